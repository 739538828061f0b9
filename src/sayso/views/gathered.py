"""When, where and how many: what the statements of claims tell of, gathered from all articles, same things together."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.records import Figure, Reading, Statement, When, Where, written
from sayso.records.links import Telling
from sayso.views import chain, timeline, told, worldmap
from sayso.views.shelf import Shelf
from sayso.views.told import Fact, One

SHOWN = 3
"""Ways of wording one time, place or figure that are quoted; the statements behind it hold the rest."""

Count = Iterable[tuple[int, Telling]]
"""Tellings, each with the number of what it is listed under: a statement or a claim."""


@dataclass(frozen=True)
class Gathered:
    """The facts of some tellings; the numbers of each lead to where `at` says."""

    times: list[Fact[When]]
    places: list[Fact[Where]]
    figures: list[Fact[Figure]]
    earliest: Reading | None
    at: Callable[[int], str]

    def href(self, fact: Fact[One]) -> str:
        """Where a drawing of a fact leads."""
        return self.at(fact.numbers[0])

    @cached_property
    def spots(self) -> list[told.Spot]:
        """The places that are on the map."""
        return told.spots(self.places)

    @property
    def map(self) -> worldmap.Map | None:
        """The map of the places; None where none is known."""
        return worldmap.draw(self.spots)

    @property
    def unplaced(self) -> list[Fact[Where]]:
        """The places that are not on the map."""
        return told.unplaced(self.places)

    @cached_property
    def timeline(self) -> timeline.Timeline | None:
        """The times as bars, and the first day of publication; None where no time is resolved."""
        return timeline.draw(self.earliest, self.times) if self.earliest else None

    @property
    def unresolved(self) -> list[Fact[When]]:
        """The times that cannot stand on a line of days."""
        return told.unresolved(self.times)


def gather(tellings: Count, found: Shelf, at: Callable[[int], str]) -> Gathered:
    """The facts of the tellings' statements; nothing of those whose reading is not at hand."""
    known = [(n, telling, statement) for n, telling in tellings if (statement := found.statement(telling))]
    rows = [(n, found.readings[telling.article], statement) for n, telling, statement in known]
    dated = [reading for _, reading, _ in rows if reading.article.published]
    earliest = min(dated, key=lambda each: (each.article.published or "", each.article.id), default=None)
    return Gathered(
        _same(rows, lambda one: one.when, lambda one: (one.earliest, one.latest, one.alternatives)),
        _same(rows, lambda one: one.where, lambda one: one.area.id if one.area else one.name.casefold()),
        _same(rows, lambda one: one.figures, written.figure),
        earliest or (rows[0][1] if rows else None),
        at,
    )


def _same(
    rows: Sequence[tuple[int, Reading, Statement]],
    facts: Callable[[Statement], Iterable[One]],
    key: Callable[[One], Hashable],
) -> list[Fact[One]]:
    """One fact for all that agree in `key`, with the words of each, in the order in which they are first told."""
    together: dict[Hashable, list[tuple[int, One, str]]] = {}
    for number, reading, statement in rows:
        for one in facts(statement):
            words = chain.flat(reading.article.text[one.span.start : one.span.end])
            together.setdefault(key(one), []).append((number, one, words))
    return [_fact(group) for group in together.values()]


def _fact(group: Sequence[tuple[int, One, str]]) -> Fact[One]:
    wordings = list({words.casefold(): words for _, _, words in reversed(group)}.values())[::-1]
    more = " …" if len(wordings) > SHOWN else ""
    return Fact(group[0][1], " / ".join(wordings[:SHOWN]) + more, tuple(sorted({number for number, _, _ in group})))
