"""Every word in the letters of its own language."""

from __future__ import annotations

from collections.abc import Iterator

from eportal.alignment.of_records import segments_of_records
from eportal.alignment.segments import Segment
from eportal.checks.rules import check
from eportal.checks.stray_letters import (
    names_of,
    own_words_of,
    strays_found,
    strays_of_class,
    told_by_letter,
    type_instead,
)
from eportal.facts.alphabets import garbled, latin_between_letters, shaped_letters, strays
from eportal.findings import ADVISORY, Finding
from eportal.messages.message import say
from eportal.records.portal import Portal


@check("LNG201")
def kurdish_in_kurdish_letters(segment: Segment) -> Iterator[Finding]:
    """Kurdish is written with the letters of a Kurdish keyboard.

    Why: ك, ي and ى look like ک and ی but are other letters, and search does not find them.
    Fix: replace the letter as the finding says; a Kurdish keyboard types the right one.
    Bad: كوردستان
    Good: کوردستان
    """
    yield from strays_of_class("LNG201", segment, "arabic keyboard")


@check("LET101")
def kurdish_writes_no_teh_marbuta(segment: Segment) -> Iterator[Finding]:
    """Kurdish has no teh marbuta.

    Why: ة stands for ە in text typed on an Arabic keyboard; readers and search take it for a t.
    Fix: type ە, U+06D5.
    Bad: ئەم هەفتةیە
    Good: ئەم هەفتەیە
    """
    yield from strays_of_class("LET101", segment, "marbuta")


@check("LET102")
def kurdish_ends_words_in_ae(segment: Segment) -> Iterator[Finding]:
    """A Kurdish word ends in the vowel ە and not in the consonant ه.

    Why: both look alike at the end of a word, but ه is a consonant that hardly ever stands there.
    Fix: type ە, U+06D5.
    Bad: ئێمه
    Good: ئێمە
    """
    yield from strays_of_class("LET102", segment, "heh at end")


@check("LET103")
def kurdish_in_kurdish_sounds(segment: Segment) -> Iterator[Finding]:
    """Kurdish words are spelt with the letters of Kurdish sounds.

    Why: ث, ص, ذ, ض, ظ, ط, أ, إ, آ, ؤ and ء are Arabic spelling; Kurdish writes as it speaks.
    Fix: write the letter that the finding names.
    Bad: صاڵح
    Good: ساڵح
    """
    yield from strays_of_class("LET103", segment, "no such sound")


@check("LET104")
def kurdish_writes_no_vowel_marks(segment: Segment) -> Iterator[Finding]:
    """Kurdish is written without marks upon the letters.

    Why: its vowels are letters; a mark is left over from Arabic and breaks search.
    Fix: delete the mark.
    Bad: کۆچَ
    Good: کۆچ
    """
    yield from strays_of_class("LET104", segment, "vowel marks")


@check("LET105")
def arabic_in_arabic_letters(segment: Segment) -> Iterator[Finding]:
    """Arabic is written with the letters of an Arabic keyboard.

    Why: ک, ی and ە look like ك, ي and ه but are other letters, and search does not find them.
    Fix: replace the letter as the finding says; an Arabic keyboard types the right one.
    Bad: الکتاب
    Good: الكتاب
    """
    yield from strays_of_class("LET105", segment, "kurdish keyboard")


@check("LET106")
def letters_of_no_third_keyboard(segment: Segment) -> Iterator[Finding]:
    """No letter comes from a keyboard of Urdu, Pashto or another language.

    Why: ہ, ے and ٱ look like ه, ي and ا but are other letters, and fonts may lack them.
    Fix: replace the letter as the finding says.
    Bad: ہذا
    Good: هذا
    """
    yield from strays_of_class("LET106", segment, "other keyboards")


@check("LET107")
def no_kashida_within_words(segment: Segment) -> Iterator[Finding]:
    """No word is drawn out with a kashida.

    Why: it is decoration from print or a PDF, and the word is not found with it.
    Fix: delete the kashida.
    Bad: العـــراق
    Good: العراق
    """
    yield from strays_of_class("LET107", segment, "kashida")


@check("LET108")
def latin_words_in_latin_letters(segment: Segment) -> Iterator[Finding]:
    """A word in Latin letters has none of Greek or Cyrillic.

    Why: such a letter looks the same, but a name or an address with it is another one.
    Fix: type the Latin letter.
    Bad: Intеrpol with a Cyrillic letter
    Good: Interpol
    """
    yield from strays_of_class("LET108", segment, "look like latin")


@check("LET109")
def letters_as_typed_not_as_shaped(segment: Segment) -> Iterator[Finding]:
    """Letters are written as they are typed and not in the shape of print.

    Why: text copied from a PDF has a code for each shape of a letter; search finds none of them.
    Fix: type the letter that the finding names.
    Bad: ﻻ
    Good: لا
    """
    yield from strays_found(
        "LET109", segment, shaped_letters,
        lambda stray: say("Type {meant} instead.", meant=names_of(stray.meant)),
    )  # fmt: skip


@check("LET110")
def no_latin_letter_within_arabic_script(segment: Segment) -> Iterator[Finding]:
    """No Latin letter stands between letters of the Arabic script.

    Why: l and o look like ا and ه in some fonts, but the word is broken.
    Fix: type the letter of the word.
    Bad: القlنون
    Good: القانون
    """
    yield from strays_found(
        "LET110", segment, latin_between_letters,
        lambda _: say("Type the letter of this word that was meant."),
    )  # fmt: skip


@check("LET111")
def text_is_not_garbled(segment: Segment) -> Iterator[Finding]:
    """No text was lost in another encoding.

    Why: signs such as U+FFFD, a row of question marks or accented Latin letters stand where words
    were; what they were cannot be told from the file.
    Fix: write the words again from the source document.
    Bad: الع????ق
    Good: العراق
    """
    yield from strays_found(
        "LET111", segment, garbled,
        lambda _: say("Write the words again from the source document, in UTF-8."),
    )  # fmt: skip


@check("LET112")
def one_letter_for_one_sound(segment: Segment) -> Iterator[Finding]:
    """A Kurdish text writes the sound h with one letter.

    Why: U+0647 and U+06BE are both in use for it; either can be read, but a text that has both is
    found only in half. A text that keeps to U+06BE throughout is left alone here.
    Fix: type U+0647 throughout.
    Bad: هەولێر و ھەڵەبجە
    Good: هەولێر و هەڵەبجە
    """
    for language, words in own_words_of(segment):
        found = strays(words, "second h", language.code)
        if found and found[0].meant in words:
            yield from told_by_letter("LET112", segment, language, found, type_instead)


@check("LET113", ADVISORY)
def records_write_the_house_letter(portal: Portal) -> Iterator[Finding]:
    """The records of data/ write the sound h in Kurdish as U+0647.

    Why: readers search in one spelling. Pages that quote others may keep to U+06BE, and no text
    beyond the records is asked for this; a text that has both is LET112.
    Fix: type U+0647.
    Bad: ھەولێر
    Good: هەولێر
    """
    for segment in segments_of_records(portal):
        for language, words in own_words_of(segment):
            found = strays(words, "second h", language.code)
            if found and found[0].meant not in words:
                yield from told_by_letter(
                    "LET113", segment, language, found, type_instead, severity=ADVISORY
                )
