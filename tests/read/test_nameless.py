"""Names hidden from the weights: one is read as another."""

import pytest

from sayso.read.nameless import FIRST, HOW_MANY, nameless, words
from sayso.read.pieces import cut

TEXT = "Ottilie Brandt said on Monday that Velm's Ministry of Fish had told Brandt to wait.\nThe Herald wrote so."


def hidden(text):
    pieces = nameless(cut(text), text)
    return [text[a:b] for (a, b), id in zip(pieces.spans, pieces.ids, strict=True) if FIRST <= id < FIRST + HOW_MANY]


def test_names_are_hidden_and_other_words_that_begin_with_a_capital_are_not():
    assert hidden(TEXT) == ["Ottilie", "Brandt", "Velm", "Brandt"]


def test_a_name_is_the_same_piece_wherever_it_comes_back():
    pieces = nameless(cut(TEXT), TEXT)
    of = {TEXT[a:b]: id for (a, b), id in zip(pieces.spans, pieces.ids, strict=True)}
    both = [id for (a, b), id in zip(pieces.spans, pieces.ids, strict=True) if TEXT[a:b] == "Brandt"]
    assert both[0] == both[1] != of["Velm"]


@pytest.mark.parametrize("other", ["Chukwu", "Al-Zahrani", "Nguyễn", "Wojciechowski"])
def test_a_longer_or_foreign_name_gives_the_same_pieces(other):
    text = "Brandt said so. Brandt denied it."
    swapped = text.replace("Brandt", other)
    same = nameless(cut(text), text)
    if other.isalpha():
        assert (nameless(cut(swapped), swapped).ids == same.ids).all()
    else:
        assert len(nameless(cut(swapped), swapped).ids) > len(same.ids)


def test_sentences_keep_their_beginnings():
    whole, short = cut(TEXT), nameless(cut(TEXT), TEXT)
    begin = lambda pieces: [pieces.spans[at, 0] for at in pieces.sentences[:-1]]  # noqa: E731
    assert begin(whole) == begin(short)
    assert short.sentences[-1] == len(short.ids) == len(short.spans) == len(short.looks)


@pytest.mark.parametrize("text", ["", "\n", "Ünal", "ﬁVELM", "A B C", "ẞ" * 10, "Velm" * 3000])
def test_any_text_can_be_hidden(text):
    pieces = nameless(cut(text), text)
    assert len(pieces.ids) == len(pieces.spans)
    assert (pieces.spans[:, 0] < pieces.spans[:, 1]).all()


def test_the_words_that_are_no_names_are_small_and_no_nation_is_among_them():
    assert all(word == word.lower() for word in words())
    assert not words() & {"russian", "american", "syria", "israel", "brandt", "reuters", "obama"}
    assert {"monday", "herald", "ministry", "said"} <= words()
