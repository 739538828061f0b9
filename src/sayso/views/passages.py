"""Passages as a page shows them: the words in the paragraph around them, with outlet, date and location."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.records import Reading, Span
from sayso.records.links import Passage, Stance, Telling
from sayso.views import chain, marked, shelf
from sayso.views.marked import Mark, Piece
from sayso.views.shelf import Shelf

AROUND = 240
"""Characters of its paragraph shown before and after a passage at most: two or three sentences to judge it by."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article and where they stand.

    Attributes:
        pieces: the words under their marks; the passage itself is under "content".
        opens, ends: whether the paragraph begins and ends where the pieces do.
    """

    outlet: str
    published: str
    location: str
    pieces: tuple[Piece, ...]
    opens: bool = True
    ends: bool = True


@dataclass(frozen=True, slots=True)
class Numbered:
    """A statement as a page lists it: its number, its words, the names of its chain, its stance."""

    number: int
    quote: Quote
    links: tuple[chain.Link, ...]
    stance: Stance
    copy_of: str
    why: str

    @property
    def own(self) -> bool:
        """Whether the page tells it on its own word."""
        return not self.links


def numbered(number: int, telling: Telling, found: Shelf) -> Numbered:
    """A telling with everything that is shown of it."""
    copied = found.label(telling.copy_of) if telling.copy_of else ""
    return Numbered(number, told(telling, found), _links(telling, found), telling.stance, copied, telling.why)


def told(telling: Telling, found: Shelf) -> Quote:
    """The words of a telling, with its sources, cues and hedges marked where its reading is at hand."""
    statement = found.statement(telling)
    if statement is None:
        return _alone(telling.article, telling.text, found)
    marks = [Mark(statement.span, "content"), *(Mark(span, "hedge") for span in statement.hedges)]
    for each in found.attributions(telling):
        marks += [Mark(span, "source") for span in each.source_spans]
        marks += [Mark(span, "cue") for span in each.cue_spans]
    return _around(found.readings[telling.article], statement.span, marks, found)


def quoted(passage: Passage, found: Shelf) -> Quote:
    """A passage in its paragraph; alone where its reading is not at hand, or holds other words there."""
    reading = found.readings.get(passage.article)
    start, end = passage.span
    if reading is None or reading.article.text[start:end] != passage.text:
        return _alone(passage.article, passage.text, found)
    return _around(reading, passage.span, [Mark(passage.span, "content")], found)


def _alone(article: str, words: str, found: Shelf) -> Quote:
    pieces = marked.cut(words, [Mark(Span(0, len(words)), "content")])
    return Quote(*_where(article, found), tuple(piece for _, piece in pieces))


def _around(reading: Reading, span: Span, marks: Iterable[Mark], found: Shelf) -> Quote:
    text = reading.article.text
    paragraph = _paragraph(text, span)
    shown = _clipped(text, paragraph, span)
    ends = shown.start == paragraph.start, shown.end == paragraph.end
    return Quote(*_where(reading.article.id, found), tuple(_pieces(text, shown, marks)), *ends)


def _where(article: str, found: Shelf) -> tuple[str, str, str]:
    listed = found.listed.get(article)
    when = shelf.when(listed.published if listed else None)
    return found.label(article), when, chain.flat(listed.location) if listed else ""


def _pieces(text: str, shown: Span, marks: Iterable[Mark]) -> Iterator[Piece]:
    """The part of the text that is shown, cut at the marks, as if it were the whole."""
    size = shown.end - shown.start
    moved = (
        (max(a - shown.start, 0), min(b - shown.start, size), role)
        for (a, b), role in ((mark.span, mark.role) for mark in marks)
    )
    inside = [Mark(Span(start, end), role) for start, end, role in moved if start < end]
    return (piece for _, piece in marked.cut(text[shown.start : shown.end], inside))


def _paragraph(text: str, span: Span) -> Span:
    """The paragraph or paragraphs, or lines, that hold a span, without the white space at their edges."""
    before = text.rfind("\n", 0, span.start) + 1
    after = text.find("\n", span.end)
    whole = text[before : after if after >= 0 else len(text)]
    start = before + len(whole) - len(whole.lstrip())
    return Span(min(start, span.start), max(start + len(whole.strip()), span.end))


def _clipped(text: str, paragraph: Span, span: Span) -> Span:
    """The paragraph with at most `AROUND` characters on either side of the span, cut between words."""
    start, end = max(paragraph.start, span.start - AROUND), min(paragraph.end, span.end + AROUND)
    if start > paragraph.start:
        start = min(text.find(" ", start, span.start) + 1 or span.start, span.start)
    if end < paragraph.end:
        end = max(text.rfind(" ", span.end, end), span.end)
    return Span(start, end)


def _links(telling: Telling, found: Shelf) -> tuple[chain.Link, ...]:
    """The chain as boxes; "no source stated" at its end where the text credits nobody in particular."""
    statement = found.statement(telling)
    if statement:
        return chain.links(statement, {source.id: source for source in found.readings[telling.article].sources})
    boxes = tuple(chain.Link(name, "", "named") for name in shelf.links(telling))
    unstated = len(boxes) < len(telling.chain)
    return (*boxes, chain.Link(chain.NO_SOURCE, "", "unstated")) if unstated else boxes
