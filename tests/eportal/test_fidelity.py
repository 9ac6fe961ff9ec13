"""The data against the careful transcription of the original; see conftest.py for where it lies."""

import difflib
import json
import re
from pathlib import Path

import pytest

from eportal import content
from eportal.facts.folding import fold
from eportal.records.plan import HalfYear, NotPrinted, Ongoing, YearRange

ROOT = Path(__file__).parents[2]
TRANSCRIPTION = ROOT.parent / "shared" / "source" / "strategy.json"


@pytest.fixture(scope="module")
def source():
    return json.loads(TRANSCRIPTION.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def portal():
    read, findings = content.read(ROOT)
    assert findings == []
    return read.portal


def rows(source):
    """(id that the row has in our data, row of the transcription)."""
    for axis in source["axes"]:
        yield from ((f"{axis['id']}-{row['number']}", row) for row in axis["activities"])
    for axis in source["annual_plan_2024"]["axes"]:
        yield from ((f"2024-{axis['id']}-{row['number']}", row) for row in axis["activities"])


def lines(pair):
    first, last = pair
    return str(first) if first == last else f"{first}-{last}"


def alike(ours, theirs):
    assert fold(ours) == fold(theirs), f"\nours:   {ours}\ntheirs: {theirs}"


def timing_as_transcribed(timing):
    match timing:
        case NotPrinted():
            return None
        case Ongoing():
            return {"ongoing": True}
        case HalfYear() | YearRange():
            first, last = timing.months()
            return {"start": "{}-{:02}".format(*first), "end": "{}-{:02}".format(*last)}


def test_the_activities_are_those_of_the_transcription_in_its_order(portal, source):
    assert [activity.id for activity in portal.all_activities()] == [id_ for id_, _ in rows(source)]
    counts = {axis["id"]: len(portal.of_axis(axis["id"])) for axis in source["axes"]}
    assert counts == {"prevention": 18, "protection": 6, "prosecution": 10, "partnership": 20}
    assert len(portal.annual_plans[0].activities) == 34


def test_texts_sub_items_and_indicators_of_activities(portal, source):
    for id_, row in rows(source):
        activity = portal.activity[id_]
        alike(activity.text.ar, row.get("lead_ar_clean") or row["text_ar_clean"])
        assert [fold(item.ar) for item in activity.items] == [*map(fold, row["sub_items"])]
        alike(activity.indicator.ar if activity.indicator else "", row["indicator_ar"] or "")


def test_timings_of_activities(portal, source):
    for id_, row in rows(source):
        wanted = row["timing"] and {
            key: value for key, value in row["timing"].items() if key in ("start", "end", "ongoing")
        }
        assert timing_as_transcribed(portal.activity[id_].timing) == wanted, id_
        alike(portal.activity[id_].timing_printed, row["timing_raw"] or "")


def test_implementing_bodies_and_their_order(portal, source):
    for id_, row in rows(source):
        implementers = portal.activity[id_].implementers
        assert [list(entry.bodies) for entry in implementers] == row["agency_ids"], id_
        assert [fold(entry.printed) for entry in implementers] == [*map(fold, row["agencies_ar"])]


def test_places_of_activities_in_the_source(portal, source):
    for id_, row in rows(source):
        assert portal.activity[id_].source.lines == lines(row["source_lines"]), id_


def test_lineage_of_the_annual_plan(portal, source):
    for id_, row in rows(source):
        wanted = row.get("maps_to") and f"{row['maps_to']['axis']}-{row['maps_to']['number']}"
        assert portal.activity[id_].restates == wanted


def test_what_was_not_carried_over_is_derived_as_transcribed(portal, source):
    wanted = source["annual_plan_2024"]["strategy_activities_not_carried_over"]
    derived = portal.not_carried_over(portal.annual_plans[0])
    assert [each.id for each in derived] == [f"{row['axis']}-{row['number']}" for row in wanted]
    assert len(derived) == 20


def sections(source):
    """(our section, texts of the transcription in order)."""
    document, plan = source["document"], source["annual_plan_2024"]
    yield "introduction", document["introduction"]["paragraphs"]
    yield "preamble", document["preamble"]["paragraphs"]
    yield "exploitation-forms", source["exploitation_forms"]
    yield "vision", [source["vision"]]
    yield "mission", [source["mission"]]
    yield "goals", [source["goals"]["lead"], *source["goals"]["items"]]
    principles = source["guiding_principles"]
    nested = [[item, *item["sub_points"]] for item in principles["items"]]
    yield "guiding-principles", [principles["lead"], *(each for group in nested for each in group)]
    for name in ("strengths", "weaknesses", "opportunities", "challenges"):
        yield name, source["swot"][name]["items"]
    yield "monitoring", [source["monitoring"]["subheading"], *source["monitoring"]["items"]]
    yield "2024-introduction", plan["introduction"]["paragraphs"]
    yield "2024-goals", [plan["goals"]["lead"], *plan["goals"]["items"]]
    yield "2024-monitoring", [plan["monitoring"]["subheading"], *plan["monitoring"]["items"]]


def section_of(portal, id_):
    holder = portal.annual_plans[0] if id_.startswith("2024-") else portal.strategy
    return holder.section(id_)


def test_running_text_passage_by_passage(portal, source):
    for id_, texts in sections(source):
        passages = section_of(portal, id_).passages
        assert [fold(each.text.ar) for each in passages] == [
            fold(text["text_ar_clean"]) for text in texts
        ], id_
        assert [each.lines for each in passages] == [lines(text["source_lines"]) for text in texts]


@pytest.mark.parametrize(
    ("id_", "kind", "count"),
    [
        ("exploitation-forms", "item", 9), ("goals", "item", 7), ("guiding-principles", "item", 6),
        ("guiding-principles", "sub-item", 8), ("strengths", "item", 8), ("weaknesses", "item", 11),
        ("opportunities", "item", 3), ("challenges", "item", 7), ("monitoring", "item", 8),
        ("introduction", "paragraph", 5), ("preamble", "quotation", 2), ("2024-goals", "item", 11),
        ("2024-monitoring", "item", 8),
    ],
)  # fmt: skip
def test_counts_of_the_running_text(portal, id_, kind, count):
    assert sum(each.kind == kind for each in section_of(portal, id_).passages) == count


def test_narratives_of_the_axes(portal, source):
    for axis in source["axes"]:
        ours = portal.strategy.axis(axis["id"])
        assert [fold(each.text.ar) for each in ours.narrative] == [
            fold(each["text_ar_clean"]) for each in axis["narrative"]
        ]
        alike(ours.title.ar, axis["title_ar"])


def test_members_of_the_committee(portal, source):
    committee = source["committee"]
    for ours, theirs in (
        (portal.committee.members_by_law, committee["members_by_law"]),
        (portal.committee.added_members, committee["added_members"]),
    ):
        assert [list(member.bodies) for member in ours] == [row["agency_ids"] for row in theirs]
        assert [fold(member.text.ar) for member in ours] == [
            fold(row["text_ar_clean"]) for row in theirs
        ]
    assert (len(portal.committee.members_by_law), len(portal.committee.added_members)) == (15, 9)


def test_duties_of_the_committee(portal, source):
    roles = source["committee"]["roles"]
    assert [list(role.bodies) for role in portal.committee.roles] == [r["body_ids"] for r in roles]
    for ours, theirs in zip(portal.committee.roles, roles, strict=True):
        assert [fold(duty.text.ar) for duty in ours.duties] == [
            fold(row["text_ar_clean"]) for row in theirs["duties"]
        ]
        assert [duty.letter for duty in ours.duties] == [row["letter"] for row in theirs["duties"]]
    assert sum(len(role.duties) for role in portal.committee.roles) == 71


def test_every_difference_from_the_raw_text_is_an_erratum(portal, source):
    unexplained = []
    for id_, row in rows(source):
        activity = portal.activity[id_]
        ours = " ".join(words.ar for words in (activity.text, *activity.items))
        unexplained += unexplained_differences(id_, row["text_ar"], ours, activity.errata)
    for id_, texts in sections(source):
        for passage, text in zip(section_of(portal, id_).passages, texts, strict=True):
            unexplained += unexplained_differences(
                f"{id_}:{passage.lines}", text["text_ar"], passage.text.ar, passage.errata
            )
    for role, theirs in zip(portal.committee.roles, source["committee"]["roles"], strict=True):
        for duty, row in zip(role.duties, theirs["duties"], strict=True):
            unexplained += unexplained_differences(
                duty.id, row["text_ar"], duty.text.ar, duty.errata
            )
    assert unexplained == []


def unexplained_differences(name, printed, shown, errata):
    """Words that differ between the scan and our text and that no erratum mentions."""
    before, after = words_of(printed), words_of(shown)
    known = [(fold(e.printed), fold(e.shown)) for e in errata if e.kind == "corrected"]
    for tag, i, j, k, m in difflib.SequenceMatcher(None, before, after, False).get_opcodes():
        pairs = zip(before[i:j], after[k:m], strict=True)
        for old, new in pairs if j - i == m - k else [("".join(before[i:j]), "".join(after[k:m]))]:
            explained = old == new or any(old in was and new in now for was, now in known)
            if tag != "equal" and not explained:
                yield f"{name}: {old} -> {new}"


def words_of(text):
    """Folded words; tags, list marks and numbers of the scan aside."""
    return [word for word in map(fold, re.sub(r"<[^>]*>", " ", text).split()) if word]


def test_every_correction_and_doubt_of_the_transcription_about_the_plan_is_an_erratum(
    portal, source
):
    laws = range(205, 252)  # the register of laws, lines 205 to 251, is no part of this data
    ours = {
        (erratum.kind, int(erratum.line.split("-")[0]), erratum.printed)
        for _, record in portal.translated()
        for erratum in errata_in(record)
    }
    wanted = {("corrected", row["line"], row["wrong"]) for row in source["ocr_corrections"]}
    wanted |= {("doubtful", row["line"], row["as_printed"]) for row in source["probable_readings"]}
    assert {each for each in wanted - ours if each[1] not in laws} == set()


def errata_in(value):
    for inner in value.values():
        if hasattr(inner, "printed") and hasattr(inner, "probable"):
            yield inner
        yield from errata_in(inner)


def test_bodies_are_those_of_the_register(portal):
    agencies = json.loads((TRANSCRIPTION.parent / "agencies.json").read_text(encoding="utf-8"))
    theirs = agencies["agencies"]
    assert [body.id for body in portal.bodies] == [row["id"] for row in theirs]
    assert len(portal.bodies) == 80
    for body, row in zip(portal.bodies, theirs, strict=True):
        alike(body.name.ar, row["name_ar"])
        assert body.kind == row["kind"]
        forms = [form.printed for form in body.forms]
        assert forms == [each["ar"] for each in row["variants"] + row["ocr_variants"]]


def test_terms_and_their_attested_forms_are_those_of_the_glossary(portal):
    glossary = json.loads((TRANSCRIPTION.parent / "glossary.json").read_text(encoding="utf-8"))
    assert [term.id for term in portal.glossary] == [row["key"] for row in glossary["terms"]]
    for term, row in zip(portal.glossary, glossary["terms"], strict=True):
        for ours, theirs in (("ar", "ar"), ("ku", "ckb"), ("en", "en")):
            attested = [" ".join(form["form"].split()) for form in row.get(theirs) or []]
            assert [" ".join(form.form.split()) for form in term.attested(ours)] == attested
