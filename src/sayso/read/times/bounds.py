"""From when, until when: "since 2015", "before Friday", "from Monday to Thursday", "between 2 May and 5 June"."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from sayso.read.languages import english_times as words
from sayso.read.languages.english_tenses import Tense
from sayso.read.times.atoms import around
from sayso.read.times.calendar import Interval, days
from sayso.read.times.expression import Expression, From, On, Reckoner
from sayso.read.times.joined import timed
from sayso.records import Span

_MINUTE = timedelta(minutes=1)
_RANGED = {"date", "iso", "numeric", "weekday", "month", "year", "clock", "decade", "season", "today", "feast", "nth",
           "inside"}  # fmt: skip

_FIRST: tuple[On, ...] = ("itself", "nothing", "text", "published")


def bounded(text: str, found: list[Expression]) -> list[Expression]:
    """Ranges become one expression, and words like "since" and "until" belong to what they bound."""
    paired: list[Expression] = []
    for one in found:
        both = _range(text, paired[-1], one) if paired else None
        paired[-1:] = [both] if both else [*paired[-1:], one]
    return [_bound(text, one) for one in _listed(text, paired)]


def _listed(text: str, found: list[Expression]) -> list[Expression]:
    """ "May, June and July 2017": what lacks a year has that of the last."""
    made: list[Expression] = []
    for one in reversed(found):
        other = made[-1] if made else None
        made.append(_with_year_of(other, one) if other and _shares(text, one, other) else one)
    return made[::-1]


def _shares(text: str, one: Expression, other: Expression) -> bool:
    if one.form not in ("month", "date") or one.on != "published" or one.grain != other.grain:
        return False
    if other.on != "itself" and other.inside != "year":
        return False
    links = (words.LISTED, words.LISTED_ON) if other.form == "listed" else (words.LISTED,)
    return any(link.fullmatch(text, one.span.end, other.span.start) for link in links)


def _with_year_of(other: Expression, one: Expression) -> Expression:
    def reckon(start: From) -> tuple[Interval, ...]:
        return one.reckon(_at(start, other.reckon(start), "past"))

    return replace(one, form="listed", on=other.on, inside=other.inside, reckon=reckon)


def _before(text: str, one: Expression) -> tuple[str | None, int]:
    """The word that bounds it, and where that begins."""
    before, _ = around(text, *one.span)
    found = words.BOUND_BEFORE.search(before)
    if found is None:
        return None, one.span.start
    return words.BOUNDS[" ".join(found["bound"].lower().split())], one.span.start - len(found.group())


def _range(text: str, one: Expression, other: Expression) -> Expression | None:
    if one.form not in _RANGED or other.form not in _RANGED or (one.clock and not other.clock):
        return None
    bound, start = _before(text, one)
    link = words.AND if bound == "between" else words.THROUGH
    if not link.fullmatch(text, one.span.end, other.span.start) or not _of_a_kind(one, other):
        return None
    span = Span(start if bound in ("between", "from") else one.span.start, other.span.end)
    return Expression(span, "range", other.grain, _on(one, other), _ranged(one, other))


def _on(one: Expression, other: Expression) -> On:
    """One end that says all by itself is enough for both."""
    ends = (one.on, other.on)
    return next((on for on in _FIRST if on in ends), "nothing")


def _of_a_kind(one: Expression, other: Expression) -> bool:
    """Two clocks, two days, two months; "Monday to 5 May" too, since both are days."""
    return one.grain == other.grain or {one.grain, other.grain} <= {"minute", "hour"}


def _ranged(one: Expression, other: Expression) -> Reckoner:
    """The end that needs help is reckoned from the other: the latest before it, or the next after it."""

    def reckon(start: From) -> tuple[Interval, ...]:
        if (other.on == "itself" or other.inside) and one.on != "itself" and not one.inside:
            last = timed(other, start)
            return _from_to(timed(one, _at(start, last, "past")), last)
        first = timed(one, start)
        return _from_to(first, timed(other, start if other.on == "itself" else _at(start, first, "future")))

    return reckon


def _from_to(first: tuple[Interval, ...], last: tuple[Interval, ...]) -> tuple[Interval, ...]:
    if len(first) != 1 or len(last) != 1 or not first[0].first or not last[0].last:
        return ()
    if first[0].first > last[0].last:
        return ()
    return (Interval(first[0].first, last[0].last, first[0].timed or last[0].timed),)


def _at(start: From, found: tuple[Interval, ...], tense: Tense) -> From:
    day = found[0].first if found else None
    return replace(start, day=day.date(), tense=tense) if day else start


_CLOSED = {"range", "ago", "rolling", "ahead", "recent", "dates", "years", "clocks"}


def _bound(text: str, one: Expression) -> Expression:
    bound, start = _before(text, one)
    if bound in (None, "between") or one.form in _CLOSED:
        return one
    if bound != "since" and words.POSSESSIVE.match(text, one.span.end):  # "after Friday's raid" is on Friday
        return one
    if bound in ("from", "as of"):
        return _from(text, one, start, bound)
    if bound == "before" and words.END_OF.search(text, *one.span):  # the end is a moment there, and no third
        bound = "by"
    on: On = "published" if bound == "since" and one.on == "itself" else one.on
    opened = replace(one, span=Span(start, one.span.end), form=bound, on=on, reckon=_OPEN[bound](one))
    return replace(opened, clock=(), part=None, weekday=None, only=None)


def _from(text: str, one: Expression, start: int, bound: str) -> Expression:
    """ "From 1 May" where the clause begins with it or it goes "on"; else only what is to come is sure to go on."""
    onwards = words.ONWARDS.match(text, one.span.end)
    begins = bound == "from" and words.SENTENCE_STARTS.search(text[max(0, start - 3) : start])
    form = "from" if onwards or begins else "as of"
    span = Span(start, onwards.end() if onwards else one.span.end)
    return replace(one, span=span, form=form, reckon=_OPEN[form](one), clock=(), part=None, weekday=None)


def _since(one: Expression) -> Reckoner:
    def reckon(start: From) -> tuple[Interval, ...]:
        now = _end(start.now)
        found = timed(one, replace(start, tense="past"))
        return tuple(Interval(i.first, now, i.timed) for i in found if i.first and (now is None or i.first <= now))

    return reckon


def _end(day: date | None) -> datetime | None:
    return days(day).last if day else None


def _until(one: Expression) -> Reckoner:
    """What is so until Friday, or must be so by Friday, is so before a Friday to come."""

    def reckon(start: From) -> tuple[Interval, ...]:
        tense = "future" if start.tense == "present" else start.tense
        return tuple(Interval(None, i.last, i.timed) for i in timed(one, replace(start, tense=tense)))

    return reckon


def _until_before(one: Expression) -> Reckoner:
    return lambda start: tuple(Interval(None, i.first - _MINUTE, i.timed) for i in timed(one, start) if i.first)


def _open_end(one: Expression) -> Reckoner:
    return lambda start: tuple(Interval(i.first, None, i.timed) for i in timed(one, start))


def _from_to_come(one: Expression) -> Reckoner:
    """ "Open to all from 1 May" is so from then on; "a letter from 1 May" is of that day."""

    def reckon(start: From) -> tuple[Interval, ...]:
        now = start.now if start.tense == "future" else date.max
        return tuple(
            Interval(i.first, None, i.timed) if i.first and (now is None or i.first.date() >= now) else i
            for i in timed(one, start)
        )

    return reckon


def _after(one: Expression) -> Reckoner:
    """Up to the day of publication where the clause tells of the past."""

    def reckon(start: From) -> tuple[Interval, ...]:
        now = _end(start.now) if start.tense == "past" and not start.ahead else None
        found = [(i.last + _MINUTE, i.timed) for i in timed(one, start) if i.last]
        return tuple(Interval(first, now if now and first <= now else None, exact) for first, exact in found)

    return reckon


_OPEN = {
    "as of": _from_to_come, "since": _since, "by": _until, "until": _until, "before": _until_before,
    "from": _open_end, "after": _after,
}  # fmt: skip
