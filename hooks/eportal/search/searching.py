"""Searches a built site without a browser: its own index, read by its own worker, in node."""

from __future__ import annotations

import html
import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eportal import addresses
from eportal.languages import Language
from eportal.messages.message import Message, say
from eportal.search.node import find_node
from eportal.search.worker import WORKER_PATH

_ASKING = Path(__file__).with_name("answering.js")
_TAG = re.compile(r"<[^>]*>")


class CannotSearchError(Exception):
    """What is missing, as a person is told."""

    def __init__(self, told: Message) -> None:
        super().__init__(str(told))
        self.told = told


@dataclass(frozen=True)
class Result:
    """A page or a heading on one."""

    location: str  #: below the root of the site
    title: str
    text: str  #: the sentence that matches best
    is_heading: bool
    is_similar: bool  #: little of the query is on the page


def search(site: Path, language: Language, query: str) -> list[Result]:
    """The results that a reader of the site would see, the best first."""
    worker = site / WORKER_PATH
    index = site / language.address / addresses.SEARCH_INDEX
    for file in (worker, index):
        if not file.is_file():
            raise CannotSearchError(
                say("{file} is missing: build the site with `make site` first.", file=str(file))
            )
    answer = _answer(worker, index, query)
    return [result for group in answer["items"] for result in _results(group, language)]


def told(results: list[Result]) -> Iterator[str]:
    """The results as lines for a person."""
    for number, each in enumerate(results, 1):
        indent = "    " if each.is_heading else ""
        similar = "~ " if each.is_similar else ""
        yield f"{indent}{number}. {similar}{each.title}  /{each.location}"
        if each.text:
            yield f"{indent}   {each.text}"


def _answer(worker: Path, index: Path, query: str) -> dict[str, Any]:
    node = find_node()
    if node is None:
        raise CannotSearchError(
            say("The search runs in node, which is not here: install node or playwright.")
        )
    done = subprocess.run(
        [node, str(_ASKING), str(worker), str(index), query],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        problem = done.stderr.strip()
        raise CannotSearchError(
            say("{file} cannot answer: {problem}", file=str(worker), problem=problem)
        )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _results(group: list[dict[str, Any]], language: Language) -> Iterator[Result]:
    """The page comes first in its group, its headings follow."""
    is_similar = bool(group[0].get("isSimilar"))
    for number, each in enumerate(group):
        yield Result(
            location=f"{language.address}{each['location']}",
            title=_plain(each["title"]),
            text=_plain(each.get("text") or ""),
            is_heading=number > 0,
            is_similar=is_similar,
        )


def _plain(marked: str) -> str:
    return html.unescape(_TAG.sub("", marked)).strip()
