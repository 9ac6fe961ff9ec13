"""Changes a portal at random and compares its kept pages with pages written anew."""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from changing import Project, compare, copy_of
from eportal import command_line

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "small_portal"


def main() -> int:
    """0 when no page differs in any round."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", default="kept pages")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = copy_of(SMALL, ROOT / "theme_overrides", Path(folder) / "project")
        shutil.copy(ROOT / "data" / "interface.yaml", root / "data")
        command_line.main(["--root", str(root), "ledger"])
        project = Project(root, Path(folder) / "kept", random.Random(given.seed))
        differences, shares = 0, []
        for number, (told, pages, anew, different) in enumerate(compare(project, given.rounds)):
            shares.append(anew / pages)
            differences += len(different)
            for name in different:
                print(f"round {number}, {told}: {name} differs")
    part = statistics.median(shares)
    print(f"{given.rounds} rounds, {differences} differences, half wrote {part:.0%} anew at most")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main())
