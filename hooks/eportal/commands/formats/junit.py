"""Findings as a report of tests in JUnit's XML: a test for each rule, a failure for each error."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree import ElementTree as Xml

from eportal.findings import ERROR, Finding
from eportal.languages import Language
from eportal.rule_book import all_rules

#: What XML 1.0 cannot hold, not even as an escape.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_junit(findings: Iterable[Finding], told: Language) -> str:
    """A rule without a finding is a test that passes; advice is told, and fails nothing."""
    ordered = sorted(findings)
    found = {each.code for each in ordered}
    suite = Xml.Element("testsuite", {"name": "eportal check"})
    for rule in all_rules().values():
        if rule.code not in found:
            Xml.SubElement(suite, "testcase", classname=rule.code, name=_kept(rule.name(told)))
    for each in ordered:
        _add(suite, each, told)
    failures = sum(each.severity == ERROR for each in ordered)
    counts = {"tests": str(len(suite)), "failures": str(failures), "errors": "0", "skipped": "0"}
    suite.attrib.update(counts)
    whole = Xml.Element("testsuites", {"name": "eportal", **counts})
    whole.append(suite)
    Xml.indent(whole)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{Xml.tostring(whole, encoding="unicode")}'


def _add(suite: Xml.Element, finding: Finding, told: Language) -> None:
    place = finding.place
    case = Xml.SubElement(
        suite, "testcase",
        classname=finding.code, name=_kept(str(place)),
        file=_kept(place.path), line=str(place.line),
    )  # fmt: skip
    text = _kept(finding.told_in(told))
    if finding.severity == ERROR:
        message = _kept(finding.message.told_in(told))
        Xml.SubElement(case, "failure", message=message, type=finding.code).text = text
    else:
        Xml.SubElement(case, "system-out").text = text


def _kept(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
