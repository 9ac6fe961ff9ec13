"""The kinds of defect: which of them gate the site, and which rules are right about which."""

from __future__ import annotations

from collections.abc import Iterable

WEAK = ("s12", "m03", "m04", "m05", "n01", "n02", "n03", "n04", "n05", "r10")
GLOSSARY = ("e01", "e02", "e03", "e04", "e05", "e06", "e07", "g01", "g02", "g03", "q01")

GATE, OF_GLOSSARY, OF_WEAK = "need no glossary", "need the glossary", "weak, as advisories"
GROUPS = (GATE, OF_GLOSSARY, OF_WEAK)

#: Families of rules that are about a kind, by the beginning of its number; the longest decides.
RIGHT = {
    "v": ("NUM", "LAW", "DAT", "MEA", "PUN", "MRK", "TRM"),
    "d": ("DAT", "NUM", "LAW"),
    "l": ("LAW",),
    "c": ("CNT", "BID", "MRK", "LNK"),
    "e": ("NAM", "TRM", "TAB"),
    "s": ("LET", "LNG", "DIG", "PUN", "BID"),
    "s0": ("LNG", "LET", "CMP", "MRK", "PUN", "TRM"),
    "s16": ("LET", "DIG", "NUM", "DAT", "LAW"),
    "s17": ("LET", "DIG", "NUM", "DAT", "LAW"),
    "s18": ("LET", "DIG", "NUM", "DAT", "LAW"),
    "m": (
        "CMP",
        "LNG",
        "NUM",
        "DAT",
        "LAW",
        "NAM",
        "TRM",
        "PUN",
        "CNT",
        "MEA",
        "MRK",
        "LNK",
        "SAM",
    ),
    "g": ("TRM", "NAM"),
    "n": ("MEA", "TRM", "NUM"),
    "u": ("PUN", "LET", "BID"),
    "p": ("MRK", "LNK", "PUN", "NUM", "LNG"),
    "q": ("SAM", "TRM", "CMP", "MRK", "LNG", "NAM"),
    "t": ("DOC", "NUM", "DAT", "LAW", "LNK", "CMP"),
    "k": ("LNK", "DOC", "MRK"),
    "f": ("DOC", "LNK", "LNG", "TRN"),
    "r": ("TAB", "SAM", "LNG", "LET", "NAM", "TRM", "NUM"),
}


def group(kind: str) -> str:
    """The group of a kind such as `v01-number-changed`."""
    number = kind.split("-", maxsplit=1)[0]
    if number in WEAK:
        return OF_WEAK
    return OF_GLOSSARY if number in GLOSSARY else GATE


def is_right_about(kind: str, codes: Iterable[str]) -> bool:
    """Whether one of the rules that found a mutant is about what is wrong there."""
    number = kind.split("-", maxsplit=1)[0]
    beginning = next((number[:end] for end in (3, 2, 1) if number[:end] in RIGHT), "")
    return any(code.startswith(RIGHT.get(beginning, ())) for code in codes)
