"""What the weights said of a passage hangs on nothing else, and is not asked twice."""

import numpy as np
import pytest

from sayso.link import Remembered
from sayso.link.claims.embedder import Embedder, embedder

SHORT = "The mill was closed."
LONG = (
    "A spokeswoman for the port of Harrow said on Tuesday that the mill had been closed since the flood of last spring."
)
PASSAGES = [SHORT, LONG, "Nobody was hurt in the fire at the quay.", "“We are not for sale,” she said."]
PAIRS = [(SHORT, LONG), (PASSAGES[2], SHORT), (LONG, PASSAGES[3])]


class Counted(Embedder):
    """Counts what it is asked."""

    def __init__(self):
        super().__init__(threads=1)
        self.asked = []

    def vectors(self, passages):
        self.asked += passages
        return super().vectors(passages)

    def judged(self, pairs):
        self.asked += pairs
        return super().judged(pairs)


@pytest.fixture(scope="module")
def first():
    memory = Remembered()
    return memory.vectors(PASSAGES), memory.judged(PAIRS), memory.to_bytes()


def test_a_passage_is_judged_by_itself_whatever_it_is_asked_with():
    together, alone = embedder().vectors(PASSAGES), [embedder().vectors([one])[0] for one in PASSAGES]
    assert np.array_equal(together, alone)
    assert np.array_equal(embedder().judged(PAIRS), [Embedder(threads=1).judged([pair])[0] for pair in PAIRS])
    assert np.allclose((together**2).sum(axis=1), 1, atol=0.02)


def test_what_is_kept_is_said_again_without_being_asked(first):
    weights = Counted()
    memory = Remembered([first[2]], weights)
    assert np.array_equal(memory.vectors(PASSAGES[::-1]), first[0][::-1])
    assert np.array_equal(memory.judged(PAIRS), first[1])
    assert weights.asked == []
    memory.vectors([SHORT, "Something new.", SHORT])
    assert weights.asked == ["Something new."]


def test_memories_of_several_stories_count_together(first):
    other = Remembered()
    other.vectors(["Something new."])
    weights = Counted()
    Remembered([first[2], other.to_bytes()], weights).vectors([SHORT, "Something new."])
    assert weights.asked == []


def test_what_is_not_asked_for_again_is_forgotten(first):
    memory = Remembered([first[2]])
    memory.vectors([SHORT])
    weights = Counted()
    Remembered([memory.to_bytes()], weights).vectors([SHORT, LONG])
    assert weights.asked == [LONG]


@pytest.mark.parametrize("kept", [b"", b"PK", b"not ours", b"PK\x03\x04" + b"\0" * 60])
def test_damaged_memories_are_as_if_they_were_not_there(kept, first):
    assert np.array_equal(Remembered([kept]).vectors(PASSAGES), first[0])
    assert np.array_equal(Remembered([first[2][:200] + kept + first[2][300:]]).vectors(PASSAGES), first[0])


def test_other_weights_are_asked_anew(first):
    weights = Counted()
    weights.sha256 = "others"
    Remembered([first[2]], weights).vectors([SHORT])
    assert weights.asked == [SHORT]


def test_nothing_is_asked_of_nothing():
    memory = Remembered()
    assert memory.vectors([]).shape == (0, 384) and memory.judged([]).shape == (0, 3)
    assert Remembered([memory.to_bytes()]).vectors([]).shape == (0, 384)
