"""Editions and documents for tests, and what is to be found in them."""

from dataclasses import is_dataclass
from functools import cache

from conftest import TODAY, URL
from eportal.downloads.document import Document, Heading, Table
from eportal.downloads.documents.annual_plan import annual_plan
from eportal.downloads.documents.law import law
from eportal.downloads.documents.report import report
from eportal.downloads.documents.strategy import strategy
from eportal.downloads.imprint import Edition
from eportal.downloads.wording import Run, plain


@cache
def edition_of(content, language):
    """The edition of a content in a language, made once."""
    return Edition(content.portal.on(TODAY), language, URL, TODAY, content.fingerprints)


@cache
def documents_of(content, language):
    """Every document of an edition with the record that it is of."""
    edition = edition_of(content, language)
    portal = edition.portal
    return [
        (portal.strategy, strategy(edition)),
        *((plan, annual_plan(edition, plan)) for plan in portal.annual_plans),
        *((each, law(edition, each)) for each in portal.laws),
        *((each, report(edition, each)) for each in portal.reports),
    ]


def texts_in(piece):
    """Every text in a piece of a document, without signs of direction; printed numbers too."""
    if isinstance(piece, tuple) and piece and all(isinstance(each, Run) for each in piece):
        yield plain(piece)
    elif isinstance(piece, tuple | list):
        for each in piece:
            yield from texts_in(each)
    elif is_dataclass(piece):
        fields = vars(piece)
        if isinstance(piece, Document):
            fields = {name: fields[name] for name in ("title", "subtitle", "blocks")}
        for value in fields.values():
            yield from texts_in(value)


def written(words, language):
    """What a document in a language must say of a text, a line each."""
    lines = language.digits_of(words.written_in(language)).split("\n")
    return [line for line in lines if line]


def missing(words, language, texts):
    """Those lines of some texts in three languages that are not among the texts of a file."""
    whole = "\n".join(texts)
    on_one_line = [" ".join(written(each, language)) for each in words]
    lines = [written(each, language) for each in words]
    return [
        joined
        for joined, parts in zip(on_one_line, lines, strict=True)
        if joined not in whole and not all(part in whole for part in parts)
    ]


def of_kind(document, kind):
    """The blocks of a kind."""
    return [block for block in document.blocks if isinstance(block, kind)]


def tables_below(document, id_):
    """The tables between a heading and the next of its level or above."""
    found, level = [], 0
    for block in document.blocks:
        if isinstance(block, Heading):
            if block.id == id_:
                level = block.level
            elif level and block.level <= level:
                break
        elif level and isinstance(block, Table):
            found.append(block)
    return found


def cell(blocks):
    """The texts of a cell on one line."""
    return " ".join(texts_in(blocks))


def label(edition, id_, **fillings):
    """A label as a document shows it."""
    return edition.wording.plain_label(id_, **fillings)


def timing_in_words(edition, activity):
    """When an activity is to be done, worked out anew."""
    language, timing = edition.language, activity.timing
    match timing.kind:
        case "years":
            return language.year_range(timing.start, timing.end)
        case "half-year":
            return label(edition, f"half-year-{timing.half}", year=language.year(timing.year))
        case "ongoing":
            return label(edition, "ongoing")
        case _:
            return label(edition, "timing-not-printed")
