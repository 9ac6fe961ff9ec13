"""How many of the benchmark's defects the rules find, and what they find where nothing is wrong.

The files lie beside the project: a corpus of texts that are right, and a program that makes one
defect in each of its mutants. What is printed to the output is the same on every run; how long it
took goes to the error output.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import checks_report
from checks_corpus import Corpus, Mutant, UnusableError, corpus_of, mutants_of, read_json
from checks_portal import slips_found
from checks_running import Runs

from eportal.checks.rules import find_problems
from eportal.content import Content
from eportal.reading.documents import read_documents
from eportal.reading.portal import read_portal

ROOT = Path(__file__).resolve().parents[2]
BENCH = ROOT.parent / "shared" / "bench" / "checks"
MUTATE = BENCH / "mutate.py"
OK, MISUSED = 0, 2


def main(arguments: list[str] | None = None) -> int:
    """Prints the tables; 2 when a file cannot be used."""
    asked = _arguments(arguments)
    try:
        raw = read_json(asked.corpus)
        corpus = corpus_of(raw)
        mutants = _mutants(asked, raw, corpus)
    except UnusableError as error:
        print(error, file=sys.stderr)
        return MISUSED
    portal, _ = read_portal(ROOT)
    if portal is None:
        print("data/ cannot be read: see `make check`", file=sys.stderr)
        return MISUSED
    own = Content(portal, read_documents(ROOT)[0])
    start = time.perf_counter()
    of_own = find_problems(own.supplies)
    seconds = time.perf_counter() - start
    runs = Runs(corpus, own.supplies)
    outcomes = [runs.outcome(each) for each in mutants]
    defects = [each for each in outcomes if not each.mutant.is_benign]
    benign = [each for each in outcomes if each.mutant.is_benign]
    print(f"{asked.corpus.name}: {len(corpus.segments)} segments, {len(corpus.pages)} pages")
    for line in (
        *checks_report.table(defects),
        *checks_report.missed(defects),
        *checks_report.false_findings(runs.findings_on_clean(), benign),
        *slips_found(own, asked.seed),
        f"Findings on the portal's own texts as they are: {checks_report.counted(of_own)}",
    ):
        print(line)
    for line in checks_report.times(runs.milliseconds, seconds, len(own.segments)):
        print(line, file=sys.stderr)
    return OK


def _arguments(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=BENCH / "clean.json")
    parser.add_argument("--mutants", type=Path, help="instead of those that the program makes")
    parser.add_argument("--seed", default="1", help="of the program that makes mutants")
    return parser.parse_args(arguments)


def _mutants(asked: argparse.Namespace, raw: dict[str, Any], corpus: Corpus) -> list[Mutant]:
    if asked.mutants:
        found = mutants_of(read_json(asked.mutants))
    else:
        found = [*_made(raw, asked.seed), *_made(raw, asked.seed, "--benign")]
    strange = next((each for each in found if not corpus.holds(each)), None)
    if strange:
        raise UnusableError(f"mutant {strange.name}: the corpus has no `{strange.target}`")
    return found


def _made(raw: dict[str, Any], seed: str, *options: str) -> list[Mutant]:
    """The mutants that the benchmark's own program makes of a corpus."""
    if not MUTATE.exists():
        raise UnusableError(f"{MUTATE} is not there: name a file of mutants")
    complete = {
        "segments": [{"doc": "", **each} for each in raw["segments"]],
        "pages": raw.get("pages") or {},
        "records": raw.get("records") or {},
    }
    with tempfile.TemporaryDirectory() as folder:
        corpus, out = Path(folder) / "corpus.json", Path(folder) / "mutants.json"
        corpus.write_text(json.dumps(complete, ensure_ascii=False), encoding="utf-8")
        command = [
            sys.executable, str(MUTATE), "--corpus", str(corpus), "--seed", seed,
            "--out", str(out), *options,
        ]  # fmt: skip
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
            raise UnusableError(f"the program makes no mutants of this corpus: {last}")
        return mutants_of(read_json(out))


if __name__ == "__main__":
    sys.exit(main())
