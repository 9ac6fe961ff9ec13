"""A contact is published while someone answers for it, and then nowhere."""

import functools
import io
import re
import zipfile
from datetime import date, timedelta

import pytest

from base_tree import PROJECT
from contacts_for_tests import EXPIRES, VALUES, VERIFIED, contact, with_contacts
from eportal import addresses
from eportal.downloads.collections import recipes as open_data
from eportal.downloads.pdf.leaflet import rights_leaflet
from eportal.languages import LANGUAGES
from eportal.reading.files import ContactsFile
from eportal.reading.records import build
from eportal.reading.yaml_source import read_yaml
from eportal.site import open_site
from reading_pdf import poppler
from rendering import THEME, parsed, text_of, whole_page

URL = "https://portal.example/"
DAY = timedelta(days=1)
#: Whatever else a contact tells; none of it may stay behind.
TRACES = (
    *VALUES.values(), "tel:", "mailto:", "TESTED-BY", "OPEN-HOURS", "CALL-COST", "WHOLE-COUNTRY",
    "sample-phone",
)  # fmt: skip
KINDS = [contact(kind) for kind in VALUES]
WHERE = {"help/", "help/services/", "bodies/molsa/"}
DATA_OF_CONTACTS = {
    "api/v1/contacts.csv", "api/v1/contacts.json", "api/v1/contacts/sample-phone.json",
}  # fmt: skip
HOSTILE = (
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)",
    "https://a.example/\" onclick=\"alert(1)", "data:text/html,<b>x", "{{ 7*7 }}",
    "a@b.example?subject=x&body=<b>", "+1;ext=2,tel:3", "\u202e+000 1",
)  # fmt: skip


def files_of(site):
    """(name, text) of every page with its frame, every feed, all open data, and the leaflet."""
    for recipe in open_data.recipes(site.editions):
        yield recipe.path, readable(recipe.write())
    for language in LANGUAGES:
        for address in site.writers:
            yield language.address + address, whole_page(site, language, address)
        offered = site.files_below(language)
        for path, content in offered.items():
            yield language.address + path, readable(content)
        leaflet = poppler(rights_leaflet(site.editions[language]))
        yield language.address + addresses.RIGHTS_LEAFLET, leaflet.replace("\u00a0", " ")


def readable(content):
    """The letters of a file; those of each of its parts when it is an archive."""
    if not content.startswith(b"PK"):
        return content.decode("utf-8", errors="replace")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


def holding(files, traces):
    return {name for name, text in files.items() if any(trace in text for trace in traces)}


@pytest.fixture(scope="module")
def site_on(content):
    """The real portal with four sample contacts, on a day."""
    return functools.cache(lambda day: open_site(with_contacts(content, *KINDS), THEME, URL, day))


@pytest.fixture(scope="module")
def files_on(site_on):
    """Everything that is published on a day, by name."""
    return functools.cache(lambda day: dict(files_of(site_on(day))))


@pytest.mark.parametrize("day", [VERIFIED - DAY, EXPIRES + DAY], ids=["too early", "expired"])
def test_no_output_holds_a_trace_of_a_contact_before_or_after_its_days(files_on, day):
    assert holding(files_on(day), TRACES) == set()


@pytest.mark.parametrize("day", [VERIFIED, EXPIRES], ids=["first day", "last day"])
def test_the_contact_stands_where_it_helps_in_every_language(files_on, day):
    where = (*WHERE, addresses.RIGHTS_LEAFLET)
    wanted = {language.address + address for language in LANGUAGES for address in where}
    assert holding(files_on(day), [VALUES["phone"]]) == wanted | DATA_OF_CONTACTS


def test_nothing_of_a_site_knows_a_contact_that_is_not_published(site_on):
    assert site_on(VERIFIED).content.portal.contacts == tuple(KINDS)
    for day in (VERIFIED - DAY, EXPIRES + DAY, date(1970, 1, 1), date(9999, 12, 31)):
        site = site_on(day)
        assert (
            site.content.portal.contacts == site.view(LANGUAGES[0], "help/").portal.contacts == ()
        )
        assert not [key for key in site.content.fingerprints if key.startswith("contact/")]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
@pytest.mark.parametrize("address", sorted(WHERE))
def test_a_safe_instruction_stands_in_the_place_of_an_expired_contact(site_on, language, address):
    instruction = text_of(
        parsed(f"<p>{site_on(EXPIRES).view(language, '').label('help-no-contact')}")
    )
    shown = {
        day: text_of(parsed(whole_page(site_on(day), language, address)).body)
        for day in (VERIFIED - DAY, VERIFIED, EXPIRES, EXPIRES + DAY)
    }
    assert [instruction in text for text in shown.values()] == [True, False, False, True]


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_a_contact_tells_all_that_a_caller_must_know(site_on, language):
    page = parsed(whole_page(site_on(EXPIRES), language, "help/"))
    entry = next(each for each in page.iter("li") if each.get("class") == "contact")
    (phone,) = [link for link in entry.iter("a") if link.get("href").startswith("tel:")]
    assert phone.get("href") == "tel:+0001112223334"
    (number,) = phone.iter("bdi")
    assert (text_of(number), number.get("dir")) == (VALUES["phone"], "ltr")
    text = text_of(entry)
    for fact in ("OPEN-HOURS", "CALL-COST", "WHOLE-COUNTRY", "TESTED-BY"):
        assert fact in text
    assert language.date(VERIFIED) in text
    assert language.date(EXPIRES) in text
    names = {each.text for each in entry.iter("bdi") if each.get("lang")}
    assert {each.name for each in LANGUAGES} <= names
    assert "LETTER-IN-THE-DRAWER" not in text


def test_the_letter_that_gives_a_contact_is_published_nowhere(files_on):
    assert holding(files_on(VERIFIED), ["LETTER-IN-THE-DRAWER"]) == set()


def test_a_phone_comes_first(content):
    last = contact("phone", id="last")
    site = open_site(with_contacts(content, *KINDS[1:], last), THEME, URL, VERIFIED)
    page = parsed(whole_page(site, LANGUAGES[0], "help/"))
    first = next(each for each in page.iter("li") if each.get("class") == "contact")
    assert VALUES["phone"] in text_of(first)


@pytest.mark.parametrize("value", HOSTILE)
def test_a_hostile_contact_is_text(content, site_on, value):
    hostile = [each.model_copy(update={"value": value}) for each in KINDS]
    site = open_site(with_contacts(content, *hostile), THEME, URL, VERIFIED)
    for language in LANGUAGES:
        page = parsed(whole_page(site, language, "help/services/"))
        harmless = parsed(whole_page(site_on(VERIFIED), language, "help/services/"))
        # What leads nowhere safe is shown in bold instead of as a link.
        assert {each.tag for each in page.iter()} <= {each.tag for each in harmless.iter()} | {"b"}
        assert {name for each in page.iter() for name in each.attrib} <= {
            name for each in harmless.iter() for name in each.attrib
        }
        entries = [each for each in page.iter("li") if each.get("class") == "contact"]
        assert len(entries) == len(KINDS)
        for entry in entries:
            assert "".join(value.split()) in "".join(entry.text_content().split())
            for link in (each.get("href") for each in entry.iter("a")):
                assert re.match(r"tel:[+0-9]*$|mailto:[\w@.+%-]*$|https://|../../bodies/", link)


def test_the_portal_publishes_no_contact_today(content):
    """No source gives one. Whoever adds the first contact replaces this test by its proof."""
    assert content.portal.contacts == ()


def test_the_example_for_editors_is_a_whole_contact(tmp_path):
    lines = (PROJECT / "data/contacts.yaml").read_text(encoding="utf-8").splitlines()
    example = [line.removeprefix("#") for line in lines if line.startswith("#   ")]
    (tmp_path / "example.yaml").write_text("\n".join(["contacts:", *example]), encoding="utf-8")
    source, findings = read_yaml(tmp_path, "example.yaml")
    assert findings == []
    file, findings = build(ContactsFile, source)
    assert findings == []
    (example,) = file.contacts
    assert example.is_published(example.verified_on)
    assert not set(example.link) - set("tel:+0"), "the number of the example reaches nobody"
