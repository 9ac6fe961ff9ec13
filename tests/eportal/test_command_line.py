"""The command `eportal`: what it prints, and its exit codes."""

from __future__ import annotations

import json

import pytest

from base_tree import PROJECT, copy_base, everything_in, replace_in, run_apart
from eportal import command_line, content
from eportal.checks.rules import all_checks
from eportal.command_line import main
from eportal.findings import ADVISORY, Finding, report
from eportal.places import Place
from eportal.reading.demands import DEMANDS


@pytest.fixture
def root(tmp_path):
    return copy_base(tmp_path)


def run(root, *arguments):
    return main(["--root", str(root), *arguments])


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "the following arguments are required: COMMAND"),
        (["chekc"], "invalid choice: 'chekc' (choose from"),
        (["check", "data"], "unrecognized arguments: data"),
        (["explain"], "the following arguments are required: code"),
        (["check", "--format", "xml"], "invalid choice: 'xml' (choose from"),
    ],
)
def test_wrong_command_is_misuse(arguments, complaint, capsys):
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    printed, complained = capsys.readouterr()
    assert printed == ""
    assert complained.startswith("usage: eportal")
    assert complaint in complained


@pytest.mark.parametrize("command", ["check", "ledger"])
def test_wrong_folder_is_misuse(command, tmp_path, capsys):
    assert run(tmp_path, command) == 2
    assert capsys.readouterr() == (
        "",
        f"{tmp_path}: there is no folder data/ here. Name the project with --root.\n",
    )
    assert list(tmp_path.iterdir()) == []


def test_help_tells_each_command(capsys):
    with pytest.raises(SystemExit) as stop:
        main(["--help"])
    assert stop.value.code == 0
    printed, _ = capsys.readouterr()
    words = " ".join(printed.split())
    commands = (command_line.check, command_line.checks, command_line.ledger, command_line.explain)
    for function in commands:
        assert f"{function.__name__} {function.__doc__}" in words


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["ledger", "--help"]])
def test_help_tells_the_exit_codes(arguments, capsys):
    with pytest.raises(SystemExit):
        main(arguments)
    told = " ".join(capsys.readouterr().out.split())
    assert told.endswith(" ".join(command_line.EXIT_CODES.split()))


def test_check_of_sound_content(root, capsys):
    before = everything_in(root)
    assert run(root, "check") == 0
    assert capsys.readouterr() == ("0 error(s), 0 advisory finding(s).\n", "")
    assert everything_in(root) == before


def test_check_looks_in_the_folder_where_it_stands(root, monkeypatch, capsys):
    monkeypatch.chdir(root)
    assert main(["check"]) == 0
    assert capsys.readouterr().out == "0 error(s), 0 advisory finding(s).\n"


def test_check_of_content_that_breaks_rules(root, capsys):
    replace_in(root, "data/glossary.yaml", "      ku: قوربانییان\n", "")
    replace_in(root, "data/bodies.yaml", "ku: وەزارەتی", "ku: وةزارةتى")
    assert run(root, "check") == 1
    printed, complained = capsys.readouterr()
    assert printed == (
        "data/bodies.yaml:5:11: LNG201 body/moi: not Kurdish letters: U+0629, U+0649\n"
        "    | وةزارةتى ناوخۆ\n"
        "    -> U+0629 → ە; U+0649 → ی\n"
        "data/glossary.yaml:3:5: LNG101 term/victims: the text has no `ku`\n"
        "    -> Write `ku: …` beside the other languages.\n"
        "2 error(s), 0 advisory finding(s).\n"
    )
    assert complained == ""


def test_check_for_programs(root, capsys):
    replace_in(root, "data/glossary.yaml", "      ku: قوربانییان\n", "")
    replace_in(root, "data/bodies.yaml", "ku: وەزارەتی", "ku: وةزارةتى")
    assert run(root, "check", "--format", "json") == 1
    printed, complained = capsys.readouterr()
    assert "وةزارةتى" in printed
    assert complained == ""
    letters, gap = json.loads(printed)
    assert letters == {
        "path": "data/bodies.yaml",
        "line": 5,
        "column": 11,
        "code": "LNG201",
        "severity": "error",
        "language": "ku",
        "record": "body/moi",
        "message": "body/moi: not Kurdish letters: U+0629, U+0649",
        "hint": "U+0629 → ە; U+0649 → ی",
        "quotes": ["وةزارةتى ناوخۆ"],
    }
    assert (gap["code"], gap["record"], gap["language"]) == ("LNG101", "term/victims", "ku")
    assert run(root, "check", "--format", "json") == 1
    assert capsys.readouterr().out == printed


def test_check_for_programs_knows_what_it_does_not_know(root, capsys):
    (root / "data/glossary.yaml").write_text("terms\n", encoding="utf-8")
    assert run(root, "check", "--format", "json") == 1
    (finding,) = json.loads(capsys.readouterr().out)
    assert (finding["language"], finding["record"], finding["quotes"]) == (None, None, [])


def test_check_for_programs_of_sound_content(root, capsys):
    assert run(root, "check", "--format", "json") == 0
    assert capsys.readouterr() == ("[]\n", "")


def test_programs_get_utf_8_whatever_the_terminal_knows(root):
    replace_in(root, "data/bodies.yaml", "ku: وەزارەتی", "ku: «وةزارةتى")
    arguments = ("--root", root, "check", "--format", "json")
    done = run_apart(*arguments, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (1, "")
    (finding,) = json.loads(done.stdout)
    assert finding["quotes"] == ["«وةزارةتى ناوخۆ"]
    assert "«وةزارةتى" in done.stdout


def test_a_slip_in_the_day_is_misuse(root, monkeypatch, capsys):
    monkeypatch.setenv("EPORTAL_DATE", "2031-02-30")
    assert run(root, "check") == 2
    printed, complained = capsys.readouterr()
    assert printed == ""
    assert complained.startswith("EPORTAL_DATE: `2031-02-30` is no day\n    -> Write a day")


def test_checks_lists_every_rule_and_needs_no_project(tmp_path, capsys):
    assert run(tmp_path, "checks") == 0
    printed, complained = capsys.readouterr()
    lines = printed.splitlines()
    assert [line.split()[0] for line in lines] == sorted(
        {each.code for each in all_checks()} | {*DEMANDS}
    )
    assert "IDS301  error     ids are used once" in lines
    assert "SRC103  error     no line of a data file holds a tab" in lines
    assert "STA907  advisory  withheld numbers stay unknown" in lines
    assert complained == ""


def test_check_of_content_that_cannot_be_read(root, capsys):
    (root / "data/glossary.yaml").write_text("terms\n", encoding="utf-8")
    assert run(root, "check") == 1
    printed, complained = capsys.readouterr()
    assert printed.startswith("data/glossary.yaml:1:1: REC203 the file: `terms` stands here")
    assert printed.endswith("\n1 error(s), 0 advisory finding(s).\n")
    assert complained == ""


def test_advice_alone_is_no_failure(root, monkeypatch, capsys):
    advice = Finding(Place("data/bodies.yaml"), "ABC123", "could be better", "Better it.", ADVISORY)
    monkeypatch.setattr(content, "read", lambda *_: (None, [advice]))
    assert run(root, "check") == 0
    assert capsys.readouterr().out == f"{report([advice])}\n"


def test_project_itself_is_sound(capsys):
    assert run(PROJECT, "check") == 0, capsys.readouterr().out


def test_command_ends_with_the_exit_code(root):
    assert run_apart("--root", root, "check").returncode == 0
    (root / "data/glossary.yaml").unlink()
    assert run_apart("--root", root, "check").returncode == 1
    assert run_apart("--root", root / "data", "check").returncode == 2
    assert run_apart("nothing").returncode == 2


def test_terminal_without_arabic_letters_gets_escapes(root):
    replace_in(root, "data/bodies.yaml", "ku: وەزارەتی", "ku: وةزارةتى")
    done = run_apart("--root", root, "check", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (1, "")
    assert r"    | \u0648\u0629\u0632" in done.stdout


def test_explain_tells_rule_reason_and_remedy(capsys):
    assert main(["explain", "IDS302"]) == 0
    printed, complained = capsys.readouterr()
    assert printed == (
        "IDS302: bodies are known\n"
        "\n"
        "Every body that a record names is in data/bodies.yaml.\n"
        "\n"
        "Why: the page of the body lists its duties and activities, and its name is written "
        "only there.\n"
        "Fix: correct the id, or add the body to data/bodies.yaml with its source.\n"
    )
    assert complained == ""


def test_explain_takes_small_letters_and_needs_no_project(tmp_path, capsys):
    assert run(tmp_path, "explain", "src103") == 0
    assert capsys.readouterr().out.startswith("SRC103: No line of a data file holds a tab.\n\nWhy:")


def test_explain_of_an_unknown_code_lists_the_known(capsys):
    assert main(["explain", "IDS999"]) == 2
    printed, complained = capsys.readouterr()
    assert printed == ""
    assert complained.startswith("No rule has the code IDS999. There are: ")
    known = complained.split(": ")[1].strip().split(", ")
    assert known == sorted(known)
    assert {"ERR501", "IDS301", "REC201", "SRC101"} <= {*known}
