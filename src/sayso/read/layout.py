"""The article as lines: paragraphs, headings, and what is left out. Rules that look at layout look here."""

import re
from dataclasses import dataclass

from sayso.records import Page, Span

_END = re.compile(r"[.!?…:;,][\"”’»'\)\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the article that is not white space, without the white space around it.

    Attributes:
        heading: whether it is short and without a full stop.
        after_gap: whether something that is left out stands right before it.
    """

    span: Span
    text: str
    heading: bool
    after_gap: bool = False


def lines(page: Page) -> list[Line]:
    """The lines of the article that are not left out, in order."""
    out = [piece.span for piece in page.left_out]
    found: list[Line] = []
    gap = False
    for match in re.finditer(r"[^\n\r\u2028\u2029]+", page.article.text):
        text = match.group().strip()
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        span = Span(start, start + len(text))
        if text and any(a <= span.start and span.end <= b for a, b in out):
            gap = True
        elif text:
            found.append(Line(span, text, _is_heading(text), gap))
            gap = False
    return found


def _is_heading(text: str) -> bool:
    """Short, without a full stop: a heading stands alone, and a passage from elsewhere ends at it."""
    return len(text) <= 90 and len(text.split()) <= 14 and not _END.search(text) and text[:1] not in '“"«„‘-•*'


def without_left_out(page: Page) -> str:
    """The text with spaces for every character that is not article: nothing there is a source, and offsets hold."""
    text = page.article.text
    for piece in page.left_out:
        start, end = piece.span
        text = text[:start] + re.sub(r"[^\n\r]", " ", text[start:end]) + text[end:]
    return text
