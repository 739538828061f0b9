"""The outlines of the world's countries, cut to a part of it: what every map is drawn on.

`data/countries-50m.json.gz` is world-atlas 2.0.2 (ISC) as published: Natural Earth at 1:50 million, public domain, as
TopoJSON (https://github.com/topojson/topojson-specification). It draws borders as they are held, not as claimed.
"""

import gzip
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

_FILE = Path(__file__).parent / "data" / "countries-50m.json.gz"

Point = tuple[float, float]
"""Longitude and latitude, in degrees."""


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the world, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share anything."""
        return (
            self.west <= other.east
            and other.west <= self.east
            and self.south <= other.north
            and other.south <= self.north
        )


def around(points: Sequence[Point]) -> Box:
    """The smallest box that holds all the points."""
    lons, lats = zip(*points, strict=True)
    return Box(min(lons), min(lats), max(lons), max(lats))


def within(box: Box) -> Iterator[list[Point]]:
    """The outlines that reach into a box, cut at its edges."""
    for ring, extent in _rings():
        if extent.meets(box) and (cut := _cut(ring, box)):
            yield cut


@cache
def _rings() -> list[tuple[list[Point], Box]]:
    topology = json.loads(gzip.decompress(_FILE.read_bytes()))
    arcs = [_arc(arc, topology["transform"]) for arc in topology["arcs"]]
    rings = [_ring(parts, arcs) for one in topology["objects"]["countries"]["geometries"] for parts in _parts(one)]
    return [(ring, around(ring)) for ring in rings]


def _arc(steps: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    """A line of whole steps, each from the one before, in degrees."""
    (sx, sy), (tx, ty) = transform["scale"], transform["translate"]
    xs, ys = (accumulate(along) for along in zip(*steps, strict=True))
    return [(x * sx + tx, y * sy + ty) for x, y in zip(xs, ys, strict=True)]


def _parts(geometry: dict[str, Any]) -> Iterator[list[int]]:
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return (ring for polygon in polygons for ring in polygon)


def _ring(parts: list[int], arcs: list[list[Point]]) -> list[Point]:
    """Arcs joined end to end; ~i is arc i backwards."""
    found: list[Point] = []
    for part in parts:
        found += (arcs[part] if part >= 0 else arcs[~part][::-1])[bool(found) :]
    return found


def _cut(ring: list[Point], box: Box) -> list[Point]:
    """The ring cut at the four edges in turn (Sutherland and Hodgman 1974)."""
    for axis, edge, keeps in (
        (0, box.west, float.__ge__),
        (0, box.east, float.__le__),
        (1, box.south, float.__ge__),
        (1, box.north, float.__le__),
    ):
        ring = list(_on_one_side(ring, axis, edge, keeps))
    return ring


def _on_one_side(ring: list[Point], axis: int, edge: float, keeps: Callable[[float, float], bool]) -> Iterator[Point]:
    before = ring[-1] if ring else (0.0, 0.0)
    for point in ring:
        inside = keeps(point[axis], edge)
        if inside != keeps(before[axis], edge):
            yield _crossing(before, point, axis, edge)
        if inside:
            yield point
        before = point


def _crossing(one: Point, other: Point, axis: int, edge: float) -> Point:
    share = (edge - one[axis]) / (other[axis] - one[axis])
    x, y = (a + share * (b - a) for a, b in zip(one, other, strict=True))
    return (edge, y) if axis == 0 else (x, edge)
