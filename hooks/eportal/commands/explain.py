"""`eportal explain` and `eportal checks`: the rules as a person reads them."""

from __future__ import annotations

from eportal.commands.command import OK, Asked, Command
from eportal.commands.parser import SpokenParser
from eportal.messages.message import say
from eportal.terminal import tell


def _explain(asked: Asked) -> int:
    from eportal.rule_book import all_rules  # noqa: PLC0415

    rules = all_rules()
    code = asked.code.upper()
    if code in rules:
        tell(rules[code].told_in(asked.told))
        return OK
    known = ", ".join(rules)
    return asked.misused(
        say("No rule has the code {code}. There are: {known}", code=code, known=known)
    )


def _checks(asked: Asked) -> int:
    from eportal.rule_book import all_rules  # noqa: PLC0415

    for rule in all_rules().values():
        tell(f"{rule.code}  {rule.severity:8}  {rule.name(asked.told)}")
    return OK


def _take_code(parser: SpokenParser) -> None:
    parser.take("code", metavar=say("CODE"), purpose=say("the code of a finding, such as IDS302"))


EXPLAIN = Command(
    "explain",
    say("Tells what a rule asks, why, and how to mend."),
    _explain,
    _take_code,
    needs_data=False,
)
CHECKS = Command(
    "checks",
    say("Lists every rule: its code, the severity of its findings, its name."),
    _checks,
    needs_data=False,
)
