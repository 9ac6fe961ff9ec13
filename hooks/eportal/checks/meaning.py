"""What a text denies, demands and compares is the same in all languages."""

from __future__ import annotations

from collections.abc import Iterator

from eportal.alignment.segments import Segment
from eportal.checks.rules import check
from eportal.facts.modality import Modality, modality
from eportal.facts.negation import Negations, negations, plain_negations
from eportal.facts.opposites import OPPOSITES, poles
from eportal.facts.sentences import sentences
from eportal.findings import ADVISORY, Finding
from eportal.languages import Language
from eportal.messages.message import Message, say

_READ = say("Read both texts: mend the one that is wrong, or leave them if they mean the same.")


@check("MEA101", ADVISORY)
def negations_are_in_every_language(segment: Segment) -> Iterator[Finding]:
    """What one language denies is denied in the others.

    Why: one small word decides whether a victim is punished or not.
    Fix: add the negation that is lost, or take out the one that is too many.
    Bad: The victim is not punished. / تعاقب الضحية.
    Good: The victim is not punished. / لا تعاقب الضحية.
    """
    there = segment.languages
    if len(there) < 2 or not any(plain_negations(segment.text(each), each) for each in there):
        return
    found = {each: negations(segment.text(each), each) for each in there}
    for language in there:
        others = [found[each] for each in there if each is not language]
        if _denies_alone(found[language], others):
            told = say("only the {language} text denies something", language=language)
            yield _finding("MEA101", segment, language, told)
            return
        is_one_sentence = len(sentences(segment.text(language), language)) == 1
        if _lacks_a_negation(found[language], others, is_one_sentence):
            told = say("the {language} text lacks a negation that the others have",
                       language=language)  # fmt: skip
            yield _finding("MEA101", segment, language, told)
            return


@check("MEA102", ADVISORY)
def demands_are_demands_in_every_language(segment: Segment) -> Iterator[Finding]:
    """What must be done in one language must be done in the others: it is not merely allowed.

    Why: between must and may lies whether a victim has a right.
    Fix: write the same verb: must يجب دەبێت, shall, should ينبغي پێویستە, may يجوز دەکرێت.
    Bad: The officer must inform the victim. / يمكن للضابط إبلاغ الضحية.
    Good: The officer must inform the victim. / يجب على الضابط إبلاغ الضحية.
    """
    if segment.source not in segment.languages:
        return
    said = {each: modality(segment.text(each), each) for each in segment.languages}
    for language in segment.languages:
        others = [said[each] for each in said if each is not language]
        if others and said[language].supposes and not any(_leaves_open(each) for each in others):
            told = say("only the {language} text says that something may be so", language=language)
            yield _finding("MEA102", segment, language, told)
        elif language is not segment.source and _differs(said[segment.source], said[language]):
            told = say("the {language} text does not demand and allow what the source does",
                       language=language)  # fmt: skip
            yield _finding("MEA102", segment, language, told)


@check("MEA103", ADVISORY)
def no_language_says_the_opposite(segment: Segment) -> Iterator[Finding]:
    """Where one language says more or voluntary, no other says fewer or forced.

    Why: an opposite reads as well as the right word, so that nobody stumbles over it.
    Fix: write the word that says the same as the source.
    Bad: The share of cases rose. / انخفضت نسبة القضايا.
    Good: The share of cases rose. / ارتفعت نسبة القضايا.
    """
    if segment.source not in segment.languages:
        return
    source = poles(segment.text(segment.source), segment.source)
    for language in segment.translations if source else ():
        named = poles(segment.text(language), language)
        lost, added = source - named, named - source
        for pair in OPPOSITES if lost and added else ():
            for meant, opposite in (pair, pair[::-1]):
                if meant in lost and opposite in added:
                    told = say(
                        "the {language} text says `{opposite}` where the source says `{meant}`",
                        language=language, opposite=opposite, meant=meant,
                    )  # fmt: skip
                    yield _finding("MEA103", segment, language, told)


def _denies_alone(here: Negations, others: list[Negations]) -> bool:
    """Words that deny in their meaning may stand for a negation only where one more is found."""
    return here.plain > 0 and all(
        each.plain == 0 and each.in_meaning <= here.in_meaning for each in others
    )


def _lacks_a_negation(here: Negations, others: list[Negations], is_one_sentence: bool) -> bool:
    """Nothing at all beside others that deny is a loss, and in one sentence also one fewer.

    Over several sentences, "neither here nor there" may have become two denials, or one.
    """
    wanted = {each.plain for each in others}
    if (
        is_one_sentence
        and len(others) > 1
        and len(wanted) == 1
        and here.total < min(each.total for each in others)
    ):
        return here.plain < min(wanted) and here.in_meaning == 0
    return here.total == 0 and all(each.total for each in others) and any(wanted)


def _leaves_open(said: Modality) -> bool:
    return said.supposes or said.allows


def _differs(source: Modality, here: Modality) -> bool:
    demanded = source.demands and not _leaves_open(source)
    if demanded:
        return _leaves_open(here) and not here.demands
    return _leaves_open(source) and not source.demands and here.demands and not _leaves_open(here)


def _finding(code: str, segment: Segment, language: Language, told: Message) -> Finding:
    quotes = tuple(segment.text(each) for each in segment.languages)
    blamed = "" if language is segment.source else language.code
    place = segment.place(language)
    return Finding(place, code, told, _READ, ADVISORY, quotes, segment.key, blamed)
