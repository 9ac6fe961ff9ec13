"""Files that took long to write, kept from one build to the next in a folder.

A file is found again by all that it was made from, the program included; whoever deletes the
folder loses time and no more.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from eportal.own_code import stamp_of_program

#: Below the project's folder.
SHELF = Path(".cache/eportal/downloads")
_LIBRARIES = ("babel", "pikepdf", "pillow", "python-docx", "typst", "xlsxwriter")
_CODE = (".py", ".typ", ".ttf")
_SECONDS_KEPT = 30 * 24 * 3600


@dataclass(frozen=True)
class Shelf:
    """A folder of files by what they were made from; several builds may use it at once."""

    folder: Path

    def find(self, made_from: bytes) -> bytes | None:
        """What was written from this before."""
        file = self._file(made_from)
        with suppress(OSError):
            content = file.read_bytes()
            os.utime(file)
            return content
        return None

    def keep(self, made_from: bytes, content: bytes) -> None:
        """Keeps a file whole, or not at all where nothing can be written."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self.folder, delete=False) as unfinished:
                unfinished.write(content)
            Path(unfinished.name).replace(self._file(made_from))

    def clear_out(self) -> None:
        """Drops what no build has asked for in a month."""
        for file in self._files():
            with suppress(OSError):
                if time.time() - file.stat().st_mtime > _SECONDS_KEPT:
                    file.unlink()

    def _files(self) -> Iterable[Path]:
        return sorted(self.folder.iterdir()) if self.folder.is_dir() else ()

    def _file(self, made_from: bytes) -> Path:
        stamp = stamp_of_program(_LIBRARIES, _CODE).encode()
        return self.folder / hashlib.sha256(stamp + made_from).hexdigest()
