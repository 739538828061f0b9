"""A long article in parts, each short enough to be a page of its own."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sayso.records import Reading, Span
from sayso.views import marked

LETTERS = 16_000
"""Of the text on one page: some 2,700 words, more than nearly all articles have."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of an article, from paragraph to paragraph; `number` counts from 1 up to `of`."""

    span: Span
    number: int
    of: int

    def holds(self, spans: Iterable[Span]) -> bool:
        """Whether one of these begins or goes on in this part."""
        return any(one.start < self.span.end and one.end > self.span.start for one in spans)


def parts(text: str) -> list[Part]:
    """The parts of a text: one where it is not long. A paragraph is never cut, however long it is."""
    starts = [0]
    for one in marked.paragraph_spans(text) if len(text) > LETTERS else ():
        if one.end - starts[-1] > LETTERS and one.start > starts[-1]:
            starts.append(one.start)
    spans = map(Span, starts, [*starts[1:], len(text)])
    return [Part(span, number, len(starts)) for number, span in enumerate(spans, 1)]


def holding(found: list[Part], reading: Reading, statement: str) -> Part:
    """The part in which a statement begins; the first where there is no such."""
    start = next((one.span.start for one in reading.statements if one.id == statement), 0)
    return next((part for part in found if part.span.start <= start < part.span.end), found[0])


def within(reading: Reading, part: Part) -> Reading:
    """What a reading tells of one part; all sources are kept, with those of their mentions that stand in it."""
    if part.of == 1:
        return reading
    sources = (
        replace(one, mentions=tuple(each for each in one.mentions if part.holds([each]))) for one in reading.sources
    )
    attributions = (
        one for one in reading.attributions if part.holds((*one.cue_spans, *one.source_spans, *one.content_spans))
    )
    return replace(
        reading,
        left_out=tuple(one for one in reading.left_out if part.holds([one.span])),
        sources=tuple(sources),
        attributions=tuple(attributions),
        statements=tuple(one for one in reading.statements if part.holds([one.span])),
    )
