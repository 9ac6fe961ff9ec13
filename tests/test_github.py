"""What GitHub runs and shows: actions pinned, rights few, texts of strangers kept harmless."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
import yaml

from eportal.commands.catalogue import COMMANDS

ROOT = Path(__file__).parents[1]
GITHUB = ROOT / ".github"
WORKFLOWS = {
    file.stem: yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
    for file in sorted((GITHUB / "workflows").glob("*.yml"))
}
JOBS = [
    pytest.param(job, id=f"{name}-{id_}")
    for name, workflow in WORKFLOWS.items()
    for id_, job in workflow["jobs"].items()
]
in_each_job = pytest.mark.parametrize("job", JOBS)
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
#: What a workflow may be told by strangers: it must reach a shell as a variable only.
BY_STRANGERS = re.compile(r"\$\{\{.*?\}\}", re.DOTALL)


def uses(job):
    return [step["uses"] for step in job["steps"] if "uses" in step]


def scripts(job):
    return [step["run"] for step in job["steps"] if "run" in step]


def test_the_three_workflows_are_there():
    assert [*WORKFLOWS] == ["check-and-build", "comment", "publish"]


@in_each_job
def test_every_action_is_pinned_by_its_commit(job):
    for action in uses(job):
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action), action


def test_the_version_of_every_action_is_said_once_for_each_commit():
    texts = [file.read_text("utf-8") for file in (GITHUB / "workflows").glob("*.yml")]
    said = {found for text in texts for found in re.findall(r"uses: (\S+)(?: # (v[\d.]+))?", text)}
    assert all(version for _, version in said)
    assert len(said) == len({action.partition("@")[0] for action, _ in said})


def test_rights_are_named():
    for workflow in WORKFLOWS.values():
        assert workflow["permissions"] in ({}, {"contents": "read"})


@in_each_job
def test_whoever_may_write_runs_no_code_of_a_change(job):
    writes = {name for name, right in job.get("permissions", {}).items() if right == "write"}
    assert writes <= {"pull-requests", "pages", "id-token"}
    if writes:
        assert not any("make " in script or "eportal" in script for script in scripts(job))


def test_the_code_of_a_change_gets_no_secret_and_no_right_to_write():
    for name, workflow in WORKFLOWS.items():
        text = (GITHUB / "workflows" / f"{name}.yml").read_text("utf-8")
        assert "secrets." not in text
        assert "pull_request_target" not in text
        assert ("pull_request" in workflow["on"]) == (name == "check-and-build")
    checking = WORKFLOWS["check-and-build"]
    assert checking["permissions"] == {"contents": "read"}
    assert all("permissions" not in job for job in checking["jobs"].values())
    for job in checking["jobs"].values():
        assert "github.token" not in str(job)


@in_each_job
def test_no_copy_of_the_repository_keeps_the_token(job):
    for step in job["steps"]:
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"


@in_each_job
def test_no_text_of_a_stranger_stands_in_a_script(job):
    assert [script for script in scripts(job) if BY_STRANGERS.search(script)] == []


@in_each_job
def test_what_is_run_is_there(job):
    told = "\n".join(scripts(job))
    assert set(re.findall(r"\bmake ([a-z-]+)", told)) <= TARGETS
    names = {each.name for each in COMMANDS}
    assert set(re.findall(r"/eportal ([a-z]+)", told)) <= names
    for path in re.findall(r"(?:bash|python3) (\.ci/\w+)", told):
        assert (ROOT / path).is_file()


@in_each_job
def test_every_job_ends(job):
    assert 0 < int(job["timeout-minutes"]) <= 60


def test_the_jobs_check_build_test_and_report():
    told = "\n".join(
        script for job in WORKFLOWS["check-and-build"]["jobs"].values() for script in scripts(job)
    )
    for command in (
        "make setup",
        "check --language",
        "--format github",
        "mkdocs build",
        "make test",
    ):
        assert command in told
    assert told.count("eportal report HEAD^1 HEAD") == 2
    assert "make publish" in str(WORKFLOWS["publish"]["jobs"]["build"])


def test_the_languages_of_the_answer_are_those_that_the_template_offers():
    offered = re.findall(r"- \[ \] (\S+)$", template().split("<div")[0], re.MULTILINE)
    (step,) = (
        each
        for each in WORKFLOWS["check-and-build"]["jobs"]["report"]["steps"]
        if each.get("id") == "language"
    )
    assert sorted(re.findall(r"\[x\] (\S+)'", step["run"])) == sorted(offered)


def template():
    return (GITHUB / "pull_request_template.md").read_text("utf-8")


@pytest.mark.parametrize("written", ["[x] کوردی", "[ ] x", "[x] English $(touch pwned)", "`id`"])
def test_the_language_is_chosen_whatever_is_written(written, tmp_path):
    steps = WORKFLOWS["check-and-build"]["jobs"]["report"]["steps"]
    (script,) = (each["run"] for each in steps if each.get("id") == "language")
    output = tmp_path / "output"
    subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],
        cwd=tmp_path,
        env={"TEXT": written, "USUAL_LANGUAGE": "xx", "GITHUB_OUTPUT": str(output)},
        check=True,
    )
    wanted = "ku" if "کوردی" in written else "en" if "English" in written else "ar"
    assert output.read_text() == f"told={wanted}\n"
    assert [each.name for each in tmp_path.iterdir()] == ["output"]
