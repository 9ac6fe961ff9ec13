"""A comparison as Markdown, for a comment: no text of the portal can become markup in it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from eportal.comparing import wording
from eportal.comparing.comparison import Comparison
from eportal.comparing.published import Changed
from eportal.comparing.texts import TextChange
from eportal.comparing.wording import Preview
from eportal.comparing.words import Flags, Run, compared, language_of, runs, seen
from eportal.findings import Finding
from eportal.languages import Language
from eportal.messages.message import Message

#: GitHub takes comments of 65,536 characters.
_LONGEST = 56_000
_LONGEST_LIST = 40

_ISOLATES = {"rtl": "\u2067", "ltr": "\u2066"}
_POP = "\u2069"
_SIGNS = re.compile(r"[\\`*_\[\]|~#!]")
#: What would call a person, or become a link, but for an invisible sign that joins.
_CALLS = re.compile(r"@|://|www\.", re.IGNORECASE)
#: The marks of words in one text only: (before, after).
_MARKS = (("<del>", "</del>"), ("<b>", "</b>"))


def as_markdown(found: Comparison, told: Language, preview: Preview) -> str:
    """The report in a language; so short that a comment holds it."""
    parts = [
        f"## {_plain(wording.TITLE, told)}",
        "\n".join(f"- {_sentence(each, told)}" for each in wording.summary(found)),
        *_findings(found, told),
        *_changed(found, told, preview),
        *_translations(found, told),
    ]
    used = sum(map(len, parts))
    text = "\n\n".join([*parts, *_texts(found.texts, told, _LONGEST - used)])
    return f'<div dir="{told.direction}">\n\n{text}\n\n</div>\n'


def _findings(found: Comparison, told: Language) -> Iterator[str]:
    yield f"### {_plain(wording.WRONG, told)}"
    groups = wording.groups(found)
    if not groups:
        yield _plain(wording.NOTHING_WRONG, told)
    for heading, findings in groups:
        yield f"**{_sentence(heading, told)}**"
        yield _listed([_finding(each, told) for each in findings], told)


def _finding(finding: Finding, told: Language) -> str:
    kind = _plain(wording.severity(finding), told)
    fix = _plain(wording.SUGGESTED_FIX, told)
    lines = [f"- **{kind}** {_code(finding.code)} {_code(str(finding.place))}"]
    lines += [_sentence(finding.message, told)]
    lines += [_quoted(seen(each)) for each in finding.quotes]
    lines += [f"**{fix}:** {_sentence(finding.hint, told)}"]
    return "<br>\n  ".join(lines)


def _quoted(text: str) -> str:
    """A value that somebody wrote, in whatever language, in one piece."""
    spoken = language_of(text)
    opening, closing = spoken.quotes
    return _isolated(f"{opening}{_shown(text, spoken)}{closing}", spoken)


def _changed(found: Comparison, told: Language, preview: Preview) -> Iterator[str]:
    """Pages, then files."""
    yield f"### {_plain(wording.PAGES, told)}"
    if not found.is_written:
        yield _plain(wording.NOT_WRITTEN, told)
        return
    if preview.is_archive:
        yield f"[{_sentence(wording.PREVIEW, told)}]({preview.url})"
    yield _list_of(found.pages, told, preview) or _plain(wording.NO_PAGES, told)
    yield f"### {_plain(wording.FILES, told)}"
    yield _list_of(found.files, told, preview) or _plain(wording.NO_FILES, told)


def _list_of(changed: Iterable[Changed], told: Language, preview: Preview) -> str:
    return _listed([_line(each, told, preview) for each in changed], told)


def _line(changed: Changed, told: Language, preview: Preview) -> str:
    """A page or file: its title, what became of it, and a link for each language."""
    text, spoken = wording.title(changed, told)
    places = []
    for kind, those in groupby(changed.kinds.items(), key=lambda item: item[1]):
        became = _plain(wording.KINDS[kind], told)
        links = [
            _link(_plain(wording.name(each), told), preview.link(changed.address, each, kind))
            for each, _ in those
        ]
        places.append(f"{became}: {told.join(links)}")
    named = _isolated(_shown(text, spoken), spoken)
    return f"- {named} {_code(changed.address or '/')} ({told.join(places)})"


def _translations(found: Comparison, told: Language) -> Iterator[str]:
    yield f"### {_plain(wording.TRANSLATIONS, told)}"
    lines = [
        f"- {_code(each.now.key)} {_plain(wording.name(each.now.language), told)}: "
        f"{_sentence(wording.reason(each), told)}"
        for each in found.translations
    ]
    yield _listed(lines, told) or _plain(wording.NO_TRANSLATIONS, told)


def _texts(texts: list[TextChange], told: Language, room: int) -> Iterator[str]:
    """A table of each record, as far as there is room."""
    yield f"### {_plain(wording.TEXTS, told)}"
    yield _plain(wording.LEGEND if texts else wording.NO_TEXTS, told)
    head = f"| {' | '.join(_plain(each, told) for each in _COLUMNS)} |\n|---|---|---|"
    left = len(texts)
    for key, those in groupby(texts, key=lambda each: each.key):
        changes = [*those]
        rows = "\n".join(_row(each, told) for each in changes)
        table = f"{_code(key)} {_code(str(changes[0].place))}\n\n{head}\n{rows}"
        room -= len(table)
        if room < 0:
            yield _plain(wording.more(left), told)
            return
        left -= len(changes)
        yield table


_COLUMNS = (wording.LANGUAGE, wording.BEFORE, wording.AFTER)


def _row(change: TextChange, told: Language) -> str:
    flags = compared(change.before, change.after)
    cells = [
        _isolated(_shown(text, change.language, flag, marks), change.language) if text else ""
        for text, flag, marks in zip((change.before, change.after), flags, _MARKS, strict=True)
    ]
    return f"| {_plain(wording.name(change.language), told)} | {cells[0]} | {cells[1]} |"


def _listed(lines: list[str], told: Language) -> str:
    rest = len(lines) - _LONGEST_LIST
    closing = [f"- {_plain(wording.more(rest), told)}"] if rest > 0 else []
    return "\n".join([*lines[:_LONGEST_LIST], *closing])


def _sentence(message: Message, told: Language) -> str:
    """A sentence whose words between backticks are code."""
    pieces = wording.in_pieces(seen(message.told_in(told)))
    return "".join(_code(text) if is_code else _shown(text, told) for text, is_code in pieces)


def _plain(message: Message, told: Language) -> str:
    return _shown(message.told_in(told), told)


def _shown(
    text: str, spoken: Language, flags: Flags | None = None, marks: tuple[str, str] = ("", "")
) -> str:
    """A text with its runs in isolates, and with marks around the words that changed."""
    flags = flags or (False,) * len(text)
    return "".join(_run(each, marks) for each in runs(text, flags, spoken))


def _run(run: Run, marks: tuple[str, str]) -> str:
    text = "".join(
        f"{marks[0]}{_escaped(part)}{marks[1]}" if is_changed else _escaped(part)
        for part, is_changed in run.parts
    )
    return f"{_ISOLATES[run.direction]}{text}{_POP}" if run.direction else text


def _isolated(text: str, spoken: Language) -> str:
    return f"{_ISOLATES[spoken.direction]}{text}{_POP}"


def _code(text: str) -> str:
    return f"{_ISOLATES['ltr']}<code>{_escaped(seen(text))}</code>{_POP}"


def _link(text: str, address: str) -> str:
    return f"[{text}]({address})" if address else text


def _escaped(text: str) -> str:
    """Nothing in it is markup, names a person to GitHub, or becomes a link."""
    entities = _SIGNS.sub(lambda sign: f"&#{ord(sign.group())};", html.escape(text, quote=False))
    return _CALLS.sub(lambda call: f"{call.group()[0]}\u2060{call.group()[1:]}", entities)
