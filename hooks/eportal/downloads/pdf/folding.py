"""Panels of A5 laid out on sheets of A4, so that the sheets, folded once, read in order.

Tags, bookmarks and links stay in the order in which the panels are read.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

#: A4 on its side, in points.
_WIDTH, _HEIGHT = 841.89, 595.276

_MARK = re.compile(rb"/MCID ([0-9]+)")
_RESOURCE = re.compile(rb"/([a-z]+[0-9]+)(?=[ \n])")
_TABLES_OF_NAMES = (Name.Font, Name.ColorSpace, Name.ExtGState, Name.XObject, Name.Pattern)


@dataclass(frozen=True)
class _Panel:
    """Where a page comes to stand when it becomes half a side of a sheet."""

    side: Any
    across: float
    first_mark: int  #: the marks of its content are counted on from here


#: By the number of the page's object.
_Panels = dict[tuple[int, int], _Panel]


def order_of_panels(count: int, *, is_right_to_left: bool) -> list[tuple[int, int]]:
    """The panels on the left and right of each side, from 0: outer side, inner side, next sheet.

    The front cover lies where the leaflet opens: on the left half of a leaflet that is read from
    right to left, else on the right.
    """
    sides: list[tuple[int, int]] = []
    for first in range(0, count // 2, 2):
        last = count - 1 - first
        sides += [(last, first), (first + 1, last - 1)]
    return [(right, left) for left, right in sides] if is_right_to_left else sides


def number_of_pages(written: bytes) -> int:
    """Of a file."""
    with pikepdf.open(io.BytesIO(written)) as pdf:
        return len(pdf.pages)


def folded(written: bytes, *, is_right_to_left: bool) -> bytes:
    """The file with two of its pages on each side of a sheet."""
    with pikepdf.open(io.BytesIO(written)) as pdf:
        pages = [page.obj for page in pdf.pages]
        panels: _Panels = {}
        sides = []
        for left, right in order_of_panels(len(pages), is_right_to_left=is_right_to_left):
            panels |= _side(pdf, pages[left], pages[right])
            sides.append(pikepdf.Page(pages[left]))
        _move_tags(pdf.Root.StructTreeRoot, panels)
        for place in _places(pdf):
            _move_place(place, panels)
        del pdf.pages[:]
        pdf.pages.extend(sides)
        pdf.Root.ViewerPreferences.Duplex = Name.DuplexFlipShortEdge
        target = io.BytesIO()
        pdf.save(target, deterministic_id=True)
    return target.getvalue()


def _side(pdf: pikepdf.Pdf, left: Any, right: Any) -> _Panels:
    """Makes the left page a side of a sheet with both."""
    first, second = (bytes(page.Contents.read_bytes()) for page in (left, right))
    marks = 1 + max((int(each) for each in _MARK.findall(first)), default=-1)
    across = _WIDTH / 2
    second = _MARK.sub(lambda found: b"/MCID %d" % (int(found[1]) + marks), second)
    second = _RESOURCE.sub(rb"/r\1", second)
    content = b"q\n%s\nQ\nq 1 0 0 1 %.3f 0 cm\n%s\nQ\n" % (first, across, second)
    left.Contents = pdf.make_stream(content)
    left.MediaBox = Array([0, 0, _WIDTH, _HEIGHT])
    _join_resources(left.Resources, right.Resources)
    _join_parents(pdf.Root.StructTreeRoot.ParentTree, left, right, marks)
    for note in right.get("/Annots", []):
        _move_note(note, across)
    left.Annots = Array([*left.get("/Annots", []), *right.get("/Annots", [])])
    return {left.objgen: _Panel(left, 0, 0), right.objgen: _Panel(left, across, marks)}


def _join_resources(left: Any, right: Any) -> None:
    """The names of the right page's fonts and colours stand beside those of the left one's."""
    for kind in _TABLES_OF_NAMES:
        table = left.get(kind, Dictionary())
        for name, each in right.get(kind, {}).items():
            table[f"/r{name[1:]}"] = each
        if len(table):
            left[kind] = table


def _join_parents(tree: Any, left: Any, right: Any, marks: int) -> None:
    """The tags of the right page's marks follow those of the left one's."""
    numbers = dict(zip(map(int, tree.Nums[::2]), tree.Nums[1::2], strict=True))
    # An empty page has no tags, and so no number in the tree.
    of_left, of_right = (
        [*numbers.pop(int(page.get("/StructParents", -1)), [])] for page in (left, right)
    )
    number = int(left.get("/StructParents", right.get("/StructParents", -1)))
    if number >= 0:
        left.StructParents = number
        numbers[number] = Array([*of_left[:marks], *of_right])
    tree.Nums = Array([each for pair in sorted(numbers.items()) for each in pair])


def _move_note(note: Any, across: float) -> None:
    for key in ("/Rect", "/QuadPoints"):
        if key in note:
            along_and_up = [float(each) for each in note[key]]
            note[key] = Array(
                [each + across * (place % 2 == 0) for place, each in enumerate(along_and_up)]
            )


def _move_tags(tag: Any, panels: _Panels) -> None:
    """Every tag names the page of its content, and the marks there."""
    panel = panels.get(tag.Pg.objgen) if "/Pg" in tag else None
    if "/K" in tag:
        children = [*tag.K] if isinstance(tag.K, Array) else [tag.K]
        moved = [_moved(child, panel, panels) for child in children]
        tag.K = Array(moved) if isinstance(tag.K, Array) else moved[0]
    if panel:
        tag.Pg = panel.side


def _moved(child: Any, panel: _Panel | None, panels: _Panels) -> Any:
    if not isinstance(child, Dictionary):
        return int(child) + (panel.first_mark if panel else 0)
    if "/MCID" in child:
        own = panels[child.Pg.objgen] if "/Pg" in child else panel
        child.MCID = int(child.MCID) + (own.first_mark if own else 0)
        if "/Pg" in child and own:
            child.Pg = own.side
    else:
        _move_tags(child, panels)
    return child


def _places(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Where bookmarks, links and names lead: a page and a point on it."""
    for leaf in _leaves(pdf.Root.get("/Names", Dictionary()).get("/Dests", Dictionary())):
        yield leaf.D if isinstance(leaf, Dictionary) else leaf
    followers = [*_bookmarks(pdf.Root.get("/Outlines", Dictionary()))]
    followers += [note for page in pdf.pages for note in page.get("/Annots", [])]
    for each in followers:
        action = each.get("/A", Dictionary())
        place = each.get("/Dest", action.get("/D"))
        if isinstance(place, Array):
            yield place


def _leaves(tree: Any) -> Iterator[Any]:
    yield from tree.get("/Names", [])[1::2]
    for kid in tree.get("/Kids", []):
        yield from _leaves(kid)


def _bookmarks(parent: Any) -> Iterator[Any]:
    each = parent.get("/First")
    while each is not None:
        yield each
        yield from _bookmarks(each)
        each = each.get("/Next")


def _move_place(place: Any, panels: _Panels) -> None:
    panel = panels[place[0].objgen]
    place[0] = panel.side
    if place[1] == Name.XYZ:
        place[2] = float(place[2]) + panel.across
