"""Every rule has a case that breaks it and a near miss; the folders in tests/cases are the list.

A case holds the files that differ from tests/cases/base. A name that ends in `.escaped` is written
without that ending, its `\\xNN` as bytes; `absent.txt` lists files of the base that are not there.
A folder `bad…` breaks the rule, and its `expected.txt` is the whole report; a folder `good…` does
not. `make golden` writes the reports anew.
"""

from __future__ import annotations

import functools
import re
import shutil
import tempfile
from datetime import date
from pathlib import Path

import pytest

from base_tree import BASE, CASES, PROJECT
from eportal import content
from eportal.alignment.of_downloads import tables_of_downloads
from eportal.checks.rules import all_checks, check, codes_about_content, find_problems
from eportal.command_line import main
from eportal.facts.names import NameBook
from eportal.findings import report
from eportal.reading.built_site import read_built_site
from eportal.reading.built_tables import read_built_tables
from eportal.reading.demands import DEMANDS
from eportal.reading.documents import read_documents
from eportal.reading.portal import LEDGER, read_portal
from eportal.records.ledger import Ledger
from eportal.translations.states import kept
from eportal.translations.writing import ledger_as_yaml

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


def write_ledger(root):
    """A ledger that was kept after the last change, unless the case brings its own."""
    portal, _ = read_portal(root)
    documents, unreadable = read_documents(root)
    if portal is not None and not unreadable:
        recordings = content.Content(portal, documents).recordings
        text = ledger_as_yaml(kept(Ledger(), recordings))
        (root / LEDGER).write_text(text, encoding="utf-8")


@functools.cache
def looked_at(case):
    """What was read of a case, and every finding about it; each case is looked at once."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        lay_over_base(case, root)
        absent = case / ABSENT
        is_told = absent.exists() and LEDGER in absent.read_text(encoding="utf-8")
        if not is_told and not (case / LEDGER).exists():
            write_ledger(root)
        read, findings = content.read(root, TODAY)
        tables = tables_of_downloads(read_built_tables(root / "site"))
        names = read.supplies["names"] if read else NameBook((), ())
        supplies = {"site": read_built_site(root / "site"), "tables": tables, "names": names}
        return read, [*findings, *find_problems(supplies)]


def findings_in(case):
    return looked_at(case)[1]


def test_base_is_sound(tmp_path):
    assert findings_in(tmp_path / "no-difference") == []


@pytest.mark.parametrize("case", cases("good"))
def test_near_miss_is_left_alone(case):
    assert report(findings_in(case)) == report([])


@pytest.mark.parametrize("case", cases("bad"))
def test_break_is_reported_in_full(case, pytestconfig):
    reported = report(findings_in(case)) + "\n"
    expected = case / EXPECTED
    if pytestconfig.getoption("--write-golden", default=False):
        expected.write_text(reported, encoding="utf-8")
    assert reported == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", cases("bad"))
def test_break_concerns_its_rule_alone(case):
    reported = (case / EXPECTED).read_text(encoding="utf-8")
    assert {*re.findall(r"^[^ ].*?:\d+:\d+: (\w+) ", reported, re.MULTILINE)} == {case.parent.name}


@pytest.mark.parametrize("case", cases("bad"))
def test_findings_are_as_severe_as_their_rule_says(case):
    found = findings_in(case)
    rules = {code: CHECKS[code].severity for code in {each.code for each in found} & {*CHECKS}}
    assert {each.code: each.severity for each in found if each.code in CHECKS} == rules


#: A ledger without any entry, a report received on what is not known, and a name that only the
#: checks read: no record's.
OF_NO_RECORD = {"TRN601", "REP901", "NAM107"}


@pytest.mark.parametrize("case", cases("bad"))
def test_findings_about_content_name_what_a_waiver_would_name(case):
    read, found = looked_at(case)
    if case.parent.name not in codes_about_content():
        return
    named = {each.record for each in found}
    unknown = named - read.keys
    assert "" not in named or case.parent.name in OF_NO_RECORD
    assert unknown <= {""} or case.parent.name == "TRN602", "an entry of what is not there"


@pytest.mark.parametrize("case", [*cases("good"), *cases("bad")])
def test_case_differs_from_base(case):
    files = [each for each in case.rglob("*") if each.is_file() and each.name != EXPECTED]
    assert files, "a case holds what differs from the base"
    for file in files:
        same = BASE / file.relative_to(case)
        if file.relative_to(case).as_posix() == LEDGER:
            continue  # the base's ledger is brought where it is not to be kept anew
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
    examples = "" if code in DEMANDS else r"\nBad: [^\n]+\nGood: [^\n]+"
    assert re.fullmatch(rf"Why: [^ ].*\.\nFix: [^ ].*\.{examples}", rest, re.DOTALL), (
        "Why: …, Fix: …, then Bad: … and Good: …, each on its line"
    )


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
    assert printed.split() == [f"{code}:", *documentation.split()]
    assert complaint == ""
