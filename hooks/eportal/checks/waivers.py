"""Waivers that are few, true and never older than they say."""

from __future__ import annotations

from collections.abc import Iterator

from eportal.checks.rules import all_checks, check, codes_about_content
from eportal.checks.waiving import Waiving
from eportal.findings import Finding, nearest, quoted
from eportal.messages.message import Message, say
from eportal.reading.demands import DEMANDS
from eportal.records.waivers import Waiver


@check("WAI901")
def waivers_name_known_rules(waiving: Waiving) -> Iterator[Finding]:
    """A waiver names a rule about records or written pages.

    Why: a misspelt code waives nothing; what cannot be read, a broken page and a waiver that is
    wrong itself can never be right as they stand.
    Fix: correct the code; if the finding begins with SRC, REC, SIT or WAI, mend what it names.
    Bad: `code: LNG999`
    Good: `code: LNG101`
    """
    known, can_be_waived = {each.code for each in all_checks()} | {*DEMANDS}, codes_about_content()
    for waiver in waiving.waivers:
        if waiver.code in can_be_waived:
            continue
        message = say("no rule has the code `{code}`", code=waiver.code)
        where = say("Look in the list of `eportal checks` for the codes there are.")
        hint = nearest(waiver.code, can_be_waived, where)
        if waiver.code in known:
            message = say("a finding of `{code}` cannot be waived", code=waiver.code)
            hint = say("Delete the waiver, and mend what the finding names.")
        yield _finding(waiver, "code", "WAI901", message, hint)


@check("WAI902")
def waivers_name_known_records(waiving: Waiving) -> Iterator[Finding]:
    """A waiver names a record or a written page that exists, by its key in the ledger.

    Why: a waiver of what is gone or misspelt would lie in wait for another record of that name.
    Fix: correct the key as the hint says, or delete the waiver.
    Bad: `record: term/victim`, where the glossary has `id: victims`
    Good: `record: term/victims`
    """
    for waiver in waiving.waivers:
        if waiver.record not in waiving.records:
            message = say("no record or written page has the key `{key}`", key=waiver.record)
            if quoted(waiver.record):
                message = say("no record or written page has the key quoted below")
            hint = nearest(waiver.record, waiving.records, "data/translations.yaml")
            yield _finding(waiver, "record", "WAI902", message, hint)


@check("WAI903")
def waivers_have_not_expired(waiving: Waiving) -> Iterator[Finding]:
    """A waiver is deleted or renewed when its last day has passed.

    Why: from then on it waives nothing; a reason that was good once is looked at anew.
    Fix: mend what was waived and delete the waiver, or renew it with a reason that holds today.
    Bad: `until: 2024-12-31`, looked at on 15 January 2025
    Good: `until: 2025-12-31`, looked at on 15 January 2025
    """
    for waiver in waiving.waivers:
        if waiver.is_expired(waiving.today):
            message = say(
                "the waiver of {waived} held until {date}",
                waived=_named(waiver), date=str(waiver.until),
            )  # fmt: skip
            hint = say("Mend what was waived and delete the waiver, or renew it for a good reason.")
            yield _finding(waiver, "until", "WAI903", message, hint)


@check("WAI904")
def waivers_waive_some_finding(waiving: Waiving) -> Iterator[Finding]:
    """A waiver concerns a finding that there is.

    Why: once the text is mended, the waiver would hide the next mistake in the same record.
    Fix: delete the waiver, or correct its code, record or language.
    Bad: a waiver of `LNG101` for `term/victims`, which is written in every language
    Good: no waiver of `LNG101` for `term/victims`
    """
    can_be_waived = codes_about_content()
    for waiver in waiving.waivers:
        is_known = waiver.code in can_be_waived and waiver.record in waiving.records
        if is_known and not waiver.is_expired(waiving.today) and not waiving.is_needed(waiver):
            message = say("the waiver of {waived} waives nothing", waived=_named(waiver))
            hint = say("Delete the waiver, or correct its code, record or language.")
            yield _finding(waiver, "code", "WAI904", message, hint)


def _finding(waiver: Waiver, field: str, code: str, message: Message, hint: Message) -> Finding:
    """The finding at a field of a waiver; it quotes a key in other letters."""
    return Finding(
        waiver.place_of(field), code, message, hint,
        quotes=quoted(waiver.record), record=waiver.record, language=waiver.language or "",
    )  # fmt: skip


def _named(waiver: Waiver) -> Message:
    """The rule, the record and the language that a waiver concerns."""
    code, key = waiver.code, waiver.record
    match bool(quoted(key)), waiver.language:
        case False, None:
            return say("`{code}` for `{key}`", code=code, key=key)
        case False, str(language):
            return say(
                "`{code}` for `{key}` in `{language}`", code=code, key=key, language=language
            )
        case True, None:
            return say("`{code}` for the key quoted below", code=code)
        case _:
            return say(
                "`{code}` for the key quoted below in `{language}`",
                code=code, language=waiver.language or "",
            )  # fmt: skip
