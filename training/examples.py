"""Turns annotated articles into what the network learns from: windows of pieces with cues and paths."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from sayso.read.pieces import LONGEST, Pieces, cut, windows
from training.annotated import Annotated, Attribution, Span
from training.network import ACT_NAMES, KIND_NAMES, ROLES

CLS, SEP = 101, 102


@dataclass(frozen=True)
class Document:
    """One annotated article in pieces.

    Attributes:
        cues: the piece at which each attribution's cue begins.
        paths: (attributions, pieces) states, see `network.path_loss`.
        weights: (pieces,) 0 where the annotation does not say whether a cue begins.
    """

    pieces: Pieces
    cues: np.ndarray
    paths: np.ndarray
    acts: np.ndarray
    kinds: np.ndarray
    weights: np.ndarray


def document(article: Annotated) -> Document | None:
    """The article in pieces; None where nothing in it can be learned from."""
    pieces = cut(article.text)
    kept = [one for one in article.attributions if one.cue and not one.block]
    if not len(pieces.ids):
        return None
    weights = np.ones(len(pieces.ids), dtype=np.float32)
    paths = np.zeros((len(kept), len(pieces.ids)), dtype=np.int8)
    for i, one in enumerate(kept):
        for state, role in enumerate(ROLES, 1):
            for span in getattr(one, role):
                paths[i, _covered(pieces, span)] = state
                if role == "content" and not article.nested:
                    weights[_covered(pieces, span)] = 0.0
    cues = np.array([_covered(pieces, one.cue[0]).start for one in kept], dtype=np.int64)
    cues = np.minimum(cues, len(pieces.ids) - 1)
    weights[cues] = 1.0
    return Document(pieces, cues, paths, _labels(kept, "act", ACT_NAMES), _labels(kept, "kind", KIND_NAMES), weights)


def _covered(pieces: Pieces, span: Span) -> slice:
    first = int(np.searchsorted(pieces.spans[:, 1], span[0], side="right"))
    return slice(first, int(np.searchsorted(pieces.spans[:, 0], span[1], side="left")))


def _labels(found: list[Attribution], name: str, names: tuple[str, ...]) -> np.ndarray:
    values = [getattr(one, name) for one in found]
    return np.array([names.index(value) if value in names else -100 for value in values], dtype=np.int64)


@dataclass(frozen=True)
class Example:
    """One window; `cues` and `paths` count [CLS] as piece 0."""

    ids: np.ndarray
    looks: np.ndarray
    cues: np.ndarray
    paths: np.ndarray
    acts: np.ndarray
    kinds: np.ndarray
    weights: np.ndarray


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
    return Example(
        np.concatenate(([CLS], one.pieces.ids[first:last], [SEP])),
        np.concatenate(([0], one.pieces.looks[first:last], [0])),
        one.cues[inside] - first + 1,
        paths,
        one.acts[inside],
        one.kinds[inside],
        np.concatenate(([0], one.weights[first:last], [0])).astype(np.float32),
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
    }
