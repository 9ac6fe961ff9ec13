"""Rules about data/names.yaml, by which names are recognised."""

from __future__ import annotations

from collections.abc import Iterator

from eportal.checks.rules import check
from eportal.findings import Finding
from eportal.messages.message import say
from eportal.records.portal import Portal


@check("NAM107")
def forms_of_names_refer_to_what_exists(portal: Portal) -> Iterator[Finding]:
    """What data/names.yaml refers to exists: terms of the glossary, opposites, bodies.

    Why: a form that belongs to nothing is never looked for, and a rule keeps silent.
    Fix: write an id that exists, or take the reference away.
    Bad: “glossary: [victim]” when the glossary has “victims”
    Good: “glossary: [victims]”
    """
    terms = {each.id for each in portal.glossary}
    opposites = {each.id for each in portal.names if each.kind == "term"}
    for known in portal.names:
        for id_ in (*known.glossary, *known.opposites):
            if id_ not in (terms if id_ in known.glossary else opposites):
                yield Finding(
                    known.place, "NAM107",
                    say("{name} refers to {id}, which does not exist", name=known.id, id=id_),
                    say("Write an id that exists, or take the reference away."),
                )  # fmt: skip
