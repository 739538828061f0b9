"""Quotation marks of many languages, paired where they can be and left alone where they cannot.

An unbalanced mark never runs past its paragraph, unless the next one opens with a mark of its own: the printers' way of
carrying a quotation on. So no mark can swallow the page.
"""

import re

from sayso.records import Span

_PAIRS = {"“": "”“", "„": "“”", "«": "»", "»": "«", "‹": "›", "「": "」", "『": "』", '"': '"'}
_OPENS = re.compile(r"[“„«»‹「『\"]|(?<!\w)[‘'](?=\w)")
_LONGEST = 3000


def quotations(text: str) -> list[Span]:
    """Spans between quotation marks, marks included, none across a line end; nested ones are not told apart."""
    found = []
    for line in re.finditer(r"[^\n]+", text):
        at = line.start()
        while opened := _OPENS.search(text, at, line.end()):
            end = _closing(text, opened.start(), line.end())
            if end is None:
                # A paragraph that opens and does not close is carried on; one mark in the middle is only a mark.
                end = line.end() if not text[line.start() : opened.start()].strip() else opened.end()
            if end - opened.start() > 2:
                found.append(Span(opened.start(), end))
            at = max(end, opened.end())
    return found


def _closing(text: str, opened: int, limit: int) -> int | None:
    mark = text[opened]
    wanted = _PAIRS.get(mark, "'’")
    for i in range(opened + 1, min(limit, opened + _LONGEST)):
        if text[i] in wanted and not (mark in "‘'" and _apostrophe(text, i)) and not (mark == '"' and _opens(text, i)):
            return i + 1
    return None


def _apostrophe(text: str, i: int) -> bool:
    return text[i - 1 : i].isalnum() and text[i + 1 : i + 2].isalnum()


def _opens(text: str, i: int) -> bool:
    return text[i - 1].isspace() and text[i + 1 : i + 2].isalnum()


def quoted_share(span: Span, marks: list[Span]) -> float:
    """How much of a span lies within quotation marks, from 0 to 1."""
    inside = sum(max(0, min(span.end, mark.end) - max(span.start, mark.start)) for mark in marks)
    return inside / max(1, span.end - span.start)
