"""The list of stories: what a line says, filters, order, paging, and what stands there when nothing does."""

import asking
import pytest
from two_stories import library, page, words

from sayso.records.shelves import StoryLine
from sayso.views import lined
from sayso.web import asked


def titles(tree):
    return [words(one) for one in tree.xpath("//ol[contains(@class, 'stories')]//a[@class='title']")]


def stories():
    return library().lists.story_lines().items


def test_a_line_says_how_much_there_is_and_how_many_origins_the_leading_claim_has():
    line = StoryLine("a", "T", "2031-01-01", "2031-01-03", 12, 9, 1, 2, 3, 2, (), "The port is shut.")
    assert lined.story(line) == ["12 reports", "9 claims", "leading claim: 1 to 2 origins, 3 do not say", "2 denials"]
    bare = StoryLine("a", "T", None, None, 1, 0, 0, 0, 0, 0, (), None)
    assert lined.story(bare) == ["1 report", "0 claims"]


def test_every_story_is_listed_with_its_line_its_leading_claim_and_its_outlets():
    tree = page("/")
    items = tree.xpath("//ol[contains(@class, 'stories')]/li")
    assert len(items) == len(stories()) == 2
    for item, line in zip(items, stories(), strict=True):
        said = words(item)
        assert " · ".join(lined.story(line)) in said
        assert line.first[:10] in said and line.claim[:100] in said and line.outlets[0] in said
        assert item.xpath(".//a/@href") == [f"/story/{line.id}"]


def test_filters_narrow_the_list_and_stand_in_the_form_again():
    first, second = stories()
    for one in (first, second):
        tree = page(f"/?outlet={one.outlets[0]}&order=reports")
        assert titles(tree) == [one.title]
        assert tree.xpath("//input[@name='outlet']/@value") == [one.outlets[0]]
        assert tree.xpath("//option[@selected]/@value") == ["reports"]
    assert titles(page(f"/?since={first.first[:10]}")) == [first.title]
    assert titles(page(f"/?until={second.last[:10]}")) == [second.title]


def test_the_filters_offer_what_the_library_holds():
    tree = page("/")
    for facet in ("outlet", "source", "place"):
        offered = tree.xpath(f"//datalist[@id='{facet}s']/option/@value")
        assert offered == library().lists.choices(facet) and tree.xpath(f"//input[@name='{facet}']/@list")


def test_no_result_says_which_filter_to_leave_out():
    tree = page("/?text=harbour&place=Nowhere&order=reports")
    empty = tree.xpath("//div[@class='empty']")[0]
    links = dict(zip(map(words, empty.xpath(".//a")), empty.xpath(".//a/@href"), strict=True))
    assert links == {"the words": "?place=Nowhere&order=reports", "the place": "?text=harbour&order=reports"}


def test_an_empty_library_says_what_to_do(tmp_path):
    tree = page("/", of=asking.client(tmp_path / "l.sqlite"))
    assert tree.xpath("//div[@class='empty']//a/@href") == ["/add"]


def test_the_list_is_paged(monkeypatch):
    monkeypatch.setattr(asked, "LIMIT", 1)
    first, second = stories()
    tree = page("/")
    assert titles(tree) == [first.title] and tree.xpath("//a[@rel='next']/@href") == ["?offset=1"]
    tree = page("/?offset=1")
    assert titles(tree) == [second.title] and tree.xpath("//a[@rel='prev']")
    assert "ends before here" in words(page("/?offset=7").xpath("//main")[0])


@pytest.mark.parametrize("query", ["since=foo", "since=2031-02-30", "order=best", "text=!!!", "offset=-1"])
def test_what_is_not_understood_is_said(query):
    assert "Not understood" in words(page(f"/?{query}", 400))
