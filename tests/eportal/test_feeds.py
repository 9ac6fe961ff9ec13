"""The Atom feed and the calendar, read by programs that did not write them."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

import feedparser
import icalendar
import pytest
from lxml import etree

from eportal import VERSION
from eportal.downloads.event_files import calendar, feed
from eportal.downloads.feed_files import recipes
from eportal.downloads.imprint import Edition
from eportal.languages import ARABIC, ENGLISH, LANGUAGES, TRANSLATION_LANGUAGES
from eportal.records.dates import first_day, last_day
from eportal.records.events import newest_first
from eportal.records.record import Words

URL = "https://portal.example/"
BUILT = date(2025, 1, 15)
HOSTILE = """<b>&amp; "x" 'y' \\n \\ {place} ; , : =1+1 ]]> END:VEVENT"""
OF_EVENTS = ("feed.xml", "calendar.ics")
ATOM = {"a": "http://www.w3.org/2005/Atom"}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def code(value):
    return getattr(value, "code", None)


@pytest.fixture(params=LANGUAGES, ids=code)
def language(request):
    return request.param


@pytest.fixture(params=["content", "small_content"])
def portal(request):
    """The real portal, and the small one."""
    return request.getfixturevalue(request.param).portal


def edition(portal, language, **changed):
    kept = {key: each.ar.text for key, each in portal.ledger.records.items() if each.ar}
    values = {"url": URL, "built": BUILT, "fingerprints": kept} | changed
    return Edition(portal=portal, language=language, **values)


def downloads(portal, language):
    """The files that are offered of events, by address."""
    offered = recipes(edition(portal, language))
    return {each.address: each.write() for each in offered if each.address in OF_EVENTS}


def page_of(event, language):
    return f"{URL}{language.address}activities/{event.id}/"


def vevents(portal, language):
    """The events of the calendar by id."""
    read = icalendar.Calendar.from_ical(calendar(edition(portal, language)))
    return {str(each["UID"]).partition("@")[0]: each for each in read.walk("VEVENT")}


def unfolded(content):
    return content.replace(b"\r\n ", b"").decode().split("\r\n")


def test_the_feed_is_well_formed_and_says_its_language(portal, language):
    root = etree.fromstring(feed(edition(portal, language)))
    assert root.tag == "{http://www.w3.org/2005/Atom}feed"
    assert root.get(LANG) == language.html
    for name in ("id", "title", "updated", "author/a:name"):
        (found,) = root.findall(f"a:{name}", ATOM)
        assert found.text.strip()
    links = {link.get("rel"): link.get("href") for link in root.findall("a:link", ATOM)}
    assert links == {
        "self": f"{URL}{language.address}feed.xml",
        "alternate": f"{URL}{language.address}activities/",
    }


def test_every_event_is_in_the_feed_in_the_order_of_the_list(portal, language):
    root = etree.fromstring(feed(edition(portal, language)))
    ids = [each.text for each in root.iterfind("a:entry/a:id", ATOM)]
    assert ids == [page_of(each, language) for each in newest_first(portal.events)]
    assert len(set(ids)) == len(ids) == len(portal.events)


def test_every_entry_has_what_atom_asks_for(portal, language):
    root = etree.fromstring(feed(edition(portal, language)))
    for entry in root.iterfind("a:entry", ATOM):
        for name in ("id", "title", "updated", "summary"):
            (found,) = entry.findall(f"a:{name}", ATOM)
            assert found.text.strip()
        moment = datetime.fromisoformat(entry.findtext("a:updated", namespaces=ATOM))
        assert moment.utcoffset() == timedelta(hours=3)
        assert moment <= datetime.fromisoformat(root.findtext("a:updated", namespaces=ATOM))


def test_a_reader_of_feeds_understands_it(portal, language):
    read = feedparser.parse(feed(edition(portal, language)))
    assert read.bozo is False
    assert read.version == "atom10"
    assert read.feed.language == language.html
    assert len(read.entries) == len(portal.events)
    by_address = {entry.link: entry for entry in read.entries}
    for event in portal.events:
        entry = by_address[page_of(event, language)]
        title = language.digits_of(event.title.written_in(language))
        assert entry.title.endswith(" ".join(title.split()))
        assert entry.tags[0].term == event.kind


def test_only_a_known_day_is_called_the_day_of_publication(portal):
    read = feedparser.parse(feed(edition(portal, ENGLISH)))
    for event, entry in zip(newest_first(portal.events), read.entries, strict=True):
        assert ("published" in entry) == event.is_known_to_the_day
        if event.start is None:
            assert "Date: Date not known" in entry.summary


def test_the_words_of_others_are_labelled_in_feed_and_calendar(portal, language):
    read = feedparser.parse(feed(edition(portal, language)))
    summaries = {entry.link: entry.summary for entry in read.entries}
    note = portal.labels["event-said-note"].text.written_in(language)
    days = vevents(portal, language)
    for event in portal.events:
        told = [summaries[page_of(event, language)]]
        told += [str(days[event.id]["DESCRIPTION"])] if event.id in days else []
        assert [note in each for each in told] == [bool(event.speech)] * len(told)


def test_the_calendar_has_every_event_whose_day_is_known_and_no_other(portal, language):
    known = {each.id for each in portal.events if each.is_known_to_the_day}
    assert vevents(portal, language).keys() == known
    assert known


def test_days_are_whole_and_the_end_is_exclusive(portal, language):
    days = vevents(portal, language)
    for event in portal.events:
        if event.id not in days:
            continue
        entry = days[event.id]
        start, end = entry["DTSTART"].dt, entry["DTEND"].dt
        assert type(start) is type(end) is date
        assert start == first_day(event.start)
        assert end == last_day(event.end or event.start) + timedelta(days=1)
        assert entry["DTSTART"].params["VALUE"] == "DATE"


def test_texts_of_the_calendar_arrive_as_the_record_has_them(portal, language):
    for id_, entry in vevents(portal, language).items():
        event = next(each for each in portal.events if each.id == id_)
        title = " ".join(language.digits_of(event.title.written_in(language)).split())
        assert str(entry["SUMMARY"]).endswith(title)
        what = " ".join(language.digits_of(event.what.written_in(language)).split())
        assert what in str(entry["DESCRIPTION"])
        if event.where:
            where = " ".join(language.digits_of(event.where.written_in(language)).split())
            assert str(entry["LOCATION"]) == where
        assert str(entry["URL"]) == page_of(event, language)
        for name in ("SUMMARY", "DESCRIPTION", "CATEGORIES"):
            assert entry[name].params["LANGUAGE"] == language.html


def test_lines_of_the_calendar_are_folded_at_75_octets_and_no_letter_is_cut(portal, language):
    content = calendar(edition(portal, language))
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r")
    lines = content.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert any(line.startswith(b" ") for line in lines)
    for line in lines:
        line.decode()


def test_separators_in_texts_are_escaped(small_content):
    lines = unfolded(calendar(edition(small_content.portal, ENGLISH)))
    assert "SUMMARY;LANGUAGE=en:Training workshop\\, with the A4 guide\\; part 1" in lines
    assert "LOCATION;LANGUAGE=en:Baghdad\\, Iraq" in lines


def test_the_stamp_is_the_last_day_of_all_events_not_the_clock(portal, language):
    days = vevents(portal, language)
    last = max(entry["DTEND"].dt for entry in days.values()) - timedelta(days=1)
    assert {entry["DTSTAMP"].dt.date() for entry in days.values()} == {last}
    assert {str(entry["UID"]) for entry in days.values()} == {
        f"{id_}@portal.example" for id_ in days
    }


def test_the_same_portal_gives_the_same_bytes(portal, language):
    first, second = (downloads(portal, language) for _ in range(2))
    assert first.keys() == {*OF_EVENTS}
    assert first == second
    assert all(isinstance(content, bytes) for content in first.values())


def test_each_language_has_its_own_words(content):
    files = [downloads(content.portal, language) for language in LANGUAGES]
    for name in ("feed.xml", "calendar.ics"):
        assert len({each[name] for each in files}) == len(LANGUAGES)
    told = files[LANGUAGES.index(ARABIC)]["feed.xml"].decode()
    assert "٣٠ تموز ٢٠١٩" in told


def test_a_portal_without_events_offers_neither(small_content):
    empty = replace(small_content.portal, events=())
    assert not downloads(empty, ENGLISH)


def test_a_feed_says_what_it_is_an_edition_of(portal, language):
    read = feedparser.parse(feed(edition(portal, language)))
    label = {each.id: each.text.written_in(language) for each in portal.interface}
    assert read.feed.generator_detail.version == VERSION
    assert label["imprint-licence-unknown"] in read.feed.rights
    told = read.feed.subtitle
    for expected in (
        VERSION, language.date(BUILT), language.name, label["imprint-licence-unknown"],
        label["draft-notice" if language in TRANSLATION_LANGUAGES else "imprint-source"],
    ):  # fmt: skip
        assert expected in told


def test_a_calendar_says_what_it_is_an_edition_of(portal, language):
    read = icalendar.Calendar.from_ical(calendar(edition(portal, language)))
    assert VERSION in read["PRODID"]
    assert read["X-PORTAL-BUILT"].dt == BUILT
    assert str(read["X-PORTAL-LANGUAGE"]) == language.html
    assert re.fullmatch("[0-9a-f]{12}", str(read["X-PORTAL-REVISION"]))
    state = "draft" if language in TRANSLATION_LANGUAGES else "source"
    assert str(read["X-PORTAL-STANDING-OF-TEXT"]) == state
    assert str(read["X-PORTAL-REVISION"]) in str(read["DESCRIPTION"])
    assert language.date(BUILT) in str(read["DESCRIPTION"])


def revisions(portal, **changed):
    one = edition(portal, ENGLISH, **changed)
    told = feedparser.parse(feed(one)).feed.subtitle
    held = icalendar.Calendar.from_ical(calendar(one))["X-PORTAL-REVISION"]
    return re.search("Data revision: (.*)", told)[1], str(held)


def test_the_revision_is_another_only_when_something_else_is_told(small_content):
    portal = small_content.portal
    before = revisions(portal)
    assert revisions(portal, built=BUILT + timedelta(days=1)) == before
    title = portal.events[0].title.model_copy(update={"en": "Another title"})
    event = portal.events[0].model_copy(update={"title": title})
    after = revisions(replace(portal, events=(event, *portal.events[1:])))
    assert event.is_known_to_the_day
    assert all(one != other for one, other in zip(before, after, strict=True))


def test_hostile_texts_arrive_as_they_are_written(small_content):
    portal = small_content.portal
    title = Words(ar="ع", ku="ک", en=HOSTILE)
    event = portal.events[0].model_copy(update={"title": title, "what": title, "where": title})
    hostile = edition(replace(portal, events=(event,)), ENGLISH)
    (entry,) = feedparser.parse(feed(hostile), sanitize_html=False).entries
    assert etree.fromstring(feed(hostile)).findtext("a:entry/a:title", namespaces=ATOM) == HOSTILE
    assert entry.link == page_of(event, ENGLISH)
    (day,) = icalendar.Calendar.from_ical(calendar(hostile)).walk("VEVENT")
    assert str(day["SUMMARY"]) == str(day["LOCATION"]) == HOSTILE
    assert HOSTILE in str(day["DESCRIPTION"])
    assert calendar(hostile).count(b"BEGIN:VEVENT") == 1
