"""What nginx and Apache really answer when they are configured by the files in deploy/."""

import gzip
import re
import time

import brotli
import pytest

from eportal.delivery import headers
from eportal.delivery.policy import PAGES, QUIET, in_header

PAGE, HELP, MISSING = "/", "/ku/help/safety/", "/help/no-such-page/"
FINGERPRINTED = "/assets/javascripts/bundle.0123abcd.min.js"


@pytest.mark.parametrize("path", [PAGE, HELP, MISSING, FINGERPRINTED, "/downloads/file.pdf"])
def test_every_answer_bears_the_headers_of_safety(portal, path):
    said = portal.get(path).headers
    assert {name: said.get(name.lower()) for name in headers.SAFETY} == headers.SAFETY


def test_a_page_comes_with_the_policy_of_pages(portal):
    assert portal.get(PAGE).headers["content-security-policy"] == in_header(PAGES)


@pytest.mark.parametrize("path", ["/help/", HELP])
def test_a_page_for_people_who_need_help_comes_with_the_stricter_policy(portal, path):
    said = portal.get(path)
    assert said.status == 200
    assert said.headers["content-security-policy"] == in_header(QUIET)


def test_nothing_is_said_about_https_without_a_certificate(portal):
    said = portal.get(PAGE).headers
    assert "strict-transport-security" not in said
    assert "upgrade" not in said["content-security-policy"]


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        (PAGE, headers.ASKED_EACH_TIME),
        ("/laws/", headers.ASKED_EACH_TIME),
        ("/downloads/file.json", headers.ASKED_EACH_TIME),
        ("/feed.xml", headers.ASKED_EACH_TIME),
        (MISSING, headers.ASKED_EACH_TIME),
        ("/assets/javascripts/gone.0123abcd.min.js", headers.ASKED_EACH_TIME),
        ("/help/", headers.UNKEPT),
        (HELP, headers.UNKEPT),
        ("/en/rights/", headers.UNKEPT),
        (FINGERPRINTED, headers.FOREVER),
        ("/assets/portal.css", headers.FOR_AN_HOUR),
        ("/assets/fonts/text.woff2", headers.FOR_AN_HOUR),
    ],
)
def test_only_a_name_with_a_fingerprint_is_kept_for_long(portal, path, kept):
    for packing in ("identity", "gzip"):
        assert portal.get(path, accept_encoding=packing).headers["cache-control"] == kept


def test_every_text_is_told_to_be_utf_8_in_its_own_type(portal):
    for ending, type_ in headers.TEXT_TYPES.items():
        for packing in ("identity", "gzip"):
            said = portal.get(f"/downloads/file.{ending}", accept_encoding=packing)
            assert said.headers["content-type"] == f"{type_}; charset=utf-8"


def test_every_other_file_has_its_type(portal):
    for ending, type_ in headers.BINARY_TYPES.items():
        if ending != "gz":  # a packed copy: one server unpacks it by name, the other hands it over
            said = portal.get(f"/downloads/file.{ending}")
            assert said.headers["content-type"] == type_


@pytest.mark.parametrize("path", ["/feed.xml", "/ku/feed.xml", "/en/changes.xml"])
def test_feeds_are_told_to_be_feeds(portal, path):
    for packing in ("identity", "gzip"):
        said = portal.get(path, accept_encoding=packing)
        assert said.headers["content-type"] == "application/atom+xml; charset=utf-8"


@pytest.mark.parametrize("path", ["/sitemap.xml", "/laws/law.xml"])
def test_other_xml_is_not_a_feed(portal, path):
    assert portal.get(path).headers["content-type"] == "application/xml; charset=utf-8"


@pytest.mark.parametrize("path", [PAGE, HELP, "/feed.xml", FINGERPRINTED])
def test_texts_come_packed_to_whoever_can_unpack_them(portal, path):
    plain = portal.get(path)
    packed = portal.get(path, accept_encoding="gzip")
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) < len(plain.body) / 2
    assert "accept-encoding" in packed.headers["vary"].lower()


def test_whoever_knows_brotli_gets_it_where_the_server_does(portal):
    plain = portal.get(PAGE)
    packed = portal.get(PAGE, accept_encoding="gzip, deflate, br")
    knows = portal.name != "nginx"
    assert packed.headers["content-encoding"] == ("br" if knows else "gzip")
    unpack = brotli.decompress if knows else gzip.decompress
    assert unpack(packed.body) == plain.body


def test_an_unchanged_page_is_not_sent_again(portal):
    first = portal.get("/laws/")
    again = portal.get("/laws/", if_none_match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert again.headers["cache-control"] == headers.ASKED_EACH_TIME


@pytest.mark.parametrize("path", [MISSING, "/ku/x", "/x.html", "/downloads/none.pdf"])
def test_what_is_not_there_is_answered_with_our_own_page(portal, path):
    said = portal.get(path)
    assert said.status == 404
    assert said.body == (portal.site / "404.html").read_bytes()
    assert said.headers["content-type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("path", ["/downloads/", "/assets/", "/assets/fonts/"])
def test_no_folder_is_listed(portal, path):
    said = portal.get(path)
    assert said.status in {403, 404}
    assert b"not found" in said.body
    assert b"woff2" not in said.body


@pytest.mark.parametrize("path", ["/.git/config", "/.htaccess", "/_headers", "/help/.hidden"])
def test_files_for_servers_and_editors_are_not_handed_out(portal, path):
    said = portal.get(path)
    assert said.status in {403, 404}
    assert b"secret" not in said.body
    assert b"not found" in said.body


def test_the_folder_for_certificates_and_security_contacts_is_open(portal):
    assert portal.get("/.well-known/security.txt").status == 200


def test_a_folder_without_its_slash_leads_to_the_page(portal):
    said = portal.get("/help")
    assert said.status == 301
    assert said.headers["location"].endswith("/help/")
    assert said.headers["referrer-policy"] == "no-referrer"


def test_the_server_does_not_tell_its_version(portal):
    for path in (PAGE, MISSING):
        assert portal.get(path).headers["server"] in {"nginx", "Apache"}


def test_nothing_can_be_sent_to_the_server(portal):
    assert portal.get(PAGE, method="POST").status in {403, 405}
    assert portal.get(PAGE, method="PUT").status in {403, 404, 405}


def test_no_log_names_a_reader(portal):
    for path in (PAGE, MISSING, "/downloads/", "/.git/config"):
        portal.get(path, user_agent="Reader/1", referer="https://reader.example/")
    written = "".join(file.read_text() for file in portal.logs.iterdir())
    for trace in ("127.0.0.1", "Reader", "reader.example", "[::1]"):
        assert trace not in written


def test_the_log_for_whoever_counts_visits_has_what_was_asked_and_no_more(portal):
    visits = portal.logs / "visits.log"
    if portal.name == "apache":
        assert not visits.exists()
        return
    size = len(portal.get("/laws/?q=shelter", accept_encoding="identity").body)
    wanted = f" GET /laws/index.html 200 {size}"
    day = written_about(visits, wanted).removesuffix(wanted)
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", day)


def written_about(log, wanted):
    """The last line about something; a server writes it after it has answered."""
    for _ in range(100):
        lines = [line for line in log.read_text().splitlines() if line.endswith(wanted)]
        if lines:
            return lines[-1]
        time.sleep(0.02)
    raise AssertionError(log.read_text())
