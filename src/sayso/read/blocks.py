"""Passages that the page hands to another: "The Daily also reported:", "More on this from X", a republished article,
a `<blockquote>`, a bare credit. Each becomes an attribution whose content is the paragraphs that it introduces.
"""

import re
from itertools import takewhile

from sayso.read.drafts import Draft
from sayso.read.languages import english
from sayso.read.layout import Line, lines
from sayso.read.phrases import CAPITALS
from sayso.read.quotes import quotations
from sayso.records import Kind, Page, Span

_BIG = rf"[{CAPITALS}0-9]"
_NAME_WORD = rf"(?:{_BIG}[\w.&’'-]*|of|the|and|&|for|de|al|el)"
_NAME = rf"(?:the |The )?{_NAME_WORD}(?: (?:{_NAME_WORD}|in))*"
_WHO = rf"(?P<source>{_NAME})"
_DAY = rf"(?:\d{{1,2}}[./ ]\w+[./ ]?\d{{0,4}}|{_BIG}[a-z]+\.? \d{{1,2}}(?:, \d{{4}})?)"

# Each introduces the paragraphs below it. `cue` are the words that credit, `source` who is credited.
INTRODUCTIONS: tuple[re.Pattern[str], ...] = (
    # "More on this story from Al Something News", "More from The Daily:"
    re.compile(rf"^(?P<cue>(?:[Hh]ere (?:is|are) )?[Mm]ore (?:\w+ ){{0,5}}?(?:from|by|via|at)) {_WHO}\s*:?$"),
    # "From The Daily:", "Via Harrow Radio"
    re.compile(rf"^(?P<cue>From|Via|As seen (?:in|on)|Source|Credit)(?::| the)? {_WHO}\s*:?$"),
    # "As reported by The Daily:", "Originally published by The Daily"
    re.compile(
        r"^(?P<cue>(?:(?:As|Originally|First) )?(?:[Rr]eported|[Pp]ublished|[Bb]roadcast|[Pp]osted) (?:by|in|on|at))"
        rf" {_WHO}\s*:?$"
    ),
    # "Here is what The Daily says:", "This is how The Daily reported it:"
    re.compile(
        rf"^(?:Here(?:’s|'s| is)|This is) (?:what|how) {_WHO} (?P<cue>(?:has |had )?(?:\w+ly )?"
        r"(?:writes|wrote|says|said|reports|reported|published|put|told|has)(?: it)?)(?: [\w ,]{0,60})?\s*:$"
    ),
    # "The Daily also reported:", "The Daily reports this afternoon:"
    re.compile(
        rf"^{_WHO}(?:,[^,:]{{1,80}},)? (?P<cue>(?:has |had )?(?:also |further |now |then |later )?"
        r"(?:reports|reported|reporting|writes|wrote|adds|added|says|said|continues|continued|published|carried|notes"
        r"|noted|has this|elaborates)(?: also| further)?)(?: [\w ,’'-]{0,70})?\s*:$"
    ),
)
# "By A. Person – September 14 – Harrow Radio", "By A. Person, Harrow Radio, September 14"
REPUBLISHED = re.compile(
    rf"^(?:By|BY|by) [^–—|\-\d]{{3,60}}?\s*[–—|-]+\s*{_DAY}\s*[–—|-]+\s*{_WHO}$"
    rf"|^(?:By|BY) [^–—|,\d]{{3,60}}?\s*[–—|,]\s*(?P<source2>{_NAME})\s*[–—|,]+\s*{_DAY}$"
)
_OUTLET = rf"(?P<source>[{CAPITALS}][\w&.’' -]{{1,40}})"
DATELINE = re.compile(rf"^(?:[{CAPITALS}][\w.’' ,/-]{{1,60}}?)?\s*(?:{_DAY}\s*)?\({_OUTLET}\)\s*(?:[–—-]|:)\s")
TRAILING = re.compile(rf"[.!?”\"’]\s*[\(\[](?P<cue>[Ss]ource: )?(?:via )?{_OUTLET}[\)\]]\s*\.?$")
_LONGEST = 160
"""Characters of a line that introduces, or of the dateline before a paragraph."""


def find(page: Page) -> list[Draft]:
    """The block attributions of an article, in the order of the text."""
    rows = lines(page)
    found = [*_introduced(rows), *_credits(rows)]
    found += _blockquotes(page, rows, found)
    return sorted(found, key=lambda one: one.at)


def _introduced(rows: list[Line]) -> list[Draft]:
    found = []
    for i, row in enumerate(rows):
        opened = _opening(row)
        below = _below(rows, i, through_headings=opened is not None and opened[2] == "republished") if opened else []
        if opened and below:
            source, cue, rule = opened
            found.append(Draft(source, cue, tuple(below), kind=_kind(row, source), rule=rule))
    return found


def _opening(row: Line) -> tuple[tuple[Span, ...], tuple[Span, ...], str] | None:
    """Source, cue and rule of a line that introduces what stands below it; None for every other line."""
    if len(row.text) > _LONGEST:
        return None
    published = REPUBLISHED.match(row.text)
    if published:
        group = "source" if published["source"] else "source2"
        return (_at(row, published.span(group)),), (), "republished"
    for pattern in INTRODUCTIONS:
        match = pattern.match(row.text)
        if match and _publishes(match["source"], match["cue"]):
            return (_at(row, match.span("source")),), (_at(row, match.span("cue")),), "introduced"
    return None


def _publishes(name: str, cue: str = "") -> bool:
    """Whether the name can be an outlet's or an agency's: a person's words end where the quotation does."""
    if any(words.search(name) for words in (english.OUTLET_NAME, english.AGENCY, english.OUTLET)):
        return True
    # A name with "the" that reports or publishes is no person's.
    publishes = name.lower().startswith("the ") and english.PUBLISHING.search(cue)
    return bool(publishes) and not english.ORGANISATION.search(name) and not english.PERSON_TITLES.search(name)


def _below(rows: list[Line], i: int, through_headings: bool) -> list[Span]:
    """The paragraphs that line `i` introduces: to the next heading or introduction, or the end."""
    found: list[Line] = []
    for row in rows[i + 1 :]:
        if _opening(row) or (row.heading and found and not through_headings):
            break
        if not row.heading:
            found.append(row)
    # Where what is handed over stands in quotation marks, it ends with them.
    quoted = list(takewhile(_all_quoted, found)) if rows[i].text.endswith(":") else []
    return [row.span for row in quoted or found]


def _all_quoted(row: Line) -> bool:
    return quotations(row.text) == [Span(0, len(row.text))]


def _credits(rows: list[Line]) -> list[Draft]:
    found: list[Draft] = []
    for i, row in enumerate(rows):
        match = DATELINE.match(row.text[:_LONGEST]) if i < 6 else None
        if match and _publishes(match["source"]):
            content = Span(row.span.start + match.end(), row.span.end)
            source = _at(row, match.span("source"))
            found.append(Draft((source,), (), (content,), kind=_kind(row, (source,)), rule="dateline"))
        match = TRAILING.search(row.text)
        if match and _publishes(match["source"]):
            content = Span(row.span.start, row.span.start + match.start() + 1)
            source = _at(row, match.span("source"))
            cue = (_at(row, match.span("cue")),) if match["cue"] else ()
            found.append(Draft((source,), cue, (content,), kind=_kind(row, (source,)), rule="credit"))
    return found


def _blockquotes(page: Page, rows: list[Line], blocks: list[Draft]) -> list[Draft]:
    """What the page's markup says is quoted, and nothing above introduces."""
    found = []
    for quotation in page.quotations:
        pieces = [row.span for row in rows if quotation.start <= row.span.start and row.span.end <= quotation.end]
        known = any(one.holds(piece) for one in blocks for piece in pieces)
        if pieces and not known:
            found.append(Draft((), (), tuple(pieces), rule="blockquote"))
    return found


def _kind(row: Line, source: tuple[Span, ...]) -> Kind:
    name = row.text[source[0].start - row.span.start : source[0].end - row.span.start]
    return "agency" if english.AGENCY.search(name) else "outlet"


def _at(row: Line, span: tuple[int, int]) -> Span:
    text = row.text[span[0] : span[1]]
    start = row.span.start + span[0]
    return Span(start, start + len(text.rstrip()))
