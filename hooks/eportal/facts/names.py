"""Bodies, people, places and terms as running text names them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from eportal.facts.inflection import Word, folded, words_of
from eportal.facts.name_forms import Form, forms_of, is_acronym, synonyms
from eportal.facts.name_tree import OPEN, Entry, NameTree
from eportal.languages import ENGLISH, LANGUAGES, Language
from eportal.records.bodies import Body
from eportal.records.glossary import Term
from eportal.records.names import KnownName

#: Kinds of body that texts speak of in general, and not by a name.
_UNNAMED = frozenset({"persons", "institutions", "civil-society"})
_NAMES = frozenset({"body", "person", "place"})
#: Names that a text may quote as another language writes them.
_QUOTED = ("body/", "person/")
#: How far before its bracket a name may end.
_NEAR = 4
_MOST_REMEMBERED = 20000


@dataclass(frozen=True, slots=True)
class Naming:
    """One mention of something that has a name of its own."""

    start: int
    end: int
    id: str  #: such as `body/moi`, `term/smuggling`, `place/erbil`
    kind: str  #: body, person, place, term or qualifier
    is_loose: bool = False  #: whether it may mean something else, or stands in another name


class NameBook:
    """Every name that the portal knows, ready to be looked for in a text."""

    def __init__(
        self, bodies: Iterable[Body], glossary: Iterable[Term], names: Iterable[KnownName] = ()
    ) -> None:
        self.bodies = tuple(bodies)
        self.glossary = tuple(glossary)
        self.names = tuple(names)
        self._read: dict[tuple[str, str], tuple[Naming, ...]] = {}

    @cached_property
    def known(self) -> dict[str, KnownName]:
        """Names and terms of data/names.yaml by their id here."""
        return {f"{each.kind}/{each.id}": each for each in self.names}

    @cached_property
    def compared(self) -> frozenset[str]:
        """Ids of bodies that are called by a name, so that each language has to name them."""
        general = {f"body/{each.id}" for each in self.bodies if each.kind in _UNNAMED}
        silent = {id_ for id_, each in self.known.items() if each.agreement == "none"}
        return frozenset({each.id for each in self._forms} - general - silent)

    @cached_property
    def opposites(self) -> tuple[tuple[str, str], ...]:
        """Pairs of terms of which none may stand for the other, each pair once."""
        pairs = {
            tuple(sorted((f"term/{each.id}", f"term/{opposite}")))
            for each in self.names
            for opposite in each.opposites
        }
        return tuple((one, other) for one, other in sorted(pairs))

    @cached_property
    def required(self) -> frozenset[str]:
        """Terms that stand in every language or in none."""
        terms = (item for item in self.known.items() if item[1].kind == "term")
        return frozenset(id_ for id_, each in terms if each.agreement != "none")

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """Every Latin abbreviation among the forms."""
        return frozenset(each.text for each in self._forms if is_acronym(each.text))

    def can_say(self, id_: str, language: Language) -> bool:
        """Whether the language has a form by which it could be recognised."""
        return (id_, language.code) in self._spoken

    def shown(self, id_: str) -> str:
        """How a message calls it: as English does, or in the first language that has a form."""
        forms = self._forms_by_id.get(id_, ())
        english = [each for each in forms if each.code == ENGLISH.code]
        return (english or forms)[0].text.rstrip(OPEN) if forms else id_

    def body_named(self, name: str, language: Language) -> str | None:
        """The id of the body of which this is the name, letter by letter after folding."""
        return self._exact.get((language.code, _key(name, language)))

    def names_of(self, id_: str, language: Language) -> tuple[tuple[str, ...], ...]:
        """The names that data/bodies.yaml gives a body, word by word and folded."""
        return self._names_of_bodies.get((id_, language.code), ())

    def plain(self, word: Word, language: Language) -> str:
        """A word folded, or the word that stands for it and its synonyms."""
        return self._trees[language.code].plain(word)

    def stands_alone(self, start: int, text: str, language: Language) -> bool:
        """Whether a body's abbreviation at this place has no longer name of it just before."""
        named = [each for each in self.named_in(text, language) if each.kind == "body"]
        ids = {each.id for each in named if each.start <= start < each.end}
        before = [e for e in named if e.start < start <= e.end + _NEAR and e.id in ids]
        return bool(ids) and not before

    def named_in(self, text: str, language: Language) -> tuple[Naming, ...]:
        """What a text names, in its order; the longest name at each place."""
        asked = (text, language.code)
        if asked not in self._read:
            if len(self._read) > _MOST_REMEMBERED:
                self._read.clear()
            words, tree = words_of(text, language), self._trees[language.code]
            self._read[asked] = tuple(_namings(words, text, tree))
        return self._read[asked]

    @cached_property
    def _forms(self) -> tuple[Form, ...]:
        return forms_of(self.bodies, self.glossary, self.names)

    @cached_property
    def _forms_by_id(self) -> dict[str, list[Form]]:
        by_id: dict[str, list[Form]] = {}
        for each in self._forms:
            by_id.setdefault(each.id, []).append(each)
        return by_id

    @cached_property
    def _spoken(self) -> frozenset[tuple[str, str]]:
        return frozenset((each.id, each.code) for each in self._forms)

    @cached_property
    def _trees(self) -> dict[str, NameTree]:
        trees = {each.code: NameTree(each, synonyms(self.names, each)) for each in LANGUAGES}
        for form in self._forms:
            for code, tree in trees.items():
                if code == form.code or form.id.startswith(_QUOTED):
                    tree.plant(form.text, form.id, is_loose=form.is_loose)
        return trees

    @cached_property
    def _exact(self) -> dict[tuple[str, str], str]:
        by_code = {each.code: each for each in LANGUAGES}
        exact: dict[tuple[str, str], str] = {}
        for form in self._forms:
            kind, _, id_ = form.id.partition("/")
            if kind == "body" and not form.is_loose:
                exact.setdefault((form.code, _key(form.text, by_code[form.code])), id_)
        return exact

    @cached_property
    def _names_of_bodies(self) -> dict[tuple[str, str], tuple[tuple[str, ...], ...]]:
        return {
            (f"body/{body.id}", language.code): tuple(
                tuple(
                    self.plain(word, language)
                    for word in words_of(name.written_in(language), language)
                )
                for name in (body.name, *(each.name for each in body.other_names))
            )
            for body in self.bodies
            for language in LANGUAGES
        }


def _namings(words: Sequence[Word], text: str, tree: NameTree) -> Iterator[Naming]:
    place = 0
    while place < len(words):
        if words[place].folded in tree.idle:
            place += 1
            continue
        length, entries = tree.longest(words, place, text)
        own = words[place : place + length]
        for each in entries:
            yield Naming(own[0].start, own[-1].end, each.id, each.kind, each.is_loose)
        if entries and length > 1:
            yield from _inside(own, text, tree, entries)
        place += length


def _inside(
    words: Sequence[Word], text: str, tree: NameTree, outer: Sequence[Entry]
) -> Iterator[Naming]:
    """Shorter names in a longer one: they neither ask for the same elsewhere nor miss."""
    outer_ids = {each.id for each in outer}
    for place in range(len(words)):
        shorter = words[: len(words) - (place == 0)]
        length, entries = tree.longest(shorter, place, text)
        for each in entries:
            if each.kind in _NAMES and each.id not in outer_ids:
                start, end = words[place].start, words[place + length - 1].end
                yield Naming(start, end, each.id, each.kind, is_loose=True)


def _key(name: str, language: Language) -> str:
    return " ".join(folded(each.text, language) for each in words_of(name, language))
