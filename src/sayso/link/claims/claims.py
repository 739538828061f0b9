"""The way through: the readings of one story, to what they tell together.

readings ──units──▶ passages ──likeness──▶ pairs ──cluster──▶ groups ──stances, roots──▶ Claim
"""

import hashlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from sayso.link.claims import cluster, conflicts, drift, likeness, origins
from sayso.link.claims.answers import Group, answered
from sayso.link.claims.conflicts import Member
from sayso.link.claims.corrected import Pairs, joined, parted
from sayso.link.claims.origins import Rooted
from sayso.link.claims.other_values import is_rival
from sayso.link.claims.quoted import same_quotations
from sayso.link.claims.readable import fullness, readable
from sayso.link.claims.relays import ring
from sayso.link.claims.remembered import Remembered
from sayso.link.claims.roots import Root, Roots
from sayso.link.claims.stances import stance
from sayso.link.claims.units import units
from sayso.records import Claim, Copy, Reading, Span, Stance, Telling
from sayso.records.corrected import corrected
from sayso.records.corrections import Correction
from sayso.records.links import SUPPORT

TELLS = 1.3
"""Least weight of a passage that tells something by itself: "We asked for more" has less, and most of the likeness
of such passages is chance."""

ROUNDS = 3
"""How often large groups are asked about with each other: what hundreds tell comes together step by step."""


def claims(
    story: str,
    readings: Sequence[Reading],
    copies: Sequence[Copy],
    corrections: Sequence[Correction] = (),
    memory: Remembered | None = None,
) -> tuple[Claim, ...]:
    """What two or more articles of a story tell, or one tells and another denies or declines to speak of.

    The same for any order of readings and copies.

    Args:
        story: its id.
        copies: among these articles.
        corrections: what the user set right, in the order in which it was said.
        memory: what is known of these passages already.
    """
    ordered = sorted(readings, key=lambda one: (one.article.published or "9999", one.article.id))
    right = [corrected(reading, corrections) for reading in ordered]
    told = sorted(copies, key=lambda one: (one.article, one.of))
    found = _Story(story, right, told, corrections, memory or Remembered())
    made = [found.claim(group) for group in found.groups()]
    return tuple(sorted(made, key=lambda one: (-len({told.article for told in one.statements}), one.id)))


class _Story:
    def __init__(
        self,
        id: str,
        readings: Sequence[Reading],
        copies: Sequence[Copy],
        corrections: Sequence[Correction],
        memory: Remembered,
    ) -> None:
        self.id = id
        self.copies: dict[str, list[Copy]] = {}
        for copy in copies:
            self.copies.setdefault(copy.article, []).append(copy)
        self.roots = Roots(readings)
        self.units = [unit for reading in readings for unit in units(reading)]
        self.article = [unit.reading.article.id for unit in self.units]
        self.keys = [f"{unit.reading.article.id} {unit.span.start} {unit.span.end}" for unit in self.units]
        self.joined: Pairs = joined(self.units, corrections)
        self.parted: Pairs = parted(self.units, corrections)
        self.like = likeness.likeness(
            self.units, [self._keys(at) for at in range(len(self.units))], memory, self.parted
        )
        self.apart: set[tuple[int, int]] = set()

    def groups(self) -> list[Group]:
        """The groups that are claims: of two articles at least, answers counted."""
        grouped = self._grouped(self.like.same)
        for _ in range(ROUNDS):
            if not (more := self.like.between(grouped)):
                break
            self.like.ask(more)
            grouped = self._grouped(more)
        found = answered(self.units, self.like, grouped, self.parted)
        for group in found:
            self._drop_own_words(group)
        return [one for one in found if self._is_claim([*one.telling, *one.answering])]

    def _grouped(self, new: Collection[tuple[int, int]]) -> list[list[int]]:
        """The groups, now that these pairs were compared too."""
        self.apart.update(pair for pair in new if pair not in self.joined and self.like.apart(pair))
        known = cluster.Compared(
            self.keys, self.article, self.like.same, frozenset(self.parted | self.apart), self.joined, self.like.crowded
        )
        return cluster.groups(known)

    def _drop_own_words(self, group: Group) -> None:
        """Takes out contradictions by those who tell it: that nobody denies what they say is likelier."""
        told = {key for at in group.telling for key in self._names(at)}
        own = {at for at in group.contrary if not told.isdisjoint(self._names(at))}
        group.contrary -= own
        group.answering = [at for at in group.answering if at not in own]

    def _names(self, at: int) -> frozenset[str]:
        """The names that its root is known by."""
        return frozenset(key for key in self._keys(at) if key.startswith("name:"))

    def _keys(self, at: int) -> frozenset[str]:
        """All that its root is known by; nothing where it is unstated."""
        root = self.roots.of(self.units[at].reading, self.units[at].statement)
        return root.keys if root else frozenset()

    def _is_claim(self, members: Sequence[int]) -> bool:
        """Whether two articles tell it, and two passages tell something."""
        telling = [at for at in members if self.units[at].weight >= TELLS]
        return len({self.article[at] for at in members}) > 1 and len(telling) > 1

    def _comparable(self, told: Sequence[int], group: Sequence[int]) -> list[int]:
        """Those whose values are held against each other: the tellings, and what would tell it but for one value."""
        barred = [pair for pair, bars in self.like.bars.items() if any(bars[:3])]
        near = {other for pair in barred for other in pair if not set(pair).isdisjoint(group)} - {*group, *told}
        stray = {at for at in group if any(self.like.clash(at, one) for one in group)} | near
        return [at for at in (*told, *sorted(near)) if at not in stray or self._is_rival(at, group)]

    def _is_rival(self, at: int, group: Sequence[int]) -> bool:
        return is_rival(self.units, self.like, at, [one for one in group if one != at])

    def claim(self, group: Group) -> Claim:
        """The claim of one group."""
        members = sorted({*group.telling, *group.answering}, key=lambda at: (self._published(at), self.units[at].key))
        stances = {at: stance(self.units[at], self.roots, at in group.contrary) for at in members}
        told = self._once(members, stances)
        tellings = tuple(self._telling(at, stances[at]) for at in told)
        clashing, differing = conflicts.conflicts(
            [
                Member(self._key(at), self.units[at], stances.get(at, "asserts"))
                for at in self._comparable(told, group.telling)
            ]
        )
        rooted = self._all_rooted([at for at in told if stances[at] in SUPPORT])
        best = self._clearest([at for at in told if stances[at] in SUPPORT] or told)
        return Claim(
            id=_digest(self.id, self._key(told[0])),
            story=self.id,
            text=" ".join(readable(self.units[best]).split()),
            statements=tellings,
            origins=origins.origins(rooted),
            conflicts=clashing,
            differences=differing,
            drift=drift.drift([self.units[at] for at in told if stances[at] in SUPPORT], self.roots),
            denied_by=tuple(self._key(at) for at in told if stances[at] == "denies"),
            declined_by=tuple(self._key(at) for at in told if stances[at] == "declines"),
            circular=ring([self.units[at] for at in told], self.roots),
        )

    def _published(self, at: int) -> str:
        return self.units[at].reading.article.published or "9999"

    def _key(self, at: int) -> str:
        return f"{self.article[at]}/{self.units[at].statement.id}"

    def _once(self, members: Sequence[int], stances: dict[int, Stance]) -> list[int]:
        """One unit for each statement and stance."""
        found: dict[tuple[str, Stance], int] = {}
        for at in members:
            found.setdefault((self._key(at), stances[at]), at)
        return list(found.values())

    def _telling(self, at: int, stance: Stance) -> Telling:
        unit = self.units[at]
        article = unit.reading.article
        chain = tuple(self.roots.called(unit.reading, unit.reading.source(id)) for id in unit.statement.chain)
        return Telling(
            article.id, article.location, article.outlet, article.published, unit.statement.id, unit.text, chain,
            stance, next((copy.of for copy in self._copies(at)), None), "",
        )  # fmt: skip

    def _copies(self, at: int) -> Iterator[Copy]:
        """The copies whose passages this unit's words are in."""
        unit = self.units[at]
        for copy in self.copies.get(self.article[at], ()):
            if any(_within(unit.span, mine) for mine, _ in copy.passages):
                yield copy

    def _all_rooted(self, told: Sequence[int]) -> list[Rooted]:
        quoted = same_quotations([self.units[at] for at in told])
        keys = [tuple(sorted(self._key(told[other]) for other in others)) for others in quoted]
        return [replace(self._rooted(at, told), quoted=same) for at, same in zip(told, keys, strict=True)]

    def _rooted(self, at: int, told: Sequence[int]) -> Rooted:
        root: Root | None = self.roots.of(self.units[at].reading, self.units[at].statement)
        copied = [
            self._key(other)
            for copy in self._copies(at)
            for other in told
            if self.article[other] == copy.of
            and any(_within(self.units[at].span, a) and _within(self.units[other].span, b) for a, b in copy.passages)
        ]
        return Rooted(self._key(at), self.article[at], root, tuple(copied))

    def _clearest(self, members: Sequence[int]) -> int:
        """The one that is most like the others and says most of itself; of those alike the earliest."""
        return max(members, key=lambda at: (self._likeness(at, members) + fullness(self.units[at]), -members.index(at)))

    def _likeness(self, at: int, members: Sequence[int]) -> float:
        return sum(self._same(at, other) for other in members) / len(members)

    def _same(self, one: int, other: int) -> float:
        return self.like.same.get((min(one, other), max(one, other)), 0.0)


def _within(span: Span, passage: Span) -> bool:
    """Whether most of a unit lies in a copied passage."""
    shared = min(span.end, passage.end) - max(span.start, passage.start)
    return shared * 2 > span.end - span.start


def _digest(story: str, key: str) -> str:
    return "c" + hashlib.sha256(f"{story} {key}".encode()).hexdigest()[:11]
