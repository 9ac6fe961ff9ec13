"""The page about the open data: what stays the same, how to fetch it, what each column means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from eportal import addresses
from eportal.downloads.collections.catalogue import BY_ID, COLLECTIONS
from eportal.downloads.collections.columns import Collection, Column
from eportal.downloads.collections.index import INDEX
from eportal.downloads.collections.package import PACKAGE
from eportal.downloads.collections.schemas import schema_name
from eportal.messages.message import Message
from eportal.pages.page import Page, shortened
from eportal.pages.view import View


@dataclass(frozen=True)
class Explained:
    """A column of a collection in the words of the page."""

    name: str
    type: str
    title: Markup
    meaning: Markup
    reference: Markup | None  #: the collection that it points to, as a link
    choices: tuple[str, ...]


@dataclass(frozen=True)
class Offered:
    """A collection as the page lists it."""

    id: str
    title: Markup
    meaning: Markup
    count: int
    csv: str  #: links to its files
    json: str
    schema: str
    columns: tuple[Explained, ...]


def write(view: View) -> Page:
    """Versions, examples, the data package, and every collection with its columns."""
    return Page(
        title=view.plain_label("data-title"),
        description=shortened(view.plain_label("data-lead")),
        body=view.templates.render(
            "data_access",
            view=view,
            root=addresses.DATA,
            collections=[_offered(view, each) for each in COLLECTIONS],
            examples=_examples(view),
            index=_link(view, INDEX),
            package=_link(view, PACKAGE),
        ),
        part=addresses.ABOUT,
        trail=(
            (view.plain_label("nav-about"), addresses.ABOUT),
            (view.plain_label("downloads-title"), addresses.DOWNLOADS),
        ),
        records=("label/data-title", "label/data-lead"),
    )


def _offered(view: View, collection: Collection[Any]) -> Offered:
    return Offered(
        id=collection.id,
        title=_told(view, collection.title),
        meaning=_told(view, collection.description),
        count=len(collection.rows(view.portal)),
        csv=_link(view, f"{collection.id}.csv"),
        json=_link(view, f"{collection.id}.json"),
        schema=_link(view, schema_name(collection)),
        columns=tuple(_explained(view, column) for column in collection.columns),
    )


def _explained(view: View, column: Column[Any]) -> Explained:
    link = Markup('<a href="#{}">{}</a>')
    target = BY_ID.get(column.reference)
    return Explained(
        name=column.name,
        type=column.kind,
        title=_told(view, column.title),
        meaning=_told(view, column.description),
        reference=link.format(target.id, _told(view, target.title)) if target else None,
        choices=column.choices,
    )


def _examples(view: View) -> list[tuple[str, str]]:
    """(name of the programming language, three lines of it)."""
    address = f"{view.site_url}{addresses.DATA}activities.json"
    code = view.language.code
    lines = {
        "Python": (
            "import json, urllib.request",
            f'records = json.load(urllib.request.urlopen("{address}"))["records"]',
            f'print(records[0]["text"]["{code}"])',
        ),
        "R": (
            "library(jsonlite)",
            f'records <- fromJSON("{address}")$records',
            f"print(records$text${code}[1])",
        ),
        "JavaScript": (
            f'const answer = await fetch("{address}");',
            "const { records } = await answer.json();",
            f"console.log(records[0].text.{code});",
        ),
    }
    return [(name, "\n".join(those)) for name, those in lines.items()]


def _told(view: View, message: Message) -> Markup:
    """A sentence of the program as text of the page."""
    return view.prose(message.told_in(view.language))


def _link(view: View, file: str) -> str:
    """A link to a file that is the same for every language."""
    page = addresses.in_language(view.address, view.language)
    return addresses.relative(page, addresses.DATA + file)
