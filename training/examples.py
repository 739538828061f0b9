"""Turns annotated articles into what the network learns from: windows of pieces with cues and paths."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from sayso.read.nameless import nameless
from sayso.read.pieces import LONGEST, Pieces, cut, windows
from training.annotated import Annotated, Attribution, Span
from training.network import ACT_NAMES, KIND_NAMES, NAME_KINDS, ROLES

CLS, SEP = 101, 102


@dataclass(frozen=True)
class Document:
    """One annotated article in pieces.

    Attributes:
        cues: the piece at which each attribution's cue begins.
        paths: (attributions, pieces) states, see `network.path_loss`.
        blocks: 1 for an attribution that hands over whole paragraphs, else 0.
        parents: the attribution in whose content each stands, -1 for none.
        weights: (pieces,) 0 where the annotation does not say whether a cue begins.
        words: (pieces, 3) labels of the two questions and the one choice of `network.TAGS`.

    In all labels -100 stands for what the annotation does not say.
    """

    pieces: Pieces
    cues: np.ndarray
    paths: np.ndarray
    acts: np.ndarray
    kinds: np.ndarray
    blocks: np.ndarray
    parents: np.ndarray
    weights: np.ndarray
    words: np.ndarray


def document(article: Annotated, hidden: int | None = None) -> Document | None:
    """The article in pieces; None where nothing in it can be learned from.

    Args:
        hidden: the number of the first name, where names are to be hidden (`nameless`).
    """
    pieces = cut(article.text)
    if hidden is not None:
        pieces = nameless(pieces, article.text, hidden)
    if not len(pieces.ids):
        return None
    numbers = [i for i, one in enumerate(article.attributions) if one.cue]
    kept = [article.attributions[i] for i in numbers]
    paths = _paths(pieces, kept)
    cues = np.array([_covered(pieces, one.cue[0]).start for one in kept], dtype=np.int64)
    cues = np.minimum(cues, len(pieces.ids) - 1)
    weights = np.full(len(pieces.ids), float(article.names is None), dtype=np.float32)
    if not article.nested:
        weights[(paths == 1 + ROLES.index("content")).any(0)] = 0.0
    weights[cues] = 1.0
    return Document(
        pieces, cues, paths, _labels(kept, "act", ACT_NAMES), _labels(kept, "kind", KIND_NAMES),
        np.array([int(one.block) if article.nested else -100 for one in kept], dtype=np.int64),
        _parents(article, numbers), weights, _words(article, pieces),
    )  # fmt: skip


def _paths(pieces: Pieces, kept: list[Attribution]) -> np.ndarray:
    paths = np.zeros((len(kept), len(pieces.ids)), dtype=np.int8)
    for i, one in enumerate(kept):
        for state, role in enumerate(ROLES, 1):
            for span in getattr(one, role):
                paths[i, _covered(pieces, span)] = state
    return paths


def _parents(article: Annotated, numbers: list[int]) -> np.ndarray:
    """For each attribution with a cue the place in `numbers` of the one that it stands in."""
    if not article.nested:
        return np.full(len(numbers), -100, dtype=np.int64)
    places = {number: place for place, number in enumerate(numbers)}
    parents = [article.attributions[number].parent for number in numbers]
    return np.array([-1 if up is None else places.get(up, -1) for up in parents], dtype=np.int64)


def _words(article: Annotated, pieces: Pieces) -> np.ndarray:
    words = np.full((len(pieces.ids), 3), -100, dtype=np.int64)
    if article.nested:
        words[:, 0] = 0
        for span in article.hedges:
            words[_covered(pieces, span), 0] = 1
        firsts = np.flatnonzero(pieces.looks % 2)
        words[firsts, 1] = 0
        for piece in (piece for one in article.attributions if one.block for piece in one.content):
            words[[at for at in firsts if piece[0] <= pieces.spans[at, 0] < piece[1]], 1] = 1
    if article.names is not None:
        words[:, 2] = 0
        for span, kind in article.names:
            part = _covered(pieces, span)
            words[part, 2] = 2 + 2 * NAME_KINDS.index(kind)
            words[part.start, 2] -= 1
    return words


def _covered(pieces: Pieces, span: Span) -> slice:
    first = int(np.searchsorted(pieces.spans[:, 1], span[0], side="right"))
    return slice(first, int(np.searchsorted(pieces.spans[:, 0], span[1], side="left")))


def _labels(found: list[Attribution], name: str, names: tuple[str, ...]) -> np.ndarray:
    values = [getattr(one, name) for one in found]
    return np.array([names.index(value) if value in names else -100 for value in values], dtype=np.int64)


@dataclass(frozen=True)
class Example:
    """One window; `cues` and `paths` count [CLS] as piece 0, `parents` the window's cues from 1, 0 being none."""

    ids: np.ndarray
    looks: np.ndarray
    cues: np.ndarray
    paths: np.ndarray
    acts: np.ndarray
    kinds: np.ndarray
    blocks: np.ndarray
    parents: np.ndarray
    weights: np.ndarray
    words: np.ndarray


def cut_up(documents: Iterable[Document], rng: random.Random | None = None) -> Iterator[Example]:
    """The windows of all documents; with `rng` they begin at another sentence each time."""
    for one in documents:
        start = rng.randrange(min(8, len(one.pieces.sentences) - 1)) if rng else 0
        spans = [(w.first, w.last) for w in windows(one.pieces, look_back=0, start=start)]
        lead = spans[0][0]
        spans += [(at, min(at + LONGEST, lead)) for at in range(0, lead, LONGEST)]
        for first, last in spans:
            yield _example(one, first, last)


def _example(one: Document, first: int, last: int) -> Example:
    inside = np.flatnonzero((one.cues >= first) & (one.cues < last))
    paths = np.zeros((len(inside), last - first + 2), dtype=np.int64)
    paths[:, 1:-1] = one.paths[inside, first:last]
    here = {int(i): place for place, i in enumerate(inside, 1)}
    return Example(
        np.concatenate(([CLS], one.pieces.ids[first:last], [SEP])),
        np.concatenate(([0], one.pieces.looks[first:last], [0])),
        one.cues[inside] - first + 1,
        paths,
        one.acts[inside],
        one.kinds[inside],
        one.blocks[inside],
        np.array([up if up == -100 else here.get(up, 0) for up in one.parents[inside].tolist()], dtype=np.int64),
        np.concatenate(([0], one.weights[first:last], [0])).astype(np.float32),
        np.pad(one.words[first:last], ((1, 1), (0, 0)), constant_values=-100),
    )


def batch(examples: list[Example]) -> dict[str, Tensor]:
    """Pads and stacks; `cues` are (window, piece) pairs."""
    n = max(len(one.ids) for one in examples)
    pad = lambda rows, dtype: torch.tensor(  # noqa: E731
        np.stack([np.pad(row, (0, n - len(row))) for row in rows]), dtype=dtype
    )
    cues = [(i, int(at)) for i, one in enumerate(examples) for at in one.cues]
    paths = [path for one in examples for path in one.paths]
    starts = torch.zeros(len(examples), n)
    for i, at in cues:
        starts[i, at] = 1.0
    return {
        "ids": pad([one.ids for one in examples], torch.long),
        "looks": pad([one.looks for one in examples], torch.long),
        "mask": pad([np.ones(len(one.ids)) for one in examples], torch.long),
        "weights": pad([one.weights for one in examples], torch.float32),
        "starts": starts,
        "cues": torch.tensor(cues, dtype=torch.long).reshape(-1, 2),
        "paths": pad(paths, torch.long) if paths else torch.zeros(0, n, dtype=torch.long),
        "acts": torch.tensor(np.concatenate([one.acts for one in examples])),
        "kinds": torch.tensor(np.concatenate([one.kinds for one in examples])),
        "blocks": torch.tensor(np.concatenate([one.blocks for one in examples])),
        "parents": torch.tensor(_of_the_batch(examples)),
        "words": torch.tensor(
            np.stack([np.pad(one.words, ((0, n - len(one.ids)), (0, 0)), constant_values=-100) for one in examples])
        ),
    }


def _of_the_batch(examples: list[Example]) -> np.ndarray:
    """Parents counted through all the windows' cues, as the network counts them."""
    found, before = [], 0
    for one in examples:
        found.append(np.where(one.parents > 0, one.parents + before, one.parents))
        before += len(one.cues)
    return np.concatenate(found)
