"""`eportal new`: a record more, and nothing else changed."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from base_tree import PROJECT, everything_in, read, run_apart, write
from eportal import content
from eportal.adding.kinds import KINDS
from eportal.command_line import main
from eportal.reading.portal import read_portal
from eportal.schemas.kinds import modeline

SMALL = PROJECT / "tests" / "small_portal"
BODY = [
    "id=moj", "name.ar=وزارة العدل", "kurdish_name=literal", "english_name=attested",
    "kind=ministry", "forms.1.printed=وزارة العدل", "forms.1.where=004:1, 004:2",
]  # fmt: skip

#: What has to be said of a record of each kind.
NEEDED = {
    "body": BODY,
    "law": [
        "id=law-5-2031", "scope=national", "kind=law", "designations.1.number=5",
        "designations.1.year=2031", "title.ar=قانون: الاختبار", "text.ar=نص القانون",
        "source.document=strategy", "source.lines=12-14",
    ],
    "activity": [
        "id=prevention-99", "text.ar=نشاط", "timing.kind=half-year", "timing.year=2024",
        "timing.half=1", "implementers.1.bodies=moi", "implementers.1.printed=وزارة الداخلية",
        "implementers.2.bodies=moi", "implementers.2.printed=الوزارة", "source.document=strategy",
        "source.lines=9",
    ],
    "event": [
        "id=workshop-2031", "kind=event", "start=2031-02-03", "title.ar=ورشة", "what.ar=عقدت ورشة",
        "sources.1.document=strategy", "sources.1.lines=3, 4", "bodies=moi",
    ],
    "report": ["id=report-2031", "year=2031", "as_of=2031-12-31", "note.ar=لا شيء"],
    "obligation": [
        "id=monthly", "title.ar=تقرير", "text.ar=ترفع تقريراً", "owed_by=members",
        "owed_to.ar=اللجنة", "frequency=monthly", "starts=2023", "ends=2026",
        "source.document=strategy", "source.lines=5",
    ],
    "right": [
        "id=right-99", "number=99", "text.ar=حق", "plain.ar=لك حق", "basis=prevention-1",
        "source.document=strategy", "source.lines=5",
    ],
    "sign": [
        "id=sign-99", "number=99", "text.ar=شكل", "questions.1.ar=هل؟", "questions.2.ar=أهذا؟",
        "source.document=strategy", "source.lines=5",
    ],
    "service": [
        "id=help", "title.ar=عون", "text.ar=عون للضحايا", "bodies=moi",
        "sources.1.document=strategy", "sources.1.lines=119, 121, 662-666",
    ],
    "contact": [
        "id=line", "body=moi", "kind=phone", "value=+000 000", "verified_on=2024-11-30",
        "verified_by.ar=السكرتارية", "expires_after=2025-05-31", "hours.ar=كل يوم",
        "languages=ar, ku", "cost.ar=مجاني", "coverage.ar=العراق", "source=letter",
    ],
    "source": ["id=letter", "file=letter.txt", "title.ar=كتاب"],
}  # fmt: skip


SET_BODY = [word for each in BODY for word in ("--set", each)]


@pytest.fixture
def root(tmp_path):
    copied = Path(shutil.copytree(SMALL, tmp_path / "small"))
    shutil.copy(PROJECT / "data" / "interface.yaml", copied / "data")
    return copied


def new(root, kind, settings, *words):
    set_ = [word for each in settings for word in ("--set", each)]
    return main(["--root", str(root), "new", kind, *set_, *words])


def test_every_kind_is_tried():
    assert NEEDED.keys() == KINDS.keys()


@pytest.mark.parametrize("kind", NEEDED)
def test_a_record_of_each_kind_is_added_at_the_end_and_read(kind, root):
    before = everything_in(root)
    known = {each.id for each in KINDS[kind].known(read_portal(root)[0])}
    assert new(root, kind, NEEDED[kind]) == 0
    portal, findings = read_portal(root)
    assert findings == []
    id_ = NEEDED[kind][0].removeprefix("id=")
    assert {each.id for each in KINDS[kind].known(portal)} == known | {id_}
    after = everything_in(root)
    (path,) = [each for each in after if before.get(each) != after[each]]
    if path in before:
        kept = before[path].decode().replace(f"{KINDS[kind].key}: []", f"{KINDS[kind].key}:")
        added = after[path].decode()
        assert all(line in added for line in kept.split("\n"))
        assert len(added) > len(kept)
    else:
        line = modeline(path.relative_to(root).as_posix())
        assert line
        assert after[path].decode().startswith(line)


def test_a_record_has_remarks_and_shows_what_is_not_translated(root, capsys):
    before = read(root, "data/bodies.yaml")
    assert new(root, "body", BODY) == 0
    assert capsys.readouterr().out == (
        "data/bodies.yaml: `moj` was added. `eportal check` tells what is left to do.\n"
    )
    added = read(root, "data/bodies.yaml").removeprefix(before)
    assert added.startswith(
        "  # Names the record for ever; also ends its address.\n  - id: moj\n"
        "    # Its one name in each language.\n    name:\n      ar: وزارة العدل\n"
        '      ku: ""  # not translated yet\n      en: ""  # not translated yet\n'
    )
    assert '        where: ["004:1", "004:2"]\n' in added
    assert added.endswith("    # notes: What a reader should know besides.\n")


def test_the_check_says_what_is_left_to_do(root):
    assert main(["--root", str(root), "ledger"]) == 0
    settings = ["id=letter", "file=letter.txt", "title.ar=كتاب الوزارة"]
    assert new(root, "source", settings) == 0
    _, findings = content.read(root)
    assert sorted((each.code, each.language) for each in findings) == [
        ("LNG101", "en"), ("LNG101", "ku"), ("TRN601", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "settings", "complaint"),
    [
        ("body", [*BODY, "id=moi"], "There is a record `moi` already; nothing was written."),
        ("body", BODY[:1], "What is missing: --set name.ar=…, --set kurdish_name=…"),
        ("body", ["id"], "`id` has no `=`: write `name=value`."),
        ("body", ["idd=x"], "`idd`: there is no field `idd`. Did you mean `id`?"),
        ("body", ["name=x"], "`name` has parts: ar, ku, en."),
        ("body", ["id.x=x"], "`id.x`: nothing stands within this."),
        ("body", ["forms.2.printed=x"], "entries are counted from 1, such as `forms.1.printed`."),
        ("body", ["forms=x"], "entries are counted from 1"),
        ("activity", ["timing.kind=x"], "What is missing: --set id=…"),
        (
            "activity",
            ["id=2031-prevention-1", *NEEDED["activity"][1:]],
            "data/plan/annual-2031.yaml: there is no such file; nothing was written.",
        ),
    ],
)
def test_misuse_is_one_line_and_writes_nothing(kind, settings, complaint, root, capsys):
    before = everything_in(root)
    assert new(root, kind, settings) == 2
    printed, complained = capsys.readouterr()
    assert complaint in complained
    assert (printed, complained.count("\n")) == ("", 1)
    assert everything_in(root) == before


@pytest.mark.parametrize("setting", ["id=A B", "kind=ministery", "id=../../x"])
def test_what_is_no_value_is_a_finding_and_writes_nothing(setting, root, capsys):
    before = everything_in(root)
    assert new(root, "body", [*BODY, setting]) == 1
    assert "REC203" in capsys.readouterr().out
    assert everything_in(root) == before


def test_an_unknown_kind_is_misuse(root, capsys):
    with pytest.raises(SystemExit) as stop:
        new(root, "bodyy", [])
    assert stop.value.code == 2
    assert "Did you mean `body`?" in capsys.readouterr().err


def test_questions_and_remarks_are_in_the_language_of_the_person(root, monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert new(root, "body", [], "--language", "ku") == 1
    assert re.findall("[A-Za-z]{3,}", capsys.readouterr().out) == []
    assert new(root, "body", BODY, "--language", "ar") == 0
    assert "# not translated yet" not in read(root, "data/bodies.yaml")


def test_what_is_not_utf_8_is_told_and_writes_nothing(root):
    before = everything_in(root)
    environment = {**os.environ, "PYTHONPATH": str(PROJECT / "hooks"), "PYTHONUTF8": "1"}
    for words, typed in (([], b"m\xff\n"), ([*SET_BODY, "--set", b"acronym=\xff"], b"")):
        done = subprocess.run(
            [sys.executable, "-m", "eportal", "--root", str(root), "new", "body", *words],
            input=typed, capture_output=True, env=environment, check=False,
        )  # fmt: skip
        assert b"Traceback" not in done.stderr
        assert done.returncode in {1, 2}
    assert everything_in(root) == before


def test_in_a_process_of_its_own(root):
    done = run_apart("--root", root, "new", "body", *SET_BODY)
    assert (done.returncode, done.stderr) == (0, "")
    assert run_apart("--root", root, "new", "body").returncode == 1


def test_a_file_without_its_list_is_left_alone(root, capsys):
    write(root, "data/contacts.yaml", "contacts: [{}]\n")
    before = everything_in(root)
    assert new(root, "contact", NEEDED["contact"]) == 1
    assert "REC202" in capsys.readouterr().out
    assert everything_in(root) == before
