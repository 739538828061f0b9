"""The page of one claim: what it answers on top, and that every number leads to its statement, on whichever page."""

import re
from dataclasses import replace

import pytest
from asking import client

from sayso import linking
from sayso.ingest import from_text
from sayso.records import Claim, Listed, Origin, Origins, Reader, Reading, Span, Statement, Story, Telling
from sayso.store import Library, Made

MANY = 300
STORY, CLAIM = "a" * 16, "c" * 16
WORDS = "The port of Velm would stay closed."


def article(number, outlet):
    text = f"{WORDS} So it goes <on>, says {outlet}."
    made = replace(
        from_text(text, f"velm/{number}").article, id=f"{number:016x}", outlet=outlet, published="2031-05-01"
    )
    told = Statement("t1", Span(0, len(WORDS)), WORDS, (), None, (), None, (), ("page",))
    return Reading(made, (), (), (), (told,), Reader("0.1", "w1"))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The claim in 300 reports; every tenth denies it, the others go back to one unnamed source."""
    readings = [article(number, f"Outlet {number}") for number in range(1, MANY + 1)]
    tellings = tuple(
        Telling(r.article.id, r.article.location, r.article.outlet, r.article.published, "t1", WORDS, (),
                "denies" if n % 10 == 0 else "relays")
        for n, r in enumerate(readings, 1)
    )  # fmt: skip
    told = tuple(one.key for one in tellings if one.stance == "relays")
    origin = Origin("a port official", "unnamed", told, ("They all say “a port official”.",), False)
    denied = tuple(one.key for one in tellings if one.stance == "denies")
    claim = Claim(CLAIM, STORY, WORDS, tellings, Origins(1, 1, 0, (origin,)), denied_by=denied)
    listed = tuple(Listed(one.article, one.location, one.outlet, one.published, None) for one in tellings)
    path = tmp_path_factory.mktemp("many") / "library.sqlite"
    with Library.open(path) as library:
        for one in readings:
            library.add(one, linking.across.sketch(one).to_json(), (), (), linking.VERSION)
        seen = library.component([readings[0].article.id])
        story = Story(STORY, "The port <of> Velm", "2031-05-01", "2031-05-01", (CLAIM,), listed)
        assert library.save_stories(seen, (), [Made(story, [claim], "d")])
    return client(path)


def numbers(page):
    return [int(n) for n in re.findall(r'<li id="c1-s(\d+)"', page)]


def test_the_answer_comes_first_and_the_ends_are_explained(site):
    page = site.get(f"/claim/{CLAIM}").text
    assert f'<h1 id="c1-title" dir="auto">“{WORDS}”</h1>' in page
    top = page[: page.index('id="c1-tree"')]
    assert "270 reports, 1 origin." in top and "30 deny it" in top
    assert "At least 1: " in top and "At most 1: " in top
    assert f'href="/story/{STORY}"' in top and f'href="/claim/{CLAIM}/trace.html"' in top
    assert "They all say “a port official”." in page


def test_the_statements_stand_sixty_on_a_page_and_each_leads_to_its_words(site):
    found = [
        number for start in range(0, MANY, 60) for number in numbers(site.get(f"/claim/{CLAIM}?offset={start}").text)
    ]
    assert found == list(range(1, MANY + 1))
    page = site.get(f"/claim/{CLAIM}?offset=120").text
    assert f'href="/article/{121:016x}?at=t1#r1-t1-words"' in page
    assert "So it goes &lt;on&gt;, says Outlet 121." in page


@pytest.mark.parametrize("offset", [0, 60, 240])
def test_every_number_leads_to_its_statement_on_whichever_page(site, offset):
    page = site.get(f"/claim/{CLAIM}?offset={offset}").text
    links = set(re.findall(r'<a class="n" href="(\?[^#"]*)?#c1-s(\d+)"', page))
    assert {int(n) for _, n in links} >= set(range(1, MANY + 1))
    for query, number in sorted(links)[:: len(links) // 8]:
        there = site.get(f"/claim/{CLAIM}{query}").text if query else page
        assert int(number) in numbers(there)


def test_a_link_may_name_a_statement_and_a_list_has_an_end(site):
    assert 200 in numbers(site.get(f"/claim/{CLAIM}?statement={200:016x}/t1").text)
    assert numbers(site.get(f"/claim/{CLAIM}?offset=99999").text)[-1] == MANY
    assert numbers(site.get(f"/claim/{CLAIM}?statement=nobody").text)[0] == 1


def test_the_trace_is_a_file_to_keep(site):
    answer = site.get(f"/claim/{CLAIM}/trace.html")
    assert answer.headers["content-disposition"] == f'attachment; filename="claim-{CLAIM}.html"'
    assert WORDS in answer.text and "<link" not in answer.text and "<script" not in answer.text


@pytest.mark.parametrize("id", ["c", "nothing", "d" * 16, "c" * 65])
def test_a_claim_that_is_not_there_is_not_found(site, id):
    assert site.get(f"/claim/{id}").status_code == 404
    assert site.get(f"/claim/{id}/trace.html").status_code == 404
