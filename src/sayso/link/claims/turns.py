"""Whether words turn one passage into another claim than the one it looks like: who, whom, how, whether it was done.

The weights find likeness, and an inversion is as like as can be. So what a single word or name turns round keeps two
passages apart, at the price of some that say the same in other words: two claims shown side by side mislead nobody.
"""

import re

from sayso.link.claims.actors import actors, done_to, exchanged
from sayso.link.claims.english import (
    CALENDAR,
    INSTITUTION,
    MEASURED,
    NEGATED,
    OPPOSITES,
    PLAIN,
    TITLES,
    TO_COME,
    UNDONE,
)
from sayso.link.claims.naming import fold
from sayso.link.claims.units import Unit
from sayso.records import Act

_NAME = re.compile(r"(?<![.!?“\"‘(] )(?<!^)(?<![“\"‘(])\b[A-Z][\w’'-]+")
_INTENT: frozenset[Act] = frozenset(("threatens", "promises", "orders", "asks", "wants", "predicts"))


def contrary(one: Unit, other: Unit) -> bool:
    """Whether one says that it was, and the other that it was not, that it went the other way, or that it is to be."""
    negated = bool(NEGATED.search(one.text)) != bool(NEGATED.search(other.text))
    return negated or _undone(one) != _undone(other) or _opposites(one.text, other.text)


def turned(one: Unit, other: Unit) -> bool:
    """Whether they tell different things, by what one has and the other has not."""
    named = _others_named(one.text, other.text) or _namesakes(one, other) or _other_bodies(one.text, other.text)
    return turned_in_kind(one, other) or named or bool(exchanged(one, other)) or done_to(one, other)


def turned_in_kind(one: Unit, other: Unit) -> bool:
    """Whether what they tell is different, whoever did it to whom."""
    to_come = bool(TO_COME.search(one.text)) != bool(TO_COME.search(other.text))
    numbers = _other_numbers(one, other) or _other_measures(one.text, other.text)
    return contrary(one, other) or to_come or numbers


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


def _namesakes(one: Unit, other: Unit) -> bool:
    """ "Real Anserra" in one and "Sporting Anserra" in the other."""
    mine, yours = _full_names(one), _full_names(other)
    return any(mine[name].isdisjoint(yours[name]) for name in mine.keys() & yours.keys() if mine[name] and yours[name])


def _full_names(unit: Unit) -> dict[str, set[str]]:
    """The other words of names, titles aside, by their last."""
    text = unit.reading.article.text
    return {
        name: set(fold(text[start:end]).split()) - {name} - TITLES - PLAIN
        for name, (start, end) in actors(unit).items()
    }


def _other_bodies(one: str, other: str) -> bool:
    """ "The interior ministry" in one and "the defence ministry" in the other."""
    mine, yours = _bodies(one), _bodies(other)
    return any(mine[head].isdisjoint(yours[head]) for head in mine.keys() & yours.keys() if mine[head] and yours[head])


def _bodies(text: str) -> dict[tuple[str, str], set[str]]:
    """What tells institutions from others of their kind, before the noun and after it, by the kind."""
    found: dict[tuple[str, str], set[str]] = {}
    for match in INSTITUTION.finditer(text):
        for side in ("before", "of"):
            told = set(fold(match[side] or "").split()) - PLAIN
            found.setdefault((fold(match["head"]), side), set()).update(told)
    return found


def _other_measures(one: str, other: str) -> bool:
    """ "10.94 seconds" in one and "10.84 seconds" in the other."""
    mine, yours = _measures(one), _measures(other)
    return any(mine[unit].isdisjoint(yours[unit]) for unit in mine.keys() & yours.keys())


def _measures(text: str) -> dict[str, set[str]]:
    """Numbers in digits, by the word after them."""
    found: dict[str, set[str]] = {}
    for match in MEASURED.finditer(text):
        found.setdefault(match["unit"].casefold(), set()).add(match["number"].replace(",", ""))
    return found


def _other_numbers(one: Unit, other: Unit) -> bool:
    """Whether each tells one exact number, of whatever, and not the same."""
    mine, yours = ([figure for figure in unit.figures if figure.value is not None] for unit in (one, other))
    if len(mine) != 1 or len(yours) != 1:
        return False
    a, b = mine[0], yours[0]
    return a.kind == b.kind and a.bound == b.bound == "exact" and a.unit != b.unit and a.value != b.value
