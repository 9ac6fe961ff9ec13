"""Lookups of OpenType's layout tables: what several steps of changing a font need."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables

#: Where the features of Arabic letters are run.
_SCRIPT = "arab"


def arabic_lookups(font: TTFont, table: str, kind: int) -> list[Any]:
    """The lookups of this type that a feature of the Arabic script runs, in GSUB or GPOS."""
    return _of_features(font, table, kind, lambda _: True)


def lookups_of_feature(font: TTFont, table: str, feature: str, kind: int) -> list[Any]:
    """Those that this feature runs."""
    return _of_features(font, table, kind, lambda tag: tag == feature)


def _of_features(
    font: TTFont, table: str, kind: int, is_wanted: Callable[[str], bool]
) -> list[Any]:
    whole = font[table].table
    features = [
        whole.FeatureList.FeatureRecord[number]
        for record in whole.ScriptList.ScriptRecord
        if record.ScriptTag == _SCRIPT
        for number in record.Script.DefaultLangSys.FeatureIndex
    ]
    numbers = {
        number
        for feature in features
        if is_wanted(feature.FeatureTag)
        for number in feature.Feature.LookupListIndex
    }
    listed = [whole.LookupList.Lookup[number] for number in sorted(numbers)]
    return [each for each in listed if each.LookupType == kind]


def tables(lookup: Any, kind: int) -> list[Any]:
    """The subtables of this type, those behind an extension too."""
    behind = [getattr(each, "ExtSubTable", each) for each in lookup.SubTable]
    return [each for each in behind if each.LookupType == kind]


def new_lookup(kind: int, flags: int, subtables: list[Any]) -> Any:
    """A lookup of these subtables."""
    lookup = otTables.Lookup()
    lookup.LookupType, lookup.LookupFlag = kind, flags
    lookup.SubTable, lookup.SubTableCount = subtables, len(subtables)
    return lookup


def append(font: TTFont, table: str, lookup: Any) -> int:
    """The index of the lookup, now the last."""
    listed = font[table].table.LookupList
    listed.Lookup.append(lookup)
    listed.LookupCount = len(listed.Lookup)
    return int(listed.LookupCount) - 1


def run_beside(font: TTFont, table: str, lookup: Any, added: int) -> None:
    """Every feature that runs the lookup runs the added one too."""
    whole = font[table].table
    index = whole.LookupList.Lookup.index(lookup)
    for record in whole.FeatureList.FeatureRecord:
        if index in record.Feature.LookupListIndex:
            record.Feature.LookupListIndex.append(added)
            record.Feature.LookupCount = len(record.Feature.LookupListIndex)


def coverage(font: TTFont, glyphs: Iterable[str]) -> Any:
    """The glyphs in the order in which a font must list them."""
    covered = otTables.Coverage()
    order: Callable[[str], int] = font.getGlyphID
    covered.glyphs = sorted(set(glyphs), key=order)
    return covered


def context(
    glyphs: Iterable[Any], lookups: Mapping[int, int], followed_by: Iterable[Any] = ()
) -> Any:
    """Where glyphs of these coverages meet, and glyphs of others follow, these lookups are run.

    The lookups are named by their index; each is run at a glyph of those that meet, from 0.
    """
    table = otTables.ChainContextSubst()
    table.Format = 3
    table.BacktrackCoverage, table.InputCoverage = [], [*glyphs]
    table.LookAheadCoverage = [*followed_by]
    table.SubstLookupRecord = [_record(place, index) for place, index in lookups.items()]
    return table


def _record(place: int, index: int) -> Any:
    record = otTables.SubstLookupRecord()
    record.SequenceIndex, record.LookupListIndex = place, index
    return record
