"""Running text as HTML: what is isolated, what is linked, and that nothing is read as markup."""

import re
from html import unescape
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from eportal.languages import ARABIC, ENGLISH, KURDISH, LANGUAGES
from eportal.pages.prose import isolated, isolated_html, paragraphs, quoted

HOSTILE = [
    '<script>alert("1")</script>', "<img src=x onerror=alert(1)>", "{{ 7*7 }}", "{% raw %}",
    "[x](javascript:alert(1))", "| a | b |", "&lt;b&gt;", "&amp;", "\" onmouseover='x", "<!-- -->",
    "]]>", "</bdi></p>", "x" * 600, "م" * 600, "\u202eRLO\u202c", "\u2066LRI\u2069",
    "\u200f٣\u200e", "<٣>", "a<b>c", "`code`", "# heading", "**bold**", "-->", "\x00",
]  # fmt: skip
RIGHT_TO_LEFT = (ARABIC, KURDISH)
TAG = re.compile(r"<[^>]*>")


def code(value):
    return getattr(value, "code", None)


def ltr(text):
    return f'<bdi dir="ltr">{text}</bdi>'


def rtl(text):
    return f'<bdi dir="rtl">{text}</bdi>'


def arabic(text):
    return f'<bdi lang="ar" dir="rtl" class="quoted">{text}</bdi>'


def link(id_):
    return f"../{id_}/" if id_ != "prevention-9" else None


def linked(id_):
    return f'<a href="../{id_}/">{ltr(id_)}</a>'


@pytest.mark.parametrize("language", RIGHT_TO_LEFT, ids=code)
@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("سنة 2024", f"سنة {ltr('٢٠٢٤')}"),
        ("سنة ٢٠٢٤", f"سنة {ltr('٢٠٢٤')}"),
        ("(3)", f"({ltr('٣')})"),
        ("75% منهم", f"{ltr('٧٥%')} منهم"),
        ("1.5 و 1,000", f"{ltr('١.٥')} و {ltr('١,٠٠٠')}"),
        ("في 2023/11/14.", f"في {ltr('٢٠٢٣/١١/١٤')}."),
        ("2023-2026", rtl("٢٠٢٣-٢٠٢٦")),
        ("2023 – 2026", rtl("٢٠٢٣ – ٢٠٢٦")),
        ("IOM", ltr("IOM")),
        ("منظمة Heartland Alliance هنا", f"منظمة {ltr('Heartland Alliance')} هنا"),
        ("دليل A4 رقم 5", f"دليل {ltr('A4')} رقم {ltr('٥')}"),
        ("نموذج 4Ps", f"نموذج {ltr('4Ps')}"),
        ("من IOM.", f"من {ltr('IOM')}."),
        ("IOM، UNODC", f"{ltr('IOM')}، {ltr('UNODC')}"),
        ("IOM: ثم", f"{ltr('IOM')}: ثم"),
        ("IOMان", f"{ltr('IOM')}ان"),
        ("info@portal.example", ltr("info@portal.example")),
        ("انظر https://portal.example:8080/a.", f"انظر {ltr('https://portal.example:8080/a')}."),
        ("نص بلا أرقام", "نص بلا أرقام"),
        ("", ""),
    ],
)
def test_numbers_and_latin_runs_are_isolated_from_right_to_left_text(language, text, html):
    assert isolated(text, language) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("in 2024, 75%", "in 2024, 75%"),
        ("2023-2026", ltr("2023-2026")),
        ("A4 and 4Ps", "A4 and 4Ps"),
        ("the form منع is", f"the form {arabic('منع')} is"),
        ("(اللجنة المركزية)", f"({arabic('اللجنة المركزية')})"),
        ("اللجنة، الوزارة.", f"{arabic('اللجنة، الوزارة')}."),
        ("مُحافَظَة", arabic("مُحافَظَة")),
        ("و", arabic("و")),
        ("", ""),
    ],
)
def test_arabic_runs_are_isolated_from_english_text(text, html):
    assert isolated(text, ENGLISH) == html


@pytest.mark.parametrize("language", LANGUAGES, ids=code)
@pytest.mark.parametrize(
    "id_", ["prevention-1", "partnership-16", "2024-prosecution-3", "2024-protection-12"]
)
def test_an_activity_is_linked_wherever_it_stands(language, id_):
    assert isolated(id_, language, link) == linked(id_)
    assert isolated(f"({id_}).", language, link) == f"({linked(id_)})."
    assert linked(id_) in isolated(f"activity {id_} completes it", language, link)
    assert linked(id_) in isolated(f"IOM {id_} {id_}", language, link)
    assert linked(id_) in isolated(f"چالاکیی {id_}یش", language, link)


@pytest.mark.parametrize("language", LANGUAGES, ids=code)
@pytest.mark.parametrize(
    "text",
    [
        "prevention", "prevention-0", "prevention-", "x-prevention-1", "prevention-1a",
        "12024-prevention-1", "٢٠٢٤-prevention-1", "prevention-9", "Prevention-1",
        "nonprevention-1",
    ],
)  # fmt: skip
def test_what_is_no_activity_or_has_no_page_is_not_linked(language, text):
    assert "<a" not in isolated(text, language, link)


def test_without_a_portal_activities_stay_plain():
    assert isolated("prevention-1", ARABIC) == ltr("prevention-1")


@pytest.mark.parametrize("language", LANGUAGES, ids=code)
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_stays_text(language, text):
    html = isolated(text, language, link)
    assert unescape(TAG.sub("", html)) == language.digits_of(text)
    assert {tag.strip("</>").split()[0] for tag in TAG.findall(html)} <= {"bdi"}


PIECES = st.sampled_from(
    [*HOSTILE[:6], "prevention-1", "2024-prevention-2", "2023-2026", "4Ps", "A4", "IOM", "مرۆڤ",
     "75%", "12", "٣", " ", "-", "–", ".", "،", ",", "/", "<", ">", "&", '"', "'", "é", "ی", "\n"]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])), st.lists(PIECES, max_size=8).map("".join)
)


@pytest.mark.parametrize("language", LANGUAGES, ids=code)
@given(text=TEXTS)
@example(text="4Ps 2024-prevention-1 http://x:80")
def test_any_text_is_shown_whole_and_with_no_tag_but_our_own(language, text):
    html = isolated(text, language, link)
    ours = re.compile(r'</?bdi[^>]*>|<a href="[^"<>]*">|</a>')
    assert unescape(ours.sub("", html)) == language.digits_of(text)
    tags = {tag.strip("</>").split()[0] for tag in TAG.findall(html)}
    assert tags <= {"bdi", "a"}


@given(text=st.text(st.sampled_from("<>&\"'aم1{}%[]() ")))
def test_quoted_words_are_escaped_and_arabic(text):
    html = quoted(text)
    assert html.startswith('<bdi lang="ar" dir="rtl" class="quoted">')
    assert html.endswith("</bdi>")
    assert not TAG.search(html[len('<bdi lang="ar" dir="rtl" class="quoted">') : -len("</bdi>")])


def test_quoted_words_keep_their_own_digits():
    assert quoted("2024 ٢٠٢٤") == arabic("2024 ٢٠٢٤")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("واحد", "<p>واحد</p>"),
        ("واحد\nاثنان", "<p>واحد</p>\n<p>اثنان</p>"),
        ("<ب>", "<p>&lt;ب&gt;</p>"),
        ("سنة 5", f"<p>سنة {ltr('٥')}</p>"),
    ],
)
def test_each_line_is_a_paragraph(text, html):
    assert paragraphs(text, lambda line: isolated(line, ARABIC)) == html


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("<p>سنة 2024</p>", f"<p>سنة {ltr('٢٠٢٤')}</p>"),
        ('<p id="a2" title="2024">نص</p>', '<p id="a2" title="2024">نص</p>'),
        ('<a href="../plan/2024/">خطة 2024</a>', f'<a href="../plan/2024/">خطة {ltr("٢٠٢٤")}</a>'),
        ("<p>&lt;٣&gt; &amp;amp;</p>", f"<p>&lt;{ltr('٣')}&gt; &amp;{ltr('amp')};</p>"),
        ("<p>نص<em>IOM</em>ونص</p>", f"<p>نص<em>{ltr('IOM')}</em>ونص</p>"),
    ],
)
def test_a_written_page_keeps_its_tags_and_gets_isolated_texts(written, html):
    assert isolated_html(written, ARABIC) == html


def test_every_text_of_the_portal_is_shown_whole_and_links_its_activities(content):
    activity = re.compile(r"(?:[12]\d{3}-)?(?:prevention|protection|prosecution|partnership)-\d+")
    named = 0
    for _, record in content.portal.translated():
        for words, language in product(record.words(), LANGUAGES):
            text = words.written_in(language)
            html = isolated(text, language, link)
            assert unescape(TAG.sub("", html)) == language.digits_of(text)
            for id_ in filter(link, activity.findall(text)):
                named += 1
                assert linked(id_) in html
    assert named


def test_kurdish_words_in_another_language_say_that_they_are_kurdish():
    word = '<bdi lang="ckb" dir="rtl" class="quoted">مروڤ</bdi>'
    assert isolated("الصيغة («مروڤ») خطأ", ARABIC) == f"الصيغة («{word}») خطأ"
    assert isolated("The form مروڤ is", ENGLISH) == f"The form {word} is"
    assert "lang" not in isolated("شێوەی مروڤ", KURDISH)
    assert quoted("مروڤ") == word


@pytest.mark.parametrize("language", LANGUAGES, ids=code)
def test_code_of_a_written_page_stays_as_it_is_typed_and_runs_left_to_right(language):
    typed = "eportal review activity/2024-prevention-1 --on 2024-11-30"
    for opening, closing in (("<code", "</code>"), ("<pre", "</pre>")):
        shown = isolated_html(f"<p>{opening}>{typed}{closing}</p>", language, link)
        assert shown == f'<p>{opening} dir="ltr">{typed}{closing}</p>'
    assert isolated_html('<code dir="rtl">3</code>', language) == '<code dir="rtl">3</code>'
    named = isolated_html('<a href="../"><code>a 3</code></a>', language)
    assert named == '<a href="../"><code dir="ltr">a 3</code></a>'


def test_phrases_of_another_language_within_code_say_so():
    typed = '<pre><code class="language-yaml">ku: یاسای ٢٨\nen: Law 28 &amp; 29\n</code></pre>'
    shown = isolated_html(typed, ARABIC)
    said = '<bdi lang="ckb" dir="rtl" class="quoted">یاسای ٢٨</bdi>'
    assert shown == typed.replace("<pre>", '<pre dir="ltr">').replace("یاسای ٢٨", said)
    assert isolated_html(typed, KURDISH) == typed.replace("<pre>", '<pre dir="ltr">')
