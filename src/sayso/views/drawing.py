"""Where the boxes and arrows of a drawn chain stand: across where there is room, down where there is not."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from textwrap import wrap

from rich.cells import cell_len

from sayso.views.chain import Link, Shape

# All in CSS pixels at a font size of 13; a cell is what one narrow letter takes on average, a wide one takes two.
CELL = 7.1
LINE = 16
PADDING = 10
ARROW = 26
NARROW = 264
"""The widest drawing that fits a 320 pixel screen."""
ROOM = 480
"""The widest drawing across, 30rem in the style sheet; a longer chain is drawn down on every screen."""


@dataclass(frozen=True, slots=True)
class Box:
    """One source: its label in lines and a small note under it. x and y are the upper left corner."""

    lines: tuple[str, ...]
    note: str
    shape: Shape
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """Boxes in the order of the chain and an arrow from each to the next, (x1, y1, x2, y2)."""

    boxes: tuple[Box, ...]
    arrows: tuple[tuple[float, float, float, float], ...]
    width: float
    height: float


def draw(links: Sequence[Link]) -> dict[str, Drawing]:
    """The drawings that a chain needs by the class that shows them: "any", or "wide" and "narrow"."""
    row, column = across(links), down(links)
    if row.width <= NARROW:
        return {"any": row}
    return {"wide": row, "narrow": column} if row.width <= ROOM else {"any": column}


def across(links: Sequence[Link]) -> Drawing:
    """The chain from left to right, all boxes of one height."""
    boxes: list[Box] = []
    height = max(_size(link, 20)[1] for link in links)
    for link in links:
        x = boxes[-1].x + boxes[-1].width + ARROW if boxes else 1
        boxes.append(_box(link, 20, x, 1, height))
    middle = 1 + height / 2
    arrows = tuple((one.x + one.width, middle, two.x, middle) for one, two in pairwise(boxes))
    return Drawing(tuple(boxes), arrows, boxes[-1].x + boxes[-1].width + 1, height + 2)


def down(links: Sequence[Link]) -> Drawing:
    """The chain from top to bottom, the arrows on one line near the left edge."""
    boxes: list[Box] = []
    for link in links:
        y = boxes[-1].y + boxes[-1].height + ARROW * 0.8 if boxes else 1
        boxes.append(_box(link, 32, 1, y, _size(link, 32)[1]))
    arrows = tuple((22.0, one.y + one.height, 22.0, two.y) for one, two in pairwise(boxes))
    return Drawing(tuple(boxes), arrows, max(box.width for box in boxes) + 2, boxes[-1].y + boxes[-1].height + 1)


def _box(link: Link, cells: int, x: float, y: float, height: float) -> Box:
    return Box(_lines(link.name, cells), link.note, link.shape, x, y, _size(link, cells)[0], height)


def _size(link: Link, cells: int) -> tuple[float, float]:
    lines = _lines(link.name, cells)
    width = max(map(cell_len, (*lines, link.note))) * CELL + 2 * PADDING
    return width, len(lines) * LINE + (LINE - 2 if link.note else 0) + PADDING


def _lines(name: str, cells: int) -> tuple[str, ...]:
    """The name in at most two lines; the whole of it stands in the drawing's text alternative."""
    letters = cells * len(name) // max(cell_len(name), 1)
    return tuple(wrap(name, max(letters, 2), max_lines=2, placeholder=" …")) or ("",)
