"""Who says that it took something from whom, by the text's own words; and rings of outlets that cite each other."""

import re
from collections.abc import Iterator, Sequence

from sayso.link.claims.naming import short
from sayso.link.claims.outlets import Outlets
from sayso.link.claims.roots import Roots
from sayso.link.claims.units import Unit
from sayso.records import Passage, Reading, Relay, Source, Span


def relays(readings: Sequence[Reading]) -> tuple[Relay, ...]:
    """Every outlet or agency that an article cites, once, with the words that first do; by publication."""
    ordered = sorted(readings, key=lambda one: (one.article.published or "9999", one.article.id))
    outlets = Outlets(ordered)
    return tuple(relay for reading in ordered for relay in _of(reading, outlets))


def _of(reading: Reading, outlets: Outlets) -> Iterator[Relay]:
    seen: set[str] = set()
    for statement in reading.statements:
        for name in outlets.relays(reading, statement):
            sources = _sources(reading, name)
            called = sources[0].name if sources else name
            if short(called) not in seen:
                seen.add(short(called))
                places = [*(at for one in sources for at in one.mentions), *_found(reading, name)]
                yield Relay(reading.article.outlet, reading.article.id, called, _words(reading, places, statement.span))


def _sources(reading: Reading, name: str) -> list[Source]:
    """Those of this name, else those that the article calls so: the user may have renamed them."""
    named = [one for one in reading.sources if one.name == name]
    return named or [
        one for one in reading.sources if any(short(_text(reading, at)) == short(name) for at in one.mentions)
    ]


def _found(reading: Reading, name: str) -> Iterator[Span]:
    """Where the text has this name."""
    return (Span(*found.span()) for found in re.finditer(re.escape(name), reading.article.text))


def _words(reading: Reading, places: Sequence[Span], near: Span) -> Passage:
    """The nearest of the places; where the article names the outlet nowhere, the passage that comes through it."""
    span = min(places, key=lambda one: abs(one.start - near.start), default=near)
    return Passage(reading.article.id, span, _text(reading, span))


def _text(reading: Reading, span: Span) -> str:
    return reading.article.text[span.start : span.end]


def ring(units: Sequence[Unit], roots: Roots) -> tuple[str, ...]:
    """The outlets that cite each other in a circle for what these units tell; none where there is no circle."""
    cites: dict[str, set[str]] = {}
    for unit in units:
        own = short(unit.reading.article.outlet or "")
        cites.setdefault(own, set()).update(short(name) for name in roots.outlets.relays(unit.reading, unit.statement))
    return tuple(sorted(one for one in cites if one and one in _reached(one, cites)))


def _reached(start: str, cites: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    ahead = set(cites.get(start, ()))
    while ahead:
        one = ahead.pop()
        if one not in found:
            found.add(one)
            ahead |= cites.get(one, set())
    return found
