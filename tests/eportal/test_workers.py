"""Several processes find what one finds, in the same order."""

from __future__ import annotations

import gc
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable

import pytest

from eportal.alignment.habits import Habits
from eportal.alignment.segments import Passage, Segment
from eportal.checks.rules import all_checks, find_problems
from eportal.checks.workers import find_problems_together
from eportal.collector import without_collections
from eportal.facts.names import NameBook
from eportal.findings import Finding
from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES
from eportal.messages.message import say
from eportal.places import Place
from eportal.processes import usual_workers

#: Sound, another number, another day, a letter of another keyboard, a text cut short.
_TEXTS = (
    ("أُنقذ ٢٠ طفلا.", "٢٠ منداڵ ڕزگار کران.", "20 children were rescued."),
    ("أُنقذ ٢٠ طفلا.", "٢١ منداڵ ڕزگار کران.", "20 children were rescued."),
    ("في 30 تموز 2019.", "لە ٣٠ی تەممووزی ٢٠١٩.", "On 29 July 2019."),
    ("يحمي القانون الضحايا.", "ياسا قوربانييان دەپارێزێت.", "The law protects victims."),
    ("يحمي القانون الضحايا وأسرهم وكل من يشهد.", "یاسا.", "The law protects victims and others."),
)


def segments(count: int) -> tuple[Segment, ...]:
    """Texts with and without defects, each in its own place."""
    return tuple(
        Segment(
            f"page/{number}",
            {
                language: Passage(text, Place(f"docs/{language.code}/page.md", number + 1))
                for language, text in zip(LANGUAGES, _TEXTS[number % len(_TEXTS)], strict=True)
            },
        )
        for number in range(count)
    )


def found(count: int, workers: int, meanwhile: Callable[[], None] | None = None) -> list[Finding]:
    texts = segments(count)
    supplies = {"segments": texts, "habits": Habits(texts), "names": NameBook((), ())}
    return find_problems_together(supplies, workers, meanwhile=meanwhile)


@pytest.mark.parametrize("count", [0, 399, 400, 401, 523])
def test_two_workers_find_what_one_finds(count: int) -> None:
    alone, together = found(count, 1), found(count, 2)
    assert together == alone
    assert [*map(str, together)] == [*map(str, alone)]
    assert bool(alone) is bool(count)


def test_three_workers_find_it_too() -> None:
    assert found(450, 3) == found(450, 1)


@pytest.mark.parametrize(("workers", "times"), [(1, 0), (2, 1)])
def test_something_else_is_done_once_where_others_read(workers: int, times: int) -> None:
    done: list[str] = []
    assert found(450, workers, lambda: done.append("templates")) == found(450, 1)
    assert len(done) == times


def test_one_worker_finds_what_the_rules_find() -> None:
    texts = segments(12)
    supplies = {"segments": texts, "habits": Habits(texts), "names": NameBook((), ())}
    assert find_problems_together(supplies, 1) == find_problems(supplies)
    assert {"NUM101", "DAT101"} <= {each.code for each in find_problems(supplies)}


def test_every_rule_that_asks_for_a_text_can_be_given_a_slice() -> None:
    assert not [each.code for each in all_checks() if {"segment", "segments"} <= {*each.wanted}]


def test_a_process_with_several_threads_is_not_doubled() -> None:
    end = threading.Event()
    other = threading.Thread(target=end.wait)
    other.start()
    try:
        assert usual_workers() == 1
    finally:
        end.set()
        other.join()


@pytest.mark.parametrize("language", [ARABIC, KURDISH, ENGLISH])
def test_a_language_stays_itself_in_another_process(language: object) -> None:
    assert pickle.loads(pickle.dumps(language)) is language


def test_a_finding_comes_back_whole() -> None:
    message = say("{language} lacks {it}", language=KURDISH, it=say("a sentence"))
    finding = Finding(Place("docs/ku/page.md", 3), "CMP102", message, say("Add it."))
    assert pickle.loads(pickle.dumps(finding)) == finding


def test_the_collector_works_again_afterwards() -> None:
    with without_collections():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_collector_works_again_after_an_error() -> None:
    with pytest.raises(ValueError, match="broken"), without_collections():
        raise ValueError("broken")
    assert gc.isenabled()


def test_a_collector_at_rest_is_left_at_rest() -> None:
    gc.disable()
    try:
        with without_collections():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_program_that_ends_leaves_the_collector_nothing_to_go_through() -> None:
    """What is registered first is done last: it sees what the collector would."""
    script = (
        "import atexit, gc; atexit.register(lambda: print(len(gc.get_objects())));"
        "import eportal.collector"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )
    assert int(told.stdout) < 10
