"""The permanent address of each law, and the page that stands there."""

from dataclasses import replace
from urllib.parse import urljoin

import pytest

from eportal.citations.identity import by_identity, identity_of
from eportal.languages import LANGUAGES
from eportal.pages import permanent_address
from eportal.records.record import Words
from rendering import parsed, text_of

URL = "https://portal.example/"
PERMANENT = [
    "eli/international/convention/2000/convention-organized-crime-2000/",
    "eli/international/convention/1989/convention-child-1989/",
    "eli/international/convention/1930/convention-forced-labour-29-1930/",
    "eli/international/convention/1957/convention-forced-labour-105-1957/",
    "eli/international/convention/1949/convention-traffic-prostitution-1949/",
    "eli/international/convention/1956/convention-slavery-1956/",
    "eli/international/convention/1999/convention-child-labour-182-1999/",
    "eli/international/convention/1979/convention-women-1979/",
    "eli/iq/constitution/undated/constitution/",
    "eli/iq/law/1969/111/",
    "eli/iq/law/1971/23/",
    "eli/iq/law/2012/28/",
    "eli/iq/law/2016/11/",
    "eli/iq/law/2015/37/",
    "eli/iq/law/2017/76/",
    "eli/iq/law/1983/76/",
    "eli/iq/law/2017/58/",
    "eli/iq/executive-order/2012-2018/orders-75-2012-93-2018/",
    "eli/iq/decision/undated/decision-criminal-courts/",
    "eli/iq/regulation/2017/7/",
    "eli/iq/law/1988/8/",
    "eli/iq/law/2015/39/",
    "eli/regional/convention/undated/convention-arab-organ-transplantation/",
    "eli/regional/convention/2010/convention-arab-organized-crime-2010/",
    "eli/regional/convention/2010/convention-arab-corruption-2010/",
]


@pytest.fixture(params=LANGUAGES, ids=lambda language: language.code)
def language(request):
    return request.param


def test_permanent_addresses_never_change(content):
    found = [*by_identity(content.portal)]
    assert found[: len(PERMANENT)] == PERMANENT
    assert len(found) == len(content.portal.laws)


def test_the_title_of_a_law_is_no_part_of_its_permanent_address(small_content):
    for law in small_content.portal.laws:
        renamed = law.model_copy(update={"title": Words(ar="آخر", ku="تر", en="other")})
        assert identity_of(renamed) == identity_of(law)


def test_two_laws_never_share_an_address(small_content):
    law, *others = small_content.portal.laws
    twin = law.model_copy(update={"id": "twin"})
    portal = replace(small_content.portal, laws=(law, *others, twin))
    with pytest.raises(ValueError, match=rf"{law.id} and twin are both eli/iq/law/2010/5/"):
        by_identity(portal)


def test_the_page_at_the_permanent_address_leads_to_the_law(small_site, language):
    portal = small_site.content.portal
    writers = permanent_address.writers(portal)
    assert writers.keys() == by_identity(portal).keys()
    for address, law in by_identity(portal).items():
        page = writers[address](small_site.view(language, address))
        assert not page.is_listed
        html = parsed(f"<main>{page.body}</main>")
        title = " ".join(language.digits_of(law.title.written_in(language)).split())
        assert text_of(html.find(".//h1")) == title
        assert page.title.split(": ")[1].rstrip("…") in title
        links = {
            urljoin(f"{URL}{language.address}{address}", each.get("href"))
            for each in html.iter("a")
        }
        for other in LANGUAGES:
            root = f"{URL}{other.address}laws/{law.id}/"
            assert {root, f"{root}{law.id}.pdf", f"{root}{law.id}.xml"} <= links
        assert identity_of(law).work in html.text_content()
        assert f"{URL}{language.address}{address}" in html.text_content()
