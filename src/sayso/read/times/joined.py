"""Neighbours that are one expression: a clock, a part of the day, a weekday and a date; and the edges of longer times.

"around 11:30 a.m." + "Tuesday" is one; so is "late" + "Thursday" + "night", and "the end of" + "August".
"""

from dataclasses import replace
from datetime import date, timedelta

from sayso.read.languages import english_times as words
from sayso.read.times import calendar
from sayso.read.times.atoms import around
from sayso.read.times.calendar import Edge, Interval
from sayso.read.times.expression import Expression, From, Reckoner
from sayso.records import Granularity, Span

_DAYS = {"date", "iso", "numeric", "today", "same", "neighbour", "feast", "nth"}
_LONGER: dict[str, tuple[Granularity, ...]] = {
    "weekday": ("week",), "month": ("year",), "date": ("year",), "dates": ("year",), "quarter": ("year",),
    "feast": ("year",), "nth": ("year",),
}  # fmt: skip
"""Of which longer time a form may be said: no season, for a winter lies in two years."""
_LEANING = {"unit", "same", "neighbour", "beside"}
_DEICTIC = {"today", "same", "neighbour"}

LOOSELY = 120
"""Minutes by which people begin an evening or a night early: "7 o'clock last night"."""


def joined(text: str, atoms: list[Expression]) -> list[Expression]:
    """One expression for each row of neighbours; parts of the day that have no day are left out."""
    found: list[Expression] = []
    for one in atoms:
        both = _merged(text, found[-1], one) if found else None
        found[-1:] = [both] if both else [*found[-1:], one]
    return _inside(text, [_edged(text, one) for one in found if one.form != "part"])


def _inside(text: str, found: list[Expression]) -> list[Expression]:
    """ "Tuesday of next week", "May last year" and "the day before Friday" are one expression each."""
    made: list[Expression] = []
    for one in found:
        both = _lies_in(text, made[-1], one) or _stands_by(text, made[-1], one) if made else None
        made[-1:] = [both] if both else [*made[-1:], one]
    return made


def _lies_in(text: str, one: Expression, whole: Expression) -> Expression | None:
    fits = one.on == "published" and whole.form in _LEANING and whole.grain in _LONGER.get(one.form, ())
    if not fits or not words.WITHIN.fullmatch(text, one.span.end, whole.span.start):
        return None

    def reckon(start: From) -> tuple[Interval, ...]:
        return tuple(dict.fromkeys(found for long in whole.reckon(start) for found in _parts(one, long, start)))

    span = Span(one.span.start, whole.span.end)
    return replace(one, span=span, form="inside", on=whole.on, reckon=reckon, weekday=None, inside=whole.grain)


def _stands_by(text: str, one: Expression, named: Expression) -> Expression | None:
    """ "The week after Easter": so many units on or back from what is named."""
    way = words.WAYS.get(text[one.span.start : one.span.end].rsplit(maxsplit=1)[-1].lower())
    if one.form != "neighbour" or way is None or text[one.span.end : named.span.start] != " ":
        return None
    grain: Granularity = "day" if one.part else one.grain

    def reckon(start: From) -> tuple[Interval, ...]:
        ends = [end.date() for i in named.reckon(start) if (end := i.last if way > 0 else i.first)]
        return tuple(_next_to(calendar.unit(grain, calendar.shift(end, way, grain)), end, grain) for end in ends)

    span = Span(one.span.start, named.span.end)
    return replace(one, span=span, form="beside", on=named.on, reckon=reckon, weekday=None)


def _next_to(beside: Interval, end: date, grain: Granularity) -> Interval:
    """A week may be that of the calendar or the seven days that follow, so it covers both."""
    if grain != "week" or beside.first is None:
        return beside
    seven = _week_from(end + timedelta(days=1)) if beside.first.date() > end else _week_to(end - timedelta(days=1))
    return Interval(min(filter(None, (beside.first, seven.first))), max(filter(None, (beside.last, seven.last))))


def _parts(one: Expression, whole: Interval, start: From) -> list[Interval]:
    """Those that lie in it, sought from either end of it."""
    if whole.first is None or whole.last is None:
        return []
    first = replace(start, day=whole.first.date(), tense="future")
    last = replace(start, day=whole.last.date(), tense="past")
    options = one.reckon(first) + one.reckon(last)
    return [i for i in options if i.first and i.last and whole.first <= i.first and i.last <= whole.last]


def _roles(one: Expression) -> set[str]:
    has = {
        "clock": bool(one.clock),
        "part": one.part is not None,
        "weekday": one.weekday is not None,
        "day": one.form in _DAYS and one.grain in ("day", "part of day", "hour", "minute"),
    }
    return {role for role, is_so in has.items() if is_so}


def _merged(text: str, one: Expression, other: Expression) -> Expression | None:
    mine, yours = _roles(one), _roles(other)
    if not mine or not yours or not words.GLUE.fullmatch(text, one.span.end, other.span.start):
        return None
    if one.form == "feast" and other.form == "date":  # "Easter Monday, 24 April 1916"
        return replace(other, span=Span(one.span.start, other.span.end))
    if mine & yours:
        return None
    return _united(one, other)


def _united(one: Expression, other: Expression) -> Expression | None:
    day, rest = (other, one) if _rank(other) > _rank(one) else (one, other)
    if rest.weekday is not None and day.form in _DEICTIC:
        return None
    part = words.OVERNIGHT_OF if "overnight" in (one.part, other.part) else one.part or other.part
    clock = _in_part(one.clock or other.clock, part)
    return replace(
        day,
        span=Span(one.span.start, other.span.end),
        grain=(one if one.clock else other).grain if clock else ("part of day" if part else "day"),
        reckon=_on_weekday(day.reckon, rest.weekday) if rest.weekday is not None else day.reckon,
        clock=clock,
        part=part,
        weekday=one.weekday if one.weekday is not None else other.weekday,
    )


def _rank(one: Expression) -> int:
    return 2 if one.form in _DAYS else int(one.weekday is not None)


def _in_part(clock: tuple[tuple[int, int], ...], part: str | None) -> tuple[tuple[int, int], ...]:
    """ "7:30 Friday evening" is 19:30: whichever half of the day lies in the part named."""
    if part is None or part not in words.PARTS:
        return clock
    first, last = words.PARTS[part]
    first -= LOOSELY
    steps = (0, 24 * 60) if part == words.OVERNIGHT_OF else (0, 12 * 60, 24 * 60)
    moved = [(a + m, b + m) for a, b in clock for m in steps if first <= a + m <= last]
    return tuple(dict.fromkeys(moved)) or _in_half(clock, part)


def _in_half(clock: tuple[tuple[int, int], ...], part: str) -> tuple[tuple[int, int], ...]:
    """ "One o'clock in the morning" lies before the morning that one means else."""
    if len(clock) < 2 or words.HALVES.get(part) is None:
        return clock
    return tuple((a, b) for a, b in clock if (a < 12 * 60) == (words.HALVES[part] == "a"))


def _on_weekday(reckon: Reckoner, weekday: int) -> Reckoner:
    """The date in the year in which it is that weekday; none where it never is."""

    def agreeing(start: From) -> tuple[Interval, ...]:
        for tense in (start.tense, "past", "future"):
            found = reckon(replace(start, tense=tense))
            fits = tuple(one for one in found if one.first and one.first.weekday() == weekday)
            if fits:
                return fits
        return ()

    return agreeing


def _edged(text: str, one: Expression) -> Expression:
    """With "early", "mid-", "the end of" before it."""
    before, _ = around(text, *one.span)
    found = words.EDGE_BEFORE.search(before)
    if found is None:
        return _week_of(before, one)
    said = " ".join((found["edge"] or found["short"]).lower().split())
    span = Span(one.span.start - len(found.group()), one.span.end)
    if one.grain in ("day", "part of day"):
        return _early_or_late(one, said, span) if found["short"] else one
    if one.grain in ("minute", "hour", "weekend") or one.form in ("dates", "years", "rolling", "ago", "recent"):
        return one
    return replace(one, span=span, reckon=_part(one.reckon, one.grain, words.EDGES[said]))


def _early_or_late(one: Expression, said: str, span: Span) -> Expression:
    """ "Early on Friday", "late Thursday night"."""
    part = f"{said} {one.part}" if one.part else said
    if part not in words.PARTS or one.form == "dates":
        return one
    return replace(one, span=span, part=part, grain="part of day")


def _week_of(before: str, one: Expression) -> Expression:
    """ "The weekend of 3 May", "the week of 8 May", "the week ending 3 May"."""
    found = words.WEEK_OF.search(before)
    if found is None or one.grain != "day":
        return one
    span = Span(one.span.start - len(found.group()), one.span.end)
    grain: Granularity = words.UNITS[found["unit"].lower()][0]
    edge = words.WEEK_EDGES[found["edge"].lower()]
    about = calendar.weekend if grain == "weekend" else _WEEKS[edge]
    return replace(
        one,
        span=span,
        grain=grain,
        reckon=lambda start: tuple(about(i.first.date()) for i in one.reckon(start) if i.first),
    )


def _week_from(day: date) -> Interval:
    return calendar.days(day, day + timedelta(days=6))


def _week_to(day: date) -> Interval:
    return calendar.days(day - timedelta(days=6), day)


def _week_about(day: date) -> Interval:
    """Whoever names a week by its Sunday begins it there."""
    return _week_from(day) if day.weekday() == _SUNDAY else calendar.week(day)


_SUNDAY = 6
_WEEKS = {"holds": _week_about, "ends": _week_to, "begins": _week_from}


def _part(reckon: Reckoner, grain: Granularity, edge: Edge) -> Reckoner:
    def part(start: From) -> tuple[Interval, ...]:
        return tuple(calendar.part(whole, grain, edge, start.now) for whole in reckon(start))

    return part


def timed(one: Expression, start: From) -> tuple[Interval, ...]:
    """The intervals of an expression, down to the part of the day or the minutes that it names."""
    found = one.reckon(start)
    clock = one.clock or ((words.PARTS[one.part],) if one.part else ())
    if not clock:
        return found
    return tuple(calendar.minutes(day.first.date(), *ends) for day in found if day.first for ends in clock)
