"""The one line on top of a claim, the interval in words, and what sayso has not seen."""

import re
from dataclasses import replace

import pytest
from told_stories import NAMES, Told, claim, telling, three_hundred

from sayso.records import Source
from sayso.records.links import Origins
from sayso.views import claimed, relay_tree
from sayso.views.shelf import shelf

VERDICTS = re.compile(r"\b(true|false|credib\w+|reliab\w+|trust\w*|scor\w+|rating\w*|verif\w+|fake|bias\w*)\b", re.I)


def reports(number):
    return [telling(f"Outlet {i}", f"2031-05-{i + 1:02d}") for i in range(number)]


def test_the_line_on_top_counts_reports_origins_and_those_that_do_not_say():
    told = replace(claim(*reports(9)), origins=Origins(1, 2, 3, ()))
    assert claimed.tally(told) == "9 reports, 1 to 2 origins, 3 do not say"


def test_the_line_on_top_speaks_of_one_as_of_one():
    told = replace(claim(*reports(1)), origins=Origins(1, 1, 1, ()))
    assert claimed.tally(told) == "1 report, 1 origin, 1 does not say"


def test_no_origin_is_not_called_an_interval():
    assert claimed.tally(claim(*reports(2))) == "2 reports, no origin stated, 2 do not say"
    assert claimed.bounds(claim(*reports(2))) is None


def test_an_article_that_tells_it_twice_is_one_report():
    twice = [telling("The Post", "2031-05-01"), telling("The Post", "2031-05-01", statement="t2")]
    told = replace(claim(*twice), origins=Origins(1, 1, 0, ()))
    assert claimed.tally(told) == "1 report in 2 statements, 1 origin"


def test_a_denial_and_a_no_comment_are_no_reports_of_it_and_are_counted_apart():
    denial = telling("The Post", "2031-05-02", ("the harbour master",), "denies")
    silence = telling("The Echo", "2031-05-02", ("the navy",), "declines")
    told = claim(*reports(1), denial, silence)
    assert claimed.tally(told).startswith("1 report,")
    assert claimed.answers(told) == ["1 denies it", "1 does not comment"]


@pytest.mark.parametrize("name", NAMES)
def test_the_ends_of_the_interval_are_explained_for_every_example(name):
    for one in Told(name).claims:
        bounds = claimed.bounds(one)
        if not one.origins.not_proven_shared:
            assert bounds is None
            continue
        assert bounds[0].startswith(f"At least {one.origins.proven_distinct}:")
        assert bounds[1].startswith(f"At most {one.origins.not_proven_shared}:")


def test_what_was_not_seen_names_the_days_and_the_cited_outlets(reading):
    told = Told("circular-report")
    cited = replace(reading, article=told.articles[0], sources=(Source("s1", "Radio Nowhere", "outlet", None, ()),))
    one = replace(told.claims[0], statements=(replace(told.claims[0].statements[0], chain=("Radio Nowhere",)),))
    unseen = claimed.unseen(told.story, [one], shelf(told.story, [one], [cited]))
    assert unseen.seen == "7 texts, from 2031-11-09 to 2031-11-13"
    assert unseen.cited == (("Radio Nowhere", 1),)


def test_articles_without_a_date_are_counted_and_not_dated():
    told = Told("two-fires")
    undated = tuple(replace(one, published=None) for one in told.story.articles)
    found = claimed.unseen(replace(told.story, articles=undated), [], shelf(told.story, [], []))
    assert found.seen == f"{len(undated)} texts ({len(undated)} without a date)"


def test_no_words_about_claims_pass_a_verdict():
    words = [claimed.UNSEEN, relay_tree.NOT_HERE, *claimed.bounds(three_hundred())]
    for table in (claimed.SLOTS, claimed.APART, claimed.LOSSES, claimed.DIRECTIONS, claimed.KINDS):
        words += table.values()
    words += [word for row in claimed.ANSWERS.values() for word in row]
    assert len(words) > 30
    assert not [word for word in words if VERDICTS.search(word)]
