import pytest
from by_hand import at, credit
from hypothesis import given
from hypothesis import strategies as st

from sayso.ingest import from_text
from sayso.read import attributions
from sayso.read.attributions import speech, trimmed
from sayso.read.drafts import Draft
from sayso.read.nesting import nest
from sayso.read.quotes import quotations
from sayso.read.tagger import Tags
from sayso.records import Span

RELAY = "Harrow Radio reported that a source said the keeper claimed that the dam leaks badly."


def chain():
    return [
        credit(RELAY, "the keeper", "claimed", "the dam leaks badly"),
        credit(RELAY, "Harrow Radio", "reported", "a source said the keeper claimed that the dam leaks badly"),
        credit(RELAY, "a source", "said", "the keeper claimed that the dam leaks badly"),
    ]


def test_an_attribution_stands_in_the_smallest_content_that_holds_it():
    keeper, radio, source = nest(chain())
    assert keeper.parent is source
    assert source.parent is radio
    assert radio.parent is None
    assert keeper.ancestors() == [radio, source]


def test_what_is_told_stays_within_what_the_parent_tells():
    text = "Harrow Radio said the keeper claimed that the dam leaks. Nobody was hurt."
    outer = credit(text, "Harrow Radio", "said", "the keeper claimed that the dam leaks")
    inner = credit(text, "the keeper", "claimed", "that the dam leaks. Nobody was hurt.")
    nest([outer, inner])
    assert [text[a:b] for a, b in inner.content] == ["that the dam leaks"]


def test_two_attributions_that_hold_each_other_do_not_go_round_in_a_ring():
    text = "the keeper said it and the mayor said that"
    one = Draft((at(text, "the keeper"),), (at(text, "[said] it"),), (Span(0, len(text)),))
    other = Draft((at(text, "the mayor"),), (at(text, "[said] that"),), (Span(0, len(text)),))
    for draft in nest([one, other]):
        assert len(draft.ancestors()) < 2


@pytest.mark.parametrize(
    ("words", "kept"), [(", that it leaks ", "that it leaks"), (" — it leaks", "it leaks"), (" ,–: ", None), ("", None)]
)
def test_commas_and_dashes_at_the_edges_are_no_content(words, kept):
    span = trimmed(words, Span(0, len(words)))
    assert (words[span.start : span.end] if span else None) == kept


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        ("The keeper said: “It leaks at both ends.”", "“It leaks at both ends.”", "direct"),
        ("The keeper said it “leaks” at both ends.", "it “leaks” at both ends", "mixed"),
        ("The keeper said it leaks at both ends.", "it leaks at both ends", "indirect"),
    ],
)
def test_speech_is_told_by_quotation_marks(text, content, expected):
    assert speech(credit(text, "The keeper", "said", content), quotations(text), text) == expected


def test_what_the_layout_hands_over_is_block_speech():
    text = "Harrow Radio reported:\n\nThe dam leaks."
    draft = credit(text, "Harrow Radio", "reported", "The dam leaks.", rule="introduced")
    assert speech(draft, quotations(text), text) == "block"


def read(text):
    drafts = attributions.find(from_text(text, "story.txt"), Tags([]))
    return [([text[a:b] for a, b in d.cue], [text[a:b] for a, b in d.content]) for d in drafts]


def test_allegedly_credits_nobody_with_its_sentence():
    assert read("It rained. The dam allegedly leaked on Monday. It rained.") == [
        (["allegedly"], ["The dam", "leaked on Monday"])
    ]


def test_two_such_words_in_a_sentence_make_one_attribution():
    assert read("The dam allegedly leaked and was reportedly mended.") == [
        (["allegedly", "reportedly"], ["The dam", "leaked and was", "mended"])
    ]


def test_an_abbreviation_does_not_cut_the_sentence():
    assert read("Mr. Ibsel allegedly drained the dam.") == [(["allegedly"], ["Mr. Ibsel", "drained the dam"])]


def test_allegedly_within_a_quotation_is_the_speakers_word():
    assert read("The keeper: “The dam allegedly leaked on Monday, so they say.”") == []


SPANS = st.builds(lambda a, n: Span(a, a + n), st.integers(0, 80), st.integers(1, 40))
DRAFTS = st.builds(
    lambda cue, content, act, cites: Draft((), (cue,), tuple(sorted(content)), act, cites=cites),
    SPANS,
    st.sets(SPANS, max_size=3),
    st.sampled_from(["says", "declines"]),
    st.booleans(),
)


@given(st.lists(DRAFTS, max_size=7))
def test_whatever_is_tagged_parents_are_there_and_hold_what_is_inside_them(drafts):
    found = nest(sorted(drafts, key=lambda one: one.at))
    for one in found:
        assert one.parent is None or any(one.parent is other for other in found)
        assert len(one.ancestors()) < len(found)
        if one.parent is not None:
            assert all(one.parent.holds(piece) for piece in one.content)


def test_one_inside_another_that_was_dropped_is_not_lost_with_it():
    outer = Draft((), (Span(20, 24),), (Span(0, 10),))
    emptied = Draft((), (Span(2, 4),), (Span(50, 60),))  # its cue is told by `outer`, what it tells is not
    inner = Draft((), (Span(52, 54),), (Span(55, 60),))
    found = nest([emptied, outer, inner])
    assert found == [outer, inner]
    assert inner.parent is None
    assert inner.content == (Span(55, 60),)
