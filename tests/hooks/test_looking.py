"""When a preview looks for changed files, and at which."""

from threading import Event

import pytest
from watchdog.observers.api import EventQueue, ObservedWatch

from looking import PatientEmitter


@pytest.fixture
def may_look():
    return Event()


@pytest.fixture
def emitter(tmp_path, may_look):
    (tmp_path / "__pycache__").mkdir()
    watch = ObservedWatch(str(tmp_path), recursive=True)
    emitter = PatientEmitter(EventQueue(), watch, timeout=0.01, may_look=may_look)
    emitter.on_thread_start()
    return emitter


def seen(emitter):
    """Names of the files that it tells of, after one look."""
    emitter.queue_events(emitter.timeout)
    queue, found = emitter._event_queue, set()
    while not queue.empty():
        found.add(queue.get()[0].src_path.rpartition("/")[2])
    return found


def test_it_does_not_look_while_it_may_not_and_misses_nothing(emitter, may_look, tmp_path):
    (tmp_path / "plan.yaml").write_text("first")
    assert seen(emitter) == set()
    may_look.set()
    assert "plan.yaml" in seen(emitter)
    assert seen(emitter) == set()


def test_what_python_makes_is_not_looked_at(emitter, may_look, tmp_path):
    may_look.set()
    (tmp_path / "__pycache__" / "a.pyc").write_text("made")
    assert seen(emitter) == set()
