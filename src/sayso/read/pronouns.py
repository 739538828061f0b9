"""Whom "he" or "she" means: the people named and credited before it, each with how likely it is.

The likelihood is that of a conditional logit (McFadden 1974) over what can be seen of each candidate, learned by
`training/pronouns.py`. Nobody is chosen whom the words before leave less than sure.
"""

import json
import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Container
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path

from sayso.read.drafts import Draft
from sayso.read.entities import Entity
from sayso.read.languages import english, given_names
from sayso.read.phrases import Phrase, name_words, names
from sayso.read.pieces import sentences
from sayso.read.quotes import quotations
from sayso.records import Kind, Span

REACH = 600
"""How far back, in characters, a pronoun looks."""
_KINDS: tuple[Kind, ...] = ("person", "unnamed")
FEATURES = (
    "somebody seen rather than nobody",
    "log of the characters between",
    "another sentence",
    "sentences between, up to five",
    "another paragraph",
    "rank by nearness",
    "credited last of all",
    "last mention is a credit",
    "last mention begins its sentence",
    "log of the mentions before",
    "known to be of this gender",
    "tells what the pronoun stands in",
    "stands in what the pronoun stands in",
    "quoted, and the pronoun is not",
    "unnamed",
    "nowhere credited",
    "only candidate",
    "nearest, and credited last of all",
    "last mention ends in 's",
    "credited last of those told by the same",
    "in the same sentence, and begins it",
    "others of unknown gender, up to three",
    "given name of this gender",
    "given name of the other gender",
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody whom a pronoun can mean; `last` is the mention nearest before the pronoun."""

    entity: Entity
    last: Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where a pronoun stands.

    Attributes:
        draft: the attribution whose source it is.
        credited_last: who was credited last before it in the text.
        teller: who tells what it stands in.
        beside: who was credited last of those whose words stand in the same.
        which: "he" or "she".
    """

    span: Span
    draft: Draft
    credited_last: Entity | None
    teller: Entity | None
    beside: Entity | None = None
    which: str = ""


class Antecedents:
    """Finds and weighs, in one text, whom a pronoun can mean.

    Args:
        people: last words of the names that the weights take for persons'.
    """

    def __init__(self, text: str, people: Container[tuple[str, ...]] = ()) -> None:
        self.text = text
        self.people = people
        self.names = list(names(text))
        self._starts = [at for at, _ in self.names]

    @cached_property
    def _sentences(self) -> list[int]:
        return [span.start for span in sentences(self.text)]

    @cached_property
    def _quotations(self) -> list[Span]:
        return quotations(self.text)

    @cached_property
    def _alone(self) -> set[str]:
        """Names of one word, as surnames are, in lower case."""
        return {name.lower() for _, name in self.names if " " not in name}

    @cached_property
    def _genders(self) -> dict[str, str]:
        """he or she for a surname, where every pronoun that stands between it and the next name is of one kind."""
        seen: dict[str, set[str]] = defaultdict(set)
        for (at, name), (after, _) in pairwise([*self.names, (len(self.text), "")]):
            gap = self.text[at + len(name) : min(after, at + len(name) + 200)].partition("\n")[0]
            found = {english.PRONOUNS[m.group().lower()] for m in english.GENDERED.finditer(gap)}
            seen[name.rsplit(None, 1)[-1]] |= found if len(found) == 1 else set()
        return {name: next(iter(found)) for name, found in seen.items() if len(found) == 1}

    def candidates(self, which: str, span: Span, entities: list[Entity]) -> list[Candidate]:
        """Those before the pronoun at `span` whom `which` ("he" or "she") can mean, the nearest first."""
        near = self._named_before(span)
        known = [e for e in entities if self._agrees(e, which)]
        found = [Candidate(e, last) for e in known if (last := self._last(e, near, span)) is not None]
        taken = [words for e in entities for words in e.names]
        for last, words in near:
            if self._is_stranger(words, last) and not any(_same_person(words, other) for other in taken):
                taken.append(words)
                found.append(Candidate(_stranger(self.text[last.start : last.end], words), last))
        return sorted(found, key=lambda one: -one.last.end)

    def _named_before(self, span: Span) -> list[tuple[Span, tuple[str, ...]]]:
        """The names within reach, the last first."""
        first, last = bisect_left(self._starts, span.start - REACH), bisect_left(self._starts, span.start)
        found = ((Span(at, at + len(name)), name_words(name)) for at, name in self.names[first:last])
        return list(found)[::-1]

    def _agrees(self, entity: Entity, which: str) -> bool:
        return (
            not entity.candidates
            and entity.kind in _KINDS
            and not (entity.phrase.several and not entity.names)
            and " and " not in entity.phrase.short
            and self.gender(entity) in (None, which)
        )

    def gender(self, entity: Entity) -> str | None:
        """he or she, where words about somebody tell it."""
        return entity.gender or (self._genders.get(entity.longest.rsplit(None, 1)[-1]) if entity.longest else None)

    def _last(self, entity: Entity, near: list[tuple[Span, tuple[str, ...]]], span: Span) -> Span | None:
        credited = max((m for m in entity.mentions if m.end <= span.start), default=None, key=lambda m: m.end)
        named = next((at for at, words in near if words and entity.names and entity.can_be(words, None)), None)
        found = [one for one in (credited, named) if one is not None and one.end > span.start - REACH]
        return max(found, key=lambda one: one.end, default=None)

    def _is_stranger(self, words: tuple[str, ...], last: Span) -> bool:
        """A name that the weights take for a person's, or a full one whose last word stands alone elsewhere."""
        name = self.text[last.start : last.end]
        if Phrase(name).kind not in (None, "person"):
            return False
        return words[-1:] in self.people or (2 <= len(words) <= 3 and words[-1] in self._alone)

    def features(self, found: list[Candidate], place: Place) -> list[list[float]]:
        """What is seen of each candidate, in the order of `FEATURES`; `found` as `candidates` gives them."""
        unknown = sum(self.gender(one.entity) is None for one in found)
        return [self._seen(one, i, len(found), unknown, place) for i, one in enumerate(found)]

    def _seen(self, one: Candidate, rank: int, many: int, unknown: int, place: Place) -> list[float]:
        entity, last, span = one.entity, one.last, place.span
        begun = bisect_right(self._sentences, last.start)
        apart = bisect_right(self._sentences, span.start) - begun
        latest = place.credited_last is entity
        named = given_names.pronoun(entity.longest) if entity.longest else None
        quoted = any(a <= last.start < b and not a <= span.start < b for a, b in self._quotations)
        return [
            1.0,
            math.log(1 + max(0, span.start - last.end)),
            float(apart > 0),
            float(min(apart, 5)),
            float("\n" in self.text[last.end : span.start]),
            float(min(rank, 4)),
            float(latest),
            float(last in entity.mentions),
            float(last.start - self._sentences[max(0, begun - 1)] < 12),
            math.log(1 + len(entity.mentions)),
            float(self.gender(entity) is not None),
            float(place.teller is entity),
            float(place.draft.parent is not None and place.draft.parent.holds(last)),
            float(quoted),
            float(entity.kind == "unnamed"),
            float(not entity.mentions),
            float(many == 1),
            float(latest and rank == 0),
            float(self.text[last.end : last.end + 2] in ("'s", "’s")),
            float(place.beside is entity),
            float(apart == 0 and last.start - self._sentences[max(0, begun - 1)] < 12),
            float(min(3, unknown)),
            float(named == place.which),
            float(named not in (None, place.which)),
        ]


def _same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return one[-1:] == other[-1:]


def _stranger(name: str, words: tuple[str, ...]) -> Entity:
    """Somebody named who is no source so far."""
    entity = Entity(Phrase(name), longest=name)
    entity.names.append(words)
    return entity


@cache
def _weights() -> tuple[list[float], float]:
    path = Path(__file__).parent / "weights" / "pronouns.json"
    card = json.loads(path.read_text(encoding="utf-8"))
    return [card["weights"][name] for name in FEATURES], card["sure"]


Choice = Callable[[list[Candidate], list[list[float]], Span], int | None]
"""Chooses among candidates, given what is seen of each, and the pronoun's place; None where that is not sure."""


def by_weights(found: list[Candidate], seen: list[list[float]], span: Span) -> int | None:
    """The choice by the shipped weights."""
    weights, sure = _weights()
    scores = [sum(w * x for w, x in zip(weights, one, strict=True)) for one in seen]
    # Nobody of those seen is a choice too, whose score is 0.
    shares = [math.exp(score - max(0.0, *scores)) for score in scores]
    best = max(range(len(shares)), key=shares.__getitem__)
    return best if shares[best] >= sure * (sum(shares) + math.exp(-max(0.0, *scores))) else None
