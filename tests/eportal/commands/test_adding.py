"""A new record as lines of YAML, at the end of its list."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from eportal.adding.layout import scalar
from eportal.adding.placing import CannotPlaceError, with_entry

LINE = st.text("ابc :#-'\"[]{}&*!|>%@`?\\,.\u00a0٢1", min_size=1, max_size=60).map(
    lambda text: " ".join(text.split())
)


@given(LINE.filter(bool) | st.lists(LINE.filter(bool), min_size=2, max_size=3).map("\n".join))
def test_any_text_is_read_as_it_was_given(text):
    lines = "\n".join(scalar("key", text, 4))
    assert yaml.load(f"a:\n{lines}\n", Loader=yaml.CBaseLoader) == {"a": {"key": text}}


@pytest.mark.parametrize(
    "text",
    [
        "# head\na:\n  - id: x\n    t: >-\n      b\n      c\n# foot\nz: 1\n",
        "a:\n- id: x  # said\n",
        "a:\n  - id: x",
        "a: []  # none\n# foot\n",
        "a:\n  - id: x\n    l: [1, 2]\n\n\nz: 1\n",
    ],
)
def test_an_entry_goes_to_the_end_of_its_list(text):
    indent = "" if "\n- " in text else "  "
    placed = with_entry(text, "a", f"{indent}- id: y\n", {"id": "y"})
    assert yaml.load(placed, Loader=yaml.CBaseLoader)["a"][-1] == {"id": "y"}
    rest = placed.replace(f"{indent}- id: y\n", "", 1)
    assert rest.rstrip("\n") == text.replace("a: []", "a:").rstrip("\n")


@pytest.mark.parametrize("text", ["a: [{id: x}]\n", "b: []\n", "a: x\n", "- a\n"])
def test_a_list_that_is_written_otherwise_is_left_alone(text):
    with pytest.raises(CannotPlaceError):
        with_entry(text, "a", "  - id: y\n", {"id": "y"})
