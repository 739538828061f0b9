"""Which articles are about the same."""

import random
from itertools import pairwise

import pytest
from articles import article
from example_reports import edges, expected, numbers, reports

from sayso import link
from sayso.link.stories import stories
from sayso.records.sketch import Related, Sketch

NAMES = ("two-fires", "verbatim-wire", "sealed-harbour")

QUAY = "A fire destroyed a rope factory on Tarn Quay in Velmouth on {day}, fire chief Ida Brandt said. {more}"
RIG = "A crane fell from a drilling rig in the port of Sundvik on {day}, harbour master Olav Renn said. {more}"


def grouped(readings):
    sketches = [link.sketch(one) for one in readings]
    found = stories(sketches, edges(sketches))
    at = {one.article.id: number for number, one in enumerate(readings)}
    return sorted(sorted(at[id] for id in story) for story in found)


@pytest.mark.parametrize("name", NAMES)
def test_the_reports_of_an_affair_are_one_story_and_those_of_another_are_not(name):
    found = stories(sketches := [link.sketch(one) for one in reports(name)], edges(sketches))
    assert sorted(sorted(numbers(name, story)) for story in found) == expected(name)["stories"]


def test_affairs_do_not_mix_in_one_library():
    together = [link.sketch(one) for name in NAMES for one in reports(name)]
    apart = [[link.sketch(one) for one in reports(name)] for name in NAMES]
    alone = [story for sketches in apart for story in stories(sketches, edges(sketches))]
    assert sorted(map(sorted, stories(together, edges(together)))) == sorted(map(sorted, alone))


def test_the_order_of_articles_and_ties_changes_nothing():
    sketches = [link.sketch(one) for name in NAMES for one in reports(name)]
    ties = edges(sketches)
    first = stories(sketches, ties)
    chance = random.Random(5)
    for _ in range(20):
        pairs = list(ties.items())
        chance.shuffle(sketches)
        chance.shuffle(pairs)
        turned = {pair[:: chance.choice((1, -1))]: tie for pair, tie in pairs}
        assert stories(sketches, turned) == first


def test_what_ties_two_articles_is_the_same_from_both_sides():
    sketches = [link.sketch(one) for one in reports("two-fires")]
    assert any(link.related(one, other) for one in sketches for other in sketches if one is not other)
    for one in sketches:
        for other in sketches:
            assert link.related(one, other) == link.related(other, one)


def test_the_same_days_in_another_place_are_another_story():
    here = article("The Velmouth Post", QUAY.format(day="Monday", more="Two people were hurt."), "2032-03-02")
    again = article("Coast Radio", QUAY.format(day="Monday", more="Two workers were hurt."), "2032-03-02")
    there = article(
        "The Hask Mercury",
        "A fire destroyed a rope factory on Mill Lane in Hask on Monday, fire chief Tove Lind said. Two people were "
        "hurt.",
        "2032-03-02",
    )
    assert grouped([here, again, there]) == [[0, 1], [2]]


def test_a_similar_event_a_year_later_is_another_story():
    then = article("The Velmouth Post", QUAY.format(day="2 March 2032", more="Two people were hurt."), "2032-03-02")
    again = article("Coast Radio", QUAY.format(day="2 March 2032", more="Two workers were hurt."), "2032-03-03")
    later = article("The Velmouth Post", QUAY.format(day="4 March 2033", more="Nobody was hurt."), "2033-03-05")
    assert grouped([then, again, later]) == [[0, 1], [2]]


FIRES = (
    article("The Velmouth Post", QUAY.format(day="Monday", more="Two people were hurt."), "2032-03-02"),
    article("Coast Radio", QUAY.format(day="Monday", more="The owner, Per Aske, wept."), "2032-03-02"),
)
CRANES = (
    article("The Sundvik Echo", RIG.format(day="Monday", more="A welder, Nils Orre, drowned."), "2032-03-02"),
    article("Rig News", RIG.format(day="Monday", more="A welder was killed."), "2032-03-03"),
)
BOTH = article(
    "The Evening Digest",
    f"Two bad days. {QUAY.format(day='Monday', more='')}\n\n{RIG.format(day='Monday', more='')}",
    "2032-03-03",
)


@pytest.mark.parametrize("each", [1, 2])
def test_an_article_that_tells_of_two_affairs_does_not_make_them_one(each):
    alone = [*FIRES[:each], *CRANES[:each]]
    assert all(link.related(link.sketch(one), link.sketch(BOTH)) for one in alone)
    found = [[at for at in story if at < len(alone)] for story in grouped([*alone, BOTH])]
    assert [story for story in found if story] == [list(range(each)), list(range(each, 2 * each))]


def sketched(id, published="2032-03-02"):
    return Sketch(id, published, None, None, (), None, None, {}, {}, {}, {}, (None, None), ())


def test_every_article_is_in_one_story_and_ties_to_articles_that_are_elsewhere_do_not_count():
    tie = Related(0.99, 0.0, ())
    found = stories([sketched("b"), sketched("a"), sketched("c", None)], {("a", "z"): tie, ("b", "a"): tie})
    assert found == (("a", "b"), ("c",))


def test_a_chain_of_ties_is_not_one_story():
    tie = Related(0.8, 0.0, ())
    chain = [sketched(id) for id in "abcdefgh"]
    found = stories(chain, {(one.article, other.article): tie for one, other in pairwise(chain)})
    assert max(map(len, found)) <= 2


def test_nothing_is_a_story_of_nothing():
    assert stories([], {}) == ()


def test_articles_of_hardly_a_word_and_without_a_date_can_be_compared():
    bare = [link.sketch(article("The Post", text, None)) for text in ("Yes.", "No comment.")]
    assert link.related(*bare) is None
    assert all(link.block_keys(one) is not None for one in bare)


def test_a_sketch_comes_back_from_json_as_it_was():
    for one in map(link.sketch, reports("two-fires")):
        assert Sketch.from_json(one.to_json()) == one


def test_what_ties_two_articles_is_told():
    one, other = (link.sketch(reports("verbatim-wire")[at]) for at in (0, 1))
    tie = link.related(one, other)
    assert tie.same_story > 0.9
    assert tie.copied > 0.5
    assert "both name maren quist" in tie.why
