"""Search: what is found under each tab, where the words are marked, and what stands there when nothing is found."""

import asking
import pytest
from two_stories import client, library, page, words

from sayso import linking
from sayso.ingest import from_text
from sayso.records import Reader, Reading, Span, Statement
from sayso.store import Library
from sayso.views import found
from sayso.web import asked

HOSTILE = "<mark>Harbour</mark> & <script>alert(1)</script> harbour\u202egnp.exe said the Harbour master."


def marked(tree):
    return [words(one) for one in tree.xpath("//main//mark[@class='found']")]


def tabs(tree):
    return {words(one).split()[0]: words(one).split()[1:] for one in tree.xpath("//nav[@class='tabs']//a")}


@pytest.mark.parametrize(
    ("text", "typed", "marks"),
    [
        ("Harbour, harbours, HARBOUR’S", "harbour", ["Harbour", "HARBOUR"]),
        ("Harbour, harbours, shore", "harb*", ["Harbour", "harbours"]),
        ("the café; a cafe\u0301", "CAFE", ["café", "cafe\u0301"]),
        ("sealed the harbour, harbour sealed", '"harbour sealed"', ["harbour sealed"]),
        ("the port and the shore", "port shore*", ["port", "shore"]),
        ("snake_case", "case", ["case"]),
        ("nothing", "!!! *", []),
    ],
)
def test_words_are_found_as_the_index_finds_them(text, typed, marks):
    assert [text[a:b] for a, b in found.spans(text, typed)] == marks
    assert "".join(words for words, _ in found.lit(text, typed)) == text


@pytest.mark.parametrize("where", ["claims", "articles", "statements", "sources"])
def test_each_tab_lists_what_holds_the_word_and_marks_it(where):
    tree = page(f"/search?q=port&in={where}")
    lists = library().lists
    totals = {
        "Claims": lists.claim_hits("port").total, "Articles": lists.article_hits("port").total, "Statements": None,
        "Sources": lists.source_lines("port").total,
    }  # fmt: skip
    assert tabs(tree) == {name: [str(n)] if n is not None else [] for name, n in totals.items()}
    assert words(tree.xpath("//nav[@class='tabs']//a[@aria-current]")[0]).startswith(where.capitalize())
    listed, total = len(tree.xpath("//ol[contains(@class, 'hits')]/li")), totals[where.capitalize()]
    assert listed == total if total is not None else listed > 1
    assert {one.casefold() for one in marked(tree)} == {"port"}


def test_statements_hold_the_word_and_lead_to_their_article_and_claim():
    tree = page("/search?q=port&in=statements")
    blocks = tree.xpath("//div[@class='told']")
    assert blocks and all(one.xpath(".//blockquote//mark") for one in blocks)
    for block in blocks:
        link, *claims = block.xpath(".//a/@href")
        path, _, anchor = link.partition("#")
        id = path.removeprefix("/article/").partition("?")[0]
        statement = anchor.removeprefix("r1-").removesuffix("-words")
        (reading,) = library().readings([id])
        assert "port" in next(one.text for one in reading.statements if one.id == statement).casefold()
        assert page(path).xpath(f"//*[@id='{anchor}']")
        assert claims == [f"/claim/{one}" for one in library().lists.credit_claims([f"{id}/{statement}"]).values()]
    assert any(one.xpath(".//span[contains(@class, 'box')]") for one in blocks)


def test_marks_come_from_places_and_never_from_the_text(tmp_path):
    article = from_text(HOSTILE, "hostile.txt").article
    statement = Statement("t1", Span(0, len(HOSTILE)), HOSTILE, (), None, (), None, (), ("page",))
    with Library.open(tmp_path / "l.sqlite") as opened:
        linking.add(opened, Reading(article, (), (), (), (statement,), Reader("0.1", "w1")))
        linking.link(opened, pytest.fail)
    asking_here = asking.client(tmp_path / "l.sqlite")
    for where in ("articles", "statements"):
        tree = page(f"/search?q=harbour&in={where}", of=asking_here)
        quoted = tree.xpath("//blockquote")[0]
        assert [words(one) for one in quoted.iter("mark")] == ["Harbour", "harbour", "Harbour"]
        assert "<script>alert(1)</script>" in words(quoted) and not quoted.xpath(".//script")
        assert "\u202e" not in tree.text_content()


@pytest.mark.parametrize("typed", ["", "%20", "!!!", "%22%22"])
def test_nothing_to_search_for_says_how_to_ask(typed):
    tree = page(f"/search?q={typed}")
    assert "begins so" in words(tree.xpath("//div[@class='empty']")[0]) and not tree.xpath("//nav[@class='tabs']")


def test_where_nothing_is_found_the_other_tabs_that_have_some_are_named():
    empty = next(
        tree.xpath("//div[@class='empty']")
        for where in ("sources", "claims")
        if (tree := page(f"/search?q=tuesday&in={where}")).xpath("//div[@class='empty']")
    )
    assert any("in=articles" in one for one in empty[0].xpath(".//a/@href"))
    assert "Try fewer words" in words(page("/search?q=zzzzz").xpath("//div[@class='empty']")[0])


def test_results_are_paged(monkeypatch):
    monkeypatch.setattr(asked, "LIMIT", 2)
    tree = page("/search?q=port&in=articles")
    assert len(tree.xpath("//ol[contains(@class, 'hits')]/li")) == 2
    (further,) = tree.xpath("//a[@rel='next']/@href")
    later = page(f"/search{further}")
    assert set(later.xpath("//a[@class='title']/@href")).isdisjoint(tree.xpath("//a[@class='title']/@href"))
    assert "ends before here" in words(page("/search?q=port&in=articles&offset=99").xpath("//main")[0])


def test_an_unknown_tab_is_not_understood():
    assert client().get("/search?q=port&in=people").status_code == 400
