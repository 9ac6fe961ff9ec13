"""Text as readers of PDF recover it, and how much of a text is found there again."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

#: Words of the Arabic script, Latin words, and numbers in either digits.
_WORD = re.compile(
    r"[\u0621-\u063a\u0641-\u064a\u0671-\u06d3\u06d5\u06ee-\u06ff]+|[A-Za-z]+|[0-9]+|[\u0660-\u0669]+"
)
#: Tatweel, vowel marks, and all that joins, parts or turns letters without being seen.
_UNSEEN = re.compile(
    "[\u00ad\u0640\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)


@dataclass(frozen=True)
class Recovered:
    """Shares of 100."""

    words: float
    triples: float  #: of neighbouring words within one paragraph, in their order
    missing: tuple[str, ...]  #: the words that are not found, the most frequent first


def words(text: str) -> list[str]:
    """The words of a text as a search would compare them."""
    return _WORD.findall(_UNSEEN.sub("", unicodedata.normalize("NFKC", text)))


def recovered(texts: Iterable[str], found: str) -> Recovered:
    """How much of the texts is in what a reader found; nothing is counted twice."""
    there = words(found)
    left, left_triples = Counter(there), Counter(_triples(there))
    sought, sought_triples = Counter(), Counter()
    for text in texts:
        of_text = words(text)
        sought.update(of_text)
        sought_triples.update(_triples(of_text))
    missing = sought - left
    return Recovered(
        words=_share(sought, missing),
        triples=_share(sought_triples, sought_triples - left_triples),
        missing=tuple(word for word, _ in missing.most_common()),
    )


def poppler(pdf: bytes) -> str:
    """What poppler's pdftotext finds, which many viewers and search programs use."""
    run = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return run.stdout.decode()


def pdfium(pdf: bytes) -> str:
    """What the viewer of Chromium and its relatives finds."""
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


def pictures(pdf: bytes, folder: Path) -> list[bytes]:
    """Each page as poppler draws it."""
    file = folder / "drawn.pdf"
    file.write_bytes(pdf)
    subprocess.run(["pdftoppm", "-r", "72", file, folder / "page"], capture_output=True, check=True)
    pages = sorted(folder.glob("page-*.ppm"))
    drawn = [page.read_bytes() for page in pages]
    for page in pages:
        page.unlink()
    return drawn


READERS = {"poppler": poppler, "pdfium": pdfium}


def _triples(of_text: list[str]) -> Iterator[tuple[str, str, str]]:
    return zip(of_text, of_text[1:], of_text[2:], strict=False)


def _share(sought: Counter, missing: Counter) -> float:
    total = sought.total()
    return 100 * (total - missing.total()) / total if total else 100.0
