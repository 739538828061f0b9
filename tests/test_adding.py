"""The measure of what adding costs: whether it adds and joins what it says. No times are asserted."""

import random
import re
from pathlib import Path

import pytest

from benchmarks import adding, filled
from sayso import linking
from sayso.store import Library
from sayso.store.driver import writing
from sayso.store.ties import touch

ARTICLES = 13


@pytest.fixture(scope="module")
def library(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("adding") / "filled.sqlite"
    filled.fill(path, 20, most=1)
    return path


def test_a_step_within_another_counts_for_itself_alone(monkeypatch):
    monkeypatch.setattr(adding, "process_time", iter([0, 1, 3, 10]).__next__)
    clock = adding.Clock()
    with clock.during("outer"), clock.during("inner"):
        pass
    assert clock.spent == {"outer": 8000, "inner": 2000}


def test_both_libraries_get_the_same_articles_and_join_the_same_stories(library, tmp_path):
    sides = [adding.Side(Library.open(adding.copied(library, tmp_path))) for _ in range(2)]
    before = sides[0].library.status().articles
    adding.measured(sides, adding.Known(random.Random(4), library), ARTICLES, 1)
    for side in sides:
        now = side.library.status()
        assert now.articles > before + ARTICLES
        assert now.waiting == 0
        [taken] = side.rounds
        assert taken["own"] > 0
        assert taken["joined"] > 0
        assert all(taken[step] > 0 for step in ("reading", *adding.STEPS))
    assert {one.id for one in sides[0].library.stories()} == {one.id for one in sides[1].library.stories()}


def test_the_figures_come_as_text_and_leave_the_libraries_as_they_are(library):
    was = library.read_bytes()
    text = adding.compared(library, library, 3, 1)
    for name in ("reading", *adding.STEPS, "all but reading", "whole"):
        assert re.search(rf"^{name} +[0-9.]+ +[0-9.]+ +[0-9.]+ \(from", text, re.MULTILINE)
    assert "sayso claims, large: -n 20 " in text
    assert library.read_bytes() == was


def test_no_story_that_was_there_is_made_again(library, tmp_path, monkeypatch):
    with Library.open(adding.copied(library, tmp_path)) as copy:
        ids = [one.id for one in min(copy.stories(), key=lambda one: len(one.articles)).articles]
        with writing(copy._engine) as now:
            touch(now, ids)
        monkeypatch.setattr(linking, "_told", lambda *given: pytest.fail("a story was made again"))
        linking.link(copy, lambda error: pytest.fail(str(error)))
        assert copy.status().waiting == 0
