"""Values that the tellings of a claim give for the same: which contradict each other, and which only differ and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from sayso.link.claims.clashes import comparable, days, difference
from sayso.link.claims.other_values import values
from sayso.link.claims.units import Unit
from sayso.records import Apart, Conflict, Difference, Passage, Slot, Span, Stance, Value, When, written


@dataclass(frozen=True, slots=True)
class Member:
    """One unit of a claim: its telling's key and stance."""

    key: str
    unit: Unit
    stance: Stance


@dataclass(frozen=True, slots=True)
class _Pair:
    slot: Slot
    why: Apart | None
    one: Value
    other: Value


def conflicts(members: Sequence[Member]) -> tuple[tuple[Conflict, ...], tuple[Difference, ...]]:
    """The conflicts of one claim with its rivals, and the differences that are none; each pair of values once."""
    telling = [one for one in members if one.stance in ("asserts", "relays")]
    pairs = _once([pair for a, b in combinations(telling, 2) for pair in _pairs(a, b)])
    clashing = [Conflict(pair.slot, (pair.one, pair.other)) for pair in pairs if pair.why is None]
    differing = [Difference(pair.slot, pair.why, (pair.one, pair.other)) for pair in pairs if pair.why]
    return (*clashing, *_denied(members)), tuple(differing)


def _pairs(a: Member, b: Member) -> Iterator[_Pair]:
    for one, other in comparable(a.unit, b.unit):
        why = difference(one, other, a.unit, b.unit)
        if why:
            values = _value(a, one.span, written.figure(one)), _value(b, other.span, written.figure(other))
            yield _Pair("figure", None if why == "clash" else why, *values)
    if apart := days(a.unit, b.unit):
        when, then = apart
        yield _Pair("day", None, _value(a, when.span, _day(when)), _value(b, then.span, _day(then)))
    yield from _named(a, b)


def _named(a: Member, b: Member) -> Iterator[_Pair]:
    """The towns or actors that two passages name, where these alone set them apart."""
    apart = values(a.unit, b.unit)
    for slot in ("place", "actor"):
        if set(apart) == {slot}:
            mine, yours = apart[slot][0]
            yield _Pair(slot, None, _value(a, mine, _words(a, mine)), _value(b, yours, _words(b, yours)))


def _words(member: Member, span: Span) -> str:
    return " ".join(member.unit.reading.article.text[span.start : span.end].split())


def _denied(members: Sequence[Member]) -> Iterator[Conflict]:
    """The first that tells it beside the first that denies it."""
    told = next((one for one in members if one.stance in ("asserts", "relays")), None)
    denied = [one for one in members if one.stance == "denies"]
    if told and denied:
        yield Conflict(
            "denial", (_value(told, told.unit.span, "told"), _value(denied[0], denied[0].unit.span, "denied"))
        )


def _value(member: Member, span: Span, value: str) -> Value:
    article = member.unit.reading.article
    return Value(value, (member.key,), Passage(article.id, span, article.text[span.start : span.end]))


def _day(one: When) -> str:
    first, last = (one.earliest or "")[:10], (one.latest or "")[:10]
    return first if first == last or not last else f"{first} to {last}"


def _once(pairs: Sequence[_Pair]) -> list[_Pair]:
    """One for each pair of values, with all that give them."""
    found: dict[tuple[Slot, Apart | None, frozenset[str]], _Pair] = {}
    for pair in pairs:
        key = pair.slot, pair.why, frozenset((pair.one.value, pair.other.value))
        known = found.get(key)
        found[key] = pair if known is None else _with(known, pair)
    return list(found.values())


def _with(known: _Pair, pair: _Pair) -> _Pair:
    given = {value.value: value for value in (pair.one, pair.other)}
    one, other = (_more(value, given.get(value.value)) for value in (known.one, known.other))
    return _Pair(known.slot, known.why, one, other)


def _more(value: Value, also: Value | None) -> Value:
    keys = dict.fromkeys((*value.statements, *(also.statements if also else ())))
    return Value(value.value, tuple(keys), value.passage)
