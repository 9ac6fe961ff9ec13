"""Every page of the site: kept where nothing that it asked for has changed, else written anew."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from eportal.collector import without_collections
from eportal.keeping.digests import Digests
from eportal.keeping.kept_pages import KeptPages, WrittenPage, kept_pages
from eportal.keeping.listening import Answers, Listener
from eportal.languages import Language
from eportal.own_code import stamp_of_program
from eportal.pages.surroundings import Surroundings
from eportal.pages.view import View
from eportal.processes import usual_workers
from eportal.search.contents import sections_with_words
from eportal.site import Site

_LIBRARIES = ("babel", "jinja2", "markupsafe", "nh3", "pydantic")
_CODE = (".py", ".po", ".yaml")
#: Fewer pages are written sooner than processes begin.
_FEWEST_PAGES = 40
_SLICE = 16


@dataclass
class Memory:
    """What a process that builds again and again keeps from one build to the next."""

    #: Pages by address, for each language, with the file in which they are kept.
    pages: dict[Language, tuple[KeptPages, Mapping[str, WrittenPage]]] = field(default_factory=dict)
    digests: Digests = field(default_factory=Digests)


class Name(NamedTuple):
    """Which page is meant."""

    language: Language
    address: str

    @property
    def key(self) -> str:
        """As one text."""
        return f"{self.language.code}/{self.address}"


@dataclass
class Press:
    """Writes the pages of a site, one language after the other."""

    site: Site
    folder: Path | None = None  #: where pages are kept from one build to the next
    workers: int | None = None
    memory: Memory = field(default_factory=Memory)  #: what this process has kept before
    anew: list[Name] = field(default_factory=list)  #: the pages that were not kept
    _done: dict[Name, WrittenPage] = field(default_factory=dict)
    _written: dict[str, str] = field(default_factory=dict)

    def pages(self, language: Language, written: Mapping[str, str]) -> Mapping[str, WrittenPage]:
        """Every page of a language, by address; `written` is the HTML of what editors wrote.

        With the first language the pages of the others are written that no editor has a part in.
        """
        self._written |= {Name(language, each).key: html for each, html in written.items()}
        records = self.site.writers
        here = [Name(language, each) for each in self._addresses if each in {*records, *written}]
        with without_collections():
            self._make([*here, *(self._pages_of_records() if not self._done else ())])
        pages = {name.address: self._done[name] for name in here}
        self._keep(language, pages)
        return pages

    def _keep(self, language: Language, pages: Mapping[str, WrittenPage]) -> None:
        """Keeps the pages in this process and, where it pays, for the builds of others."""
        file, kept = self._file(language), self._kept(language)
        if file is None:
            return
        changed = sum(page is not kept.get(address) for address, page in pages.items())
        is_first = self._remembered(file) is None
        if changed >= _FEWEST_PAGES or (is_first and (changed or len(pages) < len(kept))):
            file.write(pages)
        file.clear_out()
        self.memory.pages[language] = (file, pages)

    @property
    def _addresses(self) -> Sequence[str]:
        return self.site.all_addresses

    def _pages_of_records(self) -> Iterator[Name]:
        """Pages of all languages that need not wait for what MkDocs makes of an editor's text."""
        by_editors = {Name(page.language, page.address) for page in self.site.content.documents}
        site = self.site
        names = (Name(each, address) for each in site.languages for address in site.writers)
        yield from (name for name in names if name not in by_editors)

    def _make(self, names: Sequence[Name]) -> None:
        """Finds or writes those that are not done yet."""
        missing = []
        for name in dict.fromkeys(names):
            kept = self._kept(name.language).get(name.address)
            if name in self._done:
                continue
            if kept and all(map(self._answers.is_still, kept.facts)):
                self._done[name] = kept
            else:
                missing.append(name)
        self._done |= dict(zip(missing, self._made(missing), strict=True))
        self.anew += missing

    def _made(self, names: Sequence[Name]) -> Iterator[WrittenPage]:
        """The pages in the order of their names, the same for any number of processes."""
        count = usual_workers() if self.workers is None else self.workers
        if count < 2 or len(names) < _FEWEST_PAGES:
            yield from map(self.write, names)
            return
        slices = [
            names[start :: -(-len(names) // _SLICE)] for start in range(-(-len(names) // _SLICE))
        ]
        self.site.templates.compile()  # once, not in each process
        context = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(count, context, _shared.append, (self,)) as workers:
            done = workers.map(_write_slice, slices)
            found = {
                name: page
                for those, pages in zip(slices, done, strict=True)
                for name, page in zip(those, pages, strict=True)
            }
        yield from (found[name] for name in names)

    def write(self, name: Name) -> WrittenPage:
        """One page, with all that it has asked."""
        site, listener = self.site, Listener(self._answers)
        around = Surroundings(
            listener.root("fingerprints"), listener.root("addresses"),
            listener.root("files")[name.language.code],
        )  # fmt: skip
        view = View(
            listener.root("portal"), name.language, name.address, site.templates, site.url,
            site.today,
        )  # fmt: skip
        for root in ("writers", "titles"):
            listener.root(root).get(name.key if root == "titles" else name.address)
        page = site.page_of(view, listener.root("written").get(name.key, ""))
        html = site.document(view, page, around)
        facts = tuple(listener.facts.values())
        return WrittenPage(html, sections_with_words(page, name.language), facts)

    @cached_property
    def _answers(self) -> Answers:
        """What pages may ask for."""
        site = self.site
        self.memory.digests = Digests(self.memory.digests.known)
        roots = {
            "portal": site.content.portal,
            "writers": site.writers,
            "fingerprints": site.content.fingerprints,
            "addresses": dict.fromkeys(site.all_addresses),
            "files": {each.code: site.surroundings(each).files for each in self.site.languages},
            "titles": {Name(*which).key: title for which, title in site.titles.items()},
            "written": self._written,
        }  # fmt: skip
        return Answers(roots, self.memory.digests)

    def _file(self, language: Language) -> KeptPages | None:
        site = self.site
        made_with = (
            stamp_of_program(_LIBRARIES, _CODE), site.templates.digest, language.code, site.url,
            str(site.today), str(site.has_every_file), str(site.is_preview), site.search_script,
            repr([each.code for each in self.site.languages]), str(site.is_part),
        )  # fmt: skip
        return kept_pages(self.folder, made_with) if self.folder else None

    def _kept(self, language: Language) -> Mapping[str, WrittenPage]:
        if language not in self._read:
            file = self._file(language)
            kept = self._remembered(file) if file else {}
            self._read[language] = file.read() if file and kept is None else kept or {}
        return self._read[language]

    def _remembered(self, file: KeptPages) -> Mapping[str, WrittenPage] | None:
        """What an earlier build of this process has kept in the same file."""
        return next((pages for each, pages in self.memory.pages.values() if each == file), None)

    @cached_property
    def _read(self) -> dict[Language, Mapping[str, WrittenPage]]:
        return {}


#: In a worker: the one press.
_shared: list[Press] = []


def _write_slice(names: Sequence[Name]) -> list[WrittenPage]:
    return [_shared[0].write(name) for name in names]
