"""What is wrong with the finished site, whether one machine has built it or several."""

from __future__ import annotations

from pathlib import Path

from eportal.alignment.of_downloads import tables_of_downloads
from eportal.checks.rules import find_problems
from eportal.facts.names import NameBook
from eportal.findings import Finding
from eportal.reading.built_site import read_built_site
from eportal.reading.built_tables import read_built_tables


def problems_of_site(folder: Path, names: NameBook) -> list[Finding]:
    """Every finding about the pages and the tables in the folder of a site."""
    supplies = {
        "site": read_built_site(folder),
        "tables": tables_of_downloads(read_built_tables(folder)),
        "names": names,
    }
    return find_problems(supplies)
