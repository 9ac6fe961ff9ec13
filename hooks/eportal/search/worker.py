"""The program that answers queries in the browser, as the one file that the site ships."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from eportal.search.rules import read_rules

#: Where the scripts are below the folder of the theme, and the one below the root of the site.
SCRIPTS = "assets/search/"
WORKER_PATH = f"{SCRIPTS}worker.js"

_LIBRARY = "lunr.min.js"
_LAST = "worker.js"
_REQUIRED = re.compile(r'require\("\./([^"]+)"\)')


def worker_script(folder: Path) -> str:
    """All scripts of a folder as one, each after those that it asks for, `worker.js` last.

    lunr comes first: it must not run under the strict rules that our own files ask for. Then the
    rules, as `SearchRules`.
    """
    texts = {file.name: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.js"))}
    library = texts.pop(_LIBRARY)
    rules = json.dumps(read_rules().shipped(), ensure_ascii=False, separators=(",", ":"))
    ours = [texts[name] for name in _in_order(texts)]
    return "\n".join([library, f"self.SearchRules = {rules};", *ours])


def _in_order(texts: Mapping[str, str]) -> list[str]:
    """The names of the scripts, each after those that it requires."""
    ordered: dict[str, None] = {}
    for name in sorted(texts, key=lambda name: (name == _LAST, name)):
        ordered |= dict.fromkeys(_with_what_it_needs(name, texts))
    return list(ordered)


def _with_what_it_needs(name: str, texts: Mapping[str, str]) -> Iterator[str]:
    for required in _REQUIRED.findall(texts[name]):
        if required in texts:
            yield from _with_what_it_needs(required, texts)
    yield name
