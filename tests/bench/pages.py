"""How fast and how sound the pages of the speed budget are, and two other sites beside them."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path

import lighthouse
import other_sites
from packed_server import PackedHandler

from eportal.languages import LANGUAGES
from serving import serving

ROOT = Path(__file__).parents[2]
PAGES = ("", "plan/prevention-16/", "plan/activities/", "help/", "laws/law-28-2012/")
HEADS = ("perf", "access", "best", "SEO", "LCP s", "CLS", "TBT ms", "kB", "requests")


def main() -> None:
    """Prints a line a page; what costs points is named below it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built site")
    site = parser.parse_args().site
    lighthouse.install()
    print(f"{'':<34}" + "".join(f"{head:>9}" for head in HEADS))
    with serving(site, PackedHandler) as address:
        for page in PAGES:
            for language in LANGUAGES:
                show(f"/{language.address}{page}", f"{address}/{language.address}{page}")
    compare("GOV.UK's design system", other_sites.write_govuk)
    compare("stock Material", other_sites.write_material)


def compare(name: str, write: Callable[[Path], None]) -> None:
    """Writes another site and measures its one page in the same way."""
    with tempfile.TemporaryDirectory() as folder:
        built = Path(folder) / "site"
        built.mkdir()
        write(built)
        with serving(built, PackedHandler) as address:
            show(name, f"{address}/")


def show(name: str, address: str) -> None:
    """One line of the table."""
    found = lighthouse.audit(address)
    figures = (
        *map(str, found.scores), f"{found.largest_paint:.2f}", f"{found.shift:.3f}",
        f"{found.blocked:.0f}", f"{found.transferred / 1000:.1f}", str(found.requests),
    )  # fmt: skip
    print(f"{name:<34}" + "".join(f"{figure:>9}" for figure in figures), flush=True)
    for fault in found.faults:
        print(f"    {fault}")


if __name__ == "__main__":
    main()
