"""Python's collector of reference cycles, while many values are made that all stay."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

# At its end Python searches once more, though all is given back then: a tenth of a build.
atexit.register(gc.freeze)


@contextmanager
def without_collections() -> Iterator[None]:
    """No search for cycles while everything is read, which would go through all of it in vain."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def leave_off() -> None:
    """No search for cycles from now on: a program that ends soon gives everything back at once."""
    gc.disable()


def resume() -> None:
    """Searches again."""
    gc.enable()


def leave_out_what_is_there() -> None:
    """Never searches through what is there by now: in a program that goes on, most of it stays."""
    gc.freeze()
