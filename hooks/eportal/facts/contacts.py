"""Telephone numbers, e-mail addresses and links that running text gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

PHONE, EMAIL, URL = "phone", "email", "url"


@dataclass(frozen=True)
class ContactMention:
    """One way to reach someone, as a text gives it."""

    kind: str  #: phone, email or url
    start: int
    end: int
    value: str  #: in one form for all ways of writing it, such as ``+9647512342550``


_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
#: No text without one of these has a contact.
_SUSPECT = re.compile(r"@|//|www\.|\+|[0٠۰]")
_BETWEEN = r"[ \u00a0\u202f.()\u2010-\u2013-]"
_EMAIL = r"(?<![\w.+-])[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
#: What an address may have: neither marks of the text around it nor the bar of a wiki link.
_IN_URL = r"[^\s<>()\[\]{}|«»“”،؛\"`\u2066-\u2069]"
_URL = (
    rf"(?:https?|ftp)://{_IN_URL}+|(?<![\w@/.])www\.{_IN_URL}+"
    rf"|(?<![^\s(\[])//(?=[\w-]+\.[\w-]+){_IN_URL}+"
)
_INTERNATIONAL = rf"(?<![\w+.,])(?:\+|00)\s?[1-9](?:{_BETWEEN}{{0,2}}\d){{7,14}}(?!\d)"
_PLUS_AFTER = rf"(?<![\w.,/+])[1-9](?:{_BETWEEN}{{0,2}}\d){{7,14}}\s?\+(?!\d)"
_NATIONAL = r"(?<![\w.,/+-])0[1-9]\d{1,3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{2,4}(?![\w/]|[.,-]\d)"
_CONTACT = re.compile(
    rf"(?P<email>{_EMAIL})|(?P<url>{_URL})|(?P<phone>{_INTERNATIONAL}|{_PLUS_AFTER}|{_NATIONAL})"
)
#: The target of a Markdown link and what stands in a tag are compared as links, not as text.
_TARGET = re.compile(r"(?<=\])\([^()\s]*\)|<[A-Za-z/][^<>]*>")
_COUNTRY = "964"  #: of a number that is written without one
#: Folder or suffix of an address that only tells its language.
_LANGUAGE_IN_ADDRESS = re.compile(r"(?<=[/._=-])(?:ar|ku|ckb|en)(?=[/._?#&-]|$)", re.IGNORECASE)
#: As its last part, which one language may have and another not; with the file that it is then.
_LANGUAGE_AT_END = re.compile(
    r"/(?:(?:index|deed|default|home)\.)?(?:ar|ku|ckb|en)/?$"
    r"|(?<=\w)[._-](?:ar|ku|ckb|en)(?=\.(?:html?|pdf|php|aspx?)$)",
    re.IGNORECASE,
)
#: A site of one language, whose pages have names in that language.
_SITE_OF_LANGUAGE = re.compile(r"^(?:ar|ku|ckb|en)\.(?P<site>[\w.-]+)/.*", re.IGNORECASE)
_CLOSING = ".,;:!?'’"


@lru_cache(maxsize=8192)
def contacts_in(text: str) -> tuple[ContactMention, ...]:
    """Every telephone number, e-mail address and link in a text, in its order."""
    if not _SUSPECT.search(text):
        return ()
    return tuple(_found(_TARGET.sub(_blank, text.translate(_DIGITS))))


def _found(letters: str) -> Iterator[ContactMention]:
    for match in _CONTACT.finditer(letters):
        kind = match.lastgroup or ""
        written = match.group()
        if kind != PHONE:
            written = written.rstrip(_CLOSING)
        end = match.start() + len(written)
        yield ContactMention(kind, match.start(), end, _VALUES[kind](written))


def phone_value(written: str) -> str:
    """A telephone number with its country and without what only parts its digits."""
    digits = re.sub(r"\D", "", written.replace("(0)", ""))
    if written.lstrip().startswith("+"):
        return f"+{digits}"
    if digits.startswith("00"):
        return f"+{digits[2:]}"
    if digits.startswith("0"):
        return f"+{_COUNTRY}{digits[1:]}"
    return f"+{digits}"


def _url_value(written: str) -> str:
    """An address without what only tells its language or the way to write it."""
    without_scheme = re.sub(r"^(?:(?:https?:)?//)?(?:www\.)?", "", written, flags=re.IGNORECASE)
    if own := _SITE_OF_LANGUAGE.match(without_scheme):
        return f"*.{own['site']}"
    without_end = _LANGUAGE_AT_END.sub("", without_scheme)
    return _LANGUAGE_IN_ADDRESS.sub("*", without_end).rstrip("/")


_VALUES = {PHONE: phone_value, EMAIL: str.lower, URL: _url_value}


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())
