"""The day for which the site is built can be set, and a slip in it stops the build."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from mkdocs.exceptions import PluginError

import stop_on_findings
from base_tree import PROJECT
from eportal.day import day_of_build
from eportal.site import open_site
from rendering import THEME


def test_a_named_day_goes_before_the_moment_of_the_sources_and_that_before_the_clock():
    assert day_of_build("2024-11-30", "0") == date(2024, 11, 30)
    assert day_of_build("", "1732924799") == date(2024, 11, 29)
    assert day_of_build("", "1732924800") == date(2024, 11, 30)
    before = datetime.now(UTC).date()
    assert before <= day_of_build("", "") <= datetime.now(UTC).date()


@pytest.mark.parametrize("named", ["2024-13-45", "30/11/2024", "tomorrow", "2024-11", "٢٠٢٤-١١-٣٠"])
def test_what_is_no_day_is_told_with_what_to_do(named):
    with pytest.raises(ValueError, match=r"EPORTAL_DATE: .* is no day") as told:
        day_of_build(named, "")
    assert "-> Write a day such as 2024-11-30" in str(told.value)


@pytest.mark.parametrize("epoch", ["soon", "1.5", "9" * 30])
def test_what_is_no_moment_is_told_with_what_to_do(epoch):
    with pytest.raises(ValueError, match=r"SOURCE_DATE_EPOCH: .* is no moment"):
        day_of_build("", epoch)


def configuration():
    return SimpleNamespace(
        config_file_path=str(PROJECT / "mkdocs.yml"),
        theme=SimpleNamespace(custom_dir=str(THEME)),
        site_url="https://portal.example/",
        plugins={"i18n": SimpleNamespace(build_languages=["ar", "ku", "en"])},
        extra={},
    )


def test_the_build_takes_the_day_from_its_surroundings(monkeypatch):
    monkeypatch.setenv("EPORTAL_DATE", "2027-02-03")
    config = stop_on_findings.on_config(configuration())
    (site,) = config.extra.values()
    assert site.today == site.view(None, "").today == date(2027, 2, 3)


def test_a_bad_day_stops_the_build_before_anything_is_read(monkeypatch):
    monkeypatch.setenv("EPORTAL_DATE", "2031-02-30")
    with pytest.raises(PluginError, match="EPORTAL_DATE: `2031-02-30` is no day"):
        stop_on_findings.on_config(configuration())


def test_without_a_day_a_site_is_that_of_the_clock(small_content):
    today = datetime.now(UTC).date()
    assert today <= open_site(small_content, THEME, "/").today <= datetime.now(UTC).date()
