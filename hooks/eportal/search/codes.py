"""Codes and numbers by which a record is named: whoever types one looks for that record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from eportal import addresses
from eportal.facts.acronyms import acronyms
from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES, Language
from eportal.records.bodies import Body
from eportal.records.glossary import Term
from eportal.records.laws import Designation, Instrument
from eportal.records.plan import Activity
from eportal.records.portal import Portal
from eportal.search.analysis import Analyzer

#: Words beside a number that add nothing to it: «Law No. 28 of the year 2012» is «law 28 2012».
_FILLERS = {
    ARABIC.code: "رقم الرقم لسنة لعام سنة عام",
    KURDISH.code: "ژمارە ژمارەی ژ ی ساڵی ساڵ بۆ",
    ENGLISH.code: "no nos number of for the year",
}
#: What a word such as «law» may have before it and after it when a number follows.
_BEFORE = {ARABIC.code: "ال"}
_AFTER = {KURDISH.code: "ی"}


@dataclass(frozen=True)
class Codes:
    """What codes name, in the folded words of one language's index."""

    fillers: tuple[str, ...]  #: words that are left out of a query before it is compared
    addresses: Mapping[str, tuple[str, ...]]  #: of what each code names, the likeliest first


def codes_of(portal: Portal, language: Language) -> Codes:
    """Every code, in all languages, as the browser looks it up: words with spaces between them.

    So ``28/2012``, ``٢٨ لسنة ٢٠١٢`` and ``No. 28 of 2012`` are one code, ``28 2012``, and
    ``prevention-16`` and ``Prevention 16`` are one, in any digits.
    """
    analyzer = Analyzer(language)
    words = (word for those in _FILLERS.values() for word in analyzer.tokens(those))
    fillers = tuple(dict.fromkeys(words))
    found: defaultdict[str, list[str]] = defaultdict(list)
    for code, address in written_codes(portal):
        key = " ".join(word for word in analyzer.tokens(code) if word not in fillers)
        if address not in found[key]:
            found[key].append(address)
    return Codes(fillers, {key: tuple(those) for key, those in found.items() if key})


def written_codes(portal: Portal) -> Iterator[tuple[str, str]]:
    """(code, address), activities of the strategy before those of annual plans."""
    for instrument in portal.laws:
        yield from _each(_of_instrument(portal, instrument), addresses.of_law(instrument.id))
    for activity in portal.all_activities():
        yield from _each(_of_activity(portal, activity), addresses.of_activity(activity.id))
    yield from _years(portal)
    for body in portal.bodies:
        yield from _each(_acronyms_of_body(body), addresses.of_body(body.id))
    for term in portal.glossary:
        yield from _each(_acronyms_of_term(term), addresses.of_record(f"term/{term.id}"))


def _each(codes: Iterable[str], address: str) -> Iterator[tuple[str, str]]:
    return ((code, address) for code in codes)


def _of_instrument(portal: Portal, instrument: Instrument) -> Iterator[str]:
    yield instrument.id
    own = {str(each) for each in instrument.designations}
    for cited in instrument.cited_as():
        yield str(cited)
        kind = instrument.kind if str(cited) in own else "law"  # conventions are ratified by laws
        yield from _in_words(portal, cited, kind)


def _in_words(portal: Portal, cited: Designation, kind: str) -> Iterator[str]:
    label = portal.labels[f"instrument-{kind}"].text
    for language in LANGUAGES:
        for name in _before_number(label.written_in(language), language):
            yield f"{name} {cited.number}"
            yield f"{name} {cited.number} {cited.year}"


def _before_number(name: str, language: Language) -> list[str]:
    before, after = _BEFORE.get(language.code, ""), _AFTER.get(language.code, "")
    return [name, before + name.replace(" ", f" {before}") + after]


def _of_activity(portal: Portal, activity: Activity) -> Iterator[str]:
    """Its id, its number in the plan's table, and its name: the axis and the number in it."""
    yield activity.id
    axes: list[str] = [axis.id for axis in portal.strategy.axes]
    names = [f"{axes.index(activity.axis) + 1}.{activity.number}"]
    title = portal.strategy.axis(activity.axis).title
    names += [f"{title.written_in(language)} {activity.number}" for language in title.written()]
    yield from (f"{activity.year} {name}" for name in names if activity.year)
    yield from names


def _years(portal: Portal) -> Iterator[tuple[str, str]]:
    for plan in portal.annual_plans:
        yield str(plan.year), addresses.of_annual_plan(plan.year)
    for report in portal.reports:
        yield str(report.year), addresses.of_report(report.year)


def _acronyms_of_body(body: Body) -> list[str]:
    names = [body.name.en, *(other.name.en for other in body.other_names)]
    return [each for each in (body.acronym, *_acronyms(*names)) if each]


def _acronyms_of_term(term: Term) -> list[str]:
    forms = [term.preferred.en, *(form.form for form in term.en)]
    return [form for form in forms if _acronyms(form) == [form]]


def _acronyms(*texts: str) -> list[str]:
    return [each.text for text in texts for each in acronyms(text)]
