"""The schemas of data/: current, true to every file, and strict where the records are."""

import copy
import json
import re
import shutil
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from base_tree import PROJECT
from eportal.command_line import main
from eportal.reading.portal import read_portal
from eportal.schemas.kinds import FILE_KINDS, FOLDER, kind_of, modeline
from eportal.schemas.writing import schema_files

FILES = sorted(path.relative_to(PROJECT).as_posix() for path in PROJECT.glob("data/**/*.yaml"))


class AsEditorsRead(yaml.CSafeLoader):
    """YAML 1.2 with its core schema, as the extension of VS Code reads it."""

    yaml_implicit_resolvers: dict = {}  # noqa: RUF012


for tag, pattern in {
    "bool": r"(?:true|True|TRUE|false|False|FALSE)$",
    "int": r"[-+]?[0-9]+$",
    "float": r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$",
    "null": r"(?:~|null|Null|NULL|)$",
}.items():
    AsEditorsRead.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), None)

LOADERS = {"as editors read it": AsEditorsRead, "as the portal reads it": yaml.CBaseLoader}


def _schema(path):
    return json.loads((PROJECT / path).read_text(encoding="utf-8"))


IDS = _schema(f"{FOLDER}/ids.json")
REGISTRY = Registry().with_resource("ids.json", Resource.from_contents(IDS))


def _read(path, loader=AsEditorsRead):
    return yaml.load((PROJECT / path).read_text(encoding="utf-8"), Loader=loader)


def _complaints(path, tree):
    """Place and words of whatever the schema of a file says against a tree."""
    validator = Draft202012Validator(_schema(kind_of(path).schema), registry=REGISTRY)
    return {each.json_path: each.message for each in validator.iter_errors(tree)}


def _objects(node):
    """Every part of a schema that describes a record."""
    if isinstance(node, dict):
        if isinstance(node.get("properties"), dict):
            yield node
        for each in node.values():
            yield from _objects(each)
    elif isinstance(node, list):
        for each in node:
            yield from _objects(each)


def _fields():
    for kind in FILE_KINDS:
        for record in _objects(_schema(kind.schema)):
            for name, field in record["properties"].items():
                yield f"{kind.name}: {record['title']}.{name}", name, field


def test_the_schemas_are_current_run_make_schemas(content):
    written = {
        path.relative_to(PROJECT).as_posix(): path.read_text(encoding="utf-8")
        for path in (PROJECT / FOLDER).iterdir()
    }
    wanted = schema_files(content.portal)
    assert written.keys() == wanted.keys()
    assert [path for path in wanted if written[path] != wanted[path]] == []


@pytest.mark.parametrize("path", [each.schema for each in FILE_KINDS] + [f"{FOLDER}/ids.json"])
def test_each_schema_is_one(path):
    assert _schema(path)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(_schema(path))


@pytest.mark.parametrize("loader", LOADERS.values(), ids=LOADERS.keys())
@pytest.mark.parametrize("path", FILES)
def test_each_file_is_what_its_schema_describes(path, loader):
    assert _complaints(path, _read(path, loader)) == {}


@pytest.mark.parametrize("path", FILES)
def test_the_first_line_of_each_file_leads_to_its_schema(path):
    first, _, _rest = (PROJECT / path).read_text(encoding="utf-8").partition("\n")
    assert f"{first}\n" == modeline(path)
    named = first.removeprefix("# yaml-language-server: $schema=")
    assert ((PROJECT / path).parent / named).resolve() == PROJECT / kind_of(path).schema


def test_every_kind_has_a_file_and_each_file_one_kind():
    assert {kind_of(path) for path in FILES} == set(FILE_KINDS)
    assert kind_of("data/other.yaml") is None
    assert modeline("data/plan/activities/deeper/other.yaml") == ""


def test_every_record_is_closed_and_every_field_explained():
    for kind in FILE_KINDS:
        assert all(
            each["additionalProperties"] is False for each in _objects(_schema(kind.schema))
        ), kind.name
    assert [place for place, _, field in _fields() if not field.get("description")] == []


def test_every_field_that_holds_the_id_of_another_record_offers_the_ids():
    named = {place: field.get("items", field) for place, name, field in _fields() if name != "id"}
    patterns = [place for place, field in named.items() if "a-z0-9" in field.get("pattern", "")]
    assert patterns == []
    offered = {field["$ref"] for field in named.values() if "ids.json" in field.get("$ref", "")}
    assert offered == {f"ids.json#/$defs/{kind}" for kind in IDS["$defs"]}


def test_ids_are_told_with_their_names_in_three_languages(content):
    body = content.portal.body["moi"].name
    told = dict(
        zip(*(IDS["$defs"]["body"][key] for key in ("enum", "enumDescriptions")), strict=True)
    )
    assert told["moi"].split("\n") == [body.ar, body.ku, body.en]
    assert [*told] == [*content.portal.body]


def test_fields_are_explained_in_the_languages_of_the_editors_too():
    text = _schema("data/schemas/activities.json")["$defs"]["Activity"]["properties"]["text"]
    assert len(text["description"].split("\n")) == 3


PREVENTION = "data/plan/activities/prevention.yaml"
#: A file, the way to a value in it, and what a person might write there by mistake.
WRONG = {
    "a body": (PREVENTION, "activities.0.implementers.0.bodies.0", "mio"),
    "a document": (PREVENTION, "activities.0.source.document", "stratgy"),
    "lines": (PREVENTION, "activities.0.source.lines", "4-"),
    "line nought": (PREVENTION, "activities.0.source.lines", 0),
    "an activity id": (PREVENTION, "activities.0.id", "preventon-1"),
    "a half": ("data/plan/annual-2024.yaml", "activities.0.timing.half", 3),
    "what is restated": ("data/plan/annual-2024.yaml", "activities.0.restates", "prevention-99"),
    "a law": ("data/laws/definitions.yaml", "definitions.0.instrument", "law-1-1900"),
    "an article": ("data/laws/definitions.yaml", "definitions.0.article", "article-99"),
    "a number": ("data/rights/rights.yaml", "rights.0.number", "one"),
    "a duty": ("data/rights/services.yaml", "services.0.duties.0", "shelter"),
    "an activity": ("data/rights/rights.yaml", "rights.0.basis.0", "protection-99"),
    "a kind": ("data/bodies.yaml", "bodies.0.kind", "minstry"),
    "a month": ("data/activities/2024.yaml", "events.0.start", "2024-13"),
    "a year": ("data/plan/annual-2024.yaml", "year", 24),
    "a day": ("data/waivers.yaml", "waivers.0.until", "2027-11"),
    "a record": ("data/waivers.yaml", "waivers.0.record", "section/introducton"),
    "a list for a text": ("data/sources.yaml", "sources.0.title.ar", []),
    "a text for a list": ("data/activities/2024.yaml", "events.0.bodies", "moi"),
}  # fmt: skip


def _put(tree, way, value):
    *steps, last = [int(each) if each.isdigit() else each for each in way.split(".")]
    for step in steps:
        tree = tree[step]
    tree[last] = value


@pytest.mark.parametrize(("path", "way", "value"), WRONG.values(), ids=WRONG.keys())
def test_a_wrong_value_is_refused(path, way, value):
    tree = _read(path)
    _put(tree, way, value)
    place = "$." + re.sub(r"\.(\d+)", r"[\1]", way)
    found = _complaints(path, tree)
    assert any(place.startswith(each) or each.startswith(place) for each in found), found


@pytest.mark.parametrize("path", FILES)
def test_an_unknown_key_and_a_missing_one_are_refused(path):
    whole = {
        name: each[:1] if isinstance(each, list) else each for name, each in _read(path).items()
    }
    (name, first), *_ = whole.items()
    holder = first[0] if isinstance(first, list) and first else whole
    assert "colour" in " ".join(_complaints(path, {**whole, "colour": "red"}).values())
    holder["colour"] = "red"
    assert "colour" in " ".join(_complaints(path, whole).values()), name
    del holder["colour"]
    for key in _needed(holder, path):
        without = copy.deepcopy(whole)
        del (without[name][0] if holder is not whole else without)[key]
        assert f"{key!r} is a required property" in _complaints(path, without).values()


def _needed(holder, path):
    """The keys of a record that have to be there, by its schema of the most keys in common."""
    records = _objects(_schema(kind_of(path).schema))
    schema = max(records, key=lambda each: len(holder.keys() & each["properties"].keys()))
    return schema.get("required", [])


def test_values_may_stand_in_quotes_or_not():
    path = "data/plan/annual-2024.yaml"
    tree = _read(path)
    for way, values in {
        "year": [2024, "2024"],
        "activities.0.timing": [
            {"kind": "half-year", "year": year, "half": half, "inferred": inferred}
            for year, half, inferred in ((2024, 1, True), ("2024", "1", "true"), (2024, 2, "yes"))
        ],
        "activities.0.source.lines": [405, "405", "419-421"],
        "activities.0.timing_printed": [2024, 20.5, True, None, "لا", ""],
    }.items():
        for value in values:
            _put(tree, way, value)
            assert _complaints(path, tree) == {}, (way, value)


@pytest.fixture
def root(small_root, tmp_path):
    return Path(shutil.copytree(small_root, tmp_path / "small"))


@pytest.mark.parametrize("command", ["schemas", "ledger"])
def test_commands_bring_the_schemas_up_to_date(command, root):
    (root / FOLDER).mkdir()
    assert main(["--root", str(root), command]) == 0
    portal, findings = read_portal(root)
    assert findings == []
    for path, text in schema_files(portal).items():
        assert (root / path).read_text(encoding="utf-8") == text


def test_a_file_that_has_lost_its_first_line_gets_it_back(root):
    path = "data/bodies.yaml"
    text = (root / path).read_text(encoding="utf-8").removeprefix(modeline(path))
    (root / path).write_text(text, encoding="utf-8")
    for _ in range(2):
        assert main(["--root", str(root), "schemas"]) == 0
        assert (root / path).read_text(encoding="utf-8") == f"{modeline(path)}{text}"


def test_without_the_folder_the_ledger_makes_none(root):
    assert main(["--root", str(root), "ledger"]) == 0
    assert not (root / FOLDER).exists()


def test_unreadable_data_leaves_the_schemas_as_they_are(tmp_path, capsys):
    (tmp_path / "data").mkdir()
    assert main(["--root", str(tmp_path), "schemas"]) == 1
    assert "SRC106" in capsys.readouterr().out
    assert not (tmp_path / FOLDER).exists()
