"""Characters that no reader sees: direction, joining and white space."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from eportal.alignment.of_records import segments_of_records
from eportal.alignment.pieces import is_joined_to_others
from eportal.alignment.segments import Segment
from eportal.checks.rules import check
from eportal.checks.wrong_text import character_name, wrong_text
from eportal.facts.bidirectional import (
    EDGES,
    Unseen,
    bare_plus_numbers,
    edges,
    embeddings,
    hidden_characters,
    misused_non_joiners,
    no_break_spaces,
    non_joiners,
    odd_spaces,
    spaces_before_marks,
    unbalanced_isolates,
    wide_gaps,
)
from eportal.facts.masking import masked
from eportal.facts.speech import prevailing_script
from eportal.findings import ADVISORY, ERROR, Finding
from eportal.languages import Language
from eportal.messages.message import Message, say
from eportal.records.portal import Portal


@check("BID101")
def no_embedding_and_no_override(segment: Segment) -> Iterator[Finding]:
    """No text forces the order of its letters with embeddings or overrides.

    Why: what is shown would differ from what is written, searched and copied.
    Fix: delete the character; where a run needs its own direction, use U+2066 … U+2069.
    Bad: a word between U+202E and U+202C
    Good: a word between U+2066 and U+2069
    """
    hint = say("Delete it; where a run needs its own direction, put it between U+2066 and U+2069.")
    yield from _unseen("BID101", segment, embeddings, hint)


@check("BID102")
def isolates_in_pairs(segment: Segment) -> Iterator[Finding]:
    """Each isolate that is opened is closed in the same paragraph.

    Why: the rest of the line would run in the wrong direction.
    Fix: put U+2069 after the run, or delete the character that has no partner.
    Bad: U+2066 before a number and nothing after it
    Good: U+2066 before a number and U+2069 after it
    """
    hint = say("Put U+2069 after the run that U+2066 opens, or delete the one without a partner.")
    yield from _unseen("BID102", segment, unbalanced_isolates, hint)


@check("BID103")
def phone_numbers_are_isolated(segment: Segment) -> Iterator[Finding]:
    """A number with a plus sign stands isolated among words from right to left.

    Why: otherwise the plus sign is shown behind the number and its groups change places.
    Fix: put U+2066 before the number and U+2069 after it.
    Bad: +964 770 000 0000 among Arabic words
    Good: U+2066, +964 770 000 0000, U+2069 among Arabic words
    """
    for language in segment.languages:
        text = segment.text(language)
        numbers = bare_plus_numbers(text) if language.is_right_to_left else ()
        if numbers and prevailing_script(text) == "latin":
            continue
        for number in numbers:
            written = text[number.start : number.end]
            message = say(
                "{number} is not isolated in the {language} text",
                number=written, language=language,
            )  # fmt: skip
            hint = say("Put U+2066 before the number and U+2069 after it.")
            yield wrong_text("BID103", segment, language, message, hint)


@check("BID104")
def no_hidden_characters(segment: Segment) -> Iterator[Finding]:
    """No text has characters that are not seen.

    Why: a zero width space, a soft hyphen or a direction mark within a word hides it from search.
    Fix: delete the character.
    Bad: a word with U+200B in it
    Good: the same word without it
    """
    yield from _unseen("BID104", segment, hidden_characters, say("Delete it."))


@check("BID105")
def non_joiners_part_letters(segment: Segment) -> Iterator[Finding]:
    """A zero width non-joiner parts two letters of a Kurdish word that would join.

    Why: at the edge of a word, doubled, after a letter that joins nothing or in Arabic it does
    nothing; after ه it makes the look of ە, which is a letter of its own.
    Fix: delete U+200C; where it follows ه, type ە instead of both.
    Bad: U+0647 and U+200C for ە
    Good: ە
    """
    hint = say("Delete it; where it follows U+0647, type U+06D5 instead of both.")
    for language in segment.languages:
        found = [*misused_non_joiners(segment.text(language), language.code)]
        if found:
            yield _told("BID105", segment, language, found, hint)


@check("BID106")
def words_parted_by_plain_spaces(segment: Segment) -> Iterator[Finding]:
    """Words are parted by plain spaces.

    Why: a tab or a space of another width comes from copying, and lines break elsewhere.
    Fix: type a plain space instead.
    Bad: a tab between two words
    Good: a space between two words
    """
    yield from _unseen("BID106", segment, odd_spaces, say("Type a plain space instead."))


@check("BID111", ADVISORY)
def words_parted_by_breaking_spaces(segment: Segment) -> Iterator[Finding]:
    """A no-break space stands beside a number or a mark only.

    Why: between words it mostly comes from copying; some keep a short word at the next on purpose.
    Fix: type a plain space instead.
    Bad: two words with U+00A0 between them
    Good: two words with a space between them
    """
    hint = say("Type a plain space instead.")
    yield from _unseen("BID111", segment, no_break_spaces, hint, ADVISORY)


@check("BID107")
def words_parted_by_one_space(segment: Segment) -> Iterator[Finding]:
    """Words are parted by one space, and a text begins and ends without any.

    Why: a space too many is a slip, or the trace of a word that was deleted. At the edge of a text
    it may be meant, where every language has it.
    Fix: delete the space, or write the word that is missing.
    Bad: the  committee
    Good: the committee
    """
    at_edge = {each: edges(segment.text(each)) for each in segment.languages}
    is_piece = is_joined_to_others(segment)
    meant = {side for side in EDGES if is_piece or all(side in e for e in at_edge.values())}
    for language in segment.languages:
        text = segment.text(language)
        at_side = [gap for side, gap in at_edge[language].items() if side not in meant]
        gaps = [*wide_gaps(text), *at_side]
        if gaps:
            message = say(
                "the {language} text has {count} space(s) too many",
                language=language, count=len(gaps),
            )  # fmt: skip
            around = tuple(_around(text, each) for each in gaps)
            hint = say("Delete the space, or write the word that is missing.")
            yield wrong_text("BID107", segment, language, message, hint, words=around)


@check("BID109")
def no_space_before_a_mark(segment: Segment) -> Iterator[Finding]:
    """No space stands before the mark that ends a clause.

    Why: the mark could begin the next line. Where every language has the space, it is meant.
    Fix: delete the space.
    Bad: the committee , and
    Good: the committee, and
    """
    found = {
        each: spaces_before_marks(segment.text(each), masked(segment.text(each)))
        for each in segment.languages
    }
    if all(found.values()):
        return
    for language, marks in found.items():
        if marks:
            message = say(
                "a space stands before {mark} in the {language} text",
                mark=character_name(marks[0].character), language=language,
            )  # fmt: skip
            around = tuple(_around(segment.text(language), each) for each in marks)
            hint = say("Delete the space before the mark.")
            yield wrong_text("BID109", segment, language, message, hint, words=around)


@check("BID110")
def records_write_no_non_joiner(portal: Portal) -> Iterator[Finding]:
    """The records of data/ have no zero width non-joiner.

    Why: our Kurdish spelling needs none, and a word with one is not found by who types it without.
    Fix: delete U+200C.
    Bad: a Kurdish word with U+200C in it
    Good: the same word without it
    """
    for segment in segments_of_records(portal):
        for language in segment.languages:
            text = segment.text(language)
            found = [*non_joiners(text)] if not misused_non_joiners(text, language.code) else []
            if found:
                hint = say("Delete it.")
                yield _told("BID110", segment, language, found, hint)


def _unseen(
    code: str,
    segment: Segment,
    finder: Callable[[str], tuple[Unseen, ...]],
    hint: Message,
    severity: str = ERROR,
) -> Iterator[Finding]:
    """One finding for each character that is wrong, however often it stands there."""
    for language in segment.languages:
        text = segment.text(language)
        by_character: dict[str, list[Unseen]] = {}
        for each in finder(text):
            by_character.setdefault(each.character, []).append(each)
        for places in by_character.values():
            yield _told(code, segment, language, places, hint, severity=severity)


def _told(
    code: str,
    segment: Segment,
    language: Language,
    places: list[Unseen],
    hint: Message,
    *,
    severity: str = ERROR,
) -> Finding:
    text = segment.text(language)
    message = say(
        "{character} stands in the {language} text, {count} time(s)",
        character=character_name(places[0].character), language=language, count=len(places),
    )  # fmt: skip
    around = tuple(_around(text, each) for each in places)
    return wrong_text(code, segment, language, message, hint, words=around, severity=severity)


def _around(text: str, unseen: Unseen) -> str:
    """The words at a spot, what is not seen shown by its number."""
    before = text[: unseen.start].split()[-1:]
    after = text[unseen.end :].split()[:1]
    shown = f"[U+{ord(unseen.character):04X}]"
    return " ".join([*before, shown, *after])
