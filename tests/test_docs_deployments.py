"""What the README tells large deployments is what works: its workflow, and its lines for curl."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from eportal.command_line import main
from eportal.commands.catalogue import COMMANDS
from eportal.languages import LANGUAGES
from exports_for_tests import documents, write_site
from opensearch_for_tests import Cluster, Index, RefusedError, served

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
WORKFLOW = re.search(r"```yaml\n(.*?)```", README, re.DOTALL)[1]
_OPENSEARCH = README.partition("### Search with OpenSearch")[2]
LOADING, ASKING = re.findall(r"```bash\n(.*?)```", _OPENSEARCH, re.DOTALL)
ADDRESS = "https://localhost:9200"


def runs():
    """(line, environment) of each step of the workflow that runs something."""
    for job in yaml.safe_load(WORKFLOW)["jobs"].values():
        for step in job["steps"]:
            if "run" in step:
                yield step["run"], step.get("env", {})


def test_the_workflow_builds_every_language_and_joins_what_it_has_kept():
    jobs = yaml.safe_load(WORKFLOW)["jobs"]
    assert jobs["part"]["strategy"]["matrix"]["languages"] == [each.code for each in LANGUAGES]
    (join,) = [line for line, _ in runs() if " join " in line]
    kept, taken = (
        step["with"] for job in jobs.values() for step in job["steps"]
        if re.match(r"actions/(up|down)load-artifact@", step.get("uses", ""))
    )  # fmt: skip
    folders = [f"{taken['path']}/part-{each.code}" for each in LANGUAGES]
    assert shlex.split(join)[2:] == [*folders, "--into", "site"]
    assert kept["name"] == "part-${{ matrix.languages }}"
    assert taken["pattern"] == "part-*"


def test_the_workflow_runs_what_there_is():
    names = {each.name for each in COMMANDS}
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    known = (ROOT / "mkdocs.yml").read_text() + (ROOT / "hooks/stop_on_findings.py").read_text()
    for line, environment in runs():
        program, what, *_ = line.split()
        assert program in {"make", "echo", ".venv/bin/eportal", ".venv/bin/mkdocs"}
        assert what in targets | names | {"build"} or program == "echo"
        assert all(name in known for name in environment)


@pytest.fixture(scope="module")
def project(small_root, small_site, tmp_path_factory):
    """A project whose site is built, with the command where `make setup` puts it."""
    folder = tmp_path_factory.mktemp("deployed") / "project"
    write_site(small_site, folder / "site")
    for name in ("data", "docs"):
        (folder / name).symlink_to(small_root / name)
    command = folder / ".venv/bin/eportal"
    command.parent.mkdir(parents=True)
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m eportal "$@"\n')
    command.chmod(0o755)
    return folder


def run(lines, project, address):
    """The lines as the README says that they are run, at the address of a cluster."""
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", lines.replace(ADDRESS, address)],
        cwd=project, check=False, capture_output=True, encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(ROOT / "hooks"), "no_proxy": "127.0.0.1"},
    )  # fmt: skip


def test_the_lines_load_every_document_and_leave_no_older_index(project):
    assert ADDRESS in LOADING
    cluster = Cluster()
    with served(cluster) as address:
        for _ in range(2):
            before = set(cluster.indices)
            done = run(LOADING, project, address)
            assert (done.returncode, cluster.errors) == (0, []), done.stderr
            assert not before & set(cluster.indices)
    assert sorted(cluster.aliases) == sorted(f"portal-{each.code}" for each in LANGUAGES)
    for language in LANGUAGES:
        index = cluster.indices[cluster.aliases[f"portal-{language.code}"]]
        wanted = dict(documents(project / "search-export", language))
        assert index.kept.keys() == wanted.keys()
        assert all(wanted[id_].items() >= kept.items() for id_, kept in index.kept.items())
    assert len(cluster.indices) == len(LANGUAGES)


def test_the_query_is_one_that_the_mapping_answers(project):
    cluster = Cluster()
    with served(cluster) as address:
        done = run(LOADING + ASKING, project, address)
    assert (done.returncode, cluster.errors) == (0, [])
    answer = json.loads(done.stdout[done.stdout.rindex('{"hits":{"hits":') :])
    assert len(answer["hits"]["hits"]) == len(cluster.indices[cluster.aliases["portal-ar"]].kept)


def test_a_document_that_is_refused_leaves_readers_the_older_index(project, monkeypatch):
    cluster = Cluster()
    with served(cluster) as address:
        assert run(LOADING, project, address).returncode == 0
        before = dict(cluster.aliases)

        def refuse(*_):
            raise RefusedError("mapper_parsing_exception")

        monkeypatch.setattr(Index, "take", refuse)
        assert run(LOADING, project, address).returncode != 0
    assert cluster.aliases == before
    assert set(before.values()) < set(cluster.indices)


def test_the_readme_names_the_commands_that_it_shows(capsys):
    for name in ("export", "join"):
        with pytest.raises(SystemExit) as stop:
            main([name, "--help"])
        assert stop.value.code == 0
        assert f"`eportal {name}" in README
    assert capsys.readouterr().out
