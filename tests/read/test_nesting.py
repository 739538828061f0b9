"""What stands inside what: by the words first, and by the weights where the words leave it open."""

import pytest
from by_hand import credit
from hypothesis import given
from hypothesis import strategies as st

from sayso.read.drafts import Draft
from sayso.read.nesting import nest
from sayso.records import Span

TEXT = "The dam leaks, the keeper said, {}Harrow Radio reported. Oda Brandt denied that."


def two(between="", **parents):
    """The keeper's words and the radio's, and how likely the weights take the first to stand inside the second."""
    text = TEXT.format(between)
    keeper = credit(text, "the keeper", "said", "The dam leaks")
    radio = credit(text, "Harrow Radio", "reported", "The dam leaks")
    keeper.place, radio.place = 7, 12
    keeper.parents = {-1: 1 - parents["inside"], 12: parents["inside"]}
    nest([keeper, radio], text)
    return text, keeper, radio


def told(text, one):
    return [text[a:b] for a, b in one.content]


@pytest.mark.parametrize(("inside", "taken"), [(0.99, True), (0.6, True), (0.59, False), (0.2, False)])
def test_the_weights_parent_is_taken_where_they_are_sure_of_it(inside, taken):
    _, keeper, radio = two(inside=inside)
    assert (keeper.parent is radio) == taken


def test_the_weights_parent_is_taken_in_the_same_paragraph_only():
    _, keeper, radio = two("\n\n", inside=0.99)
    assert keeper.parent is None
    assert radio.parent is None


def test_the_likeliest_of_several_parents_decides():
    text = TEXT.format("")
    keeper = credit(text, "the keeper", "said", "The dam leaks")
    radio = credit(text, "Harrow Radio", "reported", "The dam leaks")
    brandt = credit(text, "Oda Brandt", "denied", "that")
    keeper.place, radio.place, brandt.place = 7, 12, 15
    keeper.parents = {-1: 0.05, 12: 0.3, 15: 0.65}
    nest([keeper, radio, brandt], text)
    assert keeper.parent is brandt


def test_the_words_of_the_text_are_stronger_than_the_weights():
    text = "Harrow Radio said the keeper claimed that the dam leaks. Oda Brandt denied that."
    radio = credit(text, "Harrow Radio", "said", "the keeper claimed that the dam leaks")
    keeper = credit(text, "the keeper", "claimed", "the dam leaks")
    brandt = credit(text, "Oda Brandt", "denied", "[that].")
    keeper.place, brandt.place, keeper.parents = 4, 9, {-1: 0.01, 9: 0.99}
    nest([radio, keeper, brandt], text)
    assert keeper.parent is radio


def test_within_a_passage_that_the_layout_hands_over_the_weights_still_tell_who_stands_inside_whom():
    text = f"The Kestrel Post reported:\n\n{TEXT.format('')}"
    post = credit(text, "The Kestrel Post", "reported:", TEXT.format(""), rule="introduced")
    keeper = credit(text, "the keeper", "said", "The dam leaks")
    radio = credit(text, "Harrow Radio", "Radio [reported]", "The dam leaks")
    keeper.place, radio.place, keeper.parents = 7, 12, {-1: 0.1, 12: 0.9}
    nest([post, keeper, radio], text)
    assert keeper.ancestors() == [post, radio]


def test_a_parent_that_is_not_there_is_nobody():
    text = TEXT.format("")
    keeper = credit(text, "the keeper", "said", "The dam leaks")
    keeper.place, keeper.parents = 7, {-1: 0.01, 12: 0.99}
    assert nest([keeper], text) == [keeper]
    assert keeper.parent is None


def test_what_is_put_inside_makes_room_for_its_source_and_its_cue():
    text, keeper, radio = two(inside=0.9)
    assert told(text, radio) == ["The dam leaks", "the keeper said"]
    assert told(text, keeper) == ["The dam leaks"]
    assert all(radio.holds(span) for span in (*keeper.source, *keeper.cue, *keeper.content))


def test_where_nothing_is_put_inside_nothing_changes():
    text, _, radio = two(inside=0.3)
    assert told(text, radio) == ["The dam leaks"]


def test_what_is_put_inside_one_that_stands_inside_a_third_is_not_lost():
    text = "Harrow Radio reported that the keeper claimed the dam leaks. He warned that it may burst."
    radio = credit(text, "Harrow Radio", "reported", "that the keeper claimed the dam leaks")
    keeper = credit(text, "the keeper", "claimed", "the dam leaks")
    warning = credit(text, "He", "warned", "that it may burst")
    keeper.place, warning.place, warning.parents = 5, 9, {-1: 0.1, 5: 0.9}
    assert len(nest([radio, keeper, warning], text)) == 3
    assert told(text, warning) == ["that it may burst"]


def test_two_that_the_weights_put_inside_each_other_make_no_ring():
    text = TEXT.format("")
    keeper = credit(text, "the keeper", "said", "The dam leaks")
    brandt = credit(text, "Oda Brandt", "denied", "[that].")
    keeper.place, brandt.place = 7, 15
    keeper.parents, brandt.parents = {15: 0.9}, {7: 0.9}
    assert nest([keeper, brandt], text) == [keeper, brandt]
    assert sorted(len(one.ancestors()) for one in (keeper, brandt)) == [0, 1]


@pytest.mark.parametrize(
    ("last", "kind", "inside"), [("the paper wrote", "outlet", 1), ("the union added", "group", 0)]
)
def test_what_an_outlet_passes_on_at_the_end_of_a_sentence_holds_who_told_it(last, kind, inside):
    text = f"The dam leaks, the keeper said, {last}."
    words = last.rpartition(" ")
    keeper = credit(text, "the keeper", "said", "The dam leaks")
    other = credit(text, words[0], words[2], "The dam leaks")
    other.kind = kind
    nest([keeper, other], text)
    assert len(keeper.ancestors()) == inside and other.parent is None


def test_none_stands_inside_itself():
    text = TEXT.format("")
    keeper = credit(text, "the keeper", "said", "The dam leaks")
    keeper.place, keeper.parents = 7, {7: 0.9}
    nest([keeper], text)
    assert keeper.parent is None


PLACES = st.integers(0, 5)
SPANS = st.builds(lambda a, n: Span(a, a + n), st.integers(0, 80), st.integers(1, 30))


@st.composite
def drafts(draw):
    found = []
    for place in range(draw(st.integers(1, 6))):
        cue, content = draw(SPANS), draw(st.sets(SPANS, min_size=1, max_size=3))
        rule = draw(st.sampled_from(["", "", "introduced"]))
        one = Draft((), (cue,), tuple(sorted(content)), cites=draw(st.booleans()), rule=rule, place=place)
        one.parents = {draw(PLACES): 0.8}
        found.append(one)
    return sorted(found, key=lambda one: one.at)


@given(drafts())
def test_whatever_the_weights_say_there_is_no_ring_and_parents_hold_what_is_inside_them(found):
    kept = nest(found)
    for one in kept:
        assert len(one.ancestors()) < len(found)
        assert one.parent is None or any(one.parent is other for other in kept)
        if one.parent is not None:
            assert all(one.parent.holds(piece) for piece in one.content)
