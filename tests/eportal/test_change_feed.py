"""The feed of changes to the plan and the laws, read by programs that did not write it."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from urllib.parse import urldefrag

import feedparser
import pytest
from lxml import etree

from eportal import VERSION, addresses
from eportal.downloads.change_feed import change_feed
from eportal.downloads.feed_files import recipes
from eportal.downloads.imprint import Edition
from eportal.languages import ARABIC, ENGLISH, LANGUAGES, TRANSLATION_LANGUAGES
from eportal.lineage import changes
from eportal.records.ledger import Ledger, LedgerEntry, RecordTranslations
from eportal.records.record import Words
from eportal.records.sources import errata_of

URL = "https://portal.example/"
BUILT = date(2025, 1, 15)
REVIEWED = date(2025, 1, 10)
ATOM = {"a": "http://www.w3.org/2005/Atom"}
HOSTILE = """<b>&amp; "x" {place} \\ ]]> =1+1"""


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


def read(portal, language, **changed):
    return feedparser.parse(change_feed(edition(portal, language, **changed)))


def of_kind(entries, *kinds):
    return [entry for entry in entries if entry.tags[0].term in kinds]


def page(address, language):
    return f"{URL}{language.address}{address}"


def ids(portal, language=ENGLISH):
    return [entry.id for entry in read(portal, language).entries]


def test_a_reader_of_feeds_understands_it(portal, language):
    found = read(portal, language)
    assert found.bozo is False
    assert found.version == "atom10"
    assert found.feed.language == language.html
    assert found.feed.id == page("changes.xml", language)
    assert found.feed.link == page("plan/", language)
    assert len({entry.id for entry in found.entries}) == len(found.entries) > 0


def test_it_says_what_it_is_an_edition_of(portal, language):
    found = read(portal, language).feed
    label = {each.id: each.text.written_in(language) for each in portal.interface}
    state = "draft-notice" if language in TRANSLATION_LANGUAGES else "imprint-source"
    assert found.generator_detail.version == VERSION
    assert label["imprint-licence-unknown"] in found.rights
    for told in (VERSION, language.date(BUILT), language.name, label[state]):
        assert told in found.subtitle


def test_every_activity_that_a_plan_restates_otherwise_is_told(portal, language):
    told = {entry.link: entry for entry in of_kind(read(portal, language).entries, "activity")}
    expected = {
        page(f"plan/{after.id}/", language): changes(portal.activity[after.restates], after)
        for plan in portal.annual_plans
        for after in plan.activities
    }
    assert told.keys() == {link for link, found in expected.items() if found}
    label = {each.id: each.text.written_in(language) for each in portal.interface}
    for link, entry in told.items():
        found = expected[link]
        assert (label["changed-wording"] in entry.summary) == found.wording
        assert (f"{label['changed-bodies-added']}:" in entry.summary) == bool(found.bodies_added)
        assert (f"{label['changed-bodies-removed']}:" in entry.summary) == bool(
            found.bodies_removed
        )
        for id_ in (*found.bodies_added, *found.bodies_removed):
            name = language.digits_of(portal.body[id_].name.written_in(language))
            assert " ".join(name.split()) in entry.summary


def test_what_is_not_carried_over_is_counted_and_named(portal, language):
    told = of_kind(read(portal, language).entries, "not-carried-over")
    plans = [plan for plan in portal.annual_plans if portal.not_carried_over(plan)]
    assert len(told) == len(plans) > 0
    for entry, plan in zip(told, reversed(plans), strict=True):
        left_out = portal.not_carried_over(plan)
        assert language.number(len(left_out)) in entry.summary
        for activity in left_out:
            axis = portal.strategy.axis(activity.axis).title.written_in(language)
            assert f"{axis} {language.number(activity.number)}" in entry.summary


def test_every_law_is_told_in_its_latest_year(portal, language):
    entries = {entry.link: entry for entry in read(portal, language).entries}
    for law in portal.laws:
        entry = entries[page(f"laws/{law.id}/", language)]
        title = " ".join(language.digits_of(law.title.written_in(language)).split())
        assert entry.title == title
        years = [each.year for each in law.cited_as()]
        years += [year for year in (law.year, *(each.year for each in law.protocols)) if year]
        if years:
            assert datetime.fromisoformat(entry.updated).date() == date(max(years), 1, 1)
            assert language.year(max(years)) in entry.summary


def test_a_law_without_a_year_says_so_and_stands_with_the_oldest(content, language):
    portal = content.portal
    unknown = [law for law in portal.laws if not law.cited_as() and not law.year]
    entries = read(portal, language).entries
    oldest = min(entry.updated for entry in entries)
    label = portal.labels["changes-no-year"].text.written_in(language)
    assert unknown
    for law in unknown:
        (entry,) = [each for each in entries if each.link == page(f"laws/{law.id}/", language)]
        assert label in entry.summary
        assert entry.updated == oldest


def test_only_a_known_day_is_called_the_day_of_publication(portal, language):
    events = {page(f"activities/{each.id}/", language): each for each in portal.events}
    for entry in read(portal, language).entries:
        event = events.get(entry.link)
        assert ("published" in entry) == bool(event and event.is_known_to_the_day)


def test_facts_about_laws_are_told_as_the_feed_of_events_tells_them(portal, language):
    events = next(each for each in recipes(edition(portal, language)) if each.address == "feed.xml")
    same = {entry.id: entry for entry in feedparser.parse(events.write()).entries}
    dated = [each for each in portal.events if each.kind == "law" and each.start]
    told = {entry.id: entry for entry in read(portal, language).entries}
    for event in dated:
        id_ = page(f"activities/{event.id}/", language)
        assert (told[id_].updated, told[id_].summary) == (same[id_].updated, same[id_].summary)


def test_corrections_are_counted_document_by_document(content, language):
    portal = content.portal
    told = of_kind(read(portal, language).entries, "corrections")
    assert {urldefrag(entry.id)[0] for entry in told} == {page("about/errata/", language)}
    plan = portal.annual_plans[0]
    of_plan = errata_of([*plan.sections, *plan.activities])
    entry = next(each for each in told if "#annual-plan-2024-" in each.id)
    assert entry.updated.startswith(f"{plan.year}-01-01")
    for kind in {each.kind for each in of_plan}:
        name = portal.labels[f"erratum-kind-{kind}"].text.written_in(language)
        count = sum(each.kind == kind for each in of_plan)
        assert f"{name}: {language.number(count)}" in entry.summary
    everything = errata_of(record for _, record in portal.translated())
    others = [erratum for erratum in everything if erratum not in of_plan]
    (strategy,) = [each for each in told if "#strategy-" in each.id]
    doubtful = portal.labels["erratum-kind-doubtful"].text.written_in(language)
    count = sum(each.kind == "doubtful" for each in others)
    assert f"{doubtful}: {language.number(count)}" in strategy.summary


def test_the_newest_stands_first_and_the_feed_is_as_new_as_it(portal, language):
    found = read(portal, language)
    days = [entry.updated for entry in found.entries]
    assert days == sorted(days, reverse=True)
    assert found.feed.updated == days[0]
    offsets = {datetime.fromisoformat(day).utcoffset() for day in days}
    assert offsets == {timedelta(hours=3)}


def reviewed(portal, keys):
    entry = LedgerEntry(source="s", text="t", state="reviewed", by="A <b>person</b>", on=REVIEWED)
    records = {key: RecordTranslations(ku=entry, en=entry) for key in keys}
    return replace(portal, ledger=Ledger(records=records))


def test_a_review_is_told_on_its_day_in_the_language_that_was_reviewed(small_content, language):
    law = f"law/{small_content.portal.laws[0].id}"
    keys = ["activity/prevention-1", law, "label/site-name"]
    portal = reviewed(small_content.portal, keys)
    prints = dict.fromkeys(keys, "s")
    told = of_kind(read(portal, language, fingerprints=prints).entries, "review")
    assert len(told) == (language in TRANSLATION_LANGUAGES)
    for entry in told:
        assert entry.published == entry.updated == f"{REVIEWED}T12:00:00+03:00"
        assert entry.title.endswith(language.number(2)), "a label is neither plan nor law"
        assert "A <b>person</b>" in etree.fromstring(
            change_feed(edition(portal, language, fingerprints=prints))
        ).findtext("a:entry/a:summary", namespaces=ATOM)


def test_a_review_of_an_older_text_is_not_told(small_content):
    portal = reviewed(small_content.portal, ["activity/prevention-1"])
    prints = {"activity/prevention-1": "newer"}
    assert not of_kind(read(portal, ENGLISH, fingerprints=prints).entries, "review")


def with_title(portal, **texts):
    title = portal.laws[0].title.model_copy(update=texts)
    law = portal.laws[0].model_copy(update={"title": title})
    return replace(portal, laws=(law, *portal.laws[1:]))


def test_an_id_is_another_only_when_the_source_has_changed(small_content):
    portal = small_content.portal
    before = ids(portal)
    assert ids(with_title(portal, en="A better translation")) == before
    after = ids(with_title(portal, ar="قانون آخر"))
    changed = {*after} - {*before}
    assert [urldefrag(each)[0] for each in changed] == [page(f"laws/{portal.laws[0].id}/", ENGLISH)]
    assert [each for each in after if each in before] == [
        each for each in before if urldefrag(each)[0] not in {urldefrag(new)[0] for new in changed}
    ]


def test_ids_are_the_same_in_every_language_but_for_its_folder(portal):
    arabic = ids(portal, ARABIC)
    for language in TRANSLATION_LANGUAGES:
        root = f"{URL}{language.address}"
        assert [URL + each.removeprefix(root) for each in ids(portal, language)] == arabic


def test_every_entry_leads_to_a_page_of_the_portal(small_site, small_content, language):
    known = {page(address, language) for address in small_site.all_addresses}
    for entry in read(small_content.portal, language).entries:
        assert entry.link in known
        assert urldefrag(entry.id)[0] in known


def test_the_same_edition_gives_the_same_bytes(portal, language):
    first, second = (change_feed(edition(portal, language)) for _ in range(2))
    assert first == second
    assert b"\xe2\x81\xa6" not in first, "no signs of direction in titles of other programs"


def test_hostile_texts_arrive_as_they_are_written(small_content):
    portal = small_content.portal
    hostile = Words(ar=HOSTILE, ku=HOSTILE, en=HOSTILE)
    law = portal.laws[0].model_copy(update={"title": hostile, "text": hostile})
    written = change_feed(edition(replace(portal, laws=(law,)), ENGLISH))
    root = etree.fromstring(written)
    titles = [each.text for each in root.iterfind("a:entry/a:title", ATOM)]
    assert HOSTILE in titles
    assert any(HOSTILE in each.text for each in root.iterfind("a:entry/a:summary", ATOM))


def test_it_is_offered_where_there_is_anything_to_tell(small_content):
    def offered(portal):
        return [each.address for each in recipes(edition(portal, ENGLISH))]

    portal = small_content.portal
    assert addresses.CHANGES_FEED in offered(portal)
    assert addresses.CHANGES_FEED in offered(replace(portal, annual_plans=()))
    assert addresses.CHANGES_FEED not in offered(replace(portal, annual_plans=(), laws=()))
