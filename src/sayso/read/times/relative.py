"""Forms that are reckoned from the day of publication: today, Friday, last week, two days ago."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from sayso.read.languages import english_times as words
from sayso.read.languages.english_tenses import Tense
from sayso.read.times import calendar
from sayso.read.times.calendar import Interval
from sayso.read.times.expression import Expression, From, Reckoner, by_tense, strictly
from sayso.read.times.groups import Groups
from sayso.records import Granularity

RECENT = {"day": 14, "week": 60, "month": 365}
"""How many days back "recent days", "recent weeks" … reach at most: wide, since nobody would say it of more, and an
interval that is too wide claims less than one that is too narrow. How far back "recent years" go nobody can tell."""
WEEKS_OFF = timedelta(days=3)
"""How far from the day itself "three weeks ago" may lie on either side."""
_NONE = timedelta(0)


def _today(groups: Groups) -> Expression | None:
    word = groups["word"] or ""
    part = groups["part"] or words.TODAY_PARTS.get(word)
    off = timedelta(days=words.TODAYS[word])
    grain: Granularity = "part of day" if part else "day"
    return groups.says(grain, "published", lambda start: (calendar.days(start.day + off),), part=part)


def _overnight(groups: Groups) -> Expression | None:
    def reckon(start: From) -> tuple[Interval, ...]:
        """The night that ends on the day; where the clause is of the future the one after it."""
        return (calendar.days(start.day + timedelta(days=int(start.tense == "future"))),)

    return groups.says("part of day", "published", reckon, part="overnight")


def _weekday(groups: Groups) -> Expression | None:
    weekday, turn, on = groups.weekday(), groups.turn(), groups["on"]

    def reckon(start: From) -> tuple[Interval, ...]:
        options = _weekdays(start.day, weekday)
        if on:
            return _on(strictly(options, start.day, before=False), words.WEEKS_ON[on])
        if turn in ("last", "coming"):
            return strictly(options, start.day, before=turn == "last")
        if turn == "next":
            return _next(options, start.day)
        tense = "future" if turn == "this" and start.tense != "past" else start.tense
        return by_tense(options, From(start.day, tense), _NONE, _NONE)

    return groups.says("day", "nothing" if turn == "that" else "published", reckon, weekday=weekday)


def _weekdays(day: date, weekday: int) -> list[Interval]:
    """Those of the last two weeks and of the next two."""
    last = calendar.last_weekday(day, weekday)
    return [calendar.days(last + timedelta(days=7 * n)) for n in (-1, 0, 1, 2)]


def _next(options: list[Interval], day: date) -> tuple[Interval, ...]:
    """ "Next Friday" on a Monday: some mean this week's, some the next week's."""
    first = strictly(options, day, before=False)
    here = calendar.week(day)
    if first and first[0].first and here.last and first[0].first <= here.last:
        return first + _on(first, 1)
    return first


def _on(found: tuple[Interval, ...], weeks: int) -> tuple[Interval, ...]:
    """ "Friday week" is a week after Friday."""
    return tuple(calendar.days(one.first.date() + timedelta(days=7 * weeks)) for one in found if one.first)


def _weekend(turn: str | None, this: bool) -> Reckoner:
    """The one to come where it is "this weekend" and nothing tells that it is over."""

    def reckon(start: From) -> tuple[Interval, ...]:
        options = [calendar.weekend(start.day + timedelta(days=7 * n)) for n in (-2, -1, 0, 1, 2)]
        if turn == "last":
            return strictly(options, start.day, before=True)
        if turn == "next":
            return _next(options, start.day)
        to_come = this and start.tense != "past"
        return by_tense(options, replace(start, tense="future") if to_come else start, _NONE, _NONE)

    return reckon


def _unit(groups: Groups) -> Expression | None:
    turn = groups.turn()
    if groups.form == "weekend" or groups["unit"] == "weekend":
        return groups.says("weekend", "published", _weekend(turn, groups["turn"] == "this"))
    grain, count = groups.unit()
    if groups["turn"] == "this past":
        return groups.says(grain, "published", lambda start: (_stretch(start.day, -count, grain),))
    step = {"last": -1, "this": 0, "next": 1}.get(turn or "")
    if step is None or groups["turn"] == "past" or grain in ("minute", "hour", "day") or count > 1:
        return None
    return groups.says(
        grain, "published", lambda start: (calendar.unit(grain, calendar.shift(start.day, step, grain)),)
    )


def _stretch(day: date, count: int, grain: Granularity) -> Interval:
    """From a day so many units on or back, in order of time."""
    other = day + timedelta(days=-(-count // 24)) if grain == "hour" else calendar.shift(day, count, grain)
    return calendar.days(min(day, other), max(day, other))


def _beside(groups: Groups) -> Expression | None:
    """ "The week before last", "the week after next"."""
    (grain, _), step = groups.unit(), -2 if groups.turn() == "last" else 2
    return groups.says(
        grain, "published", lambda start: (calendar.unit(grain, calendar.shift(start.day, step, grain)),)
    )


def _edged(groups: Groups) -> Expression | None:
    """ "The end of the year", "later in the week"."""
    (grain, _), edge = groups.unit(), words.EDGES[groups["edge"] or ""]
    if grain in ("minute", "hour", "day", "weekend"):  # "at the end of the day" is no time
        return None
    return groups.says(
        grain,
        "published",
        lambda start: (calendar.part(calendar.unit(grain, start.day), grain, edge, start.day),),
    )


def _rolling(groups: Groups) -> Expression | None:
    (grain, size), said, back = groups.unit(), groups.number("n"), groups.turn() == "last"
    if said is None and groups.turn() == "next":  # "the next week" follows what the text told
        return None
    if said is None and (groups.match.group().endswith("s") or grain in ("minute", "hour", "day")):
        return groups.says(grain, "nothing") if grain in ("week", "month", "year") else None
    count = (said or 1) * size
    hours = -(-count // 24) * 24 if grain == "hour" else count
    return groups.says(grain, "published", lambda start: (_stretch(start.day, -hours if back else hours, grain),))


def _recent(groups: Groups) -> Expression | None:
    grain, _ = groups.unit()
    if grain not in RECENT:
        return groups.says(grain, "nothing")
    reach = timedelta(days=RECENT[grain])
    if groups.turn() == "last":
        return groups.says(grain, "published", lambda start: (calendar.days(start.day - reach, start.day),))
    return groups.says(grain, "published", lambda start: (calendar.days(start.day, start.day + reach),))


def _ago(groups: Groups) -> Expression | None:
    (grain, size), count, more = groups.unit(), groups.number("n") or 0, groups["more"]

    def reckon(start: From) -> tuple[Interval, ...]:
        if grain in ("minute", "hour"):  # of a page whose hour is not known
            back = (count if grain == "hour" else count // 60) // 24
            return (calendar.days(start.day - timedelta(days=back + 1), start.day - timedelta(days=back)),)
        then = _then(start.day, -count * size, grain)
        return (Interval(None, then.last) if more else then,)

    return groups.says(grain, "published", reckon)


def _ahead(groups: Groups) -> Expression | None:
    (grain, size), count = groups.unit(), (groups.number("n") or 0)
    if grain == "minute":
        return None

    def reckon(start: From) -> tuple[Interval, ...]:
        if groups["within"] == "within" or grain == "hour":
            return (_stretch(start.day, -(-count // 24) * 24 if grain == "hour" else count * size, grain),)
        return (_then(start.day, count * size, grain),)

    only: Tense | None = "future" if groups["within"] else None
    return groups.says(grain, "published", reckon, only=only, told=groups["within"] == "within" and grain != "year")


def _then(day: date, count: int, grain: Granularity) -> Interval:
    """So many units on or back: the one of the calendar, or about the day where they are weeks."""
    then = calendar.shift(day, count, grain)
    return calendar.days(then - WEEKS_OFF, then + WEEKS_OFF) if grain == "week" else calendar.unit(grain, then)


def _hours(groups: Groups) -> Expression | None:
    return groups.says("hour", "published", lambda start: (_stretch(start.day, 24, "hour"),), only="future")


def _vague(groups: Groups) -> Expression | None:
    return groups.says("day", "nothing")


MAKERS: dict[str, Callable[[Groups], Expression | None]] = {
    "today": _today, "overnight": _overnight, "weekday": _weekday, "weekend": _unit, "unit": _unit, "edged": _edged,
    "rolling": _rolling, "beside": _beside,
    "recent": _recent, "ago": _ago, "ahead": _ahead, "hours": _hours, "vague": _vague,
}  # fmt: skip
