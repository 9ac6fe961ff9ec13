"""Contacts that reach whom they name, and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from eportal.checks.rules import check
from eportal.findings import Finding, nearest, quoted
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
    """
    for contact in portal.contacts:
        if contact.expires_after < contact.verified_on:
            message = (
                f"`{contact.id}` expires after {contact.expires_after}, "
                f"before it is verified on {contact.verified_on}"
            )
            hint = "Correct the dates, or verify the contact anew."
            yield Finding(contact.place_of("expires_after"), "CON101", message, hint)


@check("CON102")
def contacts_reach_known_bodies_and_services(portal: Portal) -> Iterator[Finding]:
    """The body of a contact is in data/bodies.yaml, and its services are in data/rights/.

    Why: a contact of an unknown body stands on no page.
    Fix: correct the id.
    """
    for contact in portal.contacts:
        if contact.body not in portal.body:
            hint = nearest(contact.body, portal.body, "data/bodies.yaml")
            message = f"no body has the id `{contact.body}`"
            yield Finding(contact.place_of("body"), "CON102", message, hint)
        for service in contact.services:
            if service not in portal.service:
                hint = nearest(service, portal.service, "data/rights/")
                message = f"no service has the id `{service}`"
                yield Finding(contact.place_of("services"), "CON102", message, hint)


@check("CON103")
def phones_are_plus_and_digits(portal: Portal) -> Iterator[Finding]:
    """A phone is written with Western digits, a plus before the country code, and single spaces.

    Why: a telephone dials what is written; a letter or a bracket makes it dial another number.
    Fix: write it as in `+000 000 000 0000`, or a short number as in `000`.
    """
    for contact in portal.contacts:
        if contact.kind != "phone":
            continue
        digits = sum(each.isdigit() for each in contact.value)
        if not _PHONE.fullmatch(contact.value) or digits not in _DIGITS:
            message = "the phone {} is not a plus, digits and single spaces"
            yield _malformed(contact, "CON103", message, "Write it as in `+000 000 000 0000`.")


@check("CON104")
def emails_and_websites_are_well_formed(portal: Portal) -> Iterator[Finding]:
    """An e-mail address has a name, an @ and a host; a website begins with https:// and a host.

    Why: what a reader taps must open, and must open what it says.
    Fix: copy the address from the source; write `https://` before a website.
    """
    for contact in portal.contacts:
        if contact.kind == "email" and not _EMAIL.fullmatch(contact.value):
            hint = "Write it as in `office@example.org`."
            yield _malformed(contact, "CON104", "the e-mail address {} cannot be right", hint)
        if contact.kind == "website" and not _is_website(contact.value):
            hint = "Write it as in `https://example.org/`."
            yield _malformed(contact, "CON104", "the website {} cannot be right", hint)


@check("CON105")
def contacts_are_entered_once(portal: Portal) -> Iterator[Finding]:
    """No two contacts have the same number, address or link.

    Why: when it changes, one of the two is forgotten and stays wrong.
    Fix: keep one record and list all its services there.
    """
    first: dict[tuple[str, str], Contact] = {}
    for contact in portal.contacts:
        key = (contact.kind, _compared(contact))
        if key in first:
            place = first[key].place_of("value")
            message = f"`{contact.id}` has the value of `{first[key].id}` at {place}"
            hint = "Keep one record and list all its services there."
            yield Finding(contact.place_of("value"), "CON105", message, hint)
        first.setdefault(key, contact)


def _malformed(contact: Contact, code: str, message: str, hint: str) -> Finding:
    shown, quotes = quoted(contact.value)
    return Finding(contact.place_of("value"), code, message.format(shown), hint, quotes=quotes)


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
