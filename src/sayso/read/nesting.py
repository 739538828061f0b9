"""Which attribution stands inside what another tells."""

import re
from collections import defaultdict
from itertools import pairwise

from sayso.read.drafts import Draft
from sayso.read.overlaps import Overlaps
from sayso.records import OUTLETS, Span

_LINE_END = re.compile(r"[\n\r\u2028\u2029]")
_SENTENCE = 300
"""Characters within which two cues can be of one sentence."""
_SURE = 0.6
"""Probability from which the weights' word about the parent is taken."""


def nest(found: list[Draft], text: str = "") -> list[Draft]:
    """Gives each attribution its parent, and keeps what it tells within what the parent tells."""
    by_place = {one.place: one for one in found if one.place >= 0}
    owners: dict[Span, list[int]] = defaultdict(list)
    for i, one in enumerate(found):
        for piece in one.content:
            owners[piece].append(i)
    pieces = Overlaps(owners)
    for one in found:
        anchor = (one.cue or one.source or one.content)[0]
        around = [p for p in pieces.touching(anchor) if p.start <= anchor.start and anchor.end <= p.end]
        holders = [(p.end - p.start, i) for p in around for i in owners[p] if _may_hold(found[i], one)]
        one.parent = found[min(holders)[1]] if holders else None
        _as_learned(one, by_place, text)
    _put_cited_inside(found)
    _put_told_inside(found, text)
    for one in found:
        _uncycle(one)
    _under_the_cited(found)
    for one in sorted(found, key=lambda draft: -len(draft.ancestors())):
        _make_room(one)
    # Outer ones first: what is left of a parent's content decides about those inside it.
    for one in sorted(found, key=lambda draft: len(draft.ancestors())):
        if one.parent is not None and not one.parent.content:
            anchor = (one.cue or one.source or one.content)[0]
            one.parent = next((up for up in reversed(one.ancestors()) if up.content and up.holds(anchor)), None)
        if one.parent is not None:
            one.content = _clipped(one.content, one.parent)
    return [one for one in found if one.content or one.act == "declines"]


def _put_cited_inside(found: list[Draft]) -> None:
    """ "Citing a source, the Daily said X": the source stands inside what the Daily said, whatever the word order."""
    for one in (draft for draft in found if draft.cites):
        near = [other for other in found if other.credits and abs(other.at - one.at) < _SENTENCE]
        relays = [other for other in near if _tells_the_same(other, one)]
        if relays:
            one.parent = min(relays, key=lambda other: abs(other.at - one.at))


def _put_told_inside(found: list[Draft], text: str) -> None:
    """ "X, an official said, the newspaper wrote": both tell X, and the newspaper tells that the official did."""
    for one, outer in pairwise(found):
        if (
            outer.kind not in OUTLETS
            or not one.credits
            or outer.content != one.content
            or outer.parent is not one.parent
        ):
            continue
        inner, named = ([*draft.source, *draft.cue] for draft in (one, outer))
        if text[max(span.end for span in inner) : min(span.start for span in named)] == ", ":
            one.parent = outer


def _under_the_cited(found: list[Draft]) -> None:
    """What the Daily said that a source said stands in the source's words, which are the same as the Daily's."""
    for one in found:
        anchor = (one.cue or one.source or one.content)[0]
        beside = [other for other in found if other.cites and other.parent is one.parent and other.holds(anchor)]
        inner = next((other for other in beside if other is not one and one not in other.ancestors()), None)
        if one.parent is not None and inner is not None:
            one.parent = inner


def _tells_the_same(relay: Draft, one: Draft) -> bool:
    if relay is one or relay.cites or relay.rule or not one.content or any(one.holds(cue) for cue in relay.cue):
        return False
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in one.content for c, d in relay.content)
    return shared > 0.8 * _size(one)


def _may_hold(outer: Draft, inner: Draft) -> bool:
    """An attribution cannot stand inside one whose own cue stands inside it, unless the outer is the larger."""
    if outer is inner:
        return False
    if not outer.cue or not any(inner.holds(span) for span in outer.cue):
        return True
    return _size(outer) > _size(inner)


def _size(one: Draft) -> int:
    return sum(piece.end - piece.start for piece in one.content)


def _uncycle(one: Draft) -> None:
    seen = {id(one)}
    at = one
    while at.parent is not None:
        if id(at.parent) in seen:
            at.parent = None
            return
        at = at.parent
        seen.add(id(at))


def _clipped(content: tuple[Span, ...], parent: Draft) -> tuple[Span, ...]:
    pieces = []
    for start, end in content:
        parts = [Span(max(start, a), min(end, b)) for a, b in parent.content if a < end and start < b]
        pieces += [part for part in parts if part.end - part.start > 1]
    return tuple(sorted(set(pieces)))


def _as_learned(one: Draft, by_place: dict[int, Draft], text: str) -> None:
    """Where no content holds the cue: the parent in the same paragraph that the weights are sure of.

    Where one does, the weights' word was measured to make more wrong than right.
    """
    if one.parent is not None and not one.parent.rule:
        return
    place = max(one.parents, key=one.parents.__getitem__, default=-1)
    other = by_place.get(place)
    if other is not None and one.parents[place] >= _SURE and _same_line(one, other, text):
        one.parent = other


def _same_line(one: Draft, other: Draft, text: str) -> bool:
    first, last = sorted((one.at, other.at))
    return not _LINE_END.search(text, first, last)


def _make_room(one: Draft) -> None:
    """What stands inside another's content is part of it."""
    if one.parent is None or one.rule or one.parent.holds((one.cue or one.source or one.content)[0]):
        return
    for up in one.ancestors():
        missing = [span for span in (*one.source, *one.cue, *one.content) if not up.holds(span)]
        if missing and not up.rule:
            up.content = _joined([*up.content, *missing])


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    """The spans in order, those that touch or stand a space apart made one."""
    kept: list[Span] = []
    for start, end in sorted(spans):
        if kept and start <= kept[-1].end + 1:
            kept[-1] = Span(kept[-1].start, max(end, kept[-1].end))
        else:
            kept.append(Span(start, end))
    return tuple(kept)
