"""Two attributions that claim the same words: the better claim keeps them.

An attribution is read without regard to the others, so a quotation between two speakers may be given to both. Where
neither stands inside the other's content, the piece goes to the one whose path gains more by it.
"""

from dataclasses import replace

from sayso.read.tagger import Tagged
from sayso.records import Span


def settle(found: list[Tagged], least: float = 1.0) -> list[Tagged]:
    """The attributions without the pieces that another has the better claim to, none left without any piece.

    Of two whose cues overlap the surer is kept, and no cue stands in a surer one's source ("the source cited in …").

    Args:
        found: as the tagger gives them.
        least: the least gain of a piece beside a better one of the same content.
    """
    found = _distinct(found)
    return [_without(one, [i for i in range(len(one.content)) if _loses(one, i, found, least)]) for one in found]


def _distinct(found: list[Tagged]) -> list[Tagged]:
    kept: list[Tagged] = []
    for one in sorted(found, key=lambda t: -t.cue_probability):
        if not any(_same_cue(one, other) or _describes(one, other) for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda t: t.cue)


def _same_cue(one: Tagged, other: Tagged) -> bool:
    return any(_overlap(a, b) for a in one.cue for b in other.cue)


def _describes(one: Tagged, other: Tagged) -> bool:
    """Whether its cue and its source are words of the other's source ("the source *cited in* the report said")."""
    if not one.source or not other.source or not other.cue:
        return False
    start, end = other.source[0].start, other.source[-1].end
    return all(start <= span.start and span.end <= end for span in (*one.source, *one.cue))


def _loses(one: Tagged, i: int, found: list[Tagged], least: float) -> bool:
    if one.gains[i] < least and one.gains[i] < max(one.gains):
        return True
    return any(
        other.gains[j] > one.gains[i]
        for other in found
        if other is not one
        for j, piece in enumerate(other.content)
        if _overlap(piece, one.content[i]) and not _nested(one, other) and not _nested(other, one)
    )


def _nested(inner: Tagged, outer: Tagged) -> bool:
    return any(a <= cue.start and cue.end <= b for cue in inner.cue for a, b in outer.content)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _without(one: Tagged, lost: list[int]) -> Tagged:
    kept = [i for i in range(len(one.content)) if i not in lost]
    if not lost or not kept:
        return one
    return replace(one, content=tuple(one.content[i] for i in kept), gains=tuple(one.gains[i] for i in kept))
