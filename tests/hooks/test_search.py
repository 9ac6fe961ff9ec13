"""The search of a site that MkDocs has built, here in one language as a preview has it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from eportal.search.worker import SCRIPTS, WORKER_PATH, worker_script

ROOT = Path(__file__).parents[2]
INDEX = "search/search_index.json"


def built(folder, hash_seed):
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder)]
    environment = os.environ | {
        "EPORTAL_LANGUAGE": "ku", "EPORTAL_DATE": "2025-01-15", "PYTHONHASHSEED": hash_seed,
    }  # fmt: skip
    subprocess.run(command, cwd=ROOT, check=True, env=environment, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return built(tmp_path_factory.mktemp("site"), "1")


@pytest.fixture(scope="module")
def index(site):
    return json.loads((site / INDEX).read_text(encoding="utf-8"))


def test_another_build_writes_the_same_bytes(site, tmp_path):
    again = built(tmp_path / "again", "2")
    for path in (INDEX, WORKER_PATH):
        assert (again / path).read_bytes() == (site / path).read_bytes()


def test_the_index_is_that_of_the_language_and_holds_every_listed_page(site, index):
    assert index["config"]["language"] == "ku"
    there = {
        page.relative_to(site).as_posix().removesuffix("index.html")
        for page in site.rglob("index.html")
        if '<meta name="robots" content="noindex">' not in page.read_text(encoding="utf-8")
    }
    assert {doc["location"].split("#")[0] for doc in index["docs"]} == there


def test_a_written_page_is_found_by_its_own_words_at_its_own_headings(site, index):
    page = (site / "about/privacy/index.html").read_text(encoding="utf-8")
    sections = [doc for doc in index["docs"] if doc["location"].startswith("about/privacy/#")]
    assert len(sections) > 3
    for doc in sections:
        assert f'id="{doc["location"].partition("#")[2]}"' in page
        assert len(doc["text"]) > 20


def test_one_worker_takes_the_place_of_its_parts(site):
    assert [file.name for file in (site / SCRIPTS).glob("*.js")] == [Path(WORKER_PATH).name]
    script = (site / WORKER_PATH).read_text(encoding="utf-8")
    assert script == worker_script(ROOT / "theme_overrides" / SCRIPTS)
    assert (site / SCRIPTS / "LICENSE-lunr.txt").exists()


@pytest.mark.parametrize(
    ("path", "base"), [("index.html", "./"), ("plan/prevention-16/index.html", "../../")]
)
def test_a_page_tells_material_where_both_are(site, path, base):
    page = (site / path).read_text(encoding="utf-8")
    config = json.loads(re.search(r'id="__config"[^>]*>(.*?)</script>', page).group(1))
    assert config["base"] == base
    assert (site / path).parent.joinpath(config["search"]).resolve() == (
        site / WORKER_PATH
    ).resolve()
    assert (site / path).parent.joinpath(base, INDEX).exists()


def test_a_quiet_page_has_no_script_but_the_one_that_leaves_it(site):
    page = (site / "help/index.html").read_text(encoding="utf-8")
    scripts = re.findall(r"<script[^>]*>", page)
    assert [re.search(r'src="([^"]+)"', each).group(1) for each in scripts] == [
        "../assets/leave.js"
    ]
