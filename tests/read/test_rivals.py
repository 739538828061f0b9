"""Words that two attributions claim go to the one with the better claim."""

from sayso.read.rivals import settle
from sayso.read.tagger import Tagged
from sayso.records import Span

TEXT = "“We won,” said Ferro. “We lost,” said Brandt."
WON, LOST = Span(0, 9), Span(22, 32)


def said(at: int, content: tuple[Span, ...], gains: tuple[float, ...]) -> Tagged:
    return Tagged((Span(at, at + 4),), (), content, {}, {}, 0.9, gains)


def test_a_quotation_between_two_speakers_goes_to_the_better_claim():
    ferro = said(TEXT.index("said"), (WON, LOST), (9.0, 2.0))
    brandt = said(TEXT.rindex("said"), (LOST,), (8.0,))
    assert [one.content for one in settle([ferro, brandt])] == [(WON,), (LOST,)]


def test_nobody_is_left_without_any_content():
    ferro = said(TEXT.index("said"), (LOST,), (2.0,))
    brandt = said(TEXT.rindex("said"), (LOST,), (8.0,))
    assert [one.content for one in settle([ferro, brandt])] == [(LOST,), (LOST,)]


def test_one_inside_the_other_is_no_rival():
    whole = Span(0, len(TEXT))
    outer = Tagged((Span(100, 104),), (), (whole, Span(200, 240)), {}, {}, 0.9, (3.0, 9.0))
    inner = said(TEXT.rindex("said"), (LOST,), (8.0,))
    assert {one.content for one in settle([outer, inner])} == {outer.content, (LOST,)}


def test_of_two_readings_of_one_cue_the_surer_is_kept():
    sure = said(TEXT.index("said"), (WON,), (9.0,))
    unsure = Tagged((Span(10, 14),), (), (LOST,), {}, {}, 0.5, (9.0,))
    assert settle([unsure, sure]) == [sure]


def test_a_piece_that_gains_almost_nothing_beside_a_better_one_is_dropped():
    ferro = said(TEXT.index("said"), (WON, LOST), (9.0, 0.2))
    assert settle([ferro], least=1.0)[0].content == (WON,)
    assert settle([said(0, (WON,), (0.2,))], least=1.0)[0].content == (WON,)
