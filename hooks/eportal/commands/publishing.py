"""`eportal publish`: builds the site, and shows it to readers only when it is whole and sound."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from eportal.commands.command import FOUND, OK, Asked, Command
from eportal.commands.parser import SpokenParser
from eportal.delivery.releases import CannotPublishError, go_back, publish
from eportal.messages.message import say
from eportal.terminal import complain

_ADDRESS = "EPORTAL_ADDRESS"
#: What makes a preview of a part of the site, which is not for readers.
_OF_PREVIEWS = ("EPORTAL_PREVIEW", "EPORTAL_LANGUAGE", "EPORTAL_DOWNLOADS")


def _publish(asked: Asked) -> int:
    folder = Path(asked.folder)
    if not (asked.back or asked.site or os.getenv(_ADDRESS)):
        return asked.misused(
            say("Set EPORTAL_ADDRESS to the public address of the site: its links are made of it.")
        )
    try:
        name = go_back(folder) if asked.back else publish(folder, lambda site: _make(asked, site))
    except CannotPublishError as error:
        complain(error.told.told_in(asked.told))
        return FOUND
    asked.tell(say("{folder}: readers get the release {name} now.", folder=str(folder), name=name))
    return OK


def _make(asked: Asked, site: Path) -> None:
    """Builds the site, or copies and checks it; then packs it for the server."""
    from eportal.delivery.files import pack  # noqa: PLC0415

    if asked.site:
        if not (Path(asked.site) / "index.html").is_file():
            raise CannotPublishError(say("{folder}: no site was built here.", folder=asked.site))
        shutil.copytree(asked.site, site)
        _check(asked, site)
    else:
        _build(asked.root, site)
    pack(site)


def _build(root: Path, site: Path) -> None:
    """The build refuses data with errors, and at its end reads the pages as a visitor would."""
    environment = {name: each for name, each in os.environ.items() if name not in _OF_PREVIEWS}
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site.absolute())],
        cwd=root,
        env={**environment, "NO_MKDOCS_2_WARNING": "1"},
        check=False,
    )
    if done.returncode:
        raise CannotPublishError(say("The build failed; readers get what they got before."))


def _check(asked: Asked, site: Path) -> None:
    """A site that was built elsewhere is read here once more."""
    from eportal.checks.rules import find_problems  # noqa: PLC0415
    from eportal.findings import errors_in, report  # noqa: PLC0415
    from eportal.reading.built_site import read_built_site  # noqa: PLC0415

    findings = find_problems({"site": read_built_site(site)})
    if errors_in(findings):
        complain(report(findings, asked.told))
        raise CannotPublishError(
            say("The built site has errors; readers get what they got before.")
        )


def _take(parser: SpokenParser) -> None:
    parser.take(
        "folder",
        metavar=say("FOLDER"),
        purpose=say("what the server publishes is `current` in this folder"),
    )
    parser.take(
        "--site",
        default="",
        metavar=say("FOLDER"),
        purpose=say("a site that was built already (when nothing is named, it is built)"),
    )
    parser.take(
        "--back",
        action="store_true",
        purpose=say("shows the release before to readers again; nothing is built"),
    )


PUBLISH = Command(
    "publish",
    say("Builds and checks the site, then shows it to readers in place of the one before."),
    _publish,
    _take,
    needs_data=False,
)
