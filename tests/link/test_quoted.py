"""The same words in quotation marks were said once."""

from articles import article

from sayso.link.claims.quoted import same_quotations
from sayso.link.claims.units import units

SAID = "“Nobody rang the town hall on Sunday, not a soul,” {who} said on Monday."


def quoted(*texts):
    told = [units(article(f"Paper {number}", text))[0] for number, text in enumerate(texts)]
    return same_quotations(told)


def test_the_same_words_are_one_utterance_whoever_is_said_to_have_said_them():
    assert quoted(SAID.format(who="Mayor Ana Ferro"), SAID.format(who="the former teacher")) == [set(), {0}]


def test_words_that_are_not_quoted_are_not_looked_at():
    told = "Nobody rang the town hall on Sunday, not a soul, the mayor said on Monday."
    assert quoted(SAID.format(who="Mayor Ana Ferro"), told) == [set(), set()]


def test_a_few_words_alike_are_chance():
    assert quoted("“Nobody rang the house,” Ana Ferro said.", "“Nobody rang the town hall,” Bo Lind said.") == [
        set(),
        set(),
    ]
