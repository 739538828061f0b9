"""When, where and how many, gathered from all the articles of a claim."""

from dataclasses import replace

import pytest
from lxml import html
from told_stories import Told

from sayso.records import Area, Figure, Span, When, Where
from sayso.views import gathered, trace
from sayso.views.shelf import shelf

VELM = Area("sayso:velm", "Velm", "town", 41.65, 41.64, 5.0, None, ("Lethmar",))


@pytest.fixture
def told():
    """A claim whose statements each tell the same day, place and figure in their first words."""
    made = Told("sealed-harbour")
    made.readings = [replace(one, statements=tuple(map(filled, one.statements))) for one in made.readings]
    return made


def filled(statement):
    span = Span(statement.span.start, statement.span.start + 6)
    when = When(span, "2032-03-07", "2032-03-08", "day", "2032-03-10", "published")
    where = Where(span, "Velm", VELM.lat, VELM.lon, "town", VELM)
    return replace(
        statement, when=(when,), where=(where,), figures=(Figure(span, 11, 11, 11, "ship", "exact", "count"),)
    )


def test_what_many_articles_tell_alike_is_one_fact_with_all_their_numbers(told):
    view = trace.view(told.claims[3], told.story, told.readings)
    support = {view.numbers[one.key] for one in told.claims[3].statements if one.stance in ("asserts", "relays")}
    for facts in (view.facts.times, view.facts.places, view.facts.figures):
        [fact] = facts
        assert set(fact.numbers) == support
    assert len(support) > 4
    assert view.facts.times[0].words.endswith(" …")


def test_a_fact_leads_to_the_first_statement_that_tells_it(told):
    found = gathered.gather(
        [(7, told.claims[3].statements[0])], shelf(told.story, told.claims, told.readings), "#c1-s{}".format
    )
    assert found.href(found.places[0]) == "#c1-s7"


def test_a_page_has_the_line_of_days_the_map_and_the_figures(told):
    tree = html.document_fromstring(trace.render(told.claims[3], told.story, told.readings))
    assert tree.xpath("//svg[@class='map']//a/@href") == ["#c1-s1"]
    assert tree.xpath("//div[@class='bars']//rect[@class='time']")
    assert "11 ship" in tree.xpath("//section[h2[starts-with(., 'How many')]]")[0].text_content()


def test_without_readings_nothing_is_said_of_when_and_where(told):
    found = trace.view(told.claims[3], told.story, []).facts
    assert (found.times, found.places, found.figures, found.timeline) == ([], [], [], None)
