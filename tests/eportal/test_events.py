"""Dated facts: their order, their page, their place on other pages, and whose words they are."""

from itertools import pairwise

import pytest

from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES
from eportal.records.dates import first_day
from eportal.records.events import Event, EventSource, newest_first
from records_for_tests import words
from rendering import parsed, text_of, whole_page


def event(**fields):
    """An event of which only these fields matter."""
    plain = {
        "id": "workshop",
        "kind": "event",
        "title": words("ورشة"),
        "what": words("عُقدت ورشة."),
        "sources": [{"document": "strategy", "lines": [1]}],
    }
    return Event.model_validate(plain | fields)


def code(value):
    return getattr(value, "code", None)


@pytest.fixture(params=LANGUAGES, ids=code)
def language(request):
    return request.param


def shown(site, language, address):
    return parsed(whole_page(site, language, address)).get_element_by_id("content")


def facts(page):
    """What stands beside each label, by label."""
    rows = page.iterfind(".//dl/div")
    return {text_of(row.find("dt")): text_of(row.find("dd")) for row in rows}


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        (None, None, []),
        ("2019", None, [2019]),
        ("2019-07-30", None, [2019]),
        ("2018-01", "2019-07", [2018, 2019]),
        ("2023", "2026", [2023, 2024, 2025, 2026]),
        ("2022-12-31", "2023-01-01", [2022, 2023]),
    ],
)
def test_an_event_touches_the_years_from_its_start_to_its_end(start, end, years):
    assert [*event(start=start, end=end).years()] == years


@pytest.mark.parametrize(
    ("start", "end", "known"),
    [
        (None, None, False), ("2019", None, False), ("2019-07", None, False),
        ("2019-07-30", None, True), ("2019-07-30", "2019-08", False),
        ("2019-07", "2019-08-01", False), ("2019-07-30", "2019-08-01", True),
    ],
)  # fmt: skip
def test_an_event_is_known_to_the_day_when_both_its_ends_are(start, end, known):
    assert event(start=start, end=end).is_known_to_the_day is known


def test_the_newest_stands_first_the_less_precise_later_and_the_undated_last():
    starts = ["2019", None, "2024-07-30", "2019-07", "2019-07-21", "2024-11-12", None, "2022"]
    ordered = newest_first(event(start=start) for start in starts)
    assert [each.start for each in ordered] == [
        "2024-11-12", "2024-07-30", "2022", "2019-07-21", "2019-07", "2019", None, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "speech"),
    [
        ({}, None),
        ({"kind": "statement", "said_by": "iom"}, "statement"),
        ({"kind": "assessment", "said_by": "iom"}, "assessment"),
        ({"kind": "statement", "said_by": "iom", "asks": "goi"}, "request"),
        ({"kind": "publication", "said_by": "iom"}, "statement"),
    ],
)
def test_words_of_others_are_told_apart_from_facts(fields, speech):
    assert event(**fields).speech == speech


def test_the_bodies_of_an_event_are_those_that_it_names_each_once():
    each = event(bodies=["iom", "moi"], said_by="iom", asks="goi")
    assert each.body_ids() == ("iom", "moi", "goi")


def test_lines_that_follow_each_other_are_taken_together():
    assert EventSource(document="strategy", lines=(9, 4, 3, 5)).spans() == ["3-5", "9"]
    assert EventSource(document="strategy", lines=(7,)).spans() == ["7"]


def test_the_list_shows_every_event_once_by_year(site, language):
    page = shown(site, language, "activities/")
    links = [link.get("href") for link in page.iterfind(".//li[@class='event']//a")]
    assert sorted(links) == sorted(f"{each.id}/" for each in site.content.portal.events)
    headings = {each.get("id"): text_of(each) for each in page.iter("h2")}
    assert [*headings][-3:] == ["undated", "follow", "files"]
    years = [int(id_.removeprefix("year-")) for id_ in [*headings][:-3]]
    assert all(before > after for before, after in pairwise(years))
    assert [*headings.values()][:-3] == [language.year(y) for y in years]


def test_an_event_stands_under_the_year_in_which_it_starts(site):
    page = shown(site, ENGLISH, "activities/")
    starts = {each.id: each.start for each in site.content.portal.events}
    for section in page.iterfind(".//section[@data-filter-group]"):
        heading = section.find("h2").get("id")
        for link in section.iterfind(".//a"):
            start = starts[link.get("href").strip("/")]
            assert heading == (f"year-{first_day(start).year}" if start else "undated")


def test_every_choice_of_a_filter_leaves_something(site, language):
    page = shown(site, language, "activities/")
    items = page.findall(".//li[@class='event']")
    for select in page.iter("select"):
        for option in select.findall("option")[1:]:
            values = [item.get(f"data-{select.get('name')}").split() for item in items]
            assert any(option.get("value") in each for each in values), option.attrib


def test_nothing_is_hidden_before_a_filter_is_used(site):
    for item in shown(site, ENGLISH, "activities/").iterfind(".//section"):
        assert "hidden" not in item.attrib
        assert [each for each in item.iter() if "hidden" in each.attrib] == []


def test_the_head_of_the_list_names_the_feed_and_the_calendar(site, language):
    page = parsed(whole_page(site, language, "activities/"))
    feeds = {
        link.get("type"): link.get("href")
        for link in page.iterfind(".//head/link[@rel='alternate'][@type]")
    }
    assert feeds == {
        "application/atom+xml": "../feed.xml",
        "text/calendar": "../calendar.ics",
    }
    other = parsed(whole_page(site, language, "plan/"))
    assert other.find(".//head/link[@rel='alternate'][@type]") is None


def test_a_page_tells_what_the_record_knows(small_site):
    page = shown(small_site, ENGLISH, "activities/workshop-2024/")
    told = facts(page)
    assert told["Date"].replace("\u2009", " ") == (
        "March 4 – 5, 2024 The day is taken from the head of the document."
    )
    assert told["Place"] == "Baghdad, Iraq"
    assert (
        told["Bodies concerned"] == "Ministry of Interior International Organization for Migration"
    )
    assert told["Figures"] == "1,200 hours of training about 120 staff"
    assert told["Identifier"] == "workshop-2024"
    sources = page.get_element_by_id("source").getnext()
    assert [text_of(each) for each in sources] == [
        "Sample of the Strategy 2023–2026, lines 3–5, 9 of the text as received",
        "Sample of the annual plan 2024, line 7 of the text as received",
    ]
    doubts = page.get_element_by_id("doubts").getnext()
    assert text_of(doubts) == "The document does not give the number of days."
    carried_out = page.get_element_by_id("activities").getnext()
    assert [link.get("href") for link in carried_out.iterfind(".//p[@class='card-head']/a")] == [
        "../../plan/prevention-1/", "../../plan/2024-prevention-1/",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "told", "about"),
    [
        (ARABIC, "٤–٥ آذار ٢٠٢٤", "نحو ١٢٠ موظفًا"),
        (KURDISH, "٤–٥ی ئازاری ٢٠٢٤", "نزیکەی ١٢٠ فەرمانبەر"),
        (ENGLISH, "March 4\u2009–\u20095, 2024", "about 120 staff"),
    ],
    ids=code,
)
def test_the_date_and_an_approximate_figure_are_in_the_language_of_the_page(
    small_site, language, told, about
):
    page = shown(small_site, language, "activities/workshop-2024/")
    time = page.find(".//time")
    assert time.get("datetime") == "2024-03-04"
    assert time.text_content() == told
    assert about in text_of(page)


def test_what_is_not_known_is_said_to_be_not_known(small_site):
    page = shown(small_site, ENGLISH, "activities/law-undated/")
    told = facts(page)
    assert told["Date"] == "Date not known"
    assert not {"Place", "Bodies concerned", "Figures"} & told.keys()
    assert "No activity of the plan is assigned to it." in text_of(page)
    assert page.find(".//time") is None


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("assessment-2023", "Assessment by International Organization for Migration."),
        (
            "request-2024",
            "Requests by International Organization for Migration to Ministry of Interior.",
        ),
    ],
)
def test_words_of_others_are_labelled_and_not_adopted(small_site, name, label):
    note = shown(small_site, ENGLISH, f"activities/{name}/").find(".//p[@class='note']")
    assert text_of(note) == f"{label} This portal reports what was said and does not adopt it."


def test_every_statement_and_assessment_of_the_portal_is_labelled_in_list_and_page(site, language):
    portal = site.content.portal
    spoken = [each for each in portal.events if each.speech]
    assert {each.id for each in portal.events if each.kind in ("statement", "assessment")} == {
        each.id for each in spoken
    }
    in_list = shown(site, language, "activities/")
    for each in spoken:
        name = " ".join(portal.body[each.said_by].name.written_in(language).split())
        item = in_list.find(f".//a[@href='{each.id}/']").getparent().getparent()
        page = shown(site, language, f"activities/{each.id}/")
        for part in (item, page.find(".//p[@class='note']")):
            assert language.digits_of(name) in text_of(part)


def test_what_the_network_asks_of_the_government_is_labelled_as_its_request(site):
    (request,) = [each for each in site.content.portal.events if each.speech == "request"]
    assert (request.id, request.said_by, request.asks) == ("unnm-asks-2024", "unnm", "goi")


def test_activities_and_bodies_list_the_events_that_name_them(small_site, language):
    for address in ("plan/prevention-1/", "plan/2024-prevention-1/", "bodies/moi/"):
        heading = shown(small_site, language, address).get_element_by_id("events")
        links = [link.get("href") for link in heading.getnext().iter("a")]
        assert "../../activities/workshop-2024/" in links
    named = shown(small_site, language, "bodies/iom/").get_element_by_id("events").getnext()
    assert [link.get("href") for link in named.iter("a")] == [
        "../../activities/workshop-2024/",
        "../../activities/request-2024/",
        "../../activities/assessment-2023/",
    ]
    for address in ("plan/prevention-2/", "bodies/central-committee/"):
        ids = [each.get("id") for each in shown(small_site, language, address).iter("h2")]
        assert "events" not in ids
