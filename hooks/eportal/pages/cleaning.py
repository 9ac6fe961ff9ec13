"""HTML that came from Markdown, without anything that a written page may not hold."""

from __future__ import annotations

import nh3

from eportal.facts.allowed_html import ELEMENTS, SCHEMES, WITH_CONTENT, attributes_of, kept

_CLEANER = nh3.Cleaner(
    tags={*ELEMENTS},
    clean_content_tags={*WITH_CONTENT},
    attributes={element: {*attributes_of(element)} for element in ELEMENTS},
    attribute_filter=kept,
    url_schemes={*SCHEMES},
    link_rel=None,
    strip_comments=True,
)


def cleaned(html: str) -> str:
    """The HTML as a browser would read it, with what is on the list and nothing else."""
    return _CLEANER.clean(html)
