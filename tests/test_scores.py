"""The measures measure what they say: worked out by hand, and whole marks for what is annotated itself."""

import json
import random
import re
from dataclasses import replace

import pytest

from benchmarks.agreement import as_reading
from benchmarks.calibration import Rated, curve, expected_error, is_right, names_person, rated
from benchmarks.identity import conll, counted
from benchmarks.quality import figures, own, scores
from benchmarks.scoring import Count, hedged
from benchmarks.swaps import SLOTS, TABLE, _filled, _in_template
from sayso.records import Span, Statement
from training.annotated import Annotated, Attribution

swaps = json.loads(TABLE.read_text(encoding="utf-8"))


def credited(*clusters: str) -> Annotated:
    """Sources A to L, a letter each, of whom those in one cluster are one."""
    found = sorted(((2 * at, 2 * at + 1), cluster) for cluster in clusters for at in map("ABCDEFGHIJKL".index, cluster))
    return Annotated(
        "x",
        "A B C D E F G H I J K L said so.",
        tuple(Attribution(source=(span,), cue=((24, 28),), kind="person", entity=key) for span, key in found),
        nested=True,
        mentions=tuple(found),
    )


def identity(gold: Annotated, found: Annotated) -> dict[str, float]:
    return conll([(gold, as_reading(found))])


@pytest.mark.parametrize(
    ("found", "muc", "b3", "ceaf"),
    [
        (("ABCDE", "FG", "HIJKL"), 1, 1, 1),
        (("ABCDE", "FGHIJKL"), 18 / 19, 32 / 37, 11 / 15),
        (("ABCDEHIJKL", "FG"), 18 / 19, 14 / 19, 2 / 3),
        (("ABCDEFGHIJKL",), 9 / 10, 6 / 11, 5 / 17),
        (tuple("ABCDEFGHIJKL"), 0, 2 / 5, 8 / 45),
    ],
    ids=["as annotated", "two joined", "two others joined", "all one", "all apart"],
)
def test_the_examples_by_which_the_identity_measures_are_taught(found: tuple[str, ...], muc, b3, ceaf):
    """Annotated are ABCDE, FG and HIJKL (Bagga & Baldwin 1998; the last two rows are from Luo 2005)."""
    got = identity(credited("ABCDE", "FG", "HIJKL"), credited(*found))
    assert got == pytest.approx(
        {"MUC": 100 * muc, "B3": 100 * b3, "CEAFe": 100 * ceaf, "CoNLL": 100 * (muc + b3 + ceaf) / 3}
    )


def test_a_source_missed_and_a_source_invented_both_count():
    gold, found = credited("ABC"), credited("AB", "D")
    # MUC: 1 of 2 links, 1 of 1. B³: (2/3 + 2/3 + 0) of 3, (1 + 1 + 0) of 3. CEAF: 2 * 2 / (3 + 2) of 1, of 2.
    assert identity(gold, found) == pytest.approx({"MUC": 200 / 3, "B3": 160 / 3, "CEAFe": 160 / 3, "CoNLL": 520 / 9})
    assert counted([(gold, as_reading(found))]) == Count(hits=2, found=3, gold=3)


def test_which_of_two_annotations_came_first_does_not_matter_to_identity():
    one, other = credited("ABCD", "EF"), credited("ABE", "CD", "GH")
    assert identity(one, other) == pytest.approx(identity(other, one))


def test_sources_that_overlap_are_the_same_place():
    gold = credited("AB", "C")
    told = as_reading(gold)
    wider = tuple(
        replace(one, source_spans=(Span(one.source_spans[0].start, one.source_spans[0].end + 1),))
        for one in told.attributions
    )
    assert conll([(gold, replace(told, attributions=wider))])["CoNLL"] == pytest.approx(100)


def test_an_annotation_scored_against_itself_has_whole_marks():
    found = figures(scores([(one, as_reading(one)) for one in own("dev")]))
    assert (found.pop("open"), found.pop("wrong person")) == (0, 0)
    assert len(found) > 20
    assert set(found.values()) == {100}


def test_one_left_out_costs_recall_and_no_precision():
    gold = credited("AB", "CD")
    exact = scores([(gold, as_reading(replace(gold, attributions=gold.attributions[1:])))])["exact"]
    assert isinstance(exact, Count)
    assert (exact.precision, exact.recall) == (100, 75)
    assert exact.f1 == pytest.approx(600 / 7)


def test_one_named_person_credited_for_another_is_the_worst_error():
    gold = credited("AB", "CD")
    told = as_reading(gold)
    wrong = tuple(replace(a, source=told.attributions[-1].source) for a in told.attributions)
    assert figures(scores([(gold, replace(told, attributions=wrong))]))["wrong person"] == 50


def test_hedges_are_scored_where_something_is_told():
    text = "It might rain. Perhaps it may not. It could hail."
    places = {word: (text.index(word), text.index(word) + len(word)) for word in ("might", "Perhaps", "may", "could")}
    gold = Annotated("x", text, (), nested=True, hedges=(places["might"], places["may"], places["could"]))
    told = Statement("t1", Span(0, 34), text[:34], (), None, (), None, (Span(3, 13), Span(*places["Perhaps"])), ())
    # "might rain" overlaps, "may" is missed, "Perhaps" is too much, and nobody is asked about "could".
    assert hedged([(gold, replace(as_reading(gold), statements=(told,)))]) == Count(hits=1, found=2, gold=2)


def test_what_is_annotated_is_right_and_what_names_another_person_is_not():
    for one in own("dev"):
        assert all(right for _, right, _ in rated([(one, as_reading(one))]))
    gold = credited("AB", "CD")
    told = as_reading(gold)
    first, last = told.attributions[0], told.attributions[-1]
    assert names_person(first, told) and is_right(first, gold, told)
    assert not is_right(replace(first, source=last.source), gold, told)
    assert not is_right(replace(first, cue_spans=(Span(29, 31),)), gold, told)


def honest(n: int = 2000) -> list[Rated]:
    """Confidences from 0 to 1, of which up to each level just as many are right as their sum says."""
    return [((i + 0.5) / n, (i + 1) ** 2 // (2 * n) > i**2 // (2 * n), False) for i in range(n)]


def test_confidence_that_keeps_its_word_has_no_error():
    assert expected_error(honest()) < 0.5
    assert expected_error([]) == 0


def test_confidence_that_is_sure_and_wrong_has_all_the_error():
    assert expected_error([(1.0, False, True)] * 37) == pytest.approx(100)
    assert expected_error([(0.0, True, True)] * 37) == pytest.approx(100)


def test_confidence_always_too_high_is_wrong_by_as_much():
    assert expected_error([(0.8 + i / 1e6, i % 2 == 0, False) for i in range(1000)]) == pytest.approx(30, abs=0.1)


def test_the_order_in_which_attributions_come_does_not_matter_to_the_error():
    found = honest()
    random.Random(2).shuffle(found)
    assert expected_error(found) == pytest.approx(expected_error(honest()))


def test_the_more_is_asked_of_confidence_the_fewer_are_kept():
    rows = curve(honest(), annotated=1500)
    for name, column in (("threshold", 0), ("precision", 1)):
        assert [row[column] for row in rows] == sorted(row[column] for row in rows), name
    for name, column in (("recall", 2), ("kept", 3)):
        assert [row[column] for row in rows] == sorted((row[column] for row in rows), reverse=True), name
    assert rows[0][3] == 2000


def test_precision_and_recall_at_a_threshold_as_worked_out_by_hand():
    rows = curve([(0.95, True, False), (0.9, True, False), (0.6, False, False), (0.2, True, False)], annotated=5)
    assert {row[0]: row[1:] for row in rows if row[0] in (0.0, 0.6, 0.9, 0.95)} == {
        0.0: (75.0, 60.0, 4),
        0.6: (pytest.approx(200 / 3), 40.0, 3),
        0.9: (100.0, 40.0, 2),
        0.95: (100.0, 20.0, 1),
    }


def values(kind: str, name: list[str] | str) -> dict[str, str]:
    return dict(zip(SLOTS[kind], name if isinstance(name, list) else [name], strict=True))


@pytest.mark.parametrize("kind", SLOTS)
def test_every_name_fits_every_passage_of_its_kind(kind: str):
    names = [name for group in swaps["groups"][kind].values() for name in group]
    assert len(set(map(str, names))) == len(names)
    assert len({len(group) for group in swaps["groups"][kind].values()}) == 1
    for template in swaps["templates"][kind]:
        assert set(re.findall(r"\{(\w+)\}", template)) <= set(SLOTS[kind])
        for name in names:
            text, edges = _filled(template, values(kind, name))
            assert edges and not re.search(r"[{}]", text)
            for start, end, first, last in edges:
                assert text[start:end] == template[first:last].format(**values(kind, name))


@pytest.mark.parametrize("kind", SLOTS)
def test_a_place_beside_the_name_is_the_same_whatever_the_name(kind: str):
    for template in swaps["templates"][kind]:
        for group in swaps["groups"][kind].values():
            text, edges = _filled(template, values(kind, group[0]))
            inside = {at for start, end, _, _ in edges for at in range(start, end)}
            outside = [at for at in range(len(text)) if at not in inside]
            assert all(template[_in_template(at, edges)] == text[at] for at in outside)
            for start, end, first, last in edges:
                assert (_in_template(start, edges), _in_template(end, edges)) == (first, last)
                assert {_in_template(at, edges) for at in range(start + 1, end)} <= {first + 1}
