"""Units that tell the same come together, whatever their order, and none that may not."""

import random

from hypothesis import given
from hypothesis import strategies as st

from sayso.link.claims.cluster import Compared
from sayso.link.claims.cluster import groups as grouped


def groups(keys, likeness, apart, articles=None):
    return grouped(Compared(keys, articles or keys, likeness, apart))


def test_alike_units_are_one_group_and_others_stay_alone():
    likeness = {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.7, (2, 3): 0.1}
    assert groups("abcd", likeness, frozenset()) == [[0, 1, 2], [3]]


def test_one_strong_pair_is_not_enough_to_join_two_groups():
    likeness = {(0, 1): 0.95, (2, 3): 0.95, (1, 2): 0.9}
    assert groups("abcd", likeness, frozenset()) == [[0, 1], [2, 3]]


def test_what_may_not_stand_together_never_does():
    likeness = {(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.9}
    found = groups("abc", likeness, frozenset({(0, 2)}))
    assert all(not {0, 2} <= set(group) for group in found)


@given(st.dictionaries(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda p: p[0] < p[1]), st.floats(0, 1)))
def test_the_order_of_the_units_changes_nothing(likeness):
    order = list(range(8))
    random.Random(3).shuffle(order)
    moved = {tuple(sorted((order[a], order[b]))): share for (a, b), share in likeness.items()}
    keys = "abcdefgh"
    named = {frozenset(keys[at] for at in group) for group in groups(keys, likeness, frozenset())}
    shuffled = ["" for _ in keys]
    for at, place in enumerate(order):
        shuffled[place] = keys[at]
    again = {frozenset(shuffled[at] for at in group) for group in groups(shuffled, moved, frozenset())}
    assert named == again


def test_units_of_one_article_say_nothing_about_each_other():
    likeness = {(0, 2): 0.9, (1, 2): 0.9}
    assert groups("abc", likeness, frozenset(), articles="xxy") == [[0, 1, 2]]


def test_what_the_user_joined_is_joined_and_what_he_parted_is_not():
    known = Compared("abc", "abc", {(0, 1): 0.9}, frozenset({(0, 1)}), frozenset({(0, 2)}))
    assert grouped(known) == [[0, 2], [1]]
