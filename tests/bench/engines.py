"""Builds the site with MkDocs and with ProperDocs and compares every file."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]

#: Compressed with the time of the build inside; its plain twin is compared.
_NOT_COMPARED = {"sitemap.xml.gz"}


def main() -> int:
    """0 when both sites are the same, 1 when they differ."""
    with tempfile.TemporaryDirectory() as folder:
        sites = [build(engine, Path(folder) / engine) for engine in ("mkdocs", "properdocs")]
        names = sorted({name for site in sites for name in site} - _NOT_COMPARED)
        different = [name for name in names if sites[0].get(name) != sites[1].get(name)]
        pages = sum(name.endswith(".html") for name in sites[0])
    for name in different:
        print(f"{name} differs")
    print(f"{len(names)} files, {pages} pages compared, {len(different)} differ")
    return 1 if different or not pages else 0


def build(engine: str, folder: Path) -> dict[str, bytes]:
    """Every file of the site that an engine builds, by name."""
    command = [sys.executable, "-m", engine, "build", "--quiet", "--site-dir", str(folder)]
    command += ["--config-file", str(ROOT / "mkdocs.yml")]
    subprocess.run(command, check=True, cwd=ROOT, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"})
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


if __name__ == "__main__":
    sys.exit(main())
