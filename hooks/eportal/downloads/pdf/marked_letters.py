"""Fonts in which an Arabic letter and the mark on it are one glyph, so that both stay on one line.

A mark that stands higher than its font draws it is a text of its own in a PDF, above the line: some
readers begin a new line there and tear the sentence apart. A letter drawn with its mark does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables

from eportal.downloads.pdf import glyph_places, opentype

#: OpenType's types of substitutions, then of positions, then its classes of glyphs.
_SINGLE, _LIGATURES, _CONTEXTS = 1, 4, 6
_MARKS_ON_BASES = 4
_BASE_GLYPH, _MARK_GLYPH = 1, 3


@dataclass(frozen=True)
class _Marked:
    """A letter with a mark on it."""

    letter: str
    mark: str
    shift: tuple[int, int]  #: of the mark, from where its own glyph draws it

    @property
    def glyph(self) -> str:
        return f"{self.letter}.{self.mark}"


def join_marks(font: TTFont, letters: str, marks: str) -> None:
    """Gives every form of these letters a glyph with each of these marks."""
    wanted = _forms(font, letters)
    those = {*_glyphs(font, marks), *_joined_marks(font, marks)}
    marked = {each.glyph: each for each in _marked(font, wanted, those)}
    _add_glyphs(font, [*marked.values()])
    _substitute(font, [*marked.values()])
    stand_ins: dict[str, list[str]] = {}
    for each in marked.values():
        stand_ins.setdefault(each.letter, []).append(each.glyph)
    glyph_places.keep_kerning(font, stand_ins)
    glyph_places.keep_contexts(font, stand_ins, stand_ins)


def _glyphs(font: TTFont, characters: str) -> list[str]:
    drawn = font.getBestCmap()
    return [drawn[ord(each)] for each in characters if ord(each) in drawn]


def _forms(font: TTFont, letters: str) -> set[str]:
    """The glyphs of the letters alone, within words, beside certain letters, in ligatures."""
    replaced = [
        table.mapping
        for lookup in font["GSUB"].table.LookupList.Lookup
        for table in opentype.tables(lookup, _SINGLE)
    ]
    forms: set[str] = set()
    found = {*_glyphs(font, letters)}
    while found:
        forms |= found
        found = {each[form] for each in replaced for form in found if form in each} - forms
    return forms


def _joined_marks(font: TTFont, marks: str) -> Iterator[str]:
    """The glyphs that two marks on one letter become."""
    alone = {*_glyphs(font, marks)}
    for lookup in opentype.lookups_of_feature(font, "GSUB", "ccmp", _LIGATURES):
        for table in lookup.SubTable:
            for first, those in table.ligatures.items():
                yield from (
                    each.LigGlyph for each in those if alone.issuperset((first, *each.Component))
                )


def _marked(font: TTFont, letters: set[str], marks: set[str]) -> Iterator[_Marked]:
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in opentype.tables(lookup, _MARKS_ON_BASES):
            bases = zip(table.BaseCoverage.glyphs, table.BaseArray.BaseRecord, strict=True)
            on_marks = [
                (mark, record)
                for mark, record in zip(
                    table.MarkCoverage.glyphs, table.MarkArray.MarkRecord, strict=True
                )
                if mark in marks
            ]
            for letter, base in bases:
                if letter in letters:
                    yield from _with_marks(letter, base, on_marks)


def _with_marks(letter: str, base: Any, marks: list[tuple[str, Any]]) -> Iterator[_Marked]:
    for mark, record in marks:
        anchor, own = base.BaseAnchor[record.Class], record.MarkAnchor
        if anchor is not None:
            shift = (anchor.XCoordinate - own.XCoordinate, anchor.YCoordinate - own.YCoordinate)
            yield _Marked(letter, mark, shift)


def _add_glyphs(font: TTFont, marked: list[_Marked]) -> None:
    font.setGlyphOrder([*font.getGlyphOrder(), *(each.glyph for each in marked)])
    for each in marked:
        pen = TTGlyphPen(font["glyf"])
        if font["glyf"][each.letter].numberOfContours:
            pen.addComponent(each.letter, (1, 0, 0, 1, 0, 0))
        pen.addComponent(each.mark, (1, 0, 0, 1, *each.shift))
        glyph = pen.glyph()
        font["glyf"][each.glyph] = glyph
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][each.glyph] = (font["hmtx"][each.letter][0], glyph.xMin)
        font["GDEF"].table.GlyphClassDef.classDefs[each.glyph] = _BASE_GLYPH


def _substitute(font: TTFont, marked: list[_Marked]) -> None:
    """A letter and its mark become one glyph, unless another mark follows, which stacks on it."""
    joining = opentype.append(
        font, "GSUB", opentype.new_lookup(_LIGATURES, 0, [_ligatures(marked)])
    )
    those = (
        opentype.coverage(font, (each.letter for each in marked)),
        opentype.coverage(font, (each.mark for each in marked)),
    )
    classes = font["GDEF"].table.GlyphClassDef.classDefs
    further = opentype.coverage(font, (each for each in classes if classes[each] == _MARK_GLYPH))
    contexts = [
        opentype.context(those, {}, followed_by=(further,)),
        opentype.context(those, {0: joining}),
    ]
    # After all that looks at letters without their marks, which is where liga ends.
    beside = opentype.lookups_of_feature(font, "GSUB", "liga", _LIGATURES)[-1]
    added = opentype.append(font, "GSUB", opentype.new_lookup(_CONTEXTS, 0, contexts))
    opentype.run_beside(font, "GSUB", beside, added)


def _ligatures(marked: list[_Marked]) -> Any:
    table = otTables.LigatureSubst()
    table.ligatures = {}
    for each in marked:
        ligature = otTables.Ligature()
        ligature.LigGlyph, ligature.Component, ligature.CompCount = each.glyph, [each.mark], 2
        table.ligatures.setdefault(each.letter, []).append(ligature)
    return table
