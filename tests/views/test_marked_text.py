from hypothesis import given
from hypothesis import strategies as st

from sayso.records import Span
from sayso.views.marked import Mark, paragraphs

ALPHABET = "ab e\u0301🔥\n \u3000—"


@st.composite
def marked_texts(draw):
    text = draw(st.text(ALPHABET, max_size=60))
    offsets = st.integers(0, len(text))
    roles = st.sampled_from(["source", "cue", "content", "hedge", "out", "statement"])
    spans = st.tuples(offsets, offsets).map(lambda pair: Span(min(pair), max(pair)))
    drawn = draw(st.lists(st.tuples(spans, roles), max_size=8))
    return text, [Mark(span, role, f"m{index}") for index, (span, role) in enumerate(drawn)]


def letters(text):
    return "".join(text.split())


@given(marked_texts())
def test_however_marks_overlap_no_letter_is_lost_or_doubled(case):
    text, marks = case
    pieces = [piece.text for paragraph in paragraphs(text, marks) for piece in paragraph]
    assert letters("".join(pieces)) == letters(text)


@given(marked_texts())
def test_a_mark_lies_over_its_own_words_and_no_others(case):
    text, marks = case
    pieces = [piece for paragraph in paragraphs(text, marks) for piece in paragraph]
    for mark in marks:
        under = [piece.text for piece in pieces if mark.anchor in {over.anchor for over in piece.over}]
        assert letters("".join(under)) == letters(text[mark.span.start : mark.span.end])


@given(marked_texts())
def test_as_many_brackets_close_as_open(case):
    brackets = [piece.brackets for paragraph in paragraphs(*case) for piece in paragraph]
    assert sum(opens for opens, _ in brackets) == sum(closes for _, closes in brackets)


def test_overlapping_marks_cut_the_text_at_every_boundary():
    [pieces] = paragraphs("abcdef", [Mark(Span(0, 4), "content"), Mark(Span(2, 6), "hedge")])
    assert [(piece.text, piece.classes) for piece in pieces] == [
        ("ab", "content d1"),
        ("cd", "content hedge d1"),
        ("ef", "hedge"),
    ]


def test_the_same_words_told_by_two_sources_are_one_content():
    [[piece]] = paragraphs("berth", [Mark(Span(0, 5), "content", "a"), Mark(Span(0, 5), "content", "b")])
    assert piece.depth == 1
    assert piece.brackets == (1, 1)
    assert piece.anchors == ["a", "b"]


def test_deeper_contents_than_there_are_tints_keep_the_last_tint():
    [pieces] = paragraphs("abcdefgh", [Mark(Span(edge, 8), "content") for edge in range(6)])
    assert [piece.classes for piece in pieces][-1] == "content d4"
    assert pieces[-1].depth == 6


def test_lines_are_paragraphs_where_no_line_is_blank():
    assert len(paragraphs("one\ntwo\nthree\n", [])) == 3
    assert len(paragraphs("one\ntwo\n\nthree\n", [])) == 2


def test_an_empty_text_has_no_paragraphs():
    assert paragraphs("", []) == []
