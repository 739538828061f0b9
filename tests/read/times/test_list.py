"""Expressions that were listed without sight of the code; what they are measured by is in benchmarks/times.py."""

import pytest

from benchmarks.times import SEEN, UNSEEN, intervals, rows, share

FLOORS = {SEEN: 97, UNSEEN: 76}
"""Per cent, rounded down, of what was reached; the rest is mostly seasons, of which no word tells the hemisphere."""


@pytest.mark.parametrize("path", FLOORS, ids=lambda path: path.stem)
def test_no_fewer_of_the_listed_expressions_are_right_than_before(path):
    assert share(list(rows(path))) >= FLOORS[path]


def test_the_list_is_as_long_as_is_promised():
    table = list(rows())
    assert len(table) >= 400 and len(intervals(table)) >= 150
    assert not {row.text for row in table} & {row.text for row in rows(UNSEEN)}


def test_nothing_is_found_in_the_listed_decoys():
    assert share([row for row in rows() if row.group == "decoy"]) == 100
