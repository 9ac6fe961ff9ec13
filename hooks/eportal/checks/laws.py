"""Laws that are named as the register has them, and a register that agrees with itself."""

from __future__ import annotations

from collections.abc import Iterator

from eportal.checks.rules import check
from eportal.facts.laws import law_mentions
from eportal.findings import Finding, nearest, quoted
from eportal.languages import SOURCE_LANGUAGE, Language
from eportal.messages.message import Argument, say
from eportal.places import Place
from eportal.records.laws import Definition, Designation, Instrument
from eportal.records.portal import Portal
from eportal.records.record import Words


@check("LAW902")
def designations_belong_to_one_instrument(portal: Portal) -> Iterator[Finding]:
    """A number and year mean one instrument and no other.

    Why: a link from a text that names them can lead to one page only.
    Fix: correct the number or the year, or delete the copy.
    Bad: `law-28-2012` and `law-28-2012-copy`, both with `number: 28` and `year: 2012`
    Good: `law-28-2012` with `number: 28`, `law-29-2012` with `number: 29`
    """
    first: dict[Designation, Instrument] = {}
    for instrument in portal.laws:
        for designation in instrument.cited_as():
            other = first.setdefault(designation, instrument)
            if other is not instrument:
                message = say(
                    "{id}: {number} already means {other}",
                    id=instrument.id, number=str(designation), other=other.id,
                )  # fmt: skip
                hint = say("Correct the number or the year, or delete the copy.")
                yield Finding(designation.place, "LAW902", message, hint, record=_key(instrument))


@check("LAW903")
def entry_names_the_same_laws_as_its_fields(portal: Portal) -> Iterator[Finding]:
    """The strategy's entry names the numbers and years that the fields of the instrument give.

    Why: a ratifying law printed differently is a wrong law for everyone who looks for it.
    Fix: correct the field or the text, by the source.
    Bad: the text ends “ratified by Law No. 7 of 2011”, the fields say `number: 7`, `year: 2012`
    Good: the text ends “ratified by Law No. 7 of 2012”
    """
    for instrument in portal.laws:
        fields = {str(each) for each in instrument.cited_as()}
        printed = _named(instrument.text, SOURCE_LANGUAGE)
        if printed != fields:
            message = say(
                "{id}: the entry names {printed}; wanted, as in the fields: {fields}",
                id=instrument.id, printed=_listed(printed), fields=_listed(fields),
            )  # fmt: skip
            language = SOURCE_LANGUAGE.code
            yield Finding(
                instrument.text.place_of(language), "LAW903", message,
                say("Correct the text or the fields."), record=_key(instrument), language=language,
            )  # fmt: skip


@check("LAW904")
def fines_have_their_bounds_in_order(portal: Portal) -> Iterator[Finding]:
    """The least amount of a fine is not above its greatest.

    Why: such a fine cannot be imposed; one of the amounts is a slip.
    Fix: exchange or correct the amounts.
    Bad: `at_least: 20000000` and `at_most: 10000000`
    Good: `at_least: 10000000` and `at_most: 20000000`
    """
    for instrument in portal.laws:
        for penalty in instrument.penalties:
            fine = penalty.fine
            if fine and fine.at_least and fine.at_most and fine.at_least > fine.at_most:
                message = say(
                    "{id}: at least {least}, at most {most}",
                    id=instrument.id, least=fine.at_least, most=fine.at_most,
                )  # fmt: skip
                hint = say("Exchange or correct the amounts.")
                place = fine.place_of("at_least")
                yield Finding(place, "LAW904", message, hint, record=_key(instrument))


@check("LAW905")
def issuing_bodies_are_known(portal: Portal) -> Iterator[Finding]:
    """The body that issued an instrument is in data/bodies.yaml.

    Why: the page of the law links to it, and its name is written only there.
    Fix: correct the id, or leave `issued_by` out where no source says it.
    Bad: `issued_by: state-counsil`
    Good: `issued_by: state-council`
    """
    for instrument in portal.laws:
        body = instrument.issued_by
        if body is not None and body not in portal.body:
            message = say("{law}: no body has the id `{id}`", law=instrument.id, id=body)
            hint = nearest(body, portal.body, "data/bodies.yaml")
            place = instrument.place_of("issued_by")
            yield Finding(place, "LAW905", message, hint, record=_key(instrument))


@check("LAW906")
def articles_are_held_once(portal: Portal) -> Iterator[Finding]:
    """No two articles of an instrument have the same id.

    Why: the id ends the address of the article; a link could only reach the first.
    Fix: give the newer article an id of its own.
    Bad: two articles with `id: article-1`
    Good: `id: article-1` and `id: article-2`
    """
    for instrument in portal.laws:
        first: dict[str, Place] = {}
        for article in instrument.articles:
            place = article.place_of("id")
            if article.id in first:
                message = say(
                    "{law}: `{id}` already stands at {place}",
                    law=instrument.id, id=article.id, place=str(first[article.id]),
                )  # fmt: skip
                hint = say("Give this article an id of its own.")
                yield Finding(place, "LAW906", message, hint, record=_key(instrument))
            first.setdefault(article.id, place)


@check("LAW907")
def phrases_stand_in_their_article(portal: Portal) -> Iterator[Finding]:
    """Each phrase of a definition stands exactly so in the article that it is taken from.

    Why: the portal shows it as a quotation of the law.
    Fix: copy the phrase from the article, in the language that the finding names.
    Bad: the phrase “by deceit”, where the article says “by deception”
    Good: the phrase “by deception”
    """
    for definition in portal.definitions:
        key = f"definition/{definition.id}"
        instrument = portal.law.get(definition.instrument)
        article = instrument.article(definition.article) if instrument else None
        if article is None:
            message = say(
                "{id}: no article is {law}#{article}",
                id=definition.id, law=definition.instrument, article=definition.article,
            )  # fmt: skip
            hint = say("Correct `instrument` or `article`.")
            yield Finding(definition.place_of("article"), "LAW907", message, hint, record=key)
            continue
        for place, language, phrase in _phrases(definition):
            if phrase not in article.text.written_in(language):
                message = say(
                    "{id}: not in the text of {article} in `{language}`",
                    id=definition.id, article=article.id, language=language.code,
                )  # fmt: skip
                yield Finding(
                    place, "LAW907", message, say("Copy the phrase from the article."),
                    quotes=quoted(phrase), record=key, language=language.code,
                )  # fmt: skip


def _key(instrument: Instrument) -> str:
    return f"law/{instrument.id}"


def _named(words: Words, language: Language) -> set[str]:
    mentions = law_mentions(words.written_in(language), language)
    return {f"{each.number}/{each.year}" for each in mentions}


def _phrases(definition: Definition) -> Iterator[tuple[Place, Language, str]]:
    for words in definition.phrases():
        for language in words.written():
            yield words.place_of(language.code), language, words.written_in(language)


def _listed(designations: set[str]) -> Argument:
    return tuple(sorted(designations)) or say("no law")
