"""Help and misuse, wholly in the language of the person."""

from __future__ import annotations

import re

import pytest

from base_tree import copy_base, run_apart
from eportal.adding.kinds import KINDS
from eportal.command_line import main
from eportal.commands.catalogue import COMMANDS
from eportal.commands.complaints import complaint
from eportal.languages import ARABIC, KURDISH, LANGUAGES
from eportal.messages.keeping import TRANSLATED

NAMES = [each.name for each in COMMANDS]
in_each = pytest.mark.parametrize("language", TRANSLATED, ids=lambda each: each.code)

#: What is typed, and names of files and forms: the same in every language.
TYPED = re.compile(
    r"`[^`]*`|--?[a-z][a-z-]*|\{[a-z,-]+\}|[\w./-]*/[\w./-]*|\b[\w-]+\.(?:yaml|txt|md)\b"
    r"|\b(?:eportal|ar|ku|en|site|text|json|sarif|github|junit|GitHub|SARIF|XML|JSON"
    r"|OpenSearch|Vazirmatn|table|worklist|markdown|html"
    rf"|title|IDS302|{'|'.join((*NAMES, *KINDS))})\b"
)


def helped(capsys, *arguments):
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 0
    return capsys.readouterr().out


def untyped(text):
    return re.findall(r"[A-Za-z]+", TYPED.sub(" ", text))


@in_each
@pytest.mark.parametrize("name", ["", *NAMES])
def test_help_is_wholly_in_the_language(language, name, capsys):
    words = [f"--language={language.code}", *([name] if name else []), "--help"]
    assert untyped(helped(capsys, *words)) == []


@in_each
def test_misuse_is_wholly_in_the_language(language, capsys):
    for words in (
        [], ["chekc"], ["check", "x"], ["check", "--format"], ["check", "--format", "xml"],
        ["check", "--fix=3"], ["explain"], ["explain", "XYZ", "--bad"],
    ):  # fmt: skip
        with pytest.raises(SystemExit) as stop:
            main(["--language", language.code, *words])
        assert stop.value.code == 2
        printed, complained = capsys.readouterr()
        assert (printed, complained.count("\n")) == ("", 1)
        assert set(untyped(complained)) <= {"chekc", "xml", "x"}


@pytest.mark.parametrize(
    ("environment", "words", "begins"),
    [
        ({"LC_ALL": "ar_IQ.UTF-8"}, ["check", "--help"], "الاستعمال: eportal check"),
        ({"LC_ALL": "ar_IQ"}, ["--language", "ku", "--help"], "بەکارهێنان: eportal"),
        ({"LC_ALL": "ar_IQ"}, ["check", "--language=ku", "--help"], "بەکارهێنان: eportal check"),
        ({"LC_ALL": "ckb_IQ"}, ["search", "--language", "ar", "--help"], "بەکارهێنان: eportal"),
        ({"LC_ALL": "C"}, ["--help"], "usage: eportal"),
    ],
)
def test_the_language_is_that_of_the_option_or_else_of_the_locale(
    environment, words, begins, monkeypatch, capsys
):
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert helped(capsys, *words).startswith(begins)


def test_help_names_every_command_once(capsys):
    for language in LANGUAGES:
        told = helped(capsys, "--language", language.code, "--help")
        assert re.findall(r"^    ([a-z]+) ", told, re.MULTILINE) == NAMES


def test_a_terminal_gets_help_in_its_language(tmp_path):
    done = run_apart("--root", copy_base(tmp_path), "check", "--help", LC_ALL="ar_IQ.UTF-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("الاستعمال: eportal check")


def test_what_the_library_says_otherwise_is_told_in_general_words():
    told = complaint("something new")
    assert str(told) == "The command line cannot be understood."
    for language in (ARABIC, KURDISH):
        assert told.told_in(language) != str(told)


def test_what_interrupts_a_command_is_told_in_one_line(tmp_path, capsys, monkeypatch):
    root = copy_base(tmp_path)

    def fail(*_, **__):
        raise PermissionError(13, "Permission denied", "data/translations.yaml")

    monkeypatch.setattr("pathlib.Path.replace", fail)
    assert main(["--root", str(root), "ledger"]) == 1
    complained = capsys.readouterr().err
    assert complained == ("The work is not done: data/translations.yaml: Permission denied\n")
