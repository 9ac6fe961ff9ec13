"""Pictures of the kinds of pages, in three languages, two widths, light and dark."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

from eportal.languages import LANGUAGES
from serving import serving

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "site-pictures"
PAGES = (
    "", "plan/", "plan/axis-prevention/", "plan/prevention-16/", "plan/activities/",
    "plan/timeline/", "plan/2024/", "bodies/moi/", "committee/", "glossary/", "about/",
    "laws/", "laws/law-28-2012/", "laws/definitions/", "rights/", "help/", "help/services/",
    "activities/", "activities/unnm-asks-2024/", "reports/", "reports/2024/", "reports/calendar/",
    "reports/statistics/", "about/errata/", "about/translations/",
)  # fmt: skip
WIDTHS = (390, 1280)
SCHEMES = ("light", "dark")


def main() -> None:
    """Writes one picture a page, language, width and colour scheme, and names the folder."""
    with serving(ROOT / "site") as address:
        take(address)
    print(f"{len(list(PICTURES.glob('*.png')))} pictures in {PICTURES.relative_to(ROOT)}/")


def take(address: str) -> None:
    """Visits every page and takes its picture."""
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=arguments
        )
        for width in WIDTHS:
            for scheme in SCHEMES:
                page = browser.new_page(
                    viewport={"width": width, "height": 900}, color_scheme=scheme
                )
                for language in LANGUAGES:
                    for path in PAGES:
                        page.goto(f"{address}/{language.address}{path}")
                        name = path.strip("/").replace("/", "_") or "home"
                        picture = PICTURES / f"{name}-{language.code}-{width}-{scheme}.png"
                        page.screenshot(path=picture, full_page=path != "plan/activities/")
        browser.close()


if __name__ == "__main__":
    main()
