"""What a citation says of a record: only what the record itself says, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from eportal import addresses
from eportal.citations.identity import only_year_of
from eportal.downloads.wording import Wording, plain
from eportal.languages import Language
from eportal.records.laws import Instrument
from eportal.records.plan import Activity, AnnualPlan
from eportal.records.record import Words
from eportal.records.reports import AnnualReport

Kind = Literal["activity", "law", "report", "strategy", "annual-plan"]


@dataclass(frozen=True)
class Citation:
    """A record as others cite it, in plain words; what is not known is empty."""

    kind: Kind
    id: str  #: of the record, the same in every language
    language: Language
    author: str  #: who issued it, where that is known
    publisher: str  #: whose website it is read on
    name: str  #: its title, or what it is called for short
    title: str  #: its title in full
    url: str  #: the permanent address of its page
    page: str  #: the same below the root of its language
    container: str = ""  #: title of the plan that it is part of
    number: str = ""  #: number and year in words, such as No. 28 of 2012
    year: int | None = None  #: of an instrument; of no other record it is known
    note: str = ""  #: where its translation stands

    @property
    def key(self) -> str:
        """Names the citation in lists of references, for ever."""
        return f"{self.id}-{self.language.code}"


@dataclass(frozen=True)
class Citing:
    """Cites records of a portal in one language."""

    wording: Wording
    url: str  #: of the site's root, with a closing slash

    def activity(self, activity: Activity) -> Citation:
        """An activity as a part of the plan that orders it."""
        portal = self.wording.portal
        plan = next((each for each in portal.annual_plans if each.year == activity.year), None)
        name = plain(self.wording.activity_name(activity))
        return self._own(
            "activity",
            activity.id,
            addresses.of_activity(activity.id),
            name=name,
            title=f"{name}: {self._words(activity.text)}".rstrip(" :"),
            container=self._words(plan.title if plan else portal.strategy.title),
        )

    def strategy(self) -> Citation:
        """The national strategy; its years are those that it covers, not that of its issue."""
        strategy = self.wording.portal.strategy
        title = self._words(strategy.title)
        return self._own("strategy", strategy.id, addresses.PLAN, name=title, title=title)

    def annual_plan(self, plan: AnnualPlan) -> Citation:
        """The plan for a year; the day of its issue is not known."""
        title, page = self._words(plan.title), addresses.of_annual_plan(plan.year)
        return self._own("annual-plan", plan.id, page, name=title, title=title)

    def report(self, report: AnnualReport) -> Citation:
        """The report on a year; the day of its issue is not known."""
        wording, page = self.wording, addresses.of_report(report.year)
        title = wording.plain_label("reports-year", year=wording.language.year(report.year))
        return self._own("report", report.id, page, name=title, title=title)

    def law(self, law: Instrument) -> Citation:
        """An instrument; whoever publishes it here is not its author."""
        wording, title = self.wording, self._words(law.title)
        issuer = wording.portal.body.get(law.issued_by or "")
        numbers = (plain(wording.designation(each)) for each in law.designations)
        return Citation(
            kind="law",
            id=law.id,
            language=wording.language,
            author=self._words(issuer.name) if issuer else "",
            publisher=wording.plain_label("site-owner"),
            name=title,
            title=title,
            url=self._url(addresses.of_law(law.id)),
            page=addresses.of_law(law.id),
            number=wording.language.join(numbers),
            year=only_year_of(law),
        )

    def _own(
        self,
        kind: Kind,
        id_: str,
        page: str,
        *,
        name: str,
        title: str,
        container: str = "",
    ) -> Citation:
        """A document of the committee, whose website this is."""
        owner = self.wording.plain_label("site-owner")
        language = self.wording.language
        return Citation(
            kind=kind,
            id=id_,
            language=language,
            author=owner,
            publisher=owner,
            name=name,
            title=title,
            url=self._url(page),
            page=page,
            container=container,
        )

    def _words(self, words: Words) -> str:
        return plain(self.wording.text(words))

    def _url(self, page: str) -> str:
        return self.url + addresses.in_language(page, self.wording.language)


def citation_of(wording: Wording, url: str, page: str) -> Citation | None:
    """The citation of what a page shows; None where a page shows nothing that is cited."""
    portal, citing = wording.portal, Citing(wording, url)
    folder, _, name = page.rstrip("/").rpartition("/")
    if page == addresses.PLAN:
        return citing.strategy()
    match f"{folder}/":
        case addresses.PLAN if name in portal.activity:
            return citing.activity(portal.activity[name])
        case addresses.PLAN:
            return next((citing.annual_plan(p) for p in portal.annual_plans if _is(p, name)), None)
        case addresses.LAWS if name in portal.law:
            return citing.law(portal.law[name])
        case addresses.REPORTS:
            return next((citing.report(r) for r in portal.reports if _is(r, name)), None)
        case _:
            return None


def _is(of_year: AnnualPlan | AnnualReport, name: str) -> bool:
    return str(of_year.year) == name


def all_citations(wording: Wording, url: str) -> list[Citation]:
    """Every citation of a portal in one language: plans, activities, laws, reports."""
    portal, citing = wording.portal, Citing(wording, url)
    return [
        citing.strategy(),
        *map(citing.annual_plan, portal.annual_plans),
        *map(citing.activity, portal.all_activities()),
        *map(citing.law, portal.laws),
        *map(citing.report, portal.reports),
    ]
