"""One instrument: what is known of it, and what we hold of its text."""

from __future__ import annotations

from collections.abc import Iterator

from eportal import addresses
from eportal.downloads.document import (
    Block,
    Document,
    Facts,
    Heading,
    Item,
    ItemList,
    Paragraph,
    Quotation,
)
from eportal.downloads.documents.assembly import assembled, body_keys
from eportal.downloads.documents.definition import definition
from eportal.downloads.documents.pieces import errata, joined, labelled, notes, paragraphs, remark
from eportal.downloads.imprint import Edition
from eportal.downloads.wording import Inline, Run, Wording
from eportal.languages import SOURCE_LANGUAGE, Language
from eportal.records.laws import Article, Definition, Instrument, Protocol
from eportal.records.sources import errata_of

Fact = tuple[Inline, tuple[Block, ...]]


def law(edition: Edition, instrument: Instrument) -> Document:
    """Facts, the entry of the strategy, articles, definitions, remarks, corrections, source."""
    wording = edition.wording
    defining = [each for each in edition.portal.definitions if each.instrument == instrument.id]
    return assembled(
        edition,
        title=wording.text(instrument.title),
        subtitle=wording.label(f"instrument-{instrument.kind}"),
        description=wording.plain(instrument.title),
        blocks=[
            Facts(tuple(_facts(wording, instrument))),
            Heading(1, wording.label("law-entry"), "entry"),
            Quotation(tuple(wording.paragraphs(instrument.text))),
            Paragraph(wording.source(instrument.source), "quiet"),
            *_articles(wording, instrument),
            *_definitions(wording, defining),
            *notes(wording, instrument.notes),
            *errata(wording, errata_of([instrument])),
            *_source(edition, instrument),
        ],
        page=addresses.of_law(instrument.id),
        records=[
            f"law/{instrument.id}",
            f"source/{instrument.source.document}",
            *(f"definition/{each.id}" for each in defining),
            *body_keys([instrument.issued_by] if instrument.issued_by else []),
        ],
    )


def _facts(wording: Wording, law: Instrument) -> Iterator[Fact]:
    label = wording.label
    yield label("law-kind"), (Paragraph(label(f"instrument-{law.kind}")),)
    yield label("law-number-year"), (Paragraph(_number_and_year(wording, law)),)
    yield label("law-scope"), (Paragraph(label(f"scope-{law.scope}")),)
    if law.provision:
        provision = wording.code(wording.language.digits_of(law.provision))
        yield label("law-provision"), (Paragraph(provision),)
    issuer = wording.body_name(law.issued_by) if law.issued_by else label("law-issuer-unknown")
    yield label("law-issuer"), (Paragraph(issuer),)
    purpose = (
        paragraphs(wording, law.purpose)
        if law.purpose
        else labelled(wording, "law-purpose-unknown")
    )
    yield label("law-purpose"), tuple(purpose)
    yield from _ratification(wording, law)
    if law.penalties:
        penalties = tuple(Item(wording.penalty(each)) for each in law.penalties)
        yield label("law-penalties"), (ItemList(penalties),)


def _ratification(wording: Wording, law: Instrument) -> Iterator[Fact]:
    label = wording.label
    if law.ratified_by:
        ratified = wording.designation(law.ratified_by, "law-ratified-by")
        yield label("law-ratified"), (Paragraph(ratified),)
    elif law.kind == "convention":
        yield label("law-ratified"), (Paragraph(label("law-ratified-unknown")),)
    if law.protocols:
        protocols = tuple(Item(_protocol(wording, each)) for each in law.protocols)
        yield label("law-protocols"), (ItemList(protocols),)


def _number_and_year(wording: Wording, law: Instrument) -> Inline:
    if law.designations:
        return joined(wording, map(wording.designation, law.designations))
    if law.year:
        return wording.label("law-year-only", year=wording.years(law.year, law.year))
    return wording.label("law-no-number")


def _protocol(wording: Wording, protocol: Protocol) -> Inline:
    title = [wording.text(protocol.title)]
    if protocol.year:
        title.append(wording.years(protocol.year, protocol.year))
    ratified = (
        wording.designation(protocol.ratified_by, "law-ratified-by")
        if protocol.ratified_by
        else wording.label("law-ratified-unknown")
    )
    named = (*wording.label("law-ratified"), Run(": "), *ratified)
    return (*joined(wording, title), Run(" ("), *named, Run(")"))


def _articles(wording: Wording, law: Instrument) -> list[Block]:
    blocks: list[Block] = [
        Heading(1, wording.label("law-articles"), "articles"),
        Paragraph(wording.label("law-held-part" if law.articles else "law-held-none")),
    ]
    for article in law.articles:
        blocks += [
            Heading(2, wording.article_name(article), article.id),
            *_text(wording, article, wording.language),
            *remark(wording, article.note),
        ]
    return blocks


def _text(wording: Wording, article: Article, language: Language) -> list[Block]:
    """What we hold in the language, and the words of the source with it."""
    status = article.status(language)
    tag = wording.label(
        "article-in-language",
        language=_name(wording, language),
        status=wording.label(f"cell-{status}"),
    )
    blocks: list[Block] = [Paragraph(tag, "quiet")]
    if status != "not-held":
        own = Wording(wording.portal, language)
        other = "" if language is wording.language else language.html
        blocks.append(Quotation(tuple(own.paragraphs(article.text)), other))
    if language is SOURCE_LANGUAGE:
        return blocks
    return [*blocks, *_text(wording, article, SOURCE_LANGUAGE)]


def _name(wording: Wording, language: Language) -> Inline:
    """A language by its own name."""
    if language is SOURCE_LANGUAGE:
        return wording.quote(language.name)
    return (Run(language.name),)


def _definitions(wording: Wording, defining: list[Definition]) -> list[Block]:
    if not defining:
        return []
    title = Heading(1, wording.label("law-definitions"), "definitions")
    return [title, *(block for each in defining for block in definition(wording, each))]


def _source(edition: Edition, law: Instrument) -> list[Block]:
    wording = edition.wording
    address = edition.address(addresses.of_law(law.id))
    return [
        Heading(1, wording.label("source"), "source"),
        Paragraph(wording.source(law.source)),
        Facts((
            (wording.label("identifier"), (Paragraph(wording.code(law.id)),)),
            (wording.label("permalink"), (Paragraph(wording.code(address)),)),
        )),
    ]  # fmt: skip
