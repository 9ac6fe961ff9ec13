"""What strangers and editors write on GitHub: comments kept harmless, forms in three languages."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
GITHUB = ROOT / ".github"
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("*-*.yml"))


def harmless(text):
    done = subprocess.run(
        [sys.executable, ROOT / ".ci" / "comment", "https://github.com/portal/portal"],
        input=text if isinstance(text, bytes) else text.encode(),
        capture_output=True,
        check=True,
    )
    mark, _, rest = done.stdout.decode().partition("\n")
    assert mark == "<!-- report of eportal -->"
    return rest


@pytest.mark.parametrize(
    ("hostile", "gone"),
    [
        ("@everyone", "@everyone"),
        ("![x](https://evil.example/a.png)", "!["),
        ("<img src=https://evil.example>", "<img"),
        ("<a href='https://evil.example'>x</a>", "<a"),
        ("[x](https://evil.example)", "]("),
        ("[x](<https://evil.example>)", "]("),
        ("[x](//evil.example)", "]("),
        ("[x](https://github.com/portal/portal.evil/)", "]("),
        ("[x](https://github.com/portal/portal/../../evil/x)", "]("),
        ("[x][y]\n\n[y]: https://evil.example", "]:"),
        ("<https://evil.example>", "https://"),
        ("see HTTPS://evil.example", "HTTPS://"),
        ("see www.evil.example", "www."),
        ("<b onclick=x>", "<b "),
        ("<!-- report of eportal -->", "<!--"),
        ("a\u202eb\x1bc", "\u202e"),
        (b"\xff\xfe", "\xff"),
        ("<" * 70_000, "<"),
    ],
)
def test_the_comment_is_harmless(hostile, gone):
    told = harmless(hostile)
    assert gone not in told
    assert len(told) < 65_000


def test_the_report_itself_passes_as_it_is():
    for language in ("ar", "ku", "en"):
        report = (ROOT / f"tests/golden/report.{language}.md").read_text("utf-8")
        own = report.replace("\u2060", "")
        assert harmless(report).replace("\u2060", "").strip() == own.strip()


def test_every_form_is_there_in_the_three_languages_and_warns_first():
    kinds = {form.stem.rpartition("-")[0] for form in FORMS}
    assert {form.stem for form in FORMS} == {
        f"{kind}-{code}" for kind in kinds for code in ("ar", "ku", "en")
    }
    warnings = set()
    for form in FORMS:
        read = yaml.safe_load(form.read_text("utf-8"))
        assert read["name"]
        assert read["body"][0]["type"] == "markdown"
        warnings.add(read["body"][0]["attributes"]["value"])
        ids = [each["id"] for each in read["body"][1:]]
        assert len(ids) == len(set(ids)) > 2
    assert len(warnings) == 3


def test_the_texts_for_kurdish_editors_are_in_kurdish_letters():
    for form in FORMS:
        if form.stem.endswith("-ku"):
            text = form.read_text("utf-8").replace("العربية", "")
            assert not re.search("[كيىةأإؤ\u0640\u200c]", text)


def test_the_owners_are_named_for_paths_that_are_there():
    lines = (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines()
    entries = [line.split() for line in lines if line and not line.startswith("#")]
    assert len(entries) > 5
    for path, *owners in entries:
        assert path == "*" or (ROOT / path.strip("/")).exists(), path
        assert all(re.fullmatch(r"@[\w-]+/[\w-]+", owner) for owner in owners)
        assert owners


def test_the_hooks_of_a_commit_call_this_project_only():
    read = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    assert [each["repo"] for each in read["repos"]] == ["local"]
    for hook in read["repos"][0]["hooks"]:
        assert hook["language"] == "system"
        assert re.match(r"\.venv/bin/(?:eportal check|ruff|mypy)\b", hook["entry"])
