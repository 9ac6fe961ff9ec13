"""Citations as BibTeX entries, which LaTeX and programs that keep references read."""

from __future__ import annotations

import re

from eportal.citations.citation import Citation

#: A law is cited by number and year; neither BibTeX nor its styles know a kind for it.
_ENTRIES = {
    "activity": "incollection",
    "law": "misc",
    "report": "techreport",
    "strategy": "techreport",
    "annual-plan": "techreport",
}
_PUBLISHERS = {"incollection": "publisher", "misc": "organization", "techreport": "institution"}
#: A brace must have its partner even where it is escaped, so each is named by a word.
_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
} | {sign: rf"\{sign}" for sign in "&%$#_"}
_SPECIAL = re.compile("|".join(map(re.escape, _ESCAPES)))


def bibtex(citation: Citation) -> str:
    """One entry; names stand in braces of their own, so that no program takes them apart."""
    entry = _ENTRIES[citation.kind]
    fields = {
        "author": _whole(citation.author),
        "title": _whole(citation.title),
        "booktitle": _whole(citation.container),
        _PUBLISHERS[entry]: _whole(citation.publisher),
        "number": escaped(citation.number),
        "year": str(citation.year or ""),
        "url": citation.url,
        "langid": citation.language.english_name.lower(),
        "note": escaped(citation.note),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{entry}{{{citation.key},", *lines, "}\n"])


def escaped(text: str) -> str:
    """A text of one line in which LaTeX reads no command."""
    return _SPECIAL.sub(lambda found: _ESCAPES[found.group()], " ".join(text.split()))


def _whole(text: str) -> str:
    return f"{{{escaped(text)}}}" if text else ""
