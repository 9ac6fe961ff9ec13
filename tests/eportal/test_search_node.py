"""Which JavaScript runtime the search is run with outside a browser."""

import shutil
from importlib.util import find_spec
from pathlib import Path

from eportal.search import node


def test_the_one_that_playwright_brings_comes_first():
    brought = Path(find_spec("playwright").origin).parent / "driver" / "node"
    assert node.find_node() == str(brought)


def test_without_playwright_it_is_the_machine_s(monkeypatch):
    monkeypatch.setattr(node, "find_spec", lambda _: None)
    monkeypatch.setattr(shutil, "which", lambda name: f"/somewhere/{name}")
    assert node.find_node() == "/somewhere/node"


def test_without_either_there_is_none(monkeypatch):
    monkeypatch.setattr(node, "find_spec", lambda _: None)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert node.find_node() is None
