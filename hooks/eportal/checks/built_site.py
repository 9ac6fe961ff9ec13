"""What a visitor would stumble over in the finished site."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from eportal import addresses
from eportal.checks.rules import check
from eportal.findings import Finding
from eportal.languages import LANGUAGES
from eportal.places import Place
from eportal.reading.built_site import BuiltPage, BuiltSite


@check("SIT801")
def links_lead_somewhere(site: BuiltSite) -> Iterator[Finding]:
    """Every link within the site leads to a file, and its fragment to an anchor on that page.

    Why: a reader in need who meets a dead end gives up.
    Fix: correct the link in the written page or record that the finding names.
    """
    for page in site.pages.values():
        for link in page.links:
            problem = _dead_end(site, page, link)
            if problem:
                hint = "Correct the link, or add the page or the heading that it wants."
                yield Finding(_place(page), "SIT801", problem, hint)


@check("SIT802")
def pages_declare_their_language(site: BuiltSite) -> Iterator[Finding]:
    """Every page declares the language and the direction of the folder it lies in.

    Why: a screen reader speaks, and a browser lays out, as the page declares.
    Fix: build the page with the frame of theme_overrides/main.html.
    """
    for page in site.pages.values():
        language, _ = addresses.split(page.path)
        declared, wanted = (page.lang, page.dir), (language.html, language.direction)
        if declared != wanted:
            message = f"the page declares {declared}; wanted: {wanted}"
            yield Finding(_place(page), "SIT802", message, "Set lang and dir of the page.")


@check("SIT803")
def pages_have_their_twins(site: BuiltSite) -> Iterator[Finding]:
    """Every page exists in every language.

    Why: the language switch stays on the page.
    Fix: write the page in the language that the finding names.
    """
    for page in site.pages.values():
        _, address = addresses.split(page.path)
        for language in LANGUAGES:
            twin = addresses.in_language(address, language)
            if twin not in site.pages:
                message = f"the page has no twin in `{language.code}`"
                yield Finding(_place(page), "SIT803", message, f"Add the page {twin}.")


def _dead_end(site: BuiltSite, page: BuiltPage, link: str) -> str | None:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    path, fragment = page.target(link)
    if path not in site.files:
        return f"the link `{link}` leads nowhere"
    if fragment and path in site.pages and fragment not in site.pages[path].ids:
        return f"the link `{link}` leads to a place that its page does not have"
    return None


def _place(page: BuiltPage) -> Place:
    return Place(f"site/{page.path}")
