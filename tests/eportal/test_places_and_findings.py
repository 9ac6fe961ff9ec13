"""How a finding reads, and in what order findings stand."""

import random

import pytest

from eportal.findings import ADVISORY, ERROR, Finding, errors_in, report
from eportal.messages.message import Message
from eportal.places import NOWHERE, Place

BROKEN = Finding(
    Place("data/bodies.yaml", 12, 3),
    "IDS302",
    Message("no body has the id `x`"),
    Message("Mend it."),
)
LATER = Finding(
    Place("data/bodies.yaml", 120),
    "IDS301",
    Message("the id `y` is used twice"),
    Message("Rename it."),
)
OTHER_FILE = Finding(
    Place("data/glossary.yaml", 1, 1), "LNG101", Message("no `ku`"), Message("Write `ku:`.")
)
ADVICE = Finding(
    Place("docs/ar/about.md"), "LNG901", Message("a long page"), Message("Split it."), ADVISORY
)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Place("data/bodies.yaml"), "data/bodies.yaml:1:1"),
        (Place("data/bodies.yaml", 7), "data/bodies.yaml:7:1"),
        (Place("docs/ku/about.md", 7, 12), "docs/ku/about.md:7:12"),
        (NOWHERE, "<nowhere>:1:1"),
    ],
    ids=str,
)
def test_a_place_reads_as_editors_understand_it(place, text):
    assert str(place) == text


def test_places_are_sorted_by_number_and_not_by_spelling():
    ordered = [
        Place("a.yaml", 2, 1), Place("a.yaml", 2, 10), Place("a.yaml", 10, 2), Place("b.yaml"),
    ]  # fmt: skip
    assert sorted([ordered[2], ordered[3], ordered[1], ordered[0]]) == ordered


def test_a_finding_says_where_what_and_what_to_do():
    assert str(BROKEN) == ("data/bodies.yaml:12:3: IDS302 no body has the id `x`\n    -> Mend it.")


def test_arabic_and_kurdish_values_stand_on_lines_of_their_own():
    finding = Finding(
        Place("a.yaml", 4, 5),
        "LNG201",
        Message("other letters"),
        Message("Mend it."),
        quotes=("مكتبة", "کتێب"),
    )
    assert str(finding).splitlines() == [
        "a.yaml:4:5: LNG201 other letters", "    | مكتبة", "    | کتێب", "    -> Mend it.",
    ]  # fmt: skip


def test_a_quote_of_two_lines_stays_behind_its_bar():
    finding = Finding(
        NOWHERE, "LNG201", Message("other letters"), Message("Mend it."), quotes=("سطر\nسطران",)
    )
    assert str(finding).splitlines()[1:3] == ["    | سطر", "    | سطران"]


def test_findings_are_sorted_by_place():
    mixed = [BROKEN, LATER, OTHER_FILE, ADVICE]
    random.Random(28).shuffle(mixed)
    assert sorted(mixed) == [BROKEN, LATER, OTHER_FILE, ADVICE]


def test_findings_of_one_place_are_sorted_by_code():
    here = Place("a.yaml")
    codes = [
        Finding(here, code, Message("m"), Message("h")).code
        for code in ("LNG101", "IDS301", "TRN601")
    ]
    found = sorted(Finding(here, code, Message("m"), Message("h")) for code in codes)
    assert [finding.code for finding in found] == ["IDS301", "LNG101", "TRN601"]


def test_a_report_lists_all_findings_in_order_and_counts_them():
    assert report([ADVICE, OTHER_FILE, BROKEN]) == (
        "data/bodies.yaml:12:3: IDS302 no body has the id `x`\n"
        "    -> Mend it.\n"
        "data/glossary.yaml:1:1: LNG101 no `ku`\n"
        "    -> Write `ku:`.\n"
        "docs/ar/about.md:1:1: LNG901 a long page\n"
        "    -> Split it.\n"
        "2 error(s), 1 advisory finding(s)."
    )


def test_a_report_takes_any_iterable_once():
    assert report(iter([BROKEN])).endswith("1 error(s), 0 advisory finding(s).")


def test_a_report_of_nothing_still_says_so():
    assert report([]) == "0 error(s), 0 advisory finding(s)."


def test_a_finding_is_an_error_unless_it_says_otherwise():
    assert BROKEN.severity == ERROR
    assert ADVICE.severity == ADVISORY


def test_only_errors_stop_a_build():
    assert errors_in([ADVICE, LATER, BROKEN]) == [LATER, BROKEN]
    assert errors_in([ADVICE]) == []
