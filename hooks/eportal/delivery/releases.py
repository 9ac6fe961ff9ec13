"""A folder that a server publishes: releases, and links to the present one and the one before."""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from eportal.messages.message import Message, say

#: What a server is given as its root, and what `--back` returns to.
CURRENT, PREVIOUS = "current", "previous"
_RELEASES = "releases"


class CannotPublishError(Exception):
    """Why readers get what they got before."""

    def __init__(self, told: Message) -> None:
        super().__init__(str(told))
        self.told = told


def publish(folder: Path, make: Callable[[Path], None]) -> str:
    """Makes a release and shows it to readers when it is whole; its name.

    Whatever `make` raises leaves the present release where it is, and nothing half-made.
    """
    (folder / _RELEASES).mkdir(parents=True, exist_ok=True)
    with _alone(folder):
        _refuse_other_things(folder)
        name = _new_name(folder)
        unfinished = folder / _RELEASES / f".{name}"
        try:
            make(unfinished)
            unfinished.replace(folder / _RELEASES / name)
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)
        before = release_of(folder, CURRENT)
        if before:
            _point(folder / PREVIOUS, before)
        _point(folder / CURRENT, name)
        _drop_others(folder)
    return name


def go_back(folder: Path) -> str:
    """Shows the release before to readers and keeps the present one in its place; its name."""
    present, before = (release_of(folder, each) for each in (CURRENT, PREVIOUS))
    if not present or not before or present == before:
        raise CannotPublishError(
            say("{folder}: no release before the present one is kept here.", folder=str(folder))
        )
    with _alone(folder):
        _point(folder / CURRENT, before)
        _point(folder / PREVIOUS, present)
    return before


def release_of(folder: Path, link: str) -> str:
    """The name of the release that a link leads to; empty when it leads to none."""
    target = folder / link
    return target.resolve().name if target.is_symlink() and target.is_dir() else ""


def _point(link: Path, name: str) -> None:
    """Lets a link lead to a release, from one moment to the next: it is never absent."""
    beside = link.with_name(f".{link.name}")
    beside.unlink(missing_ok=True)
    beside.symlink_to(Path(_RELEASES) / name)
    beside.replace(link)


def _new_name(folder: Path) -> str:
    moment = datetime.now(UTC).strftime("%Y-%m-%dT%H%M%SZ")
    names = (moment if number == 1 else f"{moment}-{number}" for number in count(1))
    return next(name for name in names if not (folder / _RELEASES / name).exists())


def _refuse_other_things(folder: Path) -> None:
    for link in (folder / CURRENT, folder / PREVIOUS):
        if link.exists() and not link.is_symlink():
            raise CannotPublishError(
                say("{path}: something else is here; publish into an empty folder.", path=str(link))
            )


def _drop_others(folder: Path) -> None:
    """Releases that no link leads to, and what an interrupted run has left."""
    kept = {release_of(folder, each) for each in (CURRENT, PREVIOUS)}
    for each in (folder / _RELEASES).iterdir():
        if each.name not in kept:
            shutil.rmtree(each, ignore_errors=True)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Nobody else publishes into the folder meanwhile."""
    with (folder / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            told = say("{folder}: another publication is under way.", folder=str(folder))
            raise CannotPublishError(told) from error
        yield
