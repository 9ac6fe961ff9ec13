"""What the texts to print and to edit have in common, and the pieces that they are made of."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from documents import (
    documents_of,
    edition_of,
    of_kind,
    texts_in,
)
from eportal.downloads.document import Item, ItemList, Paragraph, Quotation, Table
from eportal.downloads.documents.annual_plan import annual_plan
from eportal.downloads.documents.assembly import content_of, material
from eportal.downloads.documents.law import law
from eportal.downloads.documents.pieces import passages, span
from eportal.downloads.documents.report import report
from eportal.downloads.documents.strategy import strategy
from eportal.downloads.imprint import Edition, revision_of
from eportal.downloads.wording import Run, plain
from eportal.languages import ARABIC, ENGLISH, LANGUAGES
from eportal.records.plan import Passage
from eportal.records.record import Words


@pytest.fixture(params=LANGUAGES, ids=lambda language: language.code)
def language(request):
    return request.param


@pytest.fixture(params=["content", "small_content"])
def any_content(request):
    return request.getfixturevalue(request.param)


# What every document has.


def test_headings_begin_at_the_first_level_and_skip_none(any_content, language):
    for record, document in documents_of(any_content, language):
        levels = [heading.level for heading in document.outline()]
        assert levels[0] == 1, record.id
        steps = pairwise(levels)
        assert all(after <= before + 1 for before, after in steps), record.id


def test_headings_say_something_and_each_leads_elsewhere(any_content, language):
    for record, document in documents_of(any_content, language):
        ids = [heading.id for heading in document.outline()]
        assert all(ids), record.id
        assert len({*ids}) == len(ids), record.id
        assert all(plain(heading.text).strip() for heading in document.outline()), record.id


def test_rows_have_as_many_cells_as_heads_and_widths_make_up_the_whole(any_content, language):
    for record, document in documents_of(any_content, language):
        for table in of_kind(document, Table):
            assert sum(table.widths) == 100, record.id
            assert len(table.widths) == len(table.heads)
            assert {len(row) for row in table.rows} == {len(table.heads)}, record.id


def test_no_text_is_empty_and_none_is_in_digits_of_another_language(any_content, language):
    for record, document in documents_of(any_content, language):
        texts = [*texts_in(document)]
        assert all(text.strip() for text in texts), record.id
        assert plain(document.title) == language.digits_of(plain(document.title))


def test_what_formats_say_themselves_has_places_for_pages(any_content, language):
    for _, document in documents_of(any_content, language):
        assert document.labels["page-of"].count("{page}") == 1
        assert document.labels["page-of"].count("{pages}") == 1
        assert document.labels["contents"]
        assert document.labels["about-file"]


def test_every_document_says_whether_a_person_has_reviewed_it(content, language):
    states = {document.imprint.state for _, document in documents_of(content, language)}
    assert states == ({"source"} if language is ARABIC else {"draft"})


def test_records_named_in_the_imprint_are_in_the_ledger(content, language):
    asked = []

    class Recording(Edition):
        def imprint(self, page, records, content):
            asked.extend(records)
            return super().imprint(page, records, content)

    made = edition_of(content, language)
    edition = Recording(made.portal, language, made.url, made.built, made.fingerprints)
    portal = edition.portal
    strategy(edition)
    annual_plan(edition, portal.annual_plans[0])
    law(edition, portal.law["law-28-2012"])
    report(edition, portal.reports[0])
    assert {*asked} <= {*content.fingerprints}
    kinds = {key.split("/")[0] for key in asked}
    assert kinds >= {"plan", "section", "axis", "activity", "body", "role", "committee", "law"}


# Pieces.


def passage(kind, number="", note=None):
    text = Words(ar=f"نص {number}", ku=f"دەق {number}", en=f"text {number}")
    return Passage(kind=kind, number=number, text=text, lines="1", note=note)


def test_entries_below_an_entry_are_its_own(content):
    wording = edition_of(content, ENGLISH).wording
    those = [passage("item", "1"), passage("sub-item", "2"), passage("item", "3")]
    assert passages(wording, those) == [
        ItemList(
            (
                Item((Run("text 1"),), "1", (Item((Run("text 2"),), "2"),)),
                Item((Run("text 3"),), "3"),
            )
        )
    ]


def test_a_sub_entry_without_an_entry_stands_for_itself(content):
    wording = edition_of(content, ENGLISH).wording
    (block,) = passages(wording, [passage("sub-item", "7")])
    assert [item.number for item in block.items] == ["7"]


def test_a_remark_on_an_entry_follows_its_list(content):
    wording = edition_of(content, ENGLISH).wording
    note = Words(ar="ملاحظة", ku="تێبینی", en="A note")
    blocks = passages(wording, [passage("item", "1", note), passage("item", "2"), passage("lead")])
    assert [type(block) for block in blocks] == [ItemList, Paragraph, Paragraph]
    assert plain(blocks[1].text) == "Remark of this portal: A note"


@pytest.mark.parametrize(
    ("lines", "expected"), [(["5-9"], "5-9"), (["12", "3-4", "7"], "3-12"), (["8"], "8")]
)
def test_lines_are_taken_together(lines, expected):
    assert span(lines) == expected


# Revisions.


def test_the_revision_is_that_of_what_is_said_not_of_the_day(small_content):
    edition = edition_of(small_content, ENGLISH)
    later = replace(edition, built=edition.built + timedelta(days=1))
    assert strategy(edition).imprint.revision == strategy(later).imprint.revision
    assert material(strategy(edition)) != material(strategy(later))


def test_another_word_is_another_revision(small_content):
    edition = edition_of(small_content, ENGLISH)
    first, *others = edition.portal.activities
    text = first.text.model_copy(update={"en": first.text.en + " also"})
    changed = first.model_copy(update={"text": text})
    portal = replace(edition.portal, activities=(changed, *others))
    other = strategy(replace(edition, portal=portal))
    assert other.imprint.revision != strategy(edition).imprint.revision


def test_a_list_is_not_the_same_content_as_a_quotation_of_its_words():
    runs = (Run("text"),)
    listed, quoted = ItemList((Item(runs),)), Quotation((runs,))
    assert revision_of(content_of(runs, [listed])) != revision_of(content_of(runs, [quoted]))


def test_the_same_edition_says_the_same(any_content, language):
    edition = edition_of(any_content, language)
    assert material(strategy(edition)) == material(documents_of(any_content, language)[0][1])
