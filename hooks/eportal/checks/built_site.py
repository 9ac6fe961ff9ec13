"""What a visitor would stumble over in the finished site."""

from __future__ import annotations

from collections.abc import Iterator

from eportal import addresses
from eportal.checks.rules import check
from eportal.findings import Finding
from eportal.languages import LANGUAGES
from eportal.messages.message import Message, say
from eportal.places import Place
from eportal.reading.built_site import BuiltPage, BuiltSite


@check("SIT801")
def links_lead_somewhere(site: BuiltSite) -> Iterator[Finding]:
    """Every link within the site leads to a file, and its fragment to an anchor on that page.

    Why: a reader in need who meets a dead end gives up.
    Fix: correct the link in the written page or record that the finding names.
    Bad: [help](../help/#shelter), where the page of help has no heading with the anchor `shelter`
    Good: [help](../help/#shelters), and the page of help has that heading
    """
    for page in site.pages.values():
        language, _ = addresses.split(page.path)
        for link, path, fragment in page.targets:
            problem = _dead_end(site, link, path, fragment)
            if problem:
                hint = say("Correct the link, or add the page or the heading that it wants.")
                yield Finding(_place(page), "SIT801", problem, hint, language=language.code)


@check("SIT802")
def pages_declare_their_language(site: BuiltSite) -> Iterator[Finding]:
    """Every page declares the language and the direction of the folder it lies in.

    Why: a screen reader speaks, and a browser lays out, as the page declares.
    Fix: build the page with the frame of theme_overrides/main.html.
    Bad: `<html lang="en" dir="ltr">` in ku/index.html
    Good: `<html lang="ckb" dir="rtl">` in ku/index.html
    """
    for page in site.pages.values():
        language, _ = addresses.split(page.path)
        if (page.lang, page.dir) != (language.html, language.direction):
            message = say(
                "the page declares `lang={lang}` and `dir={dir}`; "
                "wanted: `lang={wanted_lang}` and `dir={wanted_dir}`",
                lang=page.lang, dir=page.dir,
                wanted_lang=language.html, wanted_dir=language.direction,
            )  # fmt: skip
            hint = say("Set `lang` and `dir` of the page.")
            yield Finding(_place(page), "SIT802", message, hint, language=language.code)


@check("SIT803")
def pages_have_their_twins(site: BuiltSite) -> Iterator[Finding]:
    """Every page exists in every language.

    Why: the language switch stays on the page.
    Fix: write the page in the language that the finding names.
    Bad: about/index.html and en/about/index.html, but no ku/about/index.html
    Good: about/index.html, ku/about/index.html and en/about/index.html
    """
    for page in site.pages.values():
        _, address = addresses.split(page.path)
        for language in LANGUAGES:
            twin = addresses.in_language(address, language)
            if twin not in site.pages:
                message = say("the page has no twin in `{language}`", language=language.code)
                hint = say("Add the page {page}.", page=twin)
                yield Finding(_place(page), "SIT803", message, hint, language=language.code)


def _dead_end(site: BuiltSite, link: str, path: str, fragment: str) -> Message | None:
    if path not in site.files:
        return say("the link `{link}` leads nowhere", link=link)
    if fragment and path in site.pages and fragment not in site.pages[path].ids:
        return say("the link `{link}` leads to a place that its page does not have", link=link)
    return None


def _place(page: BuiltPage) -> Place:
    return Place(f"site/{page.path}")
