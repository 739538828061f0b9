"""What stands around a number and bounds it: at least, more than, up to, about; 30 to 40; 12 or more.

`low` and `high` take both ends in, so "more than 1,000" of what is counted begins at 1,001.
"""

from sayso.read.figures.mentions import Mention
from sayso.read.figures.numbers import Number, number
from sayso.read.figures.words import Sentence
from sayso.read.languages.english_figures import (
    AND,
    BETWEEN,
    BOUNDS_AFTER,
    BOUNDS_BEFORE,
    FROM,
    MORE_AFTER,
    MORE_BEFORE,
    NOT_ABOVE,
    OR,
    RANGE,
    SYMBOLS,
)
from sayso.records import Bound


def bounded(s: Sentence, found: Number) -> Mention:
    """The number with the bound around it, or the range that it begins."""
    span = _range(s, found)
    if span is not None:
        return span
    m = Mention(found.first, found.last, found.value, found.low, found.high)
    m.bound, m.digits, m.scaled, m.metre = "exact", found.digits, found.scaled, found.metre
    if found.value is None:
        m.bound = "at least"
        return m
    return _more(s, _bound_after(s, _bound_before(s, m)))


def limits(m: Mention) -> Mention:
    """`low` and `high` by the bound; called when the kind is known, for only what is counted goes in ones."""
    if m.value is None or m.bound == "exact":
        return m
    one = 1 if m.kind == "count" and m.value == int(m.value) else 0
    low, high = {
        "at least": (m.value, None), "more than": (m.value + one, None), "at most": (None, m.value),
        "less than": (None, m.value - one), "about": (None, m.high),
    }[m.bound]  # fmt: skip
    m.low, m.high = low, high
    return m


def _bound_before(s: Sentence, m: Mention) -> Mention:
    sign = m.first - 1 if s.low(m.first - 1) in SYMBOLS else m.first
    sign -= sign < m.first and s.glued(sign) and s.low(sign - 1) in ("us", "a", "c", "nz", "hk", "s", "r")
    n = s.phrase_before(sign, BOUNDS_BEFORE)
    if n:
        words = " ".join(s.lows(sign - n, sign))
        m.bound, m.first = _bound(BOUNDS_BEFORE[words]), sign - n
        m.high = m.value if words in NOT_ABOVE else None
    return m


def _bound_after(s: Sentence, m: Mention) -> Mention:
    n = s.phrase(m.last, BOUNDS_AFTER)
    if n and m.bound == "exact":
        m.bound, m.last = _bound(BOUNDS_AFTER[" ".join(s.lows(m.last, m.last + n))]), m.last + n
        m.high = None
    return m


def _more(s: Sentence, m: Mention) -> Mention:
    """ "another three", "three more", "two others": the words belong to the number, which stays what it is."""
    m.first -= s.phrase_before(m.first, MORE_BEFORE)
    m.last += s.low(m.last) in MORE_AFTER
    return m


def _bound(word: str) -> Bound:
    bounds: dict[str, Bound] = {
        "at least": "at least", "more than": "more than", "at most": "at most", "less than": "less than",
    }  # fmt: skip
    return bounds.get(word, "about")


def _range(s: Sentence, one: Number) -> Mention | None:
    mark = s.low(one.last)
    between = s.low(one.first - 1 - (s.low(one.first - 1) in SYMBOLS)) == BETWEEN
    if not (mark in RANGE or (between and mark == AND)) or one.value is None:
        return None
    other = number(s, one.last + 1 + (s.low(one.last + 1) in SYMBOLS))
    if other is None or other.value is None or not _ranges(s, one, other, mark):
        return None
    one = _same_scale(one, other)
    if one.value is None or one.value >= other.value:
        return None
    before = 1 + (s.low(one.first - 1) in SYMBOLS) if between else 0
    m = Mention(one.first - before, other.last, None, one.value, other.value, "between")
    m.digits, m.scaled, m.metre, m.joined = one.digits, other.scaled, other.metre, mark == "-"
    return m


def _ranges(s: Sentence, one: Number, other: Number, mark: str) -> bool:
    """ "From 12 to 15" may be a change; digits in a chain of hyphens are a telephone's or a date's."""
    if one.digits != other.digits or s.low(one.first - 1) == FROM:
        return False
    if mark == OR and other.value is not None and one.value is not None:
        return other.value <= 2 * one.value + 1
    chain = s.low(one.first - 1) in ("-", "–", "/") or s.low(other.last) in ("–", "/")
    glued = s.glued(one.last) == s.glued(one.last + 1)
    digit_after = s.low(other.last) == "-" and s.low(other.last + 1)[:1].isdigit()
    return glued and not chain and not digit_after and (mark != "-" or s.glued(one.last))


def _same_scale(one: Number, other: Number) -> Number:
    """ "3–5 million": the first is in millions too."""
    if not other.scaled or one.scaled or one.value is None or other.value is None:
        return one
    factor = next((f for f in (1e12, 1e9, 1e6, 1e3, 1e2, 12) if other.value / f >= 1), 1)
    value = one.value * factor
    return one._replace(value=value, low=value, high=value) if one.value < 1000 else one
