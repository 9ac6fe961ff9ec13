"""What stands at the head of a written page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from eportal.alignment.departures import Departure, departures, finding
from eportal.alignment.of_documents import WrittenPage
from eportal.checks.rules import check
from eportal.findings import Finding
from eportal.languages import LANGUAGES, Language
from eportal.messages.message import Message, say
from eportal.places import Place
from eportal.reading.markdown import HEADING
from eportal.translations.fingerprints import of_text

#: Keys that have their own rules, or whose values are text.
_OF_ONE_LANGUAGE = frozenset({
    "lang", "id", "title", "description", "translation_of", "source_hash",
})  # fmt: skip


@check("DOC101")
def front_matter_is_readable(page: WrittenPage) -> Iterator[Finding]:
    """The lines between dashes at the head of a page are `key: value`.

    Why: what cannot be read there is lost, and the page loses its title or its date.
    Fix: look at the line; a value with a colon in it stands between quotation marks.
    Bad: title: Report: 2024
    Good: title: "Report: 2024"
    """
    for language in page.languages:
        head = page.twins[language].front_matter
        if head.problem:
            told = say("the head of the page cannot be read: {why}", why=head.problem)
            hint = say("Write each line as `key: value`, a value with a colon between quotes.")
            yield _finding(page, language, "DOC101", head.problem_line, told=told, hint=hint)


@check("DOC102")
def front_matter_names_its_language(page: WrittenPage) -> Iterator[Finding]:
    """A `lang` at the head of a page is the language of its folder.

    Why: readers' programs read the page aloud in the language that it names.
    Fix: write the code of the folder's language.
    Bad: lang: ar in docs/en/
    Good: lang: en in docs/en/
    """
    for language, there in _written(page, "lang"):
        if there not in {language.html, language.code}:
            told = say(
                "the head of the page names the language `{there}`; wanted: `{wanted}`",
                there=there, wanted=language.html,
            )  # fmt: skip
            hint = say("Write `lang: {wanted}`.", wanted=language.html)
            yield _at_key(page, language, "DOC102", "lang", told=told, hint=hint)


@check("DOC103")
def front_matter_names_its_address(page: WrittenPage) -> Iterator[Finding]:
    """An `id` at the head of a page is its address.

    Why: twins are known by their common address; another id ties a page to a stranger.
    Fix: write the path of the file below the language's folder, without `.md`.
    Bad: id: news/summer in docs/ku/news/spring.md
    Good: id: news/spring in docs/ku/news/spring.md
    """
    address = page.address
    wanted = address or "index"
    for language, there in _written(page, "id"):
        if there not in {wanted, f"{address}/index", page.key}:
            told = say(
                "the head of the page has the id `{there}`; wanted, as its file is named: "
                "`{wanted}`",
                there=there, wanted=wanted,
            )  # fmt: skip
            hint = say("Write `id: {wanted}`, or give the file its right name.", wanted=wanted)
            yield _at_key(page, language, "DOC103", "id", told=told, hint=hint)


@check("DOC104")
def front_matter_repeats_the_heading(page: WrittenPage) -> Iterator[Finding]:
    """A `title` at the head of a page is the same as its first heading.

    Why: lists and search results show the one, the page the other.
    Fix: write the same text in both.
    Bad: title: Laws, above a page that begins with # Rights
    Good: title: Laws, above a page that begins with # Laws
    """
    for language, there in _written(page, "title"):
        document = page.twins[language]
        if document.blocks and document.blocks[0].kind == HEADING and document.title != there:
            told = say("the title at the head of the page is not its heading; both stand below")
            hint = say("Write the same text in both.")
            quotes = (there, document.title)
            yield _at_key(page, language, "DOC104", "title", told=told, hint=hint, quotes=quotes)


@check("DOC105")
def front_matter_agrees_between_languages(page: WrittenPage) -> Iterator[Finding]:
    """What stands at the head of a page is the same in each language, apart from text.

    Why: a date that differs tells the readers of one language another day.
    Fix: write the value that is right in each language.
    Bad: date: 2024-03-01 in one language and date: 2024-03-10 in another
    Good: date: 2024-03-01 in each language
    """
    heads = {each: page.twins[each].front_matter for each in page.languages}
    if any(each.problem for each in heads.values()):
        return
    keys = dict.fromkeys(key for each in heads.values() for key in each.values)
    for key in keys:
        values = _comparable({each: head.value(key) for each, head in heads.items()})
        if key in _OF_ONE_LANGUAGE or len({*values.values()}) == 1:
            continue
        lines = {each: head.line(key) for each, head in heads.items()}
        for found in departures(page, values):
            there, wanted = heads[found.there].value(key), heads[found.wanted].value(key)
            told = _told_of_values(key, there, wanted, found)
            hint = say("Write the same value in each language.")
            yield finding(page, "DOC105", found, lines, message=told, hint=hint)


@check("DOC106")
def translation_names_its_source(page: WrittenPage) -> Iterator[Finding]:
    """A `translation_of` at the head of a page names a language in which the page exists.

    Why: a translation without its source cannot be compared with anything.
    Fix: write the code of the language that was translated, or restore that page.
    Bad: translation_of: en, where docs/en/ has no such page
    Good: translation_of: en, where docs/en/ has the page
    """
    for language, there in _written(page, "translation_of"):
        named = [each for each in LANGUAGES if there in {each.code, each.html}]
        if not named or named[0] is language or named[0] not in page.twins:
            told = say(
                "the page says that it translates the page in `{there}`; "
                "wanted: another language in which the page exists",
                there=there,
            )
            hint = say("Write the code of the language that was translated, or add that page.")
            yield _at_key(page, language, "DOC106", "translation_of", told=told, hint=hint)


@check("DOC107")
def translation_knows_its_source(page: WrittenPage) -> Iterator[Finding]:
    """A `source_hash` at the head of a page is the fingerprint of the source as it stands today.

    Why: when the source changes after the translation, the translation may be wrong.
    Fix: compare the translation with the source, mend it, and write the new fingerprint.
    Bad: source_hash of an older text
    Good: source_hash of the text as it is
    """
    source = page.twins.get(page.source)
    if source is None:
        return
    known = of_text(source.body.lstrip("\r\n")), of_text(source.text)
    for language, there in _written(page, "source_hash"):
        if language is not page.source and there not in known:
            told = say(
                "the page in {source} has changed since this translation was made: "
                "its fingerprint is `{now}`, and `{there}` was translated",
                source=page.source, now=known[0], there=there,
            )  # fmt: skip
            hint = say(
                "Compare the page with its source, then write `source_hash: {now}`.", now=known[0]
            )
            yield _at_key(page, language, "DOC107", "source_hash", told=told, hint=hint)


def _written(page: WrittenPage, key: str) -> Iterator[tuple[Language, str]]:
    """The languages whose page has a key at its head, with its value."""
    for language in page.languages:
        if value := page.twins[language].front_matter.value(key):
            yield language, value


def _told_of_values(key: str, there: str, wanted: str, found: Departure) -> Message:
    if not there:
        return say(
            "`{key}` is missing at the head of the page in {language}, but not in {other}",
            key=key, language=found.there, other=found.wanted,
        )  # fmt: skip
    if not wanted:
        return say(
            "`{key}` stands at the head of the page in {language}, but not in {other}",
            key=key, language=found.there, other=found.wanted,
        )  # fmt: skip
    return say(
        "`{key}` at the head of the page is `{there}` in {language}; "
        "wanted, as in {other}: `{wanted}`",
        key=key, there=there, language=found.there, other=found.wanted, wanted=wanted,
    )  # fmt: skip


def _comparable(values: Mapping[Language, str]) -> Mapping[Language, str]:
    """The values, or only which languages have one when they are text."""
    if any(map(_is_text, values.values())):
        return {each: "…" if value else "" for each, value in values.items()}
    return values


def _is_text(value: str) -> bool:
    return not value.isascii() or (" " in value and any(each.isalpha() for each in value))


def _at_key(
    page: WrittenPage, language: Language, code: str, key: str, *, told: Message, hint: Message,
    quotes: tuple[str, ...] = (),
) -> Finding:  # fmt: skip
    line = page.twins[language].front_matter.line(key)
    return _finding(page, language, code, line, told=told, hint=hint, quotes=quotes)


def _finding(
    page: WrittenPage, language: Language, code: str, line: int, *, told: Message, hint: Message,
    quotes: tuple[str, ...] = (),
) -> Finding:  # fmt: skip
    place = Place(page.twins[language].path, line, 1)
    return Finding(place, code, told, hint, quotes=quotes, record=page.key, language=language.code)
