"""What the program says, in the three languages, and the catalogues that hold it."""

from __future__ import annotations

import re
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES
from eportal.messages import extraction, keeping
from eportal.messages import message as message_module
from eportal.messages.catalogue import translated
from eportal.messages.message import Message, say
from eportal.messages.preferred import preferred_language

SENTENCES = extraction.sentences()

in_each = pytest.mark.parametrize("language", keeping.TRANSLATED, ids=lambda each: each.code)

BACKTICKED = re.compile(r"`[^`]*`")
NOT_KURDISH = re.compile("[كيىةھأإؤ\u0640\u200c\u064b-\u0652]")
#: In these the Arabic letters themselves are the subject.
ABOUT_LETTERS = re.compile("[ء-ي]")


def catalogue(language):
    with keeping.file_of(language).open("rb") as file:
        return {each.id: each for each in read_po(file, locale=language.cldr) if each.id}


def places(text):
    """The names in braces, of a text that ``say`` formats."""
    return sorted({name for _, name, _, _ in Formatter().parse(text) if name is not None})


@in_each
def test_every_sentence_is_translated(language):
    assert keeping.untranslated(language) == []


@in_each
def test_a_catalogue_is_what_the_command_writes(language):
    written = keeping.file_of(language).read_text(encoding="utf-8")
    assert keeping.kept(language, SENTENCES) == written, "run `make messages`"


@in_each
def test_a_translation_keeps_the_places_and_what_stands_in_backticks(language):
    for sentence, entry in catalogue(language).items():
        if entry.string:
            assert places(entry.string) == places(sentence), sentence
            wanted = sorted(BACKTICKED.findall(sentence))
            assert sorted(BACKTICKED.findall(entry.string)) == wanted, sentence


@in_each
def test_a_translation_is_no_copy_and_ends_as_its_sentence(language):
    for sentence, entry in catalogue(language).items():
        if entry.string and re.search(r"[a-z]{3}", re.sub(r"\{\w+\}|`[^`]*`", "", sentence)):
            assert entry.string != sentence
            assert re.search(r"[ء-ي]", entry.string), sentence
            assert entry.string.endswith(".") == sentence.endswith("."), sentence


def test_kurdish_is_written_in_kurdish_letters():
    for sentence, entry in catalogue(KURDISH).items():
        if entry.string and not ABOUT_LETTERS.search(sentence):
            assert not NOT_KURDISH.search(entry.string), entry.string


@in_each
def test_a_catalogue_says_that_it_is_a_draft(language):
    assert "# Draft translations" in keeping.file_of(language).read_text(encoding="utf-8")


def test_every_template_is_found_with_the_rule_that_it_belongs_to():
    assert SENTENCES["Did you mean `{id}`?"] == []
    assert SENTENCES["Every body that a record names is in data/bodies.yaml."] == ["IDS302"]
    assert "the mark is invisible and becomes part of the first key or title." in SENTENCES
    assert {each.english_name for each in LANGUAGES} <= SENTENCES.keys()


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('say("a {b}", b=1)', ["a {b}"]),
        ('say("one "\n  "sentence")', ["one sentence"]),
        ('say("x" if y else "z")', ["x", "z"]),
        ('def tell(x, template):\n  return say(template)\ntell(1, "later")', ["later"]),
        ('def tell(t):\n  return lambda x: say(t, x=x)\ntell("inner {x}")', ["inner {x}"]),
        ('def f(t):\n  def g():\n    return say(t)\nf("outer")', ["outer"]),
        ('def f(x, template):\n  say(template)\nf(1, template="named")', ["named"]),
        ("speak(x)", []),
    ],
)
def test_templates_are_found(source, found, tmp_path):
    file = tmp_path / "module.py"
    file.write_text(source, encoding="utf-8")
    assert sorted(extraction.templates(file)) == found


def test_templates_are_found_where_an_imported_function_takes_them(tmp_path):
    """It stands in another module of the package, as `told` of the numbers does."""
    file = tmp_path / "module.py"
    line = "from eportal.alignment.telling_numbers import number_findings, told"
    file.write_text(f'{line}\ntold("from {{x}}")\nnumber_findings("no")', encoding="utf-8")
    assert [*extraction.templates(file)] == ["from {x}"]


@pytest.mark.parametrize("source", ["say(f'{x}')", "say(x)", "say('a' + b)", "say(TABLE[x])"])
def test_a_template_that_is_not_written_out_is_refused(source, tmp_path):
    file = tmp_path / "module.py"
    file.write_text(f"x = 1\n{source}", encoding="utf-8")
    with pytest.raises(ValueError, match=r"module\.py:2: the template is not written out here"):
        list(extraction.templates(file))


@pytest.fixture
def folder(monkeypatch, tmp_path):
    monkeypatch.setattr(keeping, "FOLDER", tmp_path)
    return tmp_path


def keep(language, sentences):
    text = keeping.kept(language, {each: [] for each in sentences})
    keeping.file_of(language).write_text(text, encoding="utf-8")
    return text


@pytest.mark.usefixtures("folder")
def test_keeping_adds_sorts_and_drops_and_loses_no_translation():
    keep(KURDISH, ["b", "a {x}"])
    file = keeping.file_of(KURDISH)
    text = file.read_text(encoding="utf-8")
    assert text.index('"a {x}"') < text.index('"b"')
    file.write_text(text.replace('"b"\nmsgstr ""', '"b"\nmsgstr "دوو"'), encoding="utf-8")
    kept = keep(KURDISH, ["c", "b"])
    assert '"a {x}"' not in kept
    assert 'msgid "b"\nmsgstr "دوو"' in kept
    assert keeping.untranslated(KURDISH) == ["c"]
    assert keep(KURDISH, ["c", "b"]) == kept


@pytest.mark.usefixtures("folder")
def test_keeping_leaves_what_translators_wrote_at_the_top():
    keep(ARABIC, ["a"])
    file = keeping.file_of(ARABIC)
    signed = file.read_text(encoding="utf-8").replace(
        "# Draft translations: no translator has reviewed them yet.", "# Reviewed by the office."
    )
    file.write_text(signed, encoding="utf-8")
    assert keep(ARABIC, ["a"]) == signed


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, ENGLISH),
        ({"LANG": "ar_IQ.UTF-8"}, ARABIC),
        ({"LANG": "ckb"}, KURDISH),
        ({"LANG": "ku_IQ.UTF-8"}, KURDISH),
        ({"LANG": "en_GB.UTF-8"}, ENGLISH),
        ({"LANG": "fr_FR"}, ENGLISH),
        ({"LANG": "C"}, ENGLISH),
        ({"LANG": "arn_CL"}, ENGLISH),
        ({"LANG": "ar", "LC_MESSAGES": "ckb_IQ"}, KURDISH),
        ({"LANG": "ar", "LC_MESSAGES": "ckb_IQ", "LC_ALL": "C.UTF-8"}, ENGLISH),
        ({"LANG": "ar", "LC_ALL": ""}, ARABIC),
    ],
)
def test_the_language_is_that_of_the_locale(environment, language):
    assert preferred_language(environment) is language


@pytest.fixture
def told(monkeypatch):
    """A catalogue of two sentences."""
    catalogue = {("Write {page}.", "ar"): "اكتب {page}.", ("no place", "ar"): "لا موضع"}
    monkeypatch.setattr(
        message_module,
        "translated",
        lambda template, language: catalogue.get((template, language.code), template),
    )


@pytest.mark.parametrize(
    ("argument", "arabic", "english"),
    [
        ("x.md", "اكتب x.md.", "Write x.md."),
        (7, "اكتب 7.", "Write 7."),
        (say("no place"), "اكتب لا موضع.", "Write no place."),
        (("a", say("no place")), "اكتب a، لا موضع.", "Write a, no place."),
        ("{brace}", "اكتب {brace}.", "Write {brace}."),
    ],
)
@pytest.mark.usefixtures("told")
def test_what_stands_in_a_place_is_told_in_the_same_language(argument, arabic, english):
    message = say("Write {page}.", page=argument)
    assert message.told_in(ARABIC) == arabic
    assert message.told_in(ENGLISH) == english == str(message)


def test_a_language_is_called_by_its_name_in_the_language_of_the_sentence():
    message = say("{language}", language=KURDISH)
    assert message.told_in(ENGLISH) == "Kurdish"
    assert message.told_in(ARABIC) == translated("Kurdish", ARABIC) != "Kurdish"


def test_a_sentence_without_arguments_keeps_its_braces():
    assert str(Message("a place such as `{name}`")) == "a place such as `{name}`"
