"""Who says that it took something from whom, by the text's own words; and rings of outlets that cite each other."""

import re
from collections.abc import Iterator, Sequence

from sayso.link.claims.naming import short
from sayso.link.claims.roots import Roots
from sayso.link.claims.units import Unit
from sayso.records import Passage, Reading, Relay, Span


def relays(readings: Sequence[Reading]) -> tuple[Relay, ...]:
    """Every outlet or agency that an article cites, once, with the words that first do; by publication."""
    ordered = sorted(readings, key=lambda one: (one.article.published or "9999", one.article.id))
    roots = Roots(ordered)
    return tuple(relay for reading in ordered for relay in _of(reading, roots))


def _of(reading: Reading, roots: Roots) -> Iterator[Relay]:
    seen: set[str] = set()
    for statement in reading.statements:
        for name in roots.relays(reading, statement):
            if short(name) not in seen:
                seen.add(short(name))
                yield Relay(reading.article.outlet, reading.article.id, name, _words(reading, name, statement.span))


def _words(reading: Reading, name: str, span: Span) -> Passage:
    """Where the article names the outlet."""
    text = reading.article.text
    mentions = [span for one in reading.sources if one.name == name for span in one.mentions]
    mentions += [Span(*found.span()) for found in re.finditer(re.escape(name), text)]
    found = min(mentions, key=lambda one: abs(one.start - span.start))
    return Passage(reading.article.id, found, text[found.start : found.end])


def ring(units: Sequence[Unit], roots: Roots) -> tuple[str, ...]:
    """The outlets that cite each other in a circle for what these units tell; none where there is no circle."""
    cites: dict[str, set[str]] = {}
    for unit in units:
        own = short(unit.reading.article.outlet or "")
        cites.setdefault(own, set()).update(short(name) for name in roots.relays(unit.reading, unit.statement))
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
