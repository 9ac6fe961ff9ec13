"""Which block of a page is which in another language, as far as that can be known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import groupby

from eportal.languages import Language
from eportal.reading.markdown import HEADING, PARAGRAPH, Block

Blocks = tuple[Block, ...]


@dataclass(frozen=True, eq=False)
class Section:
    """What stands under one heading, or before the first one."""

    heading: Block | None
    blocks: Blocks

    @property
    def line(self) -> int:
        """Where it begins."""
        return self.heading.line if self.heading else self.blocks[0].line if self.blocks else 1


@lru_cache(maxsize=512)
def sections(blocks: Blocks) -> tuple[Section, ...]:
    """The sections of a page, the first of them without a heading."""
    starts = [number for number, each in enumerate(blocks) if each.kind == HEADING]
    found = [Section(None, blocks[: starts[0]] if starts else blocks)]
    ends = [*starts[1:], len(blocks)] if starts else []
    for start, end in zip(starts, ends, strict=True):
        found.append(Section(blocks[start], blocks[start + 1 : end]))
    return tuple(found)


def outline(blocks: Sequence[Block]) -> tuple[tuple[str, str], ...]:
    """Level and id of each heading."""
    return tuple((each.label, each.id) for each in blocks if each.kind == HEADING)


def matching(
    source: Sequence[tuple[object, ...]], other: Sequence[tuple[object, ...]]
) -> Iterator[tuple[int, int]]:
    """Places in both sequences at which the same stands."""
    matcher = SequenceMatcher(None, source, other, autojunk=False)
    for begin, begin_of_other, length in matcher.get_matching_blocks():
        yield from ((begin + each, begin_of_other + each) for each in range(length))


def same_sections(source: Blocks, other: Blocks) -> Iterator[tuple[Section, Section]]:
    """Sections that surely begin and end at the same headings in both."""
    here, there = sections(source), sections(other)
    outlines = [("",), *outline(source)], [("",), *outline(other)]
    pairs = {*matching(*outlines)}
    if outlines[0] != outlines[1]:
        pairs = {pair for pair in pairs if _is_told_apart(outlines[0][pair[0]], outlines)}
    pairs.add((len(here), len(there)))
    for left, right in sorted(pairs):
        if (left + 1, right + 1) in pairs:
            yield here[left], there[right]


def _is_told_apart(heading: tuple[str, ...], outlines: Iterable[Sequence[tuple[str, ...]]]) -> bool:
    """Whether a heading is the only one of its level and id in each language."""
    return all(each.count(heading) == 1 for each in outlines)


def aligned_blocks(
    twins: Mapping[Language, Blocks], source: Language
) -> Iterator[Mapping[Language, Block]]:
    """The blocks of the source, or else of the first twin, each with those that translate it."""
    if not twins:
        return
    base = source if source in twins else next(iter(twins))
    partners = {each: _partners(twins[base], twins[each]) for each in twins if each is not base}
    for block in twins[base]:
        found = {each: known[id(block)] for each, known in partners.items() if id(block) in known}
        found[base] = block
        yield {each: found[each] for each in twins if each in found}


def _partners(source: Blocks, other: Blocks) -> dict[int, Block]:
    """The block of the other page for each block that is surely the same, by identity."""
    found: dict[int, Block] = {}
    for here, there in same_sections(source, other):
        if here.heading and there.heading:
            found[id(here.heading)] = there.heading
        left, right = _runs(here.blocks), _runs(there.blocks)
        for one, two in matching([_sign(run) for run in left], [_sign(run) for run in right]):
            found |= {id(mine): its for mine, its in zip(left[one], right[two], strict=True)}
    return found


def _runs(blocks: Blocks) -> list[list[Block]]:
    """Paragraphs that follow one another together, each other block alone.

    When a run has another length in the other language, nobody knows which paragraph is which.
    """
    numbered = enumerate(blocks)
    runs = groupby(numbered, key=lambda each: -1 if each[1].kind == PARAGRAPH else each[0])
    return [[block for _, block in run] for _, run in runs]


def _sign(run: list[Block]) -> tuple[object, ...]:
    return (run[0].kind, len(run), run[0].shape, run[0].kind != PARAGRAPH and len(run[0].pieces))


def aligned_sections(
    twins: Mapping[Language, Blocks], base: Language
) -> Iterator[Mapping[Language, Section]]:
    """The sections of one twin, each with the same section of every other that has it."""
    found: dict[Section, dict[Language, Section]] = {}
    for language, blocks in twins.items():
        for here, there in same_sections(twins[base], blocks):
            found.setdefault(here, {})[language] = there
    yield from found.values()
