import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.read.quotes import quotations, quoted_share
from sayso.records import Span

MARKS = "“”„«»‹›「」『』\"‘’'"


def quoted(text):
    return [text[a:b] for a, b in quotations(text)]


@pytest.mark.parametrize(
    "quotation",
    ['"The dam holds."', "“The dam holds.”", "„Der Damm hält.“", "»Der Damm hält.«", "«La presa aguanta.»",
     "”Dammen håller.”", "「堤防は持つ。」", "‘The dam holds.’", "'The dam holds.'"],
)  # fmt: skip
def test_a_quotation_is_found_with_its_marks_in_many_languages(quotation):
    assert quoted(f"Oda Brandt said: {quotation} Then she left.") == [quotation]


def test_an_apostrophe_neither_opens_nor_closes_a_quotation():
    assert quoted("The dam’s keeper isn't worried, and the miners' wives don’t mind.") == []
    assert quoted("He called it ‘the keeper’s mistake’ on Monday.") == ["‘the keeper’s mistake’"]


def test_a_measure_in_inches_opens_no_quotation():
    assert quoted('The pipe is 5" wide and 6" long.') == []


def test_arrows_of_a_menu_are_no_quotation():
    assert quoted("Home » News » Lask") == []


def test_one_mark_alone_in_a_paragraph_is_only_a_mark():
    assert quoted('The keeper said "the dam holds and went home.\n\nNobody else was there.') == []
    assert quoted('"The dam holds, the keeper said.\n\nNobody else was there.') == []


def test_a_quotation_is_carried_on_over_paragraphs_that_open_with_a_mark():
    text = "“The dam holds.\n\n“It has always held,” she said."
    assert quoted(text) == ["“The dam holds.", "“It has always held,”"]


def test_a_quotation_within_a_quotation_does_not_end_it():
    assert quoted("She said: “He told me ‘no’ twice.” Then she left.") == ["“He told me ‘no’ twice.”"]


def test_the_share_of_a_span_in_quotation_marks():
    text = "She said “no way” at once."
    marks = quotations(text)
    assert quoted_share(Span(9, 17), marks) == 1
    assert quoted_share(Span(0, 8), marks) == 0
    assert 0 < quoted_share(Span(0, len(text)), marks) < 1


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=MARKS + "ab ,.\n\r\u2028", max_size=120))
def test_any_mixture_of_marks_gives_quotations_apart_in_order_and_within_a_line(text):
    last = 0
    for start, end in quotations(text):
        assert last <= start < end <= len(text)
        assert not set("\n\r\u2028\u2029") & set(text[start:end])
        last = end
