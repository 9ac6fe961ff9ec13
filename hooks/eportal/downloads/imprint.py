"""What every file says of itself: version, revision, day, language, translation, licence."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property

from eportal import VERSION, addresses
from eportal.downloads.wording import Inline, Run, Wording
from eportal.languages import Language
from eportal.records.portal import Portal
from eportal.translations.states import Standing, standing, weakest

_LENGTH_OF_REVISION = 12


def revision_of(content: object) -> str:
    """Names what a file says: the same as long as it says the same, another after any change.

    The content is what JSON can hold; the day of the build and the version are not part of it.
    """
    written = json.dumps(content, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(written.encode()).hexdigest()[:_LENGTH_OF_REVISION]


@dataclass(frozen=True)
class Imprint:
    """What one file says of itself."""

    language: Language
    address: str  #: the permanent address of the page that it belongs to
    revision: str  #: of what it says, see `revision_of`
    built: date
    standing: Standing | None  #: None in the source language
    version: str = VERSION

    @property
    def moment(self) -> datetime:
        """The start of the day of the build, for formats that ask for a time."""
        return datetime(self.built.year, self.built.month, self.built.day, tzinfo=UTC)

    @property
    def state(self) -> str:
        """Where its text stands: source, draft, reviewed or stale."""
        return self.standing.state if self.standing else "source"

    def lines(self, wording: Wording) -> list[tuple[Inline, Inline]]:
        """(label, value) of each, in the words of its language, in the order to show them."""
        language, label = self.language, wording.label
        return [
            (label("imprint-publisher"), label("site-owner")),
            (label("permalink"), wording.code(self.address)),
            (label("imprint-version"), wording.code(self.version)),
            (label("imprint-revision"), wording.code(self.revision)),
            (label("imprint-built"), wording.inline(language.date(self.built))),
            (label("imprint-language"), (Run(language.name),)),
            (label("imprint-translation"), self._state_in_words(wording)),
            (label("imprint-licence"), label("imprint-licence-unknown")),
        ]

    def _state_in_words(self, wording: Wording) -> Inline:
        if self.standing is None:
            return wording.label("imprint-source")
        fillings: dict[str, str] = {}
        if self.standing.state == "reviewed" and self.standing.on:
            day = self.language.date(self.standing.on)
            fillings = {"name": self.standing.by, "date": day}
        return wording.label(f"{self.standing.state}-notice", **fillings)


@dataclass(frozen=True)
class Edition:
    """A portal in one language, as it is published on a day: what every file is made from."""

    portal: Portal
    language: Language
    url: str  #: of the site's root, with a closing slash
    built: date
    fingerprints: Mapping[str, str]  #: of the source text of each record, by ledger key

    @cached_property
    def wording(self) -> Wording:
        """The portal's words in this language."""
        return Wording(self.portal, self.language)

    def address(self, address: str) -> str:
        """The whole address of a page or file of this language."""
        return self.url + addresses.in_language(address, self.language)

    def standing(self, records: Iterable[str]) -> Standing | None:
        """The least trustworthy standing of the translations of some records, by ledger key."""
        ledger = self.portal.ledger
        return weakest(
            standing(ledger, key, self.fingerprints.get(key, ""), self.language) for key in records
        )

    def imprint(self, page: str, records: Iterable[str], content: object) -> Imprint:
        """The imprint of a file that belongs to a page and says this about these records."""
        return Imprint(
            language=self.language,
            address=self.address(page),
            revision=revision_of(content),
            built=self.built,
            standing=self.standing(records),
        )
