"""Which picture a link to a page shows, and what it says; a preview asks without drawing any."""

from __future__ import annotations

from dataclasses import dataclass

from eportal import addresses
from eportal.citations.sharing import Picture
from eportal.downloads.imprint import Edition
from eportal.downloads.wording import Inline, Wording, plain
from eportal.records.portal import Portal

#: In pixels, as link_image.typ draws it: what social networks and messengers ask for.
WIDTH, HEIGHT = 1200, 630
#: Any page that is of no other kind has the picture of the home page.
HOME = "home"
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
