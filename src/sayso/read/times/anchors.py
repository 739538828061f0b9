"""Reckons expressions one after the other: from publication, or from what the text named before."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, islice
from typing import get_args

from sayso.read.languages.english_tenses import FOR_BEFORE, SAID_BEFORE, Tense
from sayso.read.times.atoms import AROUND
from sayso.read.times.calendar import Interval, covering
from sayso.read.times.expression import Expression, From
from sayso.read.times.joined import timed
from sayso.read.times.tense import Tenses
from sayso.records import Granularity, Span, When

LOOK_BACK = 2
"""How many sentences before its own an expression is reckoned from."""
MOST = 20
"""Expressions that are looked at for one to reckon from; two sentences hold no more."""
_SIZES: dict[Granularity, int] = {name: i for i, name in enumerate(get_args(Granularity))}
_HOURS = {"minute", "hour", "part of day", "day"}
_COARSE = {"month", "season", "quarter", "year", "decade", "century"}


@dataclass(frozen=True, slots=True)
class _Known:
    """An expression that was reckoned to one closed interval."""

    one: Expression
    found: Interval
    sentence: int
    saying: bool


class Reckoning:
    """The expressions of one text, in order."""

    def __init__(self, text: str, sentences: list[Span], now: date | None) -> None:
        self._text = text
        self._sentences = sentences
        self._starts = [span.start for span in sentences]
        self._now = now
        self._known: list[_Known] = []
        self._said: list[_Known] = []
        self._tenses: tuple[int, Tenses] | None = None

    def all(self, found: list[Expression]) -> list[When]:
        """Sentence by sentence; within one, days of saying come first, and those that lean on others last."""
        whens = []
        for at, group in groupby(found, self._sentence):
            ready = sorted(group, key=lambda one: (not self._saying(one), one.on == "text", one.span))
            whens += [when for one in ready for when in self._when(one, at)]
        return sorted(whens, key=lambda when: when.span)

    def _sentence(self, one: Expression) -> int:
        return max(bisect_right(self._starts, one.span.start) - 1, 0)

    def _saying(self, one: Expression) -> bool:
        """Whether it stands beside a verb of saying, so that it is when something was said."""
        if one.weekday is None:
            return False
        before = self._text[max(0, one.span.start - AROUND) : one.span.start]
        return bool(SAID_BEFORE.search(before))

    def _verbs(self, at: int) -> Tenses:
        if self._tenses is None or self._tenses[0] != at:
            self._tenses = at, Tenses(self._text, self._sentences[at])
        return self._tenses[1]

    def _tense(self, one: Expression, at: int) -> Tense:
        if self._saying(one):
            return "past"
        tense = self._verbs(at).of(one.span)
        return "either" if self._heads(one, at) or (tense == "past" and self._meant_for(one)) else tense

    def _heads(self, one: Expression, at: int) -> bool:
        """ "21 July: the strike begins" is an entry of a list, whose present tells nothing."""
        return one.span.start == self._sentences[at].start and self._text.startswith(":", one.span.end)

    def _meant_for(self, one: Expression) -> bool:
        """ "She set a hearing for 1 October", which may be to come."""
        before = self._text[max(0, one.span.start - AROUND) : one.span.start]
        return one.grain in _HOURS and bool(FOR_BEFORE.search(before))

    def _when(self, one: Expression, at: int) -> Iterator[When]:
        tense = self._tense(one, at)
        if one.only is not None and tense != one.only:
            if one.told and tense == "past":
                yield from self._told(replace(one, on="text"), at)
            return
        known = None if one.on == "itself" else self._anchor(one, at)
        start = self._from(one, at, tense, known)
        yield self._made(one, at, known, start) if start else _unresolved(one)

    def _told(self, one: Expression, at: int) -> Iterator[When]:
        """What is a time only where the text told from when."""
        known = self._anchor(one, at)
        start = self._from(one, at, "past", known)
        if known and start:
            yield self._made(one, at, known, start)

    def _from(self, one: Expression, at: int, tense: Tense, known: _Known | None) -> From | None:
        """What it is reckoned from; None where there is nothing."""
        ahead = one.form == "after" and self._verbs(at).ahead(one.span)
        if known is not None and known.found.first is not None:
            return From(known.found.first.date(), tense, known.found, self._now, ahead)
        if one.on == "itself":
            return From(date(2000, 1, 1), tense, now=self._now, ahead=ahead)
        if one.on == "published" and self._now is not None:
            return From(self._now, tense, now=self._now, ahead=ahead)
        return None

    def _anchor(self, one: Expression, at: int) -> _Known | None:
        if one.on == "text":
            heading = one.span == self._sentences[at]  # "3 p.m." over an entry of a log says nothing of its day
            return None if heading else self._before(one, at)
        if one.on == "published" and one.weekday is not None and not self._saying(one):
            said = self._said if self._said and self._said[0].sentence == at else []
            return said[0] if len(said) == 1 else None
        return None

    def _near(self, one: Expression, at: int) -> Iterator[_Known]:
        """What is known before it in its sentence and those before, nearest first; a clock's day may follow it."""
        for known in islice(reversed(self._known), MOST):
            if known.sentence < at - LOOK_BACK:
                return
            if known.one.span < one.span or (one.clock and known.sentence == at):
                yield known

    def _before(self, one: Expression, at: int) -> _Known | None:
        """The nearest that is a day or no longer than the unit spoken in; what was said, not when, if there is such."""
        near = sorted(self._near(one, at), key=lambda known: known.one.span, reverse=True)
        longest = max(_SIZES["day"], _SIZES[one.inside or one.grain])
        for known in [known for known in near if not known.saying] or near:
            if _SIZES[known.one.grain] <= longest:
                return known
            if known.one.grain in _COARSE and known.one.on == "itself":
                return None  # the account has moved to another time
        return None

    def _made(self, one: Expression, at: int, known: _Known | None, start: From) -> When:
        try:
            found = covering(dict.fromkeys(timed(one, start)))
        except (OverflowError, ValueError):  # outside the years 1 to 9999
            found = ()
        closed = [interval for interval in found if interval.first and interval.last]
        if not found or (len(found) > 1 and len(closed) < len(found)):
            return _unresolved(one)
        if len(found) == 1 and closed and one.form != "since":
            self._remember(_Known(one, found[0], at, self._saying(one)))
        return _when(one, found, start, known)

    def _remember(self, known: _Known) -> None:
        self._known.append(known)
        if known.saying:
            self._said = [*(one for one in self._said if one.sentence == known.sentence), known][:2]


def _when(one: Expression, found: tuple[Interval, ...], start: From, known: _Known | None) -> When:
    on = "text" if known else one.on
    ends = found[0].iso() if len(found) == 1 else (None, None)
    several = () if len(found) == 1 else tuple((a, b) for a, b in (i.iso() for i in found) if a and b)
    anchor = None if on == "itself" else start.day.isoformat()
    return When(one.span, *ends, one.grain, anchor, on, known.one.span if known else None, several)


def _unresolved(one: Expression) -> When:
    return When(one.span, None, None, one.grain, None, "nothing")
