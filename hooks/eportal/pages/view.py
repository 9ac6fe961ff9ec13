"""What a page template may ask: words, numbers and links, in the language of the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape

from eportal import addresses
from eportal.languages import Language
from eportal.pages.cleaning import cleaned
from eportal.pages.prose import isolated, isolated_html, number, paragraphs, quoted
from eportal.pages.templates import Templates
from eportal.records.interface import pieces_of
from eportal.records.plan import Activity, HalfYear, Ongoing, Timing, YearRange
from eportal.records.portal import Portal
from eportal.records.record import Words
from eportal.records.sources import Source


@dataclass(frozen=True)
class View:
    """One page in one language, seen by its template."""

    portal: Portal
    language: Language
    address: str
    templates: Templates
    site_url: str  #: of the site's root, with a closing slash
    today: date  #: the day for which the site is built

    @property
    def absolute_address(self) -> str:
        """The permanent address of this page in its language."""
        return self.site_url + addresses.in_language(self.address, self.language)

    def label(self, id_: str, **fillings: object) -> Markup:
        """A label of the interface; plain texts that fill it are escaped and isolated."""
        label = self._label(id_)
        if "{" not in label and "}" not in label:
            return self.prose(label)
        parts: list[Markup] = []
        for literal, name in pieces_of(label):
            parts += [self.prose(literal), *([self._filling(fillings[name])] if name else [])]
        return Markup("".join(parts))

    def plain_label(self, id_: str, **fillings: str) -> str:
        """A label for an attribute or a title: no markup."""
        label = self._label(id_)
        if "{" not in label and "}" not in label:
            return self.language.digits_of(label)
        parts = (literal + (fillings[name] if name else "") for literal, name in pieces_of(label))
        return self.language.digits_of("".join(parts))

    def text(self, words: Words) -> Markup:
        """A text of a record, inline."""
        return self.prose(words.written_in(self.language))

    def block(self, words: Words) -> Markup:
        """A text of a record as paragraphs."""
        return paragraphs(words.written_in(self.language), self.prose)

    def plain(self, words: Words) -> str:
        """A text of a record without markup, on one line, in the page's digits."""
        return self.language.digits_of(" ".join(words.written_in(self.language).split()))

    def prose(self, text: str) -> Markup:
        """Any text of the page's language as HTML."""
        return isolated(text, self.language, self._activity_link, self._law_link)

    def title(self, words: Words) -> Markup:
        """A text of a record where no link may stand: within a link."""
        return isolated(words.written_in(self.language), self.language)

    def written(self, html: str) -> Markup:
        """The HTML of an editor's own page, its texts treated as those of records are."""
        return isolated_html(cleaned(html), self.language, self._activity_link, self._law_link)

    def in_language(self, words: Words, language: Language) -> Markup:
        """A text of a record in a language of its own; the element around it must say which."""
        return isolated(words.written_in(language), language)

    def provision(self, number_: str) -> Markup:
        """The number of an article and its paragraph, such as 1(1), in one piece."""
        return number(self.language.digits_of(number_), "ltr")

    def quote(self, text: str) -> Markup:
        """Arabic words of the original."""
        return quoted(text)

    def number(self, value: int) -> Markup:
        """A whole number, isolated."""
        return number(self.language.number(value), "ltr")

    def decimal(self, tenths: int) -> Markup:
        """A number of tenths, such as 25 for 2.5, isolated."""
        return number(self.language.decimal(tenths), "ltr")

    def years(self, start: int, end: int) -> Markup:
        """A year or a span of years, isolated."""
        return number(self.language.year_range(start, end), self.language.direction)

    def year(self, year: int) -> Markup:
        """A year, isolated."""
        return self.years(year, year)

    def month(self, month: tuple[int, int]) -> Markup:
        """A month of a year by its name, such as July 2023."""
        year, number = month
        return Markup("{} {}").format(self.language.month(number), self.year(year))

    def lines(self, lines: str) -> Markup:
        """Line numbers of a source, in the page's digits."""
        return self.prose(lines.replace("-", "–"))

    def code(self, text: str) -> Markup:
        """An identifier or address: Latin letters, left to right, digits untouched."""
        return Markup(f'<bdi dir="ltr" class="code">{escape(text)}</bdi>')

    def timing(self, timing: Timing) -> Markup:
        """When an activity is to be carried out."""
        match timing:
            case HalfYear():
                return self.label(f"half-year-{timing.half}", year=self.year(timing.year))
            case YearRange():
                return self.years(timing.start, timing.end)
            case Ongoing():
                return self.label("ongoing")
            case _:
                return self.label("timing-not-printed")

    def link(self, address: str) -> str:
        """A link from this page to an address."""
        return addresses.relative(self.address, address)

    def below_site(self, path: str) -> str:
        """A link from this page to a file below the root of the site, the same in each language."""
        here = addresses.in_language(self.address, self.language)
        return addresses.relative(here, path).removesuffix("/")

    def body_name(self, id_: str) -> Markup:
        """The name of a body."""
        return self.title(self.portal.body[id_].name)

    def activity_name(self, activity: Activity) -> Markup:
        """Axis and number of an activity, such as Prevention 16."""
        title = self.portal.strategy.axis(activity.axis).title
        return Markup("{} {}").format(self.title(title), self.number(activity.number))

    def source(self, source: Source) -> Markup:
        """Where a text stands in its source document."""
        document = self.text(self.portal.source[source.document].title)
        return self.in_lines("source", source.lines, document=document)

    def in_lines(self, kind: str, lines: str, **fillings: object) -> Markup:
        """A label that names one line of a source, or several, such as ``compare``."""
        label = f"{kind}-line" if lines.isdigit() else f"{kind}-lines"
        return self.label(label, lines=self.lines(lines), **fillings)

    def _label(self, id_: str) -> str:
        return self.portal.labels[id_].text.written_in(self.language)

    def _filling(self, value: object) -> Markup:
        if isinstance(value, Markup):
            return value
        return self.number(value) if isinstance(value, int) else self.prose(str(value))

    def _activity_link(self, id_: str) -> str | None:
        known = id_ in self.portal.activity
        target = addresses.of_activity(id_)
        return self.link(target) if known and target != self.address else None

    def _law_link(self, number: int, year: int) -> str | None:
        instrument = self.portal.cited_law.get((number, year))
        target = addresses.of_law(instrument.id) if instrument else self.address
        return self.link(target) if target != self.address else None
