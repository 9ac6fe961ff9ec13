"""The page at the permanent address of each law: what it names, and where that is read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from eportal import addresses
from eportal.citations.identity import by_identity, identity_of
from eportal.languages import LANGUAGES, Language
from eportal.pages.page import Page, Writer, short_title, shortened
from eportal.pages.view import View
from eportal.records.laws import Instrument
from eportal.records.portal import Portal

_FORMATS = ("pdf", "xml")


@dataclass(frozen=True)
class Reading:
    """The law in one language: links from this page."""

    language: Language
    page: str
    files: tuple[tuple[str, str], ...]  #: (format, link)


def writers(portal: Portal) -> dict[str, Writer]:
    """The writer of the page at each permanent address."""
    return {address: partial(write, instrument=law) for address, law in by_identity(portal).items()}


def write(view: View, instrument: Instrument) -> Page:
    """What the address names, its page and its files in each language."""
    title = view.plain(instrument.title)
    return Page(
        title=short_title(f"{view.plain_label('permalink')}: {title}"),
        description=shortened(view.plain_label("law-identity-lead")),
        body=view.templates.render(
            "permanent_address",
            view=view,
            law=instrument,
            identity=identity_of(instrument),
            readings=[_reading(view, instrument, language) for language in LANGUAGES],
        ),
        part=addresses.LAWS,
        trail=(
            (view.plain_label("laws-title"), addresses.LAWS),
            (short_title(title), addresses.of_law(instrument.id)),
        ),
        records=(f"law/{instrument.id}",),
        is_listed=False,
    )


def _reading(view: View, instrument: Instrument, language: Language) -> Reading:
    return Reading(
        language=language,
        page=_link(view, addresses.of_law(instrument.id), language),
        files=tuple(
            (suffix, _link(view, addresses.of_law_file(instrument.id, suffix), language))
            for suffix in _FORMATS
        ),
    )


def _link(view: View, target: str, language: Language) -> str:
    here = addresses.in_language(view.address, view.language)
    return addresses.relative(here, addresses.in_language(target, language))
