"""Further tellings of a claim: of each article that does not tell it, the passage most like it, if that is near enough.

Passages are grouped by what the weights say of pairs, and these see too little in another's words for the same. A claim
that two articles tell already is known from several sides: what is near all of them most often tells it too.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from sayso.link.claims.answers import Group
from sayso.link.claims.likeness import Likeness

NEAR = 0.5
"""Least mean cosine of a passage and the `SIDES` passages of a claim that it is nearest to. From 0.45 to 0.6 as many of
the tellings found are such, the more the lower it is; below 0.5 some claims of two reports were wrongly widened."""
SIDES = 4
SPEAKERS = 8
"""Passages of a claim that others are held against: of a large one those in its middle, for it takes too long else."""
Apart = Callable[[int, Sequence[int], Sequence[int]], bool]
"""Of a passage, the members of a group, and those of them that it is nearest to."""


class _Offer(NamedTuple):
    """A passage for a group; the best come first, and of those alike the earliest article's."""

    distance: float
    key: str
    at: int
    group: int


def widen(groups: Sequence[Group], like: Likeness, keys: Sequence[str], free: Collection[int], apart: Apart) -> None:
    """Adds to the groups the free passages that are near them, each to one group and one of an article to each.

    Args:
        keys: one for each passage, the same whatever the order of the passages.
        free: passages that are in no group.
        apart: whether a passage may not stand in a group, of which it is given the nearest members too.
    """
    left = set(free)
    taken: set[tuple[int, str]] = set()
    offers = (offer for number, group in enumerate(groups) for offer in _offers(group, number, like, keys, free))
    for offer in sorted(offers):
        group, place = groups[offer.group], (offer.group, str(like.articles[offer.at]))
        if (
            offer.at in left
            and place not in taken
            and not apart(offer.at, group.telling, _nearest(offer.at, group.telling, like))
        ):
            taken.add(place)
            left.discard(offer.at)
            group.telling.append(offer.at)
    for group in groups:
        group.telling.sort()


def _offers(group: Group, number: int, like: Likeness, keys: Sequence[str], free: Collection[int]) -> Iterator[_Offer]:
    """The nearest free passage of each article that has none in the group."""
    own = {like.articles[at] for at in (*group.telling, *group.answering)}
    speakers = _middle(group.telling, like)
    nearness = np.sort(like.vectors @ like.vectors[speakers].T, axis=1)[:, -SIDES:].mean(axis=1).round(6)
    best: dict[str, _Offer] = {}
    for at in (int(one) for one in np.flatnonzero(nearness >= NEAR) if int(one) in free):
        article = str(like.articles[at])
        if article not in own:
            offer = _Offer(-float(nearness[at]), keys[at], at, number)
            best[article] = min(best.get(article, offer), offer)
    yield from best.values()


def _middle(members: Sequence[int], like: Likeness) -> list[int]:
    vectors: npt.NDArray[np.float32] = like.vectors[members]
    order = np.argsort(-(vectors @ vectors.mean(axis=0)).round(6), kind="stable")
    return [members[int(place)] for place in order[:SPEAKERS]]


def _nearest(at: int, members: Sequence[int], like: Likeness) -> list[int]:
    return sorted(members, key=lambda one: -like.cosine(at, one))[:SIDES]
