"""The calendar of reporting dates, read by a program that did not write it."""

from dataclasses import replace
from datetime import date, timedelta

import icalendar
import pytest

from eportal import VERSION, addresses
from eportal.downloads.feed_files import recipes
from eportal.downloads.imprint import Edition
from eportal.downloads.reporting_dates import reporting_dates
from eportal.languages import ENGLISH, LANGUAGES, TRANSLATION_LANGUAGES
from eportal.records.record import Words
from eportal.reporting.due_dates import periods

URL = "https://portal.example/"
BUILT = date(2025, 1, 15)
HOSTILE = """<b>&amp; "x" \\n \\ ; , : {place} END:VEVENT"""


def code(value):
    return getattr(value, "code", None)


@pytest.fixture(params=LANGUAGES, ids=code)
def language(request):
    return request.param


@pytest.fixture(params=["content", "small_content"])
def portal(request):
    """The real portal, and the small one."""
    return request.getfixturevalue(request.param).portal


def edition(portal, language):
    kept = {key: each.ar.text for key, each in portal.ledger.records.items() if each.ar}
    return Edition(portal=portal, language=language, url=URL, built=BUILT, fingerprints=kept)


def read(portal, language):
    return icalendar.Calendar.from_ical(reporting_dates(edition(portal, language)))


def days(portal, language):
    """The days of the calendar by id."""
    return {
        str(each["UID"]).removesuffix("@portal.example"): each
        for each in read(portal, language).walk("VEVENT")
    }


def flat(words, language):
    return " ".join(language.digits_of(words.written_in(language)).split())


def test_every_period_of_every_obligation_is_a_day_and_nothing_else(portal, language):
    expected = {
        f"{each.id}-{period.name}": period
        for each in portal.obligations
        for period in periods(each)
    }
    found = days(portal, language)
    assert found.keys() == expected.keys()
    assert len(found) == len(read(portal, language).walk("VEVENT")) > 0
    for id_, period in expected.items():
        start, end = found[id_]["DTSTART"].dt, found[id_]["DTEND"].dt
        assert type(start) is type(end) is date
        assert start == period.end == end - timedelta(days=1)
        assert end.day == 1, "a period ends with a month"
        assert "RRULE" not in found[id_]


def test_the_days_stand_in_their_order(portal, language):
    starts = [each["DTSTART"].dt for each in read(portal, language).walk("VEVENT")]
    assert starts == sorted(starts)


def test_no_due_day_is_told_but_as_our_reading(portal, language):
    no_day = portal.labels["calendar-no-day"].text.written_in(language)
    due_label = portal.labels["calendar-due"].text.written_in(language)
    found = days(portal, language)
    for obligation in portal.obligations:
        for period in periods(obligation):
            told = str(found[f"{obligation.id}-{period.name}"]["DESCRIPTION"])
            due = language.date(period.due)
            assert f"{no_day} {due_label}: {due}" in told
            assert told.count(due) == 1
    assert no_day in str(read(portal, language)["DESCRIPTION"])


def test_a_day_says_who_owes_what_to_whom_and_where_it_is_ordered(portal, language):
    found = days(portal, language)
    for obligation in portal.obligations:
        owed_by = portal.labels[f"owed-by-{obligation.owed_by}"].text.written_in(language)
        sources = (obligation.source, *obligation.repeated)
        for period in periods(obligation):
            day = found[f"{obligation.id}-{period.name}"]
            told = str(day["DESCRIPTION"])
            assert flat(obligation.title, language) in str(day["SUMMARY"])
            assert language.year(period.year) in str(day["SUMMARY"])
            for words in (obligation.text, obligation.owed_to):
                assert flat(words, language) in told
            assert owed_by in told
            for source in sources:
                assert flat(portal.source[source.document].title, language) in told
                assert language.digits_of(source.lines.replace("-", "–")) in told
            assert str(day["URL"]) == f"{URL}{language.address}reports/calendar/#{obligation.id}"


def test_each_period_has_a_name_of_its_own(portal, language):
    names = [str(each["SUMMARY"]) for each in days(portal, language).values()]
    assert len({*names}) == len(names)


def test_it_says_what_it_is_an_edition_of(portal, language):
    head = read(portal, language)
    told = str(head["DESCRIPTION"])
    label = {each.id: each.text.written_in(language) for each in portal.interface}
    state = "draft-notice" if language in TRANSLATION_LANGUAGES else "imprint-source"
    assert VERSION in head["PRODID"]
    assert head["X-PORTAL-BUILT"].dt == BUILT
    assert str(head["X-PORTAL-LANGUAGE"]) == language.html
    assert str(head["X-PORTAL-REVISION"]) in told
    for expected in (language.date(BUILT), label[state], label["imprint-licence-unknown"]):
        assert expected in told


def test_the_stamp_is_no_clock(portal, language):
    stamps = {each["DTSTAMP"].dt.date() for each in days(portal, language).values()}
    assert stamps == {date(min(each.starts for each in portal.obligations), 1, 1)}


def test_lines_are_folded_at_75_octets_and_no_letter_is_cut(portal, language):
    content = reporting_dates(edition(portal, language))
    assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r")
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) == 75
    for line in lines:
        line.decode()


def test_the_same_edition_gives_the_same_bytes(portal, language):
    first, second = (reporting_dates(edition(portal, language)) for _ in range(2))
    assert first == second


def test_hostile_texts_arrive_as_they_are_written(small_content, language):
    words = Words(ar=HOSTILE, ku=HOSTILE, en=HOSTILE)
    (first, *_) = small_content.portal.obligations
    hostile = first.model_copy(update={"title": words, "text": words, "owed_to": words})
    portal = replace(small_content.portal, obligations=(hostile,))
    found = days(portal, language)
    assert len(found) == len(periods(hostile))
    for day in found.values():
        assert HOSTILE in str(day["SUMMARY"])
        assert str(day["DESCRIPTION"]).count(HOSTILE) == 2


def test_a_portal_without_obligations_offers_none(small_content):
    def offered(portal):
        return [each.address for each in recipes(edition(portal, ENGLISH))]

    assert addresses.REPORTING_DATES in offered(small_content.portal)
    assert addresses.REPORTING_DATES not in offered(replace(small_content.portal, obligations=()))
