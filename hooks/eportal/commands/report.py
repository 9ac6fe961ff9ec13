"""`eportal report`: what a change does to the portal, for whoever has to approve it."""

from __future__ import annotations

from eportal.checks.memory import MEMORY
from eportal.commands.check import named_day
from eportal.commands.command import FOUND, OK, Asked, Command
from eportal.commands.parser import SpokenParser
from eportal.day import WrongDayError
from eportal.messages.message import say
from eportal.terminal import print_utf_8, tell

_MARKDOWN, _HTML = "markdown", "html"


def _report(asked: Asked) -> int:
    from eportal.comparing.comparison import compare  # noqa: PLC0415
    from eportal.comparing.markdown import as_markdown  # noqa: PLC0415
    from eportal.comparing.page import as_html  # noqa: PLC0415
    from eportal.comparing.revisions import UnknownRevisionError, opened  # noqa: PLC0415
    from eportal.comparing.wording import Preview  # noqa: PLC0415

    try:
        today = named_day()
        names = (asked.base, asked.head or str(asked.root))
        with opened(names[0], asked.root) as base, opened(names[1], asked.root) as head:
            found = compare(names, (base, head), today, asked.root / MEMORY)
    except (WrongDayError, UnknownRevisionError) as error:
        return asked.misused(error.told)
    write = as_html if asked.format == _HTML else as_markdown
    print_utf_8()
    tell(write(found, asked.told, Preview(asked.preview)))
    return FOUND if found.errors else OK


def _take(parser: SpokenParser) -> None:
    parser.take(
        "base",
        metavar=say("BASE"),
        purpose=say("what it was before: a branch, tag or commit, or a folder with data/ in it"),
    )
    parser.take(
        "head",
        nargs="?",
        metavar=say("HEAD"),
        purpose=say("what it is now, likewise (when nothing is named: the folder as it is)"),
    )
    parser.take(
        "--format",
        choices=(_MARKDOWN, _HTML),
        default=_MARKDOWN,
        purpose=say("markdown: for a comment (when nothing is chosen); html: a file for a browser"),
    )
    parser.take(
        "--preview",
        default="",
        metavar=say("ADDRESS"),
        purpose=say(
            "where the built pages are, with a closing slash; without one, an archive that holds "
            "them"
        ),
    )


REPORT = Command(
    "report",
    say(
        "Tells what differs between two revisions: findings, pages, translations, files and texts."
    ),
    _report,
    _take,
)
