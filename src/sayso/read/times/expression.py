"""An expression of time before it is reckoned: its words, the unit it speaks in, and how to reckon it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from sayso.read.languages.english_tenses import Tense
from sayso.read.times.calendar import Interval, days
from sayso.records import Granularity, Span

On = Literal["itself", "published", "text", "nothing"]


@dataclass(frozen=True, slots=True)
class From:
    """What an expression is reckoned from.

    Attributes:
        day: the day that "today" or "the same day" would be.
        tense: that of the clause.
        whole: the interval of the expression that `day` was taken from, where it was.
        now: the day of publication, which "since" reaches to.
        ahead: whether the verb that follows is of the future: "what was built after 2021 must be checked".
    """

    day: date
    tense: Tense = "either"
    whole: Interval | None = None
    now: date | None = None
    ahead: bool = False


Reckoner = Callable[[From], tuple[Interval, ...]]
"""The intervals that the words allow; none where they cannot be reckoned."""


def nothing(_start: From) -> tuple[Interval, ...]:
    """What cannot be reckoned."""
    return ()


@dataclass(frozen=True, slots=True)
class Expression:
    """Words of time.

    Attributes:
        form: which form of words it is, as the language's list names it.
        on: what it must be reckoned from; "nothing" where it never can be.
        reckon: gives the days.
        clock: minutes of the day, first and last, where the words give the hour; several where they may mean several.
        part: the part of day that they name.
        weekday: 0 to 6 where they name one, Monday first.
        only: the one tense in which they are a time ("in two weeks" of the past is how long it took).
        told: whether in the past they are a time where the text told from when: "within three days".
        inside: the longer unit that they lie in ("May of that year"), which is what they are reckoned from.
    """

    span: Span
    form: str
    grain: Granularity
    on: On
    reckon: Reckoner = field(compare=False, default=nothing)
    clock: tuple[tuple[int, int], ...] = ()
    part: str | None = None
    weekday: int | None = None
    only: Tense | None = None
    told: bool = False
    inside: Granularity | None = None


SLACK = timedelta(days=2)
"""How far a date without a year may lie on the wrong side of the day of publication: pages are dated late or early, and
clocks differ by a day around the world; a year's error would be the other choice."""
NEAR = timedelta(days=90)
"""Within how many days the nearest year is taken where no tense tells: a quarter, so that the others lie far off."""


def by_tense(options: Iterable[Interval], start: From, slack: timedelta, near: timedelta) -> tuple[Interval, ...]:
    """The latest of `options` (in order of time) in the past, the first to come in the future, else both.

    One that holds the day itself is past and future as well.
    """
    today, known = days(start.day), list(options)
    past = [one for one in known if one.first and today.first and one.first <= today.first + slack][-1:]
    future = [one for one in known if one.last and today.first and one.last >= today.first - slack][:1]
    if start.tense in ("past", "future"):
        return tuple(past if start.tense == "past" else future)
    if past == future:
        return tuple(past)
    close = [one for one in past + future if _distance(one, start.day) <= near]
    return tuple(close if len(close) == 1 else past + future)


def _distance(one: Interval, day: date) -> timedelta:
    assert one.first and one.last
    return max(one.first.date() - day, day - one.last.date())


def strictly(options: Iterable[Interval], day: date, before: bool) -> tuple[Interval, ...]:
    """The latest of `options` that is over before a day, or the first that begins after it."""
    here, known = days(day), list(options)
    if before:
        return tuple([one for one in known if one.last and here.first and one.last < here.first][-1:])
    return tuple([one for one in known if one.first and here.last and one.first > here.last][:1])
