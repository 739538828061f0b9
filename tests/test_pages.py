"""The benchmark of the pages: a library that is told again is sound, and every page is asked while one adds."""

import random

import pytest

from benchmarks import filled, pages
from sayso.store import Library


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    path = tmp_path_factory.mktemp("filled") / "library.sqlite"
    filled.fill(path, 60, most=1)
    return path


def test_a_library_that_is_told_again_is_sound_and_of_other_names(library):
    with Library.open(library) as opened:
        assert list(opened.check()) == []
        now, stories = opened.status(), list(opened.stories())
        assert now.articles >= 60 and now.waiting == 0
        assert len({one.title for one in stories}) > len(stories) / 2
        assert all(opened.claim(one.claims[0]).story == one.id for one in stories)


def test_one_story_is_as_large_as_wanted_and_shares_its_claims(library):
    again = filled.Again(random.Random(1))
    with Library.open(library) as opened:
        large = again.large(filled._told(opened, next(opened.stories())), reports=40, tellings=16)
    assert len(large.readings) >= 40 and len(large.story.articles) == len(large.readings)
    assert max(len({one.article for one in claim.supporting}) for claim in large.claims) >= 8


def test_every_page_is_asked_while_another_process_adds(library):
    before = pages.count(library)
    found, added = pages.measured(library, 2)
    assert added > 0 and len(found) > 35
    assert all(0 < one.median <= one.p95 <= one.worst and one.bytes > 50 for one in found.values())
    assert all(one.work > 0 for one in found.values())
    assert pages.count(library) == before  # what was added went into a copy


@pytest.mark.parametrize(("times", "p95"), [(range(1, 41), 38), (range(1, 21), 19), ([7], 7)])
def test_the_95th_percentile_is_the_least_time_that_so_many_stay_within(times, p95):
    assert pages._figures([(float(one), 1.0) for one in times], 1).p95 == p95
