"""Which translations a change leaves behind: missing, older than their source, or unread."""

from __future__ import annotations

from dataclasses import dataclass

from eportal.content import Content
from eportal.translations.surveying import State, Surveyed, survey


@dataclass(frozen=True)
class Worsened:
    """A translation that needs more work than before."""

    now: Surveyed
    was: State | None  #: None when the record is new


def worsened(base: Content, head: Content) -> list[Worsened]:
    """Translations that become missing, stale, or drafts again after somebody had read them."""
    before = {(each.key, each.language): each for each in _surveyed(base)}
    found = []
    for now in _surveyed(head):
        was = before.get((now.key, now.language))
        if _is_worse(was, now):
            found.append(Worsened(now, was.state if was else None))
    return found


def _surveyed(content: Content) -> list[Surveyed]:
    return survey(content.portal.ledger, content.recordings)


def _is_worse(was: Surveyed | None, now: Surveyed) -> bool:
    if now.state in ("missing", "stale"):
        told = (now.state, now.missing, now.changes)
        return was is None or (was.state, was.missing, was.changes) != told
    return was is not None and was.state == "reviewed" and now.state == "draft"
