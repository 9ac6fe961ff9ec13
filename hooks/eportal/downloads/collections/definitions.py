"""How two articles define trafficking in persons, taken apart into elements."""

from __future__ import annotations

from collections.abc import Iterator

from eportal.downloads.collections import common
from eportal.downloads.collections.columns import Collection, Column, JointReference, Part, parts
from eportal.messages.message import say
from eportal.records.laws import Definition
from eportal.records.record import Words

#: An element of a definition with one of its phrases.
Phrase = tuple[str, Words]
_ELEMENTS = ("act", "means", "purpose", "adds")


def _phrases(definition: Definition) -> Iterator[Phrase]:
    for element in _ELEMENTS:
        for words in getattr(definition, element):
            yield element, words


DEFINITIONS = Collection[Definition](
    id="definitions",
    title=say("Definitions"),
    description=say("Articles that define trafficking in persons."),
    columns=(
        common.identifier(lambda each: each.id),
        common.title(lambda each: each.title),
        common.law(lambda each: each.instrument),
        Column(
            "article", "string", say("Article"), say("Identifier of the article that defines."),
            lambda each: each.article, is_required=True,
        ),
        common.translation(lambda each: f"definition/{each.id}"),
    ),
    rows=lambda portal: portal.definitions,
    joint=(JointReference(("law", "article"), "law-articles", ("law", "id")),),
)  # fmt: skip

DEFINITION_PHRASES = Collection[Part[Definition, Phrase]](
    id="definition-phrases",
    title=say("Elements of the definitions"),
    description=say("The act, the means and the purpose, phrase by phrase."),
    columns=(
        Column(
            "definition", "string", say("Definition"), say("Identifier of the definition."),
            lambda part: part.owner.id, "definitions", is_required=True,
        ),
        common.order(),
        Column(
            "element", "string", say("Element"),
            say("Act, means or purpose, or what it adds to the other definition."),
            lambda part: part.inner[0], is_required=True, choices=_ELEMENTS,
        ),
        common.text(lambda part: part.inner[1]),
        common.translation(lambda part: f"definition/{part.owner.id}"),
    ),
    rows=lambda portal: parts(portal.definitions, _phrases),
    key=("definition", "order"),
)  # fmt: skip
