"""Single changes of the portal's own texts, as a slip of an editor would make them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from eportal.alignment.segments import Passage, Segment, Segments
from eportal.content import Content
from eportal.languages import ARABIC, ARABIC_INDIC_DIGITS, ENGLISH, KURDISH, LANGUAGES, Language
from eportal.translations.recordings import Recording

_DIGIT = "[0-9٠-٩]"
_NUMBER = re.compile(f"{_DIGIT}+")
_YEAR = re.compile(f"(?<!{_DIGIT})(?:19|20|١٩|٢٠){_DIGIT}{{2}}(?!{_DIGIT})")
_LAW = re.compile(
    rf"(?:قانون|القانون|قرار|یاسای?|بڕیاری?|Laws?|Resolution|Decision|Order)\b\D{{0,24}}({_DIGIT}+)"
)
_LETTERS = {
    ARABIC: "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    KURDISH: "ابپتجچحخدرڕزژسشعغفڤقکگلڵمنوۆهەیێ",
    ENGLISH: "abcdefghijklmnopqrstuvwxyz",
}
_MONTHS = {each: [each.month(month) for month in range(1, 13)] for each in LANGUAGES}
_BOUNDS = {
    ARABIC: (("لا تقل عن", "لا تزيد على"), ("لا يقل عن", "لا يزيد على"), ("أقل من", "أكثر من"),
             ("على الأقل", "على الأكثر"), ("قبل", "بعد"), ("خلال", "بعد")),
    KURDISH: (("کەمتر نەبێت", "زیاتر نەبێت"), ("کەمتر لە", "زیاتر لە"), ("لانیکەم", "لانیزۆر"),
              ("بەلایەنی کەم", "بەلایەنی زۆر"), ("پێش", "دوای")),
    ENGLISH: (("at least", "at most"), ("less than", "more than"), ("not exceeding", "exceeding"),
              ("before", "after"), ("within", "after"), ("up to", "over")),
}  # fmt: skip
_NEGATIONS = {
    ARABIC: (("لا ", ""), ("لم ", ""), ("ليس ", ""), ("عدم ", ""), ("غير ", ""), ("دون ", "مع ")),
    KURDISH: (("نا", ""), ("نە", ""), ("بەبێ ", "بە "), ("بێ ", "")),
    ENGLISH: (("not ", ""), ("no ", "a "), ("without ", "with "), ("non-", ""), ("nor ", "and ")),
}  # fmt: skip


@dataclass(frozen=True)
class Change:
    """One text before and after a slip."""

    kind: str
    number: int  #: of the segment among all of the portal
    language: Language
    before: str
    after: str

    def on(self, segments: Segments) -> Segment:
        """The segment after the change."""
        segment = segments[self.number]
        place = segment.place(self.language)
        passages = {**segment.passages, self.language: Passage(self.after, place)}
        return replace(segment, passages=passages)

    def recorded(self, content: Content, segment: Segment) -> Recording:
        """What the ledger is held against after the change."""
        recording = content.recordings[segment.key]
        texts = [*recording.texts[self.language]]
        place = next(each for each, text in enumerate(texts) if self.before in text)
        texts[place] = texts[place].replace(self.before, self.after, 1)
        return Recording({**recording.texts, self.language: tuple(texts)})


_Slip = Callable[[str, Language, random.Random], "str | None"]


def random_changes(content: Content, count: int, seed: object) -> Iterator[Change]:
    """Changes of each kind in turn, each of a random text in a random language."""
    dice = random.Random(f"{seed}")
    slips = {**SLIPS, "body": _other_body(content)}
    kinds = sorted(slips)
    texts = [
        (number, language, segment.text(language))
        for number, segment in enumerate(content.segments)
        for language in segment.languages
        if _is_written_so(content, segment, language)
    ]
    orders = {kind: dice.sample(texts, len(texts)) for kind in kinds}
    made = 0
    while made < count and any(orders.values()):
        for kind in kinds:
            change = _next_change(kind, slips[kind], orders[kind], dice)
            if change and made < count:
                made += 1
                yield change


def _is_written_so(content: Content, segment: Segment, language: Language) -> bool:
    """Whether the text stands letter by letter in its record or page."""
    recording = content.recordings.get(segment.key)
    text = segment.text(language)
    return recording is not None and any(text in each for each in recording.texts[language])


def _next_change(
    kind: str, slip: _Slip, order: list[tuple[int, Language, str]], dice: random.Random
) -> Change | None:
    while order:
        number, language, before = order.pop()
        after = slip(before, language, dice)
        if after is not None and after != before:
            return Change(kind, number, language, before, after)
    return None


def _other_number(text: str, _: Language, dice: random.Random) -> str | None:
    found = (each.span() for each in _NUMBER.finditer(text))
    places = [span for span in found if not _YEAR.match(text, *span)]
    return _with_other_digit(text, dice.choice(places), dice) if places else None


def _other_year(text: str, _: Language, dice: random.Random) -> str | None:
    places = [found.span() for found in _YEAR.finditer(text)]
    if not places:
        return None
    start, end = dice.choice(places)
    return _with_other_digit(text, (start + 2, end), dice)


def _other_law(text: str, _: Language, dice: random.Random) -> str | None:
    places = [found.span(1) for found in _LAW.finditer(text)]
    return _with_other_digit(text, dice.choice(places), dice) if places else None


def _with_other_digit(text: str, span: tuple[int, int], dice: random.Random) -> str:
    place = dice.randrange(*span)
    digits = ARABIC_INDIC_DIGITS if text[place] in ARABIC_INDIC_DIGITS else "0123456789"
    other = dice.choice([each for each in digits[1:] if each != text[place]])
    return text[:place] + other + text[place + 1 :]


def _other_month(text: str, language: Language, dice: random.Random) -> str | None:
    months = _MONTHS[language]
    pattern = "|".join(sorted(months, key=len, reverse=True))
    places = [*re.finditer(rf"(?<!\w)(?:{pattern})(?=\W|ی?\b)", text)]
    if not places:
        return None
    found = dice.choice(places)
    other = dice.choice([each for each in months if each != found.group()])
    return text[: found.start()] + other + text[found.end() :]


def _other_body(content: Content) -> _Slip:
    bodies = content.portal.bodies

    def slip(text: str, language: Language, dice: random.Random) -> str | None:
        names = sorted({each.name.written_in(language) for each in bodies}, key=len, reverse=True)
        there = [each for each in names if each in text]
        if not there:
            return None
        other = dice.choice([each for each in names if each != there[0]])
        return text.replace(there[0], other, 1)

    return slip


def _exchanged(table: dict[Language, tuple[tuple[str, str], ...]], *, back: bool) -> _Slip:
    def slip(text: str, language: Language, dice: random.Random) -> str | None:
        pairs = table[language] + tuple((new, old) for old, new in table[language] if back)
        there = [pair for pair in pairs if re.search(rf"(?<!\w){re.escape(pair[0])}", text)]
        if not there:
            return None
        old, new = dice.choice(there)
        return re.sub(rf"(?<!\w){re.escape(old)}", lambda _: new, text, count=1)

    return slip


def _other_letter(text: str, language: Language, dice: random.Random) -> str | None:
    places = [place for place, each in enumerate(text) if each in _LETTERS[language]]
    if not places:
        return None
    place = dice.choice(places)
    other = dice.choice([each for each in _LETTERS[language] if each != text[place]])
    return text[:place] + dice.choice([other, ""]) + text[place + 1 :]


def _nothing(_: str, __: Language, ___: random.Random) -> str:
    return ""


SLIPS: dict[str, _Slip] = {
    "number": _other_number,
    "year": _other_year,
    "law": _other_law,
    "month": _other_month,
    "bound": _exchanged(_BOUNDS, back=True),
    "negation": _exchanged(_NEGATIONS, back=False),
    "letter": _other_letter,
    "blank": _nothing,
}
