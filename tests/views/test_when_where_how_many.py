"""The timeline, the map and the figures of an article, on paper and in a terminal."""

import re
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO
from itertools import pairwise

import pytest
from rich.console import Console

from sayso.records import Area, Doubt, Figure, Span, When, Where, written
from sayso.views import braille, outlines, page, terminal, timeline, told, worldmap

VELM = Area("sayso:velm", "Velm", "town", 41.0, 12.0, 3.0, "IT", ("Lazio", "Italy"))
ITALY = Area("geonames:3175395", "Italy", "country", 42.8, 12.8, 500.0, "IT")
FAR = Area("sayso:far", "Far", "town", 43.9, 7.0, 1.0, "FR", ("France",))


def span(text, words):
    return Span(text.index(words), text.index(words) + len(words))


@pytest.fixture
def telling(reading):
    """The article made by hand, with times, places and figures."""
    text = reading.article.text
    friday = When(span(text, "Friday"), "2031-05-09", "2031-05-09", "day", "2031-05-09", "published")
    may = When(span(text, "since May"), "2031-05-01", "2031-05-09", "month", "2031-05-09", "published")
    saturday = When(span(text, "Saturday"), None, None, "day", None, "nothing")
    velm = Where(span(text, "Velm"), "Velm", 41.0, 12.0, "town", VELM, why="only one")
    harrow = Where(span(text, "Harrow"), "Harrow", None, None, None, None, alternatives=(FAR, ITALY))
    two = Figure(span(text, "two"), 2, 2, 2, "missing", "exact", "count", span(text, "crewmen"))
    first, crew, shed, *rest = reading.statements
    met = replace(rest[3], when=(saturday,))
    statements = (
        replace(first, when=(friday,), where=(velm, harrow)),
        replace(crew, figures=(two,)),
        replace(shed, when=(may,)),
        *rest[:3],
        met,
        *rest[4:],
    )
    said = When(span(text, "at four"), "2031-05-08T04:00", "2031-05-08T04:00", "minute", "2031-05-08", "text")
    attributions = (replace(reading.attributions[0], said=(said,)), *reading.attributions[1:])
    return replace(reading, statements=statements, attributions=attributions)


def test_a_time_is_told_with_its_statements_and_whether_it_is_when_it_was_said(telling):
    found = {fact.words: (fact.numbers, fact.said) for fact in told.times(telling)}
    assert found["Friday"] == ((1,), False)
    assert found["at four"] == ((2,), True)
    assert list(found) == ["Friday", "since May", "at four", "Saturday"]


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        (("2031-05-09", "2031-05-09"), "2031-05-09"),
        (("2031-05-01", "2031-05-09"), "2031-05-01 to 2031-05-09"),
        ((None, "2031-05-09"), "until 2031-05-09"),
        (("2031-05-09T04:00", None), "from 2031-05-09 04:00"),
        ((None, None), "unresolved"),
    ],
)
def test_an_interval_says_which_end_is_open(ends, words):
    assert told.interval(When(Span(0, 1), *ends, "day", None, "itself")) == words


def test_both_readings_of_an_ambiguous_day_are_shown():
    both = (("2031-10-11", "2031-10-11"), ("2031-11-10", "2031-11-10"))
    when = When(Span(0, 1), None, None, "day", None, "itself", alternatives=both)
    assert told.interval(when) == "2031-10-11 or 2031-11-10"


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure(Span(0, 1), 12, 12, None, "killed", "at least", "count"), "at least 12 killed"),
        (Figure(Span(0, 1), None, 24, None, "injured", "exact", "count"), "24 or more injured"),
        (Figure(Span(0, 1), None, 3000, 4000, "home", "between", "count"), "3,000 to 4,000 homes"),
        (Figure(Span(0, 1), 5e6, 5e6, 5e6, "USD", "exact", "money"), "USD 5 million"),
        (Figure(Span(0, 1), 12.5, 12.5, 12.5, "%", "about", "share"), "about 12.5%"),
        (Figure(Span(0, 1), 7, 7, 7, None, "exact", "count"), "7"),
        (Figure(Span(0, 1), 83e6, 83e6, 83e6, "crown", "exact", "count"), "83 million crowns"),
        (Figure(Span(0, 1), 1, 1, 1, "crown", "exact", "count"), "1 crown"),
        (Figure(Span(0, 1), 1.25e12, None, None, "$", "about", "money"), "about $1.25 trillion"),
        (Figure(Span(0, 1), 1234567, 1234567, 1234567, "ferry", "exact", "count"), "1,234,567 ferries"),
        (Figure(Span(0, 1), 40_000, None, None, "t", "about", "measure"), "about 40,000 t"),
        (Figure(Span(0, 1), None, None, None, "fireman", "exact", "count"), "some firemen"),
        (Figure(Span(0, 1), None, None, 2e6, "person", "at most", "count"), "up to 2 million people"),
        (Figure(Span(0, 1), 0.00015, None, None, "inch", "exact", "measure"), "0.00015 inches"),
    ],
)
def test_a_figure_is_shown_with_its_bound_and_what_it_counts(figure, words):
    assert written.figure(figure) == words


def test_the_terminal_shows_line_map_and_figures(telling):
    out = StringIO()
    terminal.render(telling, Console(file=out, width=100))
    shown = out.getvalue()
    assert re.search(r"━+.*  2031-05-09  “Friday” \[1\]", shown)
    assert "unresolved  “Saturday”" in shown
    assert "A “Velm” [1]  town, Velm, Lazio, Italy" in shown
    assert "“Harrow” [1]  2 places of that name, none sure" in shown
    assert "“two” [2]  2 missing" in shown
    assert re.search("[\u2801-\u28ff]", shown)


def test_an_article_that_tells_no_place_has_no_map(reading):
    assert worldmap.draw([]) is None and braille.draw([], 10, 5) == []
    assert timeline.draw(reading, []) is None
    assert 'class="map"' not in page.render([reading])


def test_on_the_page_everything_leads_back_to_its_words(telling):
    html = page.render([telling])
    links = set(re.findall(r'href="#(r1-w[\d-]+)"', html))
    assert len(links) == 7
    assert links <= set(re.findall(r'id="([^"]+)"', html))
    assert html.count('class="land"') > 3 and 'class="place"' in html


def test_no_anchor_stands_twice_though_statements_overlap(telling):
    twice = replace(telling, statements=(*telling.statements, replace(telling.statements[0], id="t99")))
    ids = re.findall(r'id="([^"]+)"', page.render([twice]))
    assert len(ids) == len(set(ids))


def test_a_doubt_about_the_day_of_publication_is_shown_first(telling):
    doubt = Doubt("published", span(telling.article.text, "Friday"), "the page says 2031, its text is dated 2029")
    doubted = replace(telling, doubts=(doubt,))
    out = StringIO()
    terminal.render(doubted, Console(file=out, width=200))
    assert "in doubt: the page says 2031" in out.getvalue().partition("Harrow Radio →")[0]
    assert "in doubt: the page says 2031" in page.render([doubted])


def test_the_map_holds_every_place_and_a_country_only_where_nothing_smaller_is_named(telling):
    facts = told.places(telling)
    spots = [*told.spots(facts), told.Spot("B", FAR, ()), told.Spot("C", ITALY, ())]
    drawn = worldmap.draw(spots)
    assert [marker.spot.area.name for marker in drawn.markers] == ["Velm", "Far"]
    assert all(0 < m.x < drawn.width and 0 < m.y < drawn.height for m in drawn.markers)
    assert [m.spot.area.name for m in worldmap.draw(spots[-1:]).markers] == ["Italy"]


def test_north_is_up_and_east_is_right():
    drawn = worldmap.draw([told.Spot("A", VELM, ()), told.Spot("B", FAR, ())])
    rome, nice = drawn.markers
    assert (nice.x, nice.y) < (rome.x, rome.y) and nice.y < rome.y


def test_outlines_are_cut_at_the_edges_of_the_map():
    box = outlines.Box(5.0, 40.0, 15.0, 45.0)
    points = [point for ring in outlines.within(box) for point in ring]
    assert len(points) > 100
    assert all(5.0 <= x <= 15.0 and 40.0 <= y <= 45.0 for x, y in points)
    assert not list(outlines.within(outlines.Box(-30.0, 30.0, -29.0, 31.0)))  # open sea


def test_a_map_of_places_on_both_sides_of_the_world_still_holds_them():
    poles = [Area(str(lat), str(lat), "point", lat, lon, 0.0, None) for lat, lon in ((89.9, 179.9), (-89.9, -179.9))]
    drawn = worldmap.draw([told.Spot("A", area, ()) for area in poles])
    assert all(0 <= m.x <= drawn.width and 0 <= m.y <= drawn.height for m in drawn.markers)


def test_a_line_of_days_puts_what_is_far_off_at_its_edge(telling):
    old = When(Span(0, 1), "1990-01-01", "1999-12-31", "decade", None, "itself")
    facts = [*told.times(telling), told.Fact(old, "the 1990s", (1,))]
    drawn = timeline.draw(telling, facts)
    bars = {bar.fact.words: bar for bar in drawn.bars}
    assert bars["the 1990s"].before and bars["the 1990s"].x == 0
    assert not bars["Friday"].before
    assert bars["since May"].x < bars["Friday"].x
    assert bars["since May"].x + bars["since May"].width == pytest.approx(bars["Friday"].x + bars["Friday"].width)
    assert all(min(bar.x, drawn.width - bar.x - bar.width) >= 0 for bar in drawn.bars)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_no_trouble(telling, day):
    when = When(Span(0, 1), day, day, "day", None, "itself")
    article = replace(telling.article, published=None)
    assert timeline.draw(replace(telling, article=article), [told.Fact(when, day, (1,))]).bars


@pytest.mark.parametrize("days", [0, 1, 4, 5, 6, 7, 30, 63, 365, 399])
def test_the_labels_of_days_have_room(telling, days):
    article = replace(telling.article, published=None)
    first = date(2031, 1, 1)
    edges = [(first + timedelta(days=at)).isoformat() for at in (0, days)]
    drawn = timeline.draw(replace(telling, article=article), [], edges)
    places = [tick.x for tick in drawn.ticks]
    assert places[-1] + timeline.LABEL <= drawn.width
    assert all(after - before >= timeline.LABEL for before, after in pairwise(places))
    assert len(places) >= min(3, days + 2)
