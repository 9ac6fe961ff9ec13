"""Telephone numbers, addresses, articles and resolutions, as running text gives them."""

from __future__ import annotations

import pytest

from eportal.facts.contacts import contacts_in
from eportal.facts.references import ARTICLE, RESOLUTION, references_in
from eportal.languages import ARABIC, ENGLISH, KURDISH

NUMBER = "+9647700000001"


@pytest.mark.parametrize(
    "written",
    [
        "+964 770 000 0001", "+964-770-000-0001", "+9647700000001", "00964 770 0000001",
        "(+964) 770 000 0001", "+964 (0)770 000 0001", "0770 000 0001", "07700000001",
        "+٩٦٤ ٧٧٠ ٠٠٠ ٠٠٠١", "٠٠٩٦٤٧٧٠٠٠٠٠٠٠١", "\u2066+۹۶۴ ۷۷۰ ۰۰۰ ۰۰۰۱\u2069",
        "964 770 000 0001+",
    ],
)  # fmt: skip
def test_one_number_has_one_value(written):
    (found,) = contacts_in(f"Tel: {written}, fax")
    assert (found.kind, found.value) == ("phone", NUMBER)


@pytest.mark.parametrize(
    "text",
    [
        "1,000,000 000 12 people", "2023-2026", "30-07-2019 01:30", "104", "٠٫٥", "28/2012",
        "0 1 2 3", "٢٠٢٤ ١٤٥", "[call](tel:+9647700000001)", "",
    ],
)  # fmt: skip
def test_other_digits_are_no_phone(text):
    assert contacts_in(text) == ()


def test_addresses_are_compared_without_what_makes_no_difference():
    found = contacts_in("Office@Example.org, (https://www.example.org/ar/law/), www.example.org.")
    assert [(each.kind, each.value) for each in found] == [
        ("email", "office@example.org"),
        ("url", "example.org/*/law"),
        ("url", "example.org"),
    ]


def test_places_are_those_of_the_text():
    text = "هاتف: \u2066+964 770 000 0001\u2069، البريد: a@example.org."
    assert [text[each.start : each.end] for each in contacts_in(text)] == [
        "+964 770 000 0001",
        "a@example.org",
    ]


@pytest.mark.parametrize(
    ("language", "text", "kind", "numbers"),
    [
        (ARABIC, "المادة (3) من القانون رقم 28 لسنة 2012", ARTICLE, [3]),
        (ARABIC, "المواد ١٠ و١١ و١٢", ARTICLE, [10, 11, 12]),
        (ARABIC, "وبالمادتين 5 و6", ARTICLE, [5, 6]),
        (ARABIC, "قرار مجلس الأمن التابع للأمم المتحدة رقم ١٣٢٥", RESOLUTION, [1325]),
        (ARABIC, "قرار رقم ٥٧ لسنة ٢٠١٥", RESOLUTION, []),
        (KURDISH, "ماددەکانی ٥ و ٦ی یاساکە", ARTICLE, [5, 6]),
        (KURDISH, "بڕیاری ٢٣٨٨ی ئەنجومەنی ئاسایش", RESOLUTION, [2388]),
        (ENGLISH, "Articles 5, 6 and 7; Art. 12(2)", ARTICLE, [5, 6, 7, 12]),
        (ENGLISH, "Security Council resolution 2388 (2017)", RESOLUTION, [2388]),
        (ENGLISH, "this article has 5 pages", ARTICLE, []),
    ],
)
def test_references_are_read(language, text, kind, numbers):
    found = [each.number for each in references_in(text, language) if each.kind == kind]
    assert found == numbers
