"""The scores of stories, on groupings whose scores can be reckoned by hand."""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.found_stories import b_cubed, lea

KNOWN = {"a": 1, "b": 1, "c": 1, "d": 2}


def test_what_is_right_scores_one():
    other_names = {id: f"story {number}" for id, number in KNOWN.items()}
    assert b_cubed(other_names, KNOWN) == lea(other_names, KNOWN) == (1, 1)


def test_everything_in_one_story_is_whole_and_not_right():
    found = dict.fromkeys(KNOWN, 0)
    assert b_cubed(found, KNOWN) == pytest.approx(((3 * 3 / 4 + 1 / 4) / 4, 1))
    assert lea(found, KNOWN) == pytest.approx((3 / 6, 3 / 4))


def test_every_article_alone_is_right_and_not_whole():
    found = {id: id for id in KNOWN}
    assert b_cubed(found, KNOWN) == pytest.approx((1, (3 / 3 + 1) / 4))
    assert lea(found, KNOWN) == pytest.approx((1 / 4, 1 / 4))


def test_a_split_story_loses_its_ties():
    found = {"a": 1, "b": 1, "c": 3, "d": 2}
    assert lea(found, KNOWN) == pytest.approx(((2 + 0 + 1) / 4, (3 * 1 / 3 + 1) / 4))


def test_without_the_data_the_benchmark_says_so(tmp_path: Path):
    ran = subprocess.run(
        [sys.executable, "-m", "benchmarks.found_stories", "--data", str(tmp_path), "--no-examples"],
        capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert "absent" in ran.stdout
