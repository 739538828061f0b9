"""A web page becomes its article: the words, who wrote them and when, and what the page's markup quotes."""

import pytest

from sayso.errors import LocationError
from sayso.ingest import from_html

FIRST = (
    "The bridge over the Orl at Orsin was closed on Friday after two of its cables had torn in the storm, police said."
)
SECOND = (
    "The mayor of Velm asked the ferrymen to carry passengers free of charge until the bridge could be opened again."
)
LAST = "The harbour board said that it would meet on Monday to hear the engineers, who have not been named."

HEAD = """<meta charset="utf-8"><title>Bridge closed after storm - Harrow Post</title>
<meta property="og:title" content="Bridge closed after storm"><meta property="og:site_name" content="Harrow Post">
<meta name="author" content="Ana Velk"><meta property="article:published_time" content="2019-09-14T10:00:00+02:00">
<script>let menu = "<p>not an article</p>"</script><style>p { color: red }</style>"""

NAVIGATION = """<header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li><li><a href="/s">Sport</a>
</li></ul></nav></header>"""
FOOTER = """<aside><h3>Most read</h3><a href="/1">Ferry late again</a></aside>
<footer><p>&copy; 2019 Harrow Post. All rights reserved.</p><a href="/p">Privacy</a></footer>"""


def web_page(body: str, head: str = HEAD) -> str:
    return (
        f'<!DOCTYPE html><html lang="en"><head>{head}</head><body>{NAVIGATION}<article>'
        f"<h1>Bridge closed after storm</h1><p>{FIRST}</p>{body}<p>{LAST}</p></article>{FOOTER}</body></html>"
    )


def read(body: str, head: str = HEAD):
    return from_html(web_page(body, head).encode(), "bridge.html")


def quoted(page) -> list[str]:
    return [page.article.text[start:end] for start, end in page.quotations]


def test_the_text_is_the_paragraphs_and_nothing_around_them():
    assert read(f"<p>{SECOND}</p>").article.text == f"{FIRST}\n\n{SECOND}\n\n{LAST}"


def test_the_title_is_told_apart_from_the_text():
    article = read("").article
    assert article.title == "Bridge closed after storm"
    assert article.text.startswith(FIRST)


def test_author_outlet_day_and_language_are_read():
    article = read("").article
    assert (article.byline, article.outlet, article.published) == (
        "Ana Velk",
        "Harrow Post",
        "2019-09-14T10:00:00+02:00",
    )
    assert (article.language, article.location) == ("en", "bridge.html")


def test_what_the_page_does_not_say_stays_unknown():
    article = read("", "<title>Bridge closed after storm</title>").article
    assert (article.byline, article.outlet, article.published) == (None, None, None)


def test_a_quotation_keeps_its_bounds():
    words = "The cables had been old for years.\n\nNobody had looked at them since spring."
    page = read(
        "<p>The Velm Courier also reported:</p><blockquote><p>The cables had been old for years.</p>"
        "<p>Nobody had <b>looked</b> at <a href=/x>them</a> since spring.</p></blockquote>"
    )
    assert quoted(page) == [words]
    assert f"The Velm Courier also reported:\n\n{words}\n\n{LAST}" in page.article.text


def test_a_quotation_inside_a_quotation_keeps_both_bounds_outermost_first():
    page = read(
        "<blockquote><p>The engineer wrote to the board.</p><blockquote><p>The cables will not last.</p></blockquote>"
        "<p>The board did not answer.</p></blockquote><blockquote>Another paper said so too.</blockquote>"
    )
    assert quoted(page) == [
        "The engineer wrote to the board.\n\nThe cables will not last.\n\nThe board did not answer.",
        "The cables will not last.",
        "Another paper said so too.",
    ]


def test_a_quotation_that_holds_only_a_quotation_is_one():
    page = read("<blockquote><blockquote><p>The cables will not last the winter.</p></blockquote></blockquote>")
    assert quoted(page) == ["The cables will not last the winter."]


def test_an_empty_quotation_is_none():
    assert read("<blockquote> <p></p></blockquote>").quotations == ()


def test_words_after_a_quotation_are_not_quoted():
    page = read("<div><blockquote>The cables were old.</blockquote> So said the engineer of the board.</div>")
    assert quoted(page) == ["The cables were old."]


def test_words_in_quote_elements_get_their_marks_and_stay_in_the_sentence():
    page = read("<p>There was <q>no danger at all</q>, the mayor said.</p>")
    assert "There was “no danger at all”, the mayor said." in page.article.text
    assert page.quotations == ()


def test_no_mark_of_ours_is_left_in_text_or_title():
    page = read("<blockquote><h2>What they wrote</h2><ul><li>One thing</li><li>Other thing</li></ul></blockquote>")
    assert not set("␂␃␟") & set(page.article.text + (page.article.title or ""))


def test_breaks_lists_and_headings_are_kept_apart():
    text = read(
        "<h2>The ferry</h2><ul><li>It sails at nine.</li><li>It is free.</li></ul><p>One.<br>Two.</p>"
    ).article.text
    assert "The ferry\n\nIt sails at nine.\n\nIt is free.\n\nOne.\nTwo.\n\n" in text


def test_furniture_that_stands_between_the_paragraphs_is_named():
    page = read(f"<p>{SECOND}</p><p>READ MORE: What we know of the bridge</p>")
    assert [page.article.text[left.span.start : left.span.end] for left in page.left_out] == [
        "READ MORE: What we know of the bridge"
    ]


def test_every_quotation_lies_in_the_text():
    page = read("<blockquote>Old\n\n   cables &amp; “new”\t ones — 🔥 café.</blockquote>")
    assert quoted(page) == ["Old cables & “new” ones — 🔥 café."]


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ("<meta name='date' content='14 September 2019'>", "", "2019-09-14"),
        ('<script type="application/ld+json">{"datePublished": "2019-09-14"}</script>', "", "2019-09-14"),
        ("<link rel='canonical' href='https://harrow.example/2019/09/14/bridge'>", "", "2019-09-14"),
        ("", "<p><time datetime='2019-09-14T10:00'>Saturday</time></p>", "2019-09-14T10:00:00"),
        ("", "<p><time datetime='2019-09-14'>Saturday</time> <time datetime='2015-01-02'>Related</time></p>", None),
        ("", "<p>On 2018-05-03 the bridge had been repaired, on 3 May 2018.</p>", None),
        ("", "<p><a href='/2014/02/03/ferry'>Related: 2015-03-04 Ferry late</a></p>", None),
        ("", "<p>Updated 3 years ago</p>", None),
        ("<meta property='article:published_time' content='0001-01-01T00:00:00'>", "", None),
        ("<meta name='date' content='03/04/2019'>", "", None),
    ],
)
def test_only_a_day_that_the_page_declares_is_its_day(head, body, day):
    assert read(body, f"<title>Bridge closed</title>{head}").article.published == day


CHARSETS = {
    "windows-1252": (
        "Die Fähre fährt – sagte Bürgermeisterin Ångström – „vorerst“ nicht mehr über den Fluß.",
        "windows-1252",
    ),
    "iso-8859-1": (
        "Die Fähre fährt – sagte Bürgermeisterin Ångström – „vorerst“ nicht mehr über den Fluß.",
        "windows-1252",
    ),
    "windows-1251": ("Мост в Орсине закрыт, сообщила в пятницу мэр города Велм.", "windows-1251"),
    "koi8-r": ("Мост в Орсине закрыт, сообщила в пятницу мэр города Велм.", "koi8-r"),
    "shift_jis": ("オルシンの橋は金曜日に閉鎖された、とヴェルムの市長は述べた。", "shift_jis"),
    "euc-kr": ("오르신의 다리는 금요일에 폐쇄되었다고 벨름 시장이 말했다.", "euc-kr"),
    "gb2312": ("奥尔辛的桥梁周五关闭，韦尔姆市长说。", "gb18030"),
    "iso-2022-jp": ("オルシンの橋は金曜日に閉鎖された、とヴェルムの市長は述べた。", "iso-2022-jp"),
    "UTF8": ("Café “Orsin” — naïve 🔥", "utf-8"),
}


@pytest.mark.parametrize("label", CHARSETS)
def test_a_declared_charset_is_believed(label):
    words, encoding = CHARSETS[label]
    data = web_page(f"<p>{words}</p>", f'<meta http-equiv="Content-Type" content="text/html; charset={label}">')
    assert words in from_html(data.encode(encoding), "a.html").article.text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-32", "utf-16-le"])
def test_a_byte_order_mark_or_wide_letters_stand_above_what_is_declared(encoding):
    data = web_page("<p>Café “Orsin”</p>", "<meta charset=windows-1252>").encode(encoding)
    assert "Café “Orsin”" in from_html(data, "a.html").article.text


def test_a_charset_that_nobody_declares_is_told_from_the_bytes():
    words = "Мост в Орсине закрыт, сообщила в пятницу мэр города Велм. " * 5
    data = web_page(f"<p>{words}</p>", "<title>Мост</title>").encode("windows-1251")
    assert words.strip() in from_html(data, "a.html").article.text


def test_a_page_without_an_article_is_an_error_of_one_line():
    with pytest.raises(LocationError) as error:
        from_html(f"<html><body>{NAVIGATION}{FOOTER}</body></html>".encode(), "menu.html")
    assert str(error.value) == "menu.html: has no article text"


def test_a_page_gives_the_same_article_every_time():
    assert read(f"<blockquote>{SECOND}</blockquote>") == read(f"<blockquote>{SECOND}</blockquote>")
