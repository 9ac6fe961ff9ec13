"""The form for editors: every field of every file, today's ids, and nothing without being asked."""

import json

import pytest
import yaml

from base_tree import PROJECT
from eportal.form.configuration import LOCAL, configuration
from eportal.form.writing import LIBRARY, POLICY, form_files
from eportal.languages import LANGUAGES
from eportal.schemas.kinds import kind_of


@pytest.fixture(scope="module")
def told(content):
    return configuration(PROJECT, content.portal)


@pytest.fixture
def root(tmp_path):
    """A project with the data and a library of three words."""
    (tmp_path / "data").symlink_to(PROJECT / "data")
    (tmp_path / LIBRARY).mkdir(parents=True)
    for name in ("sveltia-cms.js", "material-symbols.woff2", "ar.json"):
        (tmp_path / LIBRARY / name).write_text("the library", encoding="utf-8")
    return tmp_path


def _files(told):
    return {each["file"]: each for group in told["collections"] for each in group["files"]}


def _named(fields, *names):
    """The field at the end of a way through the fields."""
    for name in names:
        (field,) = (each for each in fields if each["name"] == name)
        fields = field.get("fields", [])
    return field


def _is_told(fields, tree):
    """Every key that a file holds is one of the form, which would drop it otherwise."""
    known = {each["name"]: each for each in fields}
    assert tree.keys() <= known.keys()
    for name, held in tree.items():
        for each in held if isinstance(held, list) else [held]:
            if not isinstance(each, dict) or known[name]["widget"] == "keyvalue":
                continue
            field, inner = known[name], known[name].get("fields")
            if "types" in field:
                (inner,) = (t["fields"] for t in field["types"] if t["name"] == each["kind"])
                each = {key: value for key, value in each.items() if key != "kind"}  # noqa: PLW2901
            _is_told(inner, each)


def test_every_key_of_every_file_that_is_edited_has_a_field(told):
    files = _files(told)
    assert "data/plan/activities/prevention.yaml" in files
    for path, file in files.items():
        assert kind_of(path)
        tree = yaml.load((PROJECT / path).read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
        _is_told(file["fields"], tree)


def test_the_ledger_is_left_to_the_program(told):
    assert "data/translations.yaml" not in _files(told)


def test_texts_are_asked_in_three_languages_and_only_arabic_is_needed(told):
    fields = _files(told)["data/bodies.yaml"]["fields"]
    name = _named(fields, "bodies", "name")
    assert [each["label"] for each in name["fields"]] == [each.name for each in LANGUAGES]
    assert [each["required"] for each in name["fields"]] == [True, False, False]


def test_bodies_are_chosen_by_their_arabic_name(told, content):
    fields = _files(told)["data/plan/activities/prevention.yaml"]["fields"]
    bodies = _named(fields, "activities", "implementers", "bodies")
    assert (bodies["widget"], bodies["multiple"]) == ("select", True)
    offered = {each["value"]: each["label"] for each in bodies["options"]}
    assert [*offered] == [*content.portal.body]
    assert offered["moi"] == "وزارة الداخلية (moi)"


def test_one_of_several_records_is_chosen_by_its_kind(told):
    fields = _files(told)["data/plan/activities/prevention.yaml"]["fields"]
    timing = _named(fields, "activities", "timing")
    assert timing["typeKey"] == "kind"
    assert [each["name"] for each in timing["types"]] == [
        "half-year", "years", "ongoing", "not-printed",
    ]  # fmt: skip
    half = _named(timing["types"][0]["fields"], "half")
    assert [each["value"] for each in half["options"]] == [1, 2]


def test_hints_are_arabic_where_the_catalogue_has_them(told):
    fields = _files(told)["data/plan/activities/prevention.yaml"]["fields"]
    assert _named(fields, "activities", "text")["hint"] == "ما ينبغي عمله."


@pytest.mark.parametrize(
    ("asked", "repository", "mode"),
    [("True", LOCAL, "simple"), ("office/portal", "office/portal", "editorial_workflow")],
)
def test_it_edits_a_folder_or_a_repository(asked, repository, mode, root, content):
    files = form_files(root, content.portal, asked)
    told = json.loads(files["admin/config.yml"])
    assert (told["backend"]["repo"], told["publish_mode"]) == (repository, mode)


def test_its_page_has_a_policy_of_its_own_that_allows_no_foreign_script(root, content):
    files = form_files(root, content.portal, "True")
    page = files["admin/index.html"].decode()
    assert "script-src 'self'; style-src 'self' 'unsafe-inline'" in page
    assert POLICY["default-src"] == "'none'"
    assert "noindex" in page
    assert files["admin/sveltia-cms.js"] == b"the library"


def test_without_the_library_the_file_that_is_missing_is_told(tmp_path, content):
    with pytest.raises(FileNotFoundError) as caught:
        form_files(tmp_path, content.portal, "True")
    assert caught.value.filename.endswith(".cache/form/sveltia-cms.js")


def test_no_build_has_it_that_does_not_ask():
    settings = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    assert "form: !ENV [EPORTAL_FORM, false]" in settings
