"""What the article tells, passage by passage, and the chain of sources behind each.

Passages with an attribution take its chain. The rest is the page's own word, unless it stands in a block or goes on
with an account that is another's: then the chain says so, or the statement is marked as carrying no stated source.
"""

import re
from dataclasses import dataclass, replace

from sayso.read.chains import BLOCKS, RELAYS, TELLING, Chains, is_stated
from sayso.read.drafts import Draft
from sayso.read.entities import Entity
from sayso.read.facts import Facts
from sayso.read.languages import english
from sayso.read.layout import Line, lines
from sayso.read.overlaps import Overlaps
from sayso.read.pieces import sentences
from sayso.records import UNSTATED, Act, Evidence, Page, Span, Statement

_LEAST = 4
"""Words beside an inner attribution that make the outer one a statement too."""
_CLAUSE = 7
"""Words that the rest of a sentence must have to be a statement of its own; fewer are no clause as a rule."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LEARNED = re.compile(r"\b(?:learn(?:ed|t)|heard|understands?|emerged|transpired|came to light)\b", re.I)


@dataclass(frozen=True)
class Passage:
    """A statement before it has an id. `stated` is False where the text credits nobody in particular."""

    span: Span
    chain: tuple[Entity, ...]
    stated: bool
    drafts: tuple[Draft, ...]
    act: Act | None
    evidence: tuple[Evidence, ...]


class Statements:
    """Works out the statements of one article."""

    def __init__(self, page: Page, drafts: list[Draft], chains: Chains) -> None:
        self.page = page
        self.text = page.article.text
        self.drafts = drafts
        self.blocks = [draft for draft in drafts if draft.rule in BLOCKS]
        self.credited = [draft for draft in drafts if draft.rule not in BLOCKS]
        self.chains = chains
        self.rows = lines(page)
        self.sentences = [s for s in sentences(self.text) if self._row(s)]

    def find(self) -> list[Passage]:
        """All passages, in the order of the text."""
        told = [passage for draft in self.credited for passage in self._told(draft)]
        told = self._continued(self._followed(told))
        covered = Overlaps([s for d in self.credited for s in (*d.source, *d.cue, *d.content)] + [p.span for p in told])
        rest = [passage for sentence in self.sentences for passage in self._rest(sentence, told, covered)]
        return sorted([*told, *rest], key=lambda one: (one.span.start, -one.span.end))

    # -- what attributions tell

    def _told(self, draft: Draft) -> list[Passage]:
        if draft.parent is not None and draft.parent.rule not in BLOCKS and draft.act not in TELLING:
            return []
        chain, evidence = self.chains.extended(draft)
        line = (*draft.ancestors(), draft)
        pieces = self._grouped(draft) if draft.content else [self._whole(draft)]
        inner = [
            one for one in self.drafts if one.parent is draft and one.act in TELLING and (one.credits or one.rule == "")
        ]
        return [
            Passage(span, tuple(chain), is_stated(draft), line, _act(draft), evidence)
            for span in pieces
            if not inner or self._has_more(span, inner, draft, chain)
        ]

    def _whole(self, draft: Draft) -> Span:
        """A refusal to speak has no content: the sentence that tells of it is the statement."""
        return next((s for s in self.sentences if s.start <= draft.at < s.end), draft.cue[0])

    def _grouped(self, draft: Draft) -> list[Span]:
        """The pieces of a content, those joined that only its own source and cue divide."""
        own = sum(span.end - span.start for span in draft.source + draft.cue)
        found: list[Span] = []
        for piece in draft.content:
            gap = piece.start - found[-1].end if found else 0
            if found and gap <= own + 40 and "\n" not in self.text[found[-1].end : piece.start]:
                found[-1] = Span(found[-1].start, piece.end)
            else:
                found.append(piece)
        return found

    def _has_more(self, span: Span, inner: list[Draft], draft: Draft, chain: list[Entity]) -> bool:
        """Whether the passage tells more than that another told it.

        An unnamed source's account of what a named one said is hearsay: that it was said is told too.
        """
        covered = [s for one in inner for s in (*one.source, *one.cue, *one.content)]
        if _words(self.text, span, [*covered, *draft.source, *draft.cue]) >= _LEAST:
            return True
        named = [self.chains.identities.of.get(id(one)) for one in inner]
        hearsay = any(e is not None and e.kind in ("person", "organisation") for e in named)
        return bool(chain) and chain[-1].kind == "unnamed" and hearsay

    # -- crediting from outside the sentence

    def _followed(self, told: list[Passage]) -> list[Passage]:
        """ "We learned that X. Reports by Y, citing Z, said …": what was learned has the chain of the next sentence."""
        return [self._with_following(one, told) for one in told]

    def _with_following(self, one: Passage, told: list[Passage]) -> Passage:
        impersonal = not one.chain and one.drafts[-1].cue and _LEARNED.search(self._words_of(one.drafts[-1]))
        after = self._next_relay(one, told) if impersonal else None
        if after is None:
            return one
        return Passage(one.span, after.chain, after.stated, (*one.drafts, *after.drafts), one.act, ("following",))

    def _words_of(self, draft: Draft) -> str:
        return " ".join(self.text[a:b] for a, b in draft.cue)

    def _next_relay(self, one: Passage, told: list[Passage]) -> Passage | None:
        here = next((i for i, s in enumerate(self.sentences) if s.start <= one.span.start < s.end), None)
        if here is None or here + 1 >= len(self.sentences):
            return None
        following = self.sentences[here + 1]
        inside = [p for p in told if following.start <= p.span.start < following.end and p.chain]
        relays = [p for p in inside if p.chain[0].kind in RELAYS or p.chain[0].kind == "unnamed"]
        return max(relays, key=lambda p: len(p.chain), default=None)

    def _continued(self, told: list[Passage]) -> list[Passage]:
        """ "Allegedly" in a passage that is another's goes on with that one's account."""
        found: list[Passage] = []
        for one in sorted(told, key=lambda p: p.span.start):
            block = next((d for d in one.drafts if d.rule in BLOCKS), None)
            before = self._account(one.span, block, found) if block and not one.drafts[-1].credits else None
            found.append(one if before is None else _going_on(one, before))
        return found

    # -- what is left

    def _rest(self, sentence: Span, told: list[Passage], covered: Overlaps) -> list[Passage]:
        outer = covered.touching(sentence)
        block = self._block(sentence)
        if block is not None:
            outer += [*block.source, *block.cue]
        free = _uncovered(sentence, outer)
        whole = free == [sentence]
        least = 2 if whole else _CLAUSE
        spans = [s for s in free if _words(self.text, s, []) >= least]
        longest = max(spans, key=lambda s: s.end - s.start, default=None)
        if longest is None or self._introduces(sentence):
            return []
        return [self._own(self._tidy(longest), block, told, whole)]

    def _own(self, span: Span, block: Draft | None, told: list[Passage], whole: bool) -> Passage:
        if block is not None:
            chain, evidence = self.chains.extended(block)
            before = self._account(span, block, told)
            if before is not None and len(before.chain) > len(chain):
                return Passage(span, before.chain, before.stated, (block,), None, ("block", "continues"))
            line = (*block.ancestors(), block)
            return Passage(span, tuple(chain), bool(chain), line, block.act, evidence or ("block",))
        if any(piece.start <= span.start < piece.end for d in self.blocks for piece in d.doubt):
            return Passage(span, (), False, (), None, ("continues",))
        before = self._account(span, None, told) if whole else None
        if before is not None and self._goes_on(before, span):
            return Passage(span, (), False, (), None, ("continues",))
        return Passage(span, (), True, (), None, ("page",))

    def _account(self, span: Span, block: Draft | None, told: list[Passage]) -> Passage | None:
        """The last passage told before `span`, in the same block where there is one."""
        before = [p for p in told if p.span.end <= span.start and p.chain and (block is None or block in p.drafts)]
        last = max(before, key=lambda p: (p.span.end, len(p.chain)), default=None)
        return last if last is None or block is None else replace(last, chain=_informants(last.chain))

    def _goes_on(self, before: Passage, span: Span) -> bool:
        """Whether the sentence stands right after a relayed account, in its paragraph."""
        between = self.text[before.span.end : span.start]
        relayed = any(e.kind in RELAYS or e.kind == "unnamed" for e in before.chain)
        return relayed and "\n" not in between and len(between) < 160 and not re.search(r"[.!?]\s+\S", between)

    def _block(self, sentence: Span) -> Draft | None:
        holding = [d for d in self.blocks if d.holds(sentence)]
        return min(holding, key=lambda d: d.content[-1].end - d.content[0].start, default=None)

    def _introduces(self, sentence: Span) -> bool:
        row = self._row(sentence)
        at = [s for d in self.blocks for s in (*d.source, *d.cue) if d.rule != "credit"]
        return (
            row is None
            or row.heading
            or any(
                row.span.start <= s.start < row.span.end and not self._block(row.span)
                for s in at
                if len(row.text) < 160
            )
        )

    def _row(self, span: Span) -> Line | None:
        return next((r for r in self.rows if r.span.start <= span.start and span.end <= r.span.end), None)

    def _tidy(self, span: Span) -> Span:
        start, end = span
        while start < end and self.text[start] in " ,;:–—-\u00a0":
            start += 1
        while end > start and self.text[end - 1] in " ,;:–—-\u00a0":
            end -= 1
        return Span(start, end)


def _going_on(one: Passage, before: Passage) -> Passage:
    return Passage(one.span, before.chain, before.stated, one.drafts, one.act, ("block", "continues"))


def records(
    found: list[Passage], page: Page, ids: dict[int, str], sources: dict[int, str], facts: Facts
) -> tuple[Statement, ...]:
    """The passages as statements; `ids` are those of drafts and `sources` those of entities, by id()."""
    text = page.article.text
    out = []
    for i, one in enumerate(found, 1):
        chain = tuple(sources[id(e)] for e in one.chain)
        root = (chain[-1] if chain else None) if one.stated else UNSTATED
        used = tuple(dict.fromkeys(ids[id(d)] for d in one.drafts if id(d) in ids))
        words = text[one.span.start : one.span.end]
        told = facts.within(one.span)
        out.append(
            Statement(
                f"t{i}", one.span, words, chain, root, used, one.act, hedges(text, one.span), one.evidence,
                told.when, told.where, told.figures,
            )
        )  # fmt: skip
    return tuple(out)


def hedges(text: str, span: Span) -> tuple[Span, ...]:
    """The hedging words within a span; the month of May is none."""
    months = [
        m.span() for m in english.NOT_HEDGES.finditer(text, max(0, span.start - 10), min(len(text), span.end + 4))
    ]
    found = (Span(*m.span()) for m in english.HEDGES.finditer(text, span.start, span.end))
    return tuple(one for one in found if not any(a <= one.start < b for a, b in months))


def _informants(chain: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The chain without those at its end whose words were told: an account is carried on by who gave it."""
    kept = list(chain)
    while len(kept) > 1 and kept[-1].kind not in RELAYS and kept[-1].kind != "unnamed":
        kept.pop()
    return tuple(kept)


def _uncovered(span: Span, covered: list[Span]) -> list[Span]:
    """The stretches of a span that none of the others covers."""
    found, at = [], span.start
    for start, end in sorted(covered):
        if end <= at or start >= span.end:
            continue
        if start > at:
            found.append(Span(at, start))
        at = max(at, end)
    if at < span.end:
        found.append(Span(at, span.end))
    return found


def _act(draft: Draft) -> Act:
    """ "Dismissed reports that X": nobody's reports are told of only to be denied."""
    outer = draft.parent
    nobody = outer is not None and outer.act == "denies" and (draft.nobody or not draft.source)
    return "denies" if nobody else draft.act


def _words(text: str, span: Span, covered: list[Span]) -> int:
    return sum(len(_WORD.findall(text[a:b])) for a, b in _uncovered(span, covered))
