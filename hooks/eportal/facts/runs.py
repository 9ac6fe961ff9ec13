"""Where the direction turns within a text: Latin and Arabic words, codes, numbers and spans."""

from __future__ import annotations

import re

#: An activity named in running text; the page links it. What an editor joins to it in Kurdish or
#: Arabic letters stays outside; after other digits and a hyphen it would be another activity's id.
_ACTIVITY_ID = (
    r"(?<![A-Za-z0-9_٠-٩-])(?:[12][0-9]{3}-)?"
    r"(?:prevention|protection|prosecution|partnership)-[1-9][0-9]*(?![A-Za-z0-9_])"
)
#: A Latin word, from its first letter or the digits joined to it, to its last letter or digit.
_LATIN_LETTER = "A-Za-zÀ-ɏ"
_LATIN_WORD = (
    rf"(?:[0-9]+-?)?[{_LATIN_LETTER}](?:[{_LATIN_LETTER}0-9_.:@/+&'’-]*[{_LATIN_LETTER}0-9])?"
)
#: A letter of the Arabic script.
_LETTER = r"[\u0621-\u064a\u0671-\u06d3\u06d5]"
_NUMBER = r"[0-9٠-٩]+(?:[.,٫٬:/][0-9٠-٩]+)*"

#: Named by what a run is: activity, latin, arabic, range or number.
RUNS = re.compile(
    rf"(?P<activity>{_ACTIVITY_ID})"
    rf"|(?P<latin>{_LATIN_WORD}(?: (?!{_ACTIVITY_ID}){_LATIN_WORD})*)"
    rf"|(?P<arabic>{_LETTER}(?:[\u0621-\u06d5 ،]*{_LETTER})?)"
    rf"|(?P<range>{_NUMBER}\s?[-–]\s?{_NUMBER})"
    rf"|(?P<number>{_NUMBER}%?)"
)
