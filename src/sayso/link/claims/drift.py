"""What is lost along a chain: a hedge, the number of those who said it, the roundness of a figure."""

from collections.abc import Iterator, Sequence

from sayso.link.claims.clashes import comparable
from sayso.link.claims.naming import short
from sayso.link.claims.roots import Roots
from sayso.link.claims.units import Unit
from sayso.records import Drift, Figure, Passage, Source, Span


def drift(units: Sequence[Unit], roots: Roots) -> tuple[Drift, ...]:
    """From each telling to those of other outlets that say they took it from there."""
    found = [one for taken in units for given in units if _took(taken, given, roots) for one in _between(given, taken)]
    return tuple(dict.fromkeys(found))


def _took(taken: Unit, given: Unit, roots: Roots) -> bool:
    own = short(given.reading.article.outlet or "")
    return bool(own) and own in {short(name) for name in roots.outlets.relays(taken.reading, taken.statement)}


def _between(given: Unit, taken: Unit) -> Iterator[Drift]:
    if given.statement.hedges and not taken.statement.hedges:
        yield Drift("hedge lost", _passage(given, given.statement.hedges[0]), _passage(taken, taken.span))
    before, after = _root(given), _root(taken)
    if before and after and before.number == "one" and after.number == "several":
        yield Drift("source inflated", _named(given, before), _named(taken, after))
    for a, b in comparable(given, taken):
        if a.value != b.value and _rounded(a, b):
            yield Drift("number rounded", _passage(given, a.span), _passage(taken, b.span))


def _root(unit: Unit) -> Source | None:
    chain = unit.statement.chain
    source = unit.reading.source(chain[-1]) if chain else None
    return source if source and source.kind == "unnamed" else None


def _rounded(a: Figure, b: Figure) -> bool:
    """Whether the second is the first in fewer digits."""
    if not a.value or not b.value or abs(a.value - b.value) > 0.1 * a.value:
        return False
    return len(f"{b.value:g}".rstrip("0").replace(".", "")) < len(f"{a.value:g}".rstrip("0").replace(".", ""))


def _passage(unit: Unit, span: Span) -> Passage:
    return Passage(unit.reading.article.id, span, unit.reading.article.text[span.start : span.end])


def _named(unit: Unit, source: Source) -> Passage:
    span = min(source.mentions, key=lambda one: abs(one.start - unit.span.start))
    return _passage(unit, span)
