"""Every form by which a name or a term is recognised, gathered from where it is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from eportal.facts.inflection import folded
from eportal.facts.territories import countries, known_everywhere
from eportal.languages import LANGUAGES, Language
from eportal.records.bodies import Body
from eportal.records.glossary import Term
from eportal.records.names import KnownName

SYNONYM = "synonym"
#: What stands before an Arabic word in one piece with it, when it is inside a name.
_BEFORE = {"ar": ("", "ال", "ل", "لل", "ب", "بال", "و", "وال")}
#: What follows a Kurdish word that is bound to the next.
_AFTER = {"ku": ("", "ی")}


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which a language writes a name or a term."""

    id: str  #: such as `body/moi`
    code: str  #: of the language
    text: str
    is_loose: bool = False  #: whether it may mean something else


def forms_of(
    bodies: Iterable[Body], glossary: Iterable[Term], names: Iterable[KnownName]
) -> tuple[Form, ...]:
    """All forms: of bodies, of what data/names.yaml adds, and of countries."""
    terms = {each.id: each for each in glossary}
    return (
        *(form for body in bodies for form in _of_body(body)),
        *(form for each in names if each.kind != SYNONYM for form in _of_name(each, terms)),
        *_of_countries(),
    )


def synonyms(names: Iterable[KnownName], language: Language) -> Mapping[str, str]:
    """For each word that names may use for another, folded, the one that stands for them all."""
    code = language.code
    return {
        before + folded(word, language) + after: before + folded(words[0], language) + after
        for known in names
        if known.kind == SYNONYM
        for words in [known.matching.written_in(code)]
        for word in words
        for before in _BEFORE.get(code, ("",))
        for after in _AFTER.get(code, ("",))
    }


def is_acronym(form: str) -> bool:
    """Whether a form is a Latin abbreviation, such as IOM, TiP or 4Ps."""
    capitals = sum(map(str.isupper, form)) + form[:1].isdigit()
    return form.isascii() and form.isalnum() and capitals > 1


def _of_body(body: Body) -> Iterator[Form]:
    id_ = f"body/{body.id}"
    for language in LANGUAGES:
        for name in (body.name, *(each.name for each in body.other_names)):
            yield Form(id_, language.code, name.written_in(language))
        if body.acronym:
            yield Form(id_, language.code, body.acronym)
    yield from (Form(id_, "ar", each.printed) for each in body.forms if not each.misread)


def _of_name(known: KnownName, terms: dict[str, Term]) -> Iterator[Form]:
    id_ = f"{known.kind}/{known.id}"
    of_glossary = [terms[each] for each in known.glossary if each in terms]
    for language in LANGUAGES:
        code = language.code
        for term in of_glossary:
            yield Form(id_, code, term.preferred.written_in(language))
            yield from (Form(id_, code, each.form) for each in term.attested(code))
        for forms in (known.attested, known.matching):
            yield from (Form(id_, code, text) for text in forms.written_in(code))
        yield from (Form(id_, code, text, is_loose=True) for text in known.loose.written_in(code))


def _of_countries() -> Iterator[Form]:
    for language in LANGUAGES:
        for country, names in countries(language).items():
            if country in known_everywhere():
                id_ = f"place/{country.lower()}"
                yield from (Form(id_, language.code, name) for name in names)
