"""How the examples of rules are shown on a page."""

import lxml.html
import pytest

from eportal.pages.examples import example
from eportal.rule_book import all_rules
from rendering import spoken

EXAMPLES = [each for rule in all_rules().values() for each in (rule.bad, rule.good) if each]


@pytest.mark.parametrize("text", EXAMPLES)
def test_every_letter_is_shown(text):
    assert lxml.html.fromstring(example(text)).text_content() == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("three rows of ten", [("three rows of ten", "en")]),
        ("in 2023 / بين ٢٠٢٣ و٢٠٢٥", [("in 2023 /", "en"), ("بين ٢٠٢٣ و٢٠٢٥", "ar")]),
        (
            "close / لا تعاقب، ويحق لها البقاء.",
            [("close /", "en"), ("لا تعاقب، ويحق لها البقاء.", "ar")],
        ),
        ("ظهرت {count} نتيجة beside it", [("ظهرت {count} نتيجة", "ar"), ("beside it", "en")]),
        ("القlنون", [("القlنون", "ar")]),
        ("هەولێر و هەڵەبجە", [("هەولێر و هەڵەبجە", "ckb")]),
        ("<kbd>Enter</kbd> in one", [("<kbd>Enter</kbd> in one", "en")]),
    ],
)
def test_words_of_another_language_stay_together_and_say_so(text, shown):
    root = lxml.html.fromstring(f"<div>{example(text)}</div>")
    assert list(spoken(root)) == shown
