"""Links and images of one text, in each language."""

from __future__ import annotations

from collections.abc import Iterator

from eportal.alignment.disagreement import disagreements
from eportal.alignment.segments import Segment
from eportal.checks.rules import check
from eportal.facts.link_targets import named_language, target
from eportal.facts.markup import Link, links, unfinished_links
from eportal.findings import Finding
from eportal.languages import Language
from eportal.messages.message import Message, say


@check("LNK101")
def links_lead_to_the_same_targets(segment: Segment) -> Iterator[Finding]:
    """A text has links to the same targets, and the same images, in each language.

    Why: a link that is lost or leads elsewhere sends the readers of one language another way.
    Fix: write the same target; only the folder or the ending of the language differs.
    Bad: [laws](laws.md) in one language and [القوانين](laws-old.md) in another
    Good: [laws](laws.md) in one language and [القوانين](laws.md) in another
    """
    values = {each: tuple(sorted(found)) for each, found in _targets(segment).items()}
    if len({*values.values()}) > 1:
        yield from disagreements(
            "LNK101", segment, values, shown=_listed, message=_told_of_targets,
            hint=say("Write the same links and images as in the source."),
        )  # fmt: skip


@check("LNK102")
def links_stand_in_the_same_order(segment: Segment) -> Iterator[Finding]:
    """The links of a text stand in the same order in each language.

    Why: two targets that were exchanged lead each reader to the wrong page.
    Fix: exchange the targets; if the words stand in another order, change the order of the words.
    Bad: [laws](laws.md), [rights](rights.md) beside [القوانين](rights.md)، [الحقوق](laws.md)
    Good: [laws](laws.md), [rights](rights.md) beside [القوانين](laws.md)، [الحقوق](rights.md)
    """
    values = {
        each: tuple(found)
        for each, found in _targets(segment).items()
        if not _is_switch(segment, each)
    }
    if len({*values.values()}) > 1 and len({tuple(sorted(each)) for each in values.values()}) == 1:
        yield from disagreements(
            "LNK102", segment, values, shown=_listed, message=_told_of_order,
            hint=say("Check which text leads where, and exchange the targets."),
        )  # fmt: skip


@check("LNK103")
def links_stay_in_their_language(segment: Segment) -> Iterator[Finding]:
    """A link leads to a page or file of the same language, unless its text names the language.

    Why: a reader who follows it finds a page that they may not be able to read.
    Fix: write the folder or the ending of this language, or the name of the language in the text.
    Bad: [القوانين](/en/laws/) on an Arabic page
    Good: [القوانين بالإنكليزية (English)](/en/laws/) on an Arabic page
    """
    for language in _marked(segment):
        for link in _foreign(segment, language):
            told = say(
                "`{target}` leads from {language} into another language",
                target=link.target, language=language,
            )  # fmt: skip
            hint = say("Write the address of the page or file in {language}.", language=language)
            yield _about(segment, language, "LNK103", told, hint)


@check("LNK106")
def images_have_a_text(segment: Segment) -> Iterator[Finding]:
    """An image in Markdown has a text that tells what it shows.

    Why: who does not see the image hears its text, and without one hears nothing.
    Fix: write between `![` and `]` what the image shows.
    Bad: ![](../assets/map.png)
    Good: ![Map of the shelters](../assets/map.png)
    """
    for language in _marked(segment):
        for link in links(segment.text(language)):
            if link.is_image and not link.text.strip():
                told = say("the image `{target}` has no text", target=link.target)
                hint = say("Write between `![` and `]` what the image shows.")
                yield _about(segment, language, "LNK106", told, hint)


@check("LNK107")
def languages_are_called_by_their_names(segment: Segment) -> Iterator[Finding]:
    """A link to the first page of a language bears the name of that language.

    Why: a reader who chooses a language comes to another one.
    Fix: exchange the targets, or the names.
    Bad: [English](/ku/)
    Good: [English](/en/)
    """
    for language in _marked(segment):
        for link in links(segment.text(language)):
            root, named = target(link.target).root, named_language(link.text)
            if root and named and named is not root:
                told = say(
                    "a link that names {named} leads to `{target}`, the pages in {root}",
                    named=named, target=link.target, root=root,
                )  # fmt: skip
                hint = say("Write the target that belongs to the name.")
                yield _about(segment, language, "LNK107", told, hint)


def _marked(segment: Segment) -> list[Language]:
    """The languages in which the text is written, when it is Markdown."""
    return segment.languages if segment.is_markup else []


def _targets(segment: Segment) -> dict[Language, list[str]]:
    """What the links lead to, by language; without the languages that have another fault."""
    return {
        language: [_compared(link) for link in links(segment.text(language))]
        for language in _marked(segment)
        if not unfinished_links(segment.text(language)) and not _foreign(segment, language)
    }


def _compared(link: Link) -> str:
    """The target as it is the same in each language; an image is told from a link by its sign."""
    to = target(link.target)
    common = to.written if to.root else to.common
    return f"!{common}" if link.is_image else common


def _foreign(segment: Segment, language: Language) -> list[Link]:
    """The links that lead into another language without saying so."""
    found = []
    for link in links(segment.text(language)):
        to = target(link.target)
        leads_away = bool(to.languages) and language not in to.languages
        if leads_away and not to.is_external and named_language(link.text) not in to.languages:
            found.append(link)
    return [] if _is_switch(segment, language) else found


def _is_switch(segment: Segment, language: Language) -> bool:
    """Whether the text leads to the first pages of several languages."""
    roots = {target(link.target).root for link in links(segment.text(language))} - {None}
    return len(roots) > 1


def _listed(targets: tuple[str, ...]) -> str:
    return ", ".join(f"`{each.replace('{}', '…')}`" for each in targets) or "–"


def _told_of_targets(language: Language, there: str, wanted: str) -> Message:
    return say(
        "the links in {language} lead to {there}; wanted: {wanted}",
        language=language, there=there, wanted=wanted,
    )  # fmt: skip


def _told_of_order(language: Language, there: str, wanted: str) -> Message:
    return say(
        "the links in {language} stand in the order {there}; wanted: {wanted}",
        language=language, there=there, wanted=wanted,
    )  # fmt: skip


def _about(
    segment: Segment, language: Language, code: str, told: Message, hint: Message
) -> Finding:
    return Finding(
        segment.place(language), code, told, hint, quotes=(segment.text(language),),
        record=segment.key, language=language.code,
    )  # fmt: skip
