"""What reading asks of every file, by the code of its findings."""

from __future__ import annotations

from collections.abc import Mapping

#: Written like the docstring of a check, for `eportal explain`.
DEMANDS: Mapping[str, str] = {
    "SRC101": """\
Every file is saved as UTF-8.

Why: only one encoding holds Arabic, Kurdish and English; another turns letters into others.
Fix: save the file as “UTF-8” in your editor, and look at the letters of the line.""",
    "SRC102": """\
No file begins with a byte order mark.

Why: the mark is invisible and becomes part of the first key or title.
Fix: save the file as “UTF-8”, not as “UTF-8 with BOM” and not as “UTF-16”.""",
    "SRC103": """\
No line of a data file holds a tab.

Why: YAML counts spaces, and a tab looks like a number of them that it is not.
Fix: replace the tab with spaces, two for each level.""",
    "SRC104": """\
Every data file is YAML from end to end.

Why: what follows a break cannot be read at all.
Fix: look at the line and the one above: indentation, a quote, `: ` or a sign in a plain text.""",
    "SRC105": """\
A key stands once in its record.

Why: of two values only one would be published, and nobody would know which.
Fix: keep one of the two and delete the other.""",
    "SRC106": """\
Every file that the portal needs is there and can be read.

Why: a missing file would leave whole pages out.
Fix: create the file, or restore it from the history with `git checkout`.""",
    "SRC107": """\
No data file holds control characters or invisible ends of lines.

Why: nobody sees them, but they break search, copying and the count of lines.
Fix: delete the character at the line and column of the finding.""",
    "SRC108": """\
No data file is empty.

Why: an empty file is more often an accident than a wish.
Fix: write the records; a list without entries is written `[]`.""",
    "SRC109": """\
A data file does not nest without end.

Why: no record has so many levels; brackets were opened by mistake.
Fix: write it with fewer levels, as data/README.md shows.""",
    "SRC110": """\
Every key is a plain word.

Why: keys are names that the program knows.
Fix: write `key: value`.""",
    "SRC111": """\
No value is an alias, and none has an anchor or a tag.

Why: each value has one place, and YAML swallows the first word of a text that begins with & or !.
Fix: write the value out; when the sign belongs to the text, put the text in quotes.""",
    "SRC112": """\
A file holds one document.

Why: what follows a second `---` would not be read.
Fix: delete the line `---`, or move what follows to a file of its own.""",
    "REC201": """\
A record has no keys but those that are known.

Why: a misspelt key would be left out of every page without a word.
Fix: correct the key, or delete the line; data/README.md lists the keys of each record.""",
    "REC202": """\
A record has every key that it needs.

Why: a page cannot be written from half a record.
Fix: add the key that the finding names; data/README.md explains it.""",
    "REC203": """\
Every value has the form that its key asks for.

Why: a year, a date or an id in another form cannot be counted, sorted or looked up.
Fix: write the value in the form that the finding names.""",
}
