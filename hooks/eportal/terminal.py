"""What commands say on a terminal, and the files that they replace."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from pathlib import Path


def tell(text: str) -> None:
    """Prints a text, or what of it the next program wants to read: `| head` reads ten lines."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        # Python flushes once more at its end, and would complain then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


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
