"""Whether words turn one passage into another claim than the one it looks like: who, whom, how, whether it was done.

The weights find likeness, and an inversion is as like as can be. So what a single word or name turns round keeps two
passages apart, at the price of some that say the same in other words: two claims shown side by side mislead nobody.
"""

import re

from sayso.link.claims.english import CALENDAR, NAMED, NEGATED, OPPOSITES, PASSIVE, UNDONE
from sayso.link.claims.units import Unit
from sayso.link.frequent import written_small
from sayso.records import Act

_NAME = re.compile(r"(?<![.!?“\"‘(] )(?<!^)(?<![“\"‘(])\b[A-Z][\w’'-]+")
_ENDS = '.!?"“‘('
_INTENT: frozenset[Act] = frozenset(("threatens", "promises", "orders", "asks", "wants", "predicts"))


def turned(one: Unit, other: Unit) -> bool:
    """Whether they tell different things, by what one has and the other has not."""
    return any(
        (
            bool(NEGATED.search(one.text)) != bool(NEGATED.search(other.text)),
            _undone(one) != _undone(other),
            _opposites(one.text, other.text),
            _others_named(one.text, other.text),
            _exchanged(one.text, other.text),
            _other_numbers(one, other),
        )
    )


def _undone(unit: Unit) -> bool:
    """Whether it was threatened, planned or tried, and not done."""
    return unit.statement.act in _INTENT or bool(UNDONE.search(unit.text))


def _opposites(one: str, other: str) -> bool:
    """ "Rose" in one and "fell" in the other."""
    return any(
        (these.search(one) and those.search(other) and not those.search(one) and not these.search(other))
        or (those.search(one) and these.search(other) and not these.search(one) and not those.search(other))
        for these, those in OPPOSITES
    )


def _names(text: str) -> list[str]:
    found = (re.sub(r"['’]s?$", "", match.group()).casefold() for match in _NAME.finditer(text))
    return [name for name in found if name not in CALENDAR]


def _others_named(one: str, other: str) -> bool:
    """Whether each names somebody or something whom the other does not."""
    mine, yours = set(_names(one)), set(_names(other))
    return bool(mine - set(re.findall(r"[\w’'-]+", other.casefold()))) and bool(
        yours - set(re.findall(r"[\w’'-]+", one.casefold()))
    )


def _exchanged(one: str, other: str) -> bool:
    """Whether the first two that both name stand the other way round in one voice, or the same way in the other."""
    mine, yours = _actors(one), _actors(other)
    shared = [name for name in mine if name in yours]
    if len(shared) < 2:
        return False
    same_order = yours.index(shared[0]) < yours.index(shared[1])
    same_voice = bool(PASSIVE.search(one)) == bool(PASSIVE.search(other))
    return same_order != same_voice


def _actors(text: str) -> list[str]:
    """The last words of names, in order; not of those after "in" or "near", which are places."""
    return list(dict.fromkeys(name for match in NAMED.finditer(text) if (name := _last_name(text, match))))


def _last_name(text: str, match: re.Match[str]) -> str | None:
    words = [re.sub(r"['’]s?$", "", word).casefold() for word in match["name"].split()]
    begins = match.start() == 0 or text[: match.start()].rstrip()[-1:] in _ENDS
    named = [word for word in words if word not in CALENDAR and not (begins and written_small(word))]
    return named[-1] if named and not match["place"] else None


def _other_numbers(one: Unit, other: Unit) -> bool:
    """Whether each tells one exact number, of whatever, and not the same."""
    mine, yours = ([figure for figure in unit.figures if figure.value is not None] for unit in (one, other))
    if len(mine) != 1 or len(yours) != 1:
        return False
    a, b = mine[0], yours[0]
    return a.kind == b.kind and a.bound == b.bound == "exact" and a.unit != b.unit and a.value != b.value
