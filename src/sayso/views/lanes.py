"""When the reports of a claim were published: one lane an origin, one for those that state none, one for each answer.

Places are per cent of the axis, so that a drawing fits any width without its words growing small.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain as joined

from sayso.records.links import Claim, Telling
from sayso.views import chain, claimed, relay_tree, shelf

BINS = 60
"""Columns of the axis: each wide enough to be seen on the narrowest screen, 320 pixels."""
UNIT, HIGHEST = 10.0, 40.0
"""CSS pixels: of one report in a column where few are there, and of the highest column where many are."""
APART = 4.0
"""Pixels of one report from which those of a column are drawn apart and can be counted."""
MOST = 8
"""Origins with a lane of their own, those that came first; the others share one."""
TICKS = 4
"""Labelled times on the axis: as many as stand beside each other on the narrowest screen."""


@dataclass(frozen=True, slots=True)
class Column:
    """The reports of one stretch of time: `x` in per cent, `units` the heights of its parts in pixels, from below."""

    x: float
    count: int
    label: str
    units: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """The reports of one origin, or those that answer the claim in one way."""

    name: str
    total: int
    answer: bool
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Lanes:
    """All lanes over one axis; `width` is that of a column in per cent."""

    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[float, str], ...]
    height: float
    width: float = 100 / BINS


@dataclass(frozen=True, slots=True)
class _Axis:
    first: datetime
    last: datetime

    def bin(self, published: str) -> int:
        """The column of a date; the last instant belongs to the last column."""
        if self.first == self.last:
            return BINS // 2
        return min(int((_time(published) - self.first) / (self.last - self.first) * BINS), BINS - 1)

    def ticks(self) -> tuple[tuple[float, str], ...]:
        """Times at even distances, with the hour where all is within three days."""
        span = self.last - self.first
        form = "%d %b %H:%M" if span.days < 3 else "%Y-%m-%d"
        if not span:
            return ((50.0, self.first.strftime("%Y-%m-%d")),)
        parts = range(TICKS)
        return tuple((100 * i / (TICKS - 1), (self.first + span * (i / (TICKS - 1))).strftime(form)) for i in parts)


def draw(claim: Claim) -> Lanes | None:
    """The lanes of a claim, by the first report of each; None where fewer than two reports bear a date."""
    named = [(name, answer, [one for one in tellings if one.published]) for name, answer, tellings in _lanes(claim)]
    named = [lane for lane in named if lane[2]]
    times = sorted(_time(one.published or "") for one in joined.from_iterable(tellings for _, _, tellings in named))
    if len(times) < 2:
        return None
    axis = _Axis(times[0], times[-1])
    tallies = [_tally(tellings, axis) for _, _, tellings in named]
    most = max(max(tally.values()) for tally in tallies)
    unit = min(UNIT, HIGHEST / most)
    lanes = (
        Lane(name, tally.total(), answer, _columns(tellings, axis, tally, unit))
        for (name, answer, tellings), tally in zip(named, tallies, strict=True)
    )
    return Lanes(tuple(lanes), axis.ticks(), round(most * unit, 1))


def _lanes(claim: Claim) -> list[tuple[str, bool, list[Telling]]]:
    """Names, whether they answer, and their tellings."""
    told = {telling.key: telling for telling in claim.supporting}
    first = relay_tree.by_publication(claim)
    found = [(chain.flat(group.name), False, tellings) for group, tellings in first]
    further = [telling for _, _, tellings in found[MOST:] for telling in tellings]
    found[MOST:] = [(f"{len(found) - MOST} further", False, further)] if further else []
    grouped = {key for group, _ in first for key in group.statements}
    found.append((chain.NO_SOURCE, False, [one for key, one in told.items() if key not in grouped]))
    for stance, (heading, *_) in claimed.ANSWERS.items():
        found.append((heading, True, [one for one in claim.statements if one.stance == stance]))
    return found


def _tally(tellings: Iterable[Telling], axis: _Axis) -> Counter[int]:
    """How many articles stand in each column; one that tells it twice is one."""
    return Counter({one.article: axis.bin(one.published or "") for one in tellings}.values())


def _columns(tellings: Iterable[Telling], axis: _Axis, tally: Counter[int], unit: float) -> tuple[Column, ...]:
    days: dict[int, set[str]] = {at: set() for at in tally}
    for one in tellings:
        days[axis.bin(one.published or "")].add(shelf.when(one.published)[:10])
    return tuple(_column(at, tally[at], sorted(days[at]), unit) for at in sorted(tally))


def _column(at: int, count: int, days: Sequence[str], unit: float) -> Column:
    label = f"{claimed.between(days[0], days[-1])}: {chain.count(count, 'report')}"
    apart = unit >= APART
    units = [(i * unit, unit - 1) for i in range(count)] if apart else [(0.0, count * unit)]
    return Column(round(at * 100 / BINS, 2), count, label, tuple(units))


def _time(published: str) -> datetime:
    """Without its zone: a few hours are nothing on an axis of days, and many pages give none."""
    return datetime.fromisoformat(published).replace(tzinfo=None)
