"""A waiver lets one finding be, for a time, and is itself looked at."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from base_tree import codes, copy_base, places, replace_in, write
from eportal import content
from eportal.command_line import main
from eportal.findings import report

WAIVERS = "data/waivers.yaml"
UNTIL = date(2025, 6, 30)
WAIVER = {
    "code": "LNG101",
    "record": "term/victims",
    "language": "ku",
    "reason": "No word is agreed on yet.",
    "who": "Secretariat of the Committee",
    "until": UNTIL.isoformat(),
}


@pytest.fixture
def root(tmp_path):
    """A portal in which one term lacks its Kurdish."""
    root = copy_base(tmp_path)
    change(root, "data/glossary.yaml", "      ku: قوربانییان\n", "")
    return root


def change(root, path, old, new):
    """Changes a text and records that it was changed."""
    replace_in(root, path, old, new)
    assert main(["--root", str(root), "ledger"]) == 0


def waive(root, *waivers):
    lines = ["waivers:"]
    for waiver in waivers:
        begin, *further = [f"{key}: {value}" for key, value in waiver.items()]
        lines += [f"  - {begin}", *(f"    {line}" for line in further)]
    write(root, WAIVERS, "\n".join([*lines, ""]))


def without(*keys, **changed):
    return {key: value for key, value in WAIVER.items() if key not in keys} | changed


def found(root, today=UNTIL):
    return content.read(root, today)[1]


@pytest.mark.parametrize("waiver", [WAIVER, without("language")], ids=["ku", "every language"])
def test_a_waived_finding_is_not_told(root, waiver):
    assert codes(found(root)) == ["LNG101"]
    waive(root, waiver)
    assert found(root) == []


def test_a_finding_in_another_language_is_still_told(root):
    change(root, "data/glossary.yaml", "      en: victims\n", "")
    waive(root, WAIVER)
    (finding,) = found(root)
    assert (finding.code, finding.language) == ("LNG101", "en")


def test_a_waiver_without_a_language_concerns_every_language(root):
    change(root, "data/glossary.yaml", "      en: victims\n", "")
    waive(root, without("language"))
    assert found(root) == []


def test_a_finding_of_another_record_or_rule_is_still_told(root):
    change(root, "data/bodies.yaml", "ku: وەزارەتی", "ku: وەزارەتى")
    waive(root, WAIVER)
    (finding,) = found(root)
    assert (finding.code, finding.record) == ("LNG201", "body/moi")


def test_an_expired_waiver_is_told_beside_the_finding_that_it_waived(root):
    waive(root, WAIVER)
    assert found(root, UNTIL - timedelta(days=1)) == []
    late = found(root, UNTIL + timedelta(days=1))
    assert codes(late) == ["LNG101", "WAI903"]
    assert places(late) == ["data/glossary.yaml:3:5", f"{WAIVERS}:7:12"]


def test_a_waiver_that_waives_nothing_is_told_once_the_text_is_mended(tmp_path):
    root = copy_base(tmp_path)
    waive(root, WAIVER)
    assert codes(found(root)) == ["WAI904"]


def test_a_waiver_that_is_wrong_in_one_way_is_told_once(tmp_path):
    root = copy_base(tmp_path)
    waive(root, without(code="LNG999"), without(record="term/none"), without(until="2025-01-01"))
    assert codes(found(root)) == ["WAI901", "WAI902", "WAI903"]


def test_a_waiver_cannot_waive_a_finding_about_itself(root):
    waive(root, without(code="LNG201"), without("language", code="WAI904"))
    assert codes(found(root)) == ["LNG101", "WAI904", "WAI901"]


def test_what_cannot_be_read_cannot_be_waived(root):
    replace_in(root, "data/bodies.yaml", "    kind:", "    kinds:")
    waive(root, without("language", code="REC201", record="body/moi"))
    assert {"REC201"} <= {*codes(found(root))}


@pytest.mark.parametrize("key", ["code", "record", "reason", "who", "until"])
def test_a_waiver_says_what_why_who_and_until_when(root, key):
    waive(root, without(key))
    (finding,) = found(root)
    assert (finding.code, str(finding.message)) == ("REC202", f"the key `{key}` is missing")


@pytest.mark.parametrize(
    ("changed", "wanted"),
    [
        ({"reason": '""'}, "a text that is not empty"),
        ({"who": '""'}, "a text that is not empty"),
        ({"until": "soon"}, "a date such as 2024-11-30"),
        ({"language": "fr"}, "one of `ar`, `ku`, `en`"),
        ({"code": "lng101"}, "the code of a rule, such as LAW908"),
    ],
    ids=str,
)
def test_a_waiver_in_another_form_is_told(root, changed, wanted):
    waive(root, without(**changed))
    (finding,) = found(root)
    assert finding.code == "REC203"
    assert str(finding.message).endswith(f"; wanted: {wanted}")


def test_the_command_takes_the_day_from_its_surroundings(root, monkeypatch, capsys):
    waive(root, WAIVER)
    monkeypatch.setenv("EPORTAL_DATE", "2025-06-30")
    assert main(["--root", str(root), "check"]) == 0
    monkeypatch.setenv("EPORTAL_DATE", "2025-07-01")
    capsys.readouterr()
    assert main(["--root", str(root), "check"]) == 1
    assert capsys.readouterr().out == f"{report(found(root, date(2025, 7, 1)))}\n"


def test_without_a_day_a_waiver_holds_until_that_of_the_clock(root):
    waive(root, without(until="9999-12-31"))
    assert content.read(Path(root))[1] == []
