"""What is told in one language is told in all: no sentence, clause or end is missing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from eportal.alignment.comparison import Comparison, comparisons
from eportal.alignment.habits import Habits
from eportal.alignment.length_habits import LengthHabits
from eportal.alignment.segments import Segment
from eportal.checks.rules import check
from eportal.facts.sentences import letters
from eportal.findings import ADVISORY, ERROR, Finding
from eportal.messages.message import Message, say

#: Below, a text is too short for its length to tell anything, and to have clauses.
_FEWEST_LETTERS = 20
_FEWEST_WITH_CLAUSES = 35
#: By how many usual spreads a text falls short: sentences, and names, terms and labels.
_TOO_SHORT = (2.9, 7.6)
_TOO_LONG = (3.6, 7.6)
_SHORTER_BY_A_SENTENCE = (0.8, 1.3)
#: Labels need no full stop.
_SHORTER_BY_ITS_END = (0.4, 2.0)
_SHORTER_BY_ITS_BEGINNING = 0.4
#: Where clauses are fewer, and where none is missed; the source is freer with its commas.
_SHORTER_BY_A_CLAUSE = (1.0, 1.8)
_SHORTER_SOURCE = (1.25, 2.75)
_SHORTER_BESIDE_ONE = (0.9, 2.0)
_SHORTER_SOURCE_BESIDE_ONE = (0.65, 2.0)
#: Titles and items of lists are worded more freely than sentences.
_SHORTER_TITLE_BESIDE_ONE = (2.25, 3.0)
_LONGER_BY_A_SENTENCE = (-0.3, 1.2)
#: When there is one other language only, no third confirms that the others are of one mind.
_TOO_SHORT_BESIDE_ONE = 0.4
#: The others agree with one another when they differ by no more.
_AGREEMENT = 2.4

_COMPARE = say("Hold the text against the other languages, and add what is missing or take it out.")


@check("CMP101")
def length_fits_the_other_languages(segment: Segment, habits: Habits) -> Iterator[Finding]:
    """A text is about as long as the same text in the other languages lets expect.

    Why: a text that is far too short has lost a part, and its readers cannot know.
    Fix: add what is missing, or take out what only this language has.
    Bad: The law protects victims, their families and all who testify. / القانون يحمي.
    Good: The law protects victims. / يحمي القانون الضحايا.
    """
    for each, loss in _telling(segment, habits):
        if loss == "length":
            told = say("the {language} text is far shorter than it should be beside the others",
                       language=each.language)  # fmt: skip
            yield _finding("CMP101", segment, each, told)
        elif _is_far_too_long(segment, each):
            told = say("the {language} text is far longer than it should be beside the others",
                       language=each.language)  # fmt: skip
            yield _finding("CMP101", segment, each, told)


@check("CMP102")
def no_sentence_is_left_out(segment: Segment, habits: Habits) -> Iterator[Finding]:
    """A text has no fewer sentences than the others, unless it tells as much in them.

    Why: a sentence that stands in two languages is missing to the readers of the third.
    Fix: add the missing sentence.
    Bad: The victim is not punished. She may stay. / لا تعاقب الضحية.
    Good: The victim is not punished. She may stay. / لا تعاقب الضحية، ويحق لها البقاء.
    """
    for each, loss in _telling(segment, habits):
        if loss == "sentence":
            told = say("the {language} text is shorter than the others and has fewer sentences",
                       language=each.language)  # fmt: skip
            yield _finding("CMP102", segment, each, told)


@check("CMP103")
def no_text_breaks_off(segment: Segment, habits: Habits) -> Iterator[Finding]:
    """A text that ends without its closing mark is as long as the others.

    Why: a text cut off while it was copied ends in mid-sentence and lacks its most telling part.
    Fix: add the end of the text, with its closing mark.
    Bad: The law protects all victims. / القانون يحمي
    Good: The law protects all victims. / القانون يحمي جميع الضحايا.
    """
    for each, kind in _telling(segment, habits):
        if kind == "end":
            told = say("the {language} text breaks off: it is shorter than the others and has no"
                       " closing mark", language=each.language)  # fmt: skip
            yield _finding("CMP103", segment, each, told)
        elif kind == "beginning":
            told = say("the {language} text lacks its beginning: it is shorter than the others and"
                       " begins in the middle", language=each.language)  # fmt: skip
            yield _finding("CMP103", segment, each, told)


@check("CMP104", ADVISORY)
def no_parenthesis_is_left_out(segment: Segment, habits: Habits) -> Iterator[Finding]:
    """What stands in brackets in the other languages stands in this one too.

    Why: exceptions, examples and the short names of bodies often stand in brackets.
    Fix: add what the brackets hold, or write it without them in every language.
    Bad: The law (and its schedule) is in force. / القانون نافذ.
    Good: The law (and its schedule) is in force. / القانون (وملحقه) نافذ.
    """
    for each, loss in _telling(segment, habits):
        if loss == "parenthesis":
            told = say("the {language} text lacks what stands in brackets in the others",
                       language=each.language)  # fmt: skip
            yield _finding("CMP104", segment, each, told, ADVISORY)


@check("CMP105", ADVISORY)
def no_clause_is_left_out(segment: Segment, habits: Habits) -> Iterator[Finding]:
    """A text with fewer clauses or numbers than the others is not shorter than they are.

    Why: conditions and exceptions are clauses; one that is lost changes a right.
    Fix: add the missing clause.
    Bad: Victims are housed, fed and, where needed, treated. / يتم إيواء الضحايا.
    Good: Victims are housed and fed. / يتم إيواء الضحايا وإطعامهم.
    """
    for each, loss in _telling(segment, habits):
        if loss == "clause":
            told = say("the {language} text is shorter than the others and may lack a clause",
                       language=each.language)  # fmt: skip
            yield _finding("CMP105", segment, each, told, ADVISORY)


@check("CMP106", ADVISORY)
def no_sentence_is_added(segment: Segment, habits: Habits) -> Iterator[Finding]:
    """A text has no more sentences than the others, unless they tell as much in fewer.

    Why: a statement that one language alone makes was never approved in the others.
    Fix: take the sentence out, or add it in every language.
    Bad: The plan is public. / الخطة منشورة. وستعدل لاحقا.
    Good: The plan is public, and it will be amended. / الخطة منشورة. وستعدل لاحقا.
    """
    for each, _ in _telling(segment, habits):
        if _has_a_sentence_more(segment, each) and not _is_far_too_long(segment, each):
            told = say("the {language} text is longer than the others and has more sentences",
                       language=each.language)  # fmt: skip
            yield _finding("CMP106", segment, each, told, ADVISORY)


def _telling(segment: Segment, habits: Habits) -> tuple[tuple[Comparison, str], ...]:
    """Each language beside the others and what it lost, unless the text is too short to compare."""
    return _long_enough(segment, habits.lengths)


@lru_cache(maxsize=32768)  # each of these rules goes through all texts
def _long_enough(segment: Segment, lengths: LengthHabits) -> tuple[tuple[Comparison, str], ...]:
    if all(letters(segment.text(each)) < _FEWEST_LETTERS for each in segment.languages):
        return ()
    return tuple((each, _kind_of_loss(segment, each)) for each in comparisons(segment, lengths))


def _kind_of_loss(segment: Segment, each: Comparison) -> str:
    """What a text has lost: the plainest sign tells, and one rule alone reports it."""
    is_label = not segment.is_running_text
    signs = {
        "end": each.breaks_off and _lost(each) > _SHORTER_BY_ITS_END[is_label],
        "beginning": each.begins_late and _lost(each) > _SHORTER_BY_ITS_BEGINNING and not is_label,
        "sentence": each.sentences < 0
        and each.shortness > _SHORTER_BY_A_SENTENCE[is_label] + _caution(each),
        "length": _is_far_too_short(segment, each),
        "parenthesis": segment.is_running_text and _has_lost_a_parenthesis(each),
        "clause": segment.is_running_text and _has_lost_a_clause(segment, each),
    }
    return next((kind for kind, is_lost in signs.items() if is_lost), "")


def _lost(each: Comparison) -> float:
    """How short a text is, where each number that it lacks counts as a few words."""
    return each.shortness + 0.5 * min(each.missing_numbers, 3)


def _caution(each: Comparison) -> float:
    return _TOO_SHORT_BESIDE_ONE if each.beside == 1 else 0.0


def _is_far_too_short(segment: Segment, each: Comparison) -> bool:
    if each.disagreement > _AGREEMENT and each.shortness < _TOO_SHORT[1]:
        return False
    signs = _lost(each) + 0.3 * min(max(0, -each.clauses), 2) * segment.is_running_text
    return each.shortness > 1 and signs > _TOO_SHORT[not segment.is_running_text]


def _is_far_too_long(segment: Segment, each: Comparison) -> bool:
    """Beside one other alone, that one is said to be too short."""
    bound = _TOO_LONG[not segment.is_running_text]
    return each.beside > 1 and each.excess > bound and each.disagreement < _AGREEMENT


def _has_lost_a_parenthesis(each: Comparison) -> bool:
    return each.missing_parentheses > 0 or bool(each.missing_acronyms)


def _has_lost_a_clause(segment: Segment, each: Comparison) -> bool:
    if each.letters < _FEWEST_WITH_CLAUSES:
        return False
    if each.missing_numbers and each.shortness > (0.3 if each.is_sentence else 1):
        return True
    return each.shortness > _bounds_of_clauses(segment, each)[each.clauses >= 0]


def _bounds_of_clauses(segment: Segment, each: Comparison) -> tuple[float, float]:
    is_source = each.language is segment.source
    if each.beside > 1:
        return _SHORTER_SOURCE if is_source else _SHORTER_BY_A_CLAUSE
    if not each.is_sentence:
        return _SHORTER_TITLE_BESIDE_ONE
    return _SHORTER_SOURCE_BESIDE_ONE if is_source else _SHORTER_BESIDE_ONE


def _has_a_sentence_more(segment: Segment, each: Comparison) -> bool:
    if not segment.is_running_text:
        return False
    if each.sentences > 0:
        return each.excess > _LONGER_BY_A_SENTENCE[each.clauses <= 0]
    return each.runs_on and each.clauses >= 0 and each.excess > _LONGER_BY_A_SENTENCE[1]


def _finding(
    code: str, segment: Segment, each: Comparison, told: Message, severity: str = ERROR
) -> Finding:
    """A finding at the text; the source is right, so a loss there concerns every language."""
    language = "" if each.language is segment.source else each.language.code
    quotes = tuple(segment.text(other) for other in segment.languages)
    place = segment.place(each.language)
    return Finding(place, code, told, _COMPARE, severity, quotes, segment.key, language)
