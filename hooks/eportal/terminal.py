"""What commands say on a terminal, and the files that they replace."""

from __future__ import annotations

import os
import sys
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
