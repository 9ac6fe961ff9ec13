"""By what an instrument is named for ever: an address of ours, and one of Akoma Ntoso."""

from __future__ import annotations

from dataclasses import dataclass

from eportal import addresses
from eportal.languages import Language
from eportal.records.laws import Instrument
from eportal.records.portal import Portal

_JURISDICTIONS = {"national": "iq", "regional": "regional", "international": "international"}
#: ISO 3166 keeps it free for what is no country; it gives treaties of several states no code.
_NO_COUNTRY = "zz"
_UNDATED = "undated"


@dataclass(frozen=True)
class Identity:
    """The parts of an instrument's name, none of which its title or its language changes."""

    jurisdiction: str
    kind: str
    years: str  #: of its number; several are joined by hyphens
    number: str  #: that of a national instrument, else the id of the record

    @property
    def address(self) -> str:
        """The permanent address below the root of each language, such as ``eli/iq/law/2012/28/``.

        It has the form of a European Legislation Identifier.
        """
        parts = (self.jurisdiction, self.kind, self.years, self.number)
        return f"{addresses.LAW_IDENTITIES}{'/'.join(parts)}/"

    @property
    def country(self) -> str:
        """The country by ISO 3166, or the code of none."""
        return self.jurisdiction if len(self.jurisdiction) == 2 else _NO_COUNTRY

    @property
    def work(self) -> str:
        """What Akoma Ntoso calls the instrument in whatever language: ``/akn/iq/act/2012/28``."""
        kind = "act" if self.kind == "law" else f"act/{self.kind}"
        return f"/akn/{self.country}/{kind}/{self.years}/{self.number}"

    def expression(self, language: Language) -> str:
        """What Akoma Ntoso calls its text in a language; of which version is not known."""
        return f"{self.work}/{language.three_letters}"


def identity_of(instrument: Instrument) -> Identity:
    """What an instrument is named; the id of its record where a number alone is ambiguous."""
    designations = instrument.designations
    is_numbered = instrument.scope == "national" and len(designations) == 1
    return Identity(
        jurisdiction=_JURISDICTIONS[instrument.scope],
        kind=instrument.kind,
        years="-".join(map(str, years_of(instrument))) or _UNDATED,
        number=str(designations[0].number) if is_numbered else instrument.id,
    )


def years_of(instrument: Instrument) -> list[int]:
    """The years by which it is cited: none where no source names one."""
    own = [instrument.year] if instrument.year else []
    return [*dict.fromkeys(each.year for each in instrument.designations)] or own


def only_year_of(instrument: Instrument) -> int | None:
    """The year of an instrument; None where it is not known, or where it has several."""
    years = years_of(instrument)
    return years[0] if len(years) == 1 else None


def by_identity(portal: Portal) -> dict[str, Instrument]:
    """The instruments by their permanent address; ValueError when two would have the same."""
    found: dict[str, Instrument] = {}
    for instrument in portal.laws:
        address = identity_of(instrument).address
        if address in found:
            raise ValueError(f"{found[address].id} and {instrument.id} are both {address}")
        found[address] = instrument
    return found
