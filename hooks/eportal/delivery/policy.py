"""What a page may load and run: one declaration for its head and for every server."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

Policy = Mapping[str, str]

#: Of every page: our own files only, no inline script, no inline style, nothing embedded.
PAGES: Policy = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",  # the search index
    "worker-src": "'self'",  # the search worker
    "base-uri": "'none'",
    "form-action": "'self'",
}
#: Of the pages for people who need help: one script to leave them quickly, and no search.
QUIET: Policy = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "data:",  # the empty icon
    "font-src": "'self'",
    "connect-src": "'self'",  # whoever tests the page asks for robots.txt from within it
    "base-uri": "'none'",
    "form-action": "'none'",
}

#: A browser obeys these in a header only.
_IN_HEADERS: Policy = {"frame-ancestors": "'none'"}
#: Not for a preview on this machine, which has no certificate.
UPGRADE = "upgrade-insecure-requests"


def in_page(policy: Policy) -> Markup:
    """The policy for the head of a page; it has no sign that markup could mean."""
    return Markup(_written(policy))


def in_header(policy: Policy) -> str:
    """The policy for the head of an answer."""
    return _written({**policy, **_IN_HEADERS})


def _written(policy: Policy) -> str:
    return "; ".join(f"{name} {value}" for name, value in policy.items())
