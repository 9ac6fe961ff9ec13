"""Where each record lives: the same path below each language's root."""

from __future__ import annotations

import posixpath
from collections.abc import Callable

from eportal.languages import LANGUAGES, SOURCE_LANGUAGE, Language

HOME = ""
PLAN = "plan/"
PLAN_TEXT = "plan/text/"
PLAN_ANALYSIS = "plan/analysis/"
PLAN_MONITORING = "plan/monitoring/"
ACTIVITIES = "plan/activities/"
TIMELINE = "plan/timeline/"
BODIES = "bodies/"
COMMITTEE = "committee/"
GLOSSARY = "glossary/"
COMPONENTS = "components/"  # for those who work on the portal; nothing leads there
ABOUT = "about/"
ABOUT_ERRATA = "about/errata/"
ABOUT_TRANSLATIONS = "about/translations/"
ABOUT_CHECKS = "about/checks/"
EDITORS = "editors/"
LAWS = "laws/"
LAW_DEFINITIONS = "laws/definitions/"
LAW_IDENTITIES = "eli/"  # below it each instrument has an address that never changes
EVENTS = "activities/"
EVENTS_FEED = "feed.xml"
EVENTS_CALENDAR = "calendar.ics"
CHANGES_FEED = "changes.xml"
REPORTS = "reports/"
REPORTING_CALENDAR = "reports/calendar/"
STATISTICS = "reports/statistics/"
REPORTING_DATES = "reports/calendar.ics"
STATISTICS_TABLE = "reports/statistics.csv"
RIGHTS = "rights/"
SEARCH = "search/"
SEARCH_INDEX = "search/search_index.json"
DOWNLOADS = "downloads/"
DOWNLOADS_DATA = "downloads/data/"
MANIFEST = "downloads/manifest.json"
EVERYTHING = "downloads/everything.zip"
ACTIVITIES_WORKBOOK = "downloads/plan-activities.xlsx"
RIGHTS_LEAFLET = "downloads/information.pdf"  # a name that betrays nothing, for a borrowed device
ALL_CITATIONS = "downloads/citations"  # .bib and .ris
#: Below the site's root, the same for every language.
EVERYTHING_IN_ALL_LANGUAGES = "downloads/all-languages.zip"
DATA = "api/v1/"
HELP = "help/"
HELP_SIGNS = "help/signs/"
HELP_SERVICES = "help/services/"
HELP_SAFETY = "help/safety/"


def is_listed(address: str) -> bool:
    """Whether search engines may list the page there."""
    return address not in (SEARCH, COMPONENTS) and not address.startswith(LAW_IDENTITIES)


def of_axis(axis_id: str) -> str:
    """The page of an axis."""
    return f"{PLAN}axis-{axis_id}/"


def of_activity(activity_id: str) -> str:
    """The page of an activity of the strategy or of an annual plan."""
    return f"{PLAN}{activity_id}/"


def of_annual_plan(year: int) -> str:
    """The page of the plan for a year."""
    return f"{PLAN}{year}/"


def of_not_carried_over(year: int) -> str:
    """The page of what the plan for a year leaves out."""
    return f"{PLAN}{year}-not-carried-over/"


def of_body(body_id: str) -> str:
    """The page of a body."""
    return f"{BODIES}{body_id}/"


def of_law(law_id: str) -> str:
    """The page of an instrument."""
    return f"{LAWS}{law_id}/"


def of_event(event_id: str) -> str:
    """The page of an event."""
    return f"{EVENTS}{event_id}/"


def of_report(year: int) -> str:
    """The page of the report on a year."""
    return f"{REPORTS}{year}/"


def of_report_table(year: int) -> str:
    """The file that holds the data of the report on a year."""
    return f"{REPORTS}{year}.csv"


def of_strategy_file(suffix: str) -> str:
    """The strategy as a file, such as ``pdf``."""
    return f"{DOWNLOADS}strategy.{suffix}"


def of_annual_plan_file(year: int, suffix: str) -> str:
    """The plan for a year as a file."""
    return f"{DOWNLOADS}annual-plan-{year}.{suffix}"


def of_report_file(year: int) -> str:
    """The report on a year as a file to print."""
    return f"{DOWNLOADS}report-{year}.pdf"


def of_law_file(law_id: str, suffix: str) -> str:
    """An instrument as a file, beside its page."""
    return f"{of_law(law_id)}{law_id}.{suffix}"


def of_citation(page: str, suffix: str) -> str:
    """The citation of what a page shows, for programs that keep references."""
    return f"{page}citation.{suffix}"


def of_link_image(kind: str) -> str:
    """The picture that links to pages of a kind show where people share them."""
    return f"link-images/{kind}.png"


def of_right(right_id: str) -> str:
    """The place of a right on the page of rights."""
    return f"{RIGHTS}#{right_id}"


def of_record(key: str) -> str:
    """The place of a record by its key in the ledger, such as ``activity/prevention-16``."""
    kind, _, id_ = key.partition("/")
    if kind in _PAGE_OF_KIND:
        return f"{_PAGE_OF_KIND[kind]}#{id_}"
    return _HOME_OF_KIND[kind](id_)


def of_section(section_id: str) -> str:
    """The place of a section of the strategy or of an annual plan."""
    year = section_id.split("-", maxsplit=1)[0]
    if year.isdigit():
        return f"{of_annual_plan(int(year))}#{section_id}"
    return f"{_PAGE_OF_SECTION.get(section_id, PLAN)}#{section_id}"


def _of_plan(plan_id: str) -> str:
    year = plan_id.rsplit("-", maxsplit=1)[-1]
    return of_annual_plan(int(year)) if plan_id.startswith("annual-plan") else PLAN


def _of_written_page(name: str) -> str:
    return HOME if name == "home" else f"{name}/"


#: Sections that do not stand on the overview of the plan.
_PAGE_OF_SECTION = {
    **dict.fromkeys(("introduction", "preamble", "exploitation-forms"), PLAN_TEXT),
    **dict.fromkeys(("strengths", "weaknesses", "opportunities", "challenges"), PLAN_ANALYSIS),
    "monitoring": PLAN_MONITORING,
}
#: Kinds of records that have no page of their own but a place on one.
_PAGE_OF_KIND = {
    "role": COMMITTEE, "term": GLOSSARY, "right": RIGHTS, "sign": HELP_SIGNS,
    "service": HELP_SERVICES, "obligation": REPORTS, "statistic": STATISTICS,
}  # fmt: skip
_HOME_OF_KIND: dict[str, Callable[[str], str]] = {
    "activity": of_activity,
    "axis": of_axis,
    "body": of_body,
    "committee": lambda _: COMMITTEE,
    "contact": lambda _: HELP_SERVICES,
    "definition": lambda _: LAW_DEFINITIONS,
    "event": of_event,
    "label": lambda _: ABOUT_TRANSLATIONS,
    "law": of_law,
    "page": _of_written_page,
    "plan": _of_plan,
    "report": lambda report_id: of_report(int(report_id.rsplit("-", maxsplit=1)[-1])),
    "section": of_section,
    "source": lambda _: ABOUT,
}


def relative(start: str, target: str) -> str:
    """A link from one address to another of the same language; a fragment may follow the target."""
    path, hash_, fragment = target.partition("#")
    if start == path and hash_:
        return f"#{fragment}"
    link = _from_folder(start, path)
    return ("./" if link == "." else f"{link}/" if _is_folder(path) else link) + hash_ + fragment


def _from_folder(folder: str, path: str) -> str:
    """The same as posixpath.relpath, which takes thrice as long, for paths below one root."""
    if "/." in f"/{path}" or "/." in f"/{folder}":  # what normalising would take out
        return posixpath.relpath(f"/{path}", f"/{folder}")
    here = [each for each in folder.split("/") if each]
    there = [each for each in path.split("/") if each]
    shared = 0
    for one, other in zip(here, there, strict=False):
        if one != other:
            break
        shared += 1
    return "/".join([*[".."] * (len(here) - shared), *there[shared:]]) or "."


def in_language(address: str, language: Language) -> str:
    """The address below the site's root."""
    return language.address + address


def twin(address: str, language: Language, other: Language) -> str:
    """A link from a page to the same page in another language."""
    return relative(in_language(address, language), in_language(address, other))


def split(path: str) -> tuple[Language, str]:
    """The language and the address of a path below the site's root."""
    for language in LANGUAGES:
        if language.address and path.startswith(language.address):
            return language, path.removeprefix(language.address)
    return SOURCE_LANGUAGE, path


def _is_folder(path: str) -> bool:
    return path == "" or path.endswith("/")
