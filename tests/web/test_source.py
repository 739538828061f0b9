"""The list of sources, and the page of one."""

from dataclasses import replace

import pytest
from fastapi.testclient import TestClient
from lxml import html

from sayso.ingest import from_text
from sayso.records import Reader, Reading, Source, Span, Statement
from sayso.store import Library
from sayso.web.app import create
from sayso.web.pages.source import shorten

EVIL = '"><script>alert(1)</script>&name=x#y javascript:alert(1)'
LONG = "ministry-of-" * 200
HEBREW = "דוברת הנמל"


def reading(location: str, *chains, outlet="The Lantern", published="2031-05-09", title="Smoke") -> Reading:
    """One statement a chain; a link is a name and a kind."""
    text = f"What {location} told of the harbour on that day."
    article = replace(from_text(text, location).article, outlet=outlet, published=published, title=title)
    named = list(dict.fromkeys(link for chain in chains for link in chain))
    sources = tuple(Source(f"s{n}", *one, None, ()) for n, one in enumerate(named))
    told = [tuple(f"s{named.index(link)}" for link in chain) for chain in chains]
    statements = tuple(
        Statement(f"t{n}", Span(n, len(text)), text[n:], chain, chain[-1], (), "says", (), ("cue",))
        for n, chain in enumerate(told)
    )
    return Reading(article, (), sources, (), statements, Reader("0.1", "w"))


DAILY, CLERK, RUSK = ("The Daily", "outlet"), ("a clerk", "unnamed"), ("Dagny Rusk", "person")


@pytest.fixture
def get(tmp_path):
    """Puts readings into a library; gives the page at a path as a tree."""
    client = TestClient(create(tmp_path / "l.sqlite"), base_url="http://127.0.0.1")

    def ask(readings, path, status=200, **query):
        with Library.open(tmp_path / "l.sqlite") as books:
            for one in readings:
                books.add(one, "{}", [])
        answer = client.get(path, params=query or None)
        assert answer.status_code == status
        return html.document_fromstring(answer.text)

    return ask


def names(page):
    return page.xpath("//ol[@class='list']//a[@class='title']/text()")


def test_the_most_credited_come_first_and_can_be_filtered(get):
    some = [reading("a.txt", [DAILY, CLERK], [RUSK]), reading("b.txt", [DAILY])]
    assert names(get(some, "/sources")) == ["The Daily", "a clerk", "Dagny Rusk"]
    assert names(get([], "/sources", kind="person")) == names(get([], "/sources", text="RUSK")) == ["Dagny Rusk"]
    assert names(get([], "/sources", text="rusk", kind="unnamed")) == []
    get([], "/sources", status=400, kind="truthful")


def test_the_list_goes_on_on_a_further_page(get):
    some = [reading("a.txt", *[[(f"Clerk {n:02}", "person")] for n in range(60)])]
    first, second = get(some, "/sources"), get([], "/sources", offset=50)
    assert len(names(first)) == 50 and first.xpath("//a[@rel='next']/@href") == ["?offset=50"]
    assert len(names(second)) == 10 and not set(names(first)) & set(names(second))


def test_a_source_shows_what_it_is_credited_with_and_through_whom(get):
    old = reading("a.txt", [DAILY, RUSK, CLERK], outlet="Old Post", published="2030-01-01")
    new = reading("b.txt", [("DAGNY RUSK", "organisation")], outlet="New Post", published="2032-01-01")
    page = get([old, new], "/source", name="dagny rusk")
    newer, older = page.xpath("//ol[contains(@class, 'credits')]/li")
    assert "New Post" in newer.text_content() and "Old Post" in older.text_content()
    assert older.xpath(".//p[1]/a/text()") == ["The Daily", "a clerk"]
    assert older.xpath(".//p[2]/a/@href") == [f"/article/{old.article.id}?at=t0#r1-t0-words"]
    facts = " ".join(page.text_content().split())
    assert "organisation or person" in facts and "Credited by New Post in 1 article, Old Post in 1 article." in facts
    assert ("Also written DAGNY RUSK" in facts) != ("Also written Dagny Rusk" in facts)


@pytest.mark.parametrize(("name", "kind", "said"), [
    ("a clerk", "unnamed", "need not be the same person"),
    ("He", "person", "nobody was chosen"),
    ("Dagny Rusk", "person", None),
])  # fmt: skip
def test_who_is_unnamed_or_unresolved_is_said_to_be(get, name, kind, said):
    page = get([reading("a.txt", [(name, kind)]), reading("b.txt", [(name, kind)])], "/source", name=name)
    notices = page.xpath("//p[@class='notice']")
    assert [said in one.text_content() for one in notices] == ([True] if said else [])


@pytest.mark.parametrize("name", [EVIL, LONG, HEBREW, "a\u202eb", "the"])
def test_a_name_of_any_kind_leads_to_its_own_page_and_does_nothing(get, name):
    listed = get([reading("a.txt", [(name, "person")], title=name, outlet=name)], "/sources")
    (link,) = listed.xpath("//a[@class='title']")
    page = get([], link.get("href"))
    assert page.xpath("//h1[@dir='auto']") and len(page.xpath("//ol[contains(@class, 'credits')]/li")) == 1
    for one in (listed, page):
        assert not one.xpath("//script[not(@src)] | //*[@style]")
        assert all(href.startswith(("/", "?", "#")) for href in one.xpath("//@href"))


def test_nobody_of_that_name_is_not_found(get):
    get([], "/source", status=404, name="Nobody At All")
    get([], "/source", status=404)


def test_words_are_cut_after_a_whole_word():
    assert shorten("one two  three", 40) == "one two three"
    assert shorten("one two three", 9) == "one two …" and shorten("x" * 20, 5) == "xxxxx …"
