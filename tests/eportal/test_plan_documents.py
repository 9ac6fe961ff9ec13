"""The strategy and the annual plan as documents: nothing of a record is left out."""

from dataclasses import replace

import pytest

from documents import (
    cell,
    documents_of,
    edition_of,
    label,
    missing,
    of_kind,
    tables_below,
    texts_in,
    timing_in_words,
)
from eportal.downloads.document import Facts, Heading, ItemList, Paragraph
from eportal.downloads.documents.annual_plan import annual_plan
from eportal.downloads.wording import plain
from eportal.languages import ARABIC, ENGLISH, LANGUAGES
from eportal.lineage import changes


@pytest.fixture(params=LANGUAGES, ids=lambda language: language.code)
def language(request):
    return request.param


@pytest.fixture(params=["content", "small_content"])
def any_content(request):
    return request.getfixturevalue(request.param)


# The strategy.


def test_the_strategy_holds_every_text_of_its_records(any_content, language):
    portal = any_content.portal
    document = documents_of(any_content, language)[0][1]
    words = [
        *portal.strategy.words(),
        *portal.committee.words(),
        *(words for activity in portal.activities for words in activity.words()),
        *(law.text for law in portal.laws),
    ]
    assert len(words) > 40
    assert missing(words, language, texts_in(document)) == []


def test_each_activity_of_the_strategy_has_its_row(any_content, language):
    edition = edition_of(any_content, language)
    portal = edition.portal
    document = documents_of(any_content, language)[0][1]
    for axis in portal.strategy.axes:
        (table,) = tables_below(document, f"activities-{axis.id}")
        activities = portal.of_axis(axis.id)
        assert len(table.rows) == len(activities)
        for row, activity in zip(table.rows, activities, strict=True):
            number, text, timing, bodies, indicator = map(cell, row)
            assert number == language.number(activity.number)
            assert not missing([activity.text, *activity.items], language, [text])
            assert timing.startswith(timing_in_words(edition, activity))
            names = [portal.body[id_].name for id_ in activity.body_ids()]
            assert not missing(names, language, [bodies])
            assert len(row[3][0].items) == len(activity.implementers)
            if activity.indicator:
                assert not missing([activity.indicator], language, [indicator])
            else:
                assert indicator == label(edition, "indicator-not-printed")


def test_the_original_has_fifty_four_activities_on_four_axes(content):
    document = documents_of(content, ARABIC)[0][1]
    rows = [
        len(tables_below(document, f"activities-{axis.id}")[0].rows)
        for axis in content.portal.strategy.axes
    ]
    assert (len(rows), sum(rows)) == (4, 54)


def test_parts_stand_in_the_order_of_the_original(content):
    ids = [heading.id for heading in documents_of(content, ARABIC)[0][1].outline()]
    order = [
        "introduction", "preamble", "exploitation-forms", "committee", "duties", "laws", "vision",
        "mission", "goals", "guiding-principles", "axes", "axis-prevention", "axis-partnership",
        "analysis", "strengths", "challenges", "monitoring", "activities-table",
        "activities-prevention", "errata", "source",
    ]  # fmt: skip
    assert [id_ for id_ in ids if id_ in order] == order


def test_lines_of_the_source_are_given_for_each_part(content):
    document = documents_of(content, ENGLISH)[0][1]
    (facts,) = of_kind(document, Facts)
    said = {plain(name): cell(values) for name, values in facts.entries}
    assert said["Introduction:"] == "Lines 11–21"
    assert said["Vision:"] == "Lines 254–256"


def test_duties_bear_the_letters_of_the_original(any_content, language):
    document = documents_of(any_content, language)[0][1]
    items = [
        (item.number, plain(item.text))
        for block in of_kind(document, ItemList)
        for item in block.items
    ]
    for duty in any_content.portal.duty.values():
        said = " ".join(duty.text.written_in(language).split())
        assert (duty.letter, language.digits_of(said)) in items


def test_printed_numbers_are_in_the_digits_of_the_document(content, language):
    document = documents_of(content, language)[0][1]
    goals = next(
        block
        for before, block in zip(document.blocks, document.blocks[1:], strict=False)
        if isinstance(block, ItemList) and "goals" in _last_heading(document, before)
    )
    assert [item.number for item in goals.items] == [
        language.digits_of(str(number)) for number in range(1, 8)
    ]


def _last_heading(document, before):
    index = document.blocks.index(before)
    ids = [block.id for block in document.blocks[: index + 1] if isinstance(block, Heading)]
    return ids[-1:]


def test_every_correction_and_doubt_has_its_row(any_content, language):
    edition = edition_of(any_content, language)
    for record, document in documents_of(any_content, language)[:2]:
        tables = tables_below(document, "errata")
        rows = [[*map(cell, row)] for table in tables for row in table.rows]
        known = [*_errata(record)]
        if record is any_content.portal.strategy:
            portal = any_content.portal
            known += [x for each in (portal.committee, *portal.laws) for x in _errata(each)]
            known += [x for each in portal.activities for x in _errata(each)]
        assert len(rows) == len(known)
        for erratum in known:
            shown = erratum.shown or erratum.printed
            row = next(row for row in rows if row[:2] == [erratum.printed, shown])
            reason = label(edition, f"reason-{erratum.reason}")
            assert any(reason in each[3] for each in rows if each[0] == erratum.printed), row


def _errata(value):
    for name in type(value).model_fields:
        held = getattr(value, name)
        for each in held if isinstance(held, tuple) else (held,):
            if name == "errata":
                yield each
            elif hasattr(type(each), "model_fields"):
                yield from _errata(each)


def test_remarks_of_ours_say_that_they_are_ours(content, language):
    edition = edition_of(content, language)
    document = documents_of(content, language)[0][1]
    said = {plain(block.text) for block in of_kind(document, Paragraph) if block.style == "note"}
    starts = label(edition, "our-remark", text="").strip()
    named = label(edition, "our-remark-on", name="|", text="").split("|")[0]
    assert len(said) > 20
    assert all(each.startswith((starts, named)) for each in said)


# The annual plan.


def test_the_annual_plan_holds_every_text_of_its_records(any_content, language):
    record, document = documents_of(any_content, language)[1]
    words = [*record.words()]
    assert missing(words, language, texts_in(document)) == []


def test_each_restating_activity_names_its_original_and_what_changed(any_content, language):
    edition = edition_of(any_content, language)
    portal = edition.portal
    plan, document = documents_of(any_content, language)[1]
    rows = [
        row
        for axis in portal.strategy.axes
        for table in tables_below(document, f"{plan.year}-axis-{axis.id}")
        for row in table.rows
    ]
    assert len(rows) == len(plan.activities)
    for row, activity in zip(rows, plan.activities, strict=True):
        lineage = cell(row[5])
        restated = portal.activity[activity.restates]
        axis = portal.strategy.axis(restated.axis).title.written_in(language)
        assert lineage.startswith(f"{axis} {language.number(restated.number)}")
        changed = changes(restated, activity)
        assert (label(edition, "changed-nothing") in lineage) == (not changed)
        assert (label(edition, "changed-wording") in lineage) == changed.wording
        if changed.timing:
            assert timing_in_words(edition, restated) in lineage
            assert timing_in_words(edition, activity) in lineage
        moved = (*changed.bodies_added, *changed.bodies_removed)
        assert not missing([portal.body[id_].name for id_ in moved], language, [lineage])


def test_what_is_not_carried_over_is_listed_by_axis(any_content, language):
    portal = any_content.portal
    plan, document = documents_of(any_content, language)[1]
    restated = {activity.restates for activity in plan.activities}
    listed = [
        (item.number, plain(item.text))
        for heading, block in zip(document.blocks, document.blocks[1:], strict=False)
        if isinstance(heading, Heading) and heading.id.startswith("not-carried-over-")
        for item in block.items
    ]
    left_out = [each for each in portal.activities if each.id not in restated]
    assert left_out
    assert listed == [
        (
            language.number(each.number),
            language.digits_of(" ".join(each.text.written_in(language).split())),
        )
        for each in left_out
    ]


def test_where_the_duties_are_that_the_plan_prints_too(content, language):
    document = documents_of(content, language)[1][1]
    first = document.blocks[0]
    assert isinstance(first, Paragraph)
    address = edition_of(content, language).address("committee/")
    assert address in plain(first.text)


def test_a_plan_that_prints_no_duties_does_not_speak_of_them(small_content, language):
    portal = small_content.portal
    if any(duty.annual_lines for duty in portal.duty.values()):
        bare = portal.committee.model_copy(update={"roles": ()})
        portal = replace(portal, committee=bare)
    edition = replace(edition_of(small_content, language), portal=portal)
    document = annual_plan(edition, portal.annual_plans[0])
    assert "committee" not in " ".join(texts_in(document))
