"""The help pages: for a frightened person on a borrowed phone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from eportal import addresses
from eportal.pages.page import Page, Writer
from eportal.pages.view import View
from eportal.records.portal import Portal
from eportal.records.record import Record


def writers(portal: Portal) -> dict[str, Writer]:
    """The writer of each help page, where there is help to show."""
    pages: dict[str, Writer] = {
        addresses.HELP: write,
        addresses.HELP_SIGNS: signs,
        addresses.HELP_SERVICES: services,
        addresses.HELP_SAFETY: safety,
    }
    return pages if portal.services else {}


def write(view: View) -> Page:
    """What to do now, whom to reach, step by step."""
    contacts = sorted(view.portal.contacts, key=lambda contact: contact.kind != "phone")
    title = view.plain_label("help-title")
    return _quiet_page(view, title, "help", _keys("contact", contacts), contacts=contacts)


def signs(view: View) -> Page:
    """Questions by which a person can recognise each form of exploitation."""
    signs = view.portal.signs
    title = _title(view, "help-questions")
    return _quiet_page(view, title, "help_signs", _keys("sign", signs), signs=signs)


def services(view: View) -> Page:
    """What the strategy assigns to which body, and how to reach it."""
    portal = view.portal
    services = [
        (service, [each for each in portal.contacts if service.id in each.services])
        for service in portal.services
    ]
    return _quiet_page(
        view,
        _title(view, "help-services-title"),
        "help_services",
        (*_keys("service", portal.services), *_keys("contact", portal.contacts)),
        services=services,
        contacts=portal.contacts,
    )


def safety(view: View) -> Page:
    """How to leave fewer traces of a visit."""
    return _quiet_page(view, _title(view, "help-device"), "help_safety", ())


def _quiet_page(
    view: View, title: str, template: str, records: tuple[str, ...], **values: Any
) -> Page:
    """A page whose title and description betray nothing; most of its text stands in labels."""
    labels = [label for label in view.portal.interface if label.id.startswith("help-")]
    return Page(
        title=title,
        description=view.plain_label("help-description"),
        body=view.templates.render(template, view=view, **values),
        part=addresses.HELP,
        records=(*records, *_keys("label", labels)),
        quiet=True,
    )


def _keys(kind: str, records: Iterable[Record]) -> tuple[str, ...]:
    return tuple(f"{kind}/{record.id}" for record in records)


def _title(view: View, label: str) -> str:
    return view.plain_label("help-title-of", page=view.plain_label(label))
