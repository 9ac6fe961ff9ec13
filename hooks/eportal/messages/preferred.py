"""The language in which a person wants to be told."""

from __future__ import annotations

import re
from collections.abc import Mapping

from eportal.languages import ENGLISH, LANGUAGES, Language

#: Where the locale is named; the first that says something counts, as in other programs.
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")

#: Systems name Kurdish `ckb` or `ku`.
_OF_LOCALE = {name: each for each in LANGUAGES for name in (each.code, each.html)}


def preferred_language(environment: Mapping[str, str]) -> Language:
    """The language of the locale, such as ``ar_IQ.UTF-8``; English when we do not speak it."""
    locale = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    return _OF_LOCALE.get(re.split("[_.@-]", locale)[0].lower(), ENGLISH)
