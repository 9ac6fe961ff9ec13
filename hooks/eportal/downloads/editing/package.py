"""The parts of a file packed so that the same parts always give the same bytes."""

from __future__ import annotations

import io
import zipfile

from docx.document import Document as File

#: Parts of the template that say nothing, or something that is not so.
_NOT_OURS = (
    "thumbnail", "customXml", "extended-properties", "stylesWithEffects", "theme", "fontTable",
    "webSettings",
)  # fmt: skip
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_CONTENT_TYPES = "[Content_Types].xml"


def without_template(file: File) -> None:
    """Drops the parts of the template that are not ours."""
    for relations in (file.part.rels, file.part.package.rels):
        for id_ in [key for key, each in relations.items() if each.reltype.endswith(_NOT_OURS)]:
            del relations[id_]


def packed(file: File) -> bytes:
    """The bytes of the file: parts in order, no clock, the same rights."""
    written, repacked = io.BytesIO(), io.BytesIO()
    file.save(written)
    with (
        zipfile.ZipFile(written) as source,
        zipfile.ZipFile(repacked, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target,
    ):
        for name in sorted(source.namelist(), key=lambda name: (name != _CONTENT_TYPES, name)):
            part = zipfile.ZipInfo(name, _FIRST_DAY)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.create_system = 3
            part.external_attr = 0o644 << 16
            target.writestr(part, source.read(name))
    return repacked.getvalue()
