"""Whose words were taken from whom: near-verbatim articles and passages among the articles of one story.

Words that several reporters heard said are not copied, so what stands in quotation marks makes no passage a copy. Days
and a few words may differ: a reprint puts "on 11 February" for "on Saturday". Who had them first is told by a credit
("By Ollerby Press Agency", "(OPA)"), else by the hour of publication.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Literal

from sayso.link.overlaps import Stretch, stretches
from sayso.link.shingles import hashed
from sayso.link.words import Word, body, folded
from sayso.records import Reading, Span
from sayso.records.links import Copy

MOST = 0.5
"""Share of an article's words, and of those outside quotation marks, from which it is a copy, whatever else it adds."""

UNQUOTED = 25
"""Words outside quotation marks from which a passage is copied: two writers seldom hit on one long sentence."""

ALIKE = 0.9
"""What explains nearly as much of a copy may be what was copied; of several, the credited or the earliest is it."""

SHARED = 8
"""Runs of five words in common from which two articles are compared word for word."""

Why = Literal["credited", "earlier", "unknown"]
_QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"|(?<!\w)‘[^\n]*?’(?!\w)|«[^»\n]*»")


def copies(readings: Sequence[Reading]) -> tuple[Copy, ...]:
    """The copies among them, by article: of each the one that it took its words from, and of further passages those.

    The same for any order of readings.
    """
    texts = [_Text(one) for one in sorted(readings, key=lambda one: one.article.id)]
    taken: dict[str, list[_Taking]] = defaultdict(list)
    for one, other in _alike(texts):
        taking = _taking(one, other)
        taken[taking.copy.id].append(taking)
    return tuple(copy for id in sorted(taken) for copy in _chosen(taken[id]))


@dataclass(frozen=True, eq=False)
class _Text:
    reading: Reading

    @property
    def id(self) -> str:
        return self.reading.article.id

    @cached_property
    def words(self) -> list[Word]:
        return list(body(self.reading))

    @cached_property
    def plain(self) -> list[str]:
        return [word.text for word in self.words]

    @cached_property
    def quoted(self) -> list[bool]:
        """Of each word, whether it stands in quotation marks."""
        spans = [match.span() for match in _QUOTED.finditer(self.reading.article.text)]
        return [any(start <= word.span.start < end for start, end in spans) for word in self.words]

    def span(self, first: int, end: int) -> Span:
        return Span(self.words[first].span.start, self.words[end - 1].span.end)

    def credits(self, other: "_Text") -> bool:
        """Whether it names the outlet of the other, in full or by its initials in brackets."""
        name = folded(other.reading.article.outlet or "").removeprefix("the ")
        article = self.reading.article
        if not name or name == folded(article.outlet or "").removeprefix("the "):
            return False
        own = folded(f"{article.byline or ''}\n{article.text}")
        initials = "".join(word[0] for word in re.findall(r"\w+", name))
        return bool(re.search(rf"\b{re.escape(name)}\b", own)) or (len(initials) > 1 and f"({initials})" in own)


@dataclass(frozen=True, eq=False)
class _Taking:
    """That one text has words of another."""

    copy: _Text
    of: _Text
    why: Why
    passages: tuple[Stretch, ...]

    @property
    def share(self) -> float:
        return sum(len(one.words) for one in self.passages) / max(1, len(self.copy.words))

    def first(self) -> tuple[bool, str, str]:
        """Sorts the credited first, then the earliest."""
        return (self.why != "credited", self.of.reading.article.published or "~", self.of.id)


def _alike(texts: Sequence[_Text]) -> Iterator[tuple[_Text, _Text]]:
    having: dict[int, list[int]] = defaultdict(list)
    for at, text in enumerate(texts):
        for number in set(hashed(text.plain)):
            having[number].append(at)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for places in having.values():
        for pair in combinations(places, 2):
            shared[pair] += 1
    return ((texts[a], texts[b]) for (a, b), count in sorted(shared.items()) if count >= SHARED)


def _taking(one: _Text, other: _Text) -> _Taking:
    copy, of, why = _direction(one, other)
    return _Taking(copy, of, why, tuple(stretches(copy.plain, of.plain)))


def _direction(one: _Text, other: _Text) -> tuple[_Text, _Text, Why]:
    if one.credits(other) != other.credits(one):
        return (one, other, "credited") if one.credits(other) else (other, one, "credited")
    days = [text.reading.article.published or "" for text in (one, other)]
    known = min(map(len, days))
    if days[0][:known] == days[1][:known]:
        return (other, one, "unknown")
    return (other, one, "earlier") if days[0] < days[1] else (one, other, "earlier")


def _chosen(takings: Sequence[_Taking]) -> Iterator[Copy]:
    """Of what an article may be taken from, what explains most of it; then what explains passages that are left."""
    left = set(range(len(takings[0].copy.words)))
    while True:
        best = _best([_within(taking, left) for taking in takings])
        if best is None:
            return
        left -= {at for passage in best.passages for at in passage.words}
        yield _copy(best)


def _within(taking: _Taking, left: set[int]) -> _Taking:
    """Only those passages that are not explained yet."""
    passages = tuple(one for one in taking.passages if left.issuperset(one.words))
    return _Taking(taking.copy, taking.of, taking.why, passages)


def _best(takings: Sequence[_Taking]) -> _Taking | None:
    counted = [taking for taking in map(_counted, takings) if taking.passages]
    if not counted:
        return None
    most = max(taking.share for taking in counted)
    return min((taking for taking in counted if taking.share >= ALIKE * most), key=_Taking.first)


def _counted(taking: _Taking) -> _Taking:
    """All passages of a copied article; of another, those that are long enough outside quotation marks."""
    quoted = taking.copy.quoted
    unquoted = [sum(not quoted[at] for at in one.words) for one in taking.passages]
    if taking.share >= MOST and sum(unquoted) >= MOST * quoted.count(False):
        return taking
    own = tuple(one for one, words in zip(taking.passages, unquoted, strict=True) if words >= UNQUOTED)
    return _Taking(taking.copy, taking.of, taking.why, own)


def _copy(taking: _Taking) -> Copy:
    passages = tuple((taking.copy.span(*one.one), taking.of.span(*one.other)) for one in taking.passages)
    return Copy(taking.copy.id, taking.of.id, round(taking.share, 3), passages, taking.why)
