"""How many were killed and injured: every number with who gives it, and what most articles tell."""

from articles import article

from sayso.link import casualties, copies

FIRST = article(
    "The Ledger", "A ferry sank off Tarn on Friday, killing four people, the coastguard said.", "2031-05-16"
)
SECOND = article("The Post", "Nine people were killed and 12 injured when the ferry sank, police said.", "2031-05-17")
THIRD = article("Radio Sund", "The sinking of the ferry killed nine, the coastguard said.", "2031-05-18")


def test_what_most_articles_tell_stands_first_and_every_number_keeps_its_words():
    killed, injured = casualties([THIRD, FIRST, SECOND])
    assert (killed.befell, killed.value, [one.value for one in killed.counts]) == ("killed", 9, [4, 9])
    assert killed.counts[1].articles == (SECOND.article.id, THIRD.article.id)
    assert (injured.befell, injured.value) == ("injured", 12)
    for count in (*killed.counts, *injured.counts):
        text = next(one.article.text for one in (FIRST, SECOND, THIRD) if one.article.id == count.words.article)
        assert text[count.words.span.start : count.words.span.end] == count.words.text


def test_where_no_two_agree_the_last_one_told_stands():
    killed, *_ = casualties([SECOND, FIRST])
    assert killed.value == 9
    killed, *_ = casualties([FIRST])
    assert killed.value == 4


def test_a_copy_is_no_second_article_that_tells_it():
    text = (
        "A ferry sank off Tarn on Friday, killing four people, the coastguard said. The boat had left the harbour at"
        " dawn with a cargo of salt and timber for the islands, and went down within sight of the lighthouse, whose"
        " keeper rang the bell until the lifeboat came. Its owner said that the hull had been looked at in the spring."
    )
    own = article("The Ledger", text, "2031-05-16")
    again = [article(f"Post {n}", text, "2031-05-17") for n in range(3)]
    killed, *_ = casualties([own, *again, SECOND, THIRD], copies([own, *again]))
    assert killed.value == 9 and killed.counts[0].articles == (own.article.id,)


def test_the_order_of_articles_changes_nothing_and_nothing_told_is_nothing():
    assert casualties([FIRST, SECOND, THIRD]) == casualties([THIRD, SECOND, FIRST])
    assert casualties([article("The Post", "The council of Tarn met on Friday and went home.")]) == ()
