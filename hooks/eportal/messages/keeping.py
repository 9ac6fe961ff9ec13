"""The catalogues hooks/eportal/messages/*.po, kept in step with the program."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from eportal.languages import ENGLISH, LANGUAGES, Language
from eportal.messages.catalogue import FOLDER

#: The languages that have a catalogue: the program itself is written in English.
TRANSLATED = tuple(each for each in LANGUAGES if each is not ENGLISH)

_HEADER = """\
# What the program says to editors, in {language}.
# Draft translations: no translator has reviewed them yet.
# Write after `msgstr` only; `eportal messages` keeps the rest.
msgid ""
msgstr ""
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Language: {locale}\\n"
"X-State: draft\\n\""""


def file_of(language: Language) -> Path:
    """Where the catalogue of a language is kept."""
    return FOLDER / f"{language.code}.po"


def kept(language: Language, sentences: Mapping[str, list[str]]) -> str:
    """The catalogue with exactly these sentences, and the translations that it had of them."""
    file = file_of(language)
    old = file.read_text(encoding="utf-8") if file.exists() else ""
    translations = read_po(BytesIO(old.encode()), locale=language.cldr)
    catalogue = Catalog(locale=language.cldr, fuzzy=False)
    for sentence, notes in sentences.items():
        there = translations.get(sentence)
        catalogue.add(
            sentence,
            there.string if there else "",
            flags={"fuzzy"} if there and there.fuzzy else (),
            auto_comments=notes,
            user_comments=there.user_comments if there else (),
        )
    written = BytesIO()
    write_po(written, catalogue, width=0, sort_output=True, omit_header=True, no_location=True)
    return f"{_header(old, language)}\n\n{written.getvalue().decode().strip()}\n"


def untranslated(language: Language) -> list[str]:
    """The sentences of a catalogue that are not told in its language yet."""
    messages = read_po(BytesIO(file_of(language).read_bytes()), locale=language.cldr)
    return [str(each.id) for each in messages if each.id and (not each.string or each.fuzzy)]


def _header(old: str, language: Language) -> str:
    """What stands there, since its translators sign it."""
    if old:
        return old.split("\n\n", 1)[0]
    return _HEADER.format(language=language.english_name, locale=language.html)
