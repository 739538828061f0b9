"""Quotation marks of many languages, paired where they can be and left alone where they cannot.

No quotation runs past its line, so no mark can swallow the page. One that opens a paragraph and is not closed there is
carried on, the printers' way, where the next paragraph opens with a mark of its own; any other is only a mark.
"""

import re
from bisect import bisect_right
from functools import cache

from sayso.records import Span

_PAIRS = {"“": "”“", "„": "“”", "”": "”", "«": "»", "»": "«", "‹": "›", "「": "」", "『": "』", '"': '"'}
_OPENS = re.compile(r"[“„«‹「『]|(?<!\d)\"|(?<!\S)[”»](?=\w)|(?<!\w)[‘'](?=\w)")
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_LONGEST = 3000


def quotations(text: str) -> list[Span]:
    """Spans between quotation marks, marks included, none across a line end; nested ones are not told apart."""
    rows = [(m.start(), m.end()) for m in _LINE.finditer(text) if m.group().strip()]
    found = []
    for i, (start, end) in enumerate(rows):
        after = rows[i + 1][0] if i + 1 < len(rows) else len(text)
        carried = _OPENS.match(text, _indent(text, after)) is not None
        found += _in_line(text, start, end, carried)
    return found


def _in_line(text: str, start: int, end: int, carried: bool) -> list[Span]:
    found: list[Span] = []
    closings: dict[str, list[int]] = {}
    at, first = start, _indent(text, start)
    while opened := _OPENS.search(text, at, end):
        mark = opened.group()
        if mark not in closings:
            closings[mark] = _closings(text, mark, start, end)
        later = bisect_right(closings[mark], opened.start())
        close = closings[mark][later] + 1 if later < len(closings[mark]) else None
        if close is None and carried and opened.start() == first:
            close = end
        at = close if close and close - opened.start() <= _LONGEST else opened.end()
        if at - opened.start() > 2:
            found.append(Span(opened.start(), at))
    return found


def _closings(text: str, mark: str, start: int, end: int) -> list[int]:
    """Where a quotation that `mark` opens can close, in order."""
    single = mark in "‘'"
    places = (m.start() for m in _any_of(_PAIRS.get(mark, "'’")).finditer(text, start, end))
    return [i for i in places if not (_apostrophe(text, i) if single else text[i] in '"“' and _opens(text, i))]


@cache
def _any_of(marks: str) -> re.Pattern[str]:
    return re.compile(f"[{marks}]")


def _indent(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def _apostrophe(text: str, i: int) -> bool:
    return text[i - 1 : i].isalnum() and text[i + 1 : i + 2].isalnum()


def _opens(text: str, i: int) -> bool:
    return text[max(0, i - 1)].isspace() and text[i + 1 : i + 2].isalnum()


def quoted_share(span: Span, marks: list[Span]) -> float:
    """How much of a span lies within quotation marks, from 0 to 1; `marks` as `quotations` gives them."""
    inside = sum(max(0, min(span.end, mark.end) - max(span.start, mark.start)) for mark in marks)
    return inside / max(1, span.end - span.start)
