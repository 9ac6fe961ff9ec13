"""Other names of what a page or a place on one is about: in other languages, and in other words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from eportal import addresses
from eportal.languages import LANGUAGES, Language
from eportal.records.bodies import Body
from eportal.records.glossary import Term
from eportal.records.laws import Instrument
from eportal.records.names import KnownName
from eportal.records.portal import Portal
from eportal.records.record import Words


def aliases_of(portal: Portal, language: Language) -> Mapping[str, tuple[str, ...]]:
    """Names by the address of the page or place; none that it bears as its title in the language.

    Who looks for a name in one language finds what is written about it in another.
    """
    names: defaultdict[str, list[str]] = defaultdict(list)
    for address, all_names, title in _named(portal):
        shown = title.written_in(language)
        names[address] += [name for name in all_names if name and name != shown]
    return {address: tuple(dict.fromkeys(those)) for address, those in names.items() if those}


def _named(portal: Portal) -> Iterator[tuple[str, list[str], Words]]:
    """(address, all names, title) of everything that has a name of its own."""
    further = {each.id: each for each in portal.names if each.kind == "body"}
    for body in portal.bodies:
        known = further.get(body.id)
        forms = _forms(known) if known else []
        yield addresses.of_body(body.id), [*_names_of_body(body), *forms], body.name
    for law in portal.laws:
        yield addresses.of_law(law.id), _names_of_law(law), law.title
    for axis in portal.strategy.axes:
        yield addresses.of_axis(axis.id), _in_all(axis.title), axis.title
    for term in portal.glossary:
        forms = [form for each in _meaning(term, portal.names) for form in _forms(each)]
        place = addresses.of_record(f"term/{term.id}")
        yield place, [*_names_of_term(term), *forms], term.preferred


def _names_of_body(body: Body) -> list[str]:
    others = [name for other in body.other_names for name in _in_all(other.name)]
    printed = [form.printed for form in body.forms if not form.misread]
    return [*_in_all(body.name), body.acronym, *others, *printed]


def _names_of_law(law: Instrument) -> list[str]:
    protocols = [name for protocol in law.protocols for name in _in_all(protocol.title)]
    return [*_in_all(law.title), *protocols]


def _names_of_term(term: Term) -> list[str]:
    attested = (form.form for language in LANGUAGES for form in term.attested(language.code))
    return [*_in_all(term.preferred), *attested]


def _meaning(term: Term, names: Iterable[KnownName]) -> list[KnownName]:
    return [each for each in names if each.kind == "term" and term.id in each.glossary]


def _forms(name: KnownName) -> list[str]:
    """Its forms in every language; a star, which stands for further letters, is left out."""
    return [
        form.rstrip("*")
        for language in LANGUAGES
        for forms in (name.attested, name.matching)
        for form in forms.written_in(language.code)
    ]


def _in_all(words: Words) -> list[str]:
    return [words.written_in(language) for language in words.written()]
