"""How time a page and memory grow with the portal: made-up portals, built cold."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from samples import cold_build, pages, sample
from spending import Spent, middle

#: About 1,000, 3,000 and 10,000 pages in three languages.
RECORDS = (300, 960, 3290)
#: What is asked: of the time a page at the most pages to that at the fewest, and MiB at 3,000.
RATIO, MEMORY, AT = 1.15, 600, 3000


class Measured(NamedTuple):
    """One size of portal."""

    records: int
    pages: int
    spent: Spent

    @property
    def of_page(self) -> float:
        """CPU milliseconds a page."""
        return 1000 * self.spent.processor / self.pages


def main() -> int:
    """Prints a line a size and what is asked beside what was found; 1 when it is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, nargs="+", default=RECORDS)
    parser.add_argument("--runs", type=int, default=3, help="of the smallest; one of the others")
    given = parser.parse_args()
    print("| records a language | pages | CPU s | wall s | CPU ms a page | MiB |")
    print("|---:|---:|---:|---:|---:|---:|")
    sizes = [
        measured(records, given.runs if not place else 1)
        for place, records in enumerate(sorted(given.records))
    ]
    ratio = sizes[-1].of_page / sizes[0].of_page
    nearest = min(sizes, key=lambda each: abs(each.pages - AT))
    print(
        f"time a page at {sizes[-1].pages} pages / at {sizes[0].pages}: {ratio:.2f} (asked {RATIO})"
    )
    print(f"memory at {nearest.pages} pages: {nearest.spent.memory:.0f} MiB (asked {MEMORY})")
    return 1 if ratio > RATIO or nearest.spent.memory > MEMORY else 0


def measured(records: int, runs: int) -> Measured:
    """The median of some cold builds of one size."""
    with tempfile.TemporaryDirectory() as folder:
        project = sample(Path(folder) / "sample", records)
        took = middle([cold_build(project) for _ in range(runs)])
        size = Measured(records, pages(project / "site"), took)
    print(
        f"| {records} | {size.pages} | {took.processor:.1f} | {took.wall:.1f} "
        f"| {size.of_page:.1f} | {took.memory:.0f} |",
        flush=True,
    )
    return size


if __name__ == "__main__":
    sys.exit(main())
