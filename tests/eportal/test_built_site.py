"""The finished site as it is read: what pages hold, and that a change of one of them is seen."""

import pytest

from eportal.reading.built_site import read_built_site, read_page

PAGE = """<html lang="en" dir="ltr"><p
id="own" data-id="not" xhref="no"><a
href="../plan/?a=1&amp;b=2#here">x</a><img src="a.svg" id=""><a href="https://x.example/">y</a>"""


def test_what_a_page_holds():
    page = read_page("en/about/index.html", PAGE)
    assert (page.lang, page.dir) == ("en", "ltr")
    assert page.ids == {"own"}
    assert set(page.links) == {"../plan/?a=1&b=2#here", "a.svg", "https://x.example/"}
    assert set(page.targets) == {
        ("../plan/?a=1&b=2#here", "en/plan/index.html", "here"),
        ("a.svg", "en/about/a.svg", ""),
    }


@pytest.fixture
def folder(tmp_path):
    for name in ("", "plan"):
        (tmp_path / name).mkdir(exist_ok=True)
        (tmp_path / name / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "a.css").write_text("")
    return tmp_path


def test_a_page_that_changed_is_read_again_and_no_other(folder):
    first = read_built_site(folder)
    assert first.files == {"index.html", "plan/index.html", "a.css"}
    changed = PAGE.replace("own", "other")
    (folder / "plan" / "index.html").write_text(changed, encoding="utf-8")
    again = read_built_site(folder)
    assert again.pages["index.html"] is first.pages["index.html"]
    assert again.pages["plan/index.html"].ids == {"other"}
    (folder / "plan" / "index.html").unlink()
    assert set(read_built_site(folder).pages) == {"index.html"}
