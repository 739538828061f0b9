"""The course of a story on one axis of days: when it happened, when that was said, when it was published."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import Listed, When
from sayso.views import chain, timeline, told
from sayso.views.gathered import Count, Gathered
from sayso.views.shelf import Shelf
from sayso.views.timeline import Bar, Tick
from sayso.views.told import Fact

SHOWN = 12
"""Times of each kind that are drawn, those that are told first."""
HIGHEST, UNIT = 36.0, 9.0
"""CSS pixels: of the highest column, and of one report at most."""


@dataclass(frozen=True, slots=True)
class Column:
    """The reports of one day; `x` and `width` in per cent, `height` in pixels."""

    x: float
    width: float
    height: float
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    """One time; `x` and `width` in per cent."""

    bar: Bar
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Course:
    """Rows under one axis; `more` times are not drawn."""

    happened: tuple[Row, ...]
    said: tuple[Row, ...]
    published: tuple[Column, ...]
    ticks: tuple[tuple[float, str], ...]
    more: int
    height: float = HIGHEST


def draw(facts: Gathered, said: Sequence[Fact[When]], articles: Sequence[Listed]) -> Course | None:
    """The course; None where no reading is at hand, or no time is resolved and no article bears a date."""
    days = Counter(one.published[:10] for one in articles if one.published)
    happened = [fact for fact in facts.times if fact not in told.unresolved([fact])]
    shown = [*happened[:SHOWN], *said[:SHOWN]]
    drawn = timeline.draw(facts.earliest, shown, sorted(days)) if facts.earliest else None
    if drawn is None:
        return None
    rows = [Row(bar, _share(bar.x), _share(bar.width)) for bar in drawn.bars]
    return Course(
        tuple(row for row in rows if not row.bar.fact.said),
        tuple(row for row in rows if row.bar.fact.said),
        tuple(_column(mark, drawn.day, days) for mark in drawn.marks),
        tuple((_share(tick.x), tick.label) for tick in drawn.ticks),
        len(happened) + len(said) - len(shown),
    )


def said(tellings: Count, found: Shelf) -> list[Fact[When]]:
    """The times at which the tellings' sources said so, same times together, in the order in which they are told."""
    together: dict[tuple[str | None, str | None], tuple[When, str, set[int]]] = {}
    for number, telling in tellings:
        for each in found.attributions(telling):
            for one in each.said:
                a, b = one.span
                words = chain.flat(found.readings[telling.article].article.text[a:b])
                together.setdefault((one.earliest, one.latest), (one, words, set()))[2].add(number)
    known = [each for edges, each in together.items() if any(edges)]
    return [Fact(one, words, tuple(sorted(numbers)), said=True) for one, words, numbers in known]


def _column(mark: Tick, day: float, days: Counter[str]) -> Column:
    count, unit = days[mark.label], min(UNIT, HIGHEST / max(days.values()))
    label = f"{mark.label}: {chain.count(count, 'report')}"
    return Column(_share(mark.x), max(_share(day) * 0.9, 0.8), round(count * unit, 1), label)


def _share(pixels: float) -> float:
    return round(pixels / timeline.WIDTH * 100, 2)
