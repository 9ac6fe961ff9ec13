"""Links between written pages, and the languages that their HTML declares."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote

from eportal.alignment.of_documents import WrittenPage, WrittenPages
from eportal.checks.rules import check
from eportal.facts.link_targets import target
from eportal.facts.markup import links, without_code
from eportal.facts.tags import Tag, tags
from eportal.facts.written_in import may_be_written_in
from eportal.findings import Finding, nearest
from eportal.languages import LANGUAGES, Language
from eportal.messages.message import Message, say
from eportal.places import Place
from eportal.reading.documents import Document
from eportal.reading.markdown import CODE, HEADING, HTML, Block

_ID = re.compile(r"\bid=[\"']?([^\s\"'>}]+)|\{:?[^{}]*#([^\s{}]+)")
_PAGE = re.compile(r"(?P<path>[^#?]*\.md)?(?:#(?P<anchor>.+))?")
_NOT_IN_IDS = re.compile(r"[^\w\s-]")
_SPACES = re.compile(r"[-\s]+")
_MARKUP = re.compile(r"<[^<>]*>")


@check("LNK104")
def linked_pages_exist(pages: WrittenPages) -> Iterator[Finding]:
    """A link to a written page leads to a page that exists in the same language.

    Why: a reader who follows the link finds nothing.
    Fix: correct the path; it begins at the folder of the page that has the link.
    Bad: [Privacy](privcy.md)
    Good: [Privacy](privacy.md)
    """
    documents = _by_path(pages)
    for page, language, block, path, _ in _linked(pages):
        if path not in documents and posixpath.basename(path) != "index.md":
            document = page.twins[language]
            told = say("there is no page `{path}`", path=path)
            hint = nearest(path, documents, posixpath.dirname(document.path) + "/")
            yield _about(page, language, block, "LNK104", told=told, hint=hint)


@check("LNK105")
def linked_headings_exist(pages: WrittenPages) -> Iterator[Finding]:
    """A link to a place on a written page leads to a heading that has that id.

    Why: a reader who follows the link stands at the top of a long page and has to search.
    Fix: write the id of the heading, or give the heading the id.
    Bad: [Aims](#aim), where the heading is ## Our aims {#aims}
    Good: [Aims](#aims), where the heading is ## Our aims {#aims}
    """
    documents = _by_path(pages)
    for page, language, block, path, anchor in _linked(pages):
        document = documents.get(path)
        if document and anchor and unquote(anchor) not in (known := _ids(document)):
            told = say("no heading of `{path}` has the id `{anchor}`", path=path, anchor=anchor)
            yield _about(
                page, language, block, "LNK105", told=told, hint=nearest(anchor, known, path)
            )


@check("LNK108")
def html_declares_the_right_language(page: WrittenPage) -> Iterator[Finding]:
    """The `lang` and `dir` of an HTML tag fit one another and the text that they stand at.

    Why: a wrong language is read aloud wrongly, and a wrong direction turns the line about.
    Fix: write the language of the text, and the direction that the language has.
    Bad: <div lang="ar" dir="ltr">
    Good: <div lang="ar" dir="rtl">
    """
    source = page.twins.get(page.source)
    quoted = {tag.attributes.get("lang") for _, tag, _ in _tags(source)} if source else set()
    quoted -= {page.source.html}
    for language in page.languages:
        for block, tag, following in _tags(page.twins[language]):
            wrong = _wrong_attribute(tag, following, language, quoted)
            if wrong:
                told = say("the tag `{tag}` has {wrong}", tag=tag.text, wrong=wrong)
                hint = say(
                    'The pages in {language} have `lang="{lang}"` and `dir="{dir}"`.',
                    language=language, lang=language.html, dir=language.direction,
                )  # fmt: skip
                yield _about(page, language, block, "LNK108", told=told, hint=hint)


def _by_path(pages: WrittenPages) -> dict[str, Document]:
    return {each.path: each for page in pages for each in page.twins.values()}


def _linked(
    pages: WrittenPages,
) -> Iterator[tuple[WrittenPage, Language, Block, str, str]]:
    """Every link to a written page: where it stands, the path of the page, and the anchor."""
    for page in pages:
        for language in page.languages:
            document = page.twins[language]
            for block, written in _targets(document):
                found = _PAGE.fullmatch(written)
                to = target(written)
                if not found or to.is_external or to.languages:
                    continue
                folder = posixpath.dirname(document.path)
                path = unquote(found["path"] or "")
                path = posixpath.normpath(posixpath.join(folder, path)) if path else document.path
                yield page, language, block, path, found["anchor"] or ""


def _targets(document: Document) -> Iterator[tuple[Block, str]]:
    for block in document.blocks:
        for piece in block.pieces:
            for link in links(piece.text):
                yield block, link.target


def _ids(document: Document) -> set[str]:
    """The ids that the page has: those that are written, and those made of a heading's words."""
    found = {one or other for one, other in _ID.findall(document.body)}
    for block in document.blocks:
        if block.kind == HEADING and block.pieces and not block.id:
            plain = unicodedata.normalize("NFKD", block.pieces[0].text)
            letters = plain.encode("ascii", "ignore").decode()
            words = _NOT_IN_IDS.sub("", letters).strip().lower()
            found.add(_SPACES.sub("-", words))
    return found - {""}


def _tags(document: Document) -> Iterator[tuple[Block, Tag, str]]:
    """The tags that declare a language or a direction, each with the text that it stands at.

    A tag that stands alone on its lines encloses blocks that are not looked for here.
    """
    for block in document.blocks:
        if block.kind == CODE or "<" not in block.raw:
            continue
        for tag in tags(block.raw):
            if not tag.closes and tag.attributes.keys() & {"lang", "dir"}:
                enclosed = without_code(block.raw)[tag.end :]
                enclosed = enclosed if block.kind == HTML else enclosed.partition("</")[0]
                yield block, tag, _MARKUP.sub(" ", enclosed)


def _wrong_attribute(tag: Tag, enclosed: str, language: Language, quoted: set[str | None]) -> str:
    """The attribute that cannot be right; empty when both can."""
    lang, direction = tag.attributes.get("lang"), tag.attributes.get("dir")
    declared = next((each for each in LANGUAGES if lang in {each.html, each.code}), None)
    if not declared:
        return ""
    if direction in {"ltr", "rtl"} and declared.direction != direction:
        return f'dir="{direction}"'
    has_letters = any(each.isalpha() for each in enclosed)
    fits = may_be_written_in(enclosed, declared) if has_letters else lang in quoted
    if lang == language.html or (fits and lang == declared.html):
        return ""
    return f'lang="{lang}"'


def _about(
    page: WrittenPage, language: Language, block: Block, code: str, *, told: Message, hint: Message
) -> Finding:
    place = Place(page.twins[language].path, block.line, 1)
    return Finding(place, code, told, hint, record=page.key, language=language.code)
