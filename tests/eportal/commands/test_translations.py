"""`eportal translations`, `review` and `status`: how far the texts are translated, and trusted."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from base_tree import LEDGER, copy_base, everything_in, read, replace_in, run_apart, write
from eportal import VERSION, content
from eportal.command_line import main
from eportal.commands.status import _ending
from eportal.languages import ENGLISH, KURDISH
from eportal.translations.signing import signed
from eportal.translations.surveying import chosen, survey

SIGNED = ("--language", "ku", "--by", "Translation office")


@pytest.fixture
def root(tmp_path):
    """The small project, with every text recorded."""
    copied = copy_base(tmp_path)
    assert main(["--root", str(copied), "ledger"]) == 0
    return copied


def run(root, *arguments):
    return main(["--root", str(root), *arguments])


def ledger_of(root):
    return content.read(root)[0].portal.ledger.records


def listed(root, capsys, *arguments):
    capsys.readouterr()
    assert run(root, "translations", "--format", "json", *arguments) == 0
    return json.loads(capsys.readouterr().out)


def states(root, capsys, key):
    found = listed(root, capsys, *(word for each in ALL for word in ("--state", each)))
    return {each["language"]: each["state"] for each in found if each["record"] == key}


ALL = ("missing", "stale", "draft", "reviewed")


def test_every_text_is_a_draft_at_first_and_a_record_without_texts_is_none(root, capsys):
    found = listed(root, capsys)
    with_texts = ledger_of(root).keys() - {"section/2024-introduction"}
    assert {each["state"] for each in found} == {"draft"}
    assert {(each["record"], each["language"]) for each in found} == {
        (key, code) for key in with_texts for code in ("ku", "en")
    }


def test_each_state_is_told(root, capsys):
    assert run(root, "review", "body/moi", *SIGNED) == 0
    assert states(root, capsys, "body/moi") == {"ku": "reviewed", "en": "draft"}
    replace_in(root, "data/bodies.yaml", "وزارة الداخلية", "وزارة الداخلية في 2031")
    assert states(root, capsys, "body/moi") == {"ku": "stale", "en": "stale"}
    (stale,) = listed(root, capsys, "--language", "ku", "--state", "stale")
    assert stale["changes"] != []
    assert (stale["path"], stale["line"]) == ("data/bodies.yaml", 5)
    replace_in(root, "data/bodies.yaml", "ku: وەزارەتی ناوخۆ", 'ku: ""')
    assert states(root, capsys, "body/moi") == {"ku": "missing", "en": "stale"}
    (missing,) = listed(root, capsys, "--state", "missing")
    assert (missing["record"], missing["language"], missing["missing"]) == ("body/moi", "ku", 1)


def test_a_page_without_its_twin_is_missing(root, capsys):
    (root / "docs/ku/about.md").unlink()
    (missing,) = listed(root, capsys, "--state", "missing")
    assert (missing["record"], missing["path"]) == ("page/about", "docs/ar/about.md")


def test_the_table_has_a_line_for_each_and_counts(root, capsys):
    capsys.readouterr()
    assert run(root, "translations", "--language", "ku") == 0
    *lines, count = capsys.readouterr().out.splitlines()
    (moi,) = [line for line in lines if line.startswith("body/moi ")]
    assert moi.split() == ["body/moi", "ku", "draft", "data/bodies.yaml:5:11"]
    assert count == f"Kurdish: missing 0, stale 0, draft {len(lines)}, reviewed 0"


def test_the_worklist_follows_the_files_and_says_how_to_sign(root, capsys):
    capsys.readouterr()
    assert run(root, "translations", "--format", "worklist", "--language", "ku") == 0
    told = capsys.readouterr().out
    assert told.startswith("# Translations to look at: ")
    places = re.findall(r"^- \[ \] (\S+):(\d+):\d+ ", told, re.MULTILINE)
    assert places == sorted(places, key=lambda each: (each[0], int(each[1])))
    assert (
        "- [ ] data/bodies.yaml:5:11 `body/moi` ku: draft\n    وزارة الداخلية\n"
        "    `eportal review body/moi --language ku --by …`\n"
    ) in told


def test_a_review_is_signed_for_what_the_text_says_now(root, capsys):
    before = read(root, LEDGER)
    replace_in(root, "data/bodies.yaml", "ku: وەزارەتی ناوخۆ", "ku: وەزارەتی ناوخۆی عێراق")
    capsys.readouterr()
    assert run(root, "review", "body/moi", *SIGNED, "--on", "2024-11-30") == 0
    assert capsys.readouterr().out == (
        "body/moi: reviewed in Kurdish by Translation office on 2024-11-30.\n"
    )
    read_content, _ = content.read(root)
    entry = read_content.portal.ledger.records["body/moi"].ku
    assert (entry.state, entry.by, entry.on) == (
        "reviewed", "Translation office", date(2024, 11, 30),
    )  # fmt: skip
    assert entry.text == read_content.recordings["body/moi"].fingerprint(KURDISH)
    now = read(root, LEDGER)
    different = [
        number
        for number, lines in enumerate(zip(before.split("\n"), now.split("\n"), strict=True))
        if lines[0] != lines[1]
    ]
    assert len(different) == 1
    assert run(root, "ledger") == 0
    assert read(root, LEDGER) == now


def test_a_review_says_nothing_of_the_other_texts(root):
    """What was changed in another language alone is still a finding."""
    replace_in(root, "data/bodies.yaml", "Ministry of Interior", "Ministry of the Interior")
    assert run(root, "review", "body/moi", *SIGNED) == 0
    found = {(each.code, each.language) for each in content.read(root)[1]}
    assert ("TRN604", "en") in found
    assert ("TRN604", "ku") not in found


def test_a_record_that_the_ledger_does_not_know_can_be_signed(root):
    write(root, LEDGER, "records: {}\n")
    assert run(root, "review", "body/moi", *SIGNED) == 0
    entry = ledger_of(root)["body/moi"]
    assert (entry.ku.state, entry.en.state) == ("reviewed", "draft")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("body/mio", *SIGNED), "has the key `body/mio`. Did you mean `body/moi`"),
        (("moi", *SIGNED), "no record or written page has the key `moi`. Did you mean `body/moi`?"),
        (("zzzzzzzz", *SIGNED), "Look in data/translations.yaml"),
        (("body/moi", *SIGNED, "--on", "30/11/2024"), "--on: `30/11/2024` is no day"),
        (("body/moi", *SIGNED, "--on", "2999-01-01"), "--on: 2999-01-01 is still to come."),
        (("body/moi", "--language", "ku", "--by", " "), "Say with --by who has read"),
    ],
)
def test_a_slip_is_one_line_and_signs_nothing(arguments, complaint, root, capsys):
    before = everything_in(root)
    capsys.readouterr()
    assert run(root, "review", *arguments) == 2
    printed, complained = capsys.readouterr()
    assert complaint in complained
    assert (printed, complained.count("\n")) == ("", 1)
    assert everything_in(root) == before


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("ku: وەزارەتی ناوخۆ", 'ku: ""', "body/moi: a Kurdish text is missing"),
        ("وزارة الداخلية", "وزارة أخرى", "the Arabic text has changed since the Kurdish was made"),
    ],
)
def test_what_is_missing_or_stale_cannot_be_signed(old, new, complaint, root, capsys):
    replace_in(root, "data/bodies.yaml", old, new)
    before = everything_in(root)
    assert run(root, "review", "body/moi", *SIGNED) == 2
    assert complaint in capsys.readouterr().err
    assert everything_in(root) == before


@pytest.mark.parametrize(
    "arguments",
    [("body/moi", "--by", "x"), ("body/moi", "--language", "ku"),
     ("body/moi", "--language", "ar", "--by", "x")],
)  # fmt: skip
def test_a_review_needs_a_translation_and_a_name(arguments, root):
    with pytest.raises(SystemExit) as stop:
        run(root, "review", *arguments)
    assert stop.value.code == 2


@pytest.mark.parametrize("command", [("translations",), ("review", "body/moi", *SIGNED)])
def test_what_cannot_be_read_is_told(command, root, capsys):
    write(root, "data/glossary.yaml", "terms\n")
    assert run(root, *command) == 1
    assert "data/glossary.yaml:1:1: REC203" in capsys.readouterr().out


def test_the_language_of_the_answer_is_asked_before_the_command(root, capsys):
    capsys.readouterr()
    assert run(root, "--language", "ku", "review", "body/moi", "--language", "en", "--by", "x") == 0
    told = capsys.readouterr().out
    assert re.findall("[A-Za-z]{2,}", told) == ["body", "moi"]
    assert ledger_of(root)["body/moi"].en.state == "reviewed"


def test_a_survey_can_be_narrowed(root):
    read_content, _ = content.read(root)
    portal, recordings = read_content.portal, read_content.recordings
    ledger = signed(
        portal.ledger, "body/moi", recordings["body/moi"], ENGLISH, by="x", on=date(2024, 1, 1)
    )
    (found,) = chosen(survey(ledger, recordings), [ENGLISH, KURDISH], ["reviewed"])
    assert (found.key, found.language, found.by, found.on) == (
        "body/moi", ENGLISH, "x", "2024-01-01",
    )  # fmt: skip


def test_status_counts_and_names_the_revision(root, capsys):
    capsys.readouterr()
    assert run(root, "status") == 0
    lines = capsys.readouterr().out.splitlines()
    count = len(ledger_of(root))
    assert lines[0].startswith(f"Version {VERSION}, revision ")
    assert lines[1].startswith(f"Records and pages: {count} (")
    assert lines[2:] == [
        f"Kurdish: missing 0, stale 0, draft {count - 1}, reviewed 0",
        f"English: missing 0, stale 0, draft {count - 1}, reviewed 0",
        "Waivers: 0",
        "Contacts: 0",
        "0 error(s), 0 advisory finding(s).",
    ]


def test_status_tells_what_expires_and_fails_for_errors(root, monkeypatch, capsys):
    waiver = "  - {code: LNG201, record: body/moi, reason: x, who: y, until: %s}\n"
    days = ("2030-12-31", "2031-01-01", "2031-01-31", "2031-02-01")
    write(root, "data/waivers.yaml", "waivers:\n" + "".join(waiver % each for each in days))
    monkeypatch.setenv("EPORTAL_DATE", "2031-01-01")
    capsys.readouterr()
    assert run(root, "status") == 1
    told = capsys.readouterr().out
    assert (
        "Waivers: 4\n  LNG201 body/moi: expired on 2030-12-31\n"
        "  LNG201 body/moi: expires on 2031-01-01\n  LNG201 body/moi: expires on 2031-01-31\n"
        "Contacts: 0\n"
    ) in told
    assert re.search(r"^[1-9]\d* error\(s\), 0 advisory", told, re.MULTILINE)


def test_what_ends_first_is_told_first():
    told = [*_ending([("b", date(2031, 1, 2)), ("a", date(2030, 1, 1))], date(2031, 1, 1))]
    assert [str(each) for each in told] == [
        "  a: expired on 2030-01-01",
        "  b: expires on 2031-01-02",
    ]


@pytest.mark.parametrize("command", ["status", "review"])
def test_a_slip_in_the_day_of_the_build_is_misuse(command, root, monkeypatch, capsys):
    monkeypatch.setenv("EPORTAL_DATE", "soon")
    words = ("review", "body/moi", *SIGNED) if command == "review" else (command,)
    assert run(root, *words) == 2
    assert "EPORTAL_DATE: `soon` is no day" in capsys.readouterr().err


def test_in_processes_of_their_own(root):
    assert run_apart("--root", root, "translations").returncode == 0
    assert run_apart("--root", root, "review", "body/moi", *SIGNED).returncode == 0
    done = run_apart("--root", root, "status", LC_ALL="ckb_IQ.UTF-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert VERSION in done.stdout
