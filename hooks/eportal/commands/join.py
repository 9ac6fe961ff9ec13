"""`eportal join`: the parts that several machines have built, as one site."""

from __future__ import annotations

from pathlib import Path

from eportal.commands.command import FOUND, MISUSED, OK, Asked, Command
from eportal.commands.parser import SpokenParser
from eportal.findings import report
from eportal.messages.message import say
from eportal.terminal import complain, replaced_folder, tell


def _join(asked: Asked) -> int:
    from eportal.delivery import joining  # noqa: PLC0415

    parts = [asked.root / each for each in dict.fromkeys(asked.parts)]
    target: Path = asked.root / asked.into
    if not _may_be_written(target, asked):
        return MISUSED
    problems = joining.problems_of(parts)
    if problems:
        for problem in problems:
            complain(problem.told_in(asked.told))
        complain(say("Nothing was written.").told_in(asked.told))
        return FOUND
    with replaced_folder(target) as unfinished:
        count = joining.copy_together(parts, unfinished.folder)
        unfinished.is_good = _is_sound(asked, unfinished.folder)
    if not unfinished.is_good:
        complain(say("Nothing was written.").told_in(asked.told))
        return FOUND
    asked.tell(
        say("{folder}: {count} files from {parts} part(s)",
            folder=str(target), count=count, parts=len(parts))
    )  # fmt: skip
    return OK


def _may_be_written(target: Path, asked: Asked) -> bool:
    """Whether nothing is lost there but an earlier site that may be."""
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return True
    if not (target / "sitemap.xml").is_file():
        asked.misused(
            say("{folder}: something else is here: name a new or empty folder.", folder=str(target))
        )
        return False
    if not asked.replace:
        asked.misused(
            say("{folder}: a site is here: `--replace` puts the new one in its place.",
                folder=str(target))
        )  # fmt: skip
    return bool(asked.replace)


def _is_sound(asked: Asked, site: Path) -> bool:
    """Whether the joined site keeps the rules of a built one; what it breaks is told."""
    from eportal.checks.finished import problems_of_site  # noqa: PLC0415
    from eportal.commands.reading import read_content  # noqa: PLC0415

    read = read_content(asked)
    if read is None:
        return False
    findings = problems_of_site(site, read.supplies["names"])
    if findings:
        tell(report(findings, asked.told))
    return not findings


def _take(parser: SpokenParser) -> None:
    parser.take(
        "parts",
        nargs="+",
        metavar=say("PART"),
        purpose=say("a folder that was built with `EPORTAL_LANGUAGES`"),
    )
    parser.take(
        "--into",
        default="site",
        metavar=say("FOLDER"),
        purpose=say("where the whole site is written (when nothing is named: site)"),
    )
    parser.take(
        "--replace",
        action="store_true",
        purpose=say("puts it in the place of a site that is there"),
    )


JOIN = Command(
    "join",
    say("Joins the parts of the site that were built apart into one, and checks it."),
    _join,
    _take,
)
