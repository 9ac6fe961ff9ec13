"""Every text in every language, each in its own letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from eportal.checks.rules import check
from eportal.findings import Finding
from eportal.languages import KURDISH, LANGUAGES
from eportal.reading.documents import Documents
from eportal.records.portal import Portal

#: Arabic letters that an Arabic keyboard puts into Kurdish, and the Kurdish letter that is meant.
_NOT_KURDISH = {
    "ك": "ک", "ي": "ی", "ى": "ی", "ة": "ە", "\u06be": "ه", "\u200c": "", "ـ": "",
}  # fmt: skip
_WRONG_KURDISH = re.compile(f"[{''.join(_NOT_KURDISH)}]")


@check("LNG101")
def text_in_every_language(portal: Portal) -> Iterator[Finding]:
    """Every text is written in every language.

    Why: a missing text leaves a gap in that language's pages, and nothing may take its place.
    Fix: write the text in the language that the finding names.
    """
    for key, record in portal.translated():
        for words in record.words():
            for language in words.missing():
                message = f"{key}: the text has no `{language.code}`"
                hint = f"Write `{language.code}: …` beside the other languages."
                yield Finding(
                    words.place, "LNG101", message, hint, record=key, language=language.code
                )


@check("LNG102")
def written_page_in_every_language(documents: Documents) -> Iterator[Finding]:
    """Every written page exists in every language.

    Why: the language switch stays on the page, so each page needs its twins.
    Fix: write the page in the language that the finding names, under the same file name.
    """
    there = {(page.address, page.language.code) for page in documents}
    for page in documents:
        for language in LANGUAGES:
            if (page.address, language.code) not in there:
                twin = page.path.replace(f"docs/{page.language.code}/", f"docs/{language.code}/", 1)
                message = f"the page has no twin in `{language.code}`"
                hint = f"Write {twin}."
                yield Finding(
                    page.place, "LNG102", message, hint, record=page.key, language=language.code
                )


@check("LNG103")
def written_page_has_a_title(documents: Documents) -> Iterator[Finding]:
    """Every written page begins with its title.

    Why: the title stands in the head of the page, in lists and in search results.
    Fix: begin the file with a line `# ` and the title.
    """
    for page in documents:
        if not page.title:
            hint = "Begin the file with a line such as `# About this portal`."
            message = "the page does not begin with a title"
            code = page.language.code
            yield Finding(page.place, "LNG103", message, hint, record=page.key, language=code)


@check("LNG201")
def kurdish_in_kurdish_letters(portal: Portal) -> Iterator[Finding]:
    """Kurdish is written with Kurdish letters.

    Why: ك, ي and ى look like ک and ی but are other letters, and search does not find them.
    Fix: replace the letter as the finding says; a Kurdish keyboard types the right one.
    """
    for key, record in portal.translated():
        for words in record.words():
            wrong = sorted(set(_WRONG_KURDISH.findall(words.written_in(KURDISH))))
            if wrong:
                names = ", ".join(f"U+{ord(letter):04X}" for letter in wrong)
                hint = "; ".join(
                    f"U+{ord(letter):04X} → {_NOT_KURDISH[letter] or 'delete it'}"
                    for letter in wrong
                )
                message = f"{key}: not Kurdish letters: {names}"
                yield Finding(
                    words.place_of(KURDISH.code), "LNG201", message, hint,
                    quotes=(words.written_in(KURDISH),), record=key, language=KURDISH.code,
                )  # fmt: skip
