"""The kinds of pages of the built site, each with the longest page of its kind."""

import re
from pathlib import Path

from eportal.languages import ENGLISH, LANGUAGES

#: Pages that one template writes from many records; every other page is a kind of its own.
FAMILIES = tuple(
    re.compile(pattern)
    for pattern in (
        r"plan/\d{4}-[a-z]+-\d+/", r"plan/[a-z]+-\d+/", r"plan/axis-[a-z]+/", r"bodies/[^/]+/",
        r"activities/[^/]+/", r"laws/(?!definitions/)[^/]+/", r"reports/\d{4}/", r"eli/.+/",
    )
)  # fmt: skip


def kinds(site_folder: Path) -> list[str]:
    """The address of one page of each kind, the same in every language."""
    root = site_folder / ENGLISH.address
    longest: dict[str, tuple[int, str]] = {}
    for file in sorted(root.rglob("index.html")):
        address = file.parent.relative_to(root).as_posix() + "/"
        address = "" if address == "./" else address
        family = next((each.pattern for each in FAMILIES if each.fullmatch(address)), address)
        longest[family] = max(longest.get(family, (0, "")), (file.stat().st_size, address))
    return sorted(address for _, address in longest.values())


def in_every_language(addresses_: list[str]) -> list[str]:
    """The paths of pages in the three languages."""
    return [language.address + address for address in addresses_ for language in LANGUAGES]
