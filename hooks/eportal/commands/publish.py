"""`eportal deploy` and `eportal pack`: what servers are told about the site, and given."""

from __future__ import annotations

from pathlib import Path

from eportal.commands.command import OK, Asked, Command
from eportal.commands.parser import SpokenParser
from eportal.messages.message import say
from eportal.terminal import tell


def _deploy(asked: Asked) -> int:
    from eportal.delivery.files import write_server_files  # noqa: PLC0415

    for file in write_server_files(asked.root):
        tell(file.relative_to(asked.root).as_posix())
    return OK


def _pack(asked: Asked) -> int:
    from eportal.delivery.files import pack  # noqa: PLC0415
    from eportal.delivery.parts import NOTE  # noqa: PLC0415

    site: Path = asked.root / asked.folder
    if (site / NOTE).is_file():
        return asked.misused(
            say(
                "{folder}: a part of the site is here: join it with the others first.",
                folder=str(site),
            )
        )
    if not (site / "index.html").is_file():
        return asked.misused(say("{folder}: no site was built here.", folder=str(site)))
    plain, *rest = pack(site).items()
    told = tuple(
        say("{size} bytes with {ending}", size=size, ending=ending) for ending, size in rest
    )
    asked.tell(
        say("{folder}: {size} bytes of text, {rest}", folder=str(site), size=plain[1], rest=told)
    )
    return OK


def _take_folder(parser: SpokenParser) -> None:
    parser.take(
        "folder",
        nargs="?",
        default="site",
        metavar=say("FOLDER"),
        purpose=say("the built site (when nothing is named: site)"),
    )


DEPLOY = Command(
    "deploy", say("Writes deploy/ anew: what servers are told about the site."), _deploy
)
PACK = Command(
    "pack",
    say("Makes a built site ready to be published: header files, and each text compressed."),
    _pack,
    _take_folder,
    needs_data=False,
)
