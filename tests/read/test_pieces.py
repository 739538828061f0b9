import unicodedata

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.read.pieces import LONGEST, LOOKS, cut, sentences, tokenizer, windows

TEXTS = {
    "nothing": "",
    "white space": " \n\t \n",
    "one word": "Velm",
    "accents": "Zoë Żana Ferró said the café in Orsín was déjà vu.",
    "combining": "Zoe\u0308 Z\u030cana said the cafe\u0301 was shut.",
    "emoji": "The dam holds 👍🏽 👨‍👩‍👧 🇺🇳, the keeper said 🎉.\nNobody laughed 😐.",
    "chinese": "大坝完好。看守人说，没有人受伤。\n官员拒绝置评。",
    "right to left": "السد صامد. قال الحارس ذلك.\nThe dam holds.",
    "long sentence": "The keeper said that " + "the dam of Orsin holds and " * 300 + "that was all.",
    "long word": "a" * 5000 + " said so. " + "b" * 300,
    "many sentences": "The dam holds. Nobody was hurt. " * 200,
    "lines": "A heading\r\n\r\nThe dam holds.\u2028It always did.\n" * 30,
    "zero width": "The\u200bdam\ufeff holds\u00ad.",
}


@pytest.fixture(params=TEXTS.values(), ids=TEXTS.keys())
def text(request):
    return request.param


def plain(words):
    """Lower case without accents, as the vocabulary has it."""
    letters = unicodedata.normalize("NFD", words.lower())
    return "".join(c for c in letters if unicodedata.category(c) not in ("Mn", "Cf", "Cc"))


def test_every_piece_stands_where_its_span_says(text):
    pieces = cut(text)
    for piece, (start, end) in zip(pieces.ids.tolist(), pieces.spans.tolist(), strict=True):
        word = tokenizer().id_to_token(piece)
        assert 0 <= start < end <= len(text)
        if word != "[UNK]":
            assert plain(text[start:end]) == plain(word.removeprefix("##"))


def test_pieces_stand_in_order_and_leave_out_no_letter(text):
    spans = cut(text).spans
    assert (spans[1:, 0] >= spans[:-1, 1]).all()
    covered = np.zeros(len(text), bool)
    for start, end in spans:
        covered[start:end] = True
    assert not [c for c, seen in zip(text, covered, strict=True) if c.isalnum() and not seen]


def test_windows_own_every_piece_once_and_none_is_too_long(text):
    pieces = cut(text)
    owned = [at for w in windows(pieces) for at in range(w.owned, w.owned_last)]
    assert owned == list(range(len(pieces.ids)))
    for window in windows(pieces):
        assert window.first <= window.owned <= window.owned_last <= window.last
        assert 0 < window.last - window.first <= LONGEST


def test_looks_are_within_what_the_network_knows(text):
    pieces = cut(text)
    assert len(pieces.looks) == len(pieces.ids)
    assert all(0 <= look < LOOKS for look in pieces.looks)


def test_capitals_and_line_starts_are_told_apart():
    looks = cut("Marsh said\nNATO can").looks.tolist()
    marsh, said, first_of_line = looks[0], looks[1], cut("Marsh said\nBrandt can").looks.tolist()[2]
    assert marsh != said
    assert first_of_line == marsh
    assert cut("the can").looks.tolist()[1] == said


def test_no_sentence_crosses_a_line_and_none_has_space_around_it(text):
    last = 0
    for start, end in sentences(text):
        assert last <= start < end
        assert text[start:end] == text[start:end].strip()
        assert len(text[start:end].splitlines()) == 1
        last = end


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab Ż\u0301.!?\n大😐\u200d“'", max_size=80))
def test_any_text_can_be_cut(text):
    pieces = cut(text)
    assert all(0 <= start < end <= len(text) for start, end in pieces.spans)
    owned = [at for w in windows(pieces, longest=7) for at in range(w.owned, w.owned_last)]
    assert owned == list(range(len(pieces.ids)))
