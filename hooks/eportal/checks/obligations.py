"""Receipts that fit what is owed, and obligations that can be met."""

from __future__ import annotations

import re
from collections.abc import Iterator

from eportal.checks.rules import check
from eportal.findings import Finding, nearest
from eportal.messages.message import Message, say
from eportal.places import Place
from eportal.records.portal import Portal
from eportal.records.reports import Frequency, Obligation, Receipt
from eportal.reporting.due_dates import owing_bodies, periods

#: How a receipt writes a period of each frequency.
_FORMS: dict[Frequency, tuple[str, Message]] = {
    "monthly": (r"\d{4}-\d{2}", say("Write a month such as `2024-03`.")),
    "quarterly": (r"\d{4}-Q[1-4]", say("Write a quarter such as `2024-Q1`.")),
    "half-yearly": (r"\d{4}-H[12]", say("Write a half-year such as `2024-H1`.")),
    "annual": (r"\d{4}", say("Write a year such as `2024`.")),
}


@check("REP907")
def receipts_fit_their_obligation(portal: Portal) -> Iterator[Finding]:
    """A receipt is for a period of its obligation, from a body that owes the report, once.

    Why: a receipt that fits nothing leaves the report counted as overdue.
    Fix: correct the period or the body as the hint says.
    Bad: `period: 2024-Q1` for a monthly report
    Good: `period: 2024-03`
    """
    obligations = {each.id: each for each in portal.obligations}
    seen: dict[tuple[str, str, str], Receipt] = {}
    for receipt in portal.receipts:
        obligation = obligations.get(receipt.obligation)
        if obligation is None or receipt.body not in portal.body:
            continue
        for field, message, hint in _misfits(portal, receipt, obligation):
            yield _finding(obligation, receipt.place_of(field), "REP907", message, hint)
        key = (receipt.obligation, receipt.body, receipt.period)
        earlier = seen.setdefault(key, receipt)
        if earlier is not receipt:
            message = say(
                "the same report is received already, at {place}", place=str(earlier.place)
            )
            hint = say("Keep the earlier of the two.")
            yield _finding(obligation, receipt.place, "REP907", message, hint)


@check("REP908")
def obligations_can_be_met(portal: Portal) -> Iterator[Finding]:
    """An obligation ends in the year in which it starts, or later, and someone known owes it.

    Why: otherwise no report would ever fall due, or nobody's page could be linked.
    Fix: exchange the two years, or add the body to data/bodies.yaml.
    Bad: `starts: 2026` and `ends: 2023`
    Good: `starts: 2023` and `ends: 2026`
    """
    for obligation in portal.obligations:
        if obligation.ends < obligation.starts:
            message = say(
                "{id} ends in {end}, before {start}",
                id=obligation.id, end=obligation.ends, start=obligation.starts,
            )  # fmt: skip
            hint = say("Exchange the two years.")
            yield _finding(obligation, obligation.place_of("ends"), "REP908", message, hint)
        for body in owing_bodies(portal, obligation):
            # A seat of an unknown body is told by IDS302.
            if obligation.owed_by != "members" and body not in portal.body:
                message = say(
                    "`{owing}` means `{body}`, which is not a known body",
                    owing=obligation.owed_by, body=body,
                )  # fmt: skip
                hint = say("Add the body to data/bodies.yaml.")
                yield _finding(obligation, obligation.place_of("owed_by"), "REP908", message, hint)


def _finding(
    obligation: Obligation, place: Place, code: str, message: Message, hint: Message
) -> Finding:
    return Finding(place, code, message, hint, record=f"obligation/{obligation.id}")


def _misfits(
    portal: Portal, receipt: Receipt, obligation: Obligation
) -> Iterator[tuple[str, Message, Message]]:
    """The fields that do not fit what is owed: what stands there, and what to do."""
    if receipt.period not in {each.name for each in periods(obligation)}:
        message = say(
            "`{id}` has no period `{period}`; it has: {start}-{end}, {frequency}",
            id=obligation.id, period=receipt.period,
            start=obligation.starts, end=obligation.ends, frequency=obligation.frequency,
        )  # fmt: skip
        yield "period", message, _form(receipt, obligation.frequency)
    owing = owing_bodies(portal, obligation)
    if receipt.body not in owing:
        message = say("`{body}` does not owe `{id}`", body=receipt.body, id=obligation.id)
        where = say("Look among the members in data/committee.yaml for the ids there are.")
        yield "body", message, nearest(receipt.body, owing, where)


def _form(receipt: Receipt, frequency: Frequency) -> Message:
    pattern, wanted = _FORMS[frequency]
    if re.fullmatch(pattern, receipt.period):
        return say("Correct the period or the obligation.")
    return wanted
