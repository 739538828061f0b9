"""`sayso add` may be killed at any moment, and run twice at once."""

import random
import time

from benchmarks import kills

FOLDER = kills.STORIES / "sealed-harbour"


def test_after_kills_nothing_is_lost_and_two_at_once_tell_the_same(tmp_path):
    begin = time.perf_counter()
    together = kills.at_once(FOLDER, tmp_path / "together.sqlite", 2)
    longest = time.perf_counter() - begin
    assert kills.faults(tmp_path / "together.sqlite") == []
    wrong, left = kills.after_kills(FOLDER, tmp_path, 4, longest, random.Random(2))
    assert wrong == 0
    assert left and all(one == together for one in left) and together[1]
