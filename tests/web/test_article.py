"""An article's page: every word, every chain beside its words, and nothing in it that acts."""

from dataclasses import replace
from itertools import accumulate, chain

import pytest
from fastapi.testclient import TestClient
from lxml import html

from sayso.records import Article, Attribution, LeftOut, Reader, Reading, Source, Span, Statement
from sayso.store import Library
from sayso.web import asked, parted
from sayso.web.app import create
from sayso.web.pages.article import web_address

TEXT = "Home | Weather\n\nHarrow Radio said a clerk saw smoke.\n\nThe berth is shut. He slept.\n"
EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)> javascript:alert(1) {{ 7 * 7 }} \u202etxt'


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def reading(id="0" * 16, name="Harrow Radio", **known) -> Reading:
    article = Article(id, "https://velm.example/1", "The Lantern", "Smoke", None, "2031-05-09", "en", TEXT, id * 4)
    sources = (
        Source("s1", name, "outlet", None, (at("Harrow Radio"),)),
        Source("s2", "a clerk", "unnamed", None, (at("a clerk"),)),
        Source("s3", "He", "person", None, (at("He"),)),
    )
    said = Attribution(
        "a1", "s1", (at("Harrow Radio"),), (at("said"),), (at("a clerk saw smoke"),), "says", "indirect", None
    )
    statements = (
        Statement("t1", at("saw smoke"), "saw smoke", ("s1", "s2"), "s2", ("a1",), "denies", (), ("cue",)),
        Statement("t2", at("The berth is shut."), "The berth is shut.", (), None, (), None, (), ("page",)),
    )
    left_out = (LeftOut(at("Home | Weather"), known.pop("reason", "menu")),)
    return Reading(replace(article, **known), left_out, sources, (said,), statements, Reader("0.1", "w"))


@pytest.fixture
def get(tmp_path):
    """Puts readings into a library, and gives the page at a path."""

    def ask(path, *readings):
        with Library.open(tmp_path / "l.sqlite") as books:
            for one in readings:
                books.add(one, "{}", [])
        return TestClient(create(tmp_path / "l.sqlite"), base_url="http://127.0.0.1").get(path)

    return ask


def tree(answer):
    assert answer.status_code == 200
    return html.document_fromstring(answer.text)


def test_the_words_stand_there_and_their_chain_beside_them(get):
    page = tree(get(f"/article/{'0' * 16}", reading()))
    spoken = page.xpath("//*[@class='spoken'][@data-statement='t1']")
    assert {one.get("data-source") for one in spoken} == {"s1 s2"}
    (margin,) = [one for one in page.xpath("//div[@class='margin']") if one.xpath(".//li[@id='r1-t1']")]
    assert [one.text for one in margin.xpath(".//a[contains(@class, 'box')]")] == ["Harrow Radio", "a clerk"]
    assert margin.xpath(".//span[@class='act']/text()") == ["denies"]
    assert margin.getparent().xpath("./p")[0].text_content().startswith("source: Harrow Radio")
    own = page.xpath("//*[@class='spoken'][@data-statement='t2']")
    assert own and own[0].get("data-source") is None


def test_every_link_within_the_page_leads_somewhere(get):
    page = tree(get(f"/article/{'0' * 16}", reading()))
    ids = page.xpath("//@id")
    aims = [one[1:] for one in page.xpath("//@href") if one.startswith("#")]
    assert len(ids) == len(set(ids)) and set(aims) <= set(ids) and "r1-t1-words" in aims


def test_a_source_lists_all_that_it_said_and_leads_to_its_page_if_it_has_one(get):
    page = tree(get(f"/article/{'0' * 16}", reading()))
    first, _, he = page.xpath("//li[@class='who']")
    assert first.xpath(".//a[@class='name']/@href") == ["/source?name=harrow%20radio"]
    assert first.xpath(".//ol/li/@data-statement") == ["t1"]
    assert not he.xpath(".//a[@class='name'] | .//ol") and "a pronoun" in he.text_content()


def test_what_was_left_out_is_folded(get):
    page = tree(get(f"/article/{'0' * 16}", reading()))
    (fold,) = page.xpath("//details[@class='out']")
    assert "left out: menu" in fold.text_content() and "Home | Weather" in fold.text_content()
    assert "saw smoke" not in fold.text_content() and fold.get("open") is None


def test_other_versions_of_the_location_are_listed(get):
    other = reading("1" * 16, title="Smoke, again", text=TEXT + "More.\n")
    page = tree(get(f"/article/{'0' * 16}", reading(), other))
    assert page.xpath("//details[contains(@class, 'versions')]//a/@href") == [f"/article/{'1' * 16}"]
    assert get("/article/2").status_code == 404


@pytest.mark.parametrize(
    "location",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)//http://x", "data:text/html,x", "file:///etc/x", "/home/x.txt",
     "http:", "http://", " https://x.example", "https://x.example/\n",
     "https:\\\\x.example", "https://[", "//x.example", EVIL],
)  # fmt: skip
def test_only_locations_on_the_web_become_links(get, location):
    assert web_address(location) is None
    page = tree(get(f"/article/{'0' * 16}", reading(location=location)))
    assert not page.xpath("//p[@class='facts']//a")


def test_a_location_on_the_web_is_a_link_that_tells_nobody_of_this_page(get):
    (link,) = tree(get(f"/article/{'0' * 16}", reading())).xpath("//p[@class='facts']//a")
    assert link.get("href") == "https://velm.example/1"
    assert {"noopener", "noreferrer"} <= set(link.get("rel").split())


def test_nothing_from_an_article_acts(get):
    known = dict.fromkeys(("title", "outlet", "byline", "published", "location", "reason"), EVIL)
    answer = get(f"/article/{'0' * 16}", reading(name=EVIL, **known))
    page = tree(answer)
    assert not page.xpath("//script[not(@src)] | //img | //*[@style] | //@*[starts-with(name(), 'on')]")
    assert not [one for one in page.xpath("//@href | //@src") if "script:" in one.split("?")[0]]
    assert "\u202e" not in answer.text and "{{ 7 * 7 }}" in answer.text


def long():
    """An article of a hundred paragraphs, each a statement of the same source, that it names."""
    lines = [f"Harrow Radio said that {'all of ' * 80}hall {n} was shut." for n in range(100)]
    starts = list(accumulate((len(line) + 2 for line in lines), initial=0))
    spans = [Span(start, start + len(line)) for start, line in zip(starts, lines, strict=False)]
    text, known = "\n\n".join(lines), reading()
    statements = (
        Statement(f"t{n}", span, text[slice(*span)], ("s1",), "s1", (), None, (), ("cue",))
        for n, span in enumerate(spans)
    )
    source = replace(known.sources[0], mentions=tuple(Span(one.start, one.start + 12) for one in spans))
    article = replace(known.article, text=text)
    return replace(
        known, article=article, left_out=(), sources=(source,), attributions=(), statements=tuple(statements)
    )


def test_a_long_article_stands_on_several_pages_with_every_word_once(get):
    one = long()
    found = parted.parts(one.article.text)
    assert len(found) > 2
    pages = [tree(get(f"/article/{one.article.id}?part={part.number}", one)) for part in found]
    told = [page.xpath("//div[@class='margin']//li/@data-statement") for page in pages]
    assert list(chain.from_iterable(told)) == [f"t{n}" for n in range(100)]
    for page in pages:
        ids = page.xpath("//@id")
        assert {link[1:] for link in page.xpath("//main//a/@href[starts-with(., '#')]")} <= set(ids)
        assert len(page.text_content()) < 3 * parted.LETTERS
        assert "100 statements" in page.xpath("string(//p[@class='totals'])")
    assert not pages[0].xpath("//a[@rel='prev']") and not pages[-1].xpath("//a[@rel='next']")


@pytest.mark.parametrize("id", ["t0", "t57", "t99"])
def test_a_link_to_a_statement_opens_the_part_that_holds_it(get, id):
    one = long()
    path, _, anchor = asked.words(one.article.id, id).partition("#")
    assert tree(get(path, one)).xpath(f"//*[@id='{anchor}']")


def test_a_part_that_is_not_there_is_not_understood(get):
    assert get(f"/article/{'0' * 16}?part=2", reading()).status_code == 400
    assert get(f"/article/{'0' * 16}?at=t9", reading()).status_code == 200
