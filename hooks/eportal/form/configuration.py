"""What Sveltia CMS is told: which files there are, and what each of them holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from eportal.form.fields import FormFields
from eportal.records.portal import Portal
from eportal.schemas.ids import id_schemas
from eportal.schemas.kinds import FILE_KINDS

#: What people tell about; what only the program and its keepers write is edited as YAML.
_EDITED = (
    "activities", "annual-plan", "laws", "rights", "contacts", "events", "reports", "bodies",
    "committee", "glossary", "sources", "strategy",
)  # fmt: skip

#: Stands in place of a repository where only folders of one's own are edited.
LOCAL = "local/folder"


def configuration(root: Path, portal: Portal, repository: str = LOCAL) -> dict[str, Any]:
    """The configuration of the form for the files that there are today."""
    ids = id_schemas(portal)
    kinds = [each for each in FILE_KINDS if each.name in _EDITED]
    return {
        "backend": {"name": "github", "repo": repository, "branch": "main"},
        "media_folder": "docs/assets",
        "public_folder": "/assets",
        "publish_mode": "simple" if repository == LOCAL else "editorial_workflow",
        "show_preview_links": False,
        "editor": {"preview": False},
        "output": {"omit_empty_optional_fields": True},
        "collections": [
            {
                "name": kind.name,
                "label": kind.name,
                "editor": {"preview": False},
                "files": [
                    {
                        "name": path.removeprefix("data/").removesuffix(".yaml").replace("/", "-"),
                        "label": path,
                        "file": path,
                        "format": "yaml",
                        "fields": FormFields(kind, ids).all(),
                    }
                    for path in _files(root, kind.pattern)
                ],
            }
            for kind in kinds
            if _files(root, kind.pattern)
        ],
    }


def _files(root: Path, pattern: str) -> list[str]:
    return sorted(file.relative_to(root).as_posix() for file in root.glob(pattern))
