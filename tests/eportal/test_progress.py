"""The bars: as wide as what they stand for, mirrored, and never a zero for the unknown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from eportal.charts.progress import Part, bar, hatching
from eportal.languages import LANGUAGES
from rendering import parsed, whole_page

HOSTILE = ['<script>alert("1")</script>', '"><rect onload="x"/>', "a & b &lt; ' c", "]]>", "<!--"]
REPORT = "reports/2024/"


def part(amount, kind="done", description="Done", hatched=False):
    return Part(kind, amount, description, hatched)


def drawn(*parts, whole=10, title="Progress", right_to_left=False):
    return etree.fromstring(str(bar(parts, whole, title, right_to_left)))


def percent(element, name):
    assert element.get(name).endswith("%")
    return float(element.get(name)[:-1])


def parts_in(svg):
    return [rect for rect in svg.iter("rect") if "bar-part" in rect.get("class")]


def spans(svg):
    return [
        (percent(rect, "x"), percent(rect, "x") + percent(rect, "width")) for rect in parts_in(svg)
    ]


def test_parts_are_as_wide_as_their_share_and_follow_one_another():
    assert spans(drawn(part(2), part(5), part(3))) == [(0, 20), (20, 70), (70, 100)]


def test_right_to_left_begins_at_the_right():
    assert spans(drawn(part(2), part(5), right_to_left=True)) == [(80, 100), (30, 80)]


def test_the_frame_is_as_long_as_the_parts():
    for right_to_left, start in ((False, 0), (True, 30)):
        svg = drawn(part(2), part(5), right_to_left=right_to_left)
        (frame,) = [rect for rect in svg.iter("rect") if rect.get("class") == "bar-frame"]
        assert (percent(frame, "x"), percent(frame, "width")) == (start, 70)


@given(st.lists(st.floats(0.01, 50), min_size=1, max_size=6), st.booleans())
def test_no_part_leaves_the_bar(amounts, right_to_left):
    svg = drawn(*map(part, amounts), whole=sum(amounts), right_to_left=right_to_left)
    for start, end in spans(svg):
        assert -0.02 <= start < end <= 100.02


def test_a_part_of_nothing_is_not_drawn():
    assert len(parts_in(drawn(part(0), part(4)))) == 1


@pytest.mark.parametrize("whole", [0, 3])
def test_parts_beyond_the_whole_are_an_error(whole):
    with pytest.raises(ValueError, match="more than the whole"):
        drawn(part(4), whole=whole)


def test_the_unknown_is_hatched_and_nothing_else_is():
    svg = drawn(part(4), part(6, "not-reported", hatched=True))
    known, unknown = parts_in(svg)
    assert known.get("fill") is None
    pattern = etree.fromstring(str(hatching())).find("defs/pattern")
    assert unknown.get("fill") == f"url(#{pattern.get('id')})"


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_can_break_out_of_the_bar(text):
    svg = drawn(part(4, description=text), title=text)
    assert svg.get("aria-label") == text
    assert svg.find("rect/title").text == text
    harmless = drawn(part(4))
    shapes = [[(node.tag, sorted(node.attrib)) for node in one.iter()] for one in (harmless, svg)]
    assert shapes[0] == shapes[1]


@pytest.fixture(params=LANGUAGES, ids=lambda language: language.code)
def page(request, small_site):
    return parsed(whole_page(small_site, request.param, REPORT))


def bars_of(page, section):
    """(row, bar) of the table after a heading."""
    table = page.get_element_by_id(section).xpath("following-sibling::table")[0]
    return [(row, row.find(".//svg")) for row in table.iter("tr") if row.find(".//svg") is not None]


def test_every_bar_stands_beside_its_numbers(page):
    for section, rows in (("axes", 4), ("bodies", 3)):
        found = bars_of(page, section)
        assert len(found) == rows
        for row, svg in found:
            assert svg.get("role") == "img"
            assert svg.get("aria-label")
            assert len(row) >= 5


def test_a_page_defines_the_hatching_once(page):
    assert len(list(page.iter("pattern"))) == 1


def test_an_axis_without_a_percentage_is_hatched_from_end_to_end(page):
    bars = [svg for _, svg in bars_of(page, "axes")]
    protection = parts_in(bars[1])
    assert [rect.get("class") for rect in protection] == ["bar-part bar-not-reported"]
    assert percent(protection[0], "width") == 100


def test_the_bar_of_an_axis_shows_what_is_done_open_and_unknown(page):
    prevention = bars_of(page, "axes")[0][1]
    shares = {
        rect.get("class").split("bar-")[-1]: percent(rect, "width") for rect in parts_in(prevention)
    }
    # Three assignments; 100 % and 25 % are stated, the third is not reported.
    assert shares == pytest.approx(
        {"completed": 125 / 3, "open": 75 / 3, "not-reported": 100 / 3}, abs=0.01
    )


def test_bars_run_in_the_direction_of_reading(page):
    prevention = parts_in(bars_of(page, "axes")[0][1])
    starts = [percent(rect, "x") for rect in prevention]
    assert starts == sorted(starts, reverse=page.get("dir") == "rtl")


def test_the_longest_bar_of_a_body_is_that_with_the_most_assignments(page):
    bars = [svg for _, svg in bars_of(page, "bodies")]
    lengths = [sum(percent(rect, "width") for rect in parts_in(svg)) for svg in bars]
    assert lengths[0] == pytest.approx(100, abs=0.05)
    assert lengths == sorted(lengths, reverse=True)
