"""What commands say on a terminal, and the files that they replace."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO


def tell(text: str) -> None:
    """Prints a text, or what of it the next program wants to read: `| head` reads ten lines."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        # Python flushes once more at its end, and would complain then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(text: str) -> None:
    """Prints a text beside the results, for the person alone."""
    print(text, file=sys.stderr, flush=True)


def shows_colour(stream: TextIO) -> bool:
    """Whether a person looks at a stream, on a terminal that has colours and is to show them."""
    is_wanted = not os.getenv("NO_COLOR") and os.getenv("TERM") != "dumb"
    return is_wanted and stream.isatty()


def replace_file(path: Path, text: str) -> None:
    """Writes a file whole or not at all: what interrupts the writing leaves the old one."""
    unfinished = path.with_name(f"{path.name}.unfinished")
    try:
        unfinished.write_text(text, encoding="utf-8", newline="\n")
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


@dataclass
class Unfinished:
    """A folder that is being filled, and whether it shall take its place."""

    folder: Path
    is_good: bool = False


@contextmanager
def replaced_folder(path: Path) -> Iterator[Unfinished]:
    """A folder beside a path that takes its place whole when it is good, or else vanishes.

    Whatever interrupts the work leaves the old folder.
    """
    path = path.absolute()
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(
        dir=path.parent, prefix=f".{path.name}.", ignore_cleanup_errors=True
    ) as beside:
        unfinished = Unfinished(Path(beside) / "new")
        unfinished.folder.mkdir()
        yield unfinished
        if unfinished.is_good:
            _exchange(path, unfinished.folder, Path(beside) / "old")


def _exchange(path: Path, new: Path, old: Path) -> None:
    """The new folder in the place of the old one, which is back where that fails."""
    if path.exists():
        path.rename(old)
    try:
        new.rename(path)
    except OSError:
        if old.exists():
            old.rename(path)
        raise


def print_every_letter() -> None:
    """A terminal that lacks Arabic letters gets escapes instead of a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def print_utf_8() -> None:
    """Programs read UTF-8 in whatever terminal they are started."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")


class ProgressLine:
    """How far a long work is: one line on a terminal, written over and over; else nothing."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream if stream.isatty() else None

    def show(self, text: str) -> None:
        """Shows a text in place of the last."""
        if self._stream:
            self._stream.write(f"\r\x1b[K{text}")
            self._stream.flush()

    def clear(self) -> None:
        """Leaves nothing of it."""
        self.show("")
