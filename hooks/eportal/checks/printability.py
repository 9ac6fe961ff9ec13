"""What would break a file that is made from the content: glyphs, outlines, pictures, formulas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from eportal.alignment.of_documents import WrittenPage
from eportal.alignment.of_records import segments_of_records
from eportal.alignment.segments import Segment
from eportal.checks.rules import check
from eportal.checks.stray_letters import own_words_of
from eportal.checks.wrong_text import character_name, wrong_text
from eportal.facts.alphabets import garbled, shaped_letters, strays
from eportal.facts.printable import unprintable
from eportal.findings import Finding
from eportal.languages import Language
from eportal.messages.message import say
from eportal.places import Place
from eportal.reading.markdown import CODE, HEADING, HTML, Block
from eportal.records.portal import Portal
from eportal.records.record import Value, Words

#: What a spreadsheet would calculate. A sign before a digit begins a number or a telephone number;
#: a dash alone says that there is nothing.
_FORMULA = re.compile(r"[=@\t\r]|[+-](?!\s?\d|\s*$)")
_IMAGE_IN_HTML = re.compile(r"<img\b[^<>]*>", re.IGNORECASE)
_ALTERNATIVE = re.compile(r"\balt\s*=\s*([\"'])\s*[^\"'\s]", re.IGNORECASE)
_IMAGE_ELSEWHERE = re.compile(r"!\[\s*\]\[[^\]\n]*\]")
#: Letters about which LET106 and LET108 tell already.
_LETTERS_TOLD = ("other keyboards", "look like latin")


@check("PRT101")
def fonts_draw_every_character(portal: Portal) -> Iterator[Finding]:
    """The fonts of the PDF documents draw every character that a record has.

    Why: where a font lacks a character, readers would see a box, so that no document is made. A
    written page is in no document, and browsers draw what they can from fonts of their own.
    Fix: write it in letters, or with a sign that the fonts have, or leave it out.
    Bad: Approved 👍
    Good: Approved
    """
    hint = say("Write it in letters, or with a sign that the fonts have, or leave it out.")
    for segment in segments_of_records(portal):
        for language in segment.languages:
            found = unprintable(segment.text(language))
            for character in found and _untold(found, segment, language):
                message = say(
                    "no font of the documents draws {character} of the {language} text",
                    character=character_name(character), language=language,
                )  # fmt: skip
                yield wrong_text("PRT101", segment, language, message, hint)
    for key, value, field, text in _plain_texts(portal):
        for character in unprintable(text):
            message = say(
                "no font of the documents draws {character} in `{key}`",
                character=character_name(character), key=field,
            )  # fmt: skip
            place = value.place_of(field)
            yield Finding(place, "PRT101", message, hint, quotes=(text,), record=key)


@check("PRT102")
def headings_skip_no_level(page: WrittenPage) -> Iterator[Finding]:
    """A heading is at most one level below the heading before it.

    Why: who goes from heading to heading takes a skipped level for a part that is missing, and a
    document with such an outline fails the standard for accessible PDF.
    Fix: write the heading with one `#` more than the heading that it belongs to.
    Bad: ## Aims and then #### Means
    Good: ## Aims and then ### Means
    """
    for language in page.languages:
        document = page.twins[language]
        headings = [each for each in document.blocks if each.kind == HEADING]
        for before, after in pairwise(headings):
            if int(after.label) > int(before.label) + 1:
                message = say(
                    "a heading of level {there} follows one of level {before}",
                    there=after.label, before=before.label,
                )  # fmt: skip
                hint = say("Write it with {count} `#`.", count=int(before.label) + 1)
                place = Place(document.path, after.line)
                quotes = (before.raw, after.raw)
                yield Finding(
                    place, "PRT102", message, hint, quotes=quotes,
                    record=page.key, language=language.code,
                )  # fmt: skip


@check("PRT103")
def images_in_html_have_a_text(page: WrittenPage) -> Iterator[Finding]:
    """An image in a block of HTML, or one whose address stands elsewhere, has a text too.

    Why: who does not see the image hears its text, and without one hears nothing.
    Fix: write what the image shows in `alt="…"`, or between `![` and `]`.
    Bad: <figure><img src="../assets/map.png"></figure>
    Good: <figure><img src="../assets/map.png" alt="Map of the shelters"></figure>
    """
    for language in page.languages:
        document = page.twins[language]
        for block in document.blocks:
            for found in _images_without_text(block):
                line = block.line + block.raw.count("\n", 0, found.start())
                yield Finding(
                    Place(document.path, line), "PRT103",
                    say("the image `{target}` has no text", target=found.group()),
                    say("Write what the image shows in `alt`, or between `![` and `]`."),
                    quotes=(block.raw,), record=page.key, language=language.code,
                )  # fmt: skip


@check("PRT104")
def texts_begin_like_no_formula(portal: Portal) -> Iterator[Finding]:
    """No text of a record begins with a sign by which a spreadsheet knows a formula.

    Why: a program that opens the table calculates such a cell instead of showing it, or can be made
    to run what stands there; the files put a mark before it, and that mark is shown.
    Fix: begin with a word; write an item of a list without its dash.
    Bad: =List of the courses
    Good: List of the courses
    """
    hint = say("Begin with a word; an item of a list needs no dash.")
    for segment in segments_of_records(portal):
        for language in segment.languages:
            text = segment.text(language)
            if _FORMULA.match(text):
                message = say(
                    "the {language} text begins with `{sign}`", language=language, sign=text[0]
                )
                yield wrong_text("PRT104", segment, language, message, hint)
    for key, value, field, text in _plain_texts(portal):
        if _FORMULA.match(text):
            message = say("`{key}` begins with `{sign}`", key=field, sign=text[0])
            place = value.place_of(field)
            yield Finding(place, "PRT104", message, hint, quotes=(text,), record=key)


def _untold(found: tuple[str, ...], segment: Segment, language: Language) -> Iterator[str]:
    """Those of which no rule about letters tells, which knows what was meant."""
    told: set[str] = set()
    for other, words in own_words_of(segment):
        if other is language:
            wrong = [*garbled(words), *shaped_letters(words)]
            wrong += [each for name in _LETTERS_TOLD for each in strays(words, name, other.code)]
            told = {letter for each in wrong for letter in each.letter}
    return (each for each in found if each not in told)


def _images_without_text(block: Block) -> Iterator[re.Match[str]]:
    """Those that LNK106 does not see: it reads texts, and a block of images alone has none."""
    if block.kind == HTML and not block.pieces:
        images = _IMAGE_IN_HTML.finditer(block.raw)
        yield from (each for each in images if not _ALTERNATIVE.search(each.group()))
    elif block.kind != CODE:
        yield from _IMAGE_ELSEWHERE.finditer(block.raw)


def _plain_texts(portal: Portal) -> Iterator[tuple[str, Value, str, str]]:
    """The texts of the records that are in one language only: record, value, field and text."""
    for key, record in portal.translated():
        yield from ((key, *found) for found in _texts_of(record))
    for receipt in portal.receipts:
        key = f"obligation/{receipt.obligation}"
        yield from ((key, *found) for found in _texts_of(receipt))


def _texts_of(value: Value) -> Iterator[tuple[Value, str, str]]:
    if isinstance(value, Words):
        return
    for name, held in value.__dict__.items():
        if isinstance(held, str):
            yield value, name, held
    for inner in value.values():
        yield from _texts_of(inner)
