"""The schemas as files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from eportal.records.portal import Portal
from eportal.schemas.describing import DIALECT, described
from eportal.schemas.ids import IDS, id_schemas
from eportal.schemas.kinds import FILE_KINDS, FOLDER, modeline
from eportal.terminal import replace_file


def schema_files(portal: Portal) -> dict[str, str]:
    """The text of every schema by its path."""
    ids = {"$schema": DIALECT, "$defs": id_schemas(portal)}
    files = {each.schema: _text(described(each.model)) for each in FILE_KINDS}
    return {**files, f"{FOLDER}/{IDS}": _text(ids)}


def write_schemas(root: Path, portal: Portal) -> int:
    """Writes every schema anew; how many there are."""
    files = schema_files(portal)
    (root / FOLDER).mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        replace_file(root / path, text)
    _name_schemas(root)
    return len(files)


def _name_schemas(root: Path) -> None:
    """The first line of each file that has lost it: programs that write YAML keep no remarks."""
    for kind in FILE_KINDS:
        for file in sorted(root.glob(kind.pattern)):
            line = modeline(file.relative_to(root).as_posix())
            text = file.read_bytes().decode()
            if not text.startswith(line):
                replace_file(file, f"{line}{text}")


def renew_schemas(root: Path, portal: Portal) -> None:
    """Keeps the schemas in step with the records, in a project that has them."""
    if (root / FOLDER).is_dir():
        write_schemas(root, portal)


def _text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
