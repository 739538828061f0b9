"""Intervals of the calendar, both ends included, and how far one day lies from another.

Weeks begin on Monday and weekends are Saturday and Sunday (ISO 8601). An expression counted in a unit means the whole
unit of the calendar that it falls in ("two months ago" is a month), as in TimeML (ISO 24617-1); only weeks are counted
from the day itself ("two weeks ago").
"""

from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from sayso.records import Granularity

Edge = Literal["early", "mid", "late", "earlier", "later", "start", "end", "first half", "second half"]
_LAST = time(23, 59)


@dataclass(frozen=True, slots=True)
class Interval:
    """From `first` to `last`, both included; None is an open end. `timed` tells whether the text gives the hour."""

    first: datetime | None
    last: datetime | None
    timed: bool = False

    def iso(self) -> tuple[str | None, str | None]:
        """Both ends as ISO days, or as minutes where the interval is timed."""
        return _iso(self.first, self.timed), _iso(self.last, self.timed)


def _iso(at: datetime | None, timed: bool) -> str | None:
    if at is None:
        return None
    return at.isoformat(timespec="minutes") if timed else at.date().isoformat()


def iso_day(value: str | None) -> date | None:
    """The day of an ISO date or date-time; None for what is neither."""
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


def days(first: date, last: date | None = None) -> Interval:
    """Whole days; one where `last` is not given."""
    return Interval(datetime.combine(first, time()), datetime.combine(last or first, _LAST))


def minutes(day: date, first: int, last: int) -> Interval:
    """From minute `first` to minute `last` of a day; past 1,440 it is the next day, below 0 the one before."""
    midnight = datetime.combine(day, time())
    return Interval(midnight + timedelta(minutes=first), midnight + timedelta(minutes=last), timed=True)


def month(year: int, number: int) -> Interval:
    """A month; `number` may run over, so that 13 is the next January."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return days(date(year, number, 1), date(year, number, monthrange(year, number)[1]))


def months(year: int, number: int, count: int) -> Interval:
    """`count` months from month `number` of the year."""
    return Interval(month(year, number).first, month(year, number + count - 1).last)


def years(first: int, last: int | None = None) -> Interval:
    """Whole years; one where `last` is not given."""
    return days(date(first, 1, 1), date(last or first, 12, 31))


def week(day: date) -> Interval:
    """The week that a day lies in, from Monday."""
    monday = day - timedelta(days=day.weekday())
    return days(monday, monday + timedelta(days=6))


def weekend(day: date) -> Interval:
    """Saturday and Sunday of the week that a day lies in."""
    saturday = day + timedelta(days=5 - day.weekday())
    return days(saturday, saturday + timedelta(days=1))


_UNITS: dict[Granularity, Callable[[date], Interval]] = {
    "minute": days,
    "hour": days,
    "day": days,
    "weekend": weekend,
    "week": week,
    "month": lambda d: month(d.year, d.month),
    "quarter": lambda d: months(d.year, (d.month - 1) // 3 * 3 + 1, 3),
    "year": lambda d: years(d.year),
    "decade": lambda d: years(d.year // 10 * 10, d.year // 10 * 10 + 9),
    "century": lambda d: years((d.year - 1) // 100 * 100 + 1, (d.year - 1) // 100 * 100 + 100),
}
_DAYS: dict[Granularity, int] = {"minute": 0, "hour": 0, "day": 1, "week": 7, "weekend": 7}
_MONTHS: dict[Granularity, int] = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def unit(name: Granularity, day: date) -> Interval:
    """The unit of the calendar that a day lies in."""
    return _UNITS[name](day)


def shift(day: date, count: int, name: Granularity) -> date:
    """The day `count` units on (or back); 31 January and one month is the last of February.

    Raises:
        OverflowError, ValueError: it would lie outside the years 1 to 9999.
    """
    if name in _DAYS:
        return day + timedelta(days=count * _DAYS[name])
    number = day.year * 12 + day.month - 1 + count * _MONTHS[name]
    year, number = number // 12, number % 12 + 1
    return date(year, number, min(day.day, monthrange(year, number)[1]))


def covering(found: Iterable[Interval]) -> tuple[Interval, ...]:
    """One for several that are open on the same side: what is before one spring or another is before the later."""
    several = tuple(found)
    firsts, lasts = [one.first for one in several if one.first], [one.last for one in several if one.last]
    timed = any(one.timed for one in several)
    if len(several) > 1 and not firsts and len(lasts) == len(several):
        return (Interval(None, max(lasts), timed),)
    if len(several) > 1 and not lasts and len(firsts) == len(several):
        return (Interval(min(firsts), None, timed),)
    return several


def last_weekday(day: date, weekday: int) -> date:
    """The latest such weekday up to and including `day`; Monday is 0."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def next_weekday(day: date, weekday: int) -> date:
    """The first such weekday from `day` on, itself included; Monday is 0."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def nth_weekday(year: int, number: int, nth: int, weekday: int) -> date:
    """The first, second … such weekday of a month, or the last where `nth` is -1; Monday is 0.

    Raises:
        ValueError: the month has no fifth.
    """
    whole = month(year, number)
    assert whole.first and whole.last
    if nth < 0:
        return last_weekday(whole.last.date(), weekday)
    found = next_weekday(whole.first.date(), weekday) + timedelta(days=7 * (nth - 1))
    if found > whole.last.date():
        raise ValueError(f"no weekday {weekday} number {nth} in {year}-{number}")
    return found


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the algorithm in J. Meeus, Astronomical Algorithms, chapter 8."""
    century, golden = year // 100, year % 19
    shifted = century - century // 4 - (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + shifted + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - moon - year % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    number, day = divmod(moon + sunday - 7 * late + 114, 31)
    return date(year, number, day + 1)


def julian_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, as a Gregorian day; Meeus, the same chapter."""
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    number, day = divmod(moon + sunday + 114, 31)
    return from_julian(year, number, day + 1)


def from_julian(year: int, number: int, day: int) -> date:
    """The Gregorian day of a Julian date from March on to the end of the year."""
    return date(year, number, day) + timedelta(days=year // 100 - year // 400 - 2)


_PLACES: dict[Edge, tuple[int, int]] = {
    "early": (0, 3), "mid": (1, 3), "late": (2, 3), "earlier": (0, 3), "later": (2, 3),
    "start": (0, 3), "end": (2, 3), "first half": (0, 2), "second half": (1, 2),
}  # fmt: skip
_OF_YEAR: dict[Edge, tuple[int, int]] = {"start": (0, 4), "end": (3, 4)}


def part(whole: Interval, grain: Granularity, edge: Edge, now: date | None) -> Interval:
    """The early, middle or late third of an interval, a half of it, or what lies before or after a `now` inside it.

    Thirds of a month begin on the 1st, 11th and 21st; those of longer units at the month or year nearest to a third.
    The start and the end are the first and the last third as well, but of a year the first and the last quarter.
    """
    if whole.first is None or whole.last is None:
        return whole
    first, last = whole.first.date(), whole.last.date()
    if edge in ("earlier", "later") and now and first <= now <= last:
        return days(first, now) if edge == "earlier" else days(now, last)
    place, count = (_OF_YEAR if grain == "year" and edge in _OF_YEAR else _PLACES)[edge]
    until = last if place + 1 == count else _cut(first, last, grain, place + 1, count) - timedelta(days=1)
    return days(_cut(first, last, grain, place, count), until)


def _cut(first: date, last: date, grain: Granularity, place: int, count: int) -> date:
    """The day on which part `place` of `count` begins."""
    if grain == "month":
        return first + timedelta(days=30 // count * place)
    if grain in _DAYS:
        return first + timedelta(days=round(((last - first).days + 1) * place / count))
    size = (last.year - first.year) * 12 + last.month - first.month + 1
    step = 12 if size > 12 else 1
    return shift(first, round(size * place / count / step) * step, "month")
