"""The same Markdown pages as projects of other generators."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

#: The folder of a language, and what Material calls it.
LANGUAGES = {"ar": "ar", "ku": "ku-IQ", "en": "en"}
PRUNED = ("navigation.indexes]", "navigation.indexes, navigation.prune]")

ZENSICAL = """
site_name: zensical
site_url: https://portal.example/
docs_dir: docs/{language}
site_dir: site/{language}
use_directory_urls: true
theme:
  language: {theme}
  features: [navigation.tabs, navigation.indexes]
markdown_extensions: [attr_list, tables]
"""

HUGO = """
baseURL = "https://portal.example/"
defaultContentLanguage = "ar"
disableKinds = ["taxonomy", "term", "rss"]
[languages]
"""
HUGO_LANGUAGE = """
[languages.{language}]
contentDir = "content/{language}"
"""
#: The parts of the portal, the page in the other languages, the path to it, and the text.
HUGO_PAGE = """<!doctype html>
<html lang="{{ .Site.Language.Lang }}">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body>
<nav>{{ range .Site.Home.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</nav>
<nav>{{ range .Translations }}<a href="{{ .RelPermalink }}">{{ .Language.Lang }}</a> {{ end }}</nav>
<nav>{{ range .Ancestors.Reverse }}<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</nav>
<main>{{ .Content }}</main>
</body>
</html>
"""


def write_pruned(stock: Path, folder: Path) -> Path:
    """Material whose pages carry the part of the navigation around them only."""
    shutil.copytree(stock, folder, ignore=shutil.ignore_patterns("site"))
    settings = folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    if PRUNED[0] not in text:
        raise SystemExit("tests/bench/stock.py sets other features of the navigation now")
    settings.write_text(text.replace(*PRUNED), encoding="utf-8")
    return folder


def write_zensical(stock: Path, folder: Path) -> Path:
    """A configuration for each language: Zensical builds one at a time."""
    shutil.copytree(stock / "docs", folder / "docs")
    for language, theme in LANGUAGES.items():
        text = ZENSICAL.format(language=language, theme=theme)
        (folder / f"{language}.yml").write_text(text, encoding="utf-8")
    return folder


def write_hugo(stock: Path, folder: Path) -> Path:
    """All languages at once, with templates that hold little more than the text."""
    languages = "".join(HUGO_LANGUAGE.format(language=each) for each in LANGUAGES)
    for name, text in {
        "hugo.toml": HUGO + languages,
        "layouts/_default/list.html": HUGO_PAGE,
        "layouts/_default/single.html": HUGO_PAGE,
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    for page in (stock / "docs").rglob("index.md"):
        below = page.relative_to(stock / "docs").with_name("_index.md")  # a page that may have more
        target = folder / "content" / below
        target.parent.mkdir(parents=True, exist_ok=True)
        text = page.read_text(encoding="utf-8")
        target.write_text(f"+++\ntitle = {json.dumps(title(text))}\n+++\n{text}", encoding="utf-8")
    return folder


def title(text: str) -> str:
    """The first heading of a page."""
    heading = re.search(r"^# (.+)$", text, re.MULTILINE)
    return heading[1] if heading else ""
