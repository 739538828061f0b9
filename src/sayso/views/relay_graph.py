"""Who took it from whom, drawn from left to right: the outlets of a story, and those that they cite.

Boxes stand in layers, each outlet right of all those it cites; where outlets cite each other in a ring, one arrow of it
leads back. Many outlets that all took it from the same ones share a box. Nothing in the order is a rank: those who
published first stand highest.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from rich.cells import cell_len, set_cell_size

from sayso.records.links import Relay, Story
from sayso.records.shelves import same
from sayso.views import chain, relay_tree
from sayso.views.shelf import Shelf

# In CSS pixels at a font size of 13.
CELL, LINE, PADDING, GAP, BETWEEN = 7.2, 19, 9, 9, 72
NARROW = 24
"""Cells of a name that are shown; the rest is in its tooltip and in the list beside."""
TOGETHER = 6
"""Outlets that took it from the same ones, up to which each has a box of its own."""
LANE = "\0"
"""The first key of a node that is no outlet but room for the arrows that pass a layer; no name holds this character."""
MOST = 300
"""Relays that are drawn, the earliest."""


Node = tuple[str, ...]
"""The keys of the outlets that share a box, mostly one."""
Edge = tuple[Node, Node]
"""From whom it was taken, to who took it."""


@dataclass(frozen=True, slots=True)
class Name:
    """One outlet; `article` is the id of its first article, None where none of its own is here."""

    name: str
    article: str | None
    x: float = 0.0
    y: float = 0.0

    @property
    def short(self) -> str:
        """What of the name has room."""
        return self.name if cell_len(self.name) <= NARROW else set_cell_size(self.name, NARROW - 1).rstrip() + "…"


@dataclass(frozen=True, slots=True)
class Box:
    """One outlet, or many that took it from the same ones; x and y are the upper left corner."""

    names: tuple[Name, ...]
    x: float
    y: float
    width: float
    height: float

    @property
    def here(self) -> bool:
        """Whether an article of theirs is in the story."""
        return self.names[0].article is not None


@dataclass(frozen=True, slots=True)
class Arrow:
    """From whom it was taken to who took it, as the path of an SVG; `back` closes a ring."""

    path: str
    back: bool


@dataclass(frozen=True, slots=True)
class Graph:
    """Boxes and arrows; `words` says the same for who cannot see."""

    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    width: float
    height: float
    words: str


def draw(story: Story, found: Shelf) -> Graph | None:
    """The graph of a story's relays; None where there are none."""
    relays = sorted(story.relays, key=lambda one: (_published(one, found), one.article))[:MOST]
    pairs = [(same(one.taken_from), same(found.label(one.article))) for one in relays]
    told = [pair for pair in dict.fromkeys(pairs) if pair[0] != pair[1]]
    return _graph(told, _names(story, relays, found)) if told else None


def _graph(told: Sequence[tuple[str, str]], names: Mapping[str, Name]) -> Graph:
    place = {key: number for number, key in enumerate(names)}
    nodes = _nodes(told, place)
    edges = list(dict.fromkeys((nodes[of], nodes[by]) for of, by in told))
    forward, order = _acyclic(edges, place)
    boxes = _boxes(_layers(forward, order, place), names)
    arrows = tuple(Arrow(_path(a, b, boxes, (a, b) in forward), (a, b) not in forward) for a, b in edges)
    drawn = [box for box in boxes.values() if box.names]
    width, height = max(box.x + box.width for box in drawn) + 1, max(box.y + box.height for box in drawn) + 1
    words = "; ".join(f"{names[by].name} from {names[of].name}" for of, by in told)
    return Graph(tuple(drawn), arrows, width, height, words)


def _published(relay: Relay, found: Shelf) -> str:
    listed = found.listed.get(relay.article)
    return (listed.published if listed else None) or relay_tree.NEVER


def _names(story: Story, relays: Iterable[Relay], found: Shelf) -> dict[str, Name]:
    """By key, in the order of publication, those of whom nothing is here before all others."""
    listed = sorted(story.articles, key=lambda one: (one.published or relay_tree.NEVER, one.id))
    own: dict[str, Name] = {}
    for one in listed:
        own.setdefault(same(found.label(one.id)), Name(found.label(one.id), one.id))
    cited = {same(one.taken_from): Name(chain.flat(one.taken_from), None) for one in relays}
    return {**{key: name for key, name in cited.items() if key not in own}, **own}


def _nodes(told: Iterable[tuple[str, str]], place: Mapping[str, int]) -> dict[str, Node]:
    """The node of each outlet: its own, or one with all from whom nobody took it and who took it from the same ones."""
    of: dict[str, set[str]] = {}
    for a, b in told:
        of.setdefault(a, set())
        of.setdefault(b, set()).add(a)
    cited = set().union(*of.values())
    alike: dict[frozenset[str], list[str]] = {}
    for key in sorted(of.keys() - cited, key=place.__getitem__):
        alike.setdefault(frozenset(of[key]), []).append(key)
    shared = {key: tuple(some) for some in alike.values() if len(some) > TOGETHER for key in some}
    return {key: shared.get(key, (key,)) for key in sorted(of, key=place.__getitem__)}


def _acyclic(edges: Sequence[Edge], place: Mapping[str, int]) -> tuple[set[Edge], list[Node]]:
    """The edges without one of every ring, that from who published last, and the nodes in an order that they allow."""
    forward = set(edges)
    while True:
        citing: dict[Node, list[Node]] = {}
        for a, b in sorted(forward):
            citing.setdefault(b, []).append(a)
        try:
            return forward, list(TopologicalSorter(citing).static_order())
        except CycleError as error:
            ring: list[Node] = error.args[1]
            forward.remove(max(pairwise(ring), key=lambda edge: (place[edge[0][0]], edge)))


def _layers(forward: Iterable[Edge], order: Iterable[Node], place: Mapping[str, int]) -> list[list[Node]]:
    """The nodes by how many steps they are from those who took it from nobody; each layer beside those before it."""
    above: dict[Node, list[Node]] = {}
    for a, b in forward:
        above.setdefault(b, []).append(a)
    depth: dict[Node, int] = {}
    for node in order:
        depth[node] = max((depth[a] + 1 for a in above.get(node, [])), default=0)
    for a, b in forward:
        depth |= {_lane(a, at): at for at in range(depth[a] + 1, depth[b])}
    row: dict[Node, float] = {}
    layers = []
    for at in range(max(depth.values()) + 1):
        rows = {one: [row[a] for a in above.get(one, [one[2:]])] if at else [] for one in depth if depth[one] == at}
        layer = sorted(rows, key=lambda one: (sum(rows[one]) / max(len(rows[one]), 1), place[_own(one)], one))
        row |= {one: (number + 0.5) / len(layer) for number, one in enumerate(layer)}
        layers.append(layer)
    return layers


def _lane(of: Node, layer: int) -> Node:
    """The room in a layer for the arrows from a node to layers beyond."""
    return (LANE, str(layer), *of)


def _own(node: Node) -> str:
    """The key of the first outlet of a node; of a lane, that of the node whose arrows take it."""
    return node[2] if node[0] == LANE else node[0]


def _boxes(layers: Sequence[Sequence[Node]], names: Mapping[str, Name]) -> dict[Node, Box]:
    """Every layer in the middle of the height."""
    boxes: dict[Node, Box] = {}
    high = max(sum(_height(node) + GAP for node in layer) for layer in layers)
    x = 1.0
    for layer in layers:
        y = 1 + (high - sum(_height(node) + GAP for node in layer)) / 2
        width = max(_width(node, names) for node in layer)
        for node in layer:
            boxes[node] = _box(node, names, x, y, width)
            y += _height(node) + GAP
        x += width + BETWEEN
    return boxes


def _box(node: Node, names: Mapping[str, Name], x: float, y: float, width: float) -> Box:
    """Its names in columns, those of one column under each other."""
    if node[0] == LANE:
        return Box((), x, y, width, _height(node))
    rows, step = _rows(node), _column(node, names)
    placed = [
        replace(
            names[key], x=round(x + PADDING + at // rows * step, 1), y=round(y + PADDING / 2 + at % rows * LINE + 14, 1)
        )
        for at, key in enumerate(node)
    ]
    return Box(tuple(placed), round(x, 1), round(y, 1), round(width, 1), _height(node))


def _rows(node: Node) -> int:
    """One column up to ten names, else so many that the box is about as wide as high."""
    columns = 1 if len(node) <= 10 else 2 if len(node) <= 40 else 4
    return -(-len(node) // columns)


def _column(node: Node, names: Mapping[str, Name]) -> float:
    return max(cell_len(names[key].short) for key in node) * CELL + 2 * PADDING


def _width(node: Node, names: Mapping[str, Name]) -> float:
    if node[0] == LANE:
        return 0
    return -(-len(node) // _rows(node)) * _column(node, names)


def _height(node: Node) -> float:
    return GAP if node[0] == LANE else _rows(node) * LINE + PADDING


def _path(a: Node, b: Node, boxes: Mapping[Node, Box], forward: bool) -> str:
    """From the right edge of one to the left edge of the other, by the lanes between; back the other way."""
    start, end = boxes[a], boxes[b]
    if not forward:
        x, y = start.x, start.y + start.height - 5
        return f"M{x:.1f} {y:.1f}" + _bend(x, y, end.x + end.width + 5, end.y + end.height - 5)
    lanes = sorted((box for node, box in boxes.items() if node[0] == LANE and node[2:] == a), key=lambda box: box.x)
    x, y = start.x + start.width, start.y + start.height / 2
    path = f"M{x:.1f} {y:.1f}"
    for lane in (one for one in lanes if one.x < end.x):
        path += _bend(x, y, lane.x, lane.y + lane.height / 2) + f"h{lane.width:.1f}"
        x, y = lane.x + lane.width, lane.y + lane.height / 2
    return path + _bend(x, y, end.x - 5, end.y + end.height / 2)


def _bend(x: float, y: float, end: float, at: float) -> str:
    bend = (end - x) / 2
    return f"C{x + bend:.1f} {y:.1f} {end - bend:.1f} {at:.1f} {end:.1f} {at:.1f}"
