"""JSON lines: one article a line, and what the line says of it."""

import json

import pytest

TEXT = "The bridge at Orsin is closed, the mayor of Velm said on Friday."
HTML = f"""<html><head><title>Bridge closed</title><meta property="og:site_name" content="Harrow Post">
<meta name="author" content="Ana Velk"></head><body><article>
<p>{TEXT}</p><p>{TEXT} Still.</p></article></body></html>"""


@pytest.fixture
def read_lines(tmp_path, read):
    def _read(*lines):
        path = tmp_path / "a.jsonl"
        path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines))
        return read(path)

    return _read


def test_everything_a_line_says_of_its_article_is_kept(read_lines):
    line = {
        "url": "https://harrow.example/bridge",
        "outlet": "Harrow Post",
        "published": "2019-09-14",
        "title": "Bridge closed",
        "byline": "Ana Velk",
        "text": TEXT,
    }
    article = read_lines(line)[0][0].article
    kept = (article.location, article.outlet, article.published, article.title, article.byline, article.text)
    assert kept == tuple(line.values())


def test_a_location_comes_before_an_address(read_lines):
    assert (
        read_lines({"location": "desk/7", "url": "https://a.example", "text": TEXT})[0][0].article.location == "desk/7"
    )


def test_an_article_without_location_is_named_by_file_and_line(read_lines):
    found, _ = read_lines({"text": TEXT}, "", {"text": TEXT})
    assert [page.article.location.rpartition("/")[2] for page in found] == ["a.jsonl:1", "a.jsonl:3"]
    assert found[0].article.id != found[1].article.id


def test_a_bad_line_is_reported_by_its_number_and_the_others_are_read(read_lines):
    found, reports = read_lines({"text": "One here."}, "{", {"text": "Three here."}, [], {"text": "Five here."})
    assert [page.article.text for page in found] == ["One here.", "Three here.", "Five here."]
    assert [report.reason[:7] for report in reports] == ["line 2 ", "line 4 "]
    assert all(report.location.endswith("a.jsonl") for report in reports)


def test_a_page_on_a_line_is_read_as_a_page(read_lines):
    article = read_lines({"html": HTML})[0][0].article
    assert article.text == f"{TEXT}\n\n{TEXT} Still."
    assert (article.outlet, article.byline, article.title) == ("Harrow Post", "Ana Velk", "Bridge closed")


def test_what_the_line_says_stands_above_what_the_page_says(read_lines):
    line = {"html": HTML, "outlet": "Velm Courier", "published": "2019-09-14", "title": "The bridge"}
    article = read_lines(line)[0][0].article
    assert (article.outlet, article.byline) == ("Velm Courier", "Ana Velk")
    assert (article.published, article.title) == ("2019-09-14", "The bridge")


def test_a_page_on_a_line_is_not_decoded_twice(read_lines):
    html = HTML.replace("<head>", "<head><meta charset=windows-1252>").replace("Still.", "Still – café.")
    assert read_lines({"html": html})[0][0].article.text.endswith("Still – café.")


def test_a_short_fragment_of_a_page_is_read(read_lines):
    assert read_lines({"html": f"<p>{TEXT}</p>"})[0][0].article.text == TEXT


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("2019-09-14", "2019-09-14"),
        (" 20190914 ", "2019-09-14"),
        ("2019-09-14T10:30:00Z", "2019-09-14T10:30:00+00:00"),
        ("2019-09-14 10:30", "2019-09-14T10:30:00"),
        ("Sat, 14 Sep 2019 10:00:00 +0200", "2019-09-14T10:00:00+02:00"),
        ("14/09/2019", None),
        ("three years ago", None),
        ("2019-13-45", None),
        ("", None),
    ],
)
def test_a_date_is_written_in_one_form_or_stays_unknown(given, kept, read_lines):
    assert read_lines({"text": TEXT, "published": given})[0][0].article.published == kept


def test_a_title_of_several_lines_becomes_one(read_lines):
    assert read_lines({"text": TEXT, "title": " Bridge\n closed\t"})[0][0].article.title == "Bridge closed"


def test_values_that_are_null_or_blank_are_unknown(read_lines):
    article = read_lines({"text": TEXT, "title": None, "outlet": " ", "url": None})[0][0].article
    assert (article.title, article.outlet) == (None, None)


def test_furniture_in_a_text_is_named(read_lines):
    page = read_lines({"text": f"{TEXT}\nShare on Facebook"})[0][0]
    assert [left.reason for left in page.left_out] == ["share"]
