"""What servers are told, from one declaration, and how a built site is packed."""

import gzip
import re

import brotli
import pytest

from conftest import ROOT
from eportal.command_line import main
from eportal.commands.command import MISUSED, OK
from eportal.delivery import header_file, headers
from eportal.delivery.compression import compress
from eportal.delivery.files import FOLDER, pack, server_files
from eportal.delivery.policy import PAGES, QUIET, in_header, in_page
from eportal.languages import LANGUAGES
from rendering import parsed, whole_page

TEXT = "نص مكرر يُضغط جيداً. " * 60


def written(folder):
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


@pytest.fixture
def built(tmp_path):
    """A site of a page, a short text, a picture, and an asset with a fingerprint."""
    for path, text in {
        "index.html": TEXT, "help/index.html": TEXT, "robots.txt": "a", "picture.png": TEXT,
        "assets/portal.css": TEXT, "assets/javascripts/bundle.0123abcd.min.js": TEXT,
    }.items():  # fmt: skip
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


def test_the_files_in_deploy_are_those_that_would_be_written_today():
    there = {name: text.decode() for name, text in written(ROOT / FOLDER).items()}
    del there["README.md"]  # written by hand
    assert there == dict(server_files()), "run `eportal deploy`"


def test_the_command_writes_them(tmp_path, capsys):
    (tmp_path / "data").mkdir()
    assert main(["--root", str(tmp_path), "deploy"]) == OK
    assert {*capsys.readouterr().out.split()} == {f"{FOLDER}/{each}" for each in server_files()}
    assert written(tmp_path / FOLDER).keys() == server_files().keys()


@pytest.mark.parametrize("policy", [PAGES, QUIET], ids=["pages", "quiet"])
def test_a_policy_allows_no_more_than_our_own_files(policy):
    assert policy["default-src"] == "'none'"
    assert policy["base-uri"] == "'none'"
    allowed = {word for value in policy.values() for word in value.split()}
    assert allowed == {"'none'", "'self'", "data:"}
    assert [name for name, value in policy.items() if "data:" in value] == ["img-src"]


def test_the_quiet_policy_is_the_stricter():
    for name, value in QUIET.items():
        assert {*value.split()} - {"'none'"} <= {*PAGES[name].split()}
    assert QUIET.keys() < PAGES.keys()


def test_a_header_says_more_than_a_page_can():
    assert in_header(PAGES) == f"{in_page(PAGES)}; frame-ancestors 'none'"


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.code)
def test_each_page_bears_the_policy_that_servers_send_with_it(site, language):
    quiet = re.compile(headers.pattern_of(headers.QUIET_PARTS))
    for address in site.all_addresses:
        is_quiet = bool(quiet.match(f"/{language.address}{address}"))
        page = site.frame(language, site.page(language, address), address)
        assert page.policy == in_page(QUIET if is_quiet else PAGES), address


def test_the_policy_stands_in_the_head(site):
    for address, policy in (("", PAGES), ("help/", QUIET)):
        page = parsed(whole_page(site, LANGUAGES[0], address))
        (found,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert found == in_page(policy)


def test_no_page_or_style_needs_more_than_the_policy(site):
    for address in site.all_addresses:
        page = parsed(whole_page(site, LANGUAGES[0], address))
        assert page.xpath("//@style | //style | //@*[starts-with(name(), 'on')]") == []
        inline = page.xpath("//script[not(@src) and not(contains(@type, 'json'))]")
        assert inline == []


@pytest.mark.parametrize(
    ("path", "is_fingerprinted"),
    [
        ("/assets/javascripts/bundle.79ae519e.min.js", True),
        ("/assets/portal.0123456789abcdef.css", True),
        ("/assets/fonts/text-400.deadbeef.woff2", True),
        ("/assets/portal.css", False),
        ("/assets/javascripts/bundle.min.js", False),
        ("/assets/feedface/portal.css", False),
        ("/laws/law.deadbeef.html", False),
    ],
)
def test_a_fingerprint_is_told_from_a_name(path, is_fingerprinted):
    assert bool(re.match(headers.FINGERPRINTED, path)) == is_fingerprinted


def test_hosts_with_a_header_file_keep_fingerprinted_files_alone(built):
    pack(built)
    told = (built / "_headers").read_text(encoding="utf-8")
    kept = re.findall(r"^(/\S+)\n  Cache-Control: public", told, re.MULTILINE)
    assert kept == ["/assets/javascripts/bundle.0123abcd.min.js"]


def test_a_header_file_keeps_within_what_hosts_read():
    told = header_file.text()
    paths = re.findall(r"^/\S*$", told, re.MULTILINE)
    assert len(paths) == len({*paths}) <= 100
    assert all(path.count("*") <= 1 for path in paths)
    assert max(map(len, told.splitlines())) <= 2000


def test_texts_are_packed_where_it_saves(built):
    sizes = compress(built)
    packed = {name for name in written(built) if name.endswith((".gz", ".br"))}
    texts = ("index.html", "help/index.html", "assets/portal.css",
             "assets/javascripts/bundle.0123abcd.min.js")  # fmt: skip
    assert packed == {f"{each}.{ending}" for each in texts for ending in ("gz", "br")}
    whole = TEXT.encode()
    assert gzip.decompress((built / "index.html.gz").read_bytes()) == whole
    assert brotli.decompress((built / "index.html.br").read_bytes()) == whole
    assert sizes[""] == 4 * len(whole) + 1
    assert 0 < sizes["br"] < sizes["gz"] < sizes[""] / 4


def test_packing_again_changes_nothing(built):
    pack(built)
    first = written(built)
    pack(built)
    assert written(built) == first
    assert first["index.html.gz"][4:8] == b"\0\0\0\0", "no time of day"


def test_a_copy_that_saves_nothing_any_more_goes(built):
    compress(built)
    (built / "index.html").write_text("short", encoding="utf-8")
    compress(built)
    assert not (built / "index.html.gz").exists()
    assert not (built / "index.html.br").exists()


def test_a_download_that_was_packed_before_stays(built):
    (built / "all.tar.gz").write_bytes(b"archive")
    compress(built)
    assert (built / "all.tar.gz").read_bytes() == b"archive"


def test_the_command_packs_a_site(built, capsys):
    assert main(["pack", str(built)]) == OK
    assert re.search(r"\d+ bytes of text, \d+ bytes with gz, \d+ bytes with br", _told(capsys))
    assert {".htaccess", "_headers", "index.html.br"} <= written(built).keys()


def test_the_command_packs_no_other_folder(tmp_path, capsys):
    assert main(["pack", str(tmp_path)]) == MISUSED
    assert "no site was built here" in capsys.readouterr().err
    assert written(tmp_path) == {}


def _told(capsys):
    return capsys.readouterr().out
