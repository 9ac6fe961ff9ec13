"""Laws that are named as the register has them, and a register that agrees with itself."""

from __future__ import annotations

from collections.abc import Iterator

from eportal.checks.rules import check
from eportal.facts.laws import law_mentions
from eportal.findings import Finding, nearest, quoted
from eportal.languages import LANGUAGES, SOURCE_LANGUAGE, TRANSLATION_LANGUAGES, Language
from eportal.places import Place
from eportal.records.laws import Definition, Designation, Instrument
from eportal.records.portal import Portal
from eportal.records.record import Words


@check("LAW901")
def named_laws_are_in_the_register(portal: Portal) -> Iterator[Finding]:
    """A law that a text names by number and year is in data/laws/.

    Why: a wrong number or year sends the reader to a law that does not exist, or to another one.
    Fix: correct the number or the year, or add the instrument with its source.
    """
    for key, record in portal.translated():
        for words in record.words():
            for language in LANGUAGES:
                text = words.written_in(language)
                for mention in law_mentions(text, language):
                    if (mention.number, mention.year) not in portal.cited_law:
                        message = f"{key}: no instrument has number {mention.number} of "
                        message += str(mention.year)
                        hint = "Correct the number or the year, or add the instrument."
                        _, quotes = quoted(text[mention.start : mention.end])
                        yield Finding(
                            words.place_of(language.code), "LAW901", message, hint,
                            quotes=quotes, record=key, language=language.code,
                        )  # fmt: skip


@check("LAW902")
def designations_belong_to_one_instrument(portal: Portal) -> Iterator[Finding]:
    """A number and year mean one instrument and no other.

    Why: a link from a text that names them can lead to one page only.
    Fix: correct the number or the year, or delete the copy.
    """
    first: dict[Designation, Instrument] = {}
    for instrument in portal.laws:
        for designation in instrument.cited_as():
            other = first.setdefault(designation, instrument)
            if other is not instrument:
                message = f"{instrument.id}: {designation} already means {other.id}"
                hint = "Correct the number or the year, or delete the copy."
                yield Finding(designation.place, "LAW902", message, hint, record=_key(instrument))


@check("LAW903")
def entry_names_the_same_laws_as_its_fields(portal: Portal) -> Iterator[Finding]:
    """The strategy's entry names the numbers and years that the fields of the instrument give.

    Why: a ratifying law printed differently is a wrong law for everyone who looks for it.
    Fix: correct the field or the text, by the source.
    """
    for instrument in portal.laws:
        fields = {str(each) for each in instrument.cited_as()}
        printed = _named(instrument.text, SOURCE_LANGUAGE)
        if printed != fields:
            message = (
                f"{instrument.id}: the entry names {_listed(printed)}; "
                f"wanted, as in the fields: {_listed(fields)}"
            )
            language = SOURCE_LANGUAGE.code
            yield Finding(
                instrument.text.place_of(language), "LAW903", message,
                "Correct the text or the fields.", record=_key(instrument), language=language,
            )  # fmt: skip


@check("LAW904")
def fines_have_their_bounds_in_order(portal: Portal) -> Iterator[Finding]:
    """The least amount of a fine is not above its greatest.

    Why: such a fine cannot be imposed; one of the amounts is a slip.
    Fix: exchange or correct the amounts.
    """
    for instrument in portal.laws:
        for penalty in instrument.penalties:
            fine = penalty.fine
            if fine and fine.at_least and fine.at_most and fine.at_least > fine.at_most:
                message = f"{instrument.id}: at least {fine.at_least}, at most {fine.at_most}"
                hint = "Exchange or correct the amounts."
                place = fine.place_of("at_least")
                yield Finding(place, "LAW904", message, hint, record=_key(instrument))


@check("LAW905")
def issuing_bodies_are_known(portal: Portal) -> Iterator[Finding]:
    """The body that issued an instrument is in data/bodies.yaml.

    Why: the page of the law links to it, and its name is written only there.
    Fix: correct the id, or leave `issued_by` out where no source says it.
    """
    for instrument in portal.laws:
        body = instrument.issued_by
        if body is not None and body not in portal.body:
            message = f"{instrument.id}: no body has the id `{body}`"
            hint = nearest(body, portal.body, "data/bodies.yaml")
            place = instrument.place_of("issued_by")
            yield Finding(place, "LAW905", message, hint, record=_key(instrument))


@check("LAW906")
def articles_are_held_once(portal: Portal) -> Iterator[Finding]:
    """No two articles of an instrument have the same id.

    Why: the id ends the address of the article; a link could only reach the first.
    Fix: give the newer article an id of its own.
    """
    for instrument in portal.laws:
        first: dict[str, Place] = {}
        for article in instrument.articles:
            place = article.place_of("id")
            if article.id in first:
                message = f"{instrument.id}: `{article.id}` already stands at {first[article.id]}"
                hint = "Give this article an id of its own."
                yield Finding(place, "LAW906", message, hint, record=_key(instrument))
            first.setdefault(article.id, place)


@check("LAW907")
def phrases_stand_in_their_article(portal: Portal) -> Iterator[Finding]:
    """Each phrase of a definition stands exactly so in the article that it is taken from.

    Why: the portal shows it as a quotation of the law.
    Fix: copy the phrase from the article, in the language that the finding names.
    """
    for definition in portal.definitions:
        key = f"definition/{definition.id}"
        instrument = portal.law.get(definition.instrument)
        article = instrument.article(definition.article) if instrument else None
        if article is None:
            message = f"{definition.id}: no article is {definition.instrument}#{definition.article}"
            hint = "Correct `instrument` or `article`."
            yield Finding(definition.place_of("article"), "LAW907", message, hint, record=key)
            continue
        for place, language, phrase in _phrases(definition):
            if phrase not in article.text.written_in(language):
                message = f"{definition.id}: not in the text of {article.id} in `{language.code}`"
                _, quotes = quoted(phrase)
                yield Finding(
                    place, "LAW907", message, "Copy the phrase from the article.",
                    quotes=quotes, record=key, language=language.code,
                )  # fmt: skip


@check("LAW908")
def translations_name_the_same_laws(portal: Portal) -> Iterator[Finding]:
    """A translation names the same laws, by number and year, as the Arabic.

    Why: a wrong law number in one language misleads its readers, and no other reader sees it.
    Fix: write the number and the year as in Arabic.
    """
    for key, record in portal.translated():
        for words in record.words():
            wanted = _named(words, SOURCE_LANGUAGE)
            for language in TRANSLATION_LANGUAGES:
                named = _named(words, language)
                if words.written_in(language) and named != wanted:
                    message = (
                        f"{key}: `{language.code}` names {_listed(named)}; "
                        f"wanted, as in Arabic: {_listed(wanted)}"
                    )
                    yield Finding(
                        words.place_of(language.code), "LAW908", message,
                        "Write the number and the year as in Arabic.",
                        record=key, language=language.code,
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


def _listed(designations: set[str]) -> str:
    return ", ".join(sorted(designations)) or "none"
