"""A map in a terminal: coasts and borders in Braille dots, places as letters."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from sayso.views import outlines, worldmap
from sayso.views.outlines import Point
from sayso.views.told import Spot, mapped

_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bits of a Braille cell by row and column (Unicode 16.0, section 21.1)."""
_EMPTY = 0x2800
ROOM = 0.5
"""A terminal's cell is about twice as high as wide."""


def draw(spots: Sequence[Spot], columns: int, rows: int) -> list[str]:
    """The map as lines of text, each `columns` wide; none where there is no place."""
    spots = mapped(spots)
    if not spots:
        return []
    box = worldmap.extent([spot.area for spot in spots], columns * ROOM / rows)
    project = worldmap.Projection(box, columns * 2 - 1, rows * 4 - 1)
    cells = [[0] * columns for _ in range(rows)]
    for ring in outlines.within(box):
        for one, other in pairwise([*ring, ring[0]]):
            if not _on_edge(one, other, box):
                _line(cells, project(one), project(other))
    lines = [[chr(_EMPTY + cell) if cell else " " for cell in row] for row in cells]
    for spot in spots:
        x, y = project((spot.area.lon, spot.area.lat))
        lines[_at(y / 4, rows)][_at(x / 2, columns)] = spot.letter or "*"
    return ["".join(line) for line in lines]


def _on_edge(one: Point, other: Point, box: outlines.Box) -> bool:
    """Whether a line is where an outline was cut off, and no coast."""
    return any(one[axis] == other[axis] == edge for axis, edge in _edges(box))


def _edges(box: outlines.Box) -> Iterable[tuple[int, float]]:
    return (0, box.west), (0, box.east), (1, box.south), (1, box.north)


def _line(cells: list[list[int]], one: Point, other: Point) -> None:
    steps = int(max(abs(one[0] - other[0]), abs(one[1] - other[1]))) + 1
    for step in range(steps + 1):
        x, y = (round(a + (b - a) * step / steps) for a, b in zip(one, other, strict=True))
        if 0 <= y < len(cells) * 4 and 0 <= x < len(cells[0]) * 2:
            cells[y // 4][x // 2] |= _DOTS[y % 4][x % 2]


def _at(place: float, size: int) -> int:
    return min(max(int(place), 0), size - 1)
