"""What commands read that need the content and not the findings about it."""

from __future__ import annotations

from eportal import content
from eportal.collector import without_collections
from eportal.commands.command import Asked
from eportal.findings import report
from eportal.reading.documents import read_documents
from eportal.reading.portal import read_portal
from eportal.terminal import tell


def read_content(asked: Asked) -> content.Content | None:
    """The content; or None, when the person has been told why it cannot be read."""
    with without_collections():
        portal, findings = read_portal(asked.root)
        documents, unreadable = read_documents(asked.root)
    if portal is None or unreadable:
        tell(report([*findings, *unreadable], asked.told))
        return None
    return content.Content(portal, documents)
