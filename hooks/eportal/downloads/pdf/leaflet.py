"""The leaflet on rights and help: to print, to fold once, and to carry without being noticed.

Its cover and its title betray nothing: who looks over a shoulder sees «Information and support».
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from eportal import addresses
from eportal.downloads.download import Recipe
from eportal.downloads.imprint import Edition, Imprint
from eportal.downloads.pdf.folding import folded, number_of_pages
from eportal.downloads.pdf.reading_order import in_reading_order
from eportal.downloads.pdf.typesetting import UntypesetError, set_in_type
from eportal.downloads.pdf.values import Values, metadata, of_language, runs
from eportal.downloads.titles import label_title
from eportal.downloads.wording import Inline, Run, Wording
from eportal.records.rights import Contact

_FORMAT = "pdf"
#: Two sheets with four panels each.
_MOST_PANELS = 8
#: Of letters in points, and whether each part begins on a panel of its own: what is tried in turn.
_SETTINGS = (
    *((17.0, True), (16.0, True), (15.0, True), (14.0, True)),
    *((15.0, False), (14.0, False)),
)
#: Not the third, which tells of pages of the portal.
_STEPS = ("help-step-1", "help-step-2", "help-step-4", "help-step-5", "help-step-6")
_LABELS = (
    "help-title", "help-description", "help-danger-title", "help-danger-text", "help-no-contact",
    "leaflet-safety", "help-steps-title", *_STEPS, "help-rights-title", "help-right-plain",
    "help-services-title", "help-services-intro", "help-friend-title", "help-friend-text",
    "about-file",
)  # fmt: skip


def recipes(edition: Edition) -> list[Recipe]:
    """The leaflet, where the portal has rights to tell of."""
    if not edition.portal.rights:
        return []
    return [
        Recipe(
            address=addresses.RIGHTS_LEAFLET,
            language=edition.language,
            format=_FORMAT,
            title=label_title(edition.portal, "leaflet-title"),
            page=addresses.RIGHTS,
            write=partial(rights_leaflet, edition),
            made_from=made_from(edition),
        )
    ]


def made_from(edition: Edition) -> bytes:
    """All that the leaflet is made from."""
    return json.dumps(_values(edition), ensure_ascii=False).encode()


def rights_leaflet(edition: Edition) -> bytes:
    """The leaflet as PDF/UA-1 and PDF/A-2a: sheets of A4 to print on both sides and fold once.

    UntypesetError when the text fills more panels than two sheets have.
    """
    panels = _panels(edition)
    is_right_to_left = edition.language.is_right_to_left
    sheets = folded(panels, is_right_to_left=is_right_to_left)
    return in_reading_order(sheets, is_right_to_left=is_right_to_left)


def _panels(edition: Edition) -> bytes:
    """The panels in the order of reading, a page each, in the largest letters that fit."""
    values = _values(edition)
    moment = _imprint(edition, _content(edition)).moment
    for size, parted in _SETTINGS:
        setting = {**values, "size": size, "is_parted": parted}
        panels = set_in_type("leaflet.typ", setting, moment)
        if number_of_pages(panels) <= _MOST_PANELS:
            return panels
    size, _ = _SETTINGS[-1]
    message = f"in letters of {size} points the text fills more than {_MOST_PANELS} panels"
    raise UntypesetError(message)


def _values(edition: Edition) -> Values:
    content = _content(edition)
    about = _about(_imprint(edition, content), edition.wording)
    return {**of_language(edition.language), **content, **about}


def _imprint(edition: Edition, content: Values) -> Imprint:
    return edition.imprint(addresses.RIGHTS, _records(edition), content)


def _content(edition: Edition) -> Values:
    portal, wording = edition.portal, edition.wording
    label = wording.label
    urgent = "help-danger-text" if portal.contacts else "help-no-contact"
    safety = (label(urgent), label("leaflet-safety"))
    return {
        "cover": {
            "title": wording.plain_label("help-title"),
            "line": wording.plain_label("help-description"),
        },
        "safety": {"title": runs(label("help-danger-title")), "paragraphs": [*map(runs, safety)]},
        "steps": {
            "title": runs(label("help-steps-title")),
            "items": [runs(label(each)) for each in _STEPS],
        },
        "friend": {
            "title": runs(label("help-friend-title")),
            "text": runs(label("help-friend-text")),
        },
        "contacts": [_way(wording, each) for each in _phones_first(portal.contacts)],
        "rights": {
            "title": runs(label("help-rights-title")),
            "lead": runs(label("help-right-plain")),
            "items": [
                {
                    "number": wording.language.number(each.number),
                    "text": runs(wording.text(each.plain)),
                }
                for each in portal.rights
            ],
        },
        "services": {
            "title": runs(label("help-services-title")),
            "lead": runs(label("help-services-intro")),
            "items": [runs(wording.text(each.title)) for each in portal.services],
        },
    }


def _about(imprint: Imprint, wording: Wording) -> Values:
    lines = imprint.lines(wording)
    title = wording.plain_label("help-title")
    description = wording.plain_label("help-description")
    return {
        "about": {
            "title": wording.plain_label("about-file"),
            "lines": [[runs(name), runs(value)] for name, value in lines],
        },
        "metadata": metadata(title, description, wording.plain_label("site-owner"), imprint, lines),
    }


def _phones_first(contacts: tuple[Contact, ...]) -> list[Contact]:
    return sorted(contacts, key=lambda contact: contact.kind != "phone")


def _way(wording: Wording, contact: Contact) -> dict[str, Any]:
    shown = wording.quote if contact.kind == "address" else wording.code
    return {
        "kind": runs(wording.label(f"help-contact-{contact.kind}")),
        "value": runs(shown(contact.value)),
        "lines": [*map(runs, _lines(wording, contact))],
    }


def _lines(wording: Wording, contact: Contact) -> Iterator[Inline]:
    language = wording.language
    spoken = wording.inline(language.join(each.name for each in contact.spoken))
    yield wording.body_name(contact.body)
    yield _named(
        wording,
        ("help-contact-hours", wording.text(contact.hours)),
        ("help-contact-cost", wording.text(contact.cost)),
    )
    yield _named(
        wording,
        ("help-contact-languages", spoken),
        ("help-contact-coverage", wording.text(contact.coverage)),
    )
    until = wording.inline(language.date(contact.expires_after))
    yield _named(wording, ("help-contact-shown-until", until))


def _named(wording: Wording, *entries: tuple[str, Inline]) -> Inline:
    """Labels with what belongs to them, on one line."""
    said = [(*wording.label(label), Run(": "), *value) for label, value in entries]
    return tuple(run for each in said for run in (Run(" · "), *each))[1:]


def _records(edition: Edition) -> list[str]:
    portal = edition.portal
    return [
        *(f"right/{each.id}" for each in portal.rights),
        *(f"service/{each.id}" for each in portal.services),
        *(f"contact/{each.id}" for each in portal.contacts),
        *(f"label/{each}" for each in _LABELS),
    ]
