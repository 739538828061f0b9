"""A quotation that goes on after the words that credit it is the same speaker's; any other is not."""

import pytest
from by_hand import credit

from sayso.read.continued import carry_on

DRY = "“It is dry,”"
ASKED = "“They never asked us about the water.”"
HERS = f"{DRY} said Oda Brandt. {ASKED}"


def told(text, *drafts):
    """The words of each attribution's content, after quotations were carried on."""
    carry_on(text, drafts)
    return [[text[a:b] for a, b in one.content] for one in drafts]


@pytest.mark.parametrize(
    ("credits", "cue"),
    [("said Oda Brandt", "said"), ("Oda Brandt said", "said"), ("Oda Brandt said on Monday", "said on Monday")],
)
def test_a_quotation_after_she_said_is_hers(credits, cue):
    text = f"{DRY} {credits}. {ASKED}"
    assert told(text, credit(text, "Oda Brandt", cue, DRY)) == [[DRY, ASKED]]


def test_what_she_says_that_others_told_leaves_the_quotation_hers():
    theirs = credit(HERS, "They", "never asked", "about the water")
    assert told(HERS, credit(HERS, "Oda Brandt", "said", DRY), theirs) == [[DRY, ASKED], ["about the water"]]


def test_a_piece_that_she_already_had_of_it_becomes_the_whole():
    hers = credit(HERS, "Oda Brandt", "said", DRY, "They never asked")
    assert told(HERS, hers, credit(HERS, "us", "never asked", "about the water"))[0] == [DRY, ASKED]


def test_a_quotation_that_another_is_credited_with_stays_his():
    text = f"{DRY} said Oda Brandt. “They never asked us,” said Tor Ibsel."
    hers = credit(text, "Oda Brandt", "said", DRY)
    his = credit(text, "Tor Ibsel", "[said] Tor", "“They never asked us,”")
    assert told(text, hers, his) == [[DRY], ["“They never asked us,”"]]


def test_a_quotation_of_his_stays_his_when_somebody_is_credited_inside_it():
    text = f"{DRY} said Oda Brandt. “They said nobody asked us,” said Tor Ibsel."
    hers = credit(text, "Oda Brandt", "said", DRY)
    inside = credit(text, "They", "They [said]", "nobody asked us")
    his = credit(text, "Tor Ibsel", "[said] Tor", "“They said nobody asked us,”")
    assert told(text, hers, inside, his) == [[DRY], ["nobody asked us"], ["“They said nobody asked us,”"]]


@pytest.mark.parametrize(
    "between",
    [". It rained on the dam.", ". Nobody answered.", ", and left. The sign read:", ".\n\n", " to Ibsel, who nodded."],
)
def test_a_quotation_after_a_full_stop_and_other_words_is_nobodys(between):
    text = f"{DRY} said Oda Brandt{between} {ASKED}"
    assert told(text, credit(text, "Oda Brandt", "said", DRY)) == [[DRY]]


def test_unquoted_speech_before_gives_nothing():
    text = f"The dam is dry, said Oda Brandt. {ASKED}"
    assert told(text, credit(text, "Oda Brandt", "said", "The dam is dry")) == [["The dam is dry"]]


def test_a_word_or_two_in_quotation_marks_is_no_speech():
    text = f"{DRY} said Oda Brandt. “Dry” is a word."
    assert told(text, credit(text, "Oda Brandt", "said", DRY)) == [[DRY]]


def test_who_is_nobody_in_particular_is_given_no_quotation():
    text = f"{DRY} media reports said. {ASKED}"
    reports = credit(text, "media reports", "said", DRY)
    reports.nobody = True
    assert told(text, reports) == [[DRY]]
    assert told(text, credit(text, "", "said", DRY)) == [[DRY]]
