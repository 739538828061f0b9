"""Who took it from whom, drawn: layers, shared boxes, rings, room."""

import re
from itertools import combinations

import pytest

from sayso.records import Span
from sayso.records.links import Listed, Passage, Relay, Story
from sayso.views import relay_graph
from sayso.views.shelf import shelf


def drawn(*relays, outlets=()):
    """Of pairs: who took it, and from whom. Outlets publish in the order given, then in that of the pairs."""
    names = list(dict.fromkeys([*outlets, *(by for by, _ in relays)]))
    ids = {name: f"{number:016x}" for number, name in enumerate(names)}
    days = {name: f"2031-05-01T{n // 60:02d}:{n % 60:02d}" for n, name in enumerate(names)}
    listed = [Listed(ids[name], f"x/{name}", name, days[name], None) for name in names]
    told = [Relay(by, ids[by], of, Passage(ids[by], Span(0, 1), "x")) for by, of in relays]
    story = Story("a" * 16, "T", None, None, (), tuple(listed), tuple(told))
    return relay_graph.draw(story, shelf(story, [], []))


def box(graph, name):
    return next(one for one in graph.boxes if name in [each.name for each in one.names])


def test_without_relays_there_is_nothing_to_draw():
    assert drawn(outlets=["A"]) is None
    assert drawn(("A", "the A")) is None, "who cites himself takes it from nobody"


def test_each_outlet_stands_right_of_all_that_it_cites():
    graph = drawn(("B", "A"), ("C", "B"), ("C", "A"), ("D", "C"), outlets=["A"])
    at = [box(graph, name).x for name in "ABCD"]
    assert at == sorted(set(at)) and len(graph.arrows) == 4 and not any(one.back for one in graph.arrows)


def test_who_is_cited_and_not_here_is_drawn_otherwise():
    graph = drawn(("B", "The Velm Post"), ("B", "A"), outlets=["A"])
    assert [box(graph, name).here for name in ("A", "B", "The Velm Post")] == [True, True, False]
    assert box(graph, "A").names[0].article and box(graph, "The Velm Post").names[0].article is None


@pytest.mark.parametrize("ring", ["AB", "ABC", "ABCDEF"])
def test_a_ring_has_one_arrow_back(ring):
    graph = drawn(*[(by, of) for of, by in zip(ring, ring[1:] + ring[0], strict=True)], outlets=list(ring))
    assert [one.back for one in graph.arrows].count(True) == 1
    at = [box(graph, name).x for name in ring]
    assert at == sorted(at), "who published first stands at its beginning"


def test_many_that_took_it_from_the_same_share_a_box():
    graph = drawn(*[(f"Outlet {n}", "Wire") for n in range(40)], ("Late", "Outlet 3"), outlets=["Wire"])
    shared = box(graph, "Outlet 5")
    assert len(shared.names) == 39 and len(graph.boxes) == 4 and len(graph.arrows) == 3
    assert len({(one.x, one.y) for one in shared.names}) == 39
    assert graph.height < 700 and graph.width < 1100


@pytest.mark.parametrize("count", [3, 40, 200])
def test_nothing_overlaps_and_all_is_within(count):
    wide = "Ein sehr langer Name einer Zeitung, die alles sagt "
    graph = drawn(*[(f"{wide}{n}", f"Wire {n % 7}" if n % 3 else f"{wide}{n // 2}") for n in range(1, count)])
    for one in graph.boxes:
        assert one.x >= 0 and one.y >= 0 and one.x + one.width <= graph.width and one.y + one.height <= graph.height
    for a, b in combinations(graph.boxes, 2):
        assert a.x + a.width <= b.x or b.x + b.width <= a.x or a.y + a.height <= b.y or b.y + b.height <= a.y
    ends = [float(n) for arrow in graph.arrows for n in re.findall(r"[\d.]+", arrow.path)]
    assert all(0 <= n <= max(graph.width, graph.height) for n in ends)


def test_an_arrow_over_several_layers_passes_between_boxes():
    graph = drawn(("B", "A"), ("B2", "A"), ("C", "B"), ("C2", "B2"), ("D", "C"), ("D", "A"), outlets=["A"])
    (path,) = [one.path for one in graph.arrows if "h" in one.path]
    level = [float(re.findall(r"[\d.]+", part)[-1]) for part in path.split("h")[:-1]]
    middle = [one for one in graph.boxes if one.names[0].name in {"B", "B2", "C", "C2"}]
    assert level and not any(one.y < y < one.y + one.height for y in level for one in middle)
