"""Digits and words to numbers: 1,200 · 1.2 million · twenty-five · half a million · dozens.

Our own, because libraries that do this (text2num, word2number) lose the offsets or read "one" and "second" as numbers
everywhere, and a figure must point to its words.
"""

import re
from typing import NamedTuple

from sayso.read.figures.words import Sentence
from sayso.read.languages.english_figures import (
    AND,
    ARTICLES,
    COUPLE,
    GLYPHS,
    HALF,
    OF,
    SCALES,
    SCORE,
    SMALL,
    SUFFIXES,
    TENS,
    VAGUE,
)

_PLAIN = re.compile(r"[0-9]{1,13}(?:\.[0-9]{1,6})?")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\.[0-9]{1,4})?|[0-9]{1,2}(?:,[0-9]{2}){1,3},[0-9]{3}")
_POINTS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,4}")
_UNSURE = re.compile(r"[0-9]{1,3}\.[0-9]{3}")
"""5.000 is five or five thousand."""
_SPACES = (" ", "\u00a0", "\u2009", "\u202f")


BEGINS = frozenset((*ARTICLES, HALF, *SMALL, *TENS, *(phrase.split()[0] for phrase in VAGUE)))
"""The words that numbers begin with."""


class Number(NamedTuple):
    """Words `first` up to `last` are a number; `value` is None where they only bound it from below.

    `digits`: written in digits; `scaled`: with "million" and the like; `metre`: its "m" may be a metre.
    """

    first: int
    last: int
    value: float | None
    low: float | None
    high: float | None
    digits: bool = False
    scaled: bool = False
    metre: bool = False


def number(s: Sentence, i: int) -> Number | None:
    """The number that begins at word `i`, as long as it goes."""
    least, n = s.lookup(i, VAGUE)
    if least is not None:
        return Number(i, i + n - (s.low(i + n - 1) == OF), None, least, None)
    if s.low(i)[:1].isdigit() and s.low(i)[:1].isascii():
        return _digits(s, i)
    return _paired(s, i) or _halved(s, i) or _spelt(s, i)


def _exact(
    first: int, last: int, value: float, *, digits: bool = False, scaled: bool = False, metre: bool = False
) -> Number:
    return Number(first, last, value, value, value, digits, scaled, metre)


def _digits(s: Sentence, i: int) -> Number | None:
    value, last = _grouped(s, i)
    if value is None:
        return None
    if s.low(last) in GLYPHS and s.glued(last):
        value, last = value + GLYPHS[s.low(last)], last + 1
    if s.low(last) in SUFFIXES and s.glued(last):
        return _exact(i, last + 1, value * SUFFIXES[s.low(last)], digits=True, scaled=True, metre=s.low(last) == "m")
    factor, end = _scales(s, last)
    return _exact(i, end, round(value * factor, 6), digits=True, scaled=end > last)


def _grouped(s: Sentence, i: int) -> tuple[float | None, int]:
    """The digits at `i`, with groups of three set apart by spaces ("1 200")."""
    low, last = s.low(i), i + 1
    if len(low) <= 3 and low.isdigit():
        while last - i < 5 and _group(s, last):
            low, last = low + s.low(last), last + 1
    if _GROUPED.fullmatch(low):
        return float(low.replace(",", "")), last
    if _POINTS.fullmatch(low):
        return float(low.replace(".", "")), last
    return (float(low), last) if _PLAIN.fullmatch(low) and not _UNSURE.fullmatch(low) else (None, last)


def _group(s: Sentence, i: int) -> bool:
    gap = s.text[s.words[i - 1].end : s.words[i].start] if i < len(s.words) else ""
    return gap in _SPACES and len(s.low(i)) == 3 and s.low(i).isdigit() and not s.capital(i - 2)


def _scales(s: Sentence, i: int) -> tuple[float, int]:
    """What the words at `i` multiply by ("hundred thousand"), and where they end."""
    factor, last = 1.0, i
    while last - i < 4:
        at = last + (s.low(last) == "-" and s.low(last + 1) in SCALES and s.glued(last))
        if s.low(at) not in SCALES or factor > SCALES[s.low(at)]:
            break
        factor, last = factor * SCALES[s.low(at)], at + 1
    return factor, last


def _paired(s: Sentence, i: int) -> Number | None:
    """ "a couple of", "a score of": a number only before what is counted."""
    if s.low(i) in ARTICLES and s.low(i + 1) in (COUPLE, SCORE):
        value = 2 if s.low(i + 1) == COUPLE else 20
        factor, last = _scales(s, i + 2 + (s.low(i + 2) == OF))
        if factor > 1:
            return Number(i, last, None, value * factor, None)
        return _exact(i, i + 2, value) if s.low(i + 2) == OF else None
    return None


def _halved(s: Sentence, i: int) -> Number | None:
    """ "half a million", "a half million"."""
    at = i + (s.low(i) in ARTICLES)
    if s.low(at) != HALF:
        return None
    at += 1 + (s.low(at + 1) in ARTICLES or (s.low(at + 1) == "-" and s.low(at + 2) in SCALES))
    factor, last = _scales(s, at)
    return _exact(i, last, factor / 2, scaled=True) if factor > 1 else None


def _spelt(s: Sentence, i: int) -> Number | None:
    if s.low(i) in ARTICLES:
        factor, last = _scales(s, i + 1)
        if factor == 1:
            return None
        rest, end = _below_thousand(s, last + 1) if s.low(last) == AND and factor >= 100 else (None, last)
        keeps = rest is not None and rest < min(factor, 100)
        return _exact(i, end if keeps else last, factor + (rest or 0) * keeps, scaled=True)
    return _sum(s, i)


def _sum(s: Sentence, i: int) -> Number | None:
    """Parts of falling size: "two thousand three hundred and six"."""
    total, last, least = 0.0, i, float("inf")
    scaled = False
    while True:
        value, end = _below_thousand(s, last + (last > i and s.low(last) == AND))
        if value is None or (last > i and (least == 1 or (s.low(last) == AND and value >= 100))):
            break
        value, end = _and_a_half(s, value, end)
        factor, after = _scales(s, end)
        if factor >= least or (last > i and value * factor >= least):
            break
        total, last, least, scaled = total + value * factor, after, factor, scaled or factor > 1
    return _exact(i, last, total, scaled=scaled) if last > i else None


def _and_a_half(s: Sentence, value: float, end: int) -> tuple[float, int]:
    return (value + 0.5, end + 3) if s.lows(end, end + 3) == [AND, "a", HALF] else (value, end)


def _below_thousand(s: Sentence, i: int) -> tuple[float | None, int]:
    """Tens and ones, and hundreds of them: "two hundred and six"."""
    value, last = _below_hundred(s, i)
    if value is None or s.low(last) != "hundred" or value == 0:
        return value, last
    value, last = value * 100, last + 1
    rest, end = _below_hundred(s, last + (s.low(last) == AND))
    return (value + rest, end) if rest else (value, last)


def _below_hundred(s: Sentence, i: int) -> tuple[float | None, int]:
    if s.low(i) in SMALL:
        return float(SMALL[s.low(i)]), i + 1
    if s.low(i) not in TENS:
        return None, i
    one = i + 1 + (s.low(i + 1) == "-")
    if 0 < SMALL.get(s.low(one), 0) < 10:
        return float(TENS[s.low(i)] + SMALL[s.low(one)]), one + 1
    return float(TENS[s.low(i)]), i + 1
