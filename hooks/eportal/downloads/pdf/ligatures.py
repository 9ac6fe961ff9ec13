"""Fonts whose Arabic ligatures keep a glyph for each letter, so that text is read back in order.

A glyph for two letters (lam and alef) is one code in a PDF. A reader that turns a line from right
to left round turns glyphs, not the letters within one: الاتجار comes back as االتجار. Here the
first glyph carries the whole drawing and the others are blank; it looks the same.

Used to make the two fonts of this folder, see `eportal.fonts`; never while files are written.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables

from eportal.downloads.pdf import glyph_places, opentype

#: OpenType's types of substitutions, then of positions.
_SINGLE, _LIGATURES, _CONTEXTS = 1, 4, 6
_MARKS_ON_BASES, _MARKS_ON_LIGATURES = 4, 5
_BASE_GLYPH = 1


@dataclass(frozen=True)
class Ligature:
    """A glyph for several letters, and the glyph of each letter that takes its place."""

    glyph: str
    letters: tuple[str, ...]
    widths: tuple[int, ...]  #: of each part

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the new glyphs, the first letter first."""
        return tuple(f"{self.glyph}.part{number}" for number in range(1, len(self.letters) + 1))

    def offset(self, number: int) -> int:
        """From the ligature's left edge to the part's: the last letter stands leftmost."""
        return sum(self.widths[number + 1 :])


def part_ligatures(font: TTFont) -> None:
    """Gives each letter of an Arabic ligature a glyph of its own."""
    joining = [(lookup, _ligatures(font, lookup)) for lookup in _joining_lookups(font)]
    ligatures = [each for _, those in joining for each in those]
    _add_glyphs(font, ligatures)
    for lookup, those in joining:
        _substitute_parts(font, lookup, those)
    _drop_whole_words(font)
    for lookup in list(font["GPOS"].table.LookupList.Lookup):
        _keep_marks(font, lookup, ligatures)
    first = {each.glyph: [each.parts[0]] for each in ligatures}
    last = {each.glyph: [each.parts[-1]] for each in ligatures}
    glyph_places.keep_kerning(font, first)
    glyph_places.keep_contexts(font, last, first)


def ligatures_of_letters(font: TTFont) -> list[tuple[str, ...]]:
    """The letters of each Arabic ligature that is a single glyph."""
    return [
        letters
        for lookup in opentype.arabic_lookups(font, "GSUB", _LIGATURES)
        for letters, _ in _entries(lookup)
        if _are_letters(font, letters)
    ]


def _joining_lookups(font: TTFont) -> list[Any]:
    """Lookups that do nothing but join two Arabic letters."""
    return [
        lookup
        for lookup in opentype.arabic_lookups(font, "GSUB", _LIGATURES)
        if all(len(letters) == 2 and _are_letters(font, letters) for letters, _ in _entries(lookup))
    ]


def _entries(lookup: Any) -> list[tuple[tuple[str, ...], str]]:
    """The glyphs that meet, and the one that they become."""
    return [
        ((first, *each.Component), each.LigGlyph)
        for table in lookup.SubTable
        for first, those in table.ligatures.items()
        for each in those
    ]


def _are_letters(font: TTFont, glyphs: tuple[str, ...]) -> bool:
    """Whether they are all letters, which have a width; marks have none."""
    return all(font["hmtx"][each][0] for each in glyphs)


def _ligatures(font: TTFont, lookup: Any) -> list[Ligature]:
    found = []
    for letters, glyph in _entries(lookup):
        width = font["hmtx"][glyph][0]
        share = width // len(letters)
        rest = [share] * (len(letters) - 1)
        found.append(Ligature(glyph, letters, (width - sum(rest), *rest)))
    return found


def _add_glyphs(font: TTFont, ligatures: list[Ligature]) -> None:
    drawings = font.getGlyphSet()
    added = {
        name: (_drawing(drawings, ligature) if number == 0 else TTGlyphPen(None).glyph(), width)
        for ligature in ligatures
        for number, (name, width) in enumerate(zip(ligature.parts, ligature.widths, strict=True))
    }
    font.setGlyphOrder([*font.getGlyphOrder(), *added])
    for name, (glyph, width) in added.items():
        font["glyf"][name] = glyph
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (width, getattr(glyph, "xMin", 0))
        font["GDEF"].table.GlyphClassDef.classDefs[name] = _BASE_GLYPH


def _drawing(drawings: Any, ligature: Ligature) -> Any:
    """The whole ligature, moved so that it stands where it stood before it had parts."""
    recorded = DecomposingRecordingPen(drawings)
    drawings[ligature.glyph].draw(recorded)
    pen = TTGlyphPen(None)
    recorded.replay(TransformPen(pen, (1, 0, 0, 1, -ligature.offset(0), 0)))
    return pen.glyph()


def _substitute_parts(font: TTFont, lookup: Any, ligatures: list[Ligature]) -> None:
    """Where letters met to become one glyph, each becomes its part."""
    lookup.SubTable = [_context(font, each) for each in ligatures]
    lookup.SubTableCount = len(ligatures)
    lookup.LookupType = _CONTEXTS


def _context(font: TTFont, ligature: Ligature) -> Any:
    parts = enumerate(zip(ligature.letters, ligature.parts, strict=True))
    return opentype.context(
        [opentype.coverage(font, [letter]) for letter in ligature.letters],
        {place: _single_substitution(font, letter, part) for place, (letter, part) in parts},
    )


def _single_substitution(font: TTFont, letter: str, part: str) -> int:
    table = otTables.SingleSubst()
    table.mapping = {letter: part}
    return opentype.append(font, "GSUB", opentype.new_lookup(_SINGLE, 0, [table]))


def _drop_whole_words(font: TTFont) -> None:
    """A word of four letters that the font draws as one glyph is written letter by letter."""
    for lookup in opentype.arabic_lookups(font, "GSUB", _LIGATURES):
        for table in lookup.SubTable:
            for first, those in table.ligatures.items():
                table.ligatures[first] = [
                    each for each in those if not _are_letters(font, (first, *each.Component))
                ]


def _keep_marks(font: TTFont, lookup: Any, ligatures: list[Ligature]) -> None:
    """A mark stands on the part of its letter where it stood on the ligature."""
    tables = [
        _marks_on_parts(font, table, ligatures)
        for table in opentype.tables(lookup, _MARKS_ON_LIGATURES)
    ]
    if tables:
        added = opentype.new_lookup(_MARKS_ON_BASES, lookup.LookupFlag, tables)
        opentype.run_beside(font, "GPOS", lookup, opentype.append(font, "GPOS", added))


def _marks_on_parts(font: TTFont, old: Any, ligatures: list[Ligature]) -> Any:
    attached = dict(zip(old.LigatureCoverage.glyphs, old.LigatureArray.LigatureAttach, strict=True))
    anchors = {
        part: [
            glyph_places.moved(anchor, -ligature.offset(number))
            for anchor in component.LigatureAnchor
        ]
        for ligature in ligatures
        if ligature.glyph in attached
        for number, (part, component) in enumerate(
            zip(ligature.parts, attached[ligature.glyph].ComponentRecord, strict=True)
        )
    }
    table = otTables.MarkBasePos()
    table.Format, table.ClassCount = 1, old.ClassCount
    table.MarkCoverage, table.MarkArray = old.MarkCoverage, old.MarkArray
    table.BaseCoverage = opentype.coverage(font, anchors)
    table.BaseArray = otTables.BaseArray()
    table.BaseArray.BaseRecord = [_base(anchors[part]) for part in table.BaseCoverage.glyphs]
    table.BaseArray.BaseCount = len(anchors)
    return table


def _base(anchors: list[Any]) -> Any:
    record = otTables.BaseRecord()
    record.BaseAnchor = anchors
    return record
