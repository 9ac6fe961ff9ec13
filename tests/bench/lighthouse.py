"""Lighthouse, from npm, kept in .cache/: what it says of one page on its mobile profile."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / ".cache" / "lighthouse"
#: The last major version that Node 18 and 20 run; then GOV.UK's design system and its templates.
PACKAGES = ("lighthouse@12.8.2", "govuk-frontend@6.6.0", "nunjucks@3.2.4")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


@dataclass(frozen=True)
class Audit:
    """The figures of one page."""

    scores: tuple[int, ...]  #: of each category, of 100
    largest_paint: float  #: seconds until the largest part of the first view is drawn
    shift: float
    blocked: float  #: milliseconds in which the page answers nobody
    transferred: int  #: bytes
    requests: int
    faults: tuple[str, ...]  #: the audits that cost points


def install() -> None:
    """Puts the packages below .cache/, once."""
    if all((FOLDER / "node_modules" / name.split("@")[0]).is_dir() for name in PACKAGES):
        return
    FOLDER.mkdir(parents=True, exist_ok=True)
    environment = os.environ | {"PUPPETEER_SKIP_DOWNLOAD": "1"}
    command = ["npm", "install", "--prefix", str(FOLDER), "--no-audit", "--no-fund", *PACKAGES]
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)


def audit(address: str) -> Audit:
    """What Lighthouse measures at an address."""
    flags = ["--headless=new", "--disable-gpu", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    command = [
        "node", str(FOLDER / "node_modules" / "lighthouse" / "cli" / "index.js"), address,
        "--quiet", "--output=json", "--output-path=stdout", f"--chrome-flags={' '.join(flags)}",
        f"--only-categories={','.join(CATEGORIES)}",
    ]  # fmt: skip
    environment = os.environ | {"CHROME_PATH": shutil.which("chromium") or ""}
    told = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return _read(json.loads(told.stdout))


def _read(report: dict) -> Audit:
    audits = report["audits"]
    value = {name: audit.get("numericValue", 0) for name, audit in audits.items()}
    requests = audits["network-requests"]["details"]["items"]
    sent = [each for each in requests if each["url"].startswith("http")]
    categories = [report["categories"][name] for name in CATEGORIES]
    costing = {
        each["id"] for category in categories for each in category["auditRefs"] if each["weight"]
    }
    return Audit(
        scores=tuple(round(100 * category["score"]) for category in categories),
        largest_paint=value["largest-contentful-paint"] / 1000,
        shift=value["cumulative-layout-shift"],
        blocked=value["total-blocking-time"],
        transferred=sum(each["transferSize"] for each in sent),
        requests=len(sent),
        faults=tuple(
            name for name in sorted(costing)
            if audits[name]["score"] is not None and audits[name]["score"] < 0.9
        ),
    )  # fmt: skip
