"""Whose words were taken from whom."""

import random
from dataclasses import replace
from itertools import pairwise

import pytest
from articles import article
from example_reports import STORIES, expected, numbers, reports

from sayso.link.copies import copies

NAMES = sorted(path.parent.name for path in STORIES.glob("*/expected.json"))
COPIED = [name for name in NAMES if expected(name)["copies"]]
TOLD = (
    "A barge loaded with gravel struck the old bridge at Velmouth on Saturday and brought down two of its seven "
    "arches, the harbour office said. Nobody was on the bridge, which had been closed for repairs since the spring, "
    "and the crew of three swam ashore. Divers will look at the piers on Monday. The road to Hask stays closed for at "
    "least two weeks, and buses go round by the upper valley."
)


@pytest.mark.parametrize("name", [*COPIED, "two-fires", "sealed-harbour"])
def test_the_copies_of_an_example_story_are_found_and_nothing_else_is(name):
    found = copies(reports(name))
    ids = [(*numbers(name, [one.article, one.of]),) for one in found]
    assert sorted(ids) == sorted((one["report"], one["of"]) for one in expected(name)["copies"])


@pytest.mark.parametrize("name", COPIED)
def test_shared_passages_lie_in_both_articles_in_order_and_do_not_overlap(name):
    text = {one.article.id: one.article.text for one in reports(name)}
    for copy in copies(reports(name)):
        assert 0.5 <= copy.share <= 1
        assert copy.passages
        for own, there in copy.passages:
            assert (
                text[copy.article][own.start : own.end].split()[0] == text[copy.of][there.start : there.end].split()[0]
            )
        ends = [(own.start, own.end) for own, _ in copy.passages]
        assert all(before[1] <= after[0] for before, after in pairwise(ends))


def test_any_order_of_articles_gives_the_same_copies():
    articles = list(reports("verbatim-wire"))
    first = copies(articles)
    for seed in range(5):
        random.Random(seed).shuffle(articles)
        assert copies(articles) == first


def test_the_earlier_of_two_is_the_original():
    early, late = article("The Post", TOLD, "2032-03-06T18:00"), article("The Echo", TOLD, "2032-03-07T06:00")
    (found,) = copies([late, early])
    assert (found.article, found.of, found.why) == (late.article.id, early.article.id, "earlier")
    assert found.share == 1


def test_a_credit_outweighs_the_hour():
    late = article("Ollerby Press Agency", TOLD, "2032-03-07T06:00")
    early = article("The Echo", f"VELMOUTH (OPA) – {TOLD}", "2032-03-06T18:00")
    (found,) = copies([early, late])
    assert (found.article, found.of, found.why) == (early.article.id, late.article.id, "credited")


def test_where_neither_hour_nor_credit_tells_the_direction_is_unknown():
    one, other = article("The Post", TOLD, "2032-03-07"), article("The Echo", TOLD, "2032-03-07T06:00")
    (found,) = copies([one, other])
    assert found.why == "unknown"


def test_translated_dates_and_another_headline_leave_a_copy_a_copy():
    changed = TOLD.replace("on Saturday", "on 6 March").replace("on Monday", "on 8 March")
    early, late = (
        article("The Post", TOLD, "2032-03-06"),
        article("The Echo", f"Bridge down\n\n{changed}", "2032-03-09"),
    )
    (found,) = copies([early, late])
    assert found.share > 0.9
    assert len(found.passages) == 1


def test_what_several_reporters_heard_said_is_no_copy():
    said = (
        "“I saw the barge turn in the stream as if somebody had let go of the wheel, and then there was no bridge any "
        "more and no barge either, only dust and a great many gulls that would not come down for an hour.”"
    )
    one = article(
        "The Post", f"The baker on the quay was up early. {said} That is what he told us at his door.", "2032-03-06"
    )
    other = article(
        "The Echo", f"Nobody saw more of it than Jan Roel, who bakes for half the town. {said} He shut at noon."
    )
    assert copies([one, other]) == ()


def test_a_passage_that_a_long_article_took_is_a_copy_of_its_share():
    long = article("The Digest", f"{reports('two-fires')[0].article.text}\n\n{TOLD}", "2032-03-09")
    early = article("The Post", TOLD, "2032-03-06")
    (found,) = copies([long, early])
    assert (found.article, found.of) == (long.article.id, early.article.id)
    assert 0.1 < found.share < 0.5
    ((own, there),) = found.passages
    assert long.article.text[own.start : own.end] == early.article.text[there.start : there.end]


def test_words_that_are_not_article_are_not_copied():
    menu = "\n".join(f"{TOLD[:60]} {word}" for word in ("News", "Sport", "Weather"))
    one, other = article("The Post", f"{menu}\n\nRain."), article("The Echo", f"{menu}\n\nSnow fell.")
    whole = [replace(each, left_out=()) for each in (one, other)]
    cut = [replace(each, left_out=tuple(left(each, len(menu)))) for each in (one, other)]
    assert copies(whole)
    assert copies(cut) == ()


def left(reading, end):
    from sayso.records import LeftOut, Span

    return [LeftOut(Span(0, end), "menu")]
