"""The times of an article as bars on one axis of days, in pixels; what lies far before or after stands at the edge."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.records import Reading, When
from sayso.views.told import Fact

WIDTH, ROW, TOP = 480, 22, 26
"""CSS pixels: of the drawing, of one time, of the axis above them."""
LONGEST = 400
"""Days on the axis at most; a longer one would make points of all days."""
LABEL = 72
"""Pixels that the label of a day takes."""
LEAST = 3.0
"""Pixels of a bar at least."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One time. `before` and `after` say that it goes on beyond the edge, or lies there wholly."""

    fact: Fact[When]
    x: float
    y: float
    width: float
    before: bool
    after: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A day on the axis."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bars in the order of time; `published` is where the day of publication stands on the axis.

    Attributes:
        marks: where further days stand, those of them that are on the axis; `day` is how wide one is.
    """

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    published: float | None
    width: int
    height: int
    marks: tuple[Tick, ...] = ()
    day: float = 0.0


def draw(reading: Reading, times: Sequence[Fact[When]], days: Sequence[str] = ()) -> Timeline | None:
    """The timeline of the times that are resolved, and of further ISO days; None where there are none of either."""
    known = sorted((fact for fact in times if _days(fact.one) is not None), key=lambda fact: _order(fact.one))
    further = [date.fromisoformat(day) for day in days]
    if not known and not further:
        return None
    published = _day(reading.article.published)
    first, last = _axis([fact.one for fact in known], published, further)
    per_day = WIDTH / ((last - first).days + 1)
    bars = tuple(_bar(fact, i, first, last, per_day) for i, fact in enumerate(known))
    at = (published - first).days * per_day if published and first <= published <= last else None
    marks = tuple(Tick((day - first).days * per_day, day.isoformat()) for day in further if first <= day <= last)
    return Timeline(bars, _ticks(first, last, per_day), at, WIDTH, TOP + ROW * len(bars) + 4, marks, per_day)


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value[:10]) if value else None


def _days(when: When) -> tuple[date | None, date | None] | None:
    days = _day(when.earliest), _day(when.latest)
    return None if days == (None, None) else days


def _order(when: When) -> tuple[str, str]:
    return when.earliest or (when.latest or "")[:10], when.latest or "9"


def _axis(times: list[When], published: date | None, further: Sequence[date]) -> tuple[date, date]:
    """First and last day: all the times where they fit, else those around the publication or the last of them."""
    told = [day for when in times for day in (_day(when.earliest), _day(when.latest)) if day]
    edges = sorted([*told, *further, *([published] if published else [])])
    first, last = edges[0], edges[-1]
    if (last - first).days > LONGEST:
        middle = published or last
        near = [day for day in edges if abs((day - middle).days) <= LONGEST // 2]
        first, last = (near[0], near[-1]) if near else (middle, middle)
    margin = timedelta(max(1, (last - first).days // 20))
    return _moved(first, -margin), _moved(last, margin)


def _moved(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day


def _bar(fact: Fact[When], row: int, first: date, last: date, per_day: float) -> Bar:
    start, end = _day(fact.one.earliest), _day(fact.one.latest)
    before, after = start is None or start < first, end is None or end > last
    left = 0.0 if before and start is None else _place(start or first, first, last, per_day)
    right = WIDTH if end is None else _place(end, first, last, per_day) + per_day
    right = min(WIDTH, max(right, left + LEAST))
    left = min(left, WIDTH - LEAST)
    return Bar(fact, round(left, 1), TOP + row * ROW, round(max(right - left, LEAST), 1), before, after)


def _place(day: date, first: date, last: date, per_day: float) -> float:
    return (min(max(day, first), last) - first).days * per_day


def _ticks(first: date, last: date, per_day: float) -> tuple[Tick, ...]:
    """Days at even distances, so far apart that each has room for its label, the last one too."""
    step = max(1, math.ceil(LABEL / per_day))
    places = ((i * per_day, _moved(first, timedelta(i))) for i in range(0, (last - first).days + 1, step))
    return tuple(Tick(round(x, 1), day.isoformat()) for x, day in places if x <= WIDTH - LABEL)
