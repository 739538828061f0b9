"""Claims that two articles tell are widened by what is near all their sides, and by nothing that is apart from them."""

import itertools

import numpy as np

from sayso.link.claims.answers import Group
from sayso.link.claims.further import widen
from sayso.link.claims.likeness import Likeness
from sayso.link.claims.remembered import Remembered

ANGLES = {"a1": 0, "b1": 10, "c1": 50, "c2": 30, "d1": 80, "e1": 20, "f1": 180, "g1": 25}
"""Passages of articles a to f, as directions in degrees: nearer than 60 is a cosine above a half."""


def like(names):
    turned = np.radians([ANGLES[name] for name in names])
    vectors = np.stack([np.cos(turned), np.sin(turned)], axis=1).astype(np.float32)
    return Likeness(list(names), np.array([name[0] for name in names]), vectors, Remembered())


def widened(names, groups, apart=lambda at, members, nearest: False):
    """The groups by names, after they were widened."""
    place = {name: at for at, name in enumerate(names)}
    made = [Group([place[name] for name in group]) for group in groups]
    free = {at for name, at in place.items() if not any(name in group for group in groups)}
    widen(made, like(names), list(names), free, apart)
    return [sorted(names[at] for at in group.telling) for group in made]


def test_each_further_article_gives_the_passage_that_is_nearest():
    assert widened(list(ANGLES), [("a1", "b1")]) == [["a1", "b1", "c2", "e1", "g1"]]


def test_what_may_not_stand_with_them_does_not():
    names = list(ANGLES)
    found = widened(names, [("a1", "b1")], lambda at, members, nearest: names[at] == "e1")
    assert found == [["a1", "b1", "c2", "g1"]]


def test_a_passage_is_added_to_one_claim_the_nearest():
    assert widened(["a1", "b1", "e1", "c1", "d1", "g1"], [("a1", "b1"), ("c1", "d1")]) == [
        ["a1", "b1", "e1", "g1"], ["c1", "d1"],
    ]  # fmt: skip


def test_the_order_of_passages_changes_nothing():
    names = ["a1", "b1", "c1", "c2", "e1", "f1"]
    found = {tuple(widened(list(order), [("a1", "b1")])[0]) for order in itertools.permutations(names)}
    assert len(found) == 1
