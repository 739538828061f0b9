"""Forms that give the hour, or the part of a day; their day stands beside them or elsewhere in the text.

Time zones are not converted: the hour is that of the place, as the text gives it.
"""

from collections.abc import Callable

from sayso.read.languages import english_times as words
from sayso.read.times import calendar
from sayso.read.times.calendar import Interval
from sayso.read.times.expression import Expression, From
from sayso.read.times.groups import Groups
from sayso.records import Granularity

NEARLY: dict[Granularity, int] = {"hour": 30, "minute": 15}
"""Minutes on either side of "around 3 p.m." and "around 3:30": people round to the hour, or to the half."""
SHORTLY = 30
"""Minutes that "shortly after 6 p.m." and "just before" reach."""


def _day(start: From) -> tuple[Interval, ...]:
    return (calendar.days(start.day),)


def _clock(groups: Groups) -> Expression | None:
    hour = groups.number("hour")
    at = words.HOURS[groups["word"] or ""] * 60 if hour is None else _minute(groups, hour)
    if at is None:
        return None
    grain: Granularity = "hour" if groups["minute"] is None else "minute"
    before, after = _about(groups)
    # Midnight is where two days meet; only "after" and "before" tell which one has it.
    midnight = {(0, 1): (0,), (1, 0): (24 * 60,)}.get((before, after), (0, 24 * 60))
    starts = midnight if groups["word"] == "midnight" else (at,)
    return _at(groups, grain, starts)


def _about(groups: Groups) -> tuple[int, int]:
    return words.ABOUT[groups["about"].split()[-1]] if groups["about"] else (0, 0)


def _at(groups: Groups, grain: Granularity, starts: tuple[int, ...]) -> Expression:
    before, after = _about(groups)
    reach = SHORTLY if before != after else NEARLY[grain]
    return groups.says(grain, "text", _day, clock=tuple((one - before * reach, one + after * reach) for one in starts))


def _oclock(groups: Groups) -> Expression | None:
    """ "Half past ten" is in either half of the day until a part of it is named."""
    hour, quarter = groups.number("n") or 0, groups["quarter"]
    if not 1 <= hour <= 12:
        return None
    at = (hour * 60 + words.QUARTERS.get(quarter or "", 0)) % (12 * 60)
    return _at(groups, "minute" if quarter else "hour", (at, at + 12 * 60))


def _minute(groups: Groups, hour: int, number: str = "") -> int | None:
    half = (groups["half" + number] or groups["half"] or groups["half2"] or _half(groups["part"]))[:1]
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + 12 * (half == "p") if half else hour
    return hour * 60 + (groups.number("minute" + number) or 0)


def _half(part: str | None) -> str:
    """ "3 in the morning" is 3 a.m."""
    return words.HALVES.get(part.split()[-1], "") if part else ""


def _clocks(groups: Groups) -> Expression | None:
    """ "Between 2 and 4 p.m.": the first has the second's half of the day, unless that would turn them round."""
    first, last = (_minute(groups, groups.number("hour" + n) or 0, n) for n in ("", "2"))
    if first is None or last is None:
        return None
    if first > last and groups["half"] is None:
        first -= 12 * 60
    last += 24 * 60 * (first > last)
    return groups.says("hour", "text", _day, clock=((first, last),)) if 0 <= first < last else None


def _part(groups: Groups) -> Expression | None:
    return groups.says("part of day", "text", _day, part=groups["word"] or groups["part"])


MAKERS: dict[str, Callable[[Groups], Expression | None]] = {
    "clock": _clock, "clocks": _clocks, "oclock": _oclock, "part": _part,
}  # fmt: skip
