"""Documents as PDF files that are read aloud, kept for good, and copied in the order of reading."""

from __future__ import annotations

import json
import os
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

from eportal.downloads.document import Document
from eportal.downloads.download import UnwritableError
from eportal.downloads.pdf.reading_order import in_reading_order
from eportal.downloads.pdf.values import Values, values
from eportal.processes import begins_own_threads

FOLDER = Path(__file__).parent
#: In bytes: a file of more leaves so much in memory that it is worth the time to forget it.
_LARGE = 300_000
_FILES_REMEMBERED = 10
_POINTS_PER_INCH = 72
_STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]


class UntypesetError(UnwritableError):
    """A text that cannot be set: a letter no font has, a heading level skipped, no title."""


def typeset(document: Document, *, cover: bool) -> bytes:
    """The document as PDF/UA-1 and PDF/A-2a in one file.

    With a cover: a title page and a table of contents; without: a head on the first page.
    """
    written = set_in_type("document.typ", values(document, cover=cover), document.imprint.moment)
    return in_reading_order(written, is_right_to_left=document.language.is_right_to_left)


def set_in_type(template: str, data: Values, moment: datetime) -> bytes:
    """What a template makes of the data, dated to the moment; every warning is an error.

    RuntimeError in the double of a process that has set a file before.
    """
    if _first_process() != os.getpid():
        # It would wait for ever for threads that only the first process has.
        raise RuntimeError("a process that has set a file in type cannot be doubled to set more")
    written = _compiled(template, data, format="pdf", pdf_standards=_STANDARDS, timestamp=moment)
    if len(written) > _LARGE:
        _forget()
    return written


def drawn(template: str, data: Values) -> bytes:
    """What a template makes of the data as one picture, PNG; a point becomes a pixel."""
    return _compiled(template, data, format="png", ppi=_POINTS_PER_INCH)


def _compiled(template: str, data: Values, **settings: Any) -> bytes:
    inputs = {"data": json.dumps(data, ensure_ascii=False)}
    try:
        written, warnings = _compiler(template).compile_with_warnings(sys_inputs=inputs, **settings)
    except typst.TypstError as error:
        raise UntypesetError(_told(error)) from error
    if warnings:
        raise UntypesetError("; ".join(map(_told, warnings)))
    if not isinstance(written, bytes):
        raise UntypesetError("the text fills more than one picture")
    return written


@cache
def _compiler(template: str) -> typst.Compiler:
    """One for each template: fonts and what the last file left are read once."""
    # Each process sets one file at a time; more threads would only take memory.
    os.environ.setdefault("RAYON_NUM_THREADS", "1")
    begins_own_threads("typst")
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[FOLDER / "fonts"]
    )
    return typst.Compiler(FOLDER / template, root=FOLDER, font_paths=fonts)


@cache
def _first_process() -> int:
    """The process that set the first file; its double remembers it."""
    return os.getpid()


def _forget() -> None:
    """Frees what the last file left: the typesetter keeps what any of its last files might use."""
    for _ in range(_FILES_REMEMBERED + 1):
        _empty().compile(b"", format="pdf")


@cache
def _empty() -> typst.Compiler:
    return typst.Compiler(root=FOLDER)


def _told(problem: typst.TypstError | typst.TypstWarning) -> str:
    return "; ".join([problem.message, *problem.hints])
