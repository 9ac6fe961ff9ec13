"""What queries find: each kind of match, and what comes first, over small invented indexes."""

import json
import subprocess
from itertools import pairwise

import pytest

from conftest import ROOT
from eportal.languages import ARABIC, ENGLISH, KURDISH
from eportal.search.index import Section, pack_index
from eportal.search.node import find_node
from eportal.search.rules import read_rules

SIMILAR_BELOW = 0.4

ARABIC_TEXTS = [
    "قانون حماية الشهود",
    "تدريب القضاة في المحاكم",
    "خدمات الضحايا وتعويضهم",
    "موازنة اللجنة",
    "افتتاح دار إيواء في البصرة",
    "دار الكتب",
    "نقابة المحامين",
    "محاكمة المتاجرين أمام القضاء العراقي",
    "الأعضاء البشرية",
    "أعضاء اللجنة ومكافحة الاتجار بالبشر",
]
KURDISH_TEXTS = [
    "پۆلیسی کۆمەڵگەیی",
    "قوربانییانی بازرگانی کردن بە مرۆڤ",
    "وەزارەتی ناوخۆ",
    "دادگاکانی لێکۆڵینەوە لە بەغدا",
    "ڕێکخراوی نێودەوڵەتی کۆچ",
]
ENGLISH_TEXTS = [
    "The law on human trafficking",
    "Psychosocial support for women and children",
    "They use the dark web",
    "Trafficking victims and the labour inspection",
    "Training of judges",
    "The law that was passed on something else",
]
SYNONYMS = [["موازنة", "ميزانية"], ["مأوى", "دار إيواء"]]


@pytest.fixture
def ask():
    """The places of the texts that each query finds, the best first."""
    found = _asker()
    return lambda *asked, **more: [
        [int(one["ref"]) for one in each] for each in found(*asked, **more)
    ]


@pytest.fixture
def found():
    """All that each query finds."""
    return _asker()


def _asker():
    node = find_node()
    assert node, "no node: install the test dependencies, of which playwright brings one"

    def answer(language, texts, queries, titles=None, locations=None, **config):
        titles = titles or [""] * len(texts)
        locations = locations or [""] * len(texts)
        sections = [Section(title, text) for title, text in zip(titles, texts, strict=True)]
        asked = {
            "language": language.code,
            "rules": read_rules().shipped(),
            "index": pack_index(sections, language),
            "sections": [
                {"title": each.title, "text": each.text, "location": location}
                for each, location in zip(sections, locations, strict=True)
            ],
            "config": config,
            "queries": queries,
        }
        done = subprocess.run(
            [node, str(ROOT / "tests" / "eportal" / "search_engine.js")],
            input=json.dumps(asked), capture_output=True, encoding="utf-8", check=True,
        )  # fmt: skip
        return json.loads(done.stdout)

    return answer


@pytest.mark.parametrize(
    ("language", "texts", "query", "expected"),
    [
        (ARABIC, ARABIC_TEXTS, "حماية الشهود", 0),
        (ARABIC, ARABIC_TEXTS, "شاهد", 0),  # a broken plural that the list has
        (ARABIC, ARABIC_TEXTS, "القضاه", 1),  # ta marbuta
        (ARABIC, ARABIC_TEXTS, "محكمة", 1),  # a broken plural by its shape
        (ARABIC, ARABIC_TEXTS, "للمحاكم", 1),  # particles
        (ARABIC, ARABIC_TEXTS, "ضحية", 2),
        (ARABIC, ARABIC_TEXTS, "نقابةالمحامين", 6),  # written together
        (ARABIC, ARABIC_TEXTS, "نقاية المحامين", 6),  # a slip
        (ARABIC, ARABIC_TEXTS, "نقا", 6),  # as it is typed
        (ARABIC, ARABIC_TEXTS, "يحاكم", 7),  # a verb
        (ARABIC, ARABIC_TEXTS, "عضو بشري", 8),  # not what is everywhere
        (KURDISH, KURDISH_TEXTS, "پۆلیس", 0),
        (KURDISH, KURDISH_TEXTS, "بوليسي كومه‌لگه‌يي", 0),  # an Arabic keyboard
        (KURDISH, KURDISH_TEXTS, "قوربانی", 1),
        (KURDISH, KURDISH_TEXTS, "وەزارەت", 2),
        (KURDISH, KURDISH_TEXTS, "لەدادگا", 3),  # an attached preposition
        (KURDISH, KURDISH_TEXTS, "نێودەوڵ", 4),  # as it is typed
        (KURDISH, KURDISH_TEXTS, "ڕێکخراوینێودەوڵەتی", 4),  # written together
        (KURDISH, KURDISH_TEXTS, "لێکۆڵینوە", 3),  # a slip
        (ENGLISH, ENGLISH_TEXTS, "judge", 4),
        (ENGLISH, ENGLISH_TEXTS, "child", 1),  # irregular
        (ENGLISH, ENGLISH_TEXTS, "labor inspections", 3),  # the other spelling
        (ENGLISH, ENGLISH_TEXTS, "psycho-social", 1),  # written apart
        (ENGLISH, ENGLISH_TEXTS, "darkweb", 2),  # written together
        (ENGLISH, ENGLISH_TEXTS, "psychsocail", 1),  # two slips in a long word
        (ENGLISH, ENGLISH_TEXTS, "psychos", 1),
        (ENGLISH, ENGLISH_TEXTS, "HUMAN", 0),
    ],
)
def test_a_query_finds_what_it_means_first(ask, language, texts, query, expected):
    assert ask(language, texts, [query])[0][:1] == [expected]


def test_words_that_are_neighbours_in_the_query_are_looked_for_as_neighbours(ask):
    texts = ["law of trafficking, human rights", "law of human trafficking and rights"]
    assert ask(ENGLISH, texts, ["human trafficking", "human rights"]) == [[1, 0], [0, 1]]


def test_who_holds_more_of_the_query_comes_first(ask):
    assert ask(ENGLISH, ENGLISH_TEXTS, ["trafficking law"])[0][0] == 0


def test_a_title_weighs_more_than_a_text(ask):
    texts = ["Help for victims of crime", "Help for victims of crime"]
    assert ask(ENGLISH, texts, ["victims"], titles=["Other things", "Victims"])[0] == [1, 0]


def test_what_has_a_page_of_its_own_comes_before_headings_of_the_same_name(found):
    titles = ["Glossary", "Office on Crime", "Office on Crime"]
    locations = ["glossary/", "glossary/#office", "bodies/office/"]
    texts = ["Terms", "", "An international organisation that helps"]
    [answer] = found(ENGLISH, texts, ["office on crime"], titles=titles, locations=locations)
    assert [one["ref"] for one in answer] == ["2", "1"]


def test_a_synonym_is_known_while_it_is_being_typed(ask):
    asked = ["ميزا", "ميزا ", "ميز"]
    assert ask(ARABIC, ["موازنة اللجنة"], asked, synonyms=SYNONYMS) == [[0], [], []]


def test_a_plural_of_the_table_is_taken_for_no_other_word(ask):
    texts = ["مجلس القضاء الأعلى", "تدريب القضاة", "محاكمة المتاجرين", "المحاكم"]
    assert [each[0] for each in ask(ARABIC, texts, ["القضاه", "محاكمات", "محكمة"])] == [1, 2, 3]


def test_words_of_the_list_of_synonyms_find_each_other_below_the_word_itself(ask):
    queries = ["ميزانية", "المأوى", "دار الإيواء"]
    found = ask(ARABIC, [*ARABIC_TEXTS, "مأوى جديد"], queries, synonyms=SYNONYMS)
    assert found == [[3], [10, 4], [4, 10, 5]]
    assert ask(ARABIC, ARABIC_TEXTS, ["ميزانية"]) == [[]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("28/2012", 1), ("٢٨/٢٠١٢", 1), ("۲۸/۲۰۱۲", 1), ("٢٨ لسنة ٢٠١٢", 1), ("No. 28 of 2012", 1),
        ("law 28", 1), ("LAW 28", 1), ("prevention-16", 2), ("Prevention 16", 2), ("1.16", 2),
        ("١٫١٦", 2), ("2024", 3), ("٢٠٢٤", 3), ("IOM", 4), ("iom", 4), ("MoLSA", 5),
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", [ARABIC, KURDISH, ENGLISH])
def test_a_code_finds_its_record_before_any_words(ask, language, query, expected):
    texts = ["28 2012 law 28 prevention 16 1.16 2024 IOM MoLSA " * 3, *"abcde"]
    codes = {
        "fillers": ["no", "of", "لسنه", "لسنة"],
        "sections": {
            "28 2012": [1], "law 28": [1], "prevention 16": [2], "1.16": [2], "2024": [3],
            "iom": [4], "molsa": [5],
        },
    }  # fmt: skip
    assert ask(language, texts, [query], codes=codes)[0][:2] == [expected, 0]


def test_a_code_among_other_words_lifts_its_record(ask):
    texts = ["The plan of 2024 for children", "The plan of 2024 for children"]
    codes = {"fillers": [], "sections": {"2024": [1]}}
    assert ask(ENGLISH, texts, ["plan 2024"]) == [[0, 1]]
    assert ask(ENGLISH, texts, ["plan 2024"], codes=codes) == [[1, 0]]


@pytest.mark.parametrize(
    ("language", "texts", "queries"),
    [
        (ARABIC, ARABIC_TEXTS, ["ظظظغغغ", "xyzzy", "999"]),
        (KURDISH, KURDISH_TEXTS, ["ژژژژغغ", "xyzzy", "999"]),
        (ENGLISH, ENGLISH_TEXTS, ["xyzzyq", "qqqq", "ظظظغغغ", "999"]),
    ],
)
def test_nonsense_finds_nothing(ask, language, texts, queries):
    assert ask(language, texts, queries) == [[]] * len(queries)


def test_little_of_a_query_is_told_from_much_of_it(found):
    queries = ["human trafficking", "passed xyzzyq qwertz"]
    whole, little = found(ENGLISH, ENGLISH_TEXTS, queries)
    assert whole[0]["cover"] > 0.9
    assert little[0]["cover"] < SIMILAR_BELOW


@pytest.mark.parametrize(
    "query",
    [
        "law^", "law~", "law~2", "+law", "-law", "title:law", "law:", "law*", "*", "+", "-", ":",
        "^", "~", "", " ", "https://example.org/?q=law", "a" * 5000, "__proto__", "constructor",
        "toString", "hasOwnProperty law", "قانون~", "بروتوكول: باليرمو",
        "\u200f\u0640\u064b", "law " * 500, "\\", "[", "(", "$1", "\ud83d\ude00", "\ufdf2",
    ],
)  # fmt: skip
def test_whatever_is_typed_is_text(ask, query):
    [answer] = ask(ENGLISH, ENGLISH_TEXTS, [query])
    if "law" in query.lower():
        assert {0, 5} <= set(answer)


def test_a_result_tells_the_words_of_the_index_that_matched(found):
    [[first, *_]] = found(ARABIC, ARABIC_TEXTS, ["محكمة القضاة"])
    words = dict(first["words"])
    assert set(words) >= {"المحاكم", "القضاه"}
    assert words["القضاه"] == 1
    assert 0 < words["المحاكم"] < 1


def test_results_are_in_the_order_of_their_scores(found):
    for results in found(ENGLISH, ENGLISH_TEXTS, ["the law on trafficking", "victims", "dark"]):
        assert all(one["score"] >= other["score"] for one, other in pairwise(results))


def test_the_same_query_gives_the_same_answer_again(found):
    first, *others = found(ARABIC, ARABIC_TEXTS, ["ضحايا المتاجرين"] * 3)
    assert others == [first, first]
