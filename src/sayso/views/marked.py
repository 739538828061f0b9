"""An article's text cut at every boundary of every mark, so that marks may overlap and nest as they like.

marks ──cut──▶ pieces, each under one set of marks ──paragraphs──▶ pieces by paragraph
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from typing import Literal

from sayso.records import Attribution, Reading, Span, Statement
from sayso.views import told

Role = Literal["source", "cue", "content", "hedge", "out", "mention", "statement", "fact", "found"]

SHOWN: frozenset[Role] = frozenset({"source", "cue", "content", "hedge"})
DEEPEST = 4
"""Tints of nested contents; whatever lies deeper has the last, and still its own bracket."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a stretch of the text is; `note` is why a part is left out, or the id of a statement."""

    span: Span
    role: Role
    anchor: str = ""
    note: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in which no mark starts or ends, with the marks over it and those at its two edges."""

    text: str
    over: tuple[Mark, ...]
    opened: tuple[Mark, ...]
    closed: tuple[Mark, ...]

    @property
    def classes(self) -> str:
        """CSS classes: the roles over the piece and how deep the content lies; empty for bare text."""
        roles = sorted({mark.role for mark in self.over} & SHOWN)
        depth = min(self.depth, DEEPEST)
        return " ".join([*roles, *([f"d{depth}"] if depth else [])])

    @property
    def depth(self) -> int:
        """How many contents the piece lies in."""
        return len(_spans(self.over, "content"))

    @property
    def anchors(self) -> list[str]:
        """Ids that links into the text may aim at."""
        return [mark.anchor for mark in self.opened if mark.anchor]

    @property
    def brackets(self) -> tuple[int, int]:
        """How many contents open and how many close with this piece."""
        return len(_spans(self.opened, "content")), len(_spans(self.closed, "content"))

    def starts(self, role: Role) -> list[Mark]:
        """The marks of a role that start with this piece."""
        return [mark for mark in self.opened if mark.role == role]

    def ends(self, role: Role) -> list[Mark]:
        """The marks of a role that end with this piece."""
        return [mark for mark in self.closed if mark.role == role]

    def under(self, role: Role) -> bool:
        """Whether a mark of this role lies over the piece."""
        return any(mark.role == role for mark in self.over)


def _spans(marks: Iterable[Mark], role: Role) -> set[Span]:
    """Two attributions may share their words; the words are shown once."""
    return {mark.span for mark in marks if mark.role == role}


def paragraphs(text: str, marks: Iterable[Mark]) -> list[list[Piece]]:
    """The text as paragraphs of pieces; white space between paragraphs is not among them."""
    spans = paragraph_spans(text)
    # White space at a mark's edges may lie between paragraphs, where the edge would not be seen.
    shown = [trimmed for mark in marks if (trimmed := _trim(mark, text))]
    starts, pieces = zip(*cut(text, shown, chain.from_iterable(spans)), strict=True) if text else ((), ())
    return [list(pieces[bisect_left(starts, span.start) : bisect_left(starts, span.end)]) for span in spans]


def cut(text: str, marks: Iterable[Mark], edges: Iterable[int] = ()) -> Iterator[tuple[int, Piece]]:
    """Every piece with its start, in text order; `edges` are further offsets to cut at."""
    opening: dict[int, list[Mark]] = defaultdict(list)
    closing: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        opening[mark.span.start].append(mark)
        closing[mark.span.end].append(mark)
    over: list[Mark] = []
    for start, end in pairwise(sorted({0, len(text), *edges, *opening, *closing})):
        over = [mark for mark in over if mark.span.end > start] + opening[start]
        yield start, Piece(text[start:end], tuple(over), tuple(opening[start]), tuple(closing[end]))


def marks(reading: Reading, prefix: str, numbered: Iterable[tuple[int, Statement]]) -> Iterator[Mark]:
    """Every mark of a reading. Anchors start with `prefix`; `numbered` are its statements with their numbers."""
    for part in reading.left_out:
        yield Mark(part.span, "out", note=part.reason)
    for number, statement in numbered:
        yield Mark(statement.span, "statement", f"{prefix}-{statement.id}-words", number=number, note=statement.id)
        yield from (Mark(span, "hedge") for span in statement.hedges)
    for source in reading.sources:
        for index, span in enumerate(source.mentions, 1):
            yield Mark(span, "mention", f"{prefix}-{source.id}-{index}")
    for attribution in reading.attributions:
        yield from _of_attribution(attribution, prefix)
    for span in told.spans(reading):
        yield Mark(span, "fact", f"{prefix}-{told.anchor(span)}")


def _of_attribution(attribution: Attribution, prefix: str) -> Iterator[Mark]:
    spans: dict[Role, tuple[Span, ...]] = {
        "cue": attribution.cue_spans,
        "source": attribution.source_spans,
        "content": attribution.content_spans,
    }
    anchor = f"{prefix}-{attribution.id}"
    for role, where in spans.items():
        for span in where:
            yield Mark(span, role, anchor)
            anchor = ""


def _trim(mark: Mark, text: str) -> Mark | None:
    words = text[mark.span.start : mark.span.end]
    start = mark.span.start + len(words) - len(words.lstrip())
    span = Span(start, start + len(words.strip()))
    return replace(mark, span=span) if span.start < span.end else None


def paragraph_spans(text: str) -> list[Span]:
    """Paragraphs lie between blank lines, or are the lines where no line is blank."""
    gap = r"\n\s*\n" if re.search(r"\n\s*\n", text.strip()) else r"\n"
    edges = [0, *(edge for match in re.finditer(gap, text) for edge in match.span()), len(text)]
    spans = map(Span, edges[::2], edges[1::2])
    return [span for span in spans if text[span.start : span.end].strip()]
