"""Python, which builds the index, and JavaScript, which asks it, read every text alike."""

import hashlib
import json
import random
import subprocess

import pytest

from conftest import ROOT
from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES
from eportal.search.analysis import Analyzer
from eportal.search.node import find_node
from eportal.search.rules import read_rules

#: Documents and judged queries that engineers may have beside the project.
BENCH = ROOT.parent / "shared" / "bench" / "search"

VENDORED = ROOT / "theme_overrides" / "assets" / "search" / "lunr.min.js"
#: Of the file in lunr-2.3.9.tgz of the npm registry.
SHA256_OF_LUNR = "0c50d9002b85780a842afffb567bb54ede402dae7c6dc5997a018614d8044fc8"

LETTERS = {
    ARABIC: "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآؤئءالوات",
    KURDISH: "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنوۆهەیێكيهەکان\u200c",
    ENGLISH: "abcdefghijklmnopqrstuvwxyz'’eringsed",
}
#: Ranges of every kind of character that a text may bring, Arabic ones more often.
POOL = [
    chr(point)
    for ranges, times in [
        ([(0x20, 0x250), (0x200B, 0x2070), (0xFB50, 0xFE00), (0xFE70, 0xFF00)], 1),
        ([(0x600, 0x780), (0x8A0, 0x900)], 5),
        ([(0x0, 0x20), (0x370, 0x530), (0x590, 0x600), (0x2100, 0x2190), (0x3000, 0x3020)], 1),
        ([(0x10E60, 0x10E7F), (0x1D400, 0x1D420), (0x1EE00, 0x1EE20), (0x1F600, 0x1F610)], 1),
        ([(0x1E90, 0x1EA0), (0xE000, 0xE004), (0xFFF0, 0x10000), (0x300, 0x370)], 1),
    ]
    for _ in range(times)
    for start, end in ranges
    for point in range(start, end)
]

#: English words that lunr.py and lunr.js stem in two ways: y after a vowel, and words of three
#: letters. Only the browser stems, so that no index holds the one and no query the other.
STEMMED_IN_TWO_WAYS = {
    "day": ("dai", "day"),
    "today": ("todai", "today"),
    "survey": ("survei", "survey"),
    "try": ("try", "tri"),
}


@pytest.fixture(scope="module")
def node():
    found = find_node()
    assert found, "no node: install the test dependencies, of which playwright brings one"
    return found


@pytest.fixture(scope="module")
def in_browser(node):
    def analyse(texts):
        given = {language.code: own for language, own in texts.items()}
        answer = subprocess.run(
            [node, str(ROOT / "tests" / "eportal" / "search_analysis.js")],
            input=json.dumps({"rules": read_rules().shipped(), "texts": given}),
            capture_output=True, encoding="utf-8", check=True,
        )  # fmt: skip
        return json.loads(answer.stdout)

    return analyse


def differences(texts, browser, with_keys):
    """What Python and the browser make of a text or word, where it is not the same."""
    for language, own in texts.items():
        analyzer, there = Analyzer(language), browser[language.code]
        for text, words in zip(own, there["words"], strict=True):
            here = [analyzer.normalise(text), analyzer.tokens(text), analyzer.index_tokens(text)]
            if here != words:
                yield language.code, ascii(text), here, words
        if language in with_keys:
            for token, keys in there["lattices"].items():
                if (here := analyzer.keys(token)) != keys:
                    yield language.code, token, here, keys


def random_texts(language, count):
    """Half of them made of the language's own letters, half of any characters."""
    chance = random.Random(f"{language.code} 2024")
    for number in range(count):
        letters, most = (LETTERS[language], 12) if number % 2 else (POOL, 16)
        yield "".join(chance.choice(letters) for _ in range(chance.randint(1, most)))


def test_lunr_is_the_file_that_npm_has():
    assert hashlib.sha256(VENDORED.read_bytes()).hexdigest() == SHA256_OF_LUNR
    assert "Permission is hereby granted" in VENDORED.with_name("LICENSE-lunr.txt").read_text()


@pytest.fixture(scope="module")
def written(content):
    """The portal's own texts of all languages, and those of the benchmark where it is."""
    found = {segment.text(each) for segment in content.segments for each in LANGUAGES}
    for file in sorted(BENCH.glob("*.json")):
        for row in json.loads(file.read_text(encoding="utf-8")):
            found |= {row.get("title", ""), row.get("text", ""), row.get("q", "")}
    return sorted(found)


def test_written_texts_are_read_alike_in_every_language(written, in_browser):
    texts = dict.fromkeys(LANGUAGES, written)
    assert list(differences(texts, in_browser(texts), [ARABIC, KURDISH])) == []


def test_random_strings_are_read_alike_in_every_language(in_browser):
    every = [text for language in LANGUAGES for text in random_texts(language, 10_000)]
    texts = dict.fromkeys(LANGUAGES, every)
    assert list(differences(texts, in_browser(texts), [ARABIC, KURDISH])) == []


def test_english_stems_differ_only_about_y(written, in_browser):
    texts = {ENGLISH: written}
    for _, token, here, there in differences(texts, in_browser(texts), [ENGLISH]):
        assert any("y" in word for word in [token, *here]), there


def test_known_differences_of_english_stems(in_browser):
    texts = {ENGLISH: list(STEMMED_IN_TWO_WAYS)}
    there = in_browser(texts)["en"]["lattices"]
    analyzer = Analyzer(ENGLISH)
    for word, (python, javascript) in STEMMED_IN_TWO_WAYS.items():
        assert f"~{python}" in analyzer.keys(word)
        assert f"~{javascript}" in there[word]
