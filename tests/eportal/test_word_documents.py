"""Documents to edit: every text is read back, whatever it is; the same bytes each time."""

import io
import re
import zipfile
from dataclasses import replace

import pytest
from lxml import etree

from documents import documents_of, edition_of, missing, texts_in
from eportal.downloads.document import Facts, Heading, Item, ItemList, Paragraph, Quotation, Table
from eportal.downloads.editing.edit_copy import edit_copy, recipes
from eportal.downloads.wording import Run, plain
from eportal.languages import ARABIC, ENGLISH, LANGUAGES
from word_files import CORE, W, paragraphs, part, style_of, tables, text_of, written

HOSTILE = (
    "<w:p>&amp;</w:p>", "]]>", "{{7*7}} {% include 'x' %} ${x}", "=1+1", '"\'`', "\\u0041 \\n",
    "line\nbreak", "tab\there", "e" + "\u0301" * 40, "w" * 600, "{page} {pages}", "\u200d\u200c",
)  # fmt: skip


@pytest.fixture(params=LANGUAGES, ids=lambda language: language.code)
def language(request):
    return request.param


@pytest.fixture
def plans(content):
    """The strategy and the annual plan in a language."""
    return lambda language: [document for _, document in documents_of(content, language)[:2]]


@pytest.fixture
def strategy(plans):
    return lambda language: plans(language)[0]


@pytest.fixture
def with_blocks(small_content):
    """The small strategy with other blocks."""

    def changed(language, *blocks, **fields):
        document = documents_of(small_content, language)[0][1]
        return replace(document, blocks=(Heading(1, (Run("1"),), "first"), *blocks), **fields)

    return changed


# The text.


def test_every_text_of_the_records_is_read_back(content, language):
    portal = content.portal
    plan = portal.annual_plans[0]
    of_strategy = [
        *portal.strategy.words(), *portal.committee.words(),
        *(words for each in portal.activities for words in each.words()),
    ]  # fmt: skip
    for words, (_, document) in zip(
        (of_strategy, [*plan.words()]), documents_of(content, language)[:2], strict=True
    ):
        texts = paragraphs(part(written(document)))
        assert missing([*words], language, texts) == []
        assert missing([*words], language, []) != []
    for activities, (_, document) in zip(
        (portal.activities, plan.activities), documents_of(content, language)[:2], strict=True
    ):
        named = [portal.body[id_].name for each in activities for id_ in each.body_ids()]
        assert missing(named, language, paragraphs(part(written(document)))) == []


def test_every_text_of_the_document_is_read_back_in_its_order(plans, language):
    for document in plans(language):
        read = "\n".join(paragraphs(part(written(document))))
        place = read.index(document.labels["contents"])
        for heading in document.outline():
            place = read.index(plain(heading.text), place + 1)
        lost = [text for block in document.blocks for text in texts_in(block) if text not in read]
        assert lost == []


def test_tables_have_a_row_for_each_of_theirs_and_heads(plans, language):
    for document in plans(language):
        read = tables(part(written(document)))
        made = [block for block in document.blocks if isinstance(block, Table)]
        assert [len(table.findall(f"{W}tr")) for table in read] == [
            len(table.rows) + 1 for table in made
        ]
        assert all(len(row) for table in read for row in table.findall(f"{W}tr/{W}tc"))


def test_the_strategy_has_its_fifty_four_activities_in_tables(strategy, language):
    counts = [
        len(table.findall(f"{W}tr")) - 1 for table in tables(part(written(strategy(language))))
    ]
    assert sum(counts[:4]) == 54


def test_headings_are_headings_and_the_contents_lead_to_them(plans, language):
    for document in plans(language):
        root = part(written(document))
        read = [
            (int(style_of(each)[-1]), text_of(each), each.find(f"{W}bookmarkStart").get(f"{W}name"))
            for each in root.iter(f"{W}p")
            if style_of(each).startswith("Heading")
        ]
        made = [(heading.level, plain(heading.text)) for heading in document.outline()]
        assert [each[:2] for each in read] == [*made, (1, document.labels["about-file"])]
        linked = [
            (int(style_of(link.getparent())[-1]), text_of(link), link.get(f"{W}anchor"))
            for link in root.iter(f"{W}hyperlink")
        ]
        assert linked == [each for each in read if each[0] <= 2]
        assert len({place for *_, place in read}) == len(read)


def test_the_imprint_stands_at_the_end(plans, language):
    for document in plans(language):
        texts = paragraphs(part(written(document)))
        lines = [f"{plain(name)}: {plain(value)}" for name, value in document.imprint_lines]
        assert texts[-len(lines) :] == lines
        assert any(document.imprint.revision in line for line in lines)


def test_the_file_says_what_it_is(strategy, language):
    document = strategy(language)
    core = part(written(document), "docProps/core.xml")

    def said(name):
        return core.findtext(name, namespaces=CORE)

    assert said("dc:title") == plain(document.title)
    assert said("dc:language") == language.regional
    assert said("dc:identifier") == document.imprint.address
    assert said("cp:contentStatus") == document.imprint.state
    assert document.imprint.revision in said("cp:version")
    assert document.imprint.version in said("cp:version")
    assert said("dcterms:created") == said("dcterms:modified") == "2025-01-15T00:00:00Z"
    assert plain(document.imprint_lines[0][1]) in said("dc:description")


# Bad input.


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_only_text(with_blocks, language, hostile):
    runs = (Run(hostile),)
    blocks = (
        Heading(2, runs, "hostile"), Paragraph(runs), Quotation((runs,)),
        ItemList((Item(runs, "x", (Item(runs),)),)),
        Table((runs,), (100,), (((Paragraph(runs),),),)), Facts(((runs, (Paragraph(runs),)),)),
    )  # fmt: skip
    file = edit_copy(with_blocks(language, *blocks, title=runs, subtitle=runs))
    texts = paragraphs(part(file))
    # Title, subtitle, contents, heading, paragraph, quotation, entries, head and cell, and a fact.
    assert sum(text.count(hostile) for text in texts) >= 12
    assert text_of(part(file, "word/header1.xml")) == hostile
    title = part(file, "docProps/core.xml").findtext("dc:title", namespaces=CORE)
    assert title == hostile[:255]


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\ufffe", "\ud800"], ids=ascii)
def test_what_no_xml_can_hold_is_refused(with_blocks, sign):
    with pytest.raises(ValueError, match=r"XML|surrogates"):
        edit_copy(with_blocks(ENGLISH, Paragraph((Run(f"a{sign}b"),))))


def test_signs_that_turn_the_direction_are_taken_away(with_blocks, language):
    document = with_blocks(language, Paragraph((Run("a\u202ecba\u202c \u2068b\u2069\u2069 c"),)))
    assert "acba b c" in paragraphs(part(edit_copy(document)))


# The file.


def test_the_same_document_gives_the_same_bytes(plans, language):
    for document in plans(language):
        assert edit_copy(document) == written(document)


def test_no_part_bears_the_time_of_writing(strategy):
    with zipfile.ZipFile(io.BytesIO(written(strategy(ARABIC)))) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"


def test_nothing_of_the_template_is_left(strategy):
    with zipfile.ZipFile(io.BytesIO(written(strategy(ARABIC)))) as archive:
        names = archive.namelist()
    assert not [name for name in names if re.search("thumbnail|customXml|theme|app|Effects", name)]


def test_parts_that_are_referred_to_are_there(strategy):
    with zipfile.ZipFile(io.BytesIO(written(strategy(ARABIC)))) as archive:
        names = {*archive.namelist()}
        relations = etree.fromstring(archive.read("word/_rels/document.xml.rels"))
        types = etree.fromstring(archive.read("[Content_Types].xml"))
    assert {f"word/{each.get('Target')}" for each in relations} <= names
    named = {each.get("PartName") for each in types if each.get("PartName")}
    assert {name.lstrip("/") for name in named} <= names


# What is offered.


def test_the_strategy_and_each_annual_plan_are_offered(content, language):
    edition = edition_of(content, language)
    found = recipes(edition)
    assert [each.address for each in found] == [
        "downloads/strategy.docx",
        *(f"downloads/annual-plan-{plan.year}.docx" for plan in edition.portal.annual_plans),
    ]
    assert [each.page for each in found] == [
        "plan/", *(f"plan/{plan.year}/" for plan in edition.portal.annual_plans)
    ]  # fmt: skip
    assert {each.format for each in found} == {"docx"}
    assert {each.language for each in found} == {language}
    assert found[0].write() == written(documents_of(content, language)[0][1])


def test_what_it_is_made_from_tells_one_file_from_another(content):
    materials = [
        recipe.made_from for each in LANGUAGES for recipe in recipes(edition_of(content, each))
    ]
    assert len({*materials}) == len(materials) == 6
    assert materials[0] == recipes(edition_of(content, ARABIC))[0].made_from
