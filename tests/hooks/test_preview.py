"""The preview: what changed is written anew and no more, and a mistake is told on every page."""

import re

import pytest

from previewing import ADDED, PAGE, RECORD, copied_project, page_with, preview_of, with_a_line_more


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    return copied_project(tmp_path_factory.mktemp("preview"))


@pytest.fixture(scope="module")
def preview(project):
    with preview_of(project) as served:
        yield served


def counts(terminal):
    """(pages, written anew) of each build."""
    said = terminal.read_text(encoding="utf-8")
    found = re.findall(r"ku: (\d+) pages, (\d+) of them written anew", said)
    return [(int(pages), int(anew)) for pages, anew in found]


def test_a_saved_record_is_shown_and_few_pages_are_written(project, preview):
    address, terminal = preview
    (pages, anew) = counts(terminal)[0]
    assert pages == anew > 200
    text = (project / RECORD).read_text(encoding="utf-8")
    (project / RECORD).write_text(with_a_line_more(text), encoding="utf-8")
    page_with(f"{address}{PAGE}", ADDED)
    assert counts(terminal)[-1][0] == pages
    assert 0 < counts(terminal)[-1][1] < pages / 10


def test_a_mistake_is_told_on_the_page_and_in_the_terminal_and_can_be_mended(project, preview):
    address, terminal = preview
    text = (project / RECORD).read_text(encoding="utf-8")
    (project / RECORD).write_text(text.replace("ku: ", "kuu: ", 1), encoding="utf-8")
    html = page_with(f"{address}{PAGE}", f"{RECORD}:")
    assert "kuu" in html
    assert "livereload(" in html
    assert f"{RECORD}:" in terminal.read_text(encoding="utf-8")
    (project / RECORD).write_text(text, encoding="utf-8")
    assert ADDED in page_with(f"{address}{PAGE}", 'id="content"')
