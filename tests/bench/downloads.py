"""How long all files take, how much memory and how large they are; and one record changed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
#: Printed: wall and CPU seconds of making the files, and (format, bytes) of each.
MAKE = """
import json, resource, sys, time
sys.path.insert(0, "hooks")
from datetime import date
from pathlib import Path
from eportal import content, site
from eportal.downloads.shelf import Shelf
read, _ = content.read(Path(), memory=Path(sys.argv[2]))
opened = site.open_site(
    read, Path("theme_overrides"), "https://portal.example/", date(2025, 1, 15),
    shelf=Shelf(Path(sys.argv[1])), has_every_file=True,
)
def spent():
    return sum(
        used.ru_utime + used.ru_stime
        for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )
start, before = time.perf_counter(), spent()
files = opened.files
print(json.dumps([
    time.perf_counter() - start, spent() - before,
    [(file.recipe.format, file.size) for file in files],
]))
"""
RECORD = "data/plan/activities/prevention.yaml"


def main() -> None:
    """Prints what making all files takes: anew, kept, and after one record has changed."""
    with tempfile.TemporaryDirectory() as folder:
        project = copy_of_project(Path(folder) / "project")
        shelf, memory = Path(folder) / "shelf", Path(folder) / "memory.json"
        files = show("all files anew", make(project, shelf, memory))
        show("all files again, nothing changed", make(project, shelf, memory))
        record = project / RECORD
        text = record.read_text(encoding="utf-8")
        record.write_text(text.replace("ar: ", "ar: وايضا ", 1), encoding="utf-8")
        show("all files, one activity changed", make(project, shelf, memory))
    counts, sizes = Counter(), Counter()
    for format_, size in files:
        counts[format_] += 1
        sizes[format_] += size
    for format_, count in counts.most_common():
        print(f"  {format_}: {count} files, {sizes[format_] / 1000:.0f} kB")
    print(f"  together {len(files)} files, {sum(sizes.values()) / 1e6:.1f} MB")


def copy_of_project(target: Path) -> Path:
    """What files are made from, in a folder of its own."""
    target.mkdir()
    for name in ("data", "docs", "hooks", "theme_overrides"):
        subprocess.run(["cp", "-r", ROOT / name, target], check=True)
    return target


def make(project: Path, shelf: Path, memory: Path) -> tuple[float, float, float, list]:
    """(wall seconds, CPU seconds, most memory in MB, files) in a fresh process."""
    command = [sys.executable, "-c", MAKE, str(shelf), str(memory)]
    process = subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, text=True)
    most = [0]
    watcher = threading.Thread(target=watch, args=(process, most))
    watcher.start()
    told, _ = process.communicate()
    watcher.join()
    if process.returncode:
        raise SystemExit(process.returncode)
    wall, processor, files = json.loads(told)
    return wall, processor, most[0] / 1000, files


def watch(process: subprocess.Popen, most: list[int]) -> None:
    """Keeps the most memory of the process and its workers together; shared pages count once."""
    while process.poll() is None:
        most[0] = max(most[0], sum(map(proportional, family(process.pid))))
        time.sleep(0.05)


def family(process: int) -> list[int]:
    """A process and all below it."""
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return [process]
    return [process, *(each for child in children for each in family(int(child)))]


def proportional(process: int) -> int:
    """Its share of memory in kB; 0 when it is gone."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def show(name: str, measured: tuple[float, float, float, list]) -> list:
    """One line of the table; the files."""
    wall, processor, memory, files = measured
    print(f"{name}: {wall:.2f} s wall, {processor:.2f} s CPU, at most {memory:.0f} MB")
    return files


if __name__ == "__main__":
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    main()
