"""A text with spaces where it is markup, an address or code, so that only its words are left."""

from __future__ import annotations

import re
from functools import lru_cache

#: A cheap sign that something may have to be masked at all.
_SUSPECT = re.compile(r"[<{%`@\[$&]|://|www\.|\.[A-Za-z]")

_LINK_TARGET = r"(?<=\])\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"]*\")?\)"
_REFERENCE = r"^\[[^\]\n]+\]:[^\n]*"
_ATTRIBUTES = r"\{:[^}\n]*\}"
_PLACEHOLDER = (
    r"\{\{[^{}\n]*\}\}|\$\{[^{}\n]*\}|%?\{[^{}\n]*\}"
    r"|%\([A-Za-z_]\w*\)[-+0# ]*\d*(?:\.\d+)?[a-zA-Z]|%(?:\d+\$)?[-+0#]*\d*(?:\.\d+)?[sdif](?!\w)"
    r"|(?<![A-Z])\$[1-9](?!\d|[.,]\d|\s?(?:million|billion|thousand|trillion|m|bn)\b)"
)
_TAG = r"<!--.*?-->|</?[A-Za-z][^<>\n]*>|<(?:https?|mailto):[^<>\s]*>|&(?:#\d+|#x[0-9A-Fa-f]+|\w+);"
_CODE = r"(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)"
_URL = r"(?:https?|ftp|file)://[^\s<>()«»،؛\"]+|(?<![\w@])www\.[^\s<>()«»،؛\"]+"
_EMAIL = r"(?<![\w.+-])[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
_FILE = (
    r"(?<![\w/.-])(?:[A-Za-z0-9_.-]+/)*[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*"
    r"\.(?:pdf|docx?|xlsx?|csv|json|ya?ml|html?|xml|ics|md|txt|png|jpe?g|svg|zip|py|js|css)(?![\w/])"
)
_MASKED = re.compile(
    "|".join((
        _CODE, _TAG, _REFERENCE, _LINK_TARGET, _ATTRIBUTES, _PLACEHOLDER, _URL, _EMAIL, _FILE,
    )),
    re.MULTILINE | re.DOTALL,
)  # fmt: skip


@lru_cache(maxsize=8192)
def masked(text: str) -> str:
    """The text with spaces in place of all that is no text, each letter where it was."""
    if not _SUSPECT.search(text):
        return text
    return _MASKED.sub(lambda found: " " * len(found.group()), text)
