"""The pictures that links to pages show where people share them: one for each kind of page.

There is none for help and rights: a link must not tell where it leads.
"""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from functools import partial

from PIL import Image

from eportal import addresses
from eportal.citations.sharing import Picture
from eportal.downloads.download import Recipe
from eportal.downloads.imprint import Edition
from eportal.downloads.pdf.typesetting import drawn
from eportal.downloads.pdf.values import Values, of_language, runs
from eportal.downloads.wording import Inline, Wording, plain
from eportal.records.portal import Portal

#: In pixels, as link_image.typ draws it: what social networks and messengers ask for.
WIDTH, HEIGHT = 1200, 630
#: Any page that is of no other kind has the picture of the home page.
HOME = "home"
_FORMAT = "png"
#: The colours of the mark and of the letters with their soft edges, of about a thousand: with
#: fewer the colours of the axes are no longer those of the site, with all it is thrice as large.
_COLOURS = 256
#: Label of each kind; those of axes are called as the axes are.
_LABELS = {
    HOME: "home-title", "plan": "nav-plan", "laws": "laws-title", "events": "events-title",
    "reports": "reports-title",
}  # fmt: skip
_KIND_OF_PART = {
    addresses.PLAN: "plan", addresses.LAWS: "laws", addresses.EVENTS: "events",
    addresses.REPORTS: "reports",
}  # fmt: skip
_OF_AXIS = "axis-"


@dataclass(frozen=True)
class LinkImage:
    """What a picture says."""

    portal: Inline  #: the portal's name
    above: Inline  #: what the title belongs to; empty where it stands alone
    title: Inline
    owner: Inline
    axis: str = ""  #: whose colour it bears

    @property
    def alternative(self) -> str:
        """The same for whoever does not see it."""
        said = (self.above, self.title, self.portal, self.owner)
        return " · ".join(plain(each) for each in said if each)


def kinds(portal: Portal) -> list[str]:
    """Every kind of which there is a picture."""
    return [*_LABELS, *(_OF_AXIS + axis.id for axis in portal.strategy.axes)]


def kind_of(portal: Portal, address: str, part: str) -> str:
    """The kind of the page at an address, in a part of the portal."""
    id_ = address.removeprefix(addresses.PLAN).rstrip("/")
    if id_ in portal.activity:
        return _OF_AXIS + portal.activity[id_].axis
    if any(address == addresses.of_axis(axis.id) for axis in portal.strategy.axes):
        return id_
    return _KIND_OF_PART.get(part, HOME)


def image_of(wording: Wording, kind: str) -> LinkImage:
    """What the picture of a kind says."""
    label, portal = wording.label, wording.portal
    name, owner = label("site-name"), label("site-owner")
    if kind in _LABELS:
        return LinkImage(name, (), label(_LABELS[kind]), owner)
    axis = portal.strategy.axis(kind.removeprefix(_OF_AXIS))
    return LinkImage(name, label("nav-plan"), wording.text(axis.title), owner, axis.id)


def picture_of(edition: Edition, address: str, part: str) -> Picture:
    """The picture beside a link to the page at an address, in a part of the portal."""
    kind = kind_of(edition.portal, address, part)
    return Picture(
        address=edition.address(addresses.of_link_image(kind)),
        width=WIDTH,
        height=HEIGHT,
        alternative=image_of(edition.wording, kind).alternative,
    )


def recipes(edition: Edition) -> list[Recipe]:
    """A picture of each kind."""
    return [_recipe(edition, kind) for kind in kinds(edition.portal)]


def _recipe(edition: Edition, kind: str) -> Recipe:
    values = _values(edition, kind)
    labels = edition.portal.labels
    return Recipe(
        address=addresses.of_link_image(kind),
        language=edition.language,
        format=_FORMAT,
        title=labels["site-name"].text,
        page=addresses.HOME,
        write=partial(_picture, values),
        made_from=json.dumps(values, ensure_ascii=False).encode(),
        is_listed=False,
        is_part_of_pages=True,
    )


def _values(edition: Edition, kind: str) -> Values:
    image = image_of(edition.wording, kind)
    return {
        **of_language(edition.language),
        "portal": runs(image.portal),
        "above": runs(image.above),
        "title": runs(image.title),
        "owner": runs(image.owner),
        "axis": image.axis,
    }


def _picture(values: Values) -> bytes:
    """The picture in few colours; those who draw it first do not count its bytes."""
    with Image.open(io.BytesIO(drawn("link_image.typ", values))) as picture:
        few = picture.convert("RGB").quantize(
            _COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE
        )
    written = io.BytesIO()
    few.save(written, _FORMAT, optimize=True)
    return written.getvalue()
