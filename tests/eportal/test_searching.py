"""Searching a built site from the command line, with the worker and the index that it ships."""

import json

import pytest

from conftest import ROOT
from eportal import addresses
from eportal.command_line import main
from eportal.languages import KURDISH
from eportal.search import searching
from eportal.search.index import Section, pack_index
from eportal.search.worker import SCRIPTS, WORKER_PATH, worker_script


@pytest.fixture
def site(tmp_path):
    """A site with three sections in Kurdish and nothing else."""
    docs = [
        {"location": "laws/", "title": "یاساکان", "text": "یاسای ژمارە ٢٨ <b>"},
        {"location": "plan/", "title": "پلان", "text": "دادگاکانی لێکۆڵینەوە."},
        {"location": "plan/#courts", "title": "دادگاکان", "text": "دادگا لە بەغدا."},
    ]
    for page, doc in enumerate(docs):
        doc |= {"kind": "", "date": "", "part": "plan", "page": page}
    index = pack_index([Section(doc["title"], doc["text"]) for doc in docs], KURDISH)
    codes = {"fillers": [], "sections": {"28": [0]}}
    config = {"language": "ku", "index": index, "codes": codes, "synonyms": []}
    _write(tmp_path / WORKER_PATH, worker_script(ROOT / "theme_overrides" / SCRIPTS))
    file = tmp_path / KURDISH.address / addresses.SEARCH_INDEX
    _write(file, json.dumps({"config": config, "docs": docs}))
    return tmp_path


def _write(path, text):
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")


def _asked(site, query):
    return main(["search", "--site", str(site), "--language", "ku", query])


def test_the_results_are_printed_with_their_addresses(site, capsys):
    assert _asked(site, "دادگا") == 0
    printed = capsys.readouterr().out
    assert "پلان  /ku/plan/" in printed
    assert "دادگاکان  /ku/plan/#courts" in printed
    assert "/ku/laws/" not in printed


def test_a_number_in_any_digits_finds_its_record(site, capsys):
    assert _asked(site, "۲۸") == 0
    assert capsys.readouterr().out.startswith("1. یاساکان  /ku/laws/\n   یاسای ژمارە ٢٨ <b>")


def test_nonsense_is_told_as_such(site, capsys):
    assert _asked(site, "xyzzy") == 0
    assert capsys.readouterr().out == "Nothing was found.\n"


def test_without_a_built_site_it_says_what_to_do(tmp_path, capsys):
    assert _asked(tmp_path, "دادگا") == 2
    assert "make site" in capsys.readouterr().err


def test_without_node_it_says_so(site, capsys, monkeypatch):
    monkeypatch.setattr(searching, "find_node", lambda: None)
    assert _asked(site, "دادگا") == 2
    assert "node" in capsys.readouterr().err


def test_a_broken_worker_is_named(site, capsys):
    (site / WORKER_PATH).write_text("throw new Error('broken')", encoding="utf-8")
    assert _asked(site, "دادگا") == 2
    assert "worker.js cannot answer" in capsys.readouterr().err
