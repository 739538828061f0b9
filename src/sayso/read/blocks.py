"""Passages that the page hands to another: "The Daily also reported:", "More on this from X", a republished article,
a `<blockquote>`, a bare credit. Each becomes an attribution whose content is the paragraphs that it introduces.
"""

from itertools import takewhile

from sayso.read.drafts import Draft
from sayso.read.languages import english
from sayso.read.languages.english_blocks import DATELINE, INTRODUCTIONS, REPUBLISHED, RESUMED, TRAILING
from sayso.read.layout import Line, lines
from sayso.read.phrases import name_words, same_name
from sayso.read.quotes import quotations
from sayso.records import Kind, Page, Span

_LONGEST = 160
"""Characters of a line that introduces, or of the dateline before a paragraph."""


def find(page: Page) -> list[Draft]:
    """The block attributions of an article, in the order of the text."""
    rows = lines(page)
    found = [*_introduced(rows), *_credits(rows, page.article.outlet)]
    found += _blockquotes(page, rows, found)
    return sorted(found, key=lambda one: one.at)


def _introduced(rows: list[Line]) -> list[Draft]:
    found = []
    for i, row in enumerate(rows):
        opened = _opening(row)
        if opened is None:
            continue
        source, cue, rule = opened
        below, doubt = _below(rows, i, through_headings=rule == "republished")
        if below:
            found.append(Draft(source, cue, below, kind=_kind(row, source), rule=rule, doubt=doubt))
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
        if match and _publishes(match["source"], match["cue"] + row.text[-1]):
            return (_at(row, match.span("source")),), (_at(row, match.span("cue")),), "introduced"
    return None


def _publishes(name: str, cue: str = "") -> bool:
    """Whether the name can be an outlet's or an agency's: a person's words end where the quotation does."""
    if any(words.search(name) for words in (english.OUTLET_NAME, english.AGENCY, english.OUTLET)):
        return True
    if english.HANDS_OVER.search(cue):
        return True  # whoever it is, the words leave no doubt that what follows is theirs
    # A name with "the" that reports or publishes is no person's.
    publishes = name.lower().startswith("the ") and english.PUBLISHING.search(cue)
    return bool(publishes) and not english.ORGANISATION.search(name) and not english.PERSON_TITLES.search(name)


def _below(rows: list[Line], i: int, through_headings: bool) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The paragraphs that line `i` introduces, and those of which nobody can tell.

    A heading or another introduction ends what is handed over. An advertisement in between may: what stands beyond it,
    up to the next heading, may be the other's still or the page's own again.
    """
    found: list[Line] = []
    doubt: list[Line] = []
    for row in rows[i + 1 :]:
        if _opening(row) or RESUMED.match(row.text) or (row.heading and found and not through_headings):
            break
        if not row.heading:
            (doubt if doubt or (found and row.after_gap) else found).append(row)
    # Where what is handed over stands in quotation marks, it ends with them.
    quoted = list(takewhile(_all_quoted, found)) if rows[i].text.endswith(":") else []
    return tuple(row.span for row in quoted or found), tuple(row.span for row in doubt if not quoted)


def _all_quoted(row: Line) -> bool:
    return quotations(row.text) == [Span(0, len(row.text))]


def _credits(rows: list[Line], outlet: str | None) -> list[Draft]:
    found: list[Draft] = []
    for i, row in enumerate(rows):
        match = DATELINE.match(row.text[:_LONGEST]) if i < 6 else None
        if match and (match["place"] or _publishes(match["source"])):
            told: tuple[Span, ...] = (Span(row.span.start + match.end(), row.span.end),)
            source = _at(row, match.span("source"))
            # On a page of its own an agency's dateline is a byline; on another's the whole report is the agency's.
            if outlet and not same_name(name_words(outlet), name_words(match["source"])):
                told += _below(rows, i, through_headings=True)[0]
            found.append(Draft((source,), (), told, kind=_kind(row, (source,)), rule="dateline"))
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
