"""What counts as a change between an activity and its restatement."""

import pytest

from eportal.lineage import Changes, changes
from records_for_tests import activity, implementer, words

NOTHING = Changes(
    timing=False, bodies_added=(), bodies_removed=(), indicator=False, wording=False
)  # fmt: skip
HALF = {"kind": "half-year", "year": "2024", "half": "1"}
YEARS = {"kind": "years", "start": "2024", "end": "2024"}
ONGOING = {"kind": "ongoing"}
NOT_PRINTED = {"kind": "not-printed"}


def test_a_faithful_restatement_changes_nothing():
    found = changes(activity(), activity(id="2024-prevention-1", restates="prevention-1"))
    assert found == NOTHING
    assert not found


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("timing", {"timing": True}),
        ("bodies_added", {"bodies_added": ("moi",)}),
        ("bodies_removed", {"bodies_removed": ("moi",)}),
        ("indicator", {"indicator": True}),
        ("wording", {"wording": True}),
    ],
)
def test_any_one_change_is_a_change(field, change):
    values = {name: getattr(NOTHING, name) for name in NOTHING.__dataclass_fields__}
    assert Changes(**(values | change)), field


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (HALF, HALF | {"half": "2"}),
        (HALF, HALF | {"year": "2025"}),
        (HALF, YEARS),
        (YEARS, YEARS | {"end": "2025"}),
        (YEARS, ONGOING),
        (ONGOING, NOT_PRINTED),
        (NOT_PRINTED, YEARS),
    ],
)
def test_another_timing_is_a_change_and_the_only_one(before, after):
    found = changes(activity(timing=before), activity(timing=after))
    assert found == Changes(
        timing=True, bodies_added=(), bodies_removed=(), indicator=False, wording=False
    )


@pytest.mark.parametrize("timing", [HALF, YEARS, ONGOING, NOT_PRINTED])
def test_the_same_timing_is_no_change(timing):
    assert not changes(activity(timing=timing), activity(timing=dict(timing)))


def test_a_timing_that_is_printed_less_exactly_is_the_same_timing():
    printed_otherwise = activity(timing=HALF | {"inferred": "true"}, timing_printed="2024")
    assert not changes(activity(timing=HALF), printed_otherwise)


def test_bodies_are_added_and_removed_in_the_order_of_print():
    before = activity(implementers=[implementer("moi"), implementer("iom", "courts")])
    after = activity(implementers=[implementer("unodc"), implementer("courts"), implementer("moh")])
    found = changes(before, after)
    assert found.bodies_added == ("unodc", "moh")
    assert found.bodies_removed == ("moi", "iom")


def test_neither_order_nor_repetition_of_bodies_counts():
    before = activity(implementers=[implementer("moi"), implementer("iom")])
    after = activity(implementers=[implementer("iom", "moi"), implementer("moi")])
    assert not changes(before, after)


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        (words("عدد الدورات."), words("عدد الدورات"), False),
        (words("أعداد"), words("اعداد"), False),
        (words("نسبة 75%"), words("نسبة ٧٥%"), False),
        (words("نسبة 75"), words("نسبة 57"), True),
        (words("عدد الدورات"), words("عدد الورش"), True),
        (words("عدد"), None, True),
        (None, words("عدد"), True),
        (None, None, False),
    ],
)
def test_an_indicator_changes_with_its_letters_and_numbers(before, after, changed):
    found = changes(activity(indicator=before), activity(indicator=after))
    assert found.indicator is changed
    assert bool(found) is changed


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("تدريب الموظفين", "تدريب  الموظفين.", False),
        ("إقامة دورات", "اقامه دورات", False),
        ("تدريب الموظفين", "تدريب الضباط", True),
        ("تدريب 250 موظفا", "تدريب 520 موظفا", True),
    ],
)
def test_wording_changes_with_its_letters_and_numbers(before, after, changed):
    assert changes(activity(text=words(before)), activity(text=words(after))).wording is changed


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ([], ["دورة"], True),
        (["دورة"], [], True),
        (["دورة أولى", "دورة ثانية"], ["دورة اولى.", "دورة ثانية"], False),
        (["أولى", "ثانية"], ["ثانية", "أولى"], True),
        (["أولى، ثانية"], ["أولى", "ثانية"], True),
    ],
)
def test_listed_parts_belong_to_the_wording(before, after, changed):
    before, after = (activity(items=[*map(words, texts)]) for texts in (before, after))
    assert changes(before, after).wording is changed


def test_only_the_arabic_is_judged():
    before = activity(text=words("تدريب"))
    after = activity(text={"ar": "تدريب", "ku": "ڕاهێنان", "en": "Training"})
    assert not changes(before, after)
