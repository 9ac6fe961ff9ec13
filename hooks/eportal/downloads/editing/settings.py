"""Settings of a document that the template has otherwise, or not at all."""

from __future__ import annotations

from docx.oxml.xmlchemy import BaseOxmlElement

from eportal.downloads.editing.elements import element
from eportal.languages import Language

_WORD = "http://schemas.microsoft.com/office/word"


def write_settings(settings: BaseOxmlElement, language: Language) -> None:
    """Replaces all settings: no compatibility with old programs, no traces of the template."""
    del settings[:]
    settings.extend(
        [
            element("zoom", percent=100),
            element("defaultTabStop", val=454),
            element("characterSpacingControl", val="doNotCompress"),
            element(
                "compat",
                element("compatSetting", name="compatibilityMode", uri=_WORD, val=15),
                element(
                    "compatSetting",
                    name="overrideTableStyleFontSizeAndJustification",
                    uri=_WORD,
                    val=1,
                ),
                element("compatSetting", name="enableOpenTypeFeatures", uri=_WORD, val=1),
            ),
            element("themeFontLang", val="en-GB", bidi=language.regional),
            element("decimalSymbol", val="."),
            element("listSeparator", val=","),
        ]
    )
