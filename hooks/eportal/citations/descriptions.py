"""Records in the words of schema.org, in one language; what no record says is left out."""

from __future__ import annotations

from collections.abc import Iterable

from eportal import addresses
from eportal.citations.identity import identity_of, only_year_of
from eportal.citations.nodes import Node, Nodes
from eportal.downloads.wording import plain
from eportal.languages import SOURCE_LANGUAGE
from eportal.records.bodies import Body
from eportal.records.events import Event
from eportal.records.laws import Instrument
from eportal.records.plan import Activity, AnnualPlan, HalfYear, Timing, YearRange
from eportal.records.reports import AnnualReport

#: They name whom an activity is about, not an organization.
_NO_ORGANIZATION = {"institutions", "persons"}
_REAL_EVENTS = {"event", "activity"}


class Describing(Nodes):
    """Describes records of a portal in one language; a record of no such kind by nothing."""

    def website(self) -> list[Node]:
        """The portal, and whose it is."""
        portal, language = self.wording.portal, self.wording.language
        years = language.year_range(portal.strategy.start, portal.strategy.end)
        site = self.site() | {
            "url": self.address(addresses.HOME),
            "description": self.wording.plain_label("home-lead", years=years),
            "publisher": self.publisher(),
            **self.written(),
        }
        return [site, self.publisher()]

    def law(self, law: Instrument) -> list[Node]:
        """An instrument in a language, by its permanent address."""
        identity = identity_of(law)
        source = self.url + addresses.in_language(identity.address, SOURCE_LANGUAGE)
        page = addresses.of_law(law.id)
        files = [
            self.file("LegislationObject", addresses.of_law_file(law.id, suffix))
            | {"legislationLegalValue": "https://schema.org/UnofficialLegalValue"}
            for suffix in ("pdf", "xml")
        ]
        numbers = [plain(self.wording.designation(each)) for each in law.designations]
        issuer = self.wording.portal.body.get(law.issued_by or "")
        return [
            {
                "@type": "Legislation",
                "@id": self.address(identity.address),
                **self.work(page, law.title),
                "alternateName": numbers,
                "identifier": law.id,
                "legislationIdentifier": self.url + identity.address,
                "legislationType": self.wording.plain_label(f"instrument-{law.kind}"),
                "legislationJurisdiction": "IQ" if law.scope == "national" else "",
                "legislationDate": str(only_year_of(law) or ""),
                "legislationPassedBy": self.organization(issuer) if issuer else None,
                "description": self.words(law.purpose) if law.purpose else "",
                "translationOfWork": self.translated("Legislation", source),
                "encoding": files,
            }
        ]

    def body(self, body: Body) -> list[Node]:
        """A body that is an organization; nothing of those that are groups of persons."""
        if body.kind in _NO_ORGANIZATION:
            return []
        others = [self.words(each.name) for each in body.other_names]
        names = {
            "identifier": body.id,
            "alternateName": [*([body.acronym] if body.acronym else []), *others],
            "mainEntityOfPage": self.address(addresses.of_body(body.id)),
        }
        return [self.organization(body) | names]

    def event(self, event: Event) -> list[Node]:
        """What happened on known days; nothing of what was said, published or went on for long."""
        is_real = event.kind in _REAL_EVENTS and not event.speech
        if not (is_real and event.is_known_to_the_day):
            return []
        bodies = (self.wording.portal.body[id_] for id_ in event.bodies)
        place = {"@type": "Place", "name": self.words(event.where)} if event.where else None
        page = addresses.of_event(event.id)
        return [
            {
                "@type": "Event",
                "@id": self.address(page),
                "name": self.words(event.title),
                "identifier": event.id,
                "url": self.address(page),
                "inLanguage": self.wording.language.html,
                "startDate": event.start,
                "endDate": event.end,
                "description": self.words(event.what),
                "location": place,
                "attendee": [
                    self.organization(b) for b in bodies if b.kind not in _NO_ORGANIZATION
                ],
            }
        ]

    def strategy(self) -> list[Node]:
        """The strategy as a document, and its activities as data."""
        strategy = self.wording.portal.strategy
        files = [addresses.of_strategy_file(suffix) for suffix in ("pdf", "docx")]
        plan = self.document("CreativeWork", addresses.PLAN, strategy.title, files)
        covered = {"temporalCoverage": f"{strategy.start}/{strategy.end}"}
        return [plan | covered | {"identifier": strategy.id}]

    def annual_plan(self, plan: AnnualPlan) -> list[Node]:
        """The plan for a year."""
        page = addresses.of_annual_plan(plan.year)
        files = [addresses.of_annual_plan_file(plan.year, suffix) for suffix in ("pdf", "docx")]
        more = {
            "identifier": plan.id,
            "temporalCoverage": str(plan.year),
            "isBasedOn": self.part("CreativeWork", addresses.PLAN),
        }
        return [self.document("CreativeWork", page, plan.title, files) | more]

    def activity(self, activity: Activity) -> list[Node]:
        """An activity as a part of its plan."""
        plan = addresses.of_annual_plan(activity.year) if activity.year else addresses.PLAN
        page = addresses.of_activity(activity.id)
        own = {
            "name": plain(self.wording.activity_name(activity)),
            "text": self.words(activity.text),
            "identifier": activity.id,
            "position": activity.number,
            "temporalCoverage": _covered(activity.timing),
            "isPartOf": self.part("CreativeWork", plan),
        }
        return [self.document("CreativeWork", page, activity.text, []) | own]

    def report(self, report: AnnualReport) -> list[Node]:
        """The report on a year as a document, and its table as data."""
        page = addresses.of_report(report.year)
        year = self.wording.language.year(report.year)
        name = {"name": self.wording.plain_label("reports-year", year=year)}
        note = self.words(report.note)
        covered = {"identifier": report.id, "temporalCoverage": str(report.year)}
        files = [addresses.of_report_file(report.year)]
        document = self.document("Report", page, report.note, files)
        state = {"contentReferenceTime": report.as_of.isoformat()}
        file = self.file("DataDownload", addresses.of_report_table(report.year))
        table = self.dataset(page, name["name"], note, [file])
        return [document | name | covered | state, *(each | covered for each in table)]

    def dataset(self, page: str, name: str, description: str, files: Iterable[Node]) -> list[Node]:
        """Data of a page, with the files that hold them."""
        return [
            {
                "@type": "Dataset",
                "@id": f"{self.address(page)}#dataset",
                "name": name,
                "description": description,
                "url": self.address(page),
                "publisher": self.publisher(),
                "creator": self.publisher(),
                "isAccessibleForFree": True,
                "distribution": [*files],
                **self.written(),
            }
        ]


def _covered(timing: Timing) -> str:
    """The months or years as ISO 8601 writes a span; empty where there are none."""
    match timing:
        case HalfYear():
            (year, first), (_, last) = timing.months()
            return f"{year}-{first:02}/{year}-{last:02}"
        case YearRange():
            return f"{timing.start}/{timing.end}"
        case _:
            return ""
