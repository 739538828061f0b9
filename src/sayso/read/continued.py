"""A quotation that goes on after the words that credit it: "“No,” she said. “They never asked.”" is all hers."""

from collections.abc import Iterable

from sayso.read.drafts import Draft
from sayso.read.overlaps import Overlaps
from sayso.read.quotes import quotations
from sayso.records import Span

_LEAST = 12
"""Characters of a quotation that can be a sentence of its own."""
_BETWEEN = " \u00a0.,"


def carry_on(text: str, found: Iterable[Draft]) -> None:
    """Gives each quotation that nobody outside it is credited with to whoever was credited right before it."""
    drafts = [one for one in found if one.credits and one.cue]
    marks = quotations(text)
    pieces = Overlaps(piece for one in drafts for piece in one.content)
    for mark in marks:
        if mark.end - mark.start < _LEAST:
            continue
        owner = next((one for one in drafts if _credited_before(text, mark, one, marks)), None)
        if pieces.touching(mark) and any(_claims(one, mark) for one in drafts if one is not owner):
            continue
        if owner is not None:
            owner.content = tuple(sorted([*(p for p in owner.content if not _within(p, mark)), mark]))


def _claims(one: Draft, mark: Span) -> bool:
    """Whether it is told in these words, and stands not in them itself."""
    reaches = any(piece.start < mark.end and mark.start < piece.end for piece in one.content)
    return reaches and not _within(one.cue[0], mark)


def _credited_before(text: str, mark: Span, one: Draft, marks: list[Span]) -> bool:
    """Whether only a full stop stands between the words that credit and the quotation, and what was told is quoted."""
    end = max(span.end for span in (*one.source, *one.cue))
    if end > mark.start or text[end : mark.start].strip(_BETWEEN) or not text[mark.start + 1].isupper():
        return False
    return any(
        _within(other, piece) or _within(piece, other) for piece in one.content for other in marks if piece.start < end
    )


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
