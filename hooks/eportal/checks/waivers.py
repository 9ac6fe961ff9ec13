"""Waivers that are few, true and never older than they say."""

from __future__ import annotations

from collections.abc import Iterator

from eportal.checks.rules import all_checks, check, codes_about_content
from eportal.checks.waiving import Waiving
from eportal.findings import Finding, nearest, quoted
from eportal.reading.demands import DEMANDS
from eportal.records.waivers import Waiver


@check("WAI901")
def waivers_name_known_rules(waiving: Waiving) -> Iterator[Finding]:
    """A waiver names a rule about records or written pages.

    Why: a misspelt code waives nothing; what cannot be read, a broken page and a waiver that is
    wrong itself can never be right as they stand.
    Fix: correct the code; if the finding begins with SRC, REC, SIT or WAI, mend what it names.
    """
    known, can_be_waived = {each.code for each in all_checks()} | {*DEMANDS}, codes_about_content()
    for waiver in waiving.waivers:
        if waiver.code in can_be_waived:
            continue
        message = f"no rule has the code `{waiver.code}`"
        hint = nearest(waiver.code, can_be_waived, "the list of `eportal checks`")
        if waiver.code in known:
            message = f"a finding of `{waiver.code}` cannot be waived"
            hint = "Delete the waiver, and mend what the finding names."
        yield _finding(waiver, "code", "WAI901", message, hint)


@check("WAI902")
def waivers_name_known_records(waiving: Waiving) -> Iterator[Finding]:
    """A waiver names a record or a written page that exists, by its key in the ledger.

    Why: a waiver of what is gone or misspelt would lie in wait for another record of that name.
    Fix: correct the key as the hint says, or delete the waiver.
    """
    for waiver in waiving.waivers:
        if waiver.record not in waiving.records:
            message = f"no record or written page has the key {quoted(waiver.record)[0]}"
            hint = nearest(waiver.record, waiving.records, "data/translations.yaml")
            yield _finding(waiver, "record", "WAI902", message, hint)


@check("WAI903")
def waivers_have_not_expired(waiving: Waiving) -> Iterator[Finding]:
    """A waiver is deleted or renewed when its last day has passed.

    Why: from then on it waives nothing; a reason that was good once is looked at anew.
    Fix: mend what was waived and delete the waiver, or renew it with a reason that holds today.
    """
    for waiver in waiving.waivers:
        if waiver.is_expired(waiving.today):
            message = f"the waiver of {_named(waiver)} held until {waiver.until}"
            hint = "Mend what was waived and delete the waiver, or renew it for a good reason."
            yield _finding(waiver, "until", "WAI903", message, hint)


@check("WAI904")
def waivers_waive_some_finding(waiving: Waiving) -> Iterator[Finding]:
    """A waiver concerns a finding that there is.

    Why: once the text is mended, the waiver would hide the next mistake in the same record.
    Fix: delete the waiver, or correct its code, record or language.
    """
    can_be_waived = codes_about_content()
    for waiver in waiving.waivers:
        is_known = waiver.code in can_be_waived and waiver.record in waiving.records
        if is_known and not waiver.is_expired(waiving.today) and not waiving.is_needed(waiver):
            message = f"the waiver of {_named(waiver)} waives nothing"
            hint = "Delete the waiver, or correct its code, record or language."
            yield _finding(waiver, "code", "WAI904", message, hint)


def _finding(waiver: Waiver, field: str, code: str, message: str, hint: str) -> Finding:
    """The finding at a field of a waiver; it quotes a key in other letters."""
    _, quotes = quoted(waiver.record)
    return Finding(
        waiver.place_of(field), code, message, hint,
        quotes=quotes, record=waiver.record, language=waiver.language or "",
    )  # fmt: skip


def _named(waiver: Waiver) -> str:
    named = f"`{waiver.code}` for {quoted(waiver.record)[0]}"
    return f"{named} in `{waiver.language}`" if waiver.language else named
