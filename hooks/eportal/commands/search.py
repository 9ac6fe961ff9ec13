"""`eportal search`: the built site's own search, without a browser."""

from __future__ import annotations

from pathlib import Path

from eportal.commands.command import OK, Asked, Command
from eportal.commands.parser import SpokenParser
from eportal.languages import LANGUAGES, language
from eportal.messages.message import say
from eportal.terminal import tell


def _search(asked: Asked) -> int:
    from eportal.search import searching  # noqa: PLC0415

    wanted = language(asked.of) if asked.of else asked.told
    site: Path = asked.root / asked.site
    try:
        results = searching.search(site, wanted, asked.query)
    except searching.CannotSearchError as error:
        return asked.misused(error.told)
    for line in searching.told(results):
        tell(line)
    if not results:
        asked.tell(say("Nothing was found."))
    return OK


def _take(parser: SpokenParser) -> None:
    parser.take("query", metavar=say("QUERY"), purpose=say("what a reader would type"))
    parser.take(
        "--site",
        default="site",
        metavar=say("FOLDER"),
        purpose=say("the built site (when nothing is named: site)"),
    )
    parser.take(
        "--language",
        dest="of",
        choices=[each.code for each in LANGUAGES],
        purpose=say("the language of the pages (when nothing is named: that of the locale)"),
    )


SEARCH = Command(
    "search",
    say("Searches the built site as its readers do, and prints the results, the best first."),
    _search,
    _take,
    needs_data=False,
    is_about_language=True,
)
