"""What OpenSearch holds of a section of a page, and the mapping that it is told first."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from eportal.languages import Language

#: OpenSearch takes no longer name of a document.
LONGEST_NAME = 512

_ANALYSED = "analysed"  # stands for a text field with the analyser of the language
_EXACT: Mapping[str, Any] = {"type": "keyword"}
#: Returned with a result; nobody searches, sorts or counts by it.
_ONLY_SHOWN: Mapping[str, Any] = {"type": "keyword", "index": False, "doc_values": False}


def _mapped(as_: Mapping[str, Any] | str) -> Any:
    return field(metadata={"mapped": as_})


@dataclass(frozen=True)
class SearchDocument:
    """A section of a page. Each field is declared here once; the mapping is written from it."""

    language: str = _mapped(_EXACT)  #: its code
    location: str = _mapped(_EXACT)  #: from the site's root, such as ``/ku/plan/#axes``
    page: str = _mapped(_EXACT)  #: path of its page, by which results are put together
    part: str = _mapped(_EXACT)  #: of the portal, such as ``laws``
    kind: str = _mapped(_EXACT)  #: of record, in the words of the language
    date: str = _mapped(_ONLY_SHOWN)  #: in the words of the language
    title: str = _mapped(_ANALYSED)
    text: str = _mapped(_ANALYSED)
    names: tuple[str, ...] = _mapped(_ANALYSED)  #: other names of it, in every language
    codes: tuple[str, ...] = _mapped(_ANALYSED)  #: numbers and acronyms by which it is called
    #: What a page for people who need help says: it is found by these words, but no answer may
    #: show them, so OpenSearch does not keep them.
    unshown: str = _mapped(_ANALYSED)

    def lines(self) -> bytes:
        """The action and the document, as the bulk interface reads them, each with its newline."""
        action = {"index": {"_id": self.location}}
        return b"".join(_line(each) for each in (action, vars(self)))


def index_settings(language: Language) -> bytes:
    """The body of the request that creates the index of a language."""
    body = {
        "settings": {"index": {"number_of_shards": 1, "number_of_replicas": 1}},
        "mappings": {
            "dynamic": "strict",  # a field that is not declared is refused
            "_source": {"excludes": ["unshown"]},
            "properties": {
                each.name: _property(each.metadata["mapped"], language)
                for each in fields(SearchDocument)
            },
        },
    }
    return (json.dumps(body, ensure_ascii=False, indent=2) + "\n").encode()


def _property(mapped: Mapping[str, Any] | str, language: Language) -> Mapping[str, Any]:
    if isinstance(mapped, str):
        return {"type": "text", "analyzer": language.analyzer}
    return mapped


def _line(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
