"""From the body that trafilatura found to text, with the passages that the page's markup quotes.

trafilatura moves, merges and flattens elements, so that nested quotations are lost on the way. Words stay. Therefore
every stretch of words inside a `<blockquote>` is marked before, with the number of the quotation that it stands in,
and the marks are taken out of the finished text again; a quotation reaches from its first mark to its last.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sayso.records import Span

if TYPE_CHECKING:
    from lxml.etree import _Element

Parents = Sequence[int | None]
"""For every quotation, by its number, the one around it."""

# Pictures of control characters: trafilatura drops what cannot be printed, and articles have no use for these.
_OPEN, _CLOSE, _END = "\u2402", "\u2403", "\u241f"
_MARK = re.compile(f"([{_OPEN}{_CLOSE}])([0-9]{{1,6}}){_END}")
_SEPARATORS = {"lb": "\n", "cell": " "}
_BLOCKS = {"p", "head", "quote", "list", "item", "table", "row", "code", "div", "body", "fw", "figure", "figDesc"}


def mark(tree: "_Element") -> list[int | None]:
    """Marks the words of every `<blockquote>` in the tree, in place, and writes the quote marks of `<q>`.

    Returns:
        for every quotation, by its number, the one around it.
    """
    from lxml.etree import iterwalk

    parents: list[int | None] = []
    inside: list[int] = []
    for event, element in iterwalk(tree, events=("start", "end")):
        if element.tag == "blockquote" and event == "start":
            parents.append(inside[-1] if inside else None)
            inside.append(len(parents) - 1)
        elif element.tag == "blockquote":
            inside.pop()
        if event == "start":
            _mark_text(element, inside)
        else:
            _mark_tail(element, inside)
    return parents


def _mark_text(element: "_Element", inside: list[int]) -> None:
    text = element.text or ""
    if element.tag == "q":
        text = f"“{text}"
    if inside or element.tag == "q":
        element.text = _marked(text, inside)


def _mark_tail(element: "_Element", inside: list[int]) -> None:
    tail = element.tail or ""
    if element.tag == "q":
        element.tag, tail = "span", f"”{tail}"  # trafilatura would make a block of it
    if inside or tail.startswith("”"):
        element.tail = _marked(tail, inside)


def _marked(text: str, inside: list[int]) -> str:
    core = text.strip()
    if not inside or not core:
        return text
    before, _, after = text.partition(core)
    return f"{before}{_OPEN}{inside[-1]}{_END}{core}{_CLOSE}{inside[-1]}{_END}{after}"


def unmarked(value: str | None) -> str | None:
    """A title or name without marks."""
    return None if value is None else _MARK.sub("", value)


def written(body: "_Element", parents: Parents, title: str | None) -> tuple[str, list[Span]]:
    """The paragraphs of the body joined by a blank line, without a first one that repeats the title, and quotations.

    Returns:
        the text, and the spans of its quotations in the order of the text, the outer before the inner.
    """
    paragraphs = [paragraph for paragraph in _paragraphs(body) if unmarked(paragraph)]
    if title and paragraphs and _same(unmarked(paragraphs[0]) or "", title):
        del paragraphs[0]
    return _resolved("\n\n".join(paragraphs), parents)


def _paragraphs(body: "_Element") -> Iterator[str]:
    from lxml.etree import iterwalk

    pieces: list[str] = []
    for event, element in iterwalk(body, events=("start", "end")):
        if element.tag in _BLOCKS:
            yield _tidy("".join(pieces))
            pieces.clear()
        if event == "start":
            pieces.append(_SEPARATORS.get(element.tag, "") + _no_breaks(element.text))
        elif element is not body:
            pieces.append(_no_breaks(element.tail))
    yield _tidy("".join(pieces))


def _no_breaks(text: str | None) -> str:
    return " ".join(re.split(r"\s+", text or ""))


def _tidy(paragraph: str) -> str:
    lines = (" ".join(line.split()) for line in paragraph.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines).strip())


def _same(paragraph: str, title: str) -> bool:
    return re.findall(r"\w+", paragraph.casefold()) == re.findall(r"\w+", title.casefold())


def _resolved(marked: str, parents: Parents) -> tuple[str, list[Span]]:
    pieces: list[str] = []
    length = last = 0
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    for found in _MARK.finditer(marked):
        pieces.append(marked[last : found.start()])
        length += len(pieces[-1])
        last = found.end()
        if int(found[2]) >= len(parents):
            continue  # the page's own words, by whatever chance
        if found[1] == _OPEN:
            starts.setdefault(int(found[2]), length)
        else:
            ends[int(found[2])] = length
    pieces.append(marked[last:])
    return "".join(pieces), _spans(starts, ends, parents)


def _spans(starts: dict[int, int], ends: dict[int, int], parents: Parents) -> list[Span]:
    """A quotation holds those inside it; numbers grow inwards, so that going down every inner one comes first."""
    for number in range(len(parents) - 1, -1, -1):
        outer = parents[number]
        if outer is not None and number in starts and number in ends:
            starts[outer] = min(starts[number], starts.get(outer, starts[number]))
            ends[outer] = max(ends[number], ends.get(outer, ends[number]))
    spans = {Span(starts[number], ends[number]) for number in starts if number in ends}
    return sorted((span for span in spans if span.start < span.end), key=lambda span: (span.start, -span.end))
