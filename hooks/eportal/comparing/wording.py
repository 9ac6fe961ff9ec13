"""What a report says of a comparison, before Markdown or HTML gives it a form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from eportal import addresses
from eportal.comparing.comparison import Comparison
from eportal.comparing.published import Changed, Kind
from eportal.comparing.standings import Worsened
from eportal.findings import ERROR, Finding
from eportal.languages import LANGUAGES, SOURCE_LANGUAGE, Language
from eportal.messages.message import Message, say

TITLE = say("What this change does")
WRONG = say("What is wrong")
NOTHING_WRONG = say("Nothing is wrong.")
PAGES = say("Pages that change")
NO_PAGES = say("No page changes.")
TRANSLATIONS = say("Translations that need work")
NO_TRANSLATIONS = say("No translation becomes stale.")
FILES = say("Files for download that change")
NO_FILES = say("No file for download changes.")
TEXTS = say("Texts before and after")
NO_TEXTS = say("No text changes.")
LEGEND = say("Struck out: no longer there. Bold: new.")
NOT_WRITTEN = say("Pages and files can be compared when the errors are mended.")
PREVIEW = say("Open the preview; unpack it and open the file `report.html`, whose links lead there")
LANGUAGE, BEFORE, AFTER = say("Language"), say("Before"), say("After")
SUGGESTED_FIX = say("Suggested fix")
_EVERY_LANGUAGE = say("all languages")

KINDS: Mapping[Kind, Message] = {
    "new": say("new"),
    "changed": say("changed"),
    "gone": say("no longer there"),
}
_SEVERITIES = {True: say("error"), False: say("advisory finding")}
_STATES = {
    "missing": say("missing"), "stale": say("stale"), "draft": say("draft"),
    "reviewed": say("reviewed"),
}  # fmt: skip
_CODE = re.compile(r"`([^`\n]+)`")


def summary(found: Comparison) -> list[Message]:
    """What was compared, and how much of it differs."""
    told = [
        say("From `{base}` to `{head}`", base=found.base, head=found.head),
        say("Findings: {new} new, {old} from before, {mended} mended",
            new=len(found.new), old=len(found.old), mended=found.mended),
        say("Pages: {pages}. Files: {files}. Translations that need work: {translations}. "
            "Texts: {texts}.",
            pages=len(found.pages), files=len(found.files),
            translations=len(found.translations), texts=len(found.texts)),
    ]  # fmt: skip
    return [*told, *_cautions(found)]


def _cautions(found: Comparison) -> Iterator[Message]:
    if found.unreadable:
        yield say(
            "What cannot be read is not compared: {names}.",
            names=tuple(f"`{each}`" for each in found.unreadable),
        )
    if found.program:
        yield say(
            "The program, the theme, fonts or pictures change too ({count} files): any page may "
            "look different.",
            count=len(found.program),
        )


def groups(found: Comparison) -> list[tuple[Message, list[Finding]]]:
    """The findings of HEAD, what is new first, each group with its heading."""
    told = [
        (say("New since `{base}`: {count}", base=found.base, count=len(found.new)), found.new),
        (say("Already in `{base}`: {count}", base=found.base, count=len(found.old)), found.old),
    ]
    return [(heading, findings) for heading, findings in told if findings]


def severity(finding: Finding) -> Message:
    """What a finding is called."""
    return _SEVERITIES[finding.severity == ERROR]


def reason(each: Worsened) -> Message:
    """Why a translation needs work, with the facts that changed."""
    now = each.now
    if now.state == "missing":
        return say("{state}: {count} text(s)", state=_STATES["missing"], count=now.missing)
    if now.state == "draft":
        return say("changed after it was reviewed; somebody has to read it again")
    if now.changes:
        facts = tuple(change.told for change in now.changes)
        return say("{state}: {facts}", state=_STATES["stale"], facts=facts)
    return say(
        "{state}: the Arabic wording changed, but no number, date, law or address",
        state=_STATES["stale"],
    )


def more(count: int) -> Message:
    """What stands in the place of a long rest."""
    return say("… and {count} more, all of them in the HTML report.", count=count)


def name(spoken: Language | None) -> Message:
    """What a language is called; or what holds all of them."""
    return Message(spoken.english_name) if spoken else _EVERY_LANGUAGE


def title(changed: Changed, told: Language) -> tuple[str, Language]:
    """The title of a page or file, in the language of the report where it has one there."""
    order = [told, SOURCE_LANGUAGE, *LANGUAGES]
    found = next((each for each in order if each in changed.titles), None)
    return (changed.titles[found], found) if found else (f"/{changed.address}", told)


def in_pieces(text: str) -> Iterator[tuple[str, bool]]:
    """A sentence in pieces, and whether each stood between backticks."""
    for place, piece in enumerate(_CODE.split(text)):
        if piece:
            yield piece, place % 2 == 1


@dataclass(frozen=True)
class Preview:
    """Where pages can be looked at before they are published."""

    url: str = ""  #: of a folder, with a closing slash; or of an archive to unpack; or nothing

    @property
    def is_archive(self) -> bool:
        """Whether the pages have no address of their own there."""
        return bool(self.url) and not self.url.endswith("/")

    def link(self, address: str, language: Language | None, kind: Kind) -> str:
        """The address of a page or file in it; nothing where it cannot be opened."""
        if not self.url or self.is_archive or kind == "gone":
            return ""
        path = addresses.in_language(address, language) if language else address
        is_page = path == "" or path.endswith("/")
        return f"{self.url}{path}{'index.html' if is_page else ''}"
