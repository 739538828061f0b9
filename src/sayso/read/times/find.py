"""The way through: a text and the day it was published, to its expressions of time."""

from sayso.read.pieces import sentences
from sayso.read.times import calendar
from sayso.read.times.anchors import Reckoning
from sayso.read.times.atoms import atoms
from sayso.read.times.bounds import bounded
from sayso.read.times.joined import joined
from sayso.records import When


def find(text: str, published: str | None, day_first: bool | None = None) -> tuple[When, ...]:
    """The expressions of time in a text, in its order; none overlaps another.

    Args:
        text: an article, or a part of one.
        published: its ISO date or date-time; without one, what must be reckoned from it stays unresolved.
        day_first: whether "10/11" is 10 November; None keeps both days where both are possible.

    Returns:
        Each with the interval that it allows, or with none where the words leave it open. Durations, ages and what
        recurs are no expressions of when.
    """
    found = bounded(text, joined(text, atoms(text, day_first)))
    return tuple(Reckoning(text, sentences(text), calendar.iso_day(published)).all(found)) if found else ()
