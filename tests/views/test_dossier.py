"""The pages of a claim, of a story, and of lists of them."""

import re
from dataclasses import replace
from importlib.resources import files

import pytest
from lxml import html
from told_stories import NAMES, Told, claim, telling, three_hundred

from sayso.records import Span
from sayso.records.links import Casualties, Copy, Count, Drift
from sayso.views import dossier, listing, trace
from sayso.views.shelf import when

CSS = files("sayso.views").joinpath("templates", "dossier.css").read_text(encoding="utf-8")


def squeezed(text):
    return " ".join(text.split())


def words(element):
    """What a reader with eyes has: no labels for screen readers."""
    copied = html.fromstring(html.tostring(element, encoding="unicode"))
    for hidden in copied.xpath(".//*[@class='hidden']"):
        hidden.drop_tree()
    return squeezed(copied.text_content())


def parse(text):
    return html.document_fromstring(text)


@pytest.fixture(scope="module")
def harbour():
    return Told("sealed-harbour")


@pytest.fixture(scope="module")
def page(harbour):
    return parse(dossier.render(harbour.story, harbour.claims, harbour.readings))


@pytest.fixture(scope="module")
def pages(harbour):
    big = three_hundred()
    rendered = [
        dossier.render(harbour.story, harbour.claims, harbour.readings),
        trace.render(harbour.claims[0], harbour.story, harbour.readings),
        trace.render(big, None, []),
        listing.render_stories([harbour.story]),
        listing.render_claims([*harbour.claims, big]),
    ]
    return [parse(text) for text in rendered]


@pytest.mark.parametrize("name", NAMES)
def test_every_passage_of_every_claim_is_there_with_its_outlet_date_and_location(name):
    told = Told(name)
    tree = parse(dossier.render(told.story, told.claims, told.readings))
    for number, one in enumerate(told.claims, 1):
        for place, told_here in enumerate(one.statements, 1):
            item = tree.get_element_by_id(f"c{number}-s{place}")
            shown = "".join(mark.text_content() for mark in item.xpath(".//mark[contains(@class, 'content')]"))
            assert squeezed(shown) == squeezed(told_here.text)
            assert all(
                part in words(item) for part in (told_here.outlet, when(told_here.published), told_here.location)
            )


def test_a_claim_begins_with_its_words_and_the_line_that_counts(page, harbour):
    [first] = page.xpath("//article[@id='c1']")
    assert words(first.xpath(".//h2[1]")[0]) == f"“{harbour.claims[0].text}”"
    assert words(first.xpath("./p[@class='tally']")[0]).endswith("1 origin, 1 statement does not say.")


def test_a_passage_stands_in_the_words_around_it(page, harbour):
    item = page.get_element_by_id("c2-s1")
    around = item.xpath(".//blockquote")[0].text_content()
    assert squeezed(around) in squeezed(harbour.articles[0].text)
    assert len(around) > len(harbour.claims[1].statements[0].text) + 20


def test_a_denial_stands_under_its_heading_and_not_in_the_tree(page, harbour):
    told = harbour.claims[1]
    denials = {n for n, one in enumerate(told.statements, 1) if one.stance == "denies"}
    assert denials
    [section] = page.xpath("//article[@id='c2']/section[h3='Denied']")
    assert {int(item.get("value")) for item in section.xpath(".//li[@value]")} == denials
    drawn = page.xpath("//article[@id='c2']//div[@class='tree']//a[@class='n']")
    assert drawn
    assert not denials & {int(link.text) for link in drawn}


def test_both_passages_of_a_conflict_stand_side_by_side(page, harbour):
    conflict = next(one for one in harbour.expected["conflicts"] if one["slot"] == "figure")
    sides = page.xpath("//section[h3[starts-with(., 'Conflicts')]]//div[@class='sides']")
    shown = [[words(side) for side in each.xpath("./div[@class='side']")] for each in sides]
    first, second = (quote["quote"] for quote in conflict["quotes"])
    assert [sides for sides in shown if first in sides[0] and second in sides[1]]


def test_a_difference_that_is_none_says_why(page):
    reasons = [words(one) for one in page.xpath("//section[h3[starts-with(., 'Differences')]]//p[@class='slot']")]
    assert reasons == ["How many of another time"] * 2


def test_the_reasons_of_every_merge_are_given(page, harbour):
    for number, one in enumerate(harbour.claims, 1):
        [why] = page.xpath(f"//section[@aria-labelledby='c{number}-why']")
        assert all(line in words(why) for group in one.origins.groups for line in group.why)


def test_what_was_not_seen_is_said(page):
    [aside] = page.xpath("//aside")
    assert words(aside).startswith("Seen: 7 texts, from 2032-03-10 to 2032-03-12. What others wrote is not here.")


def test_who_took_it_from_whom_is_there_in_their_words(page, harbour):
    [section] = page.xpath("//section[@aria-labelledby='taken']")
    for relay in harbour.story.relays:
        assert squeezed(relay.words.text) in words(section)
        assert relay.taken_from in words(section)


def test_a_copy_shows_the_shared_words_and_what_its_direction_rests_on(harbour):
    one, other = harbour.articles[1], harbour.articles[0]
    copy = Copy(one.id, other.id, 0.5, ((Span(0, 50), Span(0, 50)),), "credited")
    tree = parse(dossier.render(replace(harbour.story, copies=(copy,)), harbour.claims, harbour.readings))
    [section] = tree.xpath("//section[h2='Copied words']")
    assert "50 % of its words; it credits the other" in words(section)
    assert squeezed(one.text[:50]) in words(section)


def test_drift_shows_what_stood_before_and_after(harbour):
    told = harbour.claims[0]
    before, after = (harbour.passage(one) for one in harbour.expected["conflicts"][0]["quotes"])
    drifted = replace(told, drift=(Drift("number rounded", before, after),))
    tree = parse(trace.render(drifted, harbour.story, harbour.readings))
    [section] = tree.xpath("//section[h2='What changed on the way']")
    sides = [words(side) for side in section.xpath(".//div[@class='side']")]
    assert before.text in sides[0]
    assert after.text in sides[1]


def test_a_passage_whose_article_reads_otherwise_now_stands_alone(harbour):
    told = harbour.claims[0]
    other = replace(harbour.readings[0], article=replace(harbour.readings[0].article, text="Nothing of it."))
    bare = replace(other, statements=())
    tree = parse(trace.render(told, harbour.story, [bare]))
    assert squeezed(tree.get_element_by_id("c1-s1").xpath(".//blockquote")[0].text_content()) == told.statements[0].text


def test_nothing_is_loaded_and_nothing_runs(pages):
    for tree in pages:
        for element in tree.iter():
            assert element.tag not in {"script", "link", "iframe", "object", "embed", "form", "base", "img"}
            for name, value in element.attrib.items():
                assert name not in {"src", "srcset", "action", "style", "data"}
                assert not name.startswith("on")
                assert name != "href" or value.startswith("#")


def test_every_link_leads_to_one_place_on_the_page(pages):
    for tree in pages:
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids))
        aims = {link.removeprefix("#") for link in tree.xpath("//@href")}
        aims |= set(tree.xpath("//@aria-labelledby"))
        assert aims <= set(ids)


def test_three_hundred_reports_are_all_on_a_page_that_stays_small():
    text = trace.render(three_hundred(), None, [])
    tree = parse(text)
    assert len(tree.xpath("//li[@value]")) == 300
    assert len(text) < 400_000
    assert len(tree.xpath("//div[@class='tree'][not(ancestor::details)]")) < 20


@pytest.mark.parametrize(
    "attack",
    [
        "</script><img src=x onerror=alert(1)>",
        "{{7*7}} {% for x in y %} {# no #}",
        "</style></title></svg><script>alert(1)</script>",
        "\" onmouseover='x' <b>&amp;</b>",
    ],
)
def test_hostile_words_come_out_as_words(attack):
    one = replace(telling(attack, "2031-05-01", (attack, attack)), text=attack, location=attack, why=attack)
    told = replace(claim(one, groups=[(attack, [attack])], circular=(attack,)), text=attack)
    for text in (trace.render(told, None, []), listing.render_claims([told])):
        tree = parse(text)
        assert not tree.xpath("//img | //script | //b[contains(., 'amp')][ancestor::blockquote]")
        assert not [name for element in tree.iter() for name in element.attrib if name.startswith("on")]
        assert squeezed(attack) in squeezed(tree.text_content())


def test_control_characters_do_not_reach_a_page():
    bad = "Velm \x1b[31m\x07\x00 \u202eberth\u2066 \ud800 \x85 end"
    one = replace(telling(bad, "2031-05-01", (bad,)), text=bad)
    text = trace.render(replace(claim(one, groups=[(bad, [bad])]), text=bad), None, [])
    assert not re.search("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    assert text.encode("utf-8")


def test_no_style_reaches_beyond_sayso_and_none_loads_anything():
    bare = re.sub(r"/\*.*?\*/|@(media|container)[^{]*{", "", CSS, flags=re.DOTALL)
    selectors = [each.strip() for part in re.findall(r"([^{}]+){", bare) for each in re.split(r",(?![^(]*\))", part)]
    assert len(selectors) > 50
    assert all(re.match(r"(body)?\.sayso\b", selector) for selector in selectors)
    assert not re.search(r"url\(|@import|@font-face|https?:|<", CSS)


def count(harbour, number, *value):
    """A number given by the first articles of the story."""
    ids = tuple(one.id for one in harbour.articles[:number])
    return Count(*value, ids, harbour.passage({"report": 1, "quote": harbour.articles[0].text[:30]}))


@pytest.mark.parametrize(
    ("value", "counts", "heading"),
    [
        (9, ((1, 9),), "Killed: 9 in 1 article; no other gives a number"),
        (9, ((1, 4), (1, 9)), "Killed: 4 to 9, no two of 2 articles agree; 9 in the last"),
        (9, ((1, 4), (2, 9)), "Killed: 9 in 2 of 3 articles that give a number, in another 4"),
        (9, ((1, 4), (3, 9), (2, 12)), "Killed: 9 in 3 of 6 articles that give a number, in others 4 to 12"),
    ],
)
def test_the_numbers_of_the_dead_stand_side_by_side_with_their_words(harbour, value, counts, heading):
    given = tuple(count(harbour, articles, number) for articles, number in counts)
    story = replace(harbour.story, casualties=(Casualties("killed", value, given),))
    shown = parse(dossier.render(story, harbour.claims, harbour.readings))
    (section,) = shown.xpath("//section[@class='casualties']")
    assert squeezed(section.xpath("h3")[0].text_content()) == heading
    assert [squeezed(one.text_content()).split()[0] for one in section.xpath(".//p[@class='value']")] == [
        str(number) for _, number in counts
    ]
    assert squeezed(harbour.articles[0].text[:30]) in squeezed(section.text_content())
