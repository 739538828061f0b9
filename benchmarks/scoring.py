"""The scores: one code for training, for the floors in CI, and for every figure in the documentation.

`outer` is the measure of PolNeAR: outermost attributions, exact chunks by role, whole ones exact and overlapping.
`chains`, `acts` and `kinds` need annotation as our own corpus has it.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from sayso.records import Attribution, Reading, Source
from training.annotated import Annotated
from training.annotated import Attribution as Gold
from training.annotated import Span as Offsets

ROLES = ("source", "cue", "content")
Parts = dict[str, set[Offsets]]
Pair = tuple[Annotated, Reading]


@dataclass(frozen=True)
class Count:
    """Hits among those found and those annotated."""

    hits: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.hits + other.hits, self.found + other.found, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Per cent of what was found."""
        return 100 * self.hits / max(1, self.found)

    @property
    def recall(self) -> float:
        """Per cent of what is annotated."""
        return 100 * self.hits / max(1, self.gold)

    @property
    def f1(self) -> float:
        """Harmonic mean of the two, per cent."""
        return 200 * self.hits / max(1, self.found + self.gold)


def outer(pairs: Iterable[Pair], nested: bool = False) -> dict[str, Count]:
    """Chunk scores by role, and whole attributions exact and overlapping; all depths with `nested`."""
    totals: dict[str, Count] = defaultdict(Count)
    for article, reading in pairs:
        gold = [_gold(article.text, a) for a in article.attributions if (nested or a.parent is None) and not a.block]
        found = [_found(article.text, a) for a in reading.attributions if _counts(a, reading, nested)]
        for role in ROLES:
            g, f = (set().union(*(one[role] for one in some)) for some in (gold, found))
            totals[role] += Count(len(g & f), len(f), len(g))
        for name, same in (("exact", _equal), ("overlap", _overlap)):
            totals[name] += Count(len(matched(gold, found, same)), len(found), len(gold))
    return dict(totals)


def _counts(one: Attribution, reading: Reading, nested: bool) -> bool:
    """Blocks are layout, not attributions as these corpora mark them; what stands in one is outermost within it."""
    if one.speech == "block":
        return False
    return nested or one.parent is None


def _gold(text: str, one: Gold) -> Parts:
    return {role: {_trim(text, span) for span in getattr(one, role)} for role in ROLES}


def _found(text: str, one: Attribution) -> Parts:
    return {role: {_trim(text, span) for span in getattr(one, f"{role}_spans")} for role in ROLES}


def _trim(text: str, span: tuple[int, int]) -> Offsets:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _equal(one: Parts, other: Parts) -> bool:
    return one == other


def _overlap(one: Parts, other: Parts) -> bool:
    return all(touch(one[role], other[role]) for role in ROLES)


def touch(one: set[Offsets], other: set[Offsets]) -> bool:
    """Whether any of the one shares a character with any of the other; two without any do."""
    if not one or not other:
        return not one and not other
    return any(a < d and c < b for a, b in one for c, d in other)


def matched(gold: list[Parts], found: list[Parts], same: Callable[[Parts, Parts], bool]) -> dict[int, int]:
    """The largest one-to-one matching, found index to gold index (augmenting paths, Berge 1957)."""
    edges = [[j for j, f in enumerate(found) if same(g, f)] for g in gold]
    taken: dict[int, int] = {}

    def place(i: int, seen: set[int]) -> bool:
        for j in edges[i]:
            if j not in seen:
                seen.add(j)
                if j not in taken or place(taken[j], seen):
                    taken[j] = i
                    return True
        return False

    for i in range(len(gold)):
        place(i, set())
    return taken


@dataclass(frozen=True)
class Labels:
    """How often a label is right among the attributions whose cue was found."""

    right: int
    of: int

    @property
    def share(self) -> float:
        """Per cent right."""
        return 100 * self.right / max(1, self.of)


def labels(pairs: Iterable[Pair]) -> dict[str, Labels]:
    """Acts, kinds of source and chains by length, over annotated attributions.

    Acts and kinds are counted over those whose cue was found; a chain over all that are annotated, missed ones being
    wrong. A chain is right when it is as long as the annotated one and each link names the same entity: most
    mentions of the source found are annotated as that entity's. "wrong person" is the share of attributions to a named
    person that are annotated as somebody else's: the worst error, published beside the others. "open" is the share
    whose source was left between several candidates.
    """
    right: dict[str, int] = defaultdict(int)
    of: dict[str, int] = defaultdict(int)
    for article, reading in pairs:
        for gold in article.attributions:
            if gold.block:
                continue
            found = same_cue(gold, reading.attributions)
            chain = annotated_chain(article, gold)
            for name in ("chains", f"chains of {min(len(chain), 3)}{'+' if len(chain) > 2 else ''}"):
                of[name] += 1
                right[name] += found is not None and same_chain(article, chain, found_chain(found, reading), reading)
            if found is None:
                continue
            of["acts"] += 1
            right["acts"] += found.act == gold.act
            of["open"] += 1
            right["open"] += found.source is not None and bool(reading.source(found.source).candidates)
            if names_person(found, reading):
                of["wrong person"] += 1
                right["wrong person"] += not same_entity(article, gold.entity, found.source, reading)
            if gold.source and found.source is not None:
                of["kinds"] += 1
                right["kinds"] += reading.source(found.source).kind == gold.kind
    return {name: Labels(right[name], of[name]) for name in sorted(of)}


def hedged(pairs: Iterable[Pair]) -> Count:
    """Hedging words in what is told, found and annotated, those that overlap counting as one."""
    total = Count()
    for article, reading in pairs:
        told = [(one.span.start, one.span.end) for one in reading.statements]
        gold = {span for span in article.hedges if touch({span}, set(told))}
        found = {(span.start, span.end) for one in reading.statements for span in one.hedges}
        hits = sum(touch({span}, found) for span in gold)
        total += Count(hits, hits + sum(not touch({span}, gold) for span in found), len(gold))
    return total


def names_person(one: Attribution, reading: Reading) -> bool:
    """Whether it credits a person by name."""
    if one.source is None:
        return False
    source = reading.source(one.source)
    return source.kind == "person" and not source.candidates and source.name[:1].isupper()


def same_cue(gold: Gold, found: Iterable[Attribution]) -> Attribution | None:
    """The first of those found whose cue overlaps the annotated one."""
    return next((one for one in found if gold.cue and touch(set(gold.cue), set(one.cue_spans))), None)


def annotated_around(article: Annotated, one: Gold) -> list[Gold]:
    """The annotated attributions that one stands in, innermost first."""
    found = []
    while one.parent is not None:
        one = article.attributions[one.parent]
        found.append(one)
    return found


def found_around(one: Attribution, reading: Reading) -> list[Attribution]:
    """The same of one that was found."""
    by_id = {other.id: other for other in reading.attributions}
    found = []
    while one.parent is not None:
        one = by_id[one.parent]
        found.append(one)
    return found


def annotated_chain(article: Annotated, one: Gold) -> list[str | None]:
    """The entities that tell an annotated attribution, outermost first, nobody twice in a row."""
    return _outermost_first([one.entity, *(other.entity for other in annotated_around(article, one))])


def found_chain(found: Attribution, reading: Reading) -> list[str | None]:
    """Ids of the sources of an attribution and of those around it, outermost first, nobody twice in a row."""
    return _outermost_first([found.source, *(other.source for other in found_around(found, reading))])


def _outermost_first(links: list[str | None]) -> list[str | None]:
    return [link for link, _ in groupby(reversed(links))]


def same_chain(article: Annotated, chain: list[str | None], links: list[str | None], reading: Reading) -> bool:
    """Whether both are as long and every link is the same entity."""
    return len(links) == len(chain) and all(
        same_entity(article, a, b, reading) for a, b in zip(chain, links, strict=True)
    )


def same_entity(article: Annotated, entity: str | None, source: str | None, reading: Reading) -> bool:
    """Whether most of the source's mentions are annotated as this entity; an ambiguous source is nobody."""
    if entity is None or source is None:
        return entity is None and source is None
    found: Source = reading.source(source)
    keys = Counter(key for span, key in article.mentions if touch({span}, set(found.mentions)))
    return not found.candidates and bool(keys) and keys[entity] == max(keys.values())
