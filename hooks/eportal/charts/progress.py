"""A bar of parts as SVG: what was reported, what was not, and never one for the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

_HEIGHT = 18  #: of a bar, in CSS pixels
#: The id of the hatching; it stands for what nobody has reported, so that it looks like no amount.
_HATCHING = "not-reported-hatching"


@dataclass(frozen=True)
class Part:
    """A part of a bar."""

    kind: str  #: ends the class that colours it
    amount: float  #: in the unit of the whole
    description: str  #: what a pointer or a screen reader tells
    hatched: bool = False  #: whether it stands for what is not known


def hatching() -> Markup:
    """The pattern of the unknown; once on a page that has bars."""
    return Markup(
        '<svg class="hatching" width="0" height="0" aria-hidden="true" focusable="false"><defs>'
        '<pattern id="{}" width="6" height="6" patternUnits="userSpaceOnUse"'
        ' patternTransform="rotate(45)"><rect class="hatching-ground" width="6" height="6"/>'
        '<line class="hatching-line" x1="1" x2="1" y1="0" y2="6"/></pattern></defs></svg>'
    ).format(_HATCHING)


def bar(parts: Sequence[Part], whole: float, title: str, right_to_left: bool) -> Markup:
    """The parts one after the other in the direction of reading; `whole` fills the width.

    Widths are percentages, so that the bar stretches with its cell.
    """
    drawn = [part for part in parts if part.amount > 0]
    if whole <= 0 or sum(part.amount for part in drawn) > whole * 1.000001:
        raise ValueError("the parts of a bar are more than the whole")
    shapes, before = [], 0.0
    for part in drawn:
        width = 100 * part.amount / whole
        shapes.append(_shape(part, 100 - before - width if right_to_left else before, width))
        before += width
    frame = Markup('<rect class="bar-frame" x="{:.2f}%" y="0.5" width="{:.2f}%" height="{}"/>')
    start = 100 - before if right_to_left else 0.0
    return Markup("").join(
        [
            Markup('<svg class="bar" role="img" width="100%" height="{}" aria-label="{}">').format(
                _HEIGHT, title
            ),
            *shapes,
            frame.format(start, before, _HEIGHT - 1),
            Markup("</svg>"),
        ]
    )


def _shape(part: Part, left: float, width: float) -> Markup:
    fill = Markup(' fill="url(#{})"').format(_HATCHING) if part.hatched else Markup("")
    return Markup(
        '<rect class="bar-part bar-{}" x="{:.2f}%" y="0" width="{:.2f}%" height="{}"{}>'
        "<title>{}</title></rect>"
    ).format(part.kind, max(left, 0.0), width, _HEIGHT, fill, part.description)
