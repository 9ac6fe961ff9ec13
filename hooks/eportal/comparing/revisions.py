"""A revision as a folder: one that is there, or one that git unpacks for as long as it is read."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from eportal.messages.message import Message, say

#: What of a revision is read or compared.
_PARTS = ("data", "docs", "hooks", "theme_overrides", "mkdocs.yml")


class UnknownRevisionError(Exception):
    """Something that is neither a folder of the portal nor a revision of it; its text says so."""

    def __init__(self, told: Message) -> None:
        super().__init__(str(told))
        self.told = told


@contextmanager
def opened(name: str, root: Path) -> Iterator[Path]:
    """The folder of a revision of the project at `root`; what git unpacked is gone afterwards."""
    if name and (Path(name) / "data").is_dir():
        yield Path(name)
        return
    commit = _commit(name, root)
    with TemporaryDirectory(prefix="eportal-") as held:
        folder = Path(held)
        _unpack(commit, root, folder)
        if not (folder / "data").is_dir():
            raise UnknownRevisionError(say("{name}: this revision has no folder data/.", name=name))
        yield folder


def _commit(name: str, root: Path) -> str:
    """The full name of a commit; never an option, whatever the name begins with."""
    wanted = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    done = _git(wanted, root)
    if done.returncode or not name:
        told = say(
            "`{name}` is no folder with data/ in it and no revision that git knows here. Write a "
            "branch, a tag, a commit or a folder.",
            name=name,
        )
        raise UnknownRevisionError(told)
    return done.stdout.decode().strip()


def _unpack(commit: str, root: Path, folder: Path) -> None:
    """Files and folders only: a link could lead out of the folder. An empty revision has none."""
    packed = _git(("archive", "--format=tar", commit), root).stdout
    with suppress(tarfile.ReadError), tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, members=filter(_is_wanted, archive.getmembers()), filter="data")


def _is_wanted(member: tarfile.TarInfo) -> bool:
    return (member.isfile() or member.isdir()) and member.name.split("/")[0] in _PARTS


def _git(arguments: tuple[str, ...], root: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["git", *arguments], cwd=root, capture_output=True, check=False)


def files_of_program(folder: Path) -> dict[str, bytes]:
    """What makes pages of records, by path: the program, the theme, fonts and pictures."""
    there = [folder / "mkdocs.yml"]
    for part in ("hooks", "theme_overrides", "docs/assets"):
        there += sorted((folder / part).rglob("*"))
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in there
        if file.is_file() and file.suffix != ".pyc"
    }
