"""Findings for other programs: SARIF, annotations of GitHub, JUnit; and colours for people."""

from __future__ import annotations

import io
import json
import sys
from xml.etree import ElementTree as Xml

import jsonschema
import pytest

from base_tree import copy_base, run_apart, write
from eportal import content
from eportal.command_line import main
from eportal.commands.formats.github import as_annotations
from eportal.commands.formats.junit import as_junit
from eportal.commands.formats.sarif import as_sarif
from eportal.commands.formats.text import as_text
from eportal.findings import ADVISORY, Finding, report
from eportal.languages import ARABIC, ENGLISH, KURDISH
from eportal.messages.catalogue import translated
from eportal.messages.message import say
from eportal.places import Place
from eportal.rule_book import all_rules
from eportal.terminal import ProgressLine, shows_colour

LETTERS = Finding(
    Place("data/a b,c:%.yaml", 5, 11), "LNG201",
    say("there is no such file"), say("Delete it."),
    quotes=("وةزارةتى\r\nناوخۆ 100%",), record="body/moi", language="ku",
)  # fmt: skip
ADVICE = Finding(
    Place("data/bodies.yaml"), "LET113", say("no place"), say("Delete it."), ADVISORY,
    quotes=("\x00<&>",),
)  # fmt: skip
BOTH = [ADVICE, LETTERS]

#: The parts of the schema of SARIF 2.1.0 that every log has to keep.
MESSAGE = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "$schema": {"type": "string", "format": "uri"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool"],
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "properties": {
                                    "language": {
                                        "pattern": "^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}$"
                                    },
                                    "rules": {
                                        "uniqueItems": True,
                                        "items": {
                                            "required": ["id"],
                                            "properties": {
                                                "shortDescription": MESSAGE,
                                                "fullDescription": MESSAGE,
                                                "help": MESSAGE,
                                            },
                                        },
                                    },
                                },
                            }
                        },
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {
                        "items": {
                            "required": ["message"],
                            "properties": {
                                "message": MESSAGE,
                                "level": {"enum": ["none", "note", "warning", "error"]},
                                "ruleIndex": {"type": "integer", "minimum": 0},
                                "locations": {
                                    "items": {
                                        "properties": {
                                            "physicalLocation": {
                                                "required": ["artifactLocation"],
                                                "properties": {
                                                    "artifactLocation": {
                                                        "properties": {
                                                            "uri": {"pattern": "^[!-~]+$"}
                                                        }
                                                    },
                                                    "region": {
                                                        "properties": {
                                                            "startLine": {"minimum": 1},
                                                            "startColumn": {"minimum": 1},
                                                        }
                                                    },
                                                },
                                            }
                                        }
                                    }
                                },
                            },
                        }
                    },
                },
            },
        },
    },
}


def test_sarif_keeps_its_schema_and_names_the_rules():
    log = json.loads(as_sarif(BOTH, KURDISH))
    jsonschema.validate(log, SARIF)
    (run,) = log["runs"]
    assert [each["id"] for each in run["tool"]["driver"]["rules"]] == [*all_rules()]
    advice, letters = sorted(run["results"], key=lambda each: each["ruleId"])
    assert (advice["level"], letters["level"]) == ("warning", "error")
    assert run["tool"]["driver"]["rules"][letters["ruleIndex"]]["id"] == "LNG201"
    assert letters["message"]["text"].startswith(translated("there is no such file", KURDISH))
    where = letters["locations"][0]["physicalLocation"]
    assert where["artifactLocation"]["uri"] == "data/a%20b%2Cc%3A%25.yaml"
    assert where["region"] == {"startLine": 5, "startColumn": 11}


def test_sarif_of_nothing_is_a_whole_log():
    log = json.loads(as_sarif([], ENGLISH))
    jsonschema.validate(log, SARIF)
    assert log["runs"][0]["results"] == []


def test_a_finding_is_known_again_when_its_line_has_moved():
    def fingerprint(line):
        finding = Finding(Place("a.yaml", line), "LNG201", LETTERS.message, LETTERS.hint)
        return json.loads(as_sarif([finding], ENGLISH))["runs"][0]["results"][0]

    assert fingerprint(5)["partialFingerprints"] == fingerprint(50)["partialFingerprints"]


def test_github_reads_one_line_a_finding_with_every_sign_escaped():
    error, advice, count = as_annotations(BOTH, ENGLISH).split("\n")
    assert error == (
        "::error file=data/a b%2Cc%3A%25.yaml,line=5,col=11,title=LNG201"
        "::there is no such file%0Aوةزارةتى%0D%0Aناوخۆ 100%25%0A→ Delete it."
    )
    assert advice.startswith("::warning file=data/bodies.yaml,line=1,col=1,title=LET113::no place")
    assert count == "1 error(s), 1 advisory finding(s)."


def test_junit_has_a_test_for_each_rule_and_fails_for_errors_alone():
    whole = Xml.fromstring(as_junit(BOTH, ARABIC).encode())
    suite = whole.find("testsuite")
    assert (
        whole.attrib["tests"] == suite.attrib["tests"] == str(len(suite)) == str(len(all_rules()))
    )
    assert (suite.attrib["failures"], suite.attrib["errors"]) == ("1", "0")
    (failed,) = [each for each in suite if each.find("failure") is not None]
    assert failed.attrib["classname"] == "LNG201"
    assert (failed.attrib["file"], failed.attrib["line"]) == ("data/a b,c:%.yaml", "5")
    assert "وةزارةتى" in failed.find("failure").text
    (told,) = [
        each.find("system-out").text for each in suite if each.find("system-out") is not None
    ]
    assert "\ufffd<&>" in told


def test_colours_change_nothing_but_colours():
    coloured = as_text(BOTH, ENGLISH, is_coloured=True)
    plain = coloured
    for code in ("\x1b[31m", "\x1b[33m", "\x1b[1m", "\x1b[36m", "\x1b[0m"):
        assert code in coloured
        plain = plain.replace(code, "")
    assert plain == report(BOTH) == as_text(BOTH, ENGLISH)


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("stream", "environment", "is_coloured"),
    [
        (Terminal(), {}, True),
        (io.StringIO(), {}, False),
        (Terminal(), {"NO_COLOR": "1"}, False),
        (Terminal(), {"NO_COLOR": ""}, True),
        (Terminal(), {"TERM": "dumb"}, False),
    ],
)
def test_colours_are_for_terminals_that_want_them(stream, environment, is_coloured, monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert shows_colour(stream) == is_coloured


def test_progress_is_shown_on_a_terminal_and_leaves_nothing(tmp_path, monkeypatch, capsys):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert main(["--root", str(copy_base(tmp_path)), "check"]) == 0
    assert "The rules are asked … 100 %" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")
    assert capsys.readouterr().out == "0 error(s), 0 advisory finding(s).\n"


def test_progress_is_not_shown_elsewhere():
    stream = io.StringIO()
    ProgressLine(stream).show("x")
    assert stream.getvalue() == ""


@pytest.mark.parametrize("form", ["sarif", "github", "junit", "json"])
def test_every_form_comes_in_utf_8_with_the_exit_code(form, tmp_path):
    root = copy_base(tmp_path)
    write(root, "data/glossary.yaml", "terms: «ضحايا»\n")
    arguments = ("--root", root, "check", "--format", form)
    done = run_apart(*arguments, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (1, "")
    assert "«ضحايا»" in done.stdout


@pytest.mark.parametrize("form", ["text", "sarif", "github", "junit", "json"])
def test_advice_fails_in_no_form(form, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(content, "read", lambda *_: (None, [ADVICE]))
    assert main(["--root", str(copy_base(tmp_path)), "check", "--format", form]) == 0
    assert "LET113" in capsys.readouterr().out
