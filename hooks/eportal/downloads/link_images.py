"""The pictures that links to pages show where people share them: one for each kind of page.

There is none for help and rights: a link must not tell where it leads.
"""

from __future__ import annotations

import io
import json
from functools import partial

from PIL import Image

from eportal import addresses
from eportal.downloads.download import Recipe
from eportal.downloads.imprint import Edition
from eportal.downloads.link_kinds import image_of, kinds
from eportal.downloads.pdf.typesetting import drawn
from eportal.downloads.pdf.values import Values, of_language, runs

_FORMAT = "png"
#: The colours of the mark and of the letters with their soft edges, of about a thousand: with
#: fewer the colours of the axes are no longer those of the site, with all it is thrice as large.
_COLOURS = 256


def recipes(edition: Edition) -> list[Recipe]:
    """A picture of each kind."""
    return [_recipe(edition, kind) for kind in kinds(edition.portal)]


def _recipe(edition: Edition, kind: str) -> Recipe:
    values = _values(edition, kind)
    labels = edition.portal.labels
    return Recipe(
        address=addresses.of_link_image(kind),
        language=edition.language,
        format=_FORMAT,
        title=labels["site-name"].text,
        page=addresses.HOME,
        write=partial(_picture, values),
        made_from=json.dumps(values, ensure_ascii=False).encode(),
        is_listed=False,
        is_part_of_pages=True,
    )


def _values(edition: Edition, kind: str) -> Values:
    image = image_of(edition.wording, kind)
    return {
        **of_language(edition.language),
        "portal": runs(image.portal),
        "above": runs(image.above),
        "title": runs(image.title),
        "owner": runs(image.owner),
        "axis": image.axis,
    }


def _picture(values: Values) -> bytes:
    """The picture in few colours; those who draw it first do not count its bytes."""
    with Image.open(io.BytesIO(drawn("link_image.typ", values))) as picture:
        few = picture.convert("RGB").quantize(
            _COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE
        )
    written = io.BytesIO()
    few.save(written, _FORMAT, optimize=True)
    return written.getvalue()
