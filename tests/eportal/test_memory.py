"""What was found sound is not read again, and nothing else changes by that."""

import json

import pytest

from base_tree import copy_base, replace_in
from eportal import content
from eportal.checks import memory
from eportal.command_line import main
from eportal.findings import Finding, report
from eportal.messages.message import say
from eportal.places import Place


@pytest.fixture
def root(tmp_path):
    return copy_base(tmp_path)


def found(root, with_memory=True):
    return report(content.read(root, memory=root / memory.MEMORY if with_memory else None)[1])


def held(root):
    return json.loads((root / memory.MEMORY).read_text(encoding="utf-8"))


def spoil(root):
    replace_in(root, "docs/ku/about.md", "لیژنەکەیە", "ليژنەکەیە")


def asked(root, monkeypatch):
    """How many texts the rules about texts alone are asked about."""
    counts = []
    together = memory.find_problems_together

    def counting(supplies, new_texts, **options):
        counts.append(len(new_texts))
        return together(supplies, new_texts=new_texts, **options)

    with monkeypatch.context() as patched:
        patched.setattr(memory, "find_problems_together", counting)
        found(root)
    return counts


def test_sound_texts_are_read_once(root, monkeypatch):
    (first,) = asked(root, monkeypatch)
    assert first > 10
    assert asked(root, monkeypatch) == [0]


def test_a_changed_text_is_read_again(root, monkeypatch):
    found(root)
    spoil(root)
    assert asked(root, monkeypatch) == [1]
    assert found(root) == found(root, with_memory=False)
    assert "LNG201" in found(root)


def test_a_text_with_a_finding_is_never_remembered(root):
    spoil(root)
    first, second = found(root), found(root)
    assert first == second == found(root, with_memory=False)


def test_nothing_is_remembered_when_a_finding_does_not_say_which_text_it_means(root, monkeypatch):
    nameless = Finding(Place("docs/ar/about.md"), "NUM101", say("wrong"), say("Mend it."))
    together = memory.find_problems_together
    with monkeypatch.context() as patched:
        patched.setattr(
            memory, "find_problems_together",
            lambda *each, **named: [*together(*each, **named), nameless],
        )  # fmt: skip
        assert "NUM101" in found(root)
        assert not (root / memory.MEMORY).exists()
        assert "NUM101" in found(root)


def test_a_mended_text_is_remembered(root, monkeypatch):
    spoil(root)
    found(root)
    replace_in(root, "docs/ku/about.md", "ليژنەکەیە", "لیژنەکەیە")
    found(root)
    assert asked(root, monkeypatch) == [0]


def test_another_name_makes_everything_new(root, monkeypatch):
    found(root)
    replace_in(root, "data/glossary.yaml", "- id: victims", "- id: victims-of-it")
    (count,) = asked(root, monkeypatch)
    assert count > 10


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"stamp": 1}', '{"stamp": "x", "sound": 3}', "\x00"]
)
def test_a_file_that_cannot_be_used_is_passed_over(root, text):
    expected = found(root)
    (root / memory.MEMORY).write_text(text, encoding="utf-8")
    assert found(root) == expected
    assert held(root)["sound"]


def test_where_nothing_can_be_written_the_rules_read_everything(root):
    (root / ".cache").write_text("a file where a folder is wanted", encoding="utf-8")
    assert found(root) == found(root, with_memory=False)


def test_the_command_remembers(root, capsys):
    assert main(["--root", str(root), "check"]) == 0
    assert held(root)["sound"]
    assert [*(root / memory.MEMORY).parent.iterdir()] == [root / memory.MEMORY]
    capsys.readouterr()


def test_rules_that_need_more_than_the_text_are_always_asked():
    spared = {each.code for each in memory.all_checks() if memory.asks_for_the_text_alone(each)}
    assert {"NUM101", "NAM101", "LET101"} <= spared
    assert not {"CMP101", "LAW901", "SAM101", "TRN604", "DIG103"} & spared
