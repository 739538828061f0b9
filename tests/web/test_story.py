"""The page of a story: its claims, its course, its places, its outlets and relays, its articles, its dossier."""

import re

import pytest
from two_stories import client, library, page, words

from sayso.records.shelves import same
from sayso.views import lined
from sayso.web import asked
from sayso.web.pages import story as pages


@pytest.fixture(scope="module", params=[0, 1])
def line(request):
    return library().lists.story_lines().items[request.param]


@pytest.fixture(scope="module")
def tree(line):
    return page(f"/story/{line.id}")


def test_the_claims_are_listed_with_their_lines_in_the_order_of_reports(tree, line):
    claims = library().lists.claim_lines(line.id).items
    items = tree.xpath("//ol[contains(@class, 'claims')]/li")
    assert [one.xpath(".//a/@href")[0] for one in items] == [f"/claim/{one.id}" for one in claims]
    assert [one.get("id") for one in items] == [f"c{n}" for n in range(1, len(claims) + 1)]
    assert all(" · ".join(lined.claim(one)) in words(item) for one, item in zip(claims, items, strict=True))
    assert [one.reports for one in claims] == sorted((one.reports for one in claims), reverse=True)


def test_every_article_is_linked_and_every_link_within_the_page_leads_somewhere(tree, line):
    listed = {f"/article/{one.id}" for one in library().story(line.id).articles}
    assert set(tree.xpath("//ol[@class='articles']//a/@href")) == listed
    inner = {one[1:] for one in tree.xpath("//main//a/@href") if one.startswith("#")}
    assert inner and inner <= set(tree.xpath("//@id"))


def test_the_course_shows_every_day_of_publication(tree, line):
    days = {one.published[:10] for one in library().story(line.id).articles}
    columns = [words(one) for one in tree.xpath("//svg[@class='published']//title")]
    assert {one.partition(":")[0] for one in columns} == days
    assert sum(int(re.search(r": (\d+)", one)[1]) for one in columns) == line.reports


def test_relays_are_drawn_and_quoted(tree, line):
    relays = library().story(line.id).relays
    said = tree.xpath("//figure[@class='relays']//svg/@aria-label")
    assert len(said) == bool(relays) == 1
    assert all(same(one.taken_from) in said[0].casefold() for one in relays)
    assert tree.xpath("//div[@class='takers']//blockquote")


def test_what_was_not_seen_is_said(tree, line):
    assert f"Seen: {line.reports} texts" in words(tree.xpath("//aside[@class='unseen']")[0])


def test_the_dossier_is_a_file_of_the_whole_story(tree, line):
    href = next(one for one in tree.xpath("//main//a/@href") if one.endswith("dossier.html"))
    answer = client().get(href)
    assert answer.headers["content-disposition"] == f'attachment; filename="sayso-story-{line.id}.html"'
    assert all(one.id and one.location in answer.text for one in library().story(line.id).articles)


def test_a_big_story_loads_only_what_it_shows_and_says_so(line, monkeypatch):
    loaded = []
    real = library().readings
    monkeypatch.setattr(library(), "readings", lambda ids: loaded.extend(ids) or real(loaded))
    monkeypatch.setattr(pages, "READINGS", 2)
    monkeypatch.setattr(pages, "CLAIMS", 3)
    monkeypatch.setattr(asked, "LIMIT", 4)
    tree = page(f"/story/{line.id}")
    assert len(loaded) == 2
    assert f"3 of {line.claims} claims and 2 of " in words(tree.xpath("//p[@class='notice']")[0])
    assert len(tree.xpath("//ol[contains(@class, 'claims')]/li")) == len(tree.xpath("//ol[@class='articles']/li")) == 4


def test_claims_and_articles_are_paged_apart(line, monkeypatch):
    monkeypatch.setattr(asked, "LIMIT", 4)
    tree = page(f"/story/{line.id}?offset=4&articles=4")
    assert tree.xpath("//ol[contains(@class, 'claims')]/li/@id")[0] == "c5"
    assert len(tree.xpath("//ol[@class='articles']/li")) == line.reports - 4
    hrefs = tree.xpath("//nav[@aria-label='More articles']/a/@href")
    assert hrefs == ["?offset=4#articles"], "going on among the articles stays among the same claims"
    inner = {one[1:] for one in tree.xpath("//main//a/@href") if one.startswith("#")}
    assert inner <= set(tree.xpath("//@id"))


def test_a_story_that_is_not_there_is_not_found():
    assert "There is no story" in words(page("/story/ffffffffffffffff", 404))
    page("/story/ffffffffffffffff/dossier.html", 404)
