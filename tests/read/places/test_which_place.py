"""Which place of a name is meant is said by the text or left open; how big a place is says nothing."""

from itertools import pairwise

import pytest
from growth import grows_with_the_text
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.read.places import find, gazetteer
from sayso.records import Span


def places(text, tags=()):
    return {w.name: w for w in find(text, tags, (), gazetteer())}


def tag(text, name):
    return [(Span(text.index(name), text.index(name) + len(name)), "place")]


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("A fire in Springfield, Illinois, spread.", "Illinois"),
        ("A fire in Springfield, Mo., spread.", "Missouri"),
        ("A fire in Springfield in Massachusetts spread.", "Massachusetts"),
        ("SPRINGFIELD, Ore. (AP) - A fire spread.", "Oregon"),
        ("A fire in Ohio's Springfield spread.", "Ohio"),
    ],
)
def test_the_words_beside_a_name_decide(text, within):
    found = next(w for name, w in places(text).items() if name.casefold() == "springfield")
    assert found.area.within[0] == within
    assert found.why == "named with it"


def test_without_evidence_every_bearer_is_kept_and_none_chosen():
    where = places("A fire in Springfield spread.")["Springfield"]
    assert where.area is None
    assert where.lat is None
    assert len(where.alternatives) > 5


def test_the_bigger_place_is_not_chosen():
    where = places("A man was shot in Newark.")["Newark"]
    assert where.area is None
    assert {a.within[0] for a in where.alternatives} >= {"New Jersey", "Ohio", "Delaware"}


def test_the_same_name_is_the_same_place_once_it_is_said():
    text = "A fire broke out in Springfield. Crews came to Springfield, Illinois, at night."
    assert {w.area.within[0] for w in find(text, (), (), gazetteer()) if w.name == "Springfield"} == {"Illinois"}


def test_two_towns_of_one_name_stay_two():
    text = "A quake shook Springfield, Illinois, and Springfield, Missouri. In Springfield a wall fell."
    found = [w.area and w.area.within[0] for w in find(text, (), (), gazetteer()) if w.name == "Springfield"]
    assert found == ["Illinois", "Missouri", None]


def test_a_region_named_in_the_article_decides():
    text = "Ohio closed its schools. A fire in Springfield spread."
    where = places(text, tag(text, "Springfield"))["Springfield"]
    assert (where.area.within[0], where.why) == ("Ohio", "named nearby")


def test_a_demonym_decides_between_countries():
    text = "Lebanese officers opened the port. A blast shook buildings in Tripoli."
    where = places(text, tag(text, "Tripoli"))["Tripoli"]
    assert where.area.country == "LB"


def test_a_city_of_the_style_guide_stands_alone():
    where = places("A tram burned in Paris.")["Paris"]
    assert (where.area.country, where.why) == ("FR", "known alone")


def test_a_city_that_stands_alone_is_left_open_where_another_is_near():
    assert places("Texas mourned. A tram burned in Paris.")["Paris"].area is None


def test_a_state_or_a_country_by_what_else_is_named():
    assert places("Armenian trucks waited in Georgia.")["Georgia"].level == "country"
    text = "A fire broke out in Atlanta. It was the third in Georgia."
    assert places(text)["Georgia"].level == "region"


def test_a_noun_says_town_or_province():
    text = "Bombs fell in Aleppo."
    assert places(text, tag(text, "Aleppo"))["Aleppo"].level == "town"
    assert places("Bombs fell in Aleppo province.")["Aleppo"].level == "region"


def test_a_strip_that_holds_the_town_of_its_name_is_meant_by_the_bare_name():
    assert places("Aid arrived in Gaza.")["Gaza"].area.name == "Gaza Strip"
    assert places("Palestinians waited. Aid arrived in Gaza City.")["Gaza City"].level == "town"


def test_a_hospital_has_its_towns_place_only_where_the_town_is_spoken_of():
    known = places("He was shot in Huntsville, Ala., and died in Huntsville Hospital.")["Huntsville Hospital"]
    assert (known.level, known.area.within[:2]) == ("facility", ("Huntsville", "Alabama"))
    assert known.area.radius >= 15
    assert places("He died in Cleveland Memorial Hospital.")["Cleveland Memorial Hospital"].area is None


def test_a_street_never_has_a_towns_place():
    assert places("He was shot in Boston, near Denver Avenue.")["Denver Avenue"].area is None


def test_part_of_a_city_lies_in_it():
    where = places("He was shot in South Boston.")["South Boston"]
    assert where.area is None or where.area.within[0] != "Boston" or where.level == "district"


def test_what_the_tagger_alone_knows_has_no_area():
    text = "A wall fell near Velmgarth."
    where = places(text, tag(text, "Velmgarth"))["Velmgarth"]
    assert (where.area, where.alternatives) == (None, ())


def test_a_town_is_not_put_where_the_text_says_it_is_not():
    assert places("A wall fell in Kharkiv, Portugal.")["Kharkiv"].area is None


@pytest.mark.parametrize(
    "text",
    [
        "A truck turned over at the Selm bridge, in Selm.",
        "A wall fell in Brigg. Another fell in Torvia.",
    ],
)
def test_the_only_bearer_of_a_name_stays_open_where_nothing_else_speaks_for_it(text):
    where = find(text, [(Span(0, 0), "place")], (), gazetteer())
    assert [one.area for one in where] == [None] * len(where)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("German police came. A wall fell in Selm.", "only one"),
        ("A wall fell in the town of Chetek. An Eau Claire man died.", "only one"),
        ("A wall fell in the town of Chetek. Chetek police came.", "only one"),
    ],
)
def test_the_only_bearer_is_meant_where_its_country_a_neighbour_or_a_body_of_it_is_named(text, why):
    found = [one for one in find(text, tag(text, text.split()[-2]), (), gazetteer()) if one.name in ("Selm", "Chetek")]
    assert {one.why for one in found} == {why}


def test_a_persons_name_tells_of_no_country():
    text = "Ana Jordan came. A wall fell in Irbid."
    assert places(text, [(Span(0, 10), "person")])["Irbid"].area is None


def test_names_that_are_open_each_for_itself_decide_together():
    text = "Crews came to the town of Queens and to the town of Astoria."
    assert {w.area and w.area.within[0] for w in find(text, (), (), gazetteer())} == {"New York"}
    assert places("Crews came to the town of Queens.")["Queens"].area is None


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("SPRINGFIELD, Ohio -\n\nA wall fell.", "Ohio"),
        ("Detroit — A wall fell.", "Michigan"),
        ("The Ohio State Highway Patrol came. A wall fell in the town of Springfield.", "Ohio"),
        ("A wall fell in Springfield, OH, on Monday.", "Ohio"),
    ],
)
def test_datelines_patrols_and_codes_tell_the_state(text, within):
    assert within in [one.area.within[0] for one in find(text, (), (), gazetteer()) if one.level == "town"]


PARTS = [
    *["in", "the", "Paris", "Texas", "and", "of", "St.", "Louis", "Mount", "South", "Homs", "province", "U.S.", "al-"],
    ",",
    "'s",
    "(",
    "—",
    "\n",
    ".",
]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PARTS)))
def test_spans_are_words_in_order_and_apart(parts):
    text = " ".join(parts)
    found = find(text, (), (), gazetteer())
    assert all(text[w.span.start : w.span.end] == w.name for w in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all((w.area is None) == (w.lat is None) == (w.why is None) for w in found)


@pytest.mark.parametrize("words", ["1", "at least ", "in Paris, ", "A ", "South ", "Paris — \n", "Syria's ", "in the "])
def test_a_long_text_is_read_in_a_time_that_grows_no_faster(words):
    assert grows_with_the_text(lambda text: find(text, (), (), gazetteer()), words, 200_000)
