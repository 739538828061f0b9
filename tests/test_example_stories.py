"""The example stories are what their page says they are."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from training import corpus

ROOT = Path(__file__).parents[1]
FOLDERS = sorted(path.parent for path in (ROOT / "examples" / "stories").glob("*/expected.json"))
STANCES = {"asserts", "relays", "denies", "declines", "cannot-confirm", "corrects"}
SLOTS = {"figure", "day", "place", "actor", "denial"}
APART = {"succession", "scope", "bound", "rounding", "later"}


def reports(folder):
    return [json.loads(line) for line in (folder / "reports.jsonl").read_text(encoding="utf-8").splitlines()]


def quotes(expected):
    """Every passage that the expectations name."""
    found = [one for claim in expected["claims"] for one in claim["statements"]]
    return found + [one for kind in ("conflicts", "no_conflicts") for pair in expected[kind] for one in pair["quotes"]]


def test_there_are_twelve_and_each_shows_something_else():
    about = [json.loads((folder / "expected.json").read_text(encoding="utf-8"))["about"] for folder in FOLDERS]
    assert len(about) >= 12
    assert len(set(about)) == len(about)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
class TestStory:
    def test_its_reports_are_the_marked_articles_in_order_of_publication(self, folder):
        found = reports(folder)
        marked = [corpus.read(path) for path in sorted((ROOT / "corpus" / "stories").glob(f"x-{folder.name}-*.txt"))]
        assert [one["text"] for one in found] == [one.text for one in marked]
        days = [datetime.fromisoformat(one["published"]) for one in found]
        assert days == sorted(days)
        assert len({one["location"] for one in found}) == len(found)

    def test_what_is_expected_stands_in_the_reports(self, folder):
        texts = [one["text"] for one in reports(folder)]
        expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        assert all(one["quote"] in texts[one["report"] - 1] for one in quotes(expected))
        assert {one["stance"] for claim in expected["claims"] for one in claim["statements"]} <= STANCES
        assert {one["slot"] for one in expected["conflicts"]} <= SLOTS
        assert {one["because"] for one in expected["no_conflicts"]} <= APART
        assert sorted(number for story in expected["stories"] for number in story) == list(range(1, len(texts) + 1))

    def test_the_origins_of_a_claim_add_up(self, folder):
        for claim in json.loads((folder / "expected.json").read_text(encoding="utf-8"))["claims"]:
            origins = claim["origins"]
            telling = {one["report"] for one in claim["statements"] if one["stance"] in ("asserts", "relays")}
            assert origins["not_proven_shared"] == len(origins["groups"])
            assert min(1, len(origins["groups"])) <= origins["proven_distinct"] <= origins["not_proven_shared"]
            assert {number for group in origins["groups"] for number in group["reports"]} <= telling
            assert len({one["report"] for one in claim["statements"]}) > 1
