"""What keeps files that the program writes in step: ledger, schemas, messages, fonts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from eportal.commands.command import FOUND, OK, Asked, Command
from eportal.commands.parser import SpokenParser
from eportal.commands.reading import read_content
from eportal.messages.message import say
from eportal.terminal import replace_file


def _ledger(asked: Asked) -> int:
    from eportal.reading.portal import LEDGER  # noqa: PLC0415
    from eportal.schemas.writing import renew_schemas  # noqa: PLC0415
    from eportal.translations.states import kept  # noqa: PLC0415
    from eportal.translations.writing import ledger_as_yaml  # noqa: PLC0415

    read = read_content(asked)
    if read is None:
        return FOUND
    ledger = kept(read.portal.ledger, read.recordings)
    replace_file(asked.root / LEDGER, ledger_as_yaml(ledger))
    renew_schemas(asked.root, replace(read.portal, ledger=ledger))
    asked.tell(say("{file}: {count} records", file=LEDGER, count=len(read.fingerprints)))
    return OK


def _schemas(asked: Asked) -> int:
    from eportal.schemas.kinds import FOLDER  # noqa: PLC0415
    from eportal.schemas.writing import write_schemas  # noqa: PLC0415

    read = read_content(asked)
    if read is None:
        return FOUND
    count = write_schemas(asked.root, read.portal)
    asked.tell(say("{folder}: {count} schemas", folder=FOLDER, count=count))
    return OK


def _messages(asked: Asked) -> int:
    from eportal.messages import extraction, keeping  # noqa: PLC0415

    wanted = extraction.sentences()
    for each in keeping.TRANSLATED:
        file = keeping.file_of(each)
        replace_file(file, keeping.kept(each, wanted))
        asked.tell(
            say(
                "{file}: {count} sentences, {missing} not translated",
                file=file.name,
                count=len(wanted),
                missing=len(keeping.untranslated(each)),
            )
        )
    return OK


def _fonts(asked: Asked) -> int:
    from eportal.fonts import FONTS, LICENCE, write_document_fonts, write_fonts  # noqa: PLC0415

    source = Path(asked.folder)
    absent = [name for name in (*FONTS.values(), LICENCE) if not (source / name).is_file()]
    if absent:
        return asked.misused(
            say(
                "{folder}: there is no {files}. Unpack npm's vazirmatn.",
                folder=str(source),
                files=tuple(absent),
            )
        )
    written = write_fonts(source, asked.root / "docs/assets/fonts")
    written += write_document_fonts(source, asked.root / "hooks/eportal/downloads/pdf/fonts")
    for font in written:
        asked.tell(say("{file}: {size} bytes", file=str(font.path), size=font.size))
    return OK


def _take_folder(parser: SpokenParser) -> None:
    parser.take(
        "folder",
        metavar=say("FOLDER"),
        purpose=say("the package, holding fonts/ttf/ and OFL.txt"),
    )


LEDGER_COMMAND = Command(
    "ledger",
    say("Adds new records to data/translations.yaml as drafts and drops those that are gone."),
    _ledger,
)
SCHEMAS = Command(
    "schemas",
    say("Writes the schemas of data/ anew, by which editors complete and warn while one types."),
    _schemas,
)
MESSAGES = Command(
    "messages",
    say("Brings the translations of what the program says into step with the program."),
    _messages,
    needs_data=False,
)
FONTS_COMMAND = Command(
    "fonts",
    say("Cuts the fonts in an unpacked package of Vazirmatn to the letters of the portal."),
    _fonts,
    _take_folder,
)
