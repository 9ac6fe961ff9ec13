import pytest

from eportal.alignment.segments import Passage, Segment
from eportal.checks import contacts_in_text, numbers, quantities
from eportal.facts.contacts import contacts_in
from eportal.facts.date_bounds import bounded_days_in
from eportal.facts.duals import may_say_one, may_say_two
from eportal.facts.enumerators import series_in
from eportal.facts.loose_bounds import may_be_bound
from eportal.facts.number_adjectives import may_say
from eportal.facts.numbers import numbers_in
from eportal.languages import ARABIC, ENGLISH, KURDISH

A, E, K = ARABIC, ENGLISH, KURDISH
RULES = (
    numbers.numbers_are_the_same, numbers.numbers_stand_in_their_order, numbers.bounds_are_the_same,
    numbers.number_words_are_the_same, quantities.percent_stays_percent,
    quantities.magnitudes_are_the_same, quantities.currencies_are_the_same,
    quantities.units_of_time_are_the_same, contacts_in_text.web_addresses_are_the_same,
)  # fmt: skip


def found_in(english, arabic="", kurdish=""):
    texts = {A: arabic, K: kurdish, E: english}
    passages = {each: Passage(text) for each, text in texts.items() if text}
    one = Segment("page/x", passages, source=E)
    return [(each.code, each.language) for rule in RULES for each in rule(one)]


@pytest.mark.parametrize(("language", "text", "expected"), [
    (E, "whether (i) the courts and (ii) the police agree", [2]),
    (E, "(a) laws; (b) courts; (c) police", [3]),
    (E, "(1) laws, (2) courts", [2]),
    (A, "’1‘ القوانين و ’2‘ المحاكم", [2]),
    (A, "(أ) القوانين؛ (ب) المحاكم؛ (ج) الشرطة", [3]),
    (A, "(١) القوانين و(٢) المحاكم", [2]),
    (K, "(1) یاسا و (2) دادگا", [2]),
    (E, "(1) laws, (3) courts", []),
    (E, "(2) laws, (3) courts", []),
    (E, "only (1) law", []),
    (E, "no marks", []),
])  # fmt: skip
def test_series_of_marks(language, text, expected):
    assert [len(each) for each in series_in(text, language)] == expected


@pytest.mark.parametrize(("value", "text", "language"), [
    (10, "الإطار العشري للبرامج", A), (10, "خلال العقد المقبل", A), (5, "الخطة الخمسية", A),
    (2, "اتفاق ثنائي", A), (3, "اجتماع ثلاثي", A), (10, "over the next decade", E),
    (2, "a bilateral agreement", E), (12, "a dozen cases", E), (10, "پلانێکی دەساڵە", K),
    (2, "هەردوو لایەن", K), (1, "a Phase I trial", E), (4, "Annex IV of the law", E),
    (4, "in the form YYYY-MM-DD", E), (2, "in the form YYYY-MM-DD", E),
])  # fmt: skip
def test_words_that_hold_a_number(value, text, language):
    assert may_say(value, text, language)


@pytest.mark.parametrize(("value", "text", "language"), [
    (10, "الإطار العام للبرامج", A), (5, "الخطة الوطنية", A), (1, "and I agree", E),
    (3, "over the next decade", E), (5, "پلانێکی دەساڵە", K), (3, "in the form YYYY-MM-DD", E),
])  # fmt: skip
def test_words_that_hold_no_such_number(value, text, language):
    assert not may_say(value, text, language)


@pytest.mark.parametrize("text", ["في مأويين آمنين", "على بُعد مترين", "محكمتين", "شخصان"])
def test_duals(text):
    assert may_say_two(text, A, 0.5)


@pytest.mark.parametrize("text", [
    "الذين في العراق", "كان في كردستان", "المهاجرين", "القوانين", "تحسين الخدمة", "الإنسان",
    "عشرين", "خلال يومين",
])  # fmt: skip
def test_endings_that_are_no_dual(text):
    assert not may_say_two(text, A, 0.5)


def test_a_dual_far_away_is_of_something_else():
    text = "محكمتين تنظران في القضايا التي ترفعها اللجنة إلى الوزارة كل عام في بغداد وأربيل"
    assert may_say_two(text, A, 0.1)
    assert not may_say_two(text, A, 0.9)


@pytest.mark.parametrize(("text", "language"), [
    ("لە کەسێکەوە بۆ کەسێکی تر", K), ("for another person", E), ("نتيجة أخرى", A),
])  # fmt: skip
def test_one_without_a_number(text, language):
    assert may_say_one(text, language, 0.5)


@pytest.mark.parametrize(("language", "text", "expected"), [
    (E, "until 31 March 2025, from 1 May", ["at most", "at least"]),
    (A, "حتى ٣١ آذار ٢٠٢٥، من ١ أيار", ["at most", "at least"]),
    (K, "تا ٣١ی ئازاری ٢٠٢٥", ["at most"]),
    (E, "on 31 March 2025, before 1 May", []),
    (E, "until March 2025", []),
])  # fmt: skip
def test_first_and_last_days(language, text, expected):
    assert [each.bound for each in bounded_days_in(text, language)] == expected


@pytest.mark.parametrize(("language", "text", "expected"), [
    (E, "the number exceeded, as it seems to many, 40 people", False),
    (E, "exceeded by far those 40 people", True),
    (A, "تجاوز عدد جميع الضحايا في العراق ٤٠", True),
    (A, "تجاوز العدد ذلك، وهم ٤٠", False),
    (K, "ژمارەیان لە هەموو شارەکان زیاتر بوو بە ٤٠", True),
    (E, "3 more than in the year before", False),
])  # fmt: skip
def test_bounds_far_from_their_number(language, text, expected):
    (number,) = numbers_in(text, language)
    assert may_be_bound(text, number.start, number.end, language) is expected


@pytest.mark.parametrize(("language", "text", "expected"), [
    (E, "the ten thousandth case", 10_000), (E, "the hundred thousandth case", 100_000),
    (E, "the thousandth case", 1000), (A, "أول عشر قضايا", 10),
])  # fmt: skip
def test_ordinals_of_large_numbers(language, text, expected):
    assert expected in [each.value for each in numbers_in(text, language)]


@pytest.mark.parametrize(("english", "arabic", "kurdish"), [
    ("(i) courts and (ii) police", "(1) المحاكم و(2) الشرطة", "(أ) دادگا و (ب) پۆلیس"),
    ("(i) courts and (ii) police", "’1‘ المحاكم و ’2‘ الشرطة", ""),
    ("the 10-Year Framework", "الإطار العشري", "چوارچێوەی دەساڵە"),
    ("less than 1 hour", "أقل من ساعة", "کەمتر لە ساعەتێک"),
    ("more than 100 years ago", "قبل أكثر من 100 عام", "زۆرتر لە ١٠٠ ساڵ لەمەوبەر"),
    ("<-2 or >+2 of the deviation", "<-2 أو >+2 من الانحراف", ""),
    ("12 deaths among children, and under-5 deaths: 25", "12 وفاة، ودون سن الخامسة 25", ""),
    ("to at least as low as 12 deaths", "إلى 12 وفاة على الأقل", ""),
    ("the ten thousandth case", "القضية رقم عشرة آلاف", "دۆسیەی دە هەزارەم"),
    ("2 shelters were opened", "افتُتح مأويان", "دوو داڵدە کرانەوە"),
    ("3-4 months for 21 people", "٢١ شخصاً لمدة ٣-٤ أشهر", ""),
    ("among 900 calls, 120 were urgent", "كان 120 اتصالاً من بين 900 عاجلاً", ""),
    ("80 percent", "80 بالمئة", "سەتا 80"),
    ("$100 million", "100 مليون دولار", "100$ میلیۆن دۆلار"),
    ("108 people", "تجاوز عدد الضحايا في البلاد 108", ""),
    ("the terms https://a.example/terms/ar", "الشروط https://a.example/terms", ""),
    ("the terms https://a.example/by/4.0/", "الشروط https://a.example/by/4.0/deed.ar", ""),
    ("[https://a.example/wiki/Help help]", "[https://a.example/wiki/Help|مساعدة]", ""),
    ("https://en.a.example/wiki/Law now", "//ar.a.example/wiki/قانون الآن", "https://ku.a.example/x"),
])  # fmt: skip
def test_the_same_said_otherwise_is_left_alone(english, arabic, kurdish):
    assert found_in(english, arabic, kurdish) == []


@pytest.mark.parametrize(("english", "arabic", "expected"), [
    ("(1) courts and (2) police", "(1) المحاكم و(3) الشرطة", "NUM101"),
    ("the 10-Year Framework", "الإطار العام", "NUM101"),
    ("in the previous months", "خلال الأشهر الاثني عشر السابقة", ""),
    ("in the previous months", "خلال الاثني عشر شهراً السابقة", "NUM101"),
    ("2 shelters for the refugees of the region", "مأوى للمهاجرين الذين في كردستان", "NUM101"),
    ("open until 31 March 2025", "مفتوح من ٣١ آذار ٢٠٢٥", "NUM103"),
    ("open from 1 May to 3 June 2025", "مفتوح حتى ١ أيار ومن ٣ حزيران ٢٠٢٥", "NUM103"),
    ("more than 40 people", "٤٠ شخصاً", "NUM103"),
    ("https://a.example/terms", "https://a.example/term/ar", "CNT103"),
    ("https://en.a.example/wiki/Law", "https://ar.b.example/wiki/Law", "CNT103"),
])  # fmt: skip
def test_another_number_is_found(english, arabic, expected):
    assert found_in(english, arabic) == ([(expected, "ar")] if expected else [])


@pytest.mark.parametrize(("text", "expected"), [
    ("https://a.example/terms/ku", "a.example/terms"),
    ("https://a.example/deed.ckb", "a.example"),
    ("https://a.example/law.en.html", "a.example/law.html"),
    ("https://a.example/en/law", "a.example/*/law"),
    ("https://en.a.example/wiki/Law", "*.a.example"),
    ("(//a.example/law)", "a.example/law"),
])  # fmt: skip
def test_addresses_without_their_language(text, expected):
    assert [each.value for each in contacts_in(text)] == [expected]
