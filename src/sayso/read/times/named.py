"""Days that are named by another rule than their number: feasts, and "the second Tuesday of November"."""

from collections.abc import Callable
from datetime import date, timedelta

from sayso.read.languages import english_feasts as feasts
from sayso.read.languages import english_times as words
from sayso.read.times import calendar
from sayso.read.times.absolute import in_year
from sayso.read.times.calendar import Interval
from sayso.read.times.expression import Expression
from sayso.read.times.groups import Groups


def _feast(groups: Groups) -> Expression | None:
    said = (groups["feast"] or "").replace("’", "'")
    name = said.removeprefix(feasts.JULIAN)
    return in_year(groups, "day", lambda year: calendar.days(_day(name, year, julian=said != name)))


def _day(name: str, year: int, julian: bool) -> date:
    """The day of a feast in a year; raises ValueError where the Julian calendar would put it into another."""
    if name in _FROM_EASTER:
        sunday = calendar.julian_easter(year) if julian else calendar.easter(year)
        return sunday + timedelta(days=_FROM_EASTER[name])
    month, day = _FIXED[name]
    return calendar.from_julian(year - 1, month, day) if julian else date(year, month, day)


def _nth(groups: Groups) -> Expression | None:
    number, nth = groups.month() or 0, words.ORDINALS[groups["ordinal"] or ""]
    if groups["weekday"] is None:
        return in_year(groups, "weekend", lambda year: _weekend(year, number, nth))
    weekday = groups.weekday()
    return in_year(groups, "day", lambda year: calendar.days(calendar.nth_weekday(year, number, nth, weekday)))


def _weekend(year: int, number: int, nth: int) -> Interval:
    return calendar.weekend(calendar.nth_weekday(year, number, nth, _SATURDAY))


_SATURDAY = 5
_FIXED = {name.lower(): day for name, day in feasts.FIXED.items()}
_FROM_EASTER = {name.lower(): off for name, off in feasts.FROM_EASTER.items()}
MAKERS: dict[str, Callable[[Groups], Expression | None]] = {"feast": _feast, "nth": _nth}
