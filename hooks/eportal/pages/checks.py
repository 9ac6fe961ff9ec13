"""The page that tells the public how the portal is checked, and what was found today."""

from __future__ import annotations

from markupsafe import Markup

from eportal import addresses
from eportal.assurance import Assurance
from eportal.facts.foreign_words import foreign_words
from eportal.messages.message import Message
from eportal.pages.examples import example
from eportal.pages.page import Page
from eportal.pages.view import View


def checks(view: View, assurance: Assurance) -> Page:
    """Every rule in the reader's language, by family, with the number of findings that stand."""
    return Page(
        title=view.plain_label("checks-title"),
        description=view.plain_label("checks-lead"),
        body=view.templates.render(
            "checks",
            view=view,
            assurance=assurance,
            families=assurance.families(),
            found=sum(rule.found for rule in assurance.rules),
            waived=sum(rule.waived for rule in assurance.rules),
            told=lambda sentence: _shown(view, _begun(Message(sentence).told_in(view.language))),
            example=example,
        ),
        part=addresses.ABOUT,
        records=("label/checks-title", "label/checks-lead"),
    )


def _begun(sentence: str) -> str:
    """It stands by itself here; in a terminal it goes on after a word and a colon."""
    return sentence[:1].upper() + sentence[1:]


def _shown(view: View, sentence: str) -> Markup:
    """A sentence of the rule book, where what stands between backticks is code."""
    parts = sentence.split("`")
    return Markup("").join(
        view.code(part) if number % 2 else _with_examples(view, part)
        for number, part in enumerate(parts)
    )


def _with_examples(view: View, text: str) -> Markup:
    """Running text in which the examples of other languages say their language."""
    shown, end = Markup(""), 0
    for word in foreign_words(text, view.language):
        shown += view.prose(text[end : word.start])
        shown += Markup('<bdi lang="{}" dir="{}">{}</bdi>').format(
            word.language.html, word.language.direction, text[word.start : word.end]
        )
        end = word.end
    return shown + view.prose(text[end:])
