"""The files of deploy/, and those that make a built site ready for any host."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from eportal.delivery import apache, header_file, headers, nginx
from eportal.delivery.compression import compress

FOLDER = "deploy"


def server_files() -> Mapping[str, str]:
    """The configuration of every server by its path below deploy/."""
    return {**nginx.files(), **apache.files(), "_headers": header_file.text()}


def write_server_files(root: Path) -> list[Path]:
    """Writes deploy/ anew below the project's root."""
    written = []
    for path, text in server_files().items():
        file = root / FOLDER / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
        written.append(file)
    return written


def pack(site: Path) -> Mapping[str, int]:
    """Makes a built site ready to be published: header files, and each text file compressed too.

    The result tells how many bytes the texts have, and how many in each way of packing.
    """
    fingerprint = re.compile(headers.FINGERPRINTED)
    paths = sorted(f"/{file.relative_to(site).as_posix()}" for file in site.rglob("*"))
    named = [path for path in paths if fingerprint.match(path) and not _is_packed(path)]
    (site / "_headers").write_text(header_file.text(named), encoding="utf-8", newline="\n")
    (htaccess,) = apache.files().values()
    (site / ".htaccess").write_text(htaccess, encoding="utf-8", newline="\n")
    return compress(site)


def _is_packed(path: str) -> bool:
    return path.endswith((".gz", ".br"))
