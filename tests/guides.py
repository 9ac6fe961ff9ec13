"""The guides for editors and what they tell to type: the commands of their code, in their order."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
LANGUAGES = ("ar", "ku", "en")
GUIDES = ("editors", *sorted(
    f"editors/{file.stem}" for file in (ROOT / "docs" / "ar" / "editors").glob("*.md")
))  # fmt: skip
#: Where else people read what to type.
DOCUMENTATION = ("README.md", "CONTRIBUTING.md", "data/README.md", "hooks/README.md")

#: What stands for something that the reader chooses, and one such thing.
PLACES = {
    "CODE": "IDS302", "KIND": "body", "RECORD": "activity/prevention-1", "QUERY": "word",
    "FOLDER": "site", "PART": "site", "BASE": "main", "HEAD": "HEAD",
}  # fmt: skip

_BLOCK = re.compile(r"^```(?P<kind>\w+)\n(?P<lines>.*?)^```$", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_REMARK = re.compile(r"\s+# .*")


def text_of(guide, language):
    return (ROOT / "docs" / language / f"{guide}.md").read_text(encoding="utf-8")


def blocks(text, kind):
    """The blocks of code of one kind."""
    return [found["lines"] for found in _BLOCK.finditer(text) if found["kind"] == kind]


def inline(text):
    """What stands between backticks in running text."""
    return _INLINE.findall(_BLOCK.sub("", text))


def typed(text):
    """The commands of the blocks that a shell runs, in order."""
    lines = [line for block in blocks(text, "sh") for line in block.splitlines()]
    return [_REMARK.sub("", line) for line in lines]


def commands(text):
    """Every command of a text: of its blocks, then those that running text names."""
    named = [each for each in inline(text) if re.match(r"(eportal|make|git) \S", each)]
    return [*typed(text), *named]


def documentation():
    """What each file of the documentation says, and each guide, by its path."""
    paths = [*DOCUMENTATION, *(f"docs/en/{guide}.md" for guide in GUIDES)]
    return {path: (ROOT / path).read_text(encoding="utf-8") for path in paths}
