"""How many processes this machine runs at once."""

from __future__ import annotations

import os
import sys
import threading

#: Who has begun threads that Python does not count, and that a double of this process would lack.
_with_threads_of_their_own: set[str] = set()
#: More processes than this gain nothing.
_MOST_WORKERS = 4


def begins_own_threads(library: str) -> None:
    """Says that a library does so from now on, in this process."""
    _with_threads_of_their_own.add(library)


def usual_workers() -> int:
    """How many processes this machine runs at once; one where a process cannot be doubled.

    A process with several threads must not be: another thread may hold what its double waits for.
    """
    has_threads = threading.active_count() > 1 or _with_threads_of_their_own
    if has_threads or not sys.platform.startswith("linux"):
        return 1
    return min(len(os.sched_getaffinity(0)), _MOST_WORKERS)
