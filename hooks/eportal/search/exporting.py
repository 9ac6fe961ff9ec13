"""The search documents of a built site, as files that OpenSearch takes in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from eportal.languages import LANGUAGES, Language
from eportal.messages.message import Message, say
from eportal.records.portal import Portal
from eportal.search.aliases import aliases_of
from eportal.search.codes import written_codes
from eportal.search.opensearch import LONGEST_NAME, SearchDocument, index_settings
from eportal.search.shipped import ShippedSearch, UnreadableSearchError

#: Hosted clusters refuse requests of more than 10 MiB; half of it is quick and safe.
LARGEST_FILE = 5_000_000
#: Every file that an export writes, and no other.
PATTERNS = ("index-*.json", "documents-*.ndjson")


@dataclass
class Export:
    """What is written for each language, and what is wrong with what was read."""

    portal: Portal
    site: Path
    folder: Path
    counts: dict[Language, tuple[int, int]] = field(default_factory=dict)  #: (documents, files)
    problems: list[Message] = field(default_factory=list)

    def write(self) -> None:
        """Writes the files of all languages; what was written is good when there is no problem."""
        for language in LANGUAGES:
            try:
                self.counts[language] = self._write(language)
            except UnreadableSearchError as error:
                self.problems.append(error.told)

    def _write(self, language: Language) -> tuple[int, int]:
        """Writes the files of a language, of which no more than one is held at a time."""
        shipped = ShippedSearch(self.site, language)
        settings = self.folder / f"index-{language.code}.json"
        settings.write_bytes(index_settings(language))
        documents = files = 0
        lines = (each.lines() for each in self._documents(shipped, language))
        for files, part in enumerate(in_parts(lines), 1):
            file = self.folder / f"documents-{language.code}-{files:05}.ndjson"
            file.write_bytes(part)
            documents += part.count(b"\n") // 2
        return documents, files

    def _documents(self, shipped: ShippedSearch, language: Language) -> Iterator[SearchDocument]:
        aliases = aliases_of(self.portal, language)
        codes: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for code, address in written_codes(self.portal):
            codes[address][code] = None
        known: set[str] = set()
        for number, section in shipped.sections():
            path = f"/{language.address}{section.location}"
            names = aliases.get(section.location, ())
            unshown = shipped.unshown(number, section)
            self._check_name(path, known)
            if unshown is None or not shipped.knows_names(number, " · ".join(names)):
                self.problems.append(
                    say(
                        "{path}: the site was built from other data: build it with `make site`.",
                        path=path,
                    )
                )
            yield SearchDocument(
                language=language.code,
                location=path,
                page=path.partition("#")[0],
                part=section.part,
                kind=section.kind,
                date=section.date,
                title=section.title,
                text=section.text,
                names=names,
                codes=tuple(codes.get(section.location, ())),
                unshown=unshown or "",
            )

    def _check_name(self, path: str, known: set[str]) -> None:
        """OpenSearch would keep the last of those that bear one name, and none of a long one."""
        if path in known:
            self.problems.append(
                say("{path}: two sections have this address: rename a heading.", path=path)
            )
        if len(path.encode()) > LONGEST_NAME:
            self.problems.append(
                say(
                    "{path}: the address is longer than {count} bytes: shorten the heading's id.",
                    path=path,
                    count=LONGEST_NAME,
                )
            )
        known.add(path)


def in_parts(lines: Iterable[bytes], largest: int = LARGEST_FILE) -> Iterator[bytes]:
    """The lines as files that one request takes each; a document is never cut."""
    held: list[bytes] = []
    size = 0
    for each in lines:
        if held and size + len(each) > largest:
            yield b"".join(held)
            held, size = [], 0
        held.append(each)
        size += len(each)
    if held:
        yield b"".join(held)
