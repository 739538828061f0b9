"""What speaks for two passages telling the same beside their own words."""

import json

import numpy as np
import pytest
from articles import article

from sayso.link import Remembered
from sayso.link.claims import weighed
from sayso.link.claims.likeness import likeness
from sayso.link.claims.signs import SIGNS, Signs
from sayso.link.claims.units import units

REPORTS = (
    (
        "The Ledger",
        "The mill at Velm burned down on Sunday, police said.\n\nThe owner had moved 40 looms to Tarn in May.",
    ),
    ("The Courier", "A fire destroyed the mill at Velm.\n\nIn May 40 looms had gone to Tarn, the paper wrote."),
    ("Radio Tarn", "The town band of Oxmoor plays on Friday, the mayor announced.\n\nEntry is free for all."),
)


def compared(*reports):
    told = [unit for outlet, text in reports for unit in units(article(outlet, text))]
    return told, likeness(told, [frozenset()] * len(told), Remembered())


def column(told, like, name, one, other):
    at, to = (next(n for n, unit in enumerate(told) if words in unit.text) for words in (one, other))
    return float(like.signs.of([(min(at, to), max(at, to))])[0][SIGNS.index(name)])


def test_what_stands_around_two_passages_speaks_for_them():
    told, like = compared(*REPORTS)
    mill = column(told, like, "paragraph", "burned down", "destroyed the mill")
    assert mill > column(told, like, "paragraph", "burned down", "town band") + 0.2
    assert column(told, like, "order around", "burned down", "destroyed the mill") == 0


def test_numbers_and_words_that_only_these_two_have_speak_for_them():
    told, like = compared(*REPORTS)
    assert column(told, like, "numbers", "40 looms to Tarn", "40 looms had") == 1
    assert column(told, like, "numbers", "burned down", "40 looms had") == 0
    looms = column(told, like, "rare words", "40 looms to Tarn", "40 looms had")
    assert looms > column(told, like, "rare words", "burned down", "40 looms had") >= 0


def test_a_third_report_that_is_near_to_both_brings_two_together():
    far = (
        ("The Ledger", "Flames gutted the weavers' hall."),
        ("The Courier", "Sixty looms were lost by the mill at Velm."),
    )
    bridge = "Daily Tarn", "Flames gutted the mill at Velm, where the weavers' hall held sixty looms."
    told, like = compared(*far)
    alone = column(told, like, "near", "Flames", "Sixty looms")
    told, like = compared(*far, bridge)
    assert column(told, like, "near", "Flames gutted the weavers", "Sixty looms") > alone + 0.05


def test_one_root_behind_both_and_none_behind_either_are_told_apart():
    told = [unit for outlet, text in REPORTS[:2] for unit in units(article(outlet, text))]
    vectors = Remembered().vectors([unit.text for unit in told])
    pair = [(0, len(told) - 1)]
    for roots, expected in (
        ([frozenset({"name:ana"})] * len(told), (1, 0)),
        ([frozenset()] * len(told), (0, 1)),
        ([frozenset({f"name:{at}"}) for at in range(len(told))], (0, 0)),
    ):
        row = Signs(told, vectors, roots).of(pair)[0]
        assert (row[SIGNS.index("one root")], row[SIGNS.index("no root")]) == expected


def test_pairs_are_of_different_articles_and_those_parted_are_not_compared():
    told, like = compared(*REPORTS)
    articles = [unit.reading.article.id for unit in told]
    pairs = like.signs.pairs()
    assert pairs and all(articles[one] != articles[other] and one < other for one, other in pairs)
    left = Signs(told, like.vectors, [frozenset()] * len(told), pairs[:1]).pairs()
    assert pairs[0] not in left and len(left) == len(pairs) - 1


def test_what_a_pair_is_worth_does_not_hang_on_which_pairs_are_asked_with_it():
    _, like = compared(*REPORTS)
    pairs = like.signs.pairs()
    together = like.signs.of(pairs)
    for pair, row in zip(pairs, together, strict=True):
        assert np.allclose(like.signs.of([pair])[0], row, atol=1e-5)


@pytest.mark.parametrize("reports", [(), REPORTS[:1], (("The Ledger", "Rain."), ("The Courier", "Sun."))])
def test_reports_that_tell_nothing_to_compare_have_no_pairs(reports):
    _, like = compared(*reports)
    assert like.signs.pairs() == [] and like.same == {}


def test_every_sign_has_a_weight_and_likeness_lies_between_none_and_sure():
    known = json.loads(weighed.FILE.read_text(encoding="utf-8"))
    assert set(known["signs"]) == {*SIGNS, "constant"}
    assert set(known["all"]) == {*SIGNS, *weighed.READ, "constant"}
    _, like = compared(*REPORTS)
    assert all(0 <= share <= 1 for share in like.same.values())


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("The mill at Velm burned down on Sunday.", "A fire destroyed the mill at Velm on Sunday.", True),
        ("The mill at Velm burned down on Sunday.", "The mill at Velm did not burn down on Sunday.", False),
        ("Marta Kelenne sued the mill.", "The mill sued Marta Kelenne.", False),
    ],
)
def test_words_that_turn_a_passage_round_keep_it_apart(one, other, alike):
    told, like = compared(("The Ledger", one), ("The Courier", other))
    pair = (0, len(told) - 1)
    assert (like.same.get(pair, 0) >= 0.5 and not like.apart(pair)) == alike
