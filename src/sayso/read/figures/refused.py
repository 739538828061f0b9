"""Numbers that are no figures: ages, times, dates, addresses, telephones, names, scores, list numbers."""

from collections.abc import Callable

from sayso.read.figures.mentions import Mention
from sayso.read.figures.words import Sentence
from sayso.read.languages.english_casualties import PEOPLE, PERSONS
from sayso.read.languages.english_figures import (
    ADDRESSED,
    AGES,
    DURATIONS,
    LEGAL,
    LONG,
    OF,
    STREETS,
    TIMES,
    WEAPONS,
)
from sayso.read.languages.english_times import MONTHS

_JOINS = frozenset("-–/:.,_@#&'’§")
OLDEST = 125
YEARS = range(1500, 2101)


def refused(s: Sentence, m: Mention) -> bool:
    """Whether the number is something else than a figure, by what stands around it."""
    if m.kind in ("money", "share"):
        return False
    return any(rule(s, m) for rule in (_MEASURED if m.kind == "measure" else _COUNTED))


def _is_part(s: Sentence, m: Mention) -> bool:
    """Of a word, a chain of digits, a decimal without its nought: F-16, 555-1234, .40, 11:30, 3rd."""
    before = s.glued(m.start) and (s.low(m.start - 1).isalnum() or s.low(m.start - 1) in _JOINS)
    after = s.glued(m.last) and s.low(m.last).isalnum()
    joined = s.low(m.last) in _JOINS - {".", ","} and s.glued(m.last) and s.glued(m.last + 1)
    return before or after or (joined and s.low(m.last + 1).isalnum())


def _is_time(s: Sentence, m: Mention) -> bool:
    after = s.low(m.last + (s.low(m.last) in LONG))
    if after in DURATIONS or s.low(m.last) in TIMES or s.lows(m.last, m.last + 4) == ["and", "a", "half", after]:
        return True
    return s.lows(m.last, m.last + 3) in (["a", ".", "m"], ["p", ".", "m"])


def _is_date(s: Sentence, m: Mention) -> bool:
    if not m.digits or m.value is None or m.value > YEARS[-1]:
        return False
    before = m.start - 1 - (s.low(m.start - 1) == ".")
    of_month = s.low(before) in MONTHS and s.capital(before)
    comma = s.low(m.start - 1) == "," and s.low(m.start - 2).isdigit() and s.low(m.start - 3).rstrip(".") in MONTHS
    return of_month or comma or (s.low(m.last) in MONTHS and s.capital(m.last)) or _is_year(s, m)


def _is_year(s: Sentence, m: Mention) -> bool:
    written = len(s.low(m.start)) == 4 and m.value in YEARS and m.last == m.start + 1 and m.bound == "exact"
    people = s.low(m.last) in PEOPLE or s.low(m.last).removesuffix("s") in PERSONS
    return written and not (people and s.low(m.start - 1) not in ("in", "since", "of", "by", "during", "the", "from"))


def _is_age(s: Sentence, m: Mention) -> bool:
    if m.value is None or m.value > OLDEST:
        return s.low(m.start - 1) in AGES
    if s.low(m.start - 1) in AGES or s.lows(m.last, m.last + 2) == ["years", "old"]:
        return True
    if not m.digits or m.bound != "exact":
        return False
    return _set_apart(s, m.start - 1, m.last) or (s.low(m.start - 1) in "([" and s.low(m.last) in ")]")


def _set_apart(s: Sentence, before: int, after: int) -> bool:
    """A bare number between commas after a name or a person: "Ana Brill, 34, was"; or of several: ", 5 and 7,"."""
    while s.low(before) in ("and", "&", ",") and s.low(before - 1).isdigit():
        before -= 2
    if s.low(before) != ",":
        return False
    who = s.capital(before - 1) or s.low(before - 1) in PERSONS or s.low(before - 1).removesuffix("s") in PERSONS
    return (who or s.low(before - 1) in PEOPLE) and (s.low(after) in ",.;)—–" or s.low(after) in ADDRESSED)


def _is_name(s: Sentence, m: Mention) -> bool:
    """Of a road, flight, station, law: what stands before it is a name, and nothing is counted after it."""
    before = m.start - 1 - (s.low(m.start - 1) in (".", "-"))
    word = s.low(before)
    numbered = word in LEGAL and (m.digits or s.capital(before) or s.capital(m.start))
    return numbered and m.bound == "exact" and not (word in ("no", "number", "called", "call") and not m.digits)


def _is_address(s: Sentence, m: Mention) -> bool:
    at = m.last + (s.low(m.last) == "-")
    if s.low(at) in ("block", "blk"):
        return True
    capitals = 0
    while capitals < 4 and s.capital(m.last + capitals):
        capitals += 1
        if s.low(m.last + capitals - 1) in STREETS:
            return True
    return False


def _is_listed(s: Sentence, m: Mention) -> bool:
    """ "1. First", "3) Third", "Image 1 of 4"."""
    if not m.digits:
        return False
    first = m.start == 0 and s.low(m.last) in (".", ")") and len(s.words) > m.last
    paged = s.low(m.last) in (OF, "/") and s.low(m.last + 1).isdigit()
    return first or paged or (s.low(m.start - 1) in (OF, "/") and s.low(m.start - 2).isdigit())


def _is_calibre(s: Sentence, m: Mention) -> bool:
    return any(word in WEAPONS for word in s.lows(m.last, m.last + 4)) and m.unit == "mm"


def _glued_before(s: Sentence, m: Mention) -> bool:
    return s.glued(m.start) and (s.low(m.start - 1).isalnum() or s.low(m.start - 1) in _JOINS - {"-"})


Rule = Callable[[Sentence, Mention], bool]
_COUNTED: tuple[Rule, ...] = (
    _is_part, _is_time, _is_date, _is_age, _is_name, _is_address, _is_listed,
)  # fmt: skip
_MEASURED: tuple[Rule, ...] = (_glued_before, _is_calibre)
