"""What the network is taught, and that its loss is the one it should have; left out where there is no torch."""

from itertools import product
from pathlib import Path

import numpy as np
import pytest

from training import corpus
from training.annotated import Annotated
from training.words import CAPITAL
from training.words import words as no_names

torch = pytest.importorskip("torch")

from training import examples, network  # noqa: E402

FERRY = """\
outlet: The Dormen Lantern
---
{S1#anna Anna Brill} {C1 said} {T1 {S2#wire the wire} {C2 reported} {T2 the ferry {H might} sail}}.

{S3#mail The Orsk Mail} {C3 also reported:}

{T3 {S4#cook A cook} {C4 denied} {T4 any crack}.}
---
1 says person
2 says agency
3 says outlet block
4 denies unnamed
"""


@pytest.fixture
def ferry(tmp_path: Path) -> Annotated:
    path = tmp_path / "x-ferry-01-lantern.txt"
    path.write_text(FERRY, encoding="utf-8")
    return corpus.read(path)


def words(article: Annotated, one: examples.Document, chosen: np.ndarray) -> str:
    """The text of the chosen pieces, all else blank."""
    page = [" "] * len(article.text)
    for start, end in one.pieces.spans[chosen]:
        page[start:end] = article.text[start:end]
    return " ".join("".join(page).split())


def test_each_attribution_is_taught_with_its_cue_its_parts_and_its_labels(ferry):
    one = examples.document(ferry)
    assert [words(ferry, one, one.cues[i : i + 1]) for i in range(4)] == ["said", "reported", "also", "denied"]
    nothing, cue, source, content = ([words(ferry, one, path == state) for path in one.paths] for state in range(4))
    assert cue == ["said", "reported", "also reported:", "denied"]
    assert source[:2] == ["Anna Brill", "the wire"] and source[3] == "A cook"
    assert content[:2] == ["the wire reported the ferry might sail", "the ferry might sail"]
    assert content[2:] == ["A cook denied any crack.", "any crack"]
    assert nothing[0].startswith(". The")
    assert [network.ACT_NAMES[i] for i in one.acts] == ["says", "says", "says", "denies"]
    assert [network.KIND_NAMES[i] for i in one.kinds] == ["person", "agency", "outlet", "unnamed"]
    assert one.blocks.tolist() == [0, 0, 1, 0]
    assert one.parents.tolist() == [-1, 0, -1, 2]


def test_hedges_and_lines_handed_over_are_taught_piece_by_piece(ferry):
    one = examples.document(ferry)
    hedge, line, name = one.words.T
    assert words(ferry, one, hedge == 1) == "might" and (hedge >= 0).all()
    assert words(ferry, one, line == 1) == "A"
    assert words(ferry, one, line == 0) == "Anna The"
    assert (name == -100).all()


def test_what_an_annotation_does_not_say_is_not_taught(ferry):
    outer = Annotated("x", ferry.text, (ferry.attributions[0],), nested=False)
    one = examples.document(outer)
    unasked = words(ferry, one, one.weights == 0)
    assert unasked == "the wire reported the ferry might sail"
    assert one.blocks.tolist() == one.parents.tolist() == [-100]
    assert (one.words == -100).all()


def test_names_are_taught_where_only_they_are_annotated(ferry):
    names = (((0, 10), "person"), ((ferry.text.index("Orsk"), ferry.text.index(" also")), "organisation"))
    one = examples.document(Annotated("x", ferry.text, (), nested=False, names=names))
    kinds = [network.TAGS[2 + i] for i in one.words[:, 2]]
    found = {kind: words(ferry, one, np.array([other == kind for other in kinds])) for kind in kinds}
    assert (found["begin person"], found["in person"][-3:]) == ("Anna", "ill")
    assert kinds.count("begin organisation") == 1 and "in place" not in kinds
    assert found["no name"].startswith("said the wire") and "Mail" not in found["no name"]
    assert not one.weights.any() and (one.words[:, :2] == -100).all()


def test_windows_of_a_batch_keep_their_cues_and_parents(ferry):
    one = examples.document(ferry)
    (window,) = examples.cut_up([one])
    assert window.parents.tolist() == [0, 1, 0, 3]
    assert window.ids[window.cues].tolist() == one.pieces.ids[one.cues].tolist()
    data = examples.batch([window, window])
    assert data["parents"].tolist() == [0, 1, 0, 3, 0, 5, 0, 7]
    assert data["cues"][:, 0].tolist() == [0] * 4 + [1] * 4
    assert data["starts"].sum() == 8 and (data["starts"][data["cues"][:, 0], data["cues"][:, 1]] == 1).all()


@pytest.fixture(scope="module")
def small() -> network.Network:
    torch.manual_seed(1)
    return network.Network(width=24, pair=8).eval()


def test_the_network_answers_for_each_piece_each_cue_and_each_pair(small):
    ids, mask = torch.randint(1000, 2000, (2, 6)), torch.tensor([[1] * 6, [1] * 4 + [0] * 2])
    with torch.no_grad():
        found = small(ids, torch.zeros_like(ids), mask, torch.tensor(-100.0))
    logits, cues, parts, acts, kinds, blocks, parents, tags = found
    assert logits.shape == (2, 6)
    assert cues.tolist() == [[0, at] for at in range(6)] + [[1, at] for at in range(4)]
    assert (parts.shape, acts.shape, kinds.shape) == ((10, 6, 9), (10, 15), (10, 10))
    assert (blocks.shape, parents.shape, tags.shape) == ((10,), (10, 11), (2, 6, 11))
    allowed = parents[:, 1:] > -5e3
    assert not allowed.diagonal().any(), "a cue cannot stand inside itself"
    assert not allowed[:6, 6:].any() and not allowed[6:, :6].any(), "nor in what another window tells"
    assert allowed.sum() == 6 * 5 + 4 * 3


def test_padding_changes_nothing(small):
    ids = torch.randint(1000, 2000, (1, 5))
    padded = torch.cat([ids, torch.randint(1000, 2000, (1, 3))], 1)
    mask = torch.tensor([[1] * 5 + [0] * 3])
    with torch.no_grad():
        short = small(ids, torch.zeros_like(ids), torch.ones_like(ids), torch.tensor(-100.0))
        long = small(padded, torch.zeros_like(padded), mask, torch.tensor(-100.0))
    assert torch.equal(short[1], long[1])
    assert torch.allclose(short[0], long[0][:, :5], atol=1e-5)
    assert torch.allclose(short[2], long[2][:, :5], atol=1e-5)
    for one, other in zip(short[3:7], long[3:7], strict=True):
        assert torch.allclose(one, other, atol=1e-5)


def every_path(n: int) -> torch.Tensor:
    return torch.tensor([(0, *rest) for rest in product(range(4), repeat=n - 1)])


def test_the_probabilities_of_all_paths_make_one():
    torch.manual_seed(3)
    paths = every_path(4)
    parts, moves = torch.randn(1, 4, 9).repeat(len(paths), 1, 1), torch.randn(4, 4)
    losses = network.path_loss(parts, moves, paths, torch.full((len(paths),), 4))
    assert torch.exp(-losses).sum().item() == pytest.approx(1, abs=1e-5)
    assert losses.min() > 0


def test_a_path_is_likelier_the_better_it_fits_the_scores():
    paths = torch.tensor([[0, 2, 2, 1, 3], [0, 2, 2, 0, 0], [0, 0, 0, 0, 0]])
    parts = torch.zeros(3, 5, 9)
    parts[:, 1:3, 3], parts[:, 3, 0], parts[:, 4, 6] = 20.0, 20.0, 20.0
    right, half, none = network.path_loss(parts, torch.zeros(4, 4), paths, torch.full((3,), 5)).tolist()
    assert right == pytest.approx(0, abs=1e-4)
    assert (half, none) == (pytest.approx(40, abs=1e-3), pytest.approx(80, abs=1e-3))


def test_where_a_part_begins_and_ends_is_scored_once_at_its_edge():
    paths = torch.tensor([[0, 0, 0, 0], [0, 0, 1, 3], [0, 1, 1, 3], [0, 0, 1, 1]])
    parts = torch.zeros(4, 4, 9)
    # A cue begins at piece 2 (1), one ends there (5), and a content begins at piece 3 (2).
    parts[:, 2, 1], parts[:, 2, 2], parts[:, 3, 7] = 1.0, 5.0, 2.0
    losses = network.path_loss(parts, torch.zeros(4, 4), paths, torch.full((4,), 4))
    assert (losses[0] - losses).tolist() == pytest.approx([0, 1 + 5 + 2, 5 + 2, 1], abs=1e-4)


def test_pieces_beyond_the_length_do_not_count():
    torch.manual_seed(4)
    parts, moves, path = torch.randn(1, 6, 9), torch.randn(4, 4), torch.tensor([[0, 2, 1, 3, 0, 0]])
    short = network.path_loss(parts[:, :4], moves, path[:, :4], torch.tensor([4]))
    assert torch.allclose(network.path_loss(parts, moves, path, torch.tensor([4])), short, atol=1e-5)


def test_with_names_hidden_the_labels_stay_on_the_same_words(ferry: Annotated):
    seen, hidden = examples.document(ferry), examples.document(ferry, hidden=3)
    assert len(hidden.pieces.ids) < len(seen.pieces.ids)
    for role in (1, 2, 3):
        told = [[words(ferry, one, path == role) for path in one.paths] for one in (seen, hidden)]
        assert told[0] == told[1]
    assert (seen.pieces.spans[seen.cues, 0] == hidden.pieces.spans[hidden.cues, 0]).all()


def test_a_word_written_small_in_three_articles_is_no_name(ferry: Annotated):
    assert set(no_names([ferry, ferry])) == set(CAPITAL.split())
    found = set(no_names([ferry] * 3))
    assert {"said", "wire", "crack"} <= found and not {"brill", "orsk", "anna"} & found
