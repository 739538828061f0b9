"""Forms that are reckoned from another expression of the text: the next day, a week later, that night."""

from collections.abc import Callable
from datetime import date, timedelta

from sayso.read.languages import english_times as words
from sayso.read.times import calendar
from sayso.read.times.calendar import Interval
from sayso.read.times.expression import Expression, From
from sayso.read.times.groups import Groups
from sayso.records import Granularity


def _same(groups: Groups) -> Expression | None:
    return _on(groups, 0)


def _neighbour(groups: Groups) -> Expression | None:
    return _on(groups, words.WAYS[groups["way"] or ""])


def _on(groups: Groups, step: int) -> Expression | None:
    """The same unit, or the next or the one before; a part of the day counts in days."""
    part = groups["part"]
    grain, _ = groups.unit() if part is None else ("day", 1)
    if grain in ("minute", "hour", "quarter"):
        return None
    name: Granularity = "part of day" if part else grain
    return groups.says(
        name,
        "nothing" if groups.of_an_event() else "text",
        lambda start: (calendar.unit(grain, calendar.shift(start.day, step, grain)),),
        part=part,
    )


def _later(groups: Groups) -> Expression | None:
    (grain, size), count = groups.unit(), groups.number("n") or 0
    count *= size * words.WAYS[groups["way"] or ""]
    if groups.of_an_event():  # "two days after the storm": how long, from what no calendar knows
        return None

    def reckon(start: From) -> tuple[Interval, ...]:
        if grain in ("minute", "hour"):
            return _moved(start.whole, timedelta(minutes=count * (60 if grain == "hour" else 1)))
        then = calendar.shift(start.day, count, grain)
        if grain == "week":  # "a week later" is seven days after
            return _weeks(start, then)
        return (calendar.unit("year" if grain in ("decade", "century") else grain, then),)

    return groups.says(grain, "text", reckon)


def _weeks(start: From, then: date) -> tuple[Interval, ...]:
    """A day so many weeks from a day, as long a stretch from a stretch."""
    whole = start.whole
    if whole is None or whole.timed or whole.first is None or whole.last is None:
        return (calendar.days(then),)
    return (calendar.days(then, then + (whole.last.date() - whole.first.date())),)


def _moved(whole: Interval | None, by: timedelta) -> tuple[Interval, ...]:
    if whole is None or whole.first is None or whole.last is None or not whole.timed:
        return ()
    return (Interval(whole.first + by, whole.last + by, timed=True),)


MAKERS: dict[str, Callable[[Groups], Expression | None]] = {"same": _same, "neighbour": _neighbour, "later": _later}
