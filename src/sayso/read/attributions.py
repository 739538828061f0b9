"""From what the weights tagged, and what the layout says, to the attributions of an article and how they nest."""

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import cast

from sayso.read import blocks, confidence, continued, phrasings, rivals
from sayso.read.drafts import Draft
from sayso.read.languages import english
from sayso.read.layout import lines
from sayso.read.nesting import nest
from sayso.read.overlaps import Overlaps
from sayso.read.pieces import sentences
from sayso.read.quotes import quotations, quoted_share
from sayso.read.tagger import Tagged, Tags
from sayso.records import Act, Kind, Page, Span, Speech

_LEAD = re.compile(r"(?:to|by|from|with|of) (?=\w)")
_SHORT = 120
"""Characters of what is called a lie; in more than that the word is about something else."""
_TRIM = " \t\u00a0,;:–—-"


def find(page: Page, tags: Tags) -> list[Draft]:
    """All attributions of the article in the order of the text, each knowing its parent."""
    text = page.article.text
    found = [_draft(text, one) for one in rivals.settle(tags.attributions)]
    found = [one for one in found if one.content or one.act == "declines"]
    found = [one for one in found if not _left_out(page, one)]
    _keep_to_headings(page, found)
    found = _let_know(text, found)
    continued.carry_on(text, found)
    found += phrasings.missed(text, found)
    found += [twin for one in found for twin in _neither(text, one)]
    found = _with_blocks(text, found, blocks.find(page, tags.handed_over))
    blocks.learned(page, found, tags.handed_over)
    found += _sourceless(page, found)
    return nest(sorted(found, key=lambda one: (one.at, one.rule)), text)


def _draft(text: str, one: Tagged) -> Draft:
    cue = " ".join(text[a:b] for a, b in one.cue)
    source = " ".join(text[a:b] for a, b in one.source)
    kind = max((name for name in one.kinds if name != "-"), key=one.kinds.__getitem__)
    content = tuple(piece for piece in (trimmed(text, span) for span in one.content) if piece)
    phrases = tuple(_whole_phrase(text, span) for span in _nearest(one.source, one.cue))
    draft = Draft(
        phrases,
        one.cue,
        content,
        act(cue, source, one.acts, " ".join(text[a:b] for a, b in content)),
        cast(Kind, kind),
        confidence.likelihood(confidence.seen(text, one)),
    )
    draft.kinds = {cast(Kind, name): p for name, p in one.kinds.items() if name != "-"}
    draft.place, draft.block, draft.parents = one.place, one.block, one.parents
    draft.cites = bool(english.CITING.match(cue))
    draft.nobody = bool(english.NOBODY.fullmatch(source) or (english.PASSIVE.match(cue) and source.lower() == "it"))
    return draft


def _nearest(source: tuple[Span, ...], cue: tuple[Span, ...]) -> tuple[Span, ...]:
    """A source is one phrase: of several pieces the one nearest the cue."""
    if len(source) < 2 or not cue:
        return source
    return (min(source, key=lambda s: max(s.start - cue[-1].end, cue[0].start - s.end)),)


def _whole_phrase(text: str, span: Span) -> Span:
    """A source without the preposition before it, which belongs to the cue ("spoken *to* an official")."""
    lead = _LEAD.match(text, span.start, span.end)
    return Span(lead.end(), span.end) if lead else span


def act(cue: str, source: str, chances: dict[str, float], told: str = "") -> Act:
    """What a cue does: by its words and what it tells of, and by the weights where its words are in no list."""
    if _denies(cue, told):
        return "denies"
    if english.NEGATIVE_SOURCE.match(source) and english.COMMENT.search(cue):
        return "declines"
    for name, pattern in english.ACTS:
        if pattern.search(cue):
            return name
    return cast(Act, max(chances, key=chances.__getitem__)) if chances else "says"


def _denies(cue: str, told: str) -> bool:
    """ "Dismissed talk of a sale", "called the report a lie"."""
    waved_off = english.WAVED_OFF.search(cue) and english.WAVED_OFF_TALK.match(told)
    return bool(waved_off or (english.CALLED.search(cue) and len(told) < _SHORT and english.A_LIE.search(told)))


def trimmed(text: str, span: Span) -> Span | None:
    """The span without commas, dashes and spaces at its edges; None where nothing is left."""
    start, end = span
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in " \t\u00a0":
        end -= 1
    return Span(start, end) if any(c.isalnum() for c in text[start:end]) else None


def _left_out(page: Page, one: Draft) -> bool:
    return any(piece.span.start <= one.at < piece.span.end for piece in page.left_out)


def _keep_to_headings(page: Page, found: list[Draft]) -> None:
    """What a heading tells stands in the heading."""
    headings = [line.span for line in lines(page) if line.heading]
    for one in found:
        line = next((h for h in headings if h.start <= one.at < h.end), None)
        if line is not None:
            one.content = tuple(p for p in one.content if line.start <= p.start and p.end <= line.end)


def _let_know(text: str, found: list[Draft]) -> list[Draft]:
    """ "Marsh let Brandt know that X" is Marsh's word: that Brandt knows is how it reached her."""
    for match in english.LET_KNOW.finditer(text):
        heard = Span(*match.span("heard"))
        found = [one for one in found if not any(heard.start <= cue.start < heard.end for cue in one.cue)]
        for one in found:
            one.content = tuple(
                Span(heard.end, p.end) if heard.start <= p.start < heard.end < p.end else p for p in one.content
            )
    return found


def _neither(text: str, one: Draft) -> list[Draft]:
    """ "Neither A nor B has commented" is two who decline; the weights give one of them."""
    match = english.NEITHER.search(text, 0, one.source[0].start) if one.act == "declines" and one.source else None
    if match is None or match.end() != one.source[0].start:
        return []
    return [replace(one, source=(Span(*match.span("other")),))]


def _with_blocks(text: str, found: list[Draft], hands_over: list[Draft]) -> list[Draft]:
    """Block attributions take the place of what the weights made of the same introducing words."""
    heads = [_line_of(block) for block in hands_over if block.rule in ("introduced", "republished")]
    kept = [one for one in found if not any(start <= one.at < end for start, end in heads)]
    for block in hands_over:
        if block.rule == "blockquote":
            _introduce(block, kept, text)
    return [one for one in kept if one.content or one.act == "declines"] + hands_over


def _line_of(block: Draft) -> tuple[int, int]:
    return min(s.start for s in block.source + block.cue), block.content[0].start


def _introduce(block: Draft, found: list[Draft], text: str) -> None:
    """A `<blockquote>` belongs to whoever is credited in the line before it, or whose quotation it is."""
    first = block.content[0].start
    line = text.rfind("\n", 0, len(text[:first].rstrip())) + 1
    before = [one for one in found if one.source and line <= one.at < first]
    claims = [one for one in found if one.source and one.content and any(block.holds(piece) for piece in one.content)]
    owner = next((one for one in claims if not block.holds(one.cue[0])), None) or (before[-1] if before else None)
    if owner is not None:
        block.source, block.cue, block.kind, block.act = owner.source, owner.cue, owner.kind, owner.act
        if owner in claims:
            found.remove(owner)


def _sourceless(page: Page, found: list[Draft]) -> list[Draft]:
    """ "Allegedly" and its like, where the weights saw no attribution: told on nobody's say-so in particular.

    One a sentence, however many such words it has: they hedge the same thing.
    """
    text = page.article.text
    marks = Overlaps(quotations(text))
    cues = Overlaps(span for one in found for span in one.cue)
    sentence = _Sentences(text, found)
    words: dict[Span, list[Span]] = defaultdict(list)
    for match in english.SOURCELESS.finditer(text):
        word = Span(*match.span())
        if not cues.touching(word) and not marks.touching(word):
            words[sentence.around(word)].append(word)
    drafts = [_unstated(text, around, tuple(cue)) for around, cue in words.items()]
    return [one for one in drafts if one.content and not _left_out(page, one)]


def _unstated(text: str, around: Span, cue: tuple[Span, ...]) -> Draft:
    edges = pairwise([around.start, *(edge for word in cue for edge in word), around.end])
    pieces = (trimmed(text, Span(*gap)) for gap in list(edges)[::2])
    return Draft((), cue, tuple(piece for piece in pieces if piece), "alleges", confidence=0.5, rule="sourceless")


class _Sentences:
    """The sentence around a word, or as much of it as lies in the same content."""

    def __init__(self, text: str, found: list[Draft]) -> None:
        self.text = text
        self.spans = sentences(text)
        self.starts = [span.start for span in self.spans]
        self.contents = Overlaps(piece for one in found for piece in one.content)

    def around(self, word: Span) -> Span:
        start, end = self.spans[bisect_right(self.starts, word.start) - 1]
        holding = [c for c in self.contents.touching(word) if c.start <= word.start and word.end <= c.end]
        if holding:
            inner = min(holding, key=lambda c: c.end - c.start)
            start, end = max(start, inner.start), min(end, inner.end)
        return Span(start, start + len(self.text[start:end].rstrip(".!?")))


def speech(one: Draft, marks: list[Span], text: str) -> Speech:
    """Direct where all of it stands in quotation marks, mixed where some does, block where the layout says so."""
    if one.rule in ("introduced", "republished", "blockquote", "dateline"):
        return "block"
    shares = [quoted_share(piece, marks) for piece in one.content]
    if shares and all(share > 0.9 for share in shares):
        return "direct"
    return "mixed" if any(share > 0 for share in shares) else "indirect"
