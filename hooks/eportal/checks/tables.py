"""Tables that tell the same in every language: their rows, their order, their figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from eportal.alignment.disagreement import agree_against_source
from eportal.alignment.tables import Row, Table, in_western_digits
from eportal.checks.rules import check
from eportal.findings import Finding
from eportal.languages import Language
from eportal.messages.message import Message, say
from eportal.places import NOWHERE, Place


@check("TAB101")
def rows_stand_in_every_language(table: Table) -> Iterator[Finding]:
    """Every row of a table stands in every language.

    Why: whoever counts the rows of a download in one language gets another number in the next.
    Fix: write the row in the language that the finding names.
    Bad: the English table has an activity that the Kurdish one has not.
    Good: the three tables have the same activities.
    """
    for id_, row in table.by_id.get(table.source, {}).items():
        there = {each: id_ in table.by_id[each] for each in table.languages}
        told = _nowhere if agree_against_source(there, table.source) else _missing_in
        lacking = [each for each in table.translations if not there[each]]
        for language in lacking[:1] if told is _nowhere else lacking:
            hint = say("Write the row, or take it out of every language.")
            place = row.place if told is _nowhere else _start(table, language)
            blamed = "" if told is _nowhere else language.code
            yield Finding(place, "TAB101", told(id_, language), hint, language=blamed)


@check("TAB102")
def rows_have_an_id_of_their_own(table: Table) -> Iterator[Finding]:
    """No two rows of a table have the same id.

    Why: what is said of the one row would be taken for the other.
    Fix: correct the id of the row that the finding names, or delete the row.
    Bad: two rows of the Arabic table are called `2024-prevention-1 moi`.
    Good: each row is called otherwise.
    """
    for language in table.languages:
        times = Counter(row.id for row in table.rows[language])
        seen: set[str] = set()
        for row in table.rows[language]:
            if times[row.id] > 1 and row.id in seen:
                told = say("`{id}` is the id of two rows", id=row.id)
                hint = say("Give each row its own id, or delete one of the two.")
                yield Finding(row.place, "TAB102", told, hint, language=language.code)
            seen.add(row.id)


@check("TAB103")
def rows_are_those_of_the_source(table: Table) -> Iterator[Finding]:
    """No translation of a table has a row that the source has not.

    Why: what stands in one language alone was said by nobody.
    Fix: correct the id of the row, delete the row, or write it in the source too.
    Bad: the Kurdish table has a row `prevention-99`, the Arabic has none.
    Good: each row of the Kurdish table is one of the Arabic.
    """
    known = table.by_id.get(table.source, {})
    for id_ in dict.fromkeys(row.id for each in table.translations for row in table.rows[each]):
        there = [each for each in table.translations if id_ in table.by_id[each]]
        if id_ in known:
            continue
        agree = len(there) == len(table.translations) > 1
        for language in there[:1] if agree else there:
            told = say("the row `{id}` does not stand in {source}", id=id_, source=table.source)
            hint = say("Correct the id, delete the row, or write it in every language.")
            place = table.by_id[language][id_].place
            blamed = "" if agree else language.code
            yield Finding(place, "TAB103", told, hint, language=blamed)


@check("TAB104")
def rows_stand_in_the_same_order(table: Table) -> Iterator[Finding]:
    """The rows of a table follow one another in the same order in every language.

    Why: readers of two languages who speak of the third row mean two different ones.
    Fix: put the rows into the order of the source.
    Bad: the Arabic table begins with `prevention-1`, the Kurdish with `prevention-2`.
    Good: both begin with `prevention-1`.
    """
    orders = _common_orders(table)
    agree = agree_against_source(orders, table.source)
    departing = [each for each in table.translations if orders[each] != orders[table.source]]
    for language in departing[:1] if agree else departing:
        pairs = zip(orders[table.source], orders[language], strict=True)
        wanted, there = next((first, other) for first, other in pairs if first != other)
        told = say("`{there}` stands where `{wanted}` stands in {source}",
                   there=there, wanted=wanted, source=table.source)  # fmt: skip
        hint = say("Put the rows into the order of the source.")
        place = table.by_id[language][there].place
        yield Finding(place, "TAB104", told, hint, language="" if agree else language.code)


@check("TAB105")
def cells_are_filled_in_every_language(table: Table) -> Iterator[Finding]:
    """What a row says in one language it says in every language.

    Why: an empty cell reads as if there were nothing to know.
    Fix: write in the cell what the other languages say.
    Bad: a row has its time in English and none in Arabic.
    Good: the time stands in all three, or in none.
    """
    for twins in table.abreast:
        for column in table.columns:
            empty = [each for each, row in twins.items() if not any(row.cells.get(column, ()))]
            for language in empty if len(empty) < len(twins) else ():
                told = say("`{id}` has nothing in the column `{column}`",
                           id=twins[language].id, column=column)  # fmt: skip
                other = next(each for each in twins if each not in empty)
                hint = say("Write what {language} says there, in quotes below.", language=other)
                quote = ", ".join(twins[other].cells[column])
                yield _in_row(twins[language], language, "TAB105", told, hint, quote)


@check("TAB106")
def figures_and_codes_are_the_same(table: Table) -> Iterator[Finding]:
    """Numbers, times, dates and codes of a row are the same in every language.

    Why: a time or number that differs in one language is wrong in one of them.
    Fix: write what the source says.
    Bad: the time is `2024-2026` in English and `2024-2025` in Kurdish.
    Good: it is `2024-2026` in both; which digits they are written with does not count.
    """
    for twins in table.abreast:
        for column in table.columns:
            wanted = twins[table.source].cells.get(column, ())
            if len(wanted) == 1 and table.is_the_same_everywhere(column, wanted[0]):
                yield from _differing(table, column, twins)


@check("TAB110")
def texts_are_in_their_own_language(table: Table) -> Iterator[Finding]:
    """No text of a table is that of another language.

    Why: a text in a language that the reader did not choose may be one that the reader cannot read.
    Fix: write the text in the language of the table.
    Bad: the Kurdish table has the Arabic title of an activity.
    Good: each table has the title in its own language.
    """
    letters = {each: _letters(table, each) for each in table.languages}
    for column in table.columns:
        if column in table.codes or column in table.lists:
            continue
        for twins in table.abreast:
            for language, other in _copied(column, twins):
                text = twins[language].cells[column][0]
                if _likeness(text, letters[language]) < _likeness(text, letters[other]):
                    told = say("`{id}` has the {other} text in the column `{column}`",
                               id=twins[language].id, other=other, column=column)  # fmt: skip
                    hint = say("Write the text in {language}.", language=language)
                    yield _in_row(twins[language], language, "TAB110", told, hint, text)


def _nowhere(id_: str, _: Language) -> Message:
    return say("the row `{id}` stands in no translation", id=id_)


def _missing_in(id_: str, language: Language) -> Message:
    return say("the row `{id}` is missing in {language}", id=id_, language=language)


def _common_orders(table: Table) -> dict[Language, tuple[str, ...]]:
    """The ids that stand in every language, in the order of each."""
    common = set.intersection(*(set(rows) for rows in table.by_id.values()))
    return {each: tuple(id_ for id_ in rows if id_ in common) for each, rows in table.by_id.items()}


def _differing(table: Table, column: str, twins: Mapping[Language, Row]) -> Iterator[Finding]:
    cells = {each: in_western_digits(row.cells.get(column, ())) for each, row in twins.items()}
    cells = {each: cell for each, cell in cells.items() if any(cell)}
    agree = agree_against_source(cells, table.source)
    departing = [each for each in cells if cells[each] != cells[table.source]]
    for language in departing[:1] if agree else departing:
        told = say("`{id}` has “{there}” in the column `{column}`; wanted: “{wanted}”",
                   id=twins[language].id, column=column, there=" ".join(cells[language]),
                   wanted=" ".join(cells[table.source]))  # fmt: skip
        hint = say("Write what {language} says, or correct it there.", language=table.source)
        found = _in_row(twins[language], language, "TAB106", told, hint)
        yield Finding(found.place, "TAB106", told, hint) if agree else found


def _copied(column: str, twins: Mapping[Language, Row]) -> Iterator[tuple[Language, Language]]:
    """The pairs of languages whose text has letters and is the same."""
    for language, row in twins.items():
        cell = row.cells.get(column, ())
        for other, twin in twins.items():
            is_same = language is not other and cell == twin.cells.get(column)
            if is_same and len(cell) == 1 and any(map(str.isalpha, cell[0])):
                yield language, other


def _letters(table: Table, language: Language) -> Counter[str]:
    texts = (text for row in table.rows[language] for cell in row.cells.values() for text in cell)
    return Counter(letter for text in texts for letter in text if letter.isalpha())


def _likeness(text: str, letters: Counter[str]) -> float:
    """How common the letters of a text are where these letters were counted."""
    return sum(letters[each] for each in text if each.isalpha()) / max(letters.total(), 1)


def _start(table: Table, language: Language) -> Place:
    rows = table.rows[language]
    return Place(rows[0].place.path) if rows else NOWHERE


def _in_row(
    row: Row, language: Language, code: str, told: Message, hint: Message, *quotes: str
) -> Finding:
    return Finding(row.place, code, told, hint, quotes=quotes, language=language.code)
