"""How likely an attribution is as annotators would have it."""

from dataclasses import replace

import pytest
from by_hand import at
from hypothesis import given
from hypothesis import strategies as st

from sayso.read.confidence import FEATURES, likelihood, seen
from sayso.read.tagger import Tagged

TEXT = "She said it rains, and that it pours."
PROBABILITY = st.floats(0, 1)


def tagged(source="She", *content, cue_probability=0.9):
    spans = tuple(at(TEXT, words) for words in content)
    return Tagged(
        (at(TEXT, "said"),),
        (at(TEXT, source),) if source else (),
        spans,
        {"says": 1.0},
        {"person": 0.8, "unnamed": 0.2},
        cue_probability,
        (4.0,) * len(spans),
    )


def likely(one):
    return likelihood(seen(TEXT, one))


def noticed(one):
    return dict(zip(FEATURES, seen(TEXT, one), strict=True))


def test_as_many_things_are_seen_as_have_a_name():
    assert len(set(FEATURES)) == len(FEATURES)
    for one in (tagged(), tagged("", "it rains"), tagged("She", "it rains", "that it pours")):
        assert len(seen(TEXT, one)) == len(FEATURES)


def test_a_more_certain_cue_gives_more():
    found = [likely(tagged("She", "it rains", cue_probability=p)) for p in (0.1, 0.4, 0.6, 0.9, 0.97)]
    assert found == sorted(set(found))


@given(PROBABILITY, PROBABILITY, st.floats(-1e3, 1e3), st.dictionaries(st.integers(-1, 9), PROBABILITY, max_size=3))
def test_whatever_the_weights_gave_it_lies_between_0_and_1(cue, kind, gain, parents):
    one = replace(tagged("She", "it rains"), cue_probability=cue, kinds={"person": kind}, gains=(gain,))
    assert 0 <= likely(replace(one, parents=parents)) <= 1


def test_without_source_content_kinds_or_gains_it_is_still_a_probability():
    assert 0 <= likely(replace(tagged(""), kinds={})) <= 1


@pytest.mark.parametrize(
    ("source", "content", "name"),
    [
        ("", ("it rains",), "no source"),
        ("She", (), "no content"),
        ("She", ("it rains", "that it pours"), "content in several pieces"),
        ("She", ("it rains",), "source is a pronoun"),
    ],
)
def test_what_is_odd_about_an_attribution_is_noticed(source, content, name):
    odd = ("no source", "no content", "content in several pieces")
    found = noticed(tagged(source, *content))
    assert found[name] == 1
    assert [other for other in odd if found[other]] == [name] * (name in odd)


def test_that_it_stands_in_another_is_noticed():
    assert noticed(replace(tagged(), parents={-1: 0.3, 4: 0.7}))["stands in another"] == 1
    assert noticed(replace(tagged(), parents={-1: 0.7, 4: 0.3}))["stands in another"] == 0
    assert noticed(tagged())["stands in another"] == 0


def test_its_worst_piece_of_content_counts():
    two = tagged("She", "it rains", "that it pours")
    worst = noticed(replace(two, gains=(9.0, 1.0)))
    assert worst == noticed(replace(two, gains=(1.0, 5.0)))
