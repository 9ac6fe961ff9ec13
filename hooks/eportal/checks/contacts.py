"""Contacts that reach whom they name, and end."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from eportal.checks.rules import check
from eportal.findings import Finding, nearest, quoted
from eportal.messages.message import Message, say
from eportal.records.portal import Portal
from eportal.records.rights import Contact

_PHONE = re.compile(r"\+?[0-9]+(?: [0-9]+)*")
_DIGITS = range(3, 16)  #: a short number has three, the longest number of the world fifteen
_EMAIL = re.compile(r"[A-Za-z0-9._+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")
_HOST = re.compile(r"(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?::[0-9]+)?")


@check("CON101")
def contacts_expire_after_they_are_verified(portal: Portal) -> Iterator[Finding]:
    """The last day of a contact is the day on which it was verified, or later.

    Why: a contact that expires before it is verified is never published, and nobody learns why.
    Fix: correct the two dates; `verified_on` is the day on which someone tried the contact.
    Bad: `verified_on: 2025-11-01` and `expires_after: 2025-05-31`
    Good: `verified_on: 2025-05-31` and `expires_after: 2025-11-01`
    """
    for contact in portal.contacts:
        if contact.expires_after < contact.verified_on:
            message = say(
                "`{id}` expires after {end}, before it is verified on {start}",
                id=contact.id, end=str(contact.expires_after), start=str(contact.verified_on),
            )  # fmt: skip
            hint = say("Correct the dates, or verify the contact anew.")
            yield _finding(contact, "expires_after", "CON101", message, hint)


@check("CON102")
def contacts_reach_known_bodies_and_services(portal: Portal) -> Iterator[Finding]:
    """The body of a contact is in data/bodies.yaml, and its services are in data/rights/.

    Why: a contact of an unknown body stands on no page.
    Fix: correct the id.
    Bad: `services: [shleter]`
    Good: `services: [shelter]`, which data/rights/services.yaml has
    """
    for contact in portal.contacts:
        if contact.body not in portal.body:
            hint = nearest(contact.body, portal.body, "data/bodies.yaml")
            message = say("no body has the id `{id}`", id=contact.body)
            yield _finding(contact, "body", "CON102", message, hint)
        for service in contact.services:
            if service not in portal.service:
                hint = nearest(service, portal.service, "data/rights/")
                message = say("no service has the id `{id}`", id=service)
                yield _finding(contact, "services", "CON102", message, hint)


@check("CON103")
def phones_are_plus_and_digits(portal: Portal) -> Iterator[Finding]:
    """A phone is written with Western digits, a plus before the country code, and single spaces.

    Why: a telephone dials what is written; a letter or a bracket makes it dial another number.
    Fix: write it as in `+000 000 000 0000`, or a short number as in `000`.
    Bad: `value: (000) 000 0001`
    Good: `value: +000 000 000 0001`
    """
    for contact in portal.contacts:
        if contact.kind != "phone":
            continue
        digits = sum(each.isdigit() for each in contact.value)
        if not _PHONE.fullmatch(contact.value) or digits not in _DIGITS:
            hint = say("Write it as in `+000 000 000 0000`.")
            yield _malformed(contact, "CON103", _PHONES, hint)


@check("CON104")
def emails_and_websites_are_well_formed(portal: Portal) -> Iterator[Finding]:
    """An e-mail address has a name, an @ and a host; a website begins with https:// and a host.

    Why: what a reader taps must open, and must open what it says.
    Fix: copy the address from the source; write `https://` before a website.
    Bad: `value: office at example.org`
    Good: `value: office@example.org`
    """
    for contact in portal.contacts:
        if contact.kind == "email" and not _EMAIL.fullmatch(contact.value):
            hint = say("Write it as in `office@example.org`.")
            yield _malformed(contact, "CON104", _EMAILS, hint)
        if contact.kind == "website" and not _is_website(contact.value):
            hint = say("Write it as in `https://example.org/`.")
            yield _malformed(contact, "CON104", _WEBSITES, hint)


@check("CON105")
def contacts_are_entered_once(portal: Portal) -> Iterator[Finding]:
    """No two contacts have the same number, address or link.

    Why: when it changes, one of the two is forgotten and stays wrong.
    Fix: keep one record and list all its services there.
    Bad: the contacts `hotline` and `shelter-line`, both with `value: +000 000 000 0001`
    Good: one contact `hotline` with `services: [advice, shelter]`
    """
    first: dict[tuple[str, str], Contact] = {}
    for contact in portal.contacts:
        key = (contact.kind, _compared(contact))
        if key in first:
            message = say(
                "`{id}` has the value of `{other}` at {place}",
                id=contact.id, other=first[key].id, place=str(first[key].place_of("value")),
            )  # fmt: skip
            hint = say("Keep one record and list all its services there.")
            yield _finding(contact, "value", "CON105", message, hint)
        first.setdefault(key, contact)


#: What is said of a malformed value that stands in the sentence, and of one quoted below it.
_Told = tuple[Callable[[str], Message], Message]
_PHONES: _Told = (
    lambda value: say("the phone `{value}` is not a plus, digits and single spaces", value=value),
    say("the phone quoted below is not a plus, digits and single spaces"),
)
_EMAILS: _Told = (
    lambda value: say("the e-mail address `{value}` cannot be right", value=value),
    say("the e-mail address quoted below cannot be right"),
)
_WEBSITES: _Told = (
    lambda value: say("the website `{value}` cannot be right", value=value),
    say("the website quoted below cannot be right"),
)


def _malformed(contact: Contact, code: str, told: _Told, hint: Message) -> Finding:
    in_line, below = told
    quotes = quoted(contact.value)
    message = below if quotes else in_line(contact.value)
    return replace(_finding(contact, "value", code, message, hint), quotes=quotes)


def _finding(contact: Contact, field: str, code: str, message: Message, hint: Message) -> Finding:
    place = contact.place_of(field)
    return Finding(place, code, message, hint, record=f"contact/{contact.id}")


def _is_website(value: str) -> bool:
    if re.search(r"[^!-~]", value):
        return False
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(_HOST.fullmatch(parts.netloc))


def _compared(contact: Contact) -> str:
    """The value without what makes no difference to where it leads."""
    if contact.kind == "phone":
        return re.sub(r"^00|[^0-9]", "", contact.value) or contact.value
    return " ".join(contact.value.casefold().split()).removesuffix("/")
