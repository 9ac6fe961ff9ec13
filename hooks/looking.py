"""How a preview looks for changed files: often, but not while it builds."""

from __future__ import annotations

import os
from collections.abc import Iterator
from threading import Event
from typing import Any

from watchdog.observers.polling import PollingEmitter

SECONDS_BETWEEN_LOOKS = 0.1
#: Made by Python from the files beside it, as many as these.
_MADE = "__pycache__"


class PatientEmitter(PollingEmitter):
    """Looks while it may: a look goes through all files, and takes turns with the build.

    What was saved meanwhile is seen by the next look.
    """

    def __init__(self, *given: Any, may_look: Event, **named: Any) -> None:
        super().__init__(*given, listdir=_written_by_hand, **named)
        self._may_look = may_look

    def queue_events(self, timeout: float) -> None:
        """Looks once, when it may; called again and again until it is to stop."""
        if self._may_look.wait(timeout):
            super().queue_events(timeout)


def _written_by_hand(folder: str | None) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        yield from (each for each in entries if each.name != _MADE)
