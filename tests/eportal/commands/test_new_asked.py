"""`eportal new` without settings: a person is asked, answer by answer."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
import yaml

from base_tree import PROJECT, everything_in, read
from eportal.command_line import main
from eportal.reading.portal import read_portal

SMALL = PROJECT / "tests" / "small_portal"


@pytest.fixture
def root(tmp_path):
    copied = Path(shutil.copytree(SMALL, tmp_path / "small"))
    shutil.copy(PROJECT / "data" / "interface.yaml", copied / "data")
    return copied


def ask(root, kind):
    return main(["--root", str(root), "new", kind])


ANSWERS = "\n".join([
    "M o J", "moj", "", "وزارة العدل", "", "Ministry of Justice", "literal", "attested",
    "ministery", "ministry", "MoJ", "وزارة العدل", "004:1، 004:2", "",
])  # fmt: skip


def test_a_person_is_asked_until_each_answer_is_right(root, monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{ANSWERS}\n"))
    assert ask(root, "body") == 0
    body = read_portal(root)[0].body["moj"]
    assert (body.name.en, body.name.ku, body.acronym) == ("Ministry of Justice", "", "MoJ")
    assert body.forms[0].where == ("004:1", "004:2")
    asked = capsys.readouterr().out
    assert "The Arabic text is the source: it has to be there." in asked
    assert "`ministery` is not what is wanted: one of committee, ministry" in asked
    assert "`M o J` is not what is wanted: an id of small Latin letters" in asked


EVENT = [
    "fair-2031", "event", "2031-02", "", "معرض", "", "", "أقيم معرض", "", "", "y", "بغداد", "", "",
    "moi", "strategy", "3", "",
]  # fmt: skip


def test_lists_and_what_may_be_left_out_are_asked_too(root, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(EVENT) + "\n"))
    assert ask(root, "event") == 0
    text = read(root, "data/activities/2031.yaml")
    (event,) = yaml.safe_load(text)["events"]
    assert event["where"] == {"ar": "بغداد", "ku": "", "en": ""}
    assert event["sources"] == [{"document": "strategy", "lines": [3]}]
    assert "end" not in event


TIMED = ["prevention-98", "نشاط", "", "", "years", "2024", "2025", "moi", "الوزارة", "", "",
         "strategy", "7", ""]  # fmt: skip


def test_of_several_forms_the_chosen_one_is_asked(root, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(TIMED) + "\n"))
    assert ask(root, "activity") == 0
    timing = read_portal(root)[0].activity["prevention-98"].timing
    assert (timing.kind, timing.start, timing.end) == ("years", 2024, 2025)


@pytest.mark.parametrize("count", [0, 1, 5, 12])
def test_the_end_of_input_writes_nothing(count, root, monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(ANSWERS.split("\n")[:count])))
    before = everything_in(root)
    assert ask(root, "body") == 1
    assert capsys.readouterr().out.endswith("\nNothing was written.\n")
    assert everything_in(root) == before


def test_control_c_writes_nothing(root, monkeypatch, capsys):
    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupted)
    before = everything_in(root)
    assert ask(root, "body") == 1
    assert capsys.readouterr().out.endswith("Nothing was written.\n")
    assert everything_in(root) == before


WITH_IDS = "\n".join([
    "prevention-1", "prevention-99", "نشاط", "", "", "years", "2024", "2025", "mio", "moi",
    "الوزارة", "", "", "strategi", "strategy", "9", "nothing", "",
])  # fmt: skip


def test_an_id_that_is_taken_or_unknown_is_told_at_once(root, monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{WITH_IDS}\n"))
    assert ask(root, "activity") == 0
    asked = capsys.readouterr().out
    assert "`prevention-1` is not what is wanted: an id that no record has yet" in asked
    assert "`mio` is not what is wanted: Did you mean `moi`?" in asked
    assert "`strategi` is not what is wanted: Did you mean `strategy`?" in asked
    assert "`nothing` is not what is wanted: the id of a record that there is" in asked
    activity = read_portal(root)[0].activity["prevention-99"]
    assert [part.bodies for part in activity.implementers] == [("moi",)]
