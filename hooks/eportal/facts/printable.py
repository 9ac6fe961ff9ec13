"""The characters that the fonts of our documents draw."""

from __future__ import annotations

import re
import unicodedata

#: In hexadecimal digits, first and last of each range: what both fonts of the PDF have, as a test
#: compares with them. Reading the fonts takes longer than all other rules about letters together.
DRAWN = (
    "0021-007e 00a1-00ac 00ae-017f 018f 0192 01a0-01a1 01af-01b0 01f0 01fa-01ff 0218-021b "
    "0237 060c-060d 0610-0612 0615 061b 061f 0621-063a 063d 0640-0658 065a-065b 0660-0671 "
    "0674 0679 067c 067e 0681 0685-0686 0688-0689 0691 0693 0695-0696 0698 069a 06a0-06a1 "
    "06a4 06a9-06ad 06af 06b5 06ba 06bc-06be 06c0-06c3 06c6-06d0 06d2-06d5 06dc 06de 06e9 "
    "06f0-06f9 0762-0763 2010-2015 2017-201e 2020-2022 2025-2027 2030 2032-2033 2039-203a "
    "203c 2044 20a3-20a4 20a6-20ac 20b1 20b9-20ba 20bc-20bd 2105 2113 2116 2122 2126 212e "
    "2202 2206 220e-220f 2211-2212 2215 221a 221e 222b 2248 2260 2264-2265 "
)
#: Marks of direction, joiners and spaces are laid out and not drawn; control characters have rules
#: of their own, SRC107 and BID104.
_NOT_TO_DRAW = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})


def _class_of(ranges: str) -> str:
    """The ranges as they stand between the brackets of a pattern."""
    each = (part.partition("-") for part in ranges.split())
    return "".join(rf"\u{first}-\u{last or first}" for first, _, last in each)


#: A variation selector is no more than a wish about the character before it.
_NOT_DRAWN = re.compile(rf"[^{_class_of(DRAWN)}\s\ufe00-\ufe0f]")


def unprintable(text: str) -> tuple[str, ...]:
    """The characters of a text that the fonts cannot draw, each once, in their order.

    A letter and its mark that are one character elsewhere are drawn as that one.
    """
    if not _NOT_DRAWN.search(text):
        return ()
    found = _NOT_DRAWN.findall(unicodedata.normalize("NFC", text))
    return tuple(
        each for each in dict.fromkeys(found) if unicodedata.category(each) not in _NOT_TO_DRAW
    )
