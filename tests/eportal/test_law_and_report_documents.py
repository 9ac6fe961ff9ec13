"""Laws and reports as documents: what we hold, what we do not, and what was reported."""

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
)
from eportal.downloads.document import Facts, Quotation
from eportal.downloads.documents.law import law
from eportal.downloads.wording import plain
from eportal.languages import ARABIC, KURDISH, LANGUAGES
from eportal.records.record import Words
from eportal.reporting.progress import activities_of_year, assignments


@pytest.fixture(params=LANGUAGES, ids=lambda language: language.code)
def language(request):
    return request.param


@pytest.fixture(params=["content", "small_content"])
def any_content(request):
    return request.getfixturevalue(request.param)


# Laws.


def test_a_law_holds_every_text_of_its_records(any_content, language):
    portal = any_content.portal
    laws = [(each, doc) for each, doc in documents_of(any_content, language) if each in portal.laws]
    assert len(laws) == len(portal.laws)
    for record, document in laws:
        words = [*record.words()]
        for definition in portal.definitions:
            if definition.instrument == record.id:
                words += [definition.title, *definition.phrases()]
        assert missing(words, language, texts_in(document)) == [], record.id


def test_the_arabic_wording_of_an_article_stands_in_every_document(any_content, language):
    for record, document in documents_of(any_content, language):
        for article in getattr(record, "articles", ()):
            said = ARABIC.digits_of(article.text.ar)
            quoted = [block for block in of_kind(document, Quotation) if said in cell(block)]
            assert quoted, article.id
            expected = "" if language is ARABIC else "ar"
            assert expected in {block.language for block in quoted}


def test_the_status_of_each_text_of_an_article_is_said(small_content, language):
    edition = edition_of(small_content, language)
    instrument = edition.portal.law["law-5-2010"]
    texts = [*texts_in(law(edition, instrument))]
    quoted = [text for text in texts if label(edition, "cell-quoted") in text]
    courtesy = [text for text in texts if label(edition, "cell-courtesy") in text]
    assert len(quoted) == len(instrument.articles)
    assert len(courtesy) == (0 if language is ARABIC else len(instrument.articles))


def test_what_is_not_held_in_a_language_is_said_and_not_filled(small_content):
    edition = edition_of(small_content, KURDISH)
    instrument = edition.portal.law["law-5-2010"]
    article = instrument.articles[0]
    unheld = article.model_copy(update={"text": Words(ar=article.text.ar)})
    document = law(edition, instrument.model_copy(update={"articles": (unheld,)}))
    texts = [*texts_in(document)]
    assert any(label(edition, "cell-not-held") in text for text in texts)
    articles = [block for block in of_kind(document, Quotation) if block.language]
    assert [block.language for block in articles] == ["ar"]


def test_penalties_and_protocols_are_facts_of_the_law(small_content, language):
    edition = edition_of(small_content, language)
    instrument = edition.portal.law["law-5-2010"]
    facts = of_kind(law(edition, instrument), Facts)[0]
    said = {plain(name): values for name, values in facts.entries}
    penalties = said[label(edition, "law-penalties")]
    assert len(penalties[0].items) == len(instrument.penalties)
    assert language.number(40000000) in cell(penalties)


def test_a_law_ends_with_its_permanent_address(any_content, language):
    edition = edition_of(any_content, language)
    for record, document in documents_of(any_content, language):
        if record in any_content.portal.laws:
            assert edition.address(f"laws/{record.id}/") in cell(document.blocks[-1])


# Reports.


def test_a_report_counts_every_assignment(any_content, language):
    portal = any_content.portal
    record, document = documents_of(any_content, language)[-1]
    tasks = assignments(portal, record)
    for id_ in ("by-axis", "by-body"):
        (table,) = tables_below(document, id_)
        totals = [cell(row[1]) for row in table.rows]
        western = str.maketrans(language.digits, "0123456789")
        assert sum(int(total.translate(western)) for total in totals) == len(tasks)


def test_a_report_shows_each_activity_of_the_year_with_its_bodies(any_content, language):
    portal = any_content.portal
    record, document = documents_of(any_content, language)[-1]
    rows = [
        row
        for axis in portal.strategy.axes
        for table in tables_below(document, f"activities-{axis.id}")
        for row in table.rows
    ]
    activities = activities_of_year(portal, record.year)
    assert len(rows) == len(activities)
    for row, activity in zip(rows, activities, strict=True):
        assert not missing([activity.text], language, [cell(row[1])])
        names = [portal.body[id_].name for id_ in activity.body_ids()]
        assert not missing(names, language, [cell(row[2]), cell(row[3])])


def test_what_was_reported_is_shown_with_its_evidence_and_source(small_content, language):
    edition = edition_of(small_content, language)
    record, document = documents_of(small_content, language)[-1]
    texts = [*texts_in(document)]
    assert record.entries
    for entry in record.entries:
        assert not missing([entry.evidence], language, texts)
        assert any(entry.source in text for text in texts)
        assert any(label(edition, f"state-{entry.state}") in text for text in texts)


def test_where_nothing_was_reported_no_percentage_is_shown(content, language):
    edition = edition_of(content, language)
    document = documents_of(content, language)[-1][1]
    (table,) = tables_below(document, "by-axis")
    assert {cell(row[4]) for row in table.rows} == {label(edition, "completion-none")}
    assert "%" not in " ".join(texts_in([*tables_below(document, "by-body")]))


def test_a_report_tells_the_facts_of_its_year_with_their_sources(any_content, language):
    portal = any_content.portal
    record, document = documents_of(any_content, language)[-1]
    told = [e for e in portal.events if record.year in e.years() and not e.speech]
    told = [event for event in told if event.kind != "statistic"]
    tables = tables_below(document, "facts")
    assert sum(len(table.rows) for table in tables) == len(told)
    words = [words for event in told for words in (event.title, event.what)]
    assert not missing(words, language, texts_in(tables))
