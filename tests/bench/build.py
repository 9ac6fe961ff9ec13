"""How long a build takes: reading, the whole site, one changed record while it is previewed."""

from __future__ import annotations

import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

from spending import INHERITED

ROOT = Path(__file__).parents[2]
RUNS = 5
PORT = 8765
IN_MEMORY = "/dev/shm"
SECONDS_BETWEEN_EDITS = 1.7  # not a multiple of the time between two looks for changes
RECORD = "data/plan/activities/prevention.yaml"
#: With the import of the program; printed are seconds, and how many texts there are.
READ = """
import time
start = time.perf_counter()
import sys
from pathlib import Path
sys.path.insert(0, "hooks")
from eportal import content
read, _ = content.read(Path())
print(time.perf_counter() - start, len(read.segments))
"""
ENVIRONMENT = INHERITED | {"NO_MKDOCS_2_WARNING": "1"}


def main() -> None:
    """Prints a line a measurement: median, then the least and the most of the runs."""
    with tempfile.TemporaryDirectory() as folder:
        project = copy_of_project(Path(folder) / "project")
        readings, texts = zip(*(reading(project) for _ in range(RUNS)), strict=True)
        show("reading and checking, wall seconds", readings)
        print(f"  {1000 * statistics.median(readings) / texts[0]:.2f} ms a text, {texts[0]} texts")
        site = project / "site"
        walls, processors = zip(*(whole_build(project, site) for _ in range(RUNS)), strict=True)
        pages = len(list(site.rglob("index.html")))
        print(f"pages in three languages: {pages}")
        show("whole site, wall seconds", walls)
        show("whole site, CPU seconds", processors)
        print("one record changed under `make serve`, seconds until its page shows it:")
        show("  three languages", changes_under_serve(project, None))
        show("  one language", changes_under_serve(project, "ar"))


def copy_of_project(target: Path) -> Path:
    """The files that git tracks, in a folder of their own."""
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    ).stdout.split("\0")  # fmt: skip
    for name in filter(None, names):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, target / name)
    return target


def reading(project: Path) -> tuple[float, int]:
    """(wall seconds, texts) of reading and checking everything in a fresh process."""
    command = [sys.executable, "-c", READ]
    done = subprocess.run(command, cwd=project, check=True, capture_output=True, text=True)
    seconds, texts = done.stdout.split()
    return float(seconds), int(texts)


def whole_build(project: Path, site: Path) -> tuple[float, float]:
    """(wall, CPU) seconds of one build into an empty folder."""
    shutil.rmtree(site, ignore_errors=True)
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(command, cwd=project, check=True, env=ENVIRONMENT)
    after, end = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    return end - start, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@contextmanager
def preview(project: Path, language: str | None):
    """The site served with live reload."""
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "-a", f"127.0.0.1:{PORT}"]
    environment = (
        ENVIRONMENT
        | {"EPORTAL_PREVIEW": "true", "EPORTAL_DOWNLOADS": "false"}
        | ({"EPORTAL_LANGUAGE": language} if language else {})
        | ({"TMPDIR": IN_MEMORY} if Path(IN_MEMORY).is_dir() else {})  # as `make serve` does
    )
    server = subprocess.Popen(command, cwd=project, env=environment)
    try:
        yield f"http://127.0.0.1:{PORT}/"
    finally:
        server.terminate()
        server.wait()


def changes_under_serve(project: Path, language: str | None) -> list[float]:
    """Seconds from saving a record to the page that shows the change, edit by edit."""
    record = project / RECORD
    original = record.read_text(encoding="utf-8")
    seconds = []
    with preview(project, language) as address:
        page = f"{address}plan/prevention-1/"
        wait_for(page, "</html>")
        for run in range(RUNS):
            time.sleep(SECONDS_BETWEEN_EDITS)
            mark = f"change{run}"
            start = time.perf_counter()
            record.write_text(original.replace("ar: ", f"ar: {mark} ", 1), encoding="utf-8")
            wait_for(page, mark)
            seconds.append(time.perf_counter() - start)
    record.write_text(original, encoding="utf-8")
    return seconds


def wait_for(page: str, text: str) -> None:
    """Asks for a page until it holds the text, at most a minute."""
    for _ in range(1200):
        try:
            with urllib.request.urlopen(page) as answer:
                if text in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.05)
    raise TimeoutError(f"{page} never showed {text}")


def show(name: str, values: list[float] | tuple[float, ...]) -> None:
    """One line of the table."""
    middle = statistics.median(values)
    print(f"{name}: {middle:.2f} (from {min(values):.2f} to {max(values):.2f}, {len(values)} runs)")


if __name__ == "__main__":
    main()
