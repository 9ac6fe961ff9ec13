"""`eportal sample`: a made-up portal that keeps every rule, written whole or not at all."""

from __future__ import annotations

import pytest

from base_tree import PROJECT, everything_in, replace_in
from eportal import content
from eportal.command_line import main
from eportal.languages import LANGUAGES
from eportal.sampling import writing
from eportal.sampling.size import FEWEST, MOST
from eportal.sampling.writing import PROGRAM

RECORDS = 60


def sample(folder, *arguments, project=PROJECT):
    return main(["--language=en", "--root", str(project), "sample", *arguments, str(folder)])


def told(folder, path):
    return {name.relative_to(folder): text for name, text in everything_in(folder / path).items()}


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sample") / "written"
    assert sample(folder, "--records", str(RECORDS)) == 0
    return folder


@pytest.fixture(scope="module")
def sampled(written):
    read, findings = content.read(written)
    assert findings == []
    return read


def test_the_same_words_make_the_same_bytes(written, tmp_path):
    assert sample(tmp_path / "again", "--records", str(RECORDS)) == 0
    assert told(tmp_path / "again", "") == told(written, "")


def test_another_seed_makes_another_portal_that_keeps_the_rules(written, tmp_path):
    assert sample(tmp_path / "other", "--records", "400", "--seed", "ب") == 0
    assert content.read(tmp_path / "other")[1] == []
    assert told(tmp_path / "other", "data/laws") != told(written, "data/laws")


def test_so_many_records_as_were_asked_for_have_a_page(sampled):
    portal = sampled.portal
    of_year = [*portal.annual_plans, *portal.reports]
    activities = [*portal.all_activities()]
    records = [*of_year, *activities, *portal.bodies, *portal.laws, *portal.events]
    assert len(records) == RECORDS


def test_every_text_stands_in_every_language(sampled):
    for key, record in sampled.portal.translated():
        for words in record.words():
            assert not words.missing() or not words.written(), key
    assert {page.language for page in sampled.documents} == set(LANGUAGES)


def test_the_ledger_knows_every_record_as_a_draft(sampled):
    ledger = sampled.portal.ledger.records
    assert set(ledger) == sampled.keys
    assert {each.ku.state for each in ledger.values()} == {"draft"}
    assert {each.en.state for each in ledger.values()} == {"draft"}


def test_kinds_of_pages_are_those_of_the_portal(sampled, content):
    def kinds(portal):
        return {key.partition("/")[0] for key, _ in portal.translated()}

    assert kinds(sampled.portal) == kinds(content.portal)


def test_nobody_can_take_it_for_the_portal(sampled):
    portal = sampled.portal
    labels = [portal.labels["site-name"].text, portal.labels["home-title"].text]
    titles = [each.title for each in (portal.strategy, *portal.annual_plans, *portal.events)]
    laws = [each.title for each in portal.laws]
    bodies = [each.name for each in portal.bodies]
    texts = [each.text for each in portal.all_activities()]
    for words in [*labels, *titles, *laws, *bodies, *texts]:
        assert "نموذج" in words.ar
        assert "نموونە" in words.ku
        assert "sample" in words.en.casefold()
    assert portal.contacts == ()


def test_what_is_there_is_not_touched(tmp_path, capsys):
    folder = tmp_path / "full"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    assert sample(folder) == 2
    assert sample(folder / "mine.txt") == 2
    assert everything_in(folder) == {folder / "mine.txt": b"mine"}
    assert capsys.readouterr().err.splitlines() == [
        f"{each}: something is there already. Name a folder that is empty or new."
        for each in (folder, folder / "mine.txt")
    ]


def test_an_empty_folder_is_filled(written, tmp_path):
    assert sample(tmp_path, "--records", str(RECORDS)) == 0
    assert told(tmp_path, "data") == told(written, "data")


@pytest.mark.parametrize(
    "records", ["", "x", "-5", "1.5", "٥٠", str(FEWEST - 1), str(MOST + 1), "9" * 99]
)
def test_a_number_that_cannot_be_is_told_in_a_line(records, tmp_path, capsys):
    assert sample(tmp_path / "new", f"--records={records}") == 2
    complained = capsys.readouterr().err
    assert complained == (
        f"`{records}` is no number of records: name one from {FEWEST} to {MOST}.\n"
    )
    assert not (tmp_path / "new").exists()


def test_the_program_is_not_written_into(tmp_path, capsys):
    project = tmp_path / "project"
    for name in ("hooks", "theme_overrides", "docs/assets", "data"):
        (project / name).mkdir(parents=True)
    (project / "mkdocs.yml").touch()
    (project / "data/interface.yaml").touch()
    assert sample(project / "hooks" / "new", project=project) == 2
    assert capsys.readouterr().err.endswith("this is part of the program. Name another folder.\n")
    assert everything_in(project).keys() == {
        project / "mkdocs.yml",
        project / "data/interface.yaml",
    }


def test_a_folder_that_is_no_project_is_told(tmp_path, capsys):
    (tmp_path / "data").mkdir()
    assert sample(tmp_path / "new", project=tmp_path) == 2
    complained = capsys.readouterr().err
    assert all(name in complained for name in PROGRAM)
    assert not (tmp_path / "new").exists()


@pytest.fixture
def broken(tmp_path):
    """A project whose labels cannot be read."""
    project = tmp_path / "project"
    for name in (*PROGRAM, "data/interface.yaml"):
        writing._copy(PROJECT / name, project / name)
    replace_in(project, "data/interface.yaml", "id: site-name", "identity: site-name")
    return project


def test_labels_that_break_the_data_are_told_and_nothing_stays(broken, tmp_path, capsys):
    assert sample(tmp_path / "new", project=broken) == 1
    assert capsys.readouterr().out.startswith("data/interface.yaml:4:")
    assert not (tmp_path / "new").exists()
