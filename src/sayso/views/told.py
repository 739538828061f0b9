"""When, where and how many: what the statements of a reading tell of, gathered for views, each with its statements."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from sayso.records import Area, Figure, Reading, Span, Statement, When, Where
from sayso.views import chain

One = TypeVar("One", When, Where, Figure)

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
"""What places are called on a map; those after the last letter are listed only."""


@dataclass(frozen=True, slots=True)
class Fact(Generic[One]):
    """A time, place or figure as it stands in the article.

    Attributes:
        words: as written, in one line.
        numbers: of the statements that tell it.
        said: it is when something was said, not when it happened.
    """

    one: One
    words: str
    numbers: tuple[int, ...]
    said: bool = False

    @property
    def anchor(self) -> str:
        """What a link to its words aims at, after the article's prefix."""
        return anchor(self.one.span)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map: one area, however often it is named."""

    letter: str
    area: Area
    facts: tuple[Fact[Where], ...]


def anchor(span: Span) -> str:
    """The name of a stretch of text, for links."""
    return f"w{span.start}-{span.end}"


def spans(reading: Reading) -> set[Span]:
    """Where times, places and figures stand in the text."""
    told: list[When | Where | Figure] = []
    for statement in reading.statements:
        told += [*statement.when, *statement.where, *statement.figures]
    return {*(one.span for one in told), *(one.span for each in reading.attributions for one in each.said)}


def times(reading: Reading) -> list[Fact[When]]:
    """All times, those at which something was said too, in the order of the text."""
    numbered = _numbered(reading)
    told = _facts(reading, [(one, n) for n, statement in numbered for one in statement.when])
    of = {id: n for n, statement in reversed(numbered) for id in statement.attributions}
    uttered = [(one, of.get(each.id, 0)) for each in reading.attributions for one in each.said]
    known = {fact.one.span for fact in told}
    rest = [pair for pair in uttered if pair[0].span not in known]
    said = [Fact(fact.one, fact.words, fact.numbers, said=True) for fact in _facts(reading, rest)]
    return sorted(told + said, key=lambda fact: fact.one.span)


def unresolved(found: Iterable[Fact[When]]) -> list[Fact[When]]:
    """The times that cannot stand on a line of days."""
    return [fact for fact in found if fact.one.earliest is None and fact.one.latest is None]


def unplaced(found: Iterable[Fact[Where]]) -> list[Fact[Where]]:
    """The places that are not on the map: of several places of that name, or of none that is listed."""
    return [fact for fact in found if fact.one.area is None]


def figures(reading: Reading) -> list[Fact[Figure]]:
    """All figures, in the order of the text."""
    return _facts(reading, [(one, n) for n, statement in _numbered(reading) for one in statement.figures])


def places(reading: Reading) -> list[Fact[Where]]:
    """All places, in the order of the text."""
    return _facts(reading, [(one, n) for n, statement in _numbered(reading) for one in statement.where])


def mapped(found: Sequence[Spot]) -> list[Spot]:
    """Those that a map shows: countries only where nothing smaller is named, for a country's middle is nowhere."""
    return [one for one in found if one.area.level != "country"] or list(found)


def spots(found: Iterable[Fact[Where]]) -> list[Spot]:
    """The places that are known, lettered in the order in which the text first names them."""
    known: dict[str, list[Fact[Where]]] = {}
    areas: dict[str, Area] = {}
    for fact in found:
        if fact.one.area is not None:
            known.setdefault(fact.one.area.id, []).append(fact)
            areas[fact.one.area.id] = fact.one.area
    letters = iter(LETTERS)
    return [Spot(next(letters, ""), areas[id], tuple(facts)) for id, facts in known.items()]


def _numbered(reading: Reading) -> list[tuple[int, Statement]]:
    return list(enumerate(chain.in_order(reading.statements), 1))


def _facts(reading: Reading, found: Iterable[tuple[One, int]]) -> list[Fact[One]]:
    """Each once, though statements overlap."""
    ordered = sorted(found, key=lambda pair: (pair[0].span, pair[1]))
    text = reading.article.text
    facts = []
    for span, pairs in groupby(ordered, key=lambda pair: pair[0].span):
        same = list(pairs)
        numbers = tuple(dict.fromkeys(n for _, n in same if n))
        facts.append(Fact(same[0][0], chain.flat(text[span.start : span.end]), numbers))
    return facts


def interval(when: When) -> str:
    """An interval in words: "2019-08-01 to 2019-08-31", "until 2019-05-31", "unresolved"."""
    if when.alternatives:
        return " or ".join(_between(*pair) for pair in when.alternatives)
    return _between(when.earliest, when.latest)


def _between(earliest: str | None, latest: str | None) -> str:
    one, other = ((edge or "").replace("T", " ") for edge in (earliest, latest))
    if not one and not other:
        return "unresolved"
    if not one or not other:
        return f"until {other}" if other else f"from {one}"
    return one if one == other else f"{one} to {other}"


def reckoned(when: When) -> str:
    """From where an interval was reckoned: "from the day published, 2019-09-14", or an empty string."""
    whence: Mapping[str, str] = {"published": "the day published, ", "text": "another time in the text, "}
    return f"from {whence[when.anchored_on]}{when.anchor}" if when.anchor and when.anchored_on in whence else ""


def place(where: Where) -> str:
    """What a place is: "town, Sochi, Russia", "Springfield: 3 places of that name", "not listed"."""
    if where.area is not None:
        return ", ".join((where.area.level, *dict.fromkeys((where.area.name, *where.area.within))))
    return (
        f"{chain.count(len(where.alternatives), 'place')} of that name, none sure"
        if where.alternatives
        else "not listed"
    )
