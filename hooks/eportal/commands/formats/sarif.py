"""Findings in SARIF 2.1.0, the form in which tools exchange what they have found."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from eportal import VERSION
from eportal.findings import ERROR, Finding
from eportal.languages import Language
from eportal.messages.message import Message
from eportal.rule_book import RuleText, all_rules
from eportal.translations.fingerprints import of_text

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS: Mapping[str, str] = {ERROR: "error"}
_ADVICE = "warning"


def as_sarif(findings: Iterable[Finding], told: Language) -> str:
    """All findings, and the rules that they break."""
    rules = all_rules()
    numbers = {code: number for number, code in enumerate(rules)}
    driver = {
        "name": "eportal",
        "version": VERSION,
        "language": told.html,
        "rules": [_rule(each, told) for each in rules.values()],
    }
    run = {
        "tool": {"driver": driver},
        "language": told.html,
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, numbers, told) for each in sorted(findings)],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rule(rule: RuleText, told: Language) -> dict[str, Any]:
    return {
        "id": rule.code,
        "shortDescription": {"text": Message(rule.sentence).told_in(told)},
        "fullDescription": {"text": Message(rule.why).told_in(told)},
        "help": {"text": rule.told_in(told)},
        "defaultConfiguration": {"level": _LEVELS.get(rule.severity, _ADVICE)},
    }


def _result(finding: Finding, numbers: Mapping[str, int], told: Language) -> dict[str, Any]:
    place = finding.place
    lines = [finding.message.told_in(told), *finding.quotes, f"→ {finding.hint.told_in(told)}"]
    where = {
        "artifactLocation": {"uri": quote(place.path), "uriBaseId": "SRCROOT"},
        "region": {"startLine": place.line, "startColumn": place.column},
    }
    # Not the line, so that the same finding is known again when lines before it have come or gone.
    same = (finding.code, place.path, finding.record, finding.language, str(finding.message))
    return {
        "ruleId": finding.code,
        "ruleIndex": numbers[finding.code],
        "level": _LEVELS.get(finding.severity, _ADVICE),
        "message": {"text": "\n".join(lines)},
        "locations": [{"physicalLocation": where}],
        "partialFingerprints": {"eportal/v1": of_text("\0".join(same))},
        "properties": {"record": finding.record, "language": finding.language},
    }
