"""Forms that name a day, month, year or longer by the calendar; a year that they lack comes from the tense."""

from collections.abc import Callable
from datetime import date

from sayso.read.languages import english_times as words
from sayso.read.times import calendar
from sayso.read.times.calendar import Interval
from sayso.read.times.expression import NEAR, SLACK, Expression, From, Reckoner, by_tense, strictly
from sayso.read.times.groups import Groups
from sayso.records import Granularity


def yearly(of_year: Callable[[int], Interval]) -> Reckoner:
    """What comes round every year, in the year that the tense says."""
    return lambda start: by_tense(_around(of_year, start), start, SLACK, NEAR)


def _around(of_year: Callable[[int], Interval], start: From) -> list[Interval]:
    """Those of the years around; a season may begin in the year after that it is counted in, and 29 February may be as
    far as eight years off."""
    year = start.day.year
    near = [one for one in map(_in(of_year), range(year - 2, year + 2)) if one]
    return near if len(near) == 4 else [one for one in map(_in(of_year), range(year - 8, year + 9)) if one]


def _in(of_year: Callable[[int], Interval]) -> Callable[[int], Interval | None]:
    def found(year: int) -> Interval | None:
        try:
            return of_year(year)
        except ValueError:
            return None

    return found


def in_year(groups: Groups, grain: Granularity, of_year: Callable[[int], Interval], **more: int) -> Expression | None:
    """What is of the year named, or comes round every year; None where no year has it."""
    year = groups.number("year")
    try:
        found = of_year(2000 if year is None else year)  # a leap year
    except ValueError:  # 31 June
        return None
    if year is None:
        return groups.says(grain, "published", yearly(of_year), **more)
    return groups.says(grain, "itself", lambda _: (found,), **more)


def _date(groups: Groups) -> Expression | None:
    number, day = groups.month(), groups.number("day")
    return in_year(groups, "day", lambda year: calendar.days(date(year, number or 0, day or 0)))


def _iso(groups: Groups) -> Expression | None:
    found, hour = _date(groups), groups.number("hour")
    if found is None or hour is None:
        return found
    at = hour * 60 + (groups.number("minute") or 0)
    return groups.says("minute", "itself", found.reckon, clock=((at, at),))


def _dates(groups: Groups) -> Expression | None:
    number, first, last = groups.month() or 0, groups.number("day") or 0, groups.number("day2") or 0
    if first >= last or groups.lists():
        return None
    return in_year(groups, "day", lambda year: calendar.days(date(year, number, first), date(year, number, last)))


def _numeric(groups: Groups) -> Expression | None:
    """ "10/11": day first or month first, by what the caller knows, else by what is possible, else both."""
    year = groups.number("year")
    if year is not None and year < 100:
        year += 1900 if year >= 70 else 2000  # as POSIX reads two digits, near enough
    possible = [(d, m) for d, m in _orders(groups) if _is_date(year or 2000, m, d)]
    if not possible:
        return None
    if year is not None:
        found = tuple(calendar.days(date(year, m, d)) for d, m in possible)
        return groups.says("day", "itself", lambda _: found)
    each = [yearly(lambda year, m=m, d=d: calendar.days(date(year, m, d))) for d, m in possible]  # type: ignore[misc]
    return groups.says("day", "published", lambda start: tuple(one for reckon in each for one in reckon(start)))


def _orders(groups: Groups) -> list[tuple[int, int]]:
    """As (day, month). With points the day stands first, as in all such short dates of Unicode CLDR; both orders are
    kept where the caller knows that months are first."""
    pair, day_first = (groups.number("a") or 0, groups.number("b") or 0), groups.day_first
    if groups["sep"] == ".":
        day_first = None if day_first is False else True
    orders = {True: [pair], False: [pair[::-1]], None: [pair, pair[::-1]]}[day_first]
    return list(dict.fromkeys(orders))


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _month(groups: Groups) -> Expression | None:
    number, turn = groups.month() or 0, groups.turn()

    def of_year(year: int) -> Interval:
        return calendar.month(year, number)

    if turn is None:
        return in_year(groups, "month", of_year)
    if turn == "this":
        return groups.says("month", "published", lambda start: (of_year(start.day.year),))
    return groups.says(
        "month", "published", lambda start: strictly(_around(of_year, start), start.day, before=turn == "last")
    )


def _months(groups: Groups) -> Expression | None:
    first, last, year = groups.month() or 0, groups.month("month2") or 0, groups.number("year") or 0
    if first >= last or groups.lists():
        return None
    return groups.says("month", "itself", lambda _: (calendar.months(year, first, last - first + 1),))


def _year(groups: Groups) -> Expression | None:
    return in_year(groups, "year", calendar.years)


def _years(groups: Groups) -> Expression | None:
    first, last = groups.number("year") or 0, groups.number("year2") or 0
    last += first // 100 * 100 if last < 100 else 0
    return groups.says("year", "itself", lambda _: (calendar.years(first, last),)) if first < last else None


def _decade(groups: Groups) -> Expression | None:
    first = groups.number("year") or words.TENS.get(groups["tens"] or "") or 1900 + (groups.number("short") or 0)
    return groups.says("decade", "itself", lambda _: (calendar.years(first, first + 9),))


def _century(groups: Groups) -> Expression | None:
    last = (groups.number("number") or 0) * 100
    if not 100 <= last <= 9900:
        return None
    return groups.says("century", "itself", lambda _: (calendar.years(last - 99, last),))


def _quarter(groups: Groups) -> Expression | None:
    number = (groups.number("q") or words.ORDINALS[groups["ordinal"] or ""]) % 5  # the last is the fourth

    def of_year(year: int) -> Interval:
        return calendar.months(year, number * 3 - 2, 3)

    turn = {"last": -1, "next": 1}.get(groups.turn() or "", 0)
    if "year" in groups.match.group() and groups["year"] is None:
        return groups.says("quarter", "published", lambda start: (of_year(start.day.year + turn),))
    return in_year(groups, "quarter", of_year)


def _season(groups: Groups) -> Expression | None:
    """A season of both halves of the earth, for the words do not say in which the place lies."""
    begins, turn = _beginnings(groups["season"] or ""), groups.turn()
    halves = [lambda y, m=m: calendar.months(y, m, 3) for m in begins]
    if groups["year"] is not None:
        return _season_of_year(groups, begins)

    def reckon(start: From) -> tuple[Interval, ...]:
        if turn == "this":
            return tuple(one for half in halves for one in by_tense(_around(half, start), start, SLACK, NEAR))
        return tuple(one for half in halves for one in strictly(_around(half, start), start.day, turn == "last"))

    return groups.says("season", "published", reckon)


def _beginnings(season: str) -> tuple[int, ...]:
    """The month in which it begins in the north, and in the south unless its name tells that it is the north's."""
    north = words.SEASONS[season]
    return (north,) if season in words.NORTHERN else (north, north + 6)


def _season_of_year(groups: Groups, begins: tuple[int, ...]) -> Expression | None:
    """ "The summer of 2018"; of two years ("2018-19") it is the half of the earth where it lies in both."""
    year, other = groups.number("year") or 0, groups.number("year2")
    found = [calendar.months(y, m, 3) for m in begins for y in (year - 1, year)]
    ours = sorted({one for one in found if _touches(one, year)}, key=lambda one: str(one.first))
    if other is not None:
        if (year + 1) % (100 if other < 100 else 10_000) != other:
            return None
        ours = [one for one in ours if _touches(one, year + 1)]
    return groups.says("season", "itself", lambda _: tuple(ours)) if ours else None


def _touches(one: Interval, year: int) -> bool:
    return one.first is not None and one.last is not None and year in (one.first.year, one.last.year)


def _unknown(groups: Groups) -> Expression | None:
    return groups.says("year", "nothing")


MAKERS: dict[str, Callable[[Groups], Expression | None]] = {
    "iso": _iso, "numeric": _numeric, "date": _date, "dates": _dates, "month": _month, "months": _months,
    "year": _year,
    "years": _years,
    "decade": _decade, "century": _century, "quarter": _quarter, "season": _season, "fiscal": _unknown,
}  # fmt: skip
