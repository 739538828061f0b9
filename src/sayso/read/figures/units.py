"""Money, shares and measures: what a number is of where the words beside it say so outright.

Money is given by its ISO 4217 code where the text says whose it is; a "$" alone stays "$". Shares are per cent, so that
"a quarter" and "25 %" can be compared.
"""

from sayso.read.figures.mentions import Mention
from sayso.read.figures.numbers import number
from sayso.read.figures.words import Sentence
from sayso.read.languages.english_figures import (
    ARTICLES,
    CODES,
    CODES_AND_WORDS,
    CURRENCIES,
    DURATIONS,
    FRACTIONS,
    HALF,
    IN_EVERY,
    MAGNITUDE,
    MEASURES,
    OF,
    ORDINALS,
    PARTITIVES,
    PERCENT,
    SIGNED,
    SMALL,
    SYMBOLS,
)

POINTS = frozenset(("point", "points"))


def sign(s: Sentence, i: int) -> tuple[str | None, int]:
    """The currency written before the number at word `i`, and where it begins ("US$", "EUR")."""
    if s.raw(i - 1) in CODES - CODES_AND_WORDS:
        return s.raw(i - 1), i - 1
    if s.low(i - 1) not in SYMBOLS:
        return None, i
    letters = s.low(i - 2) + s.low(i - 1) if s.glued(i - 1) else ""
    return (SIGNED[letters], i - 2) if letters in SIGNED else (SYMBOLS[s.low(i - 1)], i - 1)


def measured(s: Sentence, m: Mention) -> bool:
    """Whether the mention is of money, a share or a measure; if so its kind and unit are set and its span widened."""
    return _money(s, m) or _share(s, m) or _measure(s, m)


def _money(s: Sentence, m: Mention) -> bool:
    unit, first = sign(s, m.start)
    last = m.last
    if unit is None:
        unit, n = s.lookup(m.last, CURRENCIES)
        last += n
    if unit is None and (s.raw(m.last) in CODES or (s.low(m.last) in SYMBOLS and s.glued(m.last))):
        unit, last = SYMBOLS.get(s.low(m.last), s.raw(m.last)), m.last + 1
    return unit is not None and _is(m, "money", unit, min(m.first, first), last)


def _share(s: Sentence, m: Mention) -> bool:
    n = s.phrase(m.last, PERCENT)
    if n and s.low(m.last + n) in POINTS:
        return _is(m, "measure", "percentage point", m.first, m.last + n + 1)
    return bool(n) and _is(m, "share", "%", m.first, m.last + n)


def _measure(s: Sentence, m: Mention) -> bool:
    if m.metre:
        return False
    hyphen = s.low(m.last) == "-" and s.glued(m.last)
    if s.low(m.last + hyphen) == MAGNITUDE:
        return _is(m, "measure", MAGNITUDE, m.first, m.last + hyphen + 1)
    if MAGNITUDE in (s.low(m.start - 1), s.low(m.start - 2) if s.low(m.start - 1) in ("-", "of") else ""):
        return _is(m, "measure", MAGNITUDE, m.first, m.last)
    unit, n = s.lookup(m.last + hyphen, MEASURES)
    return unit is not None and _is(m, "measure", unit, m.first, m.last + hyphen + n)


def _is(m: Mention, kind: str, unit: str, first: int, last: int) -> bool:
    m.kind = "money" if kind == "money" else "share" if kind == "share" else "measure"
    m.unit, m.first, m.last, m.start, m.end = unit, first, last, min(m.start, first), last
    return True


def fraction(s: Sentence, i: int) -> Mention | None:
    """A share said in words at word `i`: two-thirds, a quarter of, half of the, one in five."""
    return _one_in(s, i) or _parts(s, i) or _half(s, i)


def _share_of(first: int, last: int, value: float) -> Mention:
    return Mention(first, last, value, value, value, kind="share", unit="%")


def _parts(s: Sentence, i: int) -> Mention | None:
    parts = SMALL.get(s.low(i), 1 if s.low(i) in ARTICLES else 0)
    at = i + 1 + (s.low(i + 1) == "-")
    whole = FRACTIONS.get(s.low(at), 0)
    if not 0 < parts < whole or (parts == 1 and not _of_all(s, at + 1)) or (parts > 1 and s.low(at)[-1:] != "s"):
        return None
    return _share_of(i, at + 1, 100 * parts / whole)


def _half(s: Sentence, i: int) -> Mention | None:
    if s.low(i) != HALF or s.low(i - 1) in ORDINALS | ARTICLES | {"the", "-", "and"}:
        return None
    return _share_of(i, i + 1, 50.0) if _of_all(s, i + 1) else None


def _of_all(s: Sentence, i: int) -> bool:
    """ "of the houses", not "of a mile" or "of an hour"."""
    if s.low(i) != OF or s.low(i + 1) in ARTICLES:
        return False
    after = s.low(i + 1 + (s.low(i + 1) in PARTITIVES))
    return after not in MEASURES and after not in DURATIONS


def _one_in(s: Sentence, i: int) -> Mention | None:
    n = s.phrase(i + 1, IN_EVERY)
    some = number(s, i) if n else None
    every = number(s, i + 1 + n) if some and some.last == i + 1 else None
    if some is None or every is None or not some.value or not every.value or some.digits != every.digits:
        return None
    if not some.value < every.value <= 1000 or some.value > 9 or s.low(every.last) in DURATIONS or s.glued(every.last):
        return None
    return _share_of(i, every.last, 100 * some.value / every.value)
