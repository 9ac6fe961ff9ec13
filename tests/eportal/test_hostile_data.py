"""Hostile text in every text field of every record is shown as text, on every page."""

import re
from collections import Counter
from dataclasses import dataclass, fields, replace
from datetime import date
from string import Formatter

import pytest

from eportal.content import Content
from eportal.languages import LANGUAGES
from eportal.records.interface import Label
from eportal.records.ledger import Ledger, LedgerEntry, RecordTranslations
from eportal.records.record import Value
from eportal.site import open_site
from rendering import THEME, parsed, whole_page

URL = "https://portal.example/"
#: With a run of every kind, so that each text is isolated in every way there is.
HARMLESS = "نص مرۆڤ Text 12, 2023-2026"
HOSTILE = {
    "elements": "<script>alert(1)</script> <img src=x onerror=alert(1)> <b> <!-- --> ]]> <?x ?>",
    "ends of elements": "</title></svg></option></a></bdi></p></main></body></html><svg onload=x>",
    "ends of attributes": "\" onmouseover=\"alert(1)\" ' onclick='alert(1)' x=`",
    "templates": "{{ 4321*1234 }}{{ frame.view }}{4321*1234} {% raw %}{% include 'x' %}{# c #}",
    "markdown": "[x](javascript:alert(1))\n| a | b |\n|---|---|\n# heading\n**bold** `c` <http://x.y>",
    "entities and addresses": "javascript:alert(1) &lt;b&gt; &#60;script&#62; &amp; &quot; &nbsp",
    "long words": f"{'x' * 600} {'م' * 600}",
    "turned letters": "\u202eRLO \u2066LRI \u2069\u200f \u061c",
}
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
#: Attributes that no record's text may change.
NO_TEXT = ("href", "src", "action", "id", "class", "name", "lang", "dir", "hreflang", "type", "for")
#: No text of a reader: ids that other records name, and what a fingerprint is compared with.
NOT_SHOWN = {(LedgerEntry, "source")}


def is_free_text(field):
    """Whether a field holds any text, or a list of any texts: no pattern, no choice of words."""
    annotation = field.annotation
    return not field.metadata and annotation in (str, tuple[str, ...])


def filled(held, text):
    """A value, a list or a table with the text in each free field that is written, however deep."""
    if isinstance(held, Label):
        return held.model_copy(update={"text": filled_label(held.text, text), "note": text})
    if isinstance(held, Value):
        return held.model_copy(update=dict(filled_fields(held, text)))
    if isinstance(held, tuple):
        return tuple(filled(each, text) for each in held)
    return held


def filled_fields(value, text):
    for name, field in type(value).model_fields.items():
        held = getattr(value, name)
        if not is_free_text(field):
            yield name, filled(held, text)
        elif held and (type(value), name) not in NOT_SHOWN:
            yield name, text if isinstance(held, str) else tuple(text for _ in held)


def filled_label(words, text):
    """A label is a pattern: its braces are doubled, and its places stay."""
    literal = text.replace("{", "{{").replace("}", "}}")
    return words.model_copy(update={
        each.code: literal + "".join(f" {{{name}}}" for name in places(words.written_in(each)))
        for each in LANGUAGES
    })  # fmt: skip


def places(label):
    return [name for _, name, _, _ in Formatter().parse(label) if name]


def site_filled_with(content, text):
    """The site of the same records with the text in every field, and signed by it."""
    portal = content.portal
    portal = replace(
        portal, **{each.name: filled(getattr(portal, each.name), text) for each in fields(portal)}
    )
    fingerprints = Content(portal, content.documents).fingerprints
    ledger = Ledger(records={
        key: RecordTranslations(ku=signed, en=signed)
        for key, source in fingerprints.items()
        for signed in [LedgerEntry(source=source, state="reviewed", by=text, on=date(2024, 8, 2))]
    })  # fmt: skip
    return open_site(Content(replace(portal, ledger=ledger), content.documents), THEME, URL)


@dataclass
class Seen:
    """What a browser finds on a page."""

    elements: (
        Counter  #: but for those that isolate a run or part paragraphs: they come with letters
    )
    attributes: set  #: (element, attribute)
    values: dict  #: attribute that is no text -> its values
    text: str  #: without spaces and in Western digits


def seen(html):
    page = parsed(html)
    found = Seen(Counter(), set(), {name: set() for name in NO_TEXT}, "")
    for node in page.iter():
        if node.tag not in ("bdi", "p"):
            found.elements[node.tag] += 1
        for name, value in node.items():
            found.attributes.add((node.tag, name))
            if name in NO_TEXT:
                found.values[name].add(value)
    texts = page.xpath("//text()[not(ancestor::script)] | //@*")
    found.text = "".join("".join(texts).split()).translate(DIGITS)
    return found


def all_pages(site, language):
    return {address: seen(whole_page(site, language, address)) for address in site.writers}


@pytest.fixture(scope="session")
def harmless(small_content):
    site = site_filled_with(small_content, HARMLESS)
    return {language.code: all_pages(site, language) for language in LANGUAGES}


@pytest.fixture(scope="session", params=HOSTILE)
def hostile(request, small_content):
    text = f"{HARMLESS} {HOSTILE[request.param]}"
    return text, site_filled_with(small_content, text)


@pytest.fixture(scope="session", params=LANGUAGES, ids=lambda language: language.code)
def pages(request, hostile, harmless):
    """(hostile text, its page, the same page of harmless records) for each address."""
    text, site = hostile
    there = all_pages(site, request.param)
    return [(text, page, harmless[request.param.code][at]) for at, page in there.items()]


def test_the_hostile_text_reaches_every_page(pages):
    for text, page, _ in pages:
        assert "".join(text.split())[-20:] in page.text


def test_no_element_comes_with_the_text(pages):
    for _, page, twin in pages:
        assert page.elements == twin.elements


def test_no_attribute_comes_with_the_text(pages):
    for _, page, twin in pages:
        assert page.attributes == twin.attributes
        assert not [name for _, name in page.attributes if name.startswith("on")]


def test_every_address_id_and_class_is_the_one_of_harmless_records(pages):
    for _, page, twin in pages:
        assert page.values == twin.values
        addresses = (page.values["href"] | page.values["src"]) - {"data:,"}  # a tab without a mark
        assert not [each for each in addresses if re.match(r"\s*(javascript|data|vbscript):", each)]


def test_no_template_is_evaluated(pages):
    for text, page, _ in pages:
        assert "5332114" not in page.text
        assert "objectat0x" not in page.text
        if "{{" in text:
            assert "{{4321*1234}}" in page.text
            assert "{%raw%}" in page.text


def written_fields(held):
    """(type, field, value) of every field in a value, a list or a portal, however deep."""
    if isinstance(held, tuple):
        for each in held:
            yield from written_fields(each)
    elif isinstance(held, Value):
        for name, field in type(held).model_fields.items():
            inner = getattr(held, name)
            yield type(held), name, field, inner
            yield from written_fields(inner)


def fields_of(portal):
    return written_fields(tuple(getattr(portal, each.name) for each in fields(portal)))


def test_the_text_is_put_into_every_free_field(small_content):
    filled_ones = set()
    for kind, name, field, held in fields_of(site_filled_with(small_content, "§").content.portal):
        if held and is_free_text(field) and (kind, name) not in NOT_SHOWN:
            assert all("§" in text for text in ([held] if isinstance(held, str) else held))
            filled_ones.add((kind.__name__, name))
    assert {
        ("Words", "ar"), ("Words", "ku"), ("Words", "en"), ("PrintedForm", "where"),
        ("Erratum", "probable"), ("Duty", "letter"), ("Body", "acronym"), ("Member", "number"),
        ("Passage", "number"), ("Activity", "timing_printed"), ("AttestedForm", "form"),
    } <= filled_ones  # fmt: skip


def test_the_small_portal_writes_every_field_of_every_record(small_content):
    """A field that the sample leaves out is a field that these tests do not reach."""
    written = Counter()
    for kind, name, _, held in fields_of(small_content.portal):
        written[kind.__name__, name] += bool(held)
    assert [field for field, count in written.items() if not count] == []
