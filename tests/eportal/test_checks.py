"""Every rule has a case that breaks it and a near miss; the folders in tests/cases are the list.

A case holds the files that differ from tests/cases/base. A name that ends in `.escaped` is written
without that ending, its `\\xNN` as bytes; `absent.txt` lists files of the base that are not there.
A folder `bad…` breaks the rule, and its `expected.txt` is the whole report; a folder `good…` does
not. `make golden` writes the reports anew.
"""

from __future__ import annotations

import re
import shutil
from datetime import date

import pytest

from base_tree import BASE, CASES, PROJECT
from eportal import content
from eportal.checks.rules import all_checks, check, find_problems_in_site
from eportal.command_line import main
from eportal.findings import report
from eportal.reading.built_site import read_built_site
from eportal.reading.demands import DEMANDS

CHECKS = {each.code: each for each in all_checks()}
CODES = sorted({*CHECKS, *DEMANDS})

EXPECTED, ABSENT, ESCAPED = "expected.txt", "absent.txt", ".escaped"
#: For which the cases are read; waivers expire.
TODAY = date(2025, 1, 15)
ESCAPE = re.compile(rb"\\x([0-9a-f]{2})")


def cases(kind):
    folders = [each for each in CASES.glob(f"*/{kind}*") if each.parent != BASE]
    return [pytest.param(each, id=each.relative_to(CASES).as_posix()) for each in sorted(folders)]


def lay_over_base(case, root):
    """The tree that the case describes."""
    shutil.copytree(BASE, root)
    for file in sorted(each for each in case.rglob("*") if each.is_file()):
        target = root / file.relative_to(case)
        if file.name == ABSENT:
            for path in file.read_text(encoding="utf-8").split():
                (root / path).unlink()
        elif file.name.endswith(ESCAPED):
            raw = ESCAPE.sub(lambda found: bytes([int(found[1], 16)]), file.read_bytes())
            target.with_name(target.name.removesuffix(ESCAPED)).write_bytes(raw)
        elif file.name != EXPECTED:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)


def findings_in(case, tmp_path):
    root = tmp_path / "project"
    lay_over_base(case, root)
    _, findings = content.read(root, TODAY)
    in_site = find_problems_in_site(read_built_site(root / "site"))
    return [*findings, *in_site]


def test_base_is_sound(tmp_path):
    assert findings_in(tmp_path / "no-difference", tmp_path) == []


@pytest.mark.parametrize("case", cases("good"))
def test_near_miss_is_left_alone(case, tmp_path):
    assert report(findings_in(case, tmp_path)) == report([])


@pytest.mark.parametrize("case", cases("bad"))
def test_break_is_reported_in_full(case, tmp_path, pytestconfig):
    reported = report(findings_in(case, tmp_path)) + "\n"
    expected = case / EXPECTED
    if pytestconfig.getoption("--write-golden", default=False):
        expected.write_text(reported, encoding="utf-8")
    assert reported == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", cases("bad"))
def test_break_concerns_its_rule_alone(case):
    reported = (case / EXPECTED).read_text(encoding="utf-8")
    assert {*re.findall(r"^[^ ].*?:\d+:\d+: (\w+) ", reported, re.MULTILINE)} == {case.parent.name}


@pytest.mark.parametrize("case", cases("bad"))
def test_findings_are_as_severe_as_their_rule_says(case, tmp_path):
    found = findings_in(case, tmp_path)
    rules = {code: CHECKS[code].severity for code in {each.code for each in found} & {*CHECKS}}
    assert {each.code: each.severity for each in found if each.code in CHECKS} == rules


@pytest.mark.parametrize("case", [*cases("good"), *cases("bad")])
def test_case_differs_from_base(case):
    files = [each for each in case.rglob("*") if each.is_file() and each.name != EXPECTED]
    assert files, "a case holds what differs from the base"
    for file in files:
        same = BASE / file.relative_to(case)
        assert not same.exists() or same.read_bytes() != file.read_bytes(), f"{file} is the base's"


def test_every_rule_has_its_cases():
    folders = sorted(each.name for each in CASES.iterdir() if each != BASE)
    assert folders == CODES
    for code in CODES:
        kinds = {each.name for each in (CASES / code).iterdir()}
        assert {"good", "bad"} <= kinds, f"{code} has only {kinds}"
        assert all(re.fullmatch(r"(good|bad)(-[a-z0-9]+)*", kind) for kind in kinds)


def test_every_code_of_reading_is_explained():
    sources = (PROJECT / "hooks" / "eportal").rglob("*.py")
    written = [
        code
        for source in sources
        if source.name != "demands.py"
        for code in re.findall(r'"((?:SRC|REC)\d+)"', source.read_text(encoding="utf-8"))
    ]
    assert sorted({*written}) == sorted(DEMANDS)


def test_no_code_has_two_meanings():
    assert not {*CHECKS} & {*DEMANDS}
    with pytest.raises(ValueError, match="IDS301 is already the code of ids_are_used_once"):
        check("IDS301")(lambda: iter(()))


@pytest.mark.parametrize("code", CODES)
def test_rule_is_well_formed(code):
    assert re.fullmatch(r"[A-Z]{3}[1-9][0-9]{2}", code)
    documentation = DEMANDS.get(code) or CHECKS[code].documentation
    sentence, empty, *rest = documentation.splitlines()
    assert re.fullmatch(r"[A-Z].*\.", sentence), "begins with one sentence"
    assert empty == ""
    rest = "\n".join(rest)
    assert re.fullmatch(r"Why: [^ ].*\.\nFix: [^ ].*\.", rest, re.DOTALL), "Why: …, then Fix: …"


@pytest.mark.parametrize("each", CHECKS.values(), ids=CHECKS)
def test_name_is_words(each):
    words = each.name.split()
    assert len(words) >= 3, "a name says which rule is kept"
    assert all(re.fullmatch(r"[a-z]+", word) for word in words)


@pytest.mark.parametrize("code", CODES)
def test_explain_prints_the_rule(code, capsys):
    assert main(["explain", code]) == 0
    printed, complaint = capsys.readouterr()
    documentation = DEMANDS.get(code) or CHECKS[code].documentation
    assert printed.startswith(f"{code}: ")
    assert printed.endswith(f"{documentation}\n")
    assert complaint == ""
