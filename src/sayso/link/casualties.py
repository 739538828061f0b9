"""How many were killed and injured: what the articles of a story tell, number by number, and what most of them tell.

What most tell is no more than that: of a toll that rises the last report may be right and alone.
"""

from collections.abc import Collection, Iterator, Sequence

from sayso.records import Casualties, Copy, Count, Passage, Reading, Toll

LONGEST = 300
"""Characters of a statement that is quoted whole for its toll."""


def casualties(readings: Sequence[Reading], copies: Collection[Copy] = ()) -> tuple[Casualties, ...]:
    """The dead, then the injured; what no article tells is left out.

    Args:
        copies: articles among these that copy another: they give no number of their own.
    """
    copied = {one.article for one in copies}
    own = [one for one in readings if one.article.id not in copied]
    ordered = sorted(own, key=lambda one: (one.article.published or "9999", one.article.id))
    return tuple(_all(ordered))


def _all(readings: Sequence[Reading]) -> Iterator[Casualties]:
    incidents = [(one, one.incident) for one in readings if one.incident]
    if killed := _counts([(one, each.killed) for one, each in incidents if each.killed]):
        yield Casualties("killed", _most(killed), killed)
    if injured := _counts([(one, each.injured) for one, each in incidents if each.injured]):
        yield Casualties("injured", _most(injured), injured)


def _counts(told: Sequence[tuple[Reading, Toll]]) -> tuple[Count, ...]:
    by_value: dict[int, list[tuple[Reading, Toll]]] = {}
    for reading, toll in told:
        by_value.setdefault(toll.value, []).append((reading, toll))
    return tuple(
        Count(value, tuple(one.article.id for one, _ in found), _words(*found[0])) for value, found in by_value.items()
    )


def _most(counts: Sequence[Count]) -> int:
    """What most articles tell; of those that as many tell, the one first told last."""
    return max(enumerate(counts), key=lambda one: (len(one[1].articles), one[0]))[1].value


def _words(reading: Reading, toll: Toll) -> Passage:
    """The shortest statement that holds the words of a toll, or the first of these words where that is long."""
    first, last = min(toll.spans), max(span.end for span in toll.spans)
    told = [one.span for one in reading.statements if one.span.start <= first.start and last <= one.span.end]
    whole = min(told, key=lambda span: (span.end - span.start, span), default=first)
    span = whole if whole.end - whole.start <= LONGEST else first
    return Passage(reading.article.id, span, reading.article.text[span.start : span.end])
