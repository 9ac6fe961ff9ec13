"""What a command takes: wall and CPU seconds, and the most memory of all its processes."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from downloads import family, proportional

#: The program is compiled by the first build and stays so, as installed libraries are.
INHERITED = {name: each for name, each in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
#: Seconds between two looks at the memory; looking more often would itself be measured.
PAUSE = 0.5


class Spent(NamedTuple):
    """What one run took."""

    processor: float  #: CPU seconds of the command and of every process that it started
    wall: float  #: seconds
    memory: float  #: MiB at once, pages that processes share counted once


def spent(command: list[str], folder: Path, **environment: str) -> Spent:
    """What a command takes in a folder; a command that fails ends the bench."""
    before, start = _processor(), time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=INHERITED | environment, stdout=subprocess.DEVNULL
    )
    most = [0]
    watcher = threading.Thread(target=_watch, args=(process, most))
    watcher.start()
    code = process.wait()
    wall = time.perf_counter() - start
    watcher.join()
    if code:
        raise SystemExit(f"{' '.join(command)}: exit code {code}")
    return Spent(_processor() - before, wall, most[0] / 1024)


def middle(runs: Iterable[Spent]) -> Spent:
    """The median of each; of the memory the most."""
    processor, wall, memory = zip(*runs, strict=True)
    return Spent(statistics.median(processor), statistics.median(wall), max(memory))


def together(parts: Iterable[Spent]) -> Spent:
    """What commands took that ran one after the other."""
    processor, wall, memory = zip(*parts, strict=True)
    return Spent(sum(processor), sum(wall), max(memory))


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _watch(process: subprocess.Popen, most: list[int]) -> None:
    while process.poll() is None:
        most[0] = max(most[0], sum(map(proportional, family(process.pid))))
        time.sleep(PAUSE)
