"""Every text and every page in every language."""

from __future__ import annotations

from collections.abc import Iterator

from eportal.alignment.segments import Segment
from eportal.checks.rules import check
from eportal.checks.wrong_text import wrong_text
from eportal.findings import Finding
from eportal.languages import LANGUAGES
from eportal.messages.message import say
from eportal.reading.documents import Documents


@check("LNG101")
def text_in_every_language(segment: Segment) -> Iterator[Finding]:
    """Every text is written in every language.

    Why: a missing text leaves a gap in that language's pages, and nothing may take its place.
    Fix: write the text in the language that the finding names.
    Bad: `ku:` with nothing after it
    Good: `ku: یاساکان`
    """
    for language, passage in segment.passages.items():
        if not passage.text.strip():
            message = say("the {language} text is missing", language=language)
            hint = say("Write it under `{code}`, beside the other languages.", code=language.code)
            yield wrong_text("LNG101", segment, language, message, hint)


@check("LNG102")
def written_page_in_every_language(documents: Documents) -> Iterator[Finding]:
    """Every written page exists in every language.

    Why: the language switch stays on the page, so each page needs its twins.
    Fix: write the page in the language that the finding names, under the same file name.
    Bad: docs/ar/about.md and docs/en/about.md, but no docs/ku/about.md
    Good: docs/ar/about.md, docs/ku/about.md and docs/en/about.md
    """
    there = {(page.address, page.language.code) for page in documents}
    for page in documents:
        for language in LANGUAGES:
            if (page.address, language.code) not in there:
                twin = page.path.replace(f"docs/{page.language.code}/", f"docs/{language.code}/", 1)
                message = say("the page has no twin in `{language}`", language=language.code)
                hint = say("Write {page}.", page=twin)
                yield Finding(
                    page.place, "LNG102", message, hint, record=page.key, language=language.code
                )


@check("LNG103")
def written_page_has_a_title(documents: Documents) -> Iterator[Finding]:
    """Every written page begins with its title.

    Why: the title stands in the head of the page, in lists and in search results.
    Fix: begin the file with a line `# ` and the title.
    Bad: the first line is “This portal shows the plan.”
    Good: the first line is “# About this portal”
    """
    for page in documents:
        if not page.title:
            hint = say("Begin the file with a line such as `# About this portal`.")
            message = say("the page does not begin with a title")
            code = page.language.code
            yield Finding(page.place, "LNG103", message, hint, record=page.key, language=code)
