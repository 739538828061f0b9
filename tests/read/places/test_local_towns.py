"""Towns named only through their bodies and people are no places of events, but tell whose affair an incident is."""

import pytest
from growth import grows_with_the_text

from sayso.read.facts import Facts
from sayso.read.incident import incident
from sayso.read.places import gazetteer
from sayso.read.places.find import find, find_both
from sayso.records import Span


def local(text, names=(), actors=()):
    where, found = find_both(text, names, actors, gazetteer())
    assert where == find(text, names, actors, gazetteer())
    assert all(text[one.span.start : one.span.end] == one.name for one in found)
    return [one.name for one in found]


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("Lyon police closed the bridge.", ["Lyon"]),
        ("The Lyon Fire Department came.", ["Lyon"]),
        ("An Osaka teen and a Kano man died.", ["Osaka", "Kano"]),
        ("It was told by Haifa's mayor and Shiraz officials.", ["Haifa", "Shiraz"]),
        ("As Lyon burned, an Osaka man fled.", ["Osaka"]),
        ("Two Kazan residents fled.", ["Kazan"]),
        ("A bridge fell in Lyon.", []),
        ("Norwegian police and Norway police came.", []),
        ("Lyon won, and the Lyon Courier wrote it.", []),
        ("The Greater Velm Lyon police came.", []),
        ("Lyon\npolice came.", []),
    ],
)
def test_a_body_or_its_people_name_a_town(text, towns):
    assert local(text) == towns


def test_a_family_may_be_called_like_a_town_and_a_police_may_not():
    text = "The Lyon family met Lyon police."
    names = [(Span(4, 8), "person"), (Span(20, 24), "person")]
    assert local(text, names) == ["Lyon"]
    assert find_both(text, names, (), gazetteer())[1][0].span.start == 20


def test_a_source_names_its_town():
    assert local("Lyon police said so.", actors=[Span(0, 11)]) == ["Lyon"]


def test_a_town_of_a_body_is_resolved_as_any_other():
    text = "Springfield police came. Ohio mourned."
    (town,) = find_both(text, (), (), gazetteer())[1]
    assert (town.area.within[0], town.why) == ("Ohio", "named nearby")
    (town,) = find_both("Springfield police came.", (), (), gazetteer())[1]
    assert town.area is None and len(town.alternatives) > 5


def told(text):
    where, towns = find_both(text, (), (), gazetteer())
    return incident(text, Facts((), where, (), towns), (), None).where.name


def test_an_incident_lies_in_the_town_whose_police_tell_of_it_if_nothing_better_is_named():
    assert told("A man was shot on Tarn Street, Chattanooga police said.") == "Chattanooga"
    assert told("A man was shot in Lyon, Chattanooga police said.") == "Lyon"


@pytest.mark.parametrize("words", ["Lyon police ", "Lyon city city ", "Lyon's ", "Lyon fire\n", "Springfield man, "])
def test_a_long_text_is_read_in_a_time_that_grows_no_faster(words):
    assert grows_with_the_text(lambda text: find_both(text, (), (), gazetteer()), words, 200_000)
