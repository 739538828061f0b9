from itertools import product

import numpy as np
import pytest

from sayso.read.paths import best, spans


def score(path, parts, moves):
    """The score of one path, as plainly as it can be written."""
    total = 0.0
    for t in range(1, len(path)):
        before, now = path[t - 1], path[t]
        total += moves[before, now]
        total += parts[t, 3 * (now - 1)] if now else 0
        if before != now:
            total += parts[t, 3 * (now - 1) + 1] if now else 0
            total += parts[t - 1, 3 * (before - 1) + 2] if before else 0
    return total


@pytest.mark.parametrize("seed", range(12))
def test_the_path_is_the_best_of_all_paths(seed):
    rng = np.random.default_rng(seed)
    parts = rng.normal(size=(2, 6, 9)).astype(np.float32)
    moves = rng.normal(size=(4, 4)).astype(np.float32)
    for path, one in zip(best(parts, moves), parts, strict=True):
        paths = [(0, *rest) for rest in product(range(4), repeat=5)]
        assert score(path, one, moves) == pytest.approx(max(score(p, one, moves) for p in paths), abs=1e-4)


def test_no_span_crosses_a_line_end_or_has_space_around_it():
    text = "Marsh said\n\n that it holds"
    offsets = np.array([(0, 5), (6, 10), (13, 17), (18, 20), (21, 26)])
    found = spans(np.array([2, 1, 1, 3, 3], np.int8), offsets, text)
    assert [text[a:b] for a, b in found["source"]] == ["Marsh"]
    assert [text[a:b] for a, b in found["cue"]] == ["said", "that"]
    assert [text[a:b] for a, b in found["content"]] == ["it holds"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\u2028", "\r"])
def test_every_sort_of_line_end_parts_spans(end):
    text = f"it holds{end}it broke"
    offsets = np.array([(0, 2), (3, 8), (8 + len(end), 10 + len(end)), (11 + len(end), len(text))])
    found = spans(np.array([3, 3, 3, 3], np.int8), offsets, text)["content"]
    assert [text[a:b] for a, b in found] == ["it holds", "it broke"]


def test_a_path_of_nothing_gives_no_span():
    assert spans(np.zeros(2, np.int8), np.array([(0, 2), (3, 5)]), "it is") == {"cue": [], "source": [], "content": []}
