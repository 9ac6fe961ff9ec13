"""The register of laws as pages: what is shown, what is said not to be known."""

import re

import pytest

from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES
from eportal.pages.laws import penalty_in_words
from eportal.records.laws import Article, Penalty
from eportal.records.record import Words
from rendering import parsed, text_of, whole_page

LAW = "laws/law-5-2010/"
DEFINITIONS = "laws/definitions/"


def code(value):
    return getattr(value, "code", None)


@pytest.fixture(params=LANGUAGES, ids=code)
def language(request):
    return request.param


@pytest.fixture
def page(small_site):
    return lambda language, address: parsed(whole_page(small_site, language, address))


@pytest.fixture
def view(small_site):
    return lambda language: small_site.view(language, "laws/")


@pytest.fixture
def label(view):
    return lambda language, id_, **fillings: view(language).plain_label(id_, **fillings)


def facts(page):
    return {text_of(each.find("dt")): text_of(each.find("dd")) for each in page.iter("div")
            if each.find("dt") is not None}  # fmt: skip


#: An amount -> how each language's pages write it.
AMOUNTS = {
    20_000_000: ("٢٠٬٠٠٠٬٠٠٠", "٢٠٬٠٠٠٬٠٠٠", "20,000,000"),
    40_000_000: ("٤٠٬٠٠٠٬٠٠٠", "٤٠٬٠٠٠٬٠٠٠", "40,000,000"),
}


@pytest.mark.parametrize(
    ("fine", "bounds"),
    [
        ({"at_least": 20_000_000, "at_most": 40_000_000}, "fine-between"),
        ({"at_least": 20_000_000}, "fine-at-least"),
        ({"at_most": 40_000_000}, "fine-at-most"),
    ],
    ids=["between", "at least", "at most"],
)
def test_a_fine_is_told_in_words_with_each_bound_in_the_digits_of_the_page(view, fine, bounds):
    fields = {name: str(amount) for name, amount in fine.items()}
    penalty = Penalty.model_validate({"kind": "fine", "fine": {**fields, "currency": "IQD"}})
    names = {"at_least": "least", "at_most": "most"}
    for index, language in enumerate(LANGUAGES):
        seen = view(language)
        amounts = {
            names[name]: seen.plain_label("amount-iqd", amount=AMOUNTS[amount][index])
            for name, amount in fine.items()
        }
        words = seen.plain_label("penalty-fine-of", bounds=seen.plain_label(bounds, **amounts))
        assert penalty_in_words(seen, penalty).striptags() == words


@pytest.mark.parametrize("kind", ["death", "life-imprisonment", "fine"])
def test_a_penalty_up_to_which_the_law_goes_is_told_as_such(view, language, kind):
    named = view(language).plain_label(f"penalty-{kind}")
    for up_to, words in (
        ("false", named),
        ("true", view(language).plain_label("penalty-up-to", penalty=named)),
    ):
        penalty = Penalty.model_validate({"kind": kind, "up_to": up_to})
        assert penalty_in_words(view(language), penalty).striptags() == words


def test_the_list_has_each_instrument_under_its_scope(page, language):
    shown = page(language, "laws/")
    headings = [each.get("id") for each in shown.iter("h2")]
    assert headings == ["national", "regional", "international"]
    rows = [
        [link.get("href") for link in table.findall("tbody//a")] for table in shown.iter("table")
    ]
    assert rows == [
        ["law-5-2010/", "orders-8-2011-9-2012/", "constitution/"],
        ["convention-regional/"],
        ["convention-2000/"],
    ]


def test_the_list_tells_number_year_and_ratifying_law_or_that_none_is_printed(page, label):
    rows = {
        text_of(row.find("th")): [text_of(cell) for cell in row.findall("td")]
        for row in page(ENGLISH, "laws/").iter("tr")
        if row.find("td") is not None
    }
    assert rows["Sample Law on Preventing Exploitation"] == [
        label(ENGLISH, "instrument-law"), "No. 5 of 2010", "–",
        label(ENGLISH, "law-articles-count", count="2"),
    ]  # fmt: skip
    assert rows["Sample Regional Convention"] == [
        label(ENGLISH, each)
        for each in (
            "instrument-convention", "law-no-number", "law-ratified-unknown", "cell-not-held",
        )
    ]  # fmt: skip
    assert rows["Sample International Convention"][1:3] == [
        label(ENGLISH, "law-year-only", year="2000"), "By Law No. 20 of 2007",
    ]  # fmt: skip


def test_a_law_tells_what_is_known_of_it(small_site, page, label, language):
    shown = facts(page(language, LAW))
    designation = label(language, "law-designation", number="5", year="2010")
    assert shown[label(language, "law-number-year")] == designation
    body = small_site.content.portal.body["moi"]
    assert shown[label(language, "law-issuer")] == body.name.written_in(language)
    assert language.digits_of("2011") in shown[label(language, "law-purpose")]
    assert label(language, "penalty-death") in shown[label(language, "law-penalties")]
    (citation,) = page(language, LAW).find_class("citation")
    assert text_of(citation).endswith(
        f"law-5-2010{language.list_separator}https://portal.example/{language.address}{LAW}."
    )


def test_what_no_source_says_is_said_to_be_unknown(page, label, language):
    shown = facts(page(language, "laws/convention-regional/"))
    assert shown[label(language, "law-issuer")] == label(language, "law-issuer-unknown")
    assert shown[label(language, "law-purpose")] == label(language, "law-purpose-unknown")
    assert shown[label(language, "law-ratified")] == label(language, "law-ratified-unknown")
    assert label(language, "law-held-none") in text_of(page(language, "laws/convention-regional/"))
    assert label(language, "law-ratified") not in facts(page(language, "laws/constitution/"))


def test_two_orders_of_one_entry_and_the_article_of_the_constitution(page, label):
    orders = facts(page(KURDISH, "laws/orders-8-2011-9-2012/"))
    assert orders[label(KURDISH, "law-number-year")] == "ژمارە ٨ی ساڵی ٢٠١١، ژمارە ٩ی ساڵی ٢٠١٢"
    constitution = facts(page(ARABIC, "laws/constitution/"))
    assert constitution[label(ARABIC, "law-provision")] == "٣٧(٣)"


def test_protocols_with_the_laws_that_ratified_them(page, label):
    shown = facts(page(ENGLISH, "laws/convention-2000/"))[label(ENGLISH, "law-protocols")]
    ratified = label(ENGLISH, "law-ratified")
    assert f"Sample Protocol, 2000 {ratified}: By Law No. 20 of 2007" in shown
    unknown = label(ENGLISH, "law-ratified-unknown")
    assert shown.endswith(f"Another Protocol {ratified}: {unknown}")


def test_an_article_stands_in_three_columns_each_with_its_tag(page, label, language):
    shown = page(language, LAW)
    heading = shown.get_element_by_id("article-1-1")
    assert heading.tag == "h3"
    assert heading.find("a").get("href") == "#article-1-1"
    columns = heading.getnext().findall("section")
    assert [each.find("blockquote").get("lang") for each in columns] == ["ar", "ckb", "en"]
    tags = [text_of(each.find(".//span[@class]")) for each in columns]
    courtesy = label(language, "cell-courtesy")
    assert tags == [label(language, "cell-quoted"), courtesy, courtesy]
    assert "٣٠" in text_of(columns[0])
    assert "30" in text_of(columns[2])
    assert label(language, "law-held-part") in text_of(shown)


def test_articles_are_called_as_each_language_cites_them(page):
    names = {
        each: [text_of(h3) for h3 in page(each, LAW).iter("h3")] for each in LANGUAGES
    }  # fmt: skip
    assert names[ARABIC] == ["المادة ١ / أولا", "المادة ٣"]
    assert names[KURDISH] == ["ماددەی ١ / یەکەم", "ماددەی ٣"]
    assert names[ENGLISH] == ["Article 1 / First", "Article 3"]


def test_a_text_that_is_not_written_is_not_held():
    article = Article(id="a", number="1", text=Words(ar="نص", en="text"), lines="1")
    assert [article.status(each) for each in LANGUAGES] == ["quoted", "not-held", "courtesy"]


def test_a_law_lists_where_it_is_cited_and_says_so_when_nowhere(page, label, language):
    order = page(language, "laws/orders-8-2011-9-2012/")
    cited = order.get_element_by_id("cited").getnext().getnext()
    assert [link.get("href") for link in cited.iter("a")] == ["../law-5-2010/"]
    assert label(language, "law-cited-nowhere") in text_of(page(language, "laws/constitution/"))
    assert label(language, "law-implements-none") in text_of(order)


def test_notes_and_errata_of_the_law_and_its_articles_are_shown(page, language):
    shown = page(language, LAW)
    assert shown.get_element_by_id("notes").getnext().tag == "ul"
    assert "تجنبد" in text_of(shown)


def test_the_definitions_stand_side_by_side(page, label, language):
    (table, *_) = page(language, DEFINITIONS).iter("table")
    heads = [link.get("href") for link in table.findall("thead//a")]
    assert heads == ["../convention-2000/#article-3-a", "../law-5-2010/#article-1-1"]
    cells = [[text_of(cell) for cell in row] for row in table.findall("tbody/tr")]
    assert [len(row) for row in cells] == [3, 3, 3]
    if language is ARABIC:
        assert [row[1:] for row in cells] == [
            ["تجنيد اشخاص", "تجنيد أشخاص"],
            ["بالخداع", "بالخداع"],
            ["السخرة", f"السخرة التسول {label(ARABIC, 'definition-added')}"],
        ]


def test_a_phrase_in_translation_stands_beside_the_quoted_arabic(page):
    (table, *_) = page(ENGLISH, DEFINITIONS).iter("table")
    assert text_of(table.findall("tbody/tr")[0][2]) == "Recruiting persons تجنيد أشخاص"
    assert not page(ARABIC, DEFINITIONS).findall(".//li//bdi[@class='quoted']")


def test_what_the_text_adds_is_told_with_its_source(page, language):
    shown = page(language, DEFINITIONS)
    added = shown.get_element_by_id("added").getnext().getnext()
    assert len(added.findall("li")) == 1
    assert language.digits_of("41") in text_of(added.getnext())


def test_the_real_register_has_a_page_for_each_instrument(site):
    laws = {address for address in site.writers if re.match(r"laws/.", address)}
    assert len(laws) == 25 + 1
    assert len(site.content.portal.definitions) == 2


def test_the_real_iraqi_text_adds_what_line_41_says(content):
    (iraqi,) = (each for each in content.portal.definitions if each.adds)
    assert [each.ar for each in iraqi.adds] == ["التسول", "لأغراض التجارب الطبية"]
    assert iraqi.adds_source.lines == "41"
    assert {*iraqi.adds} <= {*iraqi.purpose}
