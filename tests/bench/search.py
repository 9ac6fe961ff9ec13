"""How well the search answers judged queries, how large its indexes are, how fast it is.

Documents and queries lie beside the project. A third of the queries, chosen by their topics, is
kept apart: nobody looks at its misses when the rules are tuned. With --site the built site is
judged instead: a page is relevant when it holds the snippet of a relevant document.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import search_report
from search_judging import Judged, judged_documents, judged_site
from search_reading import NoNodeError, queries_of, read_json

ROOT = Path(__file__).resolve().parents[2]
BENCH = ROOT.parent / "shared" / "bench" / "search"
OK, MISUSED = 0, 2


def main(arguments: list[str] | None = None) -> int:
    """Prints the tables; 2 when a file cannot be used."""
    asked = _arguments(arguments)
    try:
        judged = _judged(asked)
    except (OSError, ValueError, KeyError, TypeError, NoNodeError) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return MISUSED
    for line in search_report.lines(judged, asked.misses):
        print(line)
    return OK


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--docs", type=Path, default=BENCH / "docs.json")
    parser.add_argument("--queries", type=Path, default=BENCH / "queries.json")
    parser.add_argument("--site", type=Path, help="the built site to judge instead of --docs")
    parser.add_argument("--misses", action="store_true", help="of the part that is tuned on")
    return parser.parse_args(arguments)


def _judged(asked: argparse.Namespace) -> list[Judged]:
    queries = queries_of(read_json(asked.queries))
    if asked.site:
        return judged_site(asked.site, queries)
    return judged_documents(read_json(asked.docs), queries)


if __name__ == "__main__":
    sys.exit(main())
