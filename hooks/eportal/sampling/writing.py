"""A made-up portal as a project of its own: its data, and the program that builds it."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from eportal.content import Content
from eportal.findings import Finding
from eportal.reading.documents import read_documents
from eportal.reading.files import InterfaceFile
from eportal.reading.portal import LEDGER, read_portal
from eportal.reading.records import build
from eportal.reading.yaml_source import read_yaml
from eportal.records.ledger import Ledger
from eportal.sampling.drawing import Tree
from eportal.sampling.portal import FIXED, files_of_data
from eportal.sampling.size import Size
from eportal.translations.states import kept
from eportal.translations.writing import ledger_as_yaml

#: What a sample takes from the project: the program and the look, not what it publishes.
PROGRAM = ("hooks", "theme_overrides", "docs/assets", "mkdocs.yml")
INTERFACE = "data/interface.yaml"

_HEAD = "# Made up by `eportal sample`: nothing here is true, and nobody has issued it.\n"
_LABELS = Path(__file__).with_name("labels.yaml")


class _Dumper(yaml.CSafeDumper):
    """Writes each value out: readers of the data know no references."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        """Whatever it is, it is written where it stands."""
        return True


def is_free(folder: Path) -> bool:
    """Whether nothing is lost when a sample is written there."""
    return not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))


def write_sample(project: Path, folder: Path, size: Size, seed: str) -> list[Finding]:
    """Writes the whole project, or nothing and what in the data kept it from being written."""
    was_there = folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with TemporaryDirectory(dir=folder, prefix=".unfinished-") as unfinished:
            root = Path(unfinished)
            findings = _write(project, root, size, seed)
            for path in [] if findings else [*root.iterdir()]:
                path.rename(folder / path.name)
    finally:
        if not was_there and is_free(folder):
            folder.rmdir()
    return findings


def _write(project: Path, root: Path, size: Size, seed: str) -> list[Finding]:
    labels, findings = _own_labels(project)
    if findings:
        return findings
    for name in PROGRAM:
        _copy(project / name, root / name)
    _copy(FIXED / "docs", root / "docs")
    for path, tree in files_of_data(seed, size):
        _dump(root / path, tree)
    _dump(root / INTERFACE, labels)
    portal, findings = read_portal(root)
    documents, unreadable = read_documents(root)
    if portal is None or unreadable:
        return [*findings, *unreadable]
    ledger = kept(Ledger(), Content(portal, documents).recordings)
    (root / LEDGER).write_text(ledger_as_yaml(ledger), encoding="utf-8", newline="\n")
    return []


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        left_out = shutil.ignore_patterns("__pycache__", ".*")
        shutil.copytree(source, target, ignore=left_out, dirs_exist_ok=True)
    else:
        shutil.copyfile(source, target)


def _own_labels(project: Path) -> tuple[Tree, list[Finding]]:
    """The labels of the project, of which some say that this is a sample."""
    source, findings = read_yaml(project, INTERFACE)
    if source is None:
        return {}, findings
    file, findings = build(InterfaceFile, source)
    if file is None:
        return {}, findings
    own = yaml.load(_LABELS.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    labels = [each.model_dump() for each in file.labels]
    return {"labels": [each | {"text": own.get(each["id"], each["text"])} for each in labels]}, []


def _dump(path: Path, tree: Tree) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(tree, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)
    path.write_text(_HEAD + text, encoding="utf-8", newline="\n")
