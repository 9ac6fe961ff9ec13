"""Where marks and neighbours stand at a glyph that takes the place of another: where they stood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables

from eportal.downloads.pdf import opentype

#: OpenType's types of positions, and that of contexts among substitutions.
_SINGLE, _CONTEXTS = 1, 8
_CONTEXTS_OF_SUBSTITUTIONS = 6

#: Glyph -> the glyphs that may stand for it.
StandIns = Mapping[str, list[str]]


def keep_kerning(font: TTFont, stand_ins: StandIns) -> None:
    """What moves a glyph away from the letter before it moves what stands for it."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in opentype.tables(lookup, _SINGLE):
            _extend_values(font, table, stand_ins)


def _extend_values(font: TTFont, table: Any, stand_ins: StandIns) -> None:
    glyphs = table.Coverage.glyphs
    values = table.Value if table.Format == 2 else [table.Value] * len(glyphs)
    value_of = dict(zip(glyphs, values, strict=True))
    value_of |= {new: value_of[old] for old in glyphs for new in stand_ins.get(old, ())}
    table.Coverage = opentype.coverage(font, value_of)
    if table.Format == 2:
        table.Value = [value_of[each] for each in table.Coverage.glyphs]
        table.ValueCount = len(table.Value)


def keep_contexts(font: TTFont, before: StandIns, here: StandIns) -> None:
    """Where a glyph is a neighbour, so is what stands for it: before a letter, or elsewhere."""
    for table in _contexts(font):
        for coverages, stand_ins in (
            (table.BacktrackCoverage, before),
            (table.InputCoverage, here),
            (table.LookAheadCoverage, here),
        ):
            for coverage in coverages:
                new = [each for old in coverage.glyphs for each in stand_ins.get(old, ())]
                coverage.glyphs = opentype.coverage(font, [*coverage.glyphs, *new]).glyphs


def moved(anchor: Any, distance: int) -> Any:
    """The anchor of a mark, this much further along the line; None where there is none."""
    if anchor is None:
        return None
    there = otTables.Anchor()
    there.Format = 1
    there.XCoordinate, there.YCoordinate = anchor.XCoordinate + distance, anchor.YCoordinate
    return there


def _contexts(font: TTFont) -> Iterator[Any]:
    for name, kind in (("GSUB", _CONTEXTS_OF_SUBSTITUTIONS), ("GPOS", _CONTEXTS)):
        for lookup in font[name].table.LookupList.Lookup:
            yield from (each for each in opentype.tables(lookup, kind) if each.Format == 3)
