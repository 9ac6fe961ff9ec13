"""Citations as RIS records, which programs that keep references read."""

from __future__ import annotations

from eportal.citations.citation import Citation

_TYPES = {
    "activity": "CHAP",
    "law": "STAT",
    "report": "RPRT",
    "strategy": "RPRT",
    "annual-plan": "RPRT",
}


def ris(citation: Citation) -> str:
    """One record; a line for each thing that is known, ended as the format asks for."""
    lines = (
        ("TY", _TYPES[citation.kind]),
        ("AU", _undivided(citation.author)),
        ("TI", citation.title),
        ("T2", citation.container),
        ("M1", citation.number),
        ("PY", str(citation.year or "")),
        ("PB", citation.publisher),
        ("UR", citation.url),
        ("LA", citation.language.html),
        ("N1", citation.note),
        ("ID", citation.key),
    )
    written = (f"{tag}  - {_line(value)}\r\n" for tag, value in lines if value)
    return "".join(written) + "ER  - \r\n"


def _line(text: str) -> str:
    return " ".join(text.split())


def _undivided(name: str) -> str:
    """The name of a body; a comma would part a family name from a given one."""
    return name.replace(", ", " · ").replace(",", " ·")
