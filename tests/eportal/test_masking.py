import pytest
from hypothesis import given
from hypothesis import strategies as st

from eportal.facts.masking import masked


@pytest.mark.parametrize(("text", "left"), [
    ("no markup 5", "no markup 5"),
    ("see [3 laws](laws/28.md#a1) now", "see [3 laws] now"),
    ("see [it](a.md \"page 3\") now", "see [it] now"),
    ("{count} of {{ total2 }}", "of"),
    ("%(year)s and %d and 50 % did", "and and 50 % did"),
    ("%s 5% off", "5% off"),
    ("$1 of $2", "of"),
    ("$20 and US$5 and $5 million", "$20 and US$5 and $5 million"),
    ("<b class=\"h2\">7</b> &#39; &amp;", "7"),
    ("5 < 6 > 4", "5 < 6 > 4"),
    ("`code 4` and 4", "and 4"),
    ("https://a.example/3?x=4 x1@y2.example", ""),
    ("report-2024.pdf is ready", "is ready"),
    ("## Laws {: #laws-2 }", "## Laws"),
    ("٥ من {count}، [٣](x.md)", "٥ من ، [٣]"),
])  # fmt: skip
def test_only_words_are_left(text, left):
    assert masked(text).split() == left.split()


@given(st.text(alphabet="ab1٣ {}[]()<>`%$/.:@s#&;\n", max_size=40))
def test_every_letter_stays_where_it_was(text):
    result = masked(text)
    assert len(result) == len(text)
    assert all(now in {" ", before} for now, before in zip(result, text, strict=True))
