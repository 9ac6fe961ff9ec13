"""The timeline: where each bar stands, in both directions, and nothing that a title could break."""

import pytest
from lxml import etree

from eportal.charts.timeline import Bar, timeline

YEARS = range(2023, 2027)
NAMES = ["2023", "2024", "2025", "2026"]
GUTTER, MONTH = 12.0, 88.0 / 48
HOSTILE = ['<script>alert("1")</script>', '"><rect onload="x"/>', "a & b &lt; ' c", "]]>", "<!--"]


def bar(months=((2023, 1), (2023, 12)), label="1", link="../x/", description="an activity"):
    return Bar(label, link, description, months)


def drawn(*bars, right_to_left=False, title="Timeline", years=YEARS, names=NAMES):
    return etree.fromstring(str(timeline(bars, years, names, title, right_to_left)))


def percent(element, name):
    assert element.get(name).endswith("%")
    return float(element.get(name)[:-1])


def bars_in(svg):
    return [rect for rect in svg.iter("rect") if "timeline-bar" in rect.get("class")]


def place(svg, index=0):
    rect = bars_in(svg)[index]
    return percent(rect, "x"), percent(rect, "width")


SPANS = [
    (((2023, 1), (2023, 12)), 0, 12),
    (((2023, 1), (2023, 6)), 0, 6),
    (((2023, 7), (2023, 12)), 6, 6),
    (((2024, 1), (2024, 1)), 12, 1),
    (((2023, 12), (2024, 1)), 11, 2),
    (((2026, 7), (2026, 12)), 42, 6),
    (((2023, 1), (2026, 12)), 0, 48),
    (None, 0, 48),
]


@pytest.mark.parametrize(("months", "before", "length"), SPANS)
def test_a_bar_begins_with_its_month_and_is_as_wide_as_its_months(months, before, length):
    left, width = place(drawn(bar(months)))
    assert left == pytest.approx(GUTTER + before * MONTH, abs=0.01)
    assert width == pytest.approx(length * MONTH, abs=0.01)


@pytest.mark.parametrize(("months", "before", "length"), SPANS)
def test_right_to_left_mirrors_every_bar(months, before, length):
    left, width = place(drawn(bar(months), right_to_left=True))
    right_edge = 100 - left
    assert right_edge == pytest.approx(GUTTER + (before + length) * MONTH, abs=0.01)
    assert width == pytest.approx(length * MONTH, abs=0.01)
    assert left >= -0.01


@pytest.mark.parametrize("right_to_left", [False, True])
def test_years_and_numbers_are_mirrored_with_the_bars(right_to_left):
    svg = drawn(bar(), right_to_left=right_to_left)
    lines = [percent(line, "x1") for line in svg.iter("line")]
    texts = {text.text: percent(text, "x") for text in svg.iter("text")}
    expected = [12.0, 34.0, 56.0, 78.0]
    assert lines == ([100 - x for x in expected] if right_to_left else expected)
    assert texts["2023"] == (77.0 if right_to_left else 23.0)
    assert texts["1"] == (94.0 if right_to_left else 6.0)


@pytest.mark.parametrize("count", [0, 1, 3, 40])
def test_there_is_one_bar_and_one_link_for_each_activity(count):
    bars = [bar(label=str(n), link=f"../{n}/") for n in range(count)]
    svg = drawn(*bars)
    assert len(bars_in(svg)) == count
    assert [link.get("href") for link in svg.iter("a")] == [each.link for each in bars]


def test_rows_stand_below_each_other_inside_the_picture():
    svg = drawn(*[bar() for _ in range(5)])
    tops = [int(rect.get("y")) for rect in bars_in(svg)]
    bottoms = [top + int(rect.get("height")) for top, rect in zip(tops, bars_in(svg), strict=True)]
    assert all(bottom < top for bottom, top in zip(bottoms, tops[1:], strict=False))
    assert bottoms[-1] < int(svg.get("height"))


@pytest.mark.parametrize(
    ("months", "kind"), [(None, "timeline-ongoing"), (((2023, 1), (2023, 6)), "timeline-dated")]
)
def test_an_activity_without_a_date_looks_otherwise(months, kind):
    assert bars_in(drawn(bar(months)))[0].get("class").split() == ["timeline-bar", kind]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_can_break_out_of_the_picture(text):
    harmless = drawn(bar())
    svg = drawn(bar(description=text, label=text, link=text), title=text)
    assert svg.get("aria-label") == text
    assert svg.find("a/title").text == text
    assert svg.find("a/text").text == text
    assert svg.find("a").get("href") == text
    shapes = [[(node.tag, sorted(node.attrib)) for node in one.iter()] for one in (harmless, svg)]
    assert shapes[0] == shapes[1]


def test_each_year_has_its_name_in_the_language_of_the_page():
    svg = drawn(names=["٢٠٢٣", "٢٠٢٤", "٢٠٢٥", "٢٠٢٦"])
    assert [text.text for text in svg.iter("text")] == ["٢٠٢٣", "٢٠٢٤", "٢٠٢٥", "٢٠٢٦"]


def test_every_year_needs_its_name():
    with pytest.raises(ValueError, match="zip"):
        drawn(names=["2023"])


def test_one_year_fills_the_width():
    svg = drawn(bar(((2024, 1), (2024, 12))), years=range(2024, 2025), names=["2024"])
    assert place(svg) == (GUTTER, 88.0)
