"""The legal instruments, and what we hold of their text."""

from __future__ import annotations

from typing import get_args

from eportal.downloads.collections import common
from eportal.downloads.collections.columns import (
    Collection,
    Column,
    Part,
    parts,
)
from eportal.messages.message import say
from eportal.records.laws import (
    Article,
    Designation,
    Instrument,
    InstrumentKind,
    Penalty,
    Protocol,
    Scope,
)


def _number(designation: Designation | None) -> int | None:
    return designation.number if designation else None


def _year(designation: Designation | None) -> int | None:
    return designation.year if designation else None


LAWS = Collection[Instrument](
    id="laws",
    title=say("Legal instruments"),
    description=say("Laws, conventions, decisions and orders that the strategy names."),
    columns=(
        common.identifier(lambda each: each.id),
        Column(
            "scope", "string", say("Scope"), say("National, regional or international."),
            lambda each: each.scope, is_required=True, choices=get_args(Scope),
        ),
        Column(
            "kind", "string", say("Kind"), say("What sort of instrument it is."),
            lambda each: each.kind, is_required=True, choices=get_args(InstrumentKind),
        ),
        common.title(lambda each: each.title),
        Column(
            "year", "integer", say("Year"), say("Its year, where it has no number."),
            lambda each: each.year,
        ),
        Column(
            "provision", "string", say("Provision"),
            say("The article that the strategy cites, for the constitution."),
            lambda each: each.provision,
        ),
        Column(
            "purpose", "text", say("Purpose"), say("What it does for this subject."),
            lambda each: each.purpose,
        ),
        Column(
            "text", "text", say("Text"), say("The whole entry as the strategy prints it."),
            lambda each: each.text,
        ),
        Column(
            "issued_by", "string", say("Issued by"),
            say("Identifier of the body that issued it, where a source says so."),
            lambda each: each.issued_by, "bodies",
        ),
        Column(
            "ratified_by_number", "integer", say("Number of the ratifying law"),
            say("Number of the Iraqi law that ratified it, where it is printed."),
            lambda each: _number(each.ratified_by),
        ),
        Column(
            "ratified_by_year", "integer", say("Year of the ratifying law"),
            say("Year of the Iraqi law that ratified it, where it is printed."),
            lambda each: _year(each.ratified_by),
        ),
        *common.source(lambda each: each.source),
        common.notes(lambda each: each.notes),
        common.translation(lambda each: f"law/{each.id}"),
    ),
    rows=lambda portal: portal.laws,
)  # fmt: skip

LAW_DESIGNATIONS = Collection[Part[Instrument, Designation]](
    id="law-designations",
    title=say("Numbers of instruments"),
    description=say("Number and year by which an instrument is cited."),
    columns=(
        common.law(lambda part: part.owner.id),
        common.order(),
        Column(
            "number", "integer", say("Number"), say("The number of the instrument."),
            lambda part: part.inner.number, is_required=True,
        ),
        Column(
            "year", "integer", say("Year"), say("The year of the instrument."),
            lambda part: part.inner.year, is_required=True,
        ),
    ),
    rows=lambda portal: parts(portal.laws, lambda law: law.designations),
    key=("law", "order"),
)  # fmt: skip

LAW_PROTOCOLS = Collection[Part[Instrument, Protocol]](
    id="law-protocols",
    title=say("Protocols"),
    description=say("Protocols to a convention, with the Iraqi law that ratified each."),
    columns=(
        common.law(lambda part: part.owner.id),
        common.order(),
        common.title(lambda part: part.inner.title),
        Column(
            "year", "integer", say("Year"), say("Its year, where one is printed."),
            lambda part: part.inner.year,
        ),
        Column(
            "ratified_by_number", "integer", say("Number of the ratifying law"),
            say("Number of the Iraqi law that ratified it, where it is printed."),
            lambda part: _number(part.inner.ratified_by),
        ),
        Column(
            "ratified_by_year", "integer", say("Year of the ratifying law"),
            say("Year of the Iraqi law that ratified it, where it is printed."),
            lambda part: _year(part.inner.ratified_by),
        ),
        common.translation(lambda part: f"law/{part.owner.id}"),
    ),
    rows=lambda portal: parts(portal.laws, lambda law: law.protocols),
    key=("law", "order"),
)  # fmt: skip

LAW_PENALTIES = Collection[Part[Instrument, Penalty]](
    id="law-penalties",
    title=say("Penalties"),
    description=say("Penalties that the strategy says an instrument provides."),
    columns=(
        common.law(lambda part: part.owner.id),
        common.order(),
        Column(
            "kind", "string", say("Kind"), say("Death, life imprisonment or a fine."),
            lambda part: part.inner.kind, is_required=True,
            choices=("death", "life-imprisonment", "fine"),
        ),
        Column(
            "up_to", "boolean", say("Up to"), say("Whether it is the greatest penalty."),
            lambda part: part.inner.up_to, is_required=True,
        ),
        Column(
            "at_least", "integer", say("Least amount"),
            say("Least amount of the fine, if stated."),
            lambda part: part.inner.fine.at_least if part.inner.fine else None,
        ),
        Column(
            "at_most", "integer", say("Greatest amount"),
            say("Greatest amount of the fine, if stated."),
            lambda part: part.inner.fine.at_most if part.inner.fine else None,
        ),
        Column(
            "currency", "string", say("Currency"), say("Code of the currency of the fine."),
            lambda part: part.inner.fine.currency if part.inner.fine else None,
        ),
    ),
    rows=lambda portal: parts(portal.laws, lambda law: law.penalties),
    key=("law", "order"),
)  # fmt: skip

LAW_ARTICLES = Collection[Part[Instrument, Article]](
    id="law-articles",
    title=say("Articles"),
    description=say("Articles that the strategy quotes, and draft translations of them."),
    columns=(
        common.law(lambda part: part.owner.id),
        Column(
            "id", "string", say("Identifier"), say("Names the article within its instrument."),
            lambda part: part.inner.id, is_required=True,
        ),
        Column(
            "number", "string", say("Number"), say("Its number as it is cited."),
            lambda part: part.inner.number,
        ),
        Column(
            "cited", "text", say("Cited as"),
            say("How each language cites it, where letters or words number it."),
            lambda part: part.inner.cited,
        ),
        Column(
            "text", "text", say("Text"),
            say("The text as quoted in Arabic, and our translations; empty where we hold none."),
            lambda part: part.inner.text,
        ),
        common.lines(lambda part: part.inner.lines),
        common.note(lambda part: part.inner.note),
        common.translation(lambda part: f"law/{part.owner.id}"),
    ),
    rows=lambda portal: parts(portal.laws, lambda law: law.articles),
    key=("law", "id"),
)  # fmt: skip
