"""The cold build beside stock Material with static-i18n, which shows the same pages as Markdown."""

from __future__ import annotations

import re
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

import lxml.html
from build import copy_of_project
from samples import cold_build, sample
from spending import Spent, middle, spent

RUNS = 3
RECORDS = 1000
CONFIGURATION = """
site_name: stock
site_url: https://portal.example/
theme:
  name: material
  features: [navigation.tabs, navigation.indexes]
plugins:
  search: {}
  i18n:
    docs_structure: folder
    languages:
      - {locale: ar, name: Arabic, default: true, theme: {language: ar}}
      - {locale: ku, name: Kurdish, theme: {language: ku-IQ}}
      - {locale: en, name: English, theme: {language: en}}
markdown_extensions: [attr_list, tables]
"""
LANGUAGES = ("ar", "ku", "en")
HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}


def main() -> None:
    """Prints what both take for the real site, and for a made-up one of a thousand records."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        print("the real site")
        compare(copy_of_project(folder / "real"), folder / "real-as-text", RUNS)
        print(f"a made-up portal of {RECORDS} records a language")
        compare(sample(folder / "made-up", RECORDS), folder / "made-up-as-text", 1)


def compare(ours: Path, stock: Path, runs: int) -> None:
    """Prints the seconds of both, run by run in turn, and their ratios."""
    cold_build(ours)
    print(f"  {as_markdown(ours / 'site', stock)} pages in three languages", flush=True)
    pairs = [(cold_build(ours), stock_build(stock)) for _ in range(runs)]
    for name, those in zip(("ours", "stock"), zip(*pairs, strict=True), strict=True):
        took = middle(those)
        print(f"  {name}: {took.processor:.2f} s CPU, {took.wall:.2f} s wall")
    processors = [our.processor / their.processor for our, their in pairs]
    walls = [our.wall / our.processor for our, _ in pairs]
    print(f"  CPU of ours / CPU of stock: {statistics.median(processors):.2f}")
    print(f"  wall / CPU of ours: {statistics.median(walls):.2f}", flush=True)


def stock_build(project: Path) -> Spent:
    """What the same pages take as it comes, into an empty folder."""
    shutil.rmtree(project / "site", ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    return spent(command, project, NO_MKDOCS_2_WARNING="1")


def as_markdown(site: Path, target: Path) -> int:
    """The built pages as the Markdown that an editor would have written; how many there are."""
    pages = sorted(site.rglob("index.html"))
    for page in pages:
        parts = page.relative_to(site).parts
        language = parts[0] if parts[0] in LANGUAGES else LANGUAGES[0]
        below = parts[1:] if parts[0] in LANGUAGES else parts
        file = target / "docs" / language / Path(*below).with_suffix(".md")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(markdown(page.read_text(encoding="utf-8")), encoding="utf-8")
    (target / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    return len(pages)


def markdown(html: str) -> str:
    """What a page says: headings, paragraphs, items of lists and rows of tables."""
    content = lxml.html.document_fromstring(html).get_element_by_id("content")
    return "\n".join(lines_of(content)).strip() + "\n"


def lines_of(element: lxml.html.HtmlElement) -> list[str]:
    """The Markdown of all below an element."""
    if element.tag in HEADINGS:
        return ["", f"{HEADINGS[element.tag]} {inline(element)}", ""]
    if element.tag == "table":
        return rows_of(element)
    if element.tag == "li":
        return [f"- {inline(element)}"]
    if element.tag in ("p", "dt", "dd", "summary", "figcaption"):
        return ["", inline(element), ""]
    return [line for child in element if isinstance(child.tag, str) for line in lines_of(child)]


def rows_of(table: lxml.html.HtmlElement) -> list[str]:
    """A table with a row of heads."""
    rows = [[inline(cell) for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    width = max(map(len, rows), default=0)
    told = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in rows]
    return ["", told[0], "|" + " --- |" * width, *told[1:], ""] if told else []


def inline(element: lxml.html.HtmlElement) -> str:
    """Its text on one line, with its links; what Markdown would take for a sign is escaped."""
    parts = [escaped(element.text)]
    for child in element:
        said = inline(child) if isinstance(child.tag, str) else ""
        is_link = child.tag == "a" and said and child.get("href", "").startswith(".")
        target = child.get("href", "").partition("#")[0] if is_link else ""
        is_page = target.endswith("/")
        parts += [f"[{said}]({target}index.md)" if is_page else said, escaped(child.tail)]
    return " ".join(" ".join(parts).split())


def escaped(text: str | None) -> str:
    """Text that stays text."""
    return re.sub(r"([\\`*_\[\]<>|#])", r"\\\1", text or "")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    main()
