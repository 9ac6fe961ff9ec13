"""A timeline as SVG: one bar for each activity, stretching with the page, its letters not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

_ROW = 26  #: height of a row, in CSS pixels
_HEAD = 26  #: height of the line of years
_GUTTER = 12.0  #: share of the width, in percent, that the numbers take

Month = tuple[int, int]


@dataclass(frozen=True)
class Bar:
    """One activity on the timeline."""

    label: str  #: its number, in the digits of the page
    link: str  #: where its page is
    description: str  #: what a pointer or a screen reader tells
    months: tuple[Month, Month] | None  #: first and last month, inclusive; None when ongoing


def timeline(
    bars: Sequence[Bar],
    years: range,
    year_names: Sequence[str],
    title: str,
    right_to_left: bool,
) -> Markup:
    """The picture; time runs in the direction of reading.

    Widths are percentages of the page and heights are pixels, so that letters keep their size
    on a phone. Colours come from the classes of the style sheet, also in the dark. It is a group
    and no image, for it holds links; a table on the same page serves the keyboard.
    """
    scale = _Scale(years, right_to_left)
    height = _HEAD + _ROW * len(bars)
    parts = [
        Markup(
            '<svg class="timeline" role="group" width="100%" height="{}" aria-label="{}">'
        ).format(height, title),
        *(
            scale.year_line(year, name, height)
            for year, name in zip(years, year_names, strict=True)
        ),
        *(_row(bar, index, scale) for index, bar in enumerate(bars)),
        Markup("</svg>"),
    ]
    return Markup("\n").join(parts)


@dataclass(frozen=True)
class _Scale:
    years: range
    right_to_left: bool

    def x(self, month: Month) -> float:
        """Where a month begins, in percent from the side where reading starts."""
        months = (month[0] - self.years.start) * 12 + month[1] - 1
        return _GUTTER + (100 - _GUTTER) * months / (12 * len(self.years))

    def span(self, first: Month, last: Month) -> tuple[str, str]:
        """Left edge and width of a stretch of months, as SVG percentages."""
        start, end = self.x(first), self.x((last[0], last[1] + 1))
        left = 100 - end if self.right_to_left else start
        return f"{left:.2f}%", f"{end - start:.2f}%"

    def point(self, percent: float) -> str:
        """A point counted from the side where reading starts."""
        return f"{100 - percent if self.right_to_left else percent:.2f}%"

    def year_line(self, year: int, name: str, height: int) -> Markup:
        start, middle = self.x((year, 1)), self.x((year, 7))
        return Markup(
            '<line class="timeline-year" x1="{x}" x2="{x}" y1="0" y2="{height}"/>'
            '<text class="timeline-label" x="{middle}" y="17" text-anchor="middle">{name}</text>'
        ).format(x=self.point(start), height=height, middle=self.point(middle), name=name)


def _row(bar: Bar, index: int, scale: _Scale) -> Markup:
    top = _HEAD + index * _ROW
    first, last = bar.months or ((scale.years.start, 1), (scale.years.stop - 1, 12))
    left, width = scale.span(first, last)
    kind = "dated" if bar.months else "ongoing"
    return Markup(
        '<a href="{link}" tabindex="-1"><title>{description}</title>'
        '<text class="timeline-label" x="{label_at}" y="{baseline}" text-anchor="middle">'
        '{label}</text><rect class="timeline-row" x="0" y="{top}" width="100%" height="{row}"/>'
        '<rect class="timeline-bar timeline-{kind}" x="{left}" y="{bar_top}" width="{width}"'
        ' height="{bar_height}" rx="3"/></a>'
    ).format(
        link=bar.link, description=bar.description, label=bar.label, kind=kind,
        label_at=scale.point(_GUTTER / 2), baseline=top + 18, top=top, row=_ROW,
        left=left, width=width, bar_top=top + 6, bar_height=_ROW - 12,
    )  # fmt: skip
