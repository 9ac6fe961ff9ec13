"""Codes and numbers in every way of writing them, and what each leads to."""

import pytest

from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES
from eportal.search.analysis import Analyzer
from eportal.search.codes import codes_of

ALL = [language.code for language in LANGUAGES]


@pytest.fixture(scope="module", params=LANGUAGES, ids=ALL)
def look_up(request, site):
    """What a query leads to, as codes.js looks it up in the index of a language."""
    codes = codes_of(site.content.portal, request.param)
    analyzer = Analyzer(request.param)

    def found(query):
        words = [word for word in analyzer.tokens(query) if word not in codes.fillers]
        return codes.addresses.get(" ".join(words), ())

    return found


@pytest.mark.parametrize(
    "query",
    [
        "28/2012", "٢٨/٢٠١٢", "28 / 2012", "٢٨ لسنة ٢٠١٢", "28 of 2012", "No. 28 of 2012",
        "law 28", "Law No. 28", "LAW NO 28 OF 2012", "law no. 28 for the year 2012",
        "قانون ٢٨", "القانون رقم 28", "قانون رقم ٢٨ لسنة ٢٠١٢", "القانون رقم (٢٨) لسنة (٢٠١٢)",
        "یاسای ٢٨", "یاسا 28", "یاسای ژمارە ٢٨ی ساڵی ٢٠١٢", "ژمارە ۲۸ی ساڵی ۲۰۱۲", "law-28-2012",
    ],
)  # fmt: skip
def test_a_law_by_number_and_year_in_any_language_and_digits(look_up, query):
    assert look_up(query) == ("laws/law-28-2012/",)


def test_a_number_that_two_laws_bear_leads_to_both(look_up):
    assert look_up("law 76") == ("laws/law-76-2017/", "laws/law-76-1983/")
    assert look_up("76/1983") == ("laws/law-76-1983/",)


@pytest.mark.parametrize("query", ["regulation 7", "نظام رقم 7", "النظام 7 لسنة 2017", "پێڕەوی 7"])
def test_an_instrument_by_the_name_of_its_kind(look_up, query):
    assert look_up(query) == ("laws/regulation-7-2017/",)


def test_a_convention_by_the_law_that_ratifies_it(look_up, site):
    ratified = [law for law in site.content.portal.laws if law.ratified_by]
    assert ratified
    for law in ratified:
        assert f"laws/{law.id}/" in look_up(str(law.ratified_by))
        assert f"laws/{law.id}/" in look_up(f"law {law.ratified_by.number}")


@pytest.mark.parametrize(
    "query", ["prevention-16", "PREVENTION 16", "Prevention-١٦", "الوقاية ١٦", "ڕێگری ١٦"]
)
def test_an_activity_by_its_id_and_by_its_name(look_up, query):
    assert look_up(query)[0] == "plan/prevention-16/"


@pytest.mark.parametrize("query", ["1.16", "١.١٦", "١٫١٦", "۱.۱۶"])
def test_an_activity_by_its_printed_number(look_up, query):
    assert look_up(query)[0] == "plan/prevention-16/"


def test_an_activity_of_an_annual_plan_by_its_id_and_by_its_year(look_up):
    assert look_up("2024-prevention-1") == ("plan/2024-prevention-1/",)
    assert look_up("٢٠٢٤ ١.١") == ("plan/2024-prevention-1/",)
    assert look_up("1.1") == ("plan/prevention-1/", "plan/2024-prevention-1/")


@pytest.mark.parametrize("query", ["2024", "٢٠٢٤", "۲۰۲٤", "عام ٢٠٢٤", "ساڵی ٢٠٢٤"])
def test_a_year_leads_to_its_plan_and_its_report(look_up, query):
    assert look_up(query) == ("plan/2024/", "reports/2024/")


@pytest.mark.parametrize(
    ("query", "body"),
    [("IOM", "iom"), ("iom", "iom"), ("MoLSA", "molsa"), ("molsa", "molsa"), ("UNODC", "unodc")],
)
def test_a_body_by_its_acronym(look_up, query, body):
    assert look_up(query)[0] == f"bodies/{body}/"


@pytest.mark.parametrize("query", ["", "law", "no. of the", "999/2099", "prevention", "16", "28"])
def test_words_and_numbers_that_name_nothing_lead_nowhere(look_up, query):
    assert look_up(query) == ()


@pytest.mark.parametrize("language", [ARABIC, KURDISH, ENGLISH], ids=ALL)
def test_every_record_with_a_code_is_found_by_it(site, language):
    portal = site.content.portal
    led_to = {each for those in codes_of(portal, language).addresses.values() for each in those}
    assert {f"plan/{activity.id}/" for activity in portal.all_activities()} <= led_to
    assert {f"laws/{law.id}/" for law in portal.laws} <= led_to
    assert {f"bodies/{body.id}/" for body in portal.bodies if body.acronym} <= led_to
