"""What a wiki puts in by name is a place like any other; what it only chooses by is none."""

import pytest

from eportal.alignment.placeholders import comparable_places
from eportal.facts.placeholders import magic_names
from eportal.languages import ARABIC, ENGLISH


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("{{SITENAME}}", {"{{SITENAME"}),
        ("{{fullurl:$1|stable=1}}", {"{{fullurl"}),
        ("{{ns:project}} of {{MediaWiki:Page}}", {"{{ns", "{{MediaWiki"}),
        ("{{PLURAL:$1|hour|hours}}, {{GENDER:$2|he|she}}", set()),
        ("{{PURAL:$1|hour|hours}}", {"{{PURAL"}),
        ("{{العدد:$1|ساعة}}", {"{{العدد"}),
        ("{{ count }} and {name}", set()),
        ("no place", set()),
    ],
)
def test_names_that_a_wiki_puts_in(text, names):
    assert magic_names(text) == names


def test_a_misspelt_name_is_no_longer_the_same_place():
    texts = {ARABIC: "{{PURAL:$1|ساعة|ساعات}}", ENGLISH: "{{PLURAL:$1|hour|hours}}"}
    found = comparable_places(texts, ENGLISH)
    assert found[ARABIC] != found[ENGLISH]
    right = comparable_places({**texts, ARABIC: "{{PLURAL:$1|ساعة|ساعات}}"}, ENGLISH)
    assert right[ARABIC] == right[ENGLISH]
