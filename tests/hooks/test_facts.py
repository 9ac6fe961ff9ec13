"""What we rely on in MkDocs, Material and static-i18n: what an upgrade breaks fails by name."""

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from threading import Event

import material
import pytest
import yaml
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File
from mkdocs_static_i18n.plugin import I18n

import language_build
import leave_out_theme
import theme_asset
from looking import PatientEmitter

ROOT = Path(__file__).parents[2]
THEME = Path(material.__file__).parent / "templates"

RECORDING_HOOK = """
import pathlib
import sibling
from mkdocs.structure.files import File

def note(name, config):
    i18n = config.plugins["i18n"]
    with (pathlib.Path(config.config_file_path).parent / "events.txt").open("a") as log:
        log.write(f"{name} {i18n.current_language} {i18n.building} {config.theme['language']}\\n")

def on_startup(command, dirty): sibling.started.append(command)
def on_config(config): note("config", config)
def on_page_content(html, page, config, files): page.meta["content"] = html
def on_env(env, config, files):
    pages = [file.page for file in files.documentation_pages()]
    language = config.plugins["i18n"].current_language
    html = "".join(page.meta["content"] for page in pages)
    files.append(File.generated(config, f"{language}.txt", content=html))
    for file in files.documentation_pages():
        if file.name == "left-out":
            files.remove(file)
        else:
            file.page.meta["template"], file.page.content = "alone.html", "finished"
def on_post_build(config): note("post_build", config)
on_post_build.mkdocs_priority = -150
"""


SMALL_SITE = """
site_name: x
theme: {name: material, custom_dir: theme}
hooks: [record.py]
plugins:
  i18n:
    docs_structure: folder
    reconfigure_material: false
    languages:
      - {locale: ar, name: ar, default: true, theme: {language: ar}}
      - {locale: ku, name: ku, theme: {language: ku-IQ}}
      - {locale: en, name: en, theme: {language: en}}
"""


@pytest.fixture(scope="module")
def events(tmp_path_factory):
    """The events of a small build in three languages: name, language, building, theme language."""
    root = tmp_path_factory.mktemp("three-languages")
    for code in ("ar", "ku", "en"):
        (root / "docs" / code).mkdir(parents=True)
        (root / "docs" / code / "index.md").write_text(f"# {code}\n")
        (root / "docs" / code / "left-out.md").write_text("# left out\n")
    (root / "theme").mkdir()
    (root / "theme" / "alone.html").write_text("{{ page.content }}")
    (root / "docs" / "js").mkdir()
    (root / "docs" / "js" / "lost.js").write_text("lost")
    (root / "docs" / "assets").mkdir()
    (root / "docs" / "assets" / "kept.js").write_text("kept")
    (root / "sibling.py").write_text("started = []\n")
    (root / "record.py").write_text(RECORDING_HOOK)
    (root / "mkdocs.yml").write_text(SMALL_SITE)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    lines = (root / "events.txt").read_text().splitlines()
    return root, [tuple(line.split()) for line in lines]


@pytest.mark.parametrize("name", ["mkdocs", "mkdocs-material", "mkdocs-static-i18n"])
def test_installed_versions_are_those_pinned(name):
    assert f'"{name}=={version(name)}"' in (ROOT / "pyproject.toml").read_text()


def test_languages_are_built_one_inside_the_other_and_the_last_event_is_not_building(events):
    posts = [event for event in events[1] if event[0] == "post_build"]
    assert [(language, building) for _, language, building, _ in posts] == [
        ("ku", "True"), ("en", "True"), ("en", "False"),
    ]  # fmt: skip


def test_the_theme_language_is_set_for_each_build(events):
    seen = dict.fromkeys((language, theme) for _, language, _, theme in events[1])
    assert {("ku", "ku-IQ"), ("en", "en")} <= set(seen)


def test_on_env_every_page_has_its_content_and_a_file_can_still_be_added(events):
    for code in ("ar", "ku", "en"):
        assert f">{code}</h1>" in (events[0] / "site" / f"{code}.txt").read_text()


def test_on_env_a_page_can_be_finished_or_left_out(events):
    site = events[0] / "site"
    for folder in (site, site / "ku", site / "en"):
        assert (folder / "index.html").read_text() == "finished"
        assert not (folder / "left-out").exists()


def test_on_config_material_can_be_taken_out_of_the_folders_of_the_theme():
    config = load_config(str(ROOT / "mkdocs.yml"))
    assert str(theme_asset.material()) in config.theme.dirs
    leave_out_theme.on_config(config)
    assert str(theme_asset.material()) not in config.theme.dirs
    assert {"404.html", "sitemap.xml"} <= config.theme.static_templates
    names = config.theme.get_env().list_templates()
    assert "main.html" in names
    assert len(names) < 500


def test_a_preview_can_look_more_often_and_not_while_it_builds(tmp_path):
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path))
    server.watch(str(ROOT / "docs"))
    server.watch(str(ROOT / "mkdocs.yml"))
    slow = server.observer
    config = load_config(str(ROOT / "mkdocs.yml"))
    language_build.look_often(server, config, Event())
    assert (slow.timeout, server.observer.timeout) == (0.5, 0.1)
    assert server.build_delay < 0.1
    assert [type(each) for each in server.observer.emitters] == [PatientEmitter] * 2
    server.server_close()


def test_a_preview_that_cannot_be_built_tells_why_on_every_page(tmp_path):
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / "index.html").write_text("as it was")

    def builder():
        stopped = Abort("the build ends")
        stopped.__context__ = PluginError("data/a.yaml:1:1: <X101>")  # as MkDocs raises it
        raise stopped

    may_look = Event()
    language_build.build_or_tell(builder, tmp_path, may_look)
    assert may_look.is_set()
    assert "data/a.yaml:1:1: &lt;X101&gt;" in (tmp_path / "plan" / "index.html").read_text()


def test_a_two_letter_folder_vanishes_and_assets_stay(events):
    site = events[0] / "site"
    assert (site / "assets" / "kept.js").exists()
    assert not list(site.rglob("lost.js"))


CHOOSING_HOOK = """
def on_config(config):
    i18n = config.plugins["i18n"]
    if i18n.current_language is None:
        for language in i18n.config.languages:
            language.build = language.locale != "ar"
        i18n.current_language = "ku"
"""


def test_languages_that_a_hook_leaves_out_are_not_built_and_the_default_stays(tmp_path):
    for code in ("ar", "ku", "en"):
        (tmp_path / "docs" / code).mkdir(parents=True)
        (tmp_path / "docs" / code / "index.md").write_text(f"# {code}\n")
    (tmp_path / "theme").mkdir()
    (tmp_path / "record.py").write_text(CHOOSING_HOOK)
    (tmp_path / "mkdocs.yml").write_text(SMALL_SITE)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    pages = {file.relative_to(tmp_path / "site") for file in tmp_path.glob("site/**/index.html")}
    assert pages == {Path("ku/index.html"), Path("en/index.html")}


def test_our_docs_have_no_two_letter_folder_but_the_languages():
    folders = {folder.name for folder in (ROOT / "docs").iterdir() if folder.is_dir()}
    assert folders == {"ar", "ku", "en", "assets"}
    inside = {folder.name for folder in (ROOT / "docs").rglob("*") if folder.is_dir()}
    assert {name for name in inside if len(name) == 2} == {"ar", "ku", "en"}


@pytest.mark.parametrize("event", ["on_config", "on_files", "on_nav", "on_post_build"])
def test_static_i18n_runs_at_priority_minus_100(event):
    assert getattr(I18n, event).mkdocs_priority == -100


@pytest.mark.parametrize(
    "name", ["current_language", "building", "is_default_language_build", "build_languages"]
)
def test_static_i18n_has_what_language_build_asks_of_it(name):
    assert hasattr(I18n, name) or hasattr(I18n(), name)


def test_static_i18n_can_build_one_language_alone():
    assert "build_only_locale" in dict(I18n.config_class._schema)


def test_a_generated_file_has_an_address_that_can_be_set():
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.plugins._current_plugin = "a hook"  # MkDocs sets it while an event runs
    file = File.generated(config, "ar/x/index.md", content="# x")
    assert file.generated_by
    file.dest_uri, file.url = "x/index.html", "x/"
    assert (file.dest_uri, file.url) == ("x/index.html", "x/")
    assert file.abs_dest_path.endswith("/site/x/index.html")


@pytest.mark.parametrize(("text", "value"), [("no", False), ("012", 10), ("1:30", 90)])
def test_the_safe_loader_of_yaml_changes_what_editors_write(text, value):
    assert yaml.safe_load(text) == value
    assert yaml.load(text, yaml.BaseLoader) == text


def bundle():
    (script,) = THEME.glob("assets/javascripts/bundle.*.min.js")
    return script.read_text()


def test_material_asks_for_the_index_below_the_base_and_hands_it_to_the_worker_that_is_named():
    assert 'new URL("search/search_index.json",Or.base)' in bundle()
    assert "type:0,data:{config:o,docs:n,options:" in bundle()
    assert "Ei(o.search,t)" in bundle()


def test_materials_index_which_would_mix_the_languages_is_not_built():
    config = load_config(str(ROOT / "mkdocs.yml"))
    assert not {"search", "material/search"} & set(config.plugins)


def test_material_finds_its_search_box_by_what_our_header_has():
    script = bundle()
    header = (ROOT / "theme_overrides/partials/header.html").read_text()
    for wanted, written in (
        ("header [for=__search]", 'for="__search"'),
        ("__md_get", "partials/search.html"),
        ("data-md-component=", 'data-md-component="header"'),
        ('"search-query"', "partials/search.html"),
        ('"search-result"', "partials/search.html"),
    ):
        assert wanted in script
        assert written in header


def test_both_engines_of_the_site_are_installed():
    assert version("properdocs")
