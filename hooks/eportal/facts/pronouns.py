"""Whether a text points back to what another sentence named."""

from __future__ import annotations

import re

from eportal.facts.masking import masked
from eportal.languages import Language

_PRONOUNS = {
    "ar": re.compile(
        r"(?<!\w)[وفبلك]{0,2}(?:هذا|هذه|ذلك|تلك|هؤلاء|هو|هي|هم|ما)(?!\w)|(?:ها|هم|هما)(?!\w)"
    ),
    "ku": re.compile(r"(?<!\w)(?:ئەم|ئەو|لەم|لەو|بەم|بەو)|(?:یان|پێ|لێ|تێ)(?!\w)"),
    "en": re.compile(
        r"(?i)\b(?:it|its|they|them|their|this|that|these|those|such|he|she|one|which)\b"
    ),
}


def has_pronoun(text: str, language: Language) -> bool:
    """Whether a text has a word that may stand for a term."""
    return _PRONOUNS[language.code].search(masked(text)) is not None
