"""Who took it from whom, drawn from the origins to the reports."""

import random
from dataclasses import replace
from itertools import pairwise

import pytest
from told_stories import NAMES, Told, claim, telling, three_hundred

from sayso.records import UNSTATED, Source
from sayso.views import claimed, relay_tree
from sayso.views.shelf import shelf


def grown(one, story=None, readings=()):
    return relay_tree.trees(one, shelf(story, [one], readings))


def outlets(node):
    """A tree as nested names: {"a source": {"The Post": {"Radio": {}}}}."""
    below = {leaf.outlet: {} for leaf in node.leaves}
    return below | {branch.name: outlets(branch) for branch in node.branches}


def numbers(node):
    own = [n for report in (*node.reports, *node.leaves) for n in report.numbers]
    return own + [n for branch in node.branches for n in numbers(branch)]


def test_a_report_hangs_on_the_report_that_it_cites():
    post = telling("The Velm Post", "2031-05-01", ("an official",), "asserts")
    wire = telling("Threlwire", "2031-05-01", ("the Velm Post", "an official"))
    radio = telling("Radio Tesk", "2031-05-02", ("Threlwire",))
    [tree] = grown(claim(post, wire, radio, groups=[("an official", ["The Velm Post", "Threlwire", "Radio Tesk"])]))
    assert outlets(tree) == {"The Velm Post": {"Threlwire": {"Radio Tesk": {}}}}
    assert [report.published for report in tree.branches[0].reports] == ["2031-05-01"]


def test_a_copy_hangs_on_what_it_copies_and_says_so():
    wire = telling("Threlwire", "2031-05-01", ("an official",), "asserts")
    echo = telling("The Echo", "2031-05-02", ("an official",), copy_of=wire.article)
    [tree] = grown(claim(wire, echo, groups=[("an official", ["Threlwire", "The Echo"])]))
    assert outlets(tree) == {"Threlwire": {"The Echo": {}}}
    assert tree.branches[0].leaves[0].how == "copies Threlwire"


def test_outlets_that_cite_each_other_in_a_ring_are_both_there():
    one = telling("The Orrel Tribune", "2031-05-01", ("Harl Online",))
    other = telling("Harl Online", "2031-05-02", ("The Orrel Tribune",))
    [tree] = grown(claim(one, other, groups=[("nobody outside", ["The Orrel Tribune", "Harl Online"])]))
    assert sorted(numbers(tree)) == [1, 2]


def test_an_article_may_cite_another_of_its_own_outlet():
    first = telling("The Velm Post", "2031-05-01", ("an official",))
    later = replace(telling("The Velm Post", "2031-05-02", ("the Velm Post",)), article="b" * 16)
    [tree] = grown(claim(first, later, groups=[("an official", ["The Velm Post"])]))
    [leaf, again] = tree.leaves
    assert (leaf.numbers, again.numbers) == ((1,), (2,))


def test_a_cited_outlet_without_a_report_of_its_own_is_named_and_said_to_be_missing(reading):
    source = Source("s1", "Lethmar Press", "agency", None, ())
    post = telling("The Velm Post", "2031-05-01", ("Lethmar Press", "an official"))
    told = claim(post, groups=[("an official", ["The Velm Post"])])
    [tree] = grown(told, readings=[replace(reading, sources=(source,))])
    assert outlets(tree) == {"Lethmar Press": {"The Velm Post": {}}}
    assert tree.branches[0].note == relay_tree.NOT_HERE


def test_other_words_for_the_origin_are_kept_with_the_report():
    post = telling("The Velm Post", "2031-05-01", ("an official",), "asserts")
    bellow = telling("The Bellow", "2031-05-02", ("port officials",))
    [tree] = grown(claim(post, bellow, groups=[("an official", ["The Velm Post", "The Bellow"])]))
    assert [leaf.how for leaf in tree.leaves] == ["", "as “port officials”"]


def test_a_report_that_states_no_origin_stands_under_none():
    own, vague = telling("The Velm Post", "2031-05-01", ()), telling("The Bellow", "2031-05-02", (UNSTATED,))
    told = claim(own, vague)
    assert grown(told) == []
    node = relay_tree.unstated(told, shelf(None, [told], ()))
    assert [leaf.how for leaf in node.leaves] == ["its own word", "“reportedly” or the like"]
    assert node.shape == "unstated"


@pytest.mark.parametrize("name", NAMES)
def test_every_statement_that_tells_a_claim_stands_in_the_trees_once_and_no_answer_does(name):
    told = Told(name)
    for one in told.claims:
        found = shelf(told.story, [one], told.readings)
        loose = relay_tree.unstated(one, found)
        nodes = [*relay_tree.trees(one, found), *([loose] if loose else [])]
        order = claimed.numbers(one)
        drawn = sorted(n for node in nodes for n in numbers(node))
        assert drawn == sorted(order[telling.key] for telling in one.supporting)


def test_all_of_three_hundred_reports_are_there():
    told = three_hundred()
    nodes = [*grown(told), relay_tree.unstated(told, shelf(None, [told], ()))]
    assert sum(node.size for node in nodes) == len(told.supporting) > 280


def test_trees_stand_in_the_order_of_their_first_reports_whatever_order_the_origins_come_in():
    told = three_hundred()
    groups = list(told.origins.groups)
    random.Random(1).shuffle(groups)
    shuffled = replace(told, origins=replace(told.origins, groups=tuple(groups)))
    assert grown(shuffled) == grown(told)
    assert grown(told)[0].name == "a port official"


def test_a_relay_through_hundreds_of_outlets_does_not_end_the_program():
    names = [f"Outlet {number}" for number in range(300)]
    tellings = [telling(names[0], "2031-05-01", ("an official",))]
    tellings += [telling(name, "2031-05-02", (before,)) for before, name in pairwise(names)]
    [tree] = grown(claim(*tellings, groups=[("an official", names)]))
    assert sorted(numbers(tree)) == list(range(1, 301))
