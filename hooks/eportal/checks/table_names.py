"""The names that tables list: the same in every language, and rightly spelt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from eportal.alignment.counterparts import Counterparts
from eportal.alignment.disagreement import agree_against_source
from eportal.alignment.table_names import TableNames
from eportal.alignment.tables import Row, Table
from eportal.checks.rules import check
from eportal.facts.names import NameBook
from eportal.findings import Finding
from eportal.languages import Language
from eportal.messages.message import say


@check("TAB107")
def lists_name_the_same(table: Table, names: NameBook) -> Iterator[Finding]:
    """A list in a table names the same in every language, neither fewer nor more nor others.

    Why: a body that is not named in one language seems to have no duty there.
    Fix: name in the translation what the source names.
    Bad: the English row names the ministries of health and of finance, the Kurdish only the one.
    Good: both rows name both, each in its language.
    """
    for column in sorted(table.lists):
        spelt = TableNames(table, column, names)
        for twins in table.abreast:
            differing = {
                each: _difference(spelt, each, twins[table.source], row)
                for each, row in twins.items()
                if any(row.cells.get(column, ())) and twins[table.source].cells.get(column)
            }
            yield from _told(table, column, twins, differing)


@check("TAB108")
def names_are_spelt_as_elsewhere(table: Table, names: NameBook) -> Iterator[Finding]:
    """A name in a list of a table is spelt as it is spelt elsewhere.

    Why: search and counts take another spelling for another body.
    Fix: spell the name as the finding shows.
    Bad: one row names the “Ministry of Intreior”, the others the “Ministry of Interior”.
    Good: every row names the “Ministry of Interior”.
    """
    for column in sorted(table.lists):
        spelt = TableNames(table, column, names)
        for language in table.languages:
            for row in table.rows[language]:
                for name in row.cells.get(column, ()):
                    meant = spelt.meant_by(name, language)
                    if meant != name:
                        told = say("`{id}` has a name that is spelt otherwise elsewhere", id=row.id)
                        hint = say("Spell it as in the last quotation below.")
                        yield Finding(
                            row.place, "TAB108", told, hint, quotes=(name, meant),
                            language=language.code,
                        )  # fmt: skip


@check("TAB109")
def texts_belong_to_their_row(table: Table) -> Iterator[Finding]:
    """A text that always translates one text of the source never stands for another.

    Why: the text then belongs to another row, and says of this one what is not so.
    Fix: write the text of this row; look whether the two rows have exchanged theirs.
    Bad: three rows “number of courses” are عدد الدورات, and a row “number of laws” is so too.
    Good: the row “number of laws” is عدد القوانين.
    """
    for column in table.columns:
        if column in table.codes or column in table.lists:
            continue
        for language in table.translations:
            pairs = Counterparts(table, column, language)
            for row, wanted, there in pairs.cells():
                usual = pairs.usual_source.get(there[0], wanted[0])
                if usual != wanted[0]:
                    told = say("`{id}` has a text in the column `{column}` that stands for another",
                               id=row.id, column=column)  # fmt: skip
                    hint = say("Translate what {source} says, the first quotation below.",
                               source=table.source)  # fmt: skip
                    yield Finding(
                        row.place, "TAB109", told, hint, quotes=(wanted[0], there[0], usual),
                        language=language.code,
                    )  # fmt: skip


_Difference = tuple[tuple[str, ...], tuple[str, ...]]


def _difference(spelt: TableNames, language: Language, source: Row, row: Row) -> _Difference:
    """(names of the source that are missing, names that the source has not)."""
    column = spelt.column
    if row is source:
        return (), ()
    return spelt.unmatched(source.cells[column], row.cells[column], language)


def _told(
    table: Table,
    column: str,
    twins: Mapping[Language, Row],
    differing: Mapping[Language, _Difference],
) -> Iterator[Finding]:
    known = {each: found == ((), ()) for each, found in differing.items()}
    agree = agree_against_source(known, table.source)
    wrong = [each for each, is_same in known.items() if not is_same]
    for language in wrong[:1] if agree else wrong:
        missing, beyond = differing[language]
        told = say("`{id}` names in the column `{column}` not what {source} names: "
                   "{missing} missing, {beyond} too many",
                   id=twins[language].id, column=column, source=table.source,
                   missing=len(missing), beyond=len(beyond))  # fmt: skip
        hint = say("Name what {source} names; the names are quoted below.", source=table.source)
        yield Finding(
            twins[language].place, "TAB107", told, hint, quotes=(*missing, *beyond),
            language="" if agree else language.code,
        )  # fmt: skip
