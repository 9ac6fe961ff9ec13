"""What stems a word may have and what each costs, rule by rule, in three languages."""

import re

import pytest

from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES
from eportal.search.analysis import Analyzer
from eportal.search.rules import Replacement, compile_shape, read_rules

ANALYZERS = {language: Analyzer(language) for language in LANGUAGES}


def tokens(language, text):
    return ANALYZERS[language].tokens(text)


def cost(language, word, stem):
    """What it costs to come from a written word to a written stem, None when there is no way."""
    analyzer = ANALYZERS[language]
    return analyzer.keys(*analyzer.tokens(word)).get(*analyzer.tokens(stem))


@pytest.mark.parametrize(
    ("language", "word", "stem", "hundredths"),
    [
        # the article, alone and after particles
        (ARABIC, "اللجنة", "لجنة", 4),
        (ARABIC, "واللجنة", "لجنة", 8),
        (ARABIC, "باللجنة", "لجنة", 8),
        (ARABIC, "كاللجنة", "لجنة", 12),
        (ARABIC, "فاللجنة", "لجنة", 12),
        (ARABIC, "للضحايا", "ضحايا", 8),
        (ARABIC, "وللضحايا", "ضحايا", 12),
        (ARABIC, "وبالتعاون", "تعاون", 12),
        # particles
        (ARABIC, "وقانون", "قانون", 15),
        (ARABIC, "بقانون", "قانون", 20),
        (ARABIC, "لقانون", "قانون", 20),
        (ARABIC, "كقانون", "قانون", 35),
        (ARABIC, "فقانون", "قانون", 30),
        (ARABIC, "ولقانون", "قانون", 30),
        (ARABIC, "وبقانون", "قانون", 30),
        (ARABIC, "سيعاقب", "يعاقب", 40),
        # where too little would remain
        (ARABIC, "وضع", "ضع", None),
        (ARABIC, "فعول", "عول", None),
        (ARABIC, "الف", "ف", None),
        # feminine, plural, belonging
        (ARABIC, "محكمة", "محكم", 6),
        (ARABIC, "محاكمات", "محاكمة", 8),  # the ending of which it takes the place of
        (ARABIC, "متاجرون", "متاجر", 10),
        (ARABIC, "متاجرين", "متاجر", 10),
        (ARABIC, "عراقي", "عراق", 15),
        (ARABIC, "عراقية", "عراق", 20),
        (ARABIC, "عراقيون", "عراق", 20),
        (ARABIC, "قسرا", "قسر", 15),
        # possessors
        (ARABIC, "حقوقهم", "حقوق", 15),
        (ARABIC, "حقوقها", "حقوق", 15),
        (ARABIC, "حمايتهم", "حماي", 20),
        (ARABIC, "خطتنا", "خطت", 25),
        # prefix and two suffixes, and no more than may be
        (ARABIC, "واجتماعاتها", "اجتماع", 40),
        (ARABIC, "باجتماعاتهم", "اجتماع", 45),
        (ARABIC, "سيعملون", "يعمل", 50),
        # irregular plurals, with affixes before and after
        (ARABIC, "قضاة", "قاضي", 12),
        (ARABIC, "للقضاة", "قاضي", 20),
        (ARABIC, "أعضائهم", "عضو", 27),
        (ARABIC, "بأعضاؤها", "أعضاء", 35),
        # the table's plurals are whole: judges are no judiciary, a trial is no courts
        (ARABIC, "قضاة", "قضاء", 26),
        (ARABIC, "القضاة", "القضاء", 26),
        (ARABIC, "محاكمات", "محاكم", 30),
        (ARABIC, "المحاكمة", "محاكم", 30),
        (ARABIC, "والنساء", "امرأة", 20),
        (ARABIC, "أنظمة", "نظام", 12),
        # Latin words and numbers have no Arabic affixes
        (ARABIC, "iom", "iom", 0),
        (KURDISH, "قوربانیەکان", "قوربانی", 8),
        (KURDISH, "یاساکە", "یاسا", 15),
        (KURDISH, "یاسای", "یاسا", 6),
        (KURDISH, "یاسایەک", "یاسا", 12),
        (KURDISH, "ڕێکخراوێک", "ڕێکخراو", 10),
        (KURDISH, "ڕێکخراوەکانی", "ڕێکخراو", 14),
        (KURDISH, "ڕێکخراوەکانیان", "ڕێکخراو", 18),
        (KURDISH, "عێراقدا", "عێراق", 12),
        (KURDISH, "عێراقەوە", "عێراق", 12),
        (KURDISH, "لەعێراقدا", "عێراق", 27),
        (KURDISH, "بەیاسا", "یاسا", 15),
        (KURDISH, "وعێراق", "عێراق", 20),
        (KURDISH, "بۆعێراق", "عێراق", 30),
        (KURDISH, "فەرمیانە", "فەرمی", 18),
        (KURDISH, "دەستمان", "دەست", 15),
        (KURDISH, "منداڵەکەشم", "منداڵ", None),
        # an Arabic keyboard
        (KURDISH, "پۆلیس", "بۆلیس", 30),
        (KURDISH, "گەنج", "کەنج", 30),
        (KURDISH, "پۆلیسەکان", "بۆلیس", 38),
        (ENGLISH, "children", "child", 10),
        (ENGLISH, "paid", "pay", 10),
        (ENGLISH, "organise", "organize", 5),
        (ENGLISH, "labour", "labor", 5),
        (ENGLISH, "travelled", "traveled", 5),
        (ENGLISH, "dialogue", "dialog", 10),
        (ENGLISH, "centres", "centers", 5),
        (ENGLISH, "trafficker", "traffick", 20),
        (ENGLISH, "trafficking", "traffick", 10),
        (ENGLISH, "prosecutors", "prosecut", 20),
        (ENGLISH, "investigators", "investigate", 15),
        (ENGLISH, "4ps", "4ps", 0),
    ],
)
def test_stems_and_their_costs(language, word, stem, hundredths):
    assert cost(language, word, stem) == (None if hundredths is None else hundredths / 100)


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("معاهد", "معهد"), ("مدارس", "مدرسة"),  # فعالل
        ("مشاريع", "مشروع"), ("مناديل", "منديل"), ("مفاتيح", "مفتاح"),  # فعاليل
        ("قوانين", "قانون"),  # فواعيل
        ("ضحايا", "ضحية"),  # فعايا
        ("جرائم", "جريمة"), ("رسائل", "رسالة"),  # فعايل
        ("عوامل", "عامل"), ("قواعد", "قاعدة"),  # فواعل
        ("أطفال", "طفل"),  # افعال
        ("حقول", "حقل"), ("شهود", "شاهد"),  # فعول
        ("شركاء", "شريك"),  # فعلا
        ("أسلحة", "سلاح"), ("أرغفة", "رغيف"),  # افعله
        ("أدلة", "دليل"),  # افله
        ("جبال", "جبل"), ("عمال", "عامل"),  # فعال
        ("أعزاء", "عزيز"),  # افلا
        ("فقير", "فقر"), ("استعباد", "عبد"),  # derivations
    ],
)  # fmt: skip
def test_templates_of_broken_plurals(plural, singular):
    shapes = read_rules().languages["ar"].templates.shapes
    (folded,), (expected,) = tokens(ARABIC, plural), tokens(ARABIC, singular)
    replaced = {re.sub(each.pattern, each.by.replace("$", "\\"), folded) for each in shapes}
    assert expected in replaced
    assert cost(ARABIC, plural, singular) <= 0.2


def test_letters_of_a_template_are_counted_in_the_plural():
    assert compile_shape("فعالل", "فعلل") == Replacement("^(.)(.)ا(.)(.)$", "$1$2$3$4")
    assert compile_shape("افله", "فليل") == Replacement("^ا(.)(.)ه$", "$1$2ي$2")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("trafficked", "traffickers"),
        ("organisations", "organization"),
        ("policies", "policy"),
        ("prosecution", "prosecutors"),
        ("investigating", "investigator"),
        ("women", "woman"),
        ("programmes", "program"),
    ],
)
def test_english_words_share_a_stem(one, other):
    first, second = (ANALYZERS[ENGLISH].keys(word) for word in (one, other))
    assert min(first[stem] + second[stem] for stem in first.keys() & second.keys()) < 0.4
