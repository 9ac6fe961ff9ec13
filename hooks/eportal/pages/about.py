"""The pages about the portal that are counted from its data: translations, errata."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from eportal import addresses
from eportal.languages import TRANSLATION_LANGUAGES
from eportal.pages.page import Page, Writer
from eportal.pages.view import View
from eportal.records.portal import Portal
from eportal.records.record import Record
from eportal.records.sources import Erratum
from eportal.translations.states import standing


@dataclass(frozen=True)
class KindStanding:
    """How many translations of one kind of record are in which state, by language code."""

    kind: str  #: first part of the ledger keys
    total: int
    counts: Mapping[str, Mapping[str, int]]


def writers(portal: Portal, fingerprints: Mapping[str, str]) -> dict[str, Writer]:
    """The writers of these pages; `fingerprints` are those of all that is translated."""
    kinds = standings(portal, fingerprints)  # the same in every language
    return {
        addresses.ABOUT_ERRATA: errata,
        addresses.ABOUT_TRANSLATIONS: partial(translations, kinds=kinds),
    }


def errata(view: View) -> Page:
    """Every correction and doubt of the whole portal, record by record."""
    portal = view.portal
    found = [
        (name_of(view, key, portal.translated_as(key)), addresses.of_record(key), errata)
        for key, errata in portal.errata.items()
    ]
    kinds: Counter[str] = Counter(erratum.kind for group in found for erratum in group[2])
    return Page(
        title=view.plain_label("errata-title"),
        description=view.plain_label("errata-lead"),
        body=view.templates.render(
            "errata", view=view, groups=found, total=_total(found), kinds=kinds
        ),
        part=addresses.ABOUT,
        records=("label/errata-title", "label/errata-lead"),
    )


def translations(view: View, kinds: list[KindStanding]) -> Page:
    """The state of every translation, counted by kind of record."""
    total = KindStanding("all", sum(kind.total for kind in kinds), _sum(kinds))
    return Page(
        title=view.plain_label("translations-title"),
        description=view.plain_label("translations-lead"),
        body=view.templates.render(
            "translations", view=view, kinds=kinds, total=total, languages=TRANSLATION_LANGUAGES
        ),
        part=addresses.ABOUT,
        records=("label/translations-title", "label/translations-lead"),
    )


def standings(portal: Portal, fingerprints: Mapping[str, str]) -> list[KindStanding]:
    """The state of every translation, by kind of record in the order of their keys."""
    keys: dict[str, list[str]] = {}
    for key in fingerprints:
        keys.setdefault(key.split("/")[0], []).append(key)
    return [
        KindStanding(
            kind,
            len(those),
            {
                language.code: Counter(
                    each.state
                    for key in those
                    if (each := standing(portal.ledger, key, fingerprints[key], language))
                )
                for language in TRANSLATION_LANGUAGES
            },
        )
        for kind, those in keys.items()
    ]


def _sum(kinds: list[KindStanding]) -> dict[str, Counter[str]]:
    return {
        language.code: sum((Counter(kind.counts[language.code]) for kind in kinds), Counter())
        for language in TRANSLATION_LANGUAGES
    }


def _total(groups: list[tuple[str, str, tuple[Erratum, ...]]]) -> int:
    return sum(len(errata) for _, _, errata in groups)


def name_of(view: View, key: str, record: Record) -> str:
    """What a reader calls a record: its title where it has one, else its kind and id."""
    for field in ("title", "name", "heading", "preferred"):
        words = getattr(record, field, None)
        if words is not None:
            return view.plain(words)
    kind, _, id_ = key.partition("/")
    if kind == "activity":
        activity = view.portal.activity[id_]
        axis = view.plain(view.portal.strategy.axis(activity.axis).title)
        year = f" ({view.language.year(int(id_[:4]))})" if activity.restates else ""
        return f"{axis} {view.language.number(activity.number)}{year}"
    return f"{view.plain_label(f'record-kind-{kind}')} {id_}"
