"""The page that a preview shows while the content cannot be built."""

import pytest

from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES
from eportal.pages.problem import problem_page

TOLD = """
data/a.yaml:7:5: NUM101 <3> is no number
    -> Write a number.
data/b.yaml:1:2: REC201
1 error(s), 0 advisory finding(s).
Nothing was built.
"""


def test_each_finding_has_its_place_from_left_to_right_and_nothing_is_markup():
    page = problem_page(TOLD, ARABIC)
    assert '<code dir="ltr">data/a.yaml:7:5: NUM101</code><br>&lt;3&gt; is no number' in page
    assert '<p dir="ltr">-&gt; Write a number.</p>' in page
    assert '<code dir="ltr">data/b.yaml:1:2: REC201</code>' in page
    assert page.count("<p") == 5


def test_a_line_in_the_script_of_the_page_has_its_direction():
    assert '<p dir="rtl">-&gt; اكتب' in problem_page("-> اكتب `ku`.", ARABIC)
    assert '<p dir="ltr">the key' in problem_page("the key اسم", ENGLISH)


def test_what_reads_in_another_direction_is_isolated():
    told = "data/a.yaml:1:2: REC203 يرد `2024-prevention-5`، انظر data/README.md"
    page = problem_page(told, ARABIC)
    assert 'يرد <code dir="auto">2024-prevention-5</code>، انظر <bdi dir="ltr">data/' in page
    assert '<bdi lang="ar" dir="rtl" class="quoted">اسم</bdi>' in problem_page("key اسم", ENGLISH)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.code)
def test_its_language_and_direction_are_those_of_its_reader(language):
    page = problem_page(TOLD, language)
    assert f'<html lang="{language.html}" dir="{language.direction}">' in page


def test_its_title_is_told_in_every_language():
    titles = {problem_page(TOLD, each).partition("<h1>")[2] for each in (ARABIC, KURDISH, ENGLISH)}
    assert len(titles) == 3
