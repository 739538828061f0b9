"""The main path: the numbers of a text, what bounds them, what they count, and what befell those they count."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from sayso.read.figures.befell import befell
from sayso.read.figures.bounds import bounded, limits
from sayso.read.figures.counted import counted
from sayso.read.figures.mentions import Mention
from sayso.read.figures.numbers import BEGINS as NUMBERS
from sayso.read.figures.numbers import number
from sayso.read.figures.people import BEGINS as PEOPLE
from sayso.read.figures.people import PRECEDES, opens, unnumbered
from sayso.read.figures.refused import refused
from sayso.read.figures.scope import about, scopes
from sayso.read.figures.units import fraction, measured
from sayso.read.figures.words import Sentence
from sayso.read.languages.english_casualties import AFTER, BEFORE, BOTH, MULTIPLE, NO, NOUNS, PERSONS, ZERO
from sayso.read.languages.english_figures import AND, ARTICLES, COUPLE, FRACTIONS, OF, SCALES, SCORE, VAGUE
from sayso.read.pieces import sentences
from sayso.records import Figure, Span

BEGINS = NUMBERS | PEOPLE
_CANDIDATE = re.compile(rf"[0-9]+|\b(?:{'|'.join(sorted(BEGINS))})\b", re.I)
_NUMBERED = (*NUMBERS, *SCALES, *VAGUE, *FRACTIONS, *MULTIPLE, *ZERO, BOTH, NO, SCORE, COUPLE)
_WORDS = {word for phrase in _NUMBERED for word in phrase.split()} - ARTICLES - {OF, AND, "-"}
_NUMBER = re.compile(rf"[0-9½¼¾]|\b(?:{'|'.join(sorted(_WORDS))})\b", re.I)
"""What every figure has but that of one person, of whom it must be told what befell her."""
_PERSON = re.compile(rf"\b(?:{'|'.join(sorted(PERSONS))})\b", re.I)
CROWD = 250
"""Words in a sentence with which a figure might begin, at most; one of a newspaper has fewer than thirty."""
BEFELL = frozenset(
    [name.rstrip("0123456789") for pattern in (AFTER, BEFORE) for name in pattern.groupindex] + list(NOUNS.values())
)
"""Every unit that tells what befell people."""


def find(text: str, times: Sequence[Span] = ()) -> tuple[Figure, ...]:
    """The figures of a text, in its order, none overlapping another.

    Args:
        text: an article's text, English.
        times: where times and dates were read; no figure is made inside them.

    Returns:
        Figures. A part of what was told before ("including three children"), and what is of another time or a wider
        field ("since January"), says so in `about`. One person without a number ("a man was killed") is 1.
    """
    ordered = sorted(times)
    ends = [time.end for time in ordered]
    starts = [time.start for time in ordered]
    found: list[Figure] = []
    for span in sentences(text):
        if not _worth_reading(text, span):
            continue
        near = ordered[bisect_right(ends, span.start) : bisect_left(starts, span.end)]
        found += _sentence(Sentence(text, span), near)
    return tuple(found)


def _worth_reading(text: str, span: Span) -> bool:
    """Not where nothing is counted, nor in a table, where the words around a number do not tell what it counts."""
    if not _NUMBER.search(text, *span) and not AFTER.search(text, *span) and not BEFORE.search(text, *span):
        return False
    candidates = sum(1 for _ in islice(_CANDIDATE.finditer(text, *span), CROWD))
    return 0 < candidates < CROWD or (candidates == 0 and _PERSON.search(text, *span) is not None)


def _sentence(s: Sentence, times: Sequence[Span]) -> list[Figure]:
    mentions = list(_mentions(s, times))
    befell(s, mentions)
    kept = [m for m in mentions if _tells(s, m)]
    where = scopes(s, times) if kept else []
    return [_figure(s, m, where) for m in kept]


def _mentions(s: Sentence, times: Sequence[Span]) -> Iterator[Mention]:
    free, bare = 0, 0
    taken = _within(s, times) if times else set()
    for at in _beginnings(s):
        if at < free or not _begins(s, at, bare):
            continue
        m = fraction(s, at) or (unnumbered(s, at, bare) if at not in taken else None)
        if m is not None and m.weak:
            bare = m.end
        m = m or _numbered(s, at)
        if m is not None and not taken.intersection(range(m.first, m.last)):
            yield m
        free = max(at + 1, m.last if m else 0)


def _within(s: Sentence, times: Sequence[Span]) -> set[int]:
    """The words that are part of a time."""
    return {i for i, word in enumerate(s.words) if any(t.start < word.end and word.start < t.end for t in times)}


def _beginnings(s: Sentence) -> list[int]:
    """The few words at which `_begins` need be asked; for the others it is false without looking further."""
    lows = s.lows(0, len(s.words))
    own = [i for i, low in enumerate(lows) if low in BEGINS or "0" <= low[0] <= "9"]
    after = [i for i, low in enumerate(lows[:-1], 1) if low in PRECEDES]
    return sorted({0, *own, *after, *(i for i in s.before if i < len(lows))}) if lows else []


def _begins(s: Sentence, at: int, bare: int) -> bool:
    """Whether a figure can begin at the word: most words are passed by this alone."""
    word = s.low(at)
    return word in BEGINS or "0" <= word[0] <= "9" or opens(s, at, bare)


def _numbered(s: Sentence, at: int) -> Mention | None:
    found = number(s, at)
    if found is None:
        return None
    m = bounded(s, found)
    if not measured(s, m):
        counted(s, m)
    if refused(s, m):
        return None
    return limits(m)


def _tells(s: Sentence, m: Mention) -> bool:
    """Whether enough is known: a bare number with nothing counted is none unless it is written as an amount."""
    if m.kind != "count" or m.unit in BEFELL:
        return True
    if m.weak or m.metre:
        return m.metre and m.noun is not None
    if m.digits and s.capital(m.start - 1) and m.start == m.first and not (m.noun and m.noun[1] == m.last + 1):
        return False
    amount = m.bound != "exact" or m.scaled or "," in s.raw(m.first)
    return m.noun is not None or (amount and not m.joined)


def _figure(s: Sentence, m: Mention, where: Sequence[Span]) -> Figure:
    span = s.span_of(m.first, m.last)
    noun = s.span_of(*m.noun) if m.noun else None
    scope = tuple(sorted({*m.about, *about(s, span, where)}))
    return Figure(span, m.value, m.low, m.high, m.unit, m.bound, m.kind, noun, scope)
