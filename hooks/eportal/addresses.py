"""Where each record lives: the same path below each language's root."""

from __future__ import annotations

import posixpath

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
ABOUT = "about/"
ABOUT_ERRATA = "about/errata/"
ABOUT_TRANSLATIONS = "about/translations/"
LAWS = "laws/"
LAW_DEFINITIONS = "laws/definitions/"
EVENTS = "activities/"
REPORTS = "reports/"
REPORTING_CALENDAR = "reports/calendar/"
STATISTICS = "reports/statistics/"
RIGHTS = "rights/"
HELP = "help/"
HELP_SIGNS = "help/signs/"
HELP_SERVICES = "help/services/"
HELP_SAFETY = "help/safety/"


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


def of_right(right_id: str) -> str:
    """The place of a right on the page of rights."""
    return f"{RIGHTS}#{right_id}"


def relative(start: str, target: str) -> str:
    """A link from one address to another of the same language; a fragment may follow the target."""
    path, hash_, fragment = target.partition("#")
    if start == path and hash_:
        return f"#{fragment}"
    link = posixpath.relpath(f"/{path}", f"/{start}")
    return ("./" if link == "." else f"{link}/" if _is_folder(path) else link) + hash_ + fragment


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
