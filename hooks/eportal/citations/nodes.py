"""Pieces from which records are described in the words of schema.org."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from eportal import addresses
from eportal.downloads.wording import Wording, plain
from eportal.languages import SOURCE_LANGUAGE
from eportal.records.bodies import Body
from eportal.records.record import Words

#: A node of JSON-LD; what is empty is left out when it is written.
Node = dict[str, Any]

_OF_A_GOVERNMENT = {
    "committee", "ministry", "directorate", "department", "agency", "police", "judiciary",
    "state-body", "security-service", "local-government", "foreign-government", "government",
}  # fmt: skip
_STATUS = {
    "draft": "Draft translation",
    "stale": "Stale translation",
    "reviewed": "Reviewed translation",
}
_MEDIA_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/akn+xml",
    "csv": "text/csv",
    "json": "application/json",
    "zip": "application/zip",
}


@dataclass(frozen=True)
class Nodes:
    """What every description is made of, in one language of a portal."""

    wording: Wording
    url: str  #: of the site's root, with a closing slash
    state: str  #: where the translation that the page shows stands; ``source`` in Arabic

    def document(self, type_: str, page: str, title: Words, files: Iterable[str]) -> Node:
        """A document of the committee, whose website this is."""
        source = self.url + addresses.in_language(page, SOURCE_LANGUAGE)
        return {
            "@type": type_,
            "@id": self.address(page),
            **self.work(page, title),
            "author": self.publisher(),
            "translationOfWork": self.translated(type_, source),
            "encoding": [self.file("MediaObject", file) for file in files],
        }

    def work(self, page: str, title: Words) -> Node:
        """A work that the portal publishes on a page."""
        return {
            "name": self.words(title),
            "url": self.address(page),
            "publisher": self.publisher(),
            "isPartOf": self.site(),
            **self.written(),
        }

    def written(self) -> Node:
        """In which language, and where its translation stands."""
        language = self.wording.language.html
        return {"inLanguage": language, "creativeWorkStatus": _STATUS.get(self.state, "")}

    def translated(self, type_: str, source: str) -> Node | None:
        """The Arabic text of which this is a translation."""
        if self.wording.language is SOURCE_LANGUAGE:
            return None
        return {"@type": type_, "@id": source, "inLanguage": SOURCE_LANGUAGE.html}

    def part(self, type_: str, page: str) -> Node:
        """Another page, by its address."""
        return {"@type": type_, "@id": self.address(page), "url": self.address(page)}

    def file(self, type_: str, address: str) -> Node:
        """A file of the language."""
        return self.file_of_all(type_, addresses.in_language(address, self.wording.language)) | {
            "inLanguage": self.wording.language.html
        }

    def file_of_all(self, type_: str, path: str) -> Node:
        """A file by its path below the site's root."""
        media_type = _MEDIA_TYPES[path.rpartition(".")[2]]
        return {"@type": type_, "contentUrl": self.url + path, "encodingFormat": media_type}

    def site(self) -> Node:
        """The portal."""
        name = self.wording.plain_label("site-name")
        return {"@type": "WebSite", "@id": f"{self.url}#website", "name": name, "url": self.url}

    def publisher(self) -> Node:
        """Whose website it is."""
        name = self.wording.plain_label("site-owner")
        id_ = f"{self.url}#publisher"
        return {"@type": "GovernmentOrganization", "@id": id_, "name": name, "url": self.url}

    def organization(self, body: Body) -> Node:
        """A body by its name and its page."""
        is_of_a_government = body.kind in _OF_A_GOVERNMENT
        page = self.address(addresses.of_body(body.id))
        return {
            "@type": "GovernmentOrganization" if is_of_a_government else "Organization",
            "@id": page,
            "name": self.words(body.name),
            "url": page,
        }

    def words(self, words: Words) -> str:
        """A text of a record without signs of direction."""
        return plain(self.wording.text(words))

    def address(self, address: str) -> str:
        """The whole address of a page or file of the language."""
        return self.url + addresses.in_language(address, self.wording.language)
