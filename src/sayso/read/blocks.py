"""Passages that the page hands to another: "The Daily also reported:", "More on this from X", a republished article,
a `<blockquote>`, a bare credit. Each becomes an attribution whose content is the paragraphs that it introduces.
"""

from bisect import bisect_right
from collections.abc import Mapping
from itertools import takewhile

from sayso.read.drafts import Draft
from sayso.read.languages import english
from sayso.read.languages.english_blocks import DATELINE, INTRODUCTIONS, REPUBLISHED, RESUMED, TRAILING
from sayso.read.layout import Line, lines
from sayso.read.phrases import Phrase, name_words, same_name
from sayso.read.quotes import quotations
from sayso.records import Kind, Page, Span

_LONGEST = 160
"""Characters of a line that introduces, or of the dateline before a paragraph."""
_HANDS_OVER, _HANDS_OVER_AT_COLON = 0.4, 0.04
"""Probabilities from which an attribution is taken to hand over what stands below it."""
_SURELY, _OWN = 0.15, 0.06
"""Where the first line of a passage is another's with at least the one probability, a line with less than the other is
the page's own again."""


def find(page: Page, handed_over: Mapping[int, float] | None = None) -> list[Draft]:
    """The block attributions of an article, in the order of the text.

    Args:
        handed_over: as in `tagger.Tags`.
    """
    rows = lines(page)
    found = [*_introduced(rows, handed_over or {}), *_credits(rows, page.article.outlet)]
    found += _blockquotes(page, rows, found)
    return sorted(found, key=lambda one: one.at)


def learned(page: Page, found: list[Draft], handed_over: Mapping[int, float]) -> None:
    """Makes blocks of attributions of which the weights say that they hand over what stands below them."""
    rows = lines(page)
    starts = [row.span.start for row in rows]
    known = {piece for one in found if one.rule for piece in one.content}
    # Of several in one line the likeliest: it alone can take what stands below.
    for one in sorted(found, key=lambda draft: -draft.block):
        i = bisect_right(starts, one.at) - 1
        if one.rule or not one.source or i < 0 or not _hands_over(one, rows, i):
            continue
        below, doubt = _below(rows, i, through_headings=False)
        below = _still_another(below, rows, handed_over)
        if below and not known & set(below):
            known |= set(below)
            one.content, one.doubt, one.rule, one.parents = below, doubt, "introduced", {}


def _hands_over(one: Draft, rows: list[Line], i: int) -> bool:
    """By the weights alone, or by a colon at the line's end that no quotation follows and less of the weights' word.

    Less will do only where the attribution tells nothing in its own line.
    """
    if one.block < _HANDS_OVER_AT_COLON:
        return False
    open_ended = rows[i].text.endswith(":") and i + 1 < len(rows) and rows[i + 1].text[0] not in "“\"'‘«„"
    tells = any(rows[i].span.start <= piece.start < rows[i].span.end for piece in one.content)
    return one.block >= (_HANDS_OVER_AT_COLON if open_ended and not tells else _HANDS_OVER)


def _still_another(below: tuple[Span, ...], rows: list[Line], handed_over: Mapping[int, float]) -> tuple[Span, ...]:
    """The paragraphs up to the one that the weights take for the page's own, where they were sure of the first.

    A paragraph that begins with "Moreover" goes on with the one before it, whatever the weights say.
    """
    if not below or handed_over.get(below[0].start, 0.0) < _SURELY:
        return below
    on = {row.span for row in rows if english.CARRIES_ON.match(row.text)}
    return tuple(takewhile(lambda piece: piece in on or handed_over.get(piece.start, 1.0) >= _OWN, below))


def _introduced(rows: list[Line], handed_over: Mapping[int, float]) -> list[Draft]:
    found = []
    for i, row in enumerate(rows):
        opened = _opening(row)
        if opened is None:
            continue
        source, cue, rule = opened
        below, doubt = _below(rows, i, through_headings=rule == "republished")
        if row.text.endswith(":"):
            below = _still_another(below, rows, handed_over)
        if below:
            found.append(Draft(source, cue, below, kind=_kind(row, source), rule=rule, doubt=doubt))
    return found


def _opening(row: Line) -> tuple[tuple[Span, ...], tuple[Span, ...], str] | None:
    """Source, cue and rule of a line that introduces what stands below it; None for every other line."""
    if len(row.text) > _LONGEST and not row.text.endswith((":", "report.", "this.")):
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
    if english.OWN_REPORTER.match(name) or Phrase(name).kind == "document" or (name.isupper() and cue.endswith(":")):
        return True
    if cue.endswith(("From:", "from:")) and (english.NO_SOURCE.search(name) or not name[:1].isupper()):
        return False
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
        # On a page of its own an agency's dateline is a byline; on another's the whole report is the agency's.
        own = outlet is not None and match is not None and same_name(name_words(outlet), name_words(match["source"]))
        if match and not own and (match["place"] or _publishes(match["source"])):
            told: tuple[Span, ...] = (Span(row.span.start + match.end(), row.span.end),)
            source = _at(row, match.span("source"))
            if outlet:
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
    if name.lower().startswith("our "):
        return "author"
    if english.AGENCY.search(name):
        return "agency"
    if english.OUTLET_NAME.search(name) or english.OUTLET.search(name):
        return "outlet"
    return Phrase(name).kind or "outlet"


def _at(row: Line, span: tuple[int, int]) -> Span:
    text = row.text[span[0] : span[1]]
    start = row.span.start + span[0]
    return Span(start, start + len(text.rstrip()))
