"""Whether two units tell of the same with values that cannot both be right: figures, days, places.

Likeness of words says nothing of this: "12 were killed on Friday" and "14 were killed on Monday" are nearly the same
words. What the texts themselves explain is no clash: bounds that hold both, round numbers, another scope, a toll that
rose.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from sayso.link.claims.units import Unit
from sayso.records import Apart, Figure, Slot, When, Where

ROUND = 0.06
"""Share by which a number that one of two texts rounds may differ from the other's: "nearly two" for 1.94."""
DOZEN = 0.1
"""The same for small numbers: "almost a dozen" for 11."""
SMALL = 20
CASUALTIES = frozenset(
    ("killed", "injured", "missing", "casualty", "hospitalised", "displaced", "evacuated", "homeless")
)
"""What is counted again and again while it changes."""
FINE = frozenset(("minute", "hour", "part of day", "day"))
SLACK = timedelta(days=1)
"""A night belongs to two days, and the day of publication differs around the world."""


def clashes(one: Unit, other: Unit) -> Iterator[Slot]:
    """The slots in which the two cannot both be right."""
    if any(difference(a, b, one, other) == "clash" for a, b in comparable(one, other)):
        yield "figure"
    if days(one, other):
        yield "day"
    if places(one, other):
        yield "place"


def comparable(one: Unit, other: Unit) -> Iterator[tuple[Figure, Figure]]:
    """Figures of the same unit or of the same counted words; what the other gives too is not held against a third."""
    mine, yours = ({figure.value for figure in unit.figures} for unit in (one, other))
    for a in one.figures:
        for b in other.figures:
            alike = a.kind == b.kind and a.unit is not None and a.unit == b.unit
            if alike and (a.value == b.value or (a.value not in yours and b.value not in mine)):
                yield a, b


def difference(a: Figure, b: Figure, one: Unit, other: Unit) -> Apart | Literal["clash"] | None:
    """Why two figures that differ need not contradict each other; "clash" where nothing says so, None if they agree."""
    if (a.value, a.bound) == (b.value, b.bound) or _overlap(a, b):
        return None if a.value == b.value else "bound"
    if ("about" in (a.bound, b.bound) or _round(a) or _round(b)) and _close(a, b):
        return "rounding"
    if a.about or b.about:
        return "scope"
    return "succession" if a.unit in CASUALTIES and _rose(a, b, one, other) else "clash"


def _overlap(a: Figure, b: Figure) -> bool:
    """Whether some number fits both, where one of them is no exact one."""
    if a.bound == b.bound == "exact" or a.bound == "about" or b.bound == "about":
        return False
    low = max(a.low or 0.0, b.low or 0.0)
    high = min(float("inf") if a.high is None else a.high, float("inf") if b.high is None else b.high)
    return low <= high


def _close(a: Figure, b: Figure) -> bool:
    largest = max(a.value or 0, b.value or 0)
    share = DOZEN if largest < SMALL else ROUND
    return bool(a.value and b.value) and abs((a.value or 0) - (b.value or 0)) <= share * largest


def _round(a: Figure) -> bool:
    return a.value is not None and a.value >= 20 and a.value % 10 == 0


def _rose(a: Figure, b: Figure, one: Unit, other: Unit) -> bool:
    """Whether the later of two reports has the higher number."""
    first, second = (unit.reading.article.published for unit in (one, other))
    if not first or not second or first == second or a.value is None or b.value is None:
        return False
    return (a.value < b.value) == (first < second)


def days(one: Unit, other: Unit) -> tuple[When, When] | None:
    """A day of each, where both name days and none of one can be any of the other."""
    these, those = ([when for when in unit.when if _is_day(when)] for unit in (one, other))
    apart = these and those and not any(meet(a, b) for a in these for b in those)
    return (these[0], those[0]) if apart else None


def _is_day(when: When) -> bool:
    return when.granularity in FINE and when.earliest is not None and when.latest is not None


def meet(a: When, b: When) -> bool:
    """Whether both may be of the same day; of a night both its days are."""
    first = max(_day(a.earliest), _day(b.earliest))
    last = min(_day(a.latest), _day(b.latest))
    vague = a.granularity == "part of day" or b.granularity == "part of day"
    return first <= last + (SLACK if vague else timedelta(0))


def _day(iso: str | None) -> date:
    return date.fromisoformat((iso or "")[:10])


def places(one: Unit, other: Unit) -> tuple[Where, Where] | None:
    """A town of each, where both name towns and none of the same name."""
    these, those = ([where for where in unit.where if where.level in (None, "town")] for unit in (one, other))
    mine, yours = ({where.name.casefold() for where in found} for found in (these, those))
    return (these[0], those[0]) if mine and yours and mine.isdisjoint(yours) else None
