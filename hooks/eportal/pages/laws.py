"""The register of laws: the list, a page for each instrument, and the two definitions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import get_args

from markupsafe import Markup

from eportal import addresses
from eportal.facts.citations import Citations, citations
from eportal.languages import LANGUAGES, SOURCE_LANGUAGE
from eportal.pages.about import name_of
from eportal.pages.page import Page, Writer, short_title, shortened
from eportal.pages.view import View
from eportal.records.laws import (
    Article,
    Definition,
    Designation,
    Fine,
    Instrument,
    Penalty,
    Scope,
)
from eportal.records.portal import Portal


@dataclass(frozen=True)
class Citing:
    """A record that names the instrument."""

    name: str
    kind: Markup
    address: str


def writers(portal: Portal) -> dict[str, Writer]:
    """The writers of these pages; where each law is cited is found out once for all of them."""
    if not portal.laws:
        return {}
    cited = citations(portal)
    pages: dict[str, Writer] = {addresses.LAWS: index, addresses.LAW_DEFINITIONS: definitions}
    for instrument in portal.laws:
        pages[addresses.of_law(instrument.id)] = partial(
            write, instrument=instrument, cited=cited[instrument.id]
        )
    return pages


def index(view: View) -> Page:
    """All instruments, by scope."""
    laws = view.portal.laws
    scopes = [(scope, [law for law in laws if law.scope == scope]) for scope in get_args(Scope)]
    return Page(
        title=view.plain_label("laws-title"),
        description=view.plain_label("laws-lead", count=view.language.number(len(laws))),
        body=view.templates.render(
            "laws",
            view=view,
            count=len(laws),
            scopes=scopes,
            designation=partial(designation, view),
        ),
        part=addresses.LAWS,
        records=tuple(f"law/{law.id}" for law in laws),
    )


def write(view: View, instrument: Instrument, cited: Citations) -> Page:
    """One instrument: what is known of it, what we hold of it, where the portal names it."""
    defining = [each for each in view.portal.definitions if each.instrument == instrument.id]
    return Page(
        title=short_title(view.plain(instrument.title)),
        description=shortened(view.plain(instrument.text)),
        body=view.templates.render(
            "law",
            view=view,
            law=instrument,
            languages=LANGUAGES,
            penalties=[penalty_in_words(view, each) for each in instrument.penalties],
            designation=partial(designation, view),
            article_name=partial(article_name, view),
            defining=defining,
            citing=_citing(view, cited),
            activities=cited.activities,
        ),
        part=addresses.LAWS,
        trail=((view.plain_label("laws-title"), addresses.LAWS),),
        records=(f"law/{instrument.id}",),
    )


def definitions(view: View) -> Page:
    """The definitions side by side: act, means, purpose, and what the Iraqi text adds."""
    defined = [
        (each, article)
        for each in view.portal.definitions
        if (article := view.portal.law[each.instrument].article(each.article))
    ]
    return Page(
        title=view.plain_label("definitions-title"),
        description=shortened(view.plain_label("definitions-lead")),
        body=view.templates.render(
            "law_definitions",
            view=view,
            defined=defined,
            languages=LANGUAGES,
            is_source=view.language is SOURCE_LANGUAGE,
            article_address=article_address,
        ),
        part=addresses.LAWS,
        trail=((view.plain_label("laws-title"), addresses.LAWS),),
        records=tuple(
            key
            for each, _ in defined
            for key in (f"definition/{each.id}", f"law/{each.instrument}")
        ),
    )


def article_address(definition: Definition) -> str:
    """The place of the article that a definition is taken from."""
    return f"{addresses.of_law(definition.instrument)}#{definition.article}"


def article_name(view: View, article: Article) -> Markup:
    """What an article is called, such as Article 3."""
    number = view.title(article.cited) if article.cited else view.provision(article.number)
    return view.label("article-number", number=number)


def designation(view: View, each: Designation, label: str = "law-designation") -> Markup:
    """A number and a year, in the words of the label."""
    return view.label(label, number=view.year(each.number), year=view.year(each.year))


def penalty_in_words(view: View, penalty: Penalty) -> Markup:
    """A penalty with its bounds, in words of the page's language."""
    if penalty.fine:
        named = view.label("penalty-fine-of", bounds=_bounds(view, penalty.fine))
    else:
        named = view.label(f"penalty-{penalty.kind}")
    return view.label("penalty-up-to", penalty=named) if penalty.up_to else named


def _bounds(view: View, fine: Fine) -> Markup:
    amounts = {
        name: view.label(f"amount-{fine.currency.lower()}", amount=value)
        for name, value in (("least", fine.at_least), ("most", fine.at_most))
        if value
    }
    match tuple(amounts):
        case ("least", "most"):
            return view.label("fine-between", **amounts)
        case ("least",):
            return view.label("fine-at-least", **amounts)
        case _:
            return view.label("fine-at-most", **amounts)


def _citing(view: View, cited: Citations) -> list[Citing]:
    return [
        Citing(
            name_of(view, key, view.portal.translated_as(key)).rstrip(" :"),
            view.label(f"record-kind-{key.partition('/')[0]}"),
            addresses.of_record(key),
        )
        for key in cited.keys
    ]
