"""The ground that was won: scores may rise freely, and a commit that lowers a floor says so.

The own dev part is always measured; PolNeAR where SAYSO_DATA names a folder that holds polnear/dev.
"""

import hashlib
import json
import os
from pathlib import Path

import pytest

from benchmarks import claims, conflicts
from benchmarks.calibration import expected_error, rated
from benchmarks.quality import FLOORS, figures, measure, own, pairs
from sayso.read.tagger import WEIGHTS, Tagger, tagger
from training import polnear

floors = json.loads(FLOORS.read_text(encoding="utf-8"))


def fingerprint(articles) -> str:
    return hashlib.sha256("\0".join(one.text for one in articles).encode()).hexdigest()[:16]


def below(found: dict[str, float], least: dict[str, float]) -> dict[str, tuple[float, float]]:
    return {name: (found.get(name, 0.0), floor) for name, floor in least.items() if found.get(name, 0.0) < floor}


def test_the_floors_are_of_these_articles():
    assert fingerprint(own("dev")) == floors["fingerprint"]


def test_own_dev_part_holds_its_floors():
    found = figures(measure(own("dev"), tagger(0)))
    assert not below(found, floors["own dev"])
    assert not {name: found[name] for name, most in floors["at most"].items() if found[name] > most}


def test_confidence_on_the_own_dev_part_is_calibrated():
    assert expected_error(rated(pairs(own("dev"), tagger(0), unsure_too=True))) <= floors["calibration error"]


@pytest.mark.skipif("SAYSO_DATA" not in os.environ, reason="SAYSO_DATA names no folder with polnear/dev")
def test_polnear_dev_holds_its_floors():
    articles = list(polnear.read(Path(os.environ["SAYSO_DATA"]) / "polnear" / "dev"))
    assert not below(figures(measure(articles, Tagger())), floors["polnear"])


def test_the_card_is_of_these_weights():
    folder = WEIGHTS
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    for name, wanted in card["sha256"].items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == wanted


def test_claims_of_the_example_stories_hold_their_floors():
    counts = claims.measured().counts
    found = {name: 100 * counts[name] / counts[f"{name} of"] for name in floors["claims"]}
    assert not below(found, floors["claims"])


def test_no_more_inversions_are_merged_than_before():
    assert claims.merged("inversions.tsv") <= floors["inversions merged, at most"]


def test_few_conflicts_are_shown_that_are_none():
    counts = conflicts.measured()
    most = floors["conflicts shown that are none, at most"]
    wrong = {slot: counts[f"{slot} shown"] - counts[f"{slot} right"] for slot in most}
    assert not {slot: number for slot, number in wrong.items() if number > most[slot]}
