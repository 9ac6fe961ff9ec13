"""The file in which the pages of a language are kept, with the questions that they asked."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from eportal.keeping.listening import Fact
from eportal.search.contents import PageSections
from eportal.search.documents import PageSection
from eportal.search.index import SectionWords

#: Below the project's folder.
KEPT = Path(".cache/eportal/pages")
_SECONDS_KEPT = 30 * 24 * 3600


@dataclass(frozen=True)
class WrittenPage:
    """A finished page: its HTML, what the search reads of it, and what it was made from."""

    html: str
    found_by: PageSections | None  #: none where the search lists it nowhere
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class KeptPages:
    """A file of pages by address; several builds may use it at once, and anyone may remove it."""

    file: Path

    def read(self) -> dict[str, WrittenPage]:
        """The pages; none when there is no such file, or when it cannot be understood."""
        with suppress(OSError, ValueError, LookupError, TypeError, AttributeError):
            os.utime(self.file)
            return _read(BytesIO(self.file.read_bytes()))
        return {}

    def write(self, pages: Mapping[str, WrittenPage]) -> None:
        """Writes the file whole, or not at all where nothing can be written."""
        content = b"".join(_written(pages))
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self.file.parent, delete=False) as unfinished:
                unfinished.write(content)
            Path(unfinished.name).replace(self.file)

    def clear_out(self) -> None:
        """Drops the files beside it that no build has read or written in a month."""
        with suppress(OSError):
            for file in self.file.parent.iterdir():
                if time.time() - file.stat().st_mtime > _SECONDS_KEPT:
                    file.unlink()


def kept_pages(folder: Path, made_with: Iterable[str]) -> KeptPages:
    """Those that were made with the same program, templates and settings."""
    stamp = hashlib.sha256("\n".join(made_with).encode()).hexdigest()
    return KeptPages(folder / f"{stamp[:24]}.pages")


def _written(pages: Mapping[str, WrittenPage]) -> Iterator[bytes]:
    """A line of JSON, then the HTML of the pages as it is: JSON would go through each letter."""
    documents = [page.html.encode() for page in pages.values()]
    numbers: dict[Fact, int] = {}
    told = {
        address: {
            "length": len(document),
            "found_by": _told(page.found_by) if page.found_by else None,
            "facts": [numbers.setdefault(fact, len(numbers)) for fact in page.facts],
        }
        for (address, page), document in zip(pages.items(), documents, strict=True)
    }
    yield json.dumps({"facts": list(numbers), "pages": told}, ensure_ascii=False).encode() + b"\n"
    yield from documents


def _read(file: BytesIO) -> dict[str, WrittenPage]:
    held = json.loads(file.readline())
    facts: list[Fact] = [(_tuple(question), digest) for question, digest in held["facts"]]
    return {
        address: WrittenPage(
            _next_document(file, told["length"]),
            _sections(told["found_by"]) if told["found_by"] else None,
            tuple(facts[number] for number in told["facts"]),
        )
        for address, told in held["pages"].items()
    }


def _next_document(file: BytesIO, length: int) -> str:
    document = file.read(length)
    if len(document) != length:
        raise ValueError("the file ends too soon")
    return document.decode()


def _told(page: PageSections) -> Mapping[str, Any]:
    return {**vars(page), "sections": [vars(each) for each in page.sections]}


def _sections(told: Mapping[str, Any]) -> PageSections:
    given = dict(told)
    given["sections"] = tuple(PageSection(**each) for each in told["sections"])
    given["words"] = tuple(SectionWords(*map(tuple, each)) for each in told["words"])
    return PageSections(**given)


def _tuple(told: Any) -> Any:
    """JSON knows lists only."""
    return tuple(map(_tuple, told)) if isinstance(told, list) else told
