import re
from dataclasses import replace

import pytest
from lxml import html

from sayso.views import page

OWN = "//*[contains(concat(' ', @class, ' '), ' {} ')]"


def parse(text):
    return html.document_fromstring(text)


def squeezed(text):
    return " ".join(text.split())


def article_words(tree):
    """The article as a reader with eyes has it: no hidden labels, no numbers of statements."""
    text = tree.xpath("//section[@class='text']")[0]
    for extra in text.xpath(".//*[@class='hidden' or @class='why'] | .//sup"):
        extra.drop_tree()
    return squeezed(text.text_content())


@pytest.fixture
def tree(reading):
    return parse(page.render([reading]))


def test_the_words_of_the_article_are_all_there_and_nothing_else(tree, reading):
    assert article_words(tree) == squeezed(reading.article.text)


def test_every_span_is_marked_with_its_role(tree, reading):
    def marked(role):
        for hidden in tree.xpath("//section[@class='text']//*[@class='hidden']"):
            hidden.drop_tree()
        return squeezed(" ".join(mark.text_content() for mark in tree.xpath("//section" + OWN.format(role))))

    text, told = reading.article.text, reading.attributions
    for role, spans in {
        "source": [span for each in told for span in each.source_spans],
        "cue": [span for each in told for span in each.cue_spans],
        "hedge": [span for each in reading.statements for span in each.hedges],
    }.items():
        found = marked(role)
        assert all(text[start:end] in found for start, end in spans)


def test_nothing_is_loaded_and_nothing_runs(tree):
    for element in tree.iter():
        assert element.tag not in {"script", "link", "iframe", "object", "embed", "form", "base"}
        for name, value in element.attrib.items():
            assert name not in {"src", "srcset", "action", "style", "data"}
            assert not name.startswith("on")
            assert name != "href" or value.startswith("#")


def test_the_page_forbids_loading_to_the_browser_too(tree):
    [policy] = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def test_every_link_leads_to_one_place_on_the_page(reading):
    tree = parse(page.render([reading, reading]))
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in tree.xpath("//@href")} <= set(ids)


def test_every_attribution_and_statement_has_an_anchor_in_the_text(tree, reading):
    ids = set(tree.xpath("//section[@class='text']//@id"))
    assert {f"r1-{attribution.id}" for attribution in reading.attributions} <= ids
    assert {f"r1-{statement.id}-words" for statement in reading.statements} <= ids


def test_a_statement_links_to_its_words_and_back(tree):
    words = tree.get_element_by_id("r1-t2-words")
    assert words.text_content().endswith("two crewmen were ")
    assert tree.get_element_by_id("r1-t2").xpath(".//a/@href") == ["#r1-t2-words"]
    assert tree.xpath("//sup/a[@href='#r1-t2']/@aria-label") == ["statement 2"]


def test_a_mention_links_to_its_words(tree):
    links = tree.get_element_by_id("r1-s4").xpath(".//a")
    assert [link.text for link in links] == ["Ilva Marr", "her"]
    assert tree.get_element_by_id(links[1].get("href")[1:]).text_content() == "her"


def test_a_screen_reader_hears_what_each_mark_is(tree):
    text = squeezed(tree.xpath("//section[@class='text']")[0].text_content())
    assert "source: Harrow Radio cue: reported content: that source: a port official cue: had said" in text
    assert "content within content: two crewmen were hedge: possibly still missing (end of content)" in text
    assert "left out: menu Home | Harbour | Weather" in text


def test_every_drawing_has_a_text_alternative(tree):
    drawings = tree.xpath("//svg")
    assert drawings
    for drawing in drawings:
        assert drawing.get("role") == "img"
        assert drawing.get("aria-label") == drawing.find("title").text
    labels = tree.xpath("//svg/@aria-label")
    assert "The Velm Lantern citing Harrow Radio citing a port official (unnamed)" in labels
    assert "The Velm Lantern citing … no source stated" in labels
    assert "The Velm Lantern: the page's own word" in labels


def test_a_drawing_leads_from_the_page_to_the_root(tree):
    [drawing] = tree.xpath("//h3[following-sibling::ol[1]/li/@id='r1-t2']/svg[contains(@class, 'wide')]")
    assert [text.text for text in drawing.xpath("./text")] == [
        "The Velm Lantern", "this page", "Harrow Radio", "outlet", "a port official", "unnamed",
    ]  # fmt: skip
    assert drawing.xpath("./rect/@class") == ["page", "named", "unnamed"]
    assert len(drawing.xpath("./path[@class='arrow']")) == 2


def test_contents_in_contents_have_as_many_brackets_and_a_deeper_tint(tree):
    [inner] = [mark for mark in tree.xpath("//section//mark") if mark.text_content().endswith("two crewmen were ")]
    assert "d2" in inner.get("class").split()
    article = tree.xpath("//section[@class='text']")[0]
    assert len(article.xpath(".//i[@class='open']")) == len(article.xpath(".//i[@class='close']")) == 9


def test_the_language_of_the_article_is_told(tree, reading):
    assert tree.xpath("//section[@class='text']/@lang") == ["en"]
    unknown = replace(reading, article=replace(reading.article, language="und"))
    assert not parse(page.render([unknown])).xpath("//section[@class='text']/@lang")


def test_several_articles_have_a_table_of_contents(reading, unread):
    tree = parse(page.render([reading, unread]))
    assert tree.xpath("//nav//a/@href") == ["#r1", "#r2"]
    assert len(tree.xpath("//article")) == 2
    assert not parse(page.render([reading])).xpath("//nav")


def test_an_article_that_was_not_read_shows_its_text_and_says_so(unread):
    tree = parse(page.render([unread]))
    assert tree.xpath("//p[@class='unread']")[0].text.startswith("Not read: the language is Velmish")
    assert article_words(tree) == squeezed(unread.article.text)
    assert "What is told" not in tree.text_content()


@pytest.mark.parametrize(
    "attack",
    [
        "</script><img src=x onerror=alert(1)>",
        "{{7*7}} {% for x in y %} {# no #}",
        "</style></title></svg><script>alert(1)</script>",
        "\" onmouseover='x' <b>&amp;</b>",
    ],
)
def test_hostile_text_comes_out_as_text(hostile, attack):
    for rendered in (page.render([hostile(attack)]), page.render_fragment(hostile(attack))):
        tree = parse(rendered)
        assert not tree.xpath("//img | //script | //b[not(@dir)]")
        assert not [name for element in tree.iter() for name in element.attrib if name.startswith("on")]
        assert article_words(tree) == squeezed(attack)


def test_control_characters_do_not_reach_the_page(hostile):
    text = page.render([hostile("Velm \x1b[31m\x07\x00 \u202eberth\u2066 \ud800 \x85 end")])
    assert not re.search("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert text.encode("utf-8")


def test_a_fragment_is_scoped_and_has_no_page_around_it(reading):
    text = page.render_fragment(reading)
    assert text.startswith('<div class="sayso fragment">')
    assert not re.search(r"<(html|head|body|meta|!doctype)\b", text, re.IGNORECASE)


def test_fragments_of_two_articles_do_not_share_anchors(reading):
    other = replace(reading, article=replace(reading.article, id="f" * 16))
    ids = parse(page.render_fragment(reading) + page.render_fragment(other)).xpath("//@id")
    assert len(ids) == len(set(ids))
