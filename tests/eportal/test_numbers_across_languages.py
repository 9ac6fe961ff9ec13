import pytest
from hypothesis import given
from hypothesis import strategies as st

from eportal.alignment.number_pairs import NumberPairs
from eportal.alignment.segments import Passage, Segment
from eportal.checks import numbers, quantities
from eportal.languages import ARABIC, ARABIC_INDIC_DIGITS, ENGLISH, KURDISH, WESTERN_DIGITS

RULES = (
    numbers.numbers_are_the_same, numbers.numbers_stand_in_their_order, numbers.bounds_are_the_same,
    numbers.number_words_are_the_same, numbers.groups_of_digits_stand_in_order,
    quantities.percent_stays_percent, quantities.magnitudes_are_the_same,
    quantities.currencies_are_the_same, quantities.units_of_time_are_the_same,
)  # fmt: skip


def segment(english, arabic="", kurdish=""):
    texts = {ARABIC: arabic, KURDISH: kurdish, ENGLISH: english}
    passages = {each: Passage(text) for each, text in texts.items() if text}
    return Segment("page/x", passages, source=ENGLISH)


def found_in(english, arabic="", kurdish=""):
    one = segment(english, arabic, kurdish)
    return [(each.code, each.language) for rule in RULES for each in rule(one)]


@pytest.mark.parametrize(("english", "arabic", "kurdish"), [
    ("98 women, 10 men", "٩٨ امرأة وعشرة رجال", "٩٨ ژن و دە پیاو"),
    ("1,284 calls", "١٢٨٤ اتصالاً", "1 284 پەیوەندی"),
    ("20 million dinars", "٢٠٬٠٠٠٬٠٠٠ دينار", "٢٠ ملیۆن دینار"),
    ("2 days", "يومان", "دوو ڕۆژ"),
    ("2 metres away", "على بُعد مترين", "دوو مەتر"),
    ("24 hours", "يوم واحد", "٢٤ کاتژمێر"),
    ("12 months", "سنة واحدة", "یەک ساڵ"),
    ("50% of them", "نصفهم أي نصف العدد", "نیوەی ئەوان"),
    ("10 to 20 per cent", "من 10 في المائة إلى 20 في المائة", "لە سەدا 10 بۆ 20"),
    ("8–12%", "٨٪–١٢٪", "٨٪–١٢٪"),
    ("10 to 25 million", "من ١٠ ملايين إلى ٢٥ مليوناً", "١٠ بۆ ٢٥ ملیۆن"),
    ("24 hours a day, 7 days a week", "٧ أيام في الأسبوع، ٢٤ ساعة في اليوم", ""),
    ("paragraph 2 of item 7", "البند 7، الفقرة 2", "بڕگەی 2ی خاڵی 7"),
    ("at least 18 years", "١٨ سنة فأكثر", "١٨ ساڵ یان زیاتر"),
    ("within 30 days", "في مدة لا تتجاوز ٣٠ يوماً", "لە ماوەی ٣٠ ڕۆژدا"),
    ("until 5 days", "حتى ٥ أيام", "تا ٥ ڕۆژ"),
    ("1 more", "نتيجة أخرى", "ئەنجامێکی تر"),
    ("COVID-19 in 7 towns", "كوفيد-19 في ٧ مدن", "کۆڤید-19 لە ٧ شار"),
    ("the third of five axes", "المحور الثالث من خمسة", "تەوەرەی سێیەم لە پێنج"),
    ("a first step by one of them", "خطوة أولى", "هەنگاوێک"),
    ("US$ 5,000", "٥٬٠٠٠ دولار", "٥٬٠٠٠ دۆلار"),
    ("twenty-five members", "٢٥ عضواً", "بیست و پێنج ئەندام"),
    ("pages 3-5", "الصفحات 3-5", "لاپەڕەکانی 3-5"),
    ("nothing", "لا شيء", "هیچ"),
])  # fmt: skip
def test_the_same_said_otherwise_is_left_alone(english, arabic, kurdish):
    assert found_in(english, arabic, kurdish) == []


@pytest.mark.parametrize(("english", "arabic", "expected"), [
    ("98 women", "٨٩ امرأة", "NUM101"),
    ("98 women, 10 men", "٩٨ امرأة ورجال", "NUM101"),
    ("ten of 86", "١٠ من ٨٦ و٧", "NUM101"),
    ("6.7 points", "٦٫٠٧ نقاط", "NUM101"),
    ("1,284 calls", "١٫٢٨٤ اتصالاً", "NUM101"),
    ("1,284 calls", "١٬٢٨٤٬٠٠٠ اتصال", "NUM101"),
    ("10 men", "أحد عشر رجلاً", "NUM101"),
    ("COVID-19 in 7 towns", "كوفيد-19 في ٨ مدن", "NUM101"),
    ("52 women and 21 men", "٢١ امرأة و٥٢ رجلاً", "NUM102"),
    ("15–49 years of age", "49–15 عاماً", "NUM102"),
    ("from 41.5% to 57.25%", "من ٥٧٫٢٥٪ إلى ٤١٫٥٪", "NUM102"),
    ("at most 20 days", "٢٠ يوماً على الأقل", "NUM103"),
    ("108 victims", "نحو ١٠٨ ضحايا", "NUM103"),
    ("more than 40 people", "٤٠ شخصاً", "NUM103"),
    ("not less than 20 and not more than 40", "لا تزيد على ٢٠ ولا تقل عن ٤٠", "NUM103"),
    ("a three-day workshop", "ورشة ليوم واحد", "NUM104"),
    ("every six months", "كل ثلاثة أشهر", "NUM104"),
    ("four shelters", "خمسة ملاجئ", "NUM104"),
    ("two-thirds of them", "خمسة أثلاث وربع العدد", ""),
    ("100,000 people", "000 100 شخص", "NUM105"),
    ("12% of cases", "١٢ من الحالات", "NUM111"),
    ("12% of cases", "١٢‰ من الحالات", "NUM111"),
    ("from 41.5% to 57.25%", "من ٤١٫٥ إلى ٥٧٫٢٥٪", "NUM111"),
    ("3.2 million people", "٣٫٢ مليار شخص", "NUM112"),
    ("3.2 million people", "٣٫٢ شخص", "NUM112"),
    ("25 million dinars", "٢٥ مليون دولار", "NUM113"),
    ("25 million dinars", "٢٥ مليوناً", "NUM113"),
    ("within 10 days", "خلال ١٠ أسابيع", "NUM114"),
])  # fmt: skip
def test_another_number_is_found(english, arabic, expected):
    assert found_in(english, arabic) == ([(expected, "ar")] if expected else [])


def test_blame_follows_the_source():
    assert found_in("9 men", "٩ رجال", "٨ پیاو") == [("NUM101", "ku")]
    assert found_in("9 men", "٨ رجال", "٨ پیاو") == [("NUM101", "")]
    assert found_in("9 men", "٨ رجال", "٧ پیاو") == [("NUM101", "ar"), ("NUM101", "ku")]


def test_a_finding_says_what_stands_there_and_what_is_wanted():
    (finding,) = numbers.numbers_are_the_same(segment("52 women, 12.5%", "٢٥ امرأة، ١٢٫٥٪"))
    assert str(finding.message) == (
        "the numbers in Arabic are 25, 12.5%; wanted, as in the source: 52, 12.5%"
    )
    assert finding.record == "page/x"
    assert finding.quotes == ("٢٥ امرأة، ١٢٫٥٪", "52 women, 12.5%")


WORDS = {
    ENGLISH: (
        "5", "1,284", "6.7", "12%", "at least 3 days", "three", "000 100", "US$ 20", "COVID-19",
        "20 million", "3 April 2024", "Law No. 28 of 2012", "{count}", "half", "about", "and", "-",
    ),
    ARABIC: (
        "٥", "١٬٢٨٤", "٦٫٧", "١٢٪", "٣ أيام على الأقل", "ثلاثة", "وعشرون", "000 100", "٢٠ دولاراً",
        "كوفيد-19", "٢٠ مليوناً", "في ٣ نيسان ٢٠٢٤", "القانون رقم 28 لسنة 2012", "نصف", "نحو", "و",
        "يومين", "من", "إلى", "لا تقل عن",
    ),
    KURDISH: (
        "٥", "١٬٢٨٤", "٦٫٧", "لە سەدا ١٢", "لانی کەم ٣ ڕۆژ", "سێ", "بیست و", "000 100", "٢٠ دۆلار",
        "٢٠ ملیۆن", "٣ی نیسانی ٢٠٢٤", "یاسای ژمارە 28ی ساڵی 2012", "نیوەی", "نزیکەی", "لە", "زیاتر",
        "لە 23/3", "مانگی 4",
    ),
}  # fmt: skip
TO_WESTERN = str.maketrans(ARABIC_INDIC_DIGITS + "٬٫", WESTERN_DIGITS + ",.")
TO_ARABIC = str.maketrans(WESTERN_DIGITS, ARABIC_INDIC_DIGITS)


@pytest.mark.parametrize("language", WORDS)
@given(st.data())
def test_a_text_agrees_with_itself_in_any_digits(language, data):
    text = " ".join(data.draw(st.lists(st.sampled_from(WORDS[language]), max_size=8)))
    for other in (text, text.translate(TO_WESTERN), text.translate(TO_ARABIC)):
        pairs = NumberPairs(text, language, other, language)
        departures = [
            pairs.missing, pairs.added, pairs.exchanged, pairs.other_words, pairs.other_magnitudes,
            [each for each in pairs.pairs if each[0].bound != each[1].bound],
            [each for each in pairs.pairs if each[0].kind != each[1].kind],
            [each for each in pairs.pairs if each[0].currency != each[1].currency],
        ]  # fmt: skip
        assert not any(departures), (text, other)
