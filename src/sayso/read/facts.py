"""Which times, places and figures of an article belong to which statement, and which times to the saying of it.

Those within a statement's words are what it tells of. A time beside a cue ("said on Friday that …") is when it was
said.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from sayso.read import doubts
from sayso.read.drafts import Draft
from sayso.read.figures.find import find as find_figures
from sayso.read.pieces import sentences
from sayso.read.places.find import find_both as find_places
from sayso.read.places.gazetteer import gazetteer
from sayso.read.times.find import find as find_times
from sayso.read.times.order import day_first
from sayso.records import Article, Doubt, Figure, Span, When, Where

One = TypeVar("One", When, Where, Figure)


@dataclass(frozen=True, slots=True)
class Facts:
    """Of one article or statement, each in the order of the text.

    Attributes:
        local: towns named through their bodies and people only ("Oxley police"); of an article, no statement.
    """

    when: tuple[When, ...] = ()
    where: tuple[Where, ...] = ()
    figures: tuple[Figure, ...] = ()
    local: tuple[Where, ...] = ()

    def within(self, span: Span) -> "Facts":
        """Those that stand wholly within a span."""
        return Facts(_within(self.when, span), _within(self.where, span), _within(self.figures, span))


def reckoned(article: Article, text: str, at: datetime | None) -> tuple[Facts, tuple[Doubt, ...]]:
    """Times and figures; where the day of publication is in doubt, nothing is reckoned from it.

    Args:
        text: the article's, without what is left out.
        at: when it is read.
    """
    order = day_first(article.location)
    when = find_times(text, article.published, order)
    found = doubts.of(text, article.published, when, at.date() if at is not None else None)
    if found:
        when = find_times(text, None, order)
    return Facts(when, (), find_figures(text, [one.span for one in when])), found


def placed(facts: Facts, text: str, names: Sequence[tuple[Span, str]], drafts: Sequence[Draft]) -> Facts:
    """The same with the places, for which the names of a text and who is credited must be known."""
    where, local = find_places(text, names, [span for draft in drafts for span in draft.source], gazetteer())
    return replace(facts, where=where, local=local)


def _within(found: tuple[One, ...], span: Span) -> tuple[One, ...]:
    first = bisect_right(found, span.start - 1, key=lambda one: one.span.start)
    last = bisect_right(found, span.end - 1, key=lambda one: one.span.start)
    return tuple(one for one in found[first:last] if one.span.end <= span.end)


def said(when: Sequence[When], drafts: Sequence[Draft], text: str) -> dict[int, tuple[When, ...]]:
    """When each attribution was said, by the draft's id(): the times of its cue's sentence that nobody is told by it.

    A time belongs to the nearest cue of those whose content does not hold it, and that tell as deep as it stands.
    """
    starts = [one.start for one in sentences(text)]
    cues: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.cue:
            cues[bisect_right(starts, draft.cue[0].start)].append(draft)
    found: dict[int, list[When]] = defaultdict(list)
    for one in when:
        beside = [draft for draft in cues[bisect_right(starts, one.span.start)] if _beside(one.span, draft)]
        if beside:
            found[id(min(beside, key=lambda draft: _apart(one.span, draft.cue[0])))].append(one)
    return {key: tuple(times) for key, times in found.items()}


def _beside(span: Span, draft: Draft) -> bool:
    return not draft.holds(span) and (draft.parent is None or draft.parent.holds(span))


def _apart(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
