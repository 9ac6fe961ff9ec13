"""`eportal export`: the search documents of a built site, for OpenSearch."""

from __future__ import annotations

from pathlib import Path

from eportal.commands.command import FOUND, OK, Asked, Command
from eportal.commands.parser import SpokenParser
from eportal.messages.message import say
from eportal.terminal import complain, replaced_folder


def _export(asked: Asked) -> int:
    from eportal.commands.reading import read_content  # noqa: PLC0415
    from eportal.search.exporting import PATTERNS, Export  # noqa: PLC0415

    folder: Path = asked.root / asked.folder
    if folder.exists() and not _is_ours(folder, PATTERNS):
        return asked.misused(
            say("{folder}: something else is here: name a new or empty folder.", folder=str(folder))
        )
    read = read_content(asked)
    if read is None:
        return FOUND
    with replaced_folder(folder) as unfinished:
        export = Export(read.portal, asked.root / asked.site, unfinished.folder)
        export.write()
        unfinished.is_good = not export.problems
    for problem in export.problems:
        complain(problem.told_in(asked.told))
    if export.problems:
        complain(say("Nothing was written.").told_in(asked.told))
        return FOUND
    for language, (documents, files) in export.counts.items():
        asked.tell(
            say(
                "{folder}: {documents} documents ({language}) in {files} file(s)",
                folder=str(folder), documents=documents, language=language, files=files,
            )
        )  # fmt: skip
    return OK


def _is_ours(folder: Path, patterns: tuple[str, ...]) -> bool:
    """Whether it is empty or holds an earlier export and nothing else."""
    return folder.is_dir() and all(
        any(each.match(pattern) for pattern in patterns) and each.is_file()
        for each in folder.iterdir()
    )


def _take(parser: SpokenParser) -> None:
    parser.take(
        "folder",
        metavar=say("FOLDER"),
        purpose=say("where the files are written: a new or empty folder, or an earlier export"),
    )
    parser.take(
        "--site",
        default="site",
        metavar=say("FOLDER"),
        purpose=say("the built site (when nothing is named: site)"),
    )


EXPORT = Command(
    "export",
    say("Writes the search documents of the built site as JSON lines that load into OpenSearch."),
    _export,
    _take,
)
