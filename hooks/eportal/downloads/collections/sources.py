"""The source documents, where they are doubtful, and the terms that they attest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from eportal.downloads.collections import common
from eportal.downloads.collections.columns import Collection, Column, Part, parts
from eportal.languages import LANGUAGES
from eportal.messages.message import say
from eportal.records.glossary import AttestedForm, Term
from eportal.records.portal import Portal
from eportal.records.record import Record
from eportal.records.sources import Erratum, ErratumKind, ErratumReason, SourceDocument, errata_of

#: A record by its key in the ledger.
Keyed = tuple[str, Record]
#: The code of a language with a form attested in it.
Attested = tuple[str, AttestedForm]


def errata(portal: Portal) -> list[Part[Keyed, Erratum]]:
    """Every correction and doubt, record by record, by line."""
    return parts(portal.translated(), lambda keyed: errata_of([keyed[1]]))


def _forms(term: Term) -> Iterator[Attested]:
    for language in LANGUAGES:
        for form in term.attested(language.code):
            yield language.code, form


SOURCES = Collection[SourceDocument](
    id="sources",
    title=say("Source documents"),
    description=say("The documents from which the facts of the portal are taken."),
    columns=(
        common.identifier(lambda each: each.id),
        common.title(lambda each: each.title),
        Column(
            "file", "string", say("File"), say("Name of the text file as received."),
            lambda each: each.file, is_required=True,
        ),
        common.translation(lambda each: f"source/{each.id}"),
    ),
    rows=lambda portal: portal.sources,
)  # fmt: skip

ERRATA = Collection[Part[Keyed, Erratum]](
    id="errata",
    title=say("Corrections and doubts"),
    description=say("Where the original is misread, doubtful, differs or repeats itself."),
    columns=(
        Column(
            "record", "string", say("Record"),
            say("Kind and identifier of the record to which it belongs."),
            lambda part: part.owner[0], is_required=True,
        ),
        common.order(),
        Column(
            "kind", "string", say("Kind"),
            say("Corrected here, doubtful and shown as printed, different in the other plan, or "
                "printed twice."),
            lambda part: part.inner.kind, is_required=True, choices=get_args(ErratumKind),
        ),
        Column(
            "printed", "string", say("As printed"), say("The words of the original, in Arabic."),
            lambda part: part.inner.printed,
        ),
        Column(
            "shown", "string", say("As shown"), say("The words that the portal shows instead."),
            lambda part: part.inner.shown,
        ),
        Column(
            "probable", "string", say("Probably meant"),
            say("What is probably meant, where the text is shown as printed."),
            lambda part: part.inner.probable,
        ),
        Column(
            "reason", "string", say("Reason"), say("Why we think so."),
            lambda part: part.inner.reason, is_required=True, choices=get_args(ErratumReason),
        ),
        common.lines(lambda part: part.inner.line),
        Column(
            "confidence", "string", say("Confidence"), say("How sure the reading is."),
            lambda part: part.inner.confidence, is_required=True,
            choices=("high", "medium", "low"),
        ),
        Column(
            "compare", "string", say("Lines to compare"),
            say("Lines of the source that show the right form."),
            lambda part: part.inner.compare,
        ),
        common.note(lambda part: part.inner.note),
        common.translation(lambda part: part.owner[0]),
    ),
    rows=errata,
    key=("record", "order"),
)  # fmt: skip

TERMS = Collection[Term](
    id="terms",
    title=say("Terms"),
    description=say("Terms of the field, and the form that the portal uses in each language."),
    columns=(
        common.identifier(lambda each: each.id),
        Column(
            "preferred", "text", say("Preferred form"), say("The form that the portal uses."),
            lambda each: each.preferred,
        ),
        common.note(lambda each: each.note),
        common.translation(lambda each: f"term/{each.id}"),
    ),
    rows=lambda portal: portal.glossary,
)  # fmt: skip

TERM_FORMS = Collection[Part[Term, Attested]](
    id="term-forms",
    title=say("Attested forms of terms"),
    description=say("Forms of a term that stand in a source."),
    columns=(
        Column(
            "term", "string", say("Term"), say("Identifier of the term."),
            lambda part: part.owner.id, "terms", is_required=True,
        ),
        common.order(),
        Column(
            "language", "string", say("Language"), say("Code of the language of the form."),
            lambda part: part.inner[0], is_required=True,
            choices=tuple(each.code for each in LANGUAGES),
        ),
        Column(
            "form", "string", say("Form"), say("The words of the source, exactly."),
            lambda part: part.inner[1].form, is_required=True,
        ),
        Column(
            "places", "list", say("Places"),
            say("File and line of each use, separated by a colon."),
            lambda part: part.inner[1].where,
        ),
    ),
    rows=lambda portal: parts(portal.glossary, _forms),
    key=("term", "order"),
)  # fmt: skip
