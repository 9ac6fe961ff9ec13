"""The command `eportal`: what it prints, and its exit codes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys

import pytest

from base_tree import PROJECT, copy_base, everything_in, replace_in, run_apart, write
from eportal import content
from eportal.checks.rules import all_checks
from eportal.command_line import main
from eportal.commands.catalogue import COMMANDS
from eportal.commands.command import EXIT_CODES
from eportal.findings import ADVISORY, Finding, report
from eportal.languages import ARABIC, KURDISH
from eportal.messages import extraction, keeping
from eportal.messages import message as message_module
from eportal.messages.catalogue import translated
from eportal.messages.message import say
from eportal.places import Place
from eportal.reading.demands import DEMANDS
from eportal.rule_book import all_rules

LETTERS = Finding(
    Place("data/bodies.yaml", 5, 11), "LNG201",
    say("other letters: `{id}`", id="moi"), say("Exchange the two dates."),
    quotes=("وةزارةتى ناوخۆ",), record="body/moi", language="ku",
)  # fmt: skip


@pytest.fixture
def root(tmp_path):
    return copy_base(tmp_path)


def run(root, *arguments):
    return main(["--root", str(root), *arguments])


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "What is missing: COMMAND. Write `eportal --help` to see what can be written."),
        (["chekc"], "`chekc` is no choice for COMMAND. Did you mean `check`?"),
        (["check", "data"], "Nothing is known of `data` here."),
        (["explain"], "What is missing: CODE. Write `eportal explain --help`"),
        (["check", "--format"], "A value is missing after --format."),
        (["check", "--fix=3"], "--fix takes no value."),
        (["check", "--form", "json"], "Nothing is known of `--form json` here."),
        (
            ["check", "--format", "xml"],
            "`xml` is no choice for --format. There are: text, json, sarif, github, junit.",
        ),
    ],
)
def test_wrong_command_is_misuse(arguments, complaint, capsys):
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    printed, complained = capsys.readouterr()
    assert printed == ""
    assert complained.startswith(complaint)
    assert complained.count("\n") == 1


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
    for command in COMMANDS:
        assert f"{command.name} {command.purpose}" in words


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["ledger", "--help"]])
def test_help_tells_the_exit_codes(arguments, capsys):
    with pytest.raises(SystemExit):
        main(arguments)
    told = " ".join(capsys.readouterr().out.split())
    assert told.endswith(" ".join(str(EXIT_CODES).split()))


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
    replace_in(root, "data/committee.yaml", "bodies: [moi]", "bodies: [mio]")
    replace_in(
        root, "data/plan/annual-2024.yaml", "restates: prevention-1", "restates: prevention-9"
    )
    assert run(root, "check") == 1
    printed, complained = capsys.readouterr()
    assert re.sub(r":\d+:\d+:", ":", printed) == (
        "data/committee.yaml: IDS302 no body has the id `mio`\n"
        "    -> Did you mean `moi`?\n"
        "data/plan/annual-2024.yaml: IDS303 the strategy has no activity `prevention-9`\n"
        "    -> Did you mean `prevention-2`?\n"
        "2 error(s), 0 advisory finding(s).\n"
    )
    assert complained == ""


def test_check_for_programs(root, monkeypatch, capsys):
    monkeypatch.setattr(content, "read", lambda *_: (None, [LETTERS]))
    assert run(root, "check", "--format", "json") == 1
    printed, complained = capsys.readouterr()
    assert "وةزارةتى" in printed
    assert complained == ""
    assert json.loads(printed) == [
        {
            "path": "data/bodies.yaml",
            "line": 5,
            "column": 11,
            "code": "LNG201",
            "severity": "error",
            "language": "ku",
            "record": "body/moi",
            "message": "other letters: `moi`",
            "hint": "Exchange the two dates.",
            "quotes": ["وةزارةتى ناوخۆ"],
        }
    ]


def test_check_for_programs_knows_what_it_does_not_know(root, capsys):
    (root / "data/glossary.yaml").write_text("terms\n", encoding="utf-8")
    assert run(root, "check", "--format", "json") == 1
    (finding,) = json.loads(capsys.readouterr().out)
    assert (finding["language"], finding["record"], finding["quotes"]) == (None, None, [])


def test_check_for_programs_of_sound_content(root, capsys):
    assert run(root, "check", "--format", "json") == 0
    assert capsys.readouterr() == ("[]\n", "")


def test_programs_get_utf_8_whatever_the_terminal_knows(root):
    write(root, "data/glossary.yaml", "terms: «ضحايا»\n")
    arguments = ("--root", root, "check", "--format", "json")
    done = run_apart(*arguments, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (1, "")
    (finding,) = json.loads(done.stdout)
    assert finding["quotes"] == ["«ضحايا»"]
    assert "«ضحايا»" in done.stdout


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
    assert "IDS301  error     No two records of a kind have the same id" in lines
    assert "SRC103  error     No line of a data file holds a tab" in lines
    advice = (
        "A small number that is withheld cannot be worked out from what its source has published"
    )
    assert f"STA907  advisory  {advice}" in lines
    assert complained == ""


def test_check_of_content_that_cannot_be_read(root, capsys):
    (root / "data/glossary.yaml").write_text("terms\n", encoding="utf-8")
    assert run(root, "check") == 1
    printed, complained = capsys.readouterr()
    assert printed.startswith("data/glossary.yaml:1:1: REC203 the file: `terms` stands here")
    assert printed.endswith("\n1 error(s), 0 advisory finding(s).\n")
    assert complained == ""


def test_advice_alone_is_no_failure(root, monkeypatch, capsys):
    told = say("a tab stands in this line"), say("Exchange the two dates.")
    advice = Finding(Place("data/bodies.yaml"), "ABC123", *told, ADVISORY)
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
    write(root, "data/glossary.yaml", "terms: «ضحايا»\n")
    done = run_apart("--root", root, "check", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (1, "")
    assert r"    | \xab\u0636\u062d" in done.stdout


@pytest.mark.parametrize("command", [("checks",), ("check", "--root", "ROOT")])
def test_a_reader_that_has_read_enough_is_no_failure(command, root):
    """As in `eportal checks | head`: nobody reads what is printed."""
    reading, writing = os.pipe()
    os.close(reading)
    if command[0] == "check":
        write(root, "data/glossary.yaml", "terms: x\n")
        command = ("--root", str(root), "check")
    done = subprocess.run(
        [sys.executable, "-m", "eportal", *command],
        stdout=writing,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(PROJECT / "hooks")},
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (int("check" in command), b"")


@pytest.mark.parametrize(
    ("arguments", "environment", "message"),
    [
        ((), {}, "other letters: `moi`"),
        (("--language", "en"), {"LC_ALL": "ar_IQ.UTF-8"}, "other letters: `moi`"),
        (("--language", "ar"), {}, "«moi» بالعربية"),
        (("--language", "ku"), {}, "«moi» بە کوردی"),
        ((), {"LC_ALL": "ckb_IQ.UTF-8"}, "«moi» بە کوردی"),
    ],
)
def test_check_tells_in_the_language_of_the_person(  # noqa: PLR0917 - fixtures
    arguments, environment, message, root, monkeypatch, capsys
):
    told = {"ar": "«{id}» بالعربية", "ku": "«{id}» بە کوردی"}
    monkeypatch.setattr(
        message_module,
        "translated",
        lambda template, language: (
            told.get(language.code, template) if template.startswith("other") else template
        ),
    )
    monkeypatch.setattr(content, "read", lambda *_: (None, [LETTERS]))
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert run(root, "check", *arguments) == 1
    assert message in capsys.readouterr().out
    assert run(root, "check", "--format", "json", *arguments) == 1
    (finding,) = json.loads(capsys.readouterr().out)
    assert finding["message"] == message


@pytest.mark.parametrize("language", [ARABIC, KURDISH], ids=lambda each: each.code)
def test_rules_are_told_in_the_language_of_the_person(language, capsys):
    rule = all_rules()["IDS302"]
    assert main(["explain", "IDS302", "--language", language.code]) == 0
    explained = capsys.readouterr().out
    assert explained == f"{rule.told_in(language)}\n"
    for sentence in rule.sentences():
        assert sentence not in explained
        assert translated(sentence, language) in explained
    assert main(["checks", "--language", language.code]) == 0
    assert f"IDS302  error     {rule.name(language)}\n" in capsys.readouterr().out


def test_a_language_that_we_do_not_speak_is_misuse(capsys):
    with pytest.raises(SystemExit) as stop:
        main(["checks", "--language", "fr"])
    assert stop.value.code == 2
    assert "`fr` is no choice for --language" in capsys.readouterr().err


def test_messages_reports_what_is_not_translated(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(keeping, "FOLDER", tmp_path)
    monkeypatch.setattr(extraction, "sentences", lambda: {"Exchange the two dates.": []})
    assert main(["messages"]) == 0
    assert capsys.readouterr().out == (
        "ar.po: 1 sentences, 1 not translated\nku.po: 1 sentences, 1 not translated\n"
    )
    assert sorted(each.name for each in tmp_path.iterdir()) == ["ar.po", "ku.po"]


def test_explain_tells_rule_reason_and_remedy(capsys):
    assert main(["explain", "IDS302"]) == 0
    printed, complained = capsys.readouterr()
    assert printed == (
        "IDS302: Every body that a record names is in data/bodies.yaml.\n"
        "\n"
        "Why: the page of the body lists its duties and activities, and its name is written "
        "only there.\n"
        "Fix: correct the id, or add the body to data/bodies.yaml with its source.\n"
        "Bad: `bodies: [mio]`\n"
        "Good: `bodies: [moi]`\n"
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
