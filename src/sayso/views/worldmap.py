"""The places of an article on a map that needs no network: outlines, areas and letters, in pixels."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.records import Area
from sayso.views import outlines
from sayso.views.outlines import Box, Point
from sayso.views.told import Spot, mapped

WIDTH, HEIGHT = 480, 300
"""CSS pixels."""
LEAST = 3.0
"""Degrees that a map shows from south to north at least: less would show no outline at all."""
MARGIN = 0.3
"""Of the extent of the places, on each side."""
FINEST = 0.7
"""Pixels: points of an outline nearer to each other are left out."""
_KM = 111.2
"""Kilometres in a degree of latitude."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A place: its middle, how far it reaches in pixels (0 for a point), its letter."""

    x: float
    y: float
    reach: float
    spot: Spot


@dataclass(frozen=True, slots=True)
class Map:
    """Outlines as paths of an SVG, and the places on them."""

    outlines: tuple[str, ...]
    markers: tuple[Marker, ...]
    width: int = WIDTH
    height: int = HEIGHT


@dataclass(frozen=True, slots=True)
class Projection:
    """Degrees to pixels: equirectangular, true to scale in the middle of the box."""

    box: Box
    width: float
    height: float

    def __call__(self, point: Point) -> Point:
        """Pixels from the upper left corner."""
        x = (point[0] - self.box.west) / (self.box.east - self.box.west) * self.width
        y = (self.box.north - point[1]) / (self.box.north - self.box.south) * self.height
        return x, y


def draw(spots: Sequence[Spot]) -> Map | None:
    """The map that holds all the spots that it can show; None where there are none."""
    spots = mapped(spots)
    if not spots:
        return None
    project = Projection(extent([spot.area for spot in spots], WIDTH / HEIGHT), WIDTH, HEIGHT)
    scale = HEIGHT / (project.box.north - project.box.south)
    paths = (_path([project(point) for point in ring]) for ring in outlines.within(project.box))
    markers = (Marker(*project((s.area.lon, s.area.lat)), _reach(s.area, scale), s) for s in spots)
    return Map(tuple(filter(None, paths)), tuple(markers))


def extent(areas: Sequence[Area], ratio: float) -> Box:
    """The box that holds the areas with a margin, `ratio` times as wide as high on paper."""
    edges = [point for area in areas for point in _edges(area)]
    box = outlines.around(edges)
    middle = (box.south + box.north) / 2
    squeeze = max(0.2, math.cos(math.radians(middle)))
    high = max((box.north - box.south), (box.east - box.west) * squeeze / ratio, LEAST / (1 + 2 * MARGIN))
    high = min(high * (1 + 2 * MARGIN), 180.0)
    wide = min(max(high * ratio / squeeze, box.east - box.west), 360.0)  # the whole world is drawn out of scale
    west, south = (box.west + box.east - wide) / 2, min(max(middle - high / 2, -90.0), 90.0 - high)
    return Box(west, south, west + wide, south + high)


def _edges(area: Area) -> Iterator[Point]:
    up = min(area.radius, 400.0) / _KM
    across = up / max(0.2, math.cos(math.radians(area.lat)))
    for sign in (-1, 1):
        yield area.lon + sign * across, max(-90.0, min(90.0, area.lat + sign * up))


def _reach(area: Area, scale: float) -> float:
    reach = area.radius / _KM * scale
    return round(reach, 1) if reach > 6 else 0.0


def _path(points: list[Point]) -> str:
    """An outline without the points that nobody could tell apart; empty for what is smaller than that."""
    kept: list[Point] = []
    for point in points:
        if not kept or math.dist(kept[-1], point) >= FINEST:
            kept.append(point)
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in kept) + "Z" if len(kept) > 2 else ""
