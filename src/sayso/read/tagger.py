"""Runs the weights over a text: cues, and for each its source, content, act, kind of source and what it stands in;
names and hedges; lines that are handed over to another.

The only importer of onnxruntime.
"""

import hashlib
import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime

from sayso.errors import WeightsError
from sayso.read import paths, tags
from sayso.read.nameless import nameless
from sayso.read.pieces import Pieces, Window, cut, windows
from sayso.records import Span

Floats = npt.NDArray[np.float32]
WEIGHTS = Path(__file__).parent / "weights"
_CLS, _SEP = 101, 102


@dataclass(frozen=True, slots=True)
class Tagged:
    """What hangs on one cue.

    Attributes:
        gains: of each piece of the content, how much better the path is with it than without, in nats.
        acts: probabilities by name; `kinds` likewise, of the source.
        cue_probability: that a cue begins here.
        place: the word piece of the text at which the cue begins; it tells cues apart.
        block: probability that the cue hands over whole paragraphs.
        parents: probability of standing inside what another cue tells, by that one's place; -1 for none of its window.
    """

    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    acts: dict[str, float]
    kinds: dict[str, float]
    cue_probability: float
    gains: tuple[float, ...] = ()
    place: int = -1
    block: float = 0.0
    parents: dict[int, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tags:
    """What the weights make of a text.

    Attributes:
        attributions: in the order of the cues.
        names: proper names with what each is the name of: person, organisation, place or other.
        hedges: "may", "reportedly" and their like.
        handed_over: probability of each line, by its first character, that it stands in a passage of another's.
    """

    attributions: list[Tagged]
    names: tuple[tuple[Span, str], ...] = ()
    hedges: tuple[Span, ...] = ()
    handed_over: dict[int, float] = field(default_factory=dict)


@dataclass(frozen=True)
class _Cue:
    window: Window
    at: int
    probability: float
    parts: Floats
    act: Floats
    kind: Floats
    block: float
    parents: dict[int, float]


class Tagger:
    """The weights in a folder, ready to run.

    Args:
        folder: holds `reader.onnx` and `reader.json` (names of acts and kinds, threshold, moves, whether it is to see
            no names).
        threads: for one window; 0 lets onnxruntime choose.

    Raises:
        WeightsError: the files are absent or do not fit this version.
    """

    def __init__(self, folder: Path = WEIGHTS, threads: int = 0) -> None:
        try:
            card = json.loads((folder / "reader.json").read_text(encoding="utf-8"))
            data = (folder / "reader.onnx").read_bytes()
        except (OSError, ValueError) as error:
            raise WeightsError(f"{folder}: the weights cannot be read: {error}") from None
        try:
            self.session = session(data, threads)
        except Exception:  # onnxruntime has an error of its own for each kind of damage, and no base for them
            raise WeightsError(f"{folder}: reader.onnx is damaged; install sayso again") from None
        self.sha256 = hashlib.sha256(data).hexdigest()
        self.moves = np.array(card["moves"], dtype=np.float32)
        self.acts: list[str] = card["acts"]
        self.kinds: list[str] = card["kinds"]
        self.tags: list[str] = card["tags"]
        self.threshold: float = card["threshold"]
        self.nameless: bool = card["nameless"]

    def pieces(self, text: str) -> Pieces:
        """The text as these weights are given it."""
        return nameless(cut(text), text) if self.nameless else cut(text)

    def tag(self, text: str) -> Tags:
        """Everything found in `text`."""
        pieces = self.pieces(text)
        cues: list[_Cue] = []
        words = np.zeros((len(pieces.ids), len(self.tags)), np.float32)
        for window in windows(pieces):
            found, words[window.first : window.last] = self._window(pieces, window)
            cues += found
        return Tags(
            self._decode(cues, pieces, text),
            tuple(tags.names(words[:, 2:], pieces, text, self.tags[3::2])),
            tuple(tags.hedges(words[:, 0], pieces, text)),
            tags.handed_over(words[:, 1], pieces),
        )

    def _window(self, pieces: Pieces, window: Window) -> tuple[list[_Cue], Floats]:
        feed = inputs(pieces, window) | {"threshold": np.array(_logit(self.threshold), dtype=np.float32)}
        logits, found, parts, acts, kinds, blocks, parents, words = self.session.run(None, feed)
        places = [window.first + int(at) - 1 for _, at in found]
        cues = []
        for i, (_, at) in enumerate(found.tolist()):
            inside = dict(zip([-1, *places], _softmax(parents[i]).tolist(), strict=True))
            chance, block = _chance(logits[0, at]), _chance(blocks[i])
            cues.append(_Cue(window, at, chance, parts[i], _softmax(acts[i]), _softmax(kinds[i]), block, inside))
        return cues, words[0, 1:-1]

    def _decode(self, cues: list[_Cue], pieces: Pieces, text: str) -> list[Tagged]:
        if not cues:
            return []
        longest = max(len(cue.parts) for cue in cues)
        parts = np.full((len(cues), longest, 9), -100.0, np.float32)
        for i, cue in enumerate(cues):
            parts[i, 1 : len(cue.parts) - 1] = cue.parts[1:-1]
            parts[i, cue.at, 0] += 1e3  # the path goes through the cue that it belongs to
        states = paths.best(parts, self.moves)
        gains = paths.gains(parts, self.moves, states)
        found = []
        for cue, path, gain in zip(cues, states, gains, strict=True):
            offsets = pieces.spans[cue.window.first : cue.window.last]
            roles = paths.spans(path[1 : len(offsets) + 1], offsets, text)
            found.append(
                Tagged(
                    tuple(roles["cue"]),
                    tuple(roles["source"]),
                    tuple(roles["content"]),
                    dict(zip(self.acts, cue.act.tolist(), strict=True)),
                    dict(zip(self.kinds, cue.kind.tolist(), strict=True)),
                    cue.probability,
                    tuple(_gain(span, offsets, gain[1:]) for span in roles["content"]),
                    cue.window.first + cue.at - 1,
                    cue.block,
                    cue.parents,
                )
            )
        return sorted(found, key=lambda one: one.cue)


def session(data: bytes, threads: int) -> onnxruntime.InferenceSession:
    """An ONNX file's bytes, ready to run on the processor."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    # The arena keeps the largest window's memory for ever, and buys nothing at this size.
    options.enable_cpu_mem_arena = False
    return onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])


def inputs(pieces: Pieces, window: Window) -> dict[str, npt.NDArray[np.int64]]:
    """What the encoder is given for a window: ids, looks and mask, each of shape (1, pieces + 2)."""
    part = slice(window.first, window.last)
    ids = np.concatenate(([_CLS], pieces.ids[part], [_SEP]))[None]
    looks = np.concatenate(([0], pieces.looks[part], [0]))[None]
    return {"ids": ids, "looks": looks, "mask": np.ones_like(ids)}


@cache
def tagger(threads: int) -> Tagger:
    """The weights that sayso ships, loaded once; `threads` as in the settings."""
    return Tagger(threads=threads)


def _gain(span: Span, offsets: npt.NDArray[np.int64], gain: Floats) -> float:
    first = int(np.searchsorted(offsets[:, 0], span.start))
    last = int(np.searchsorted(offsets[:, 0], span.end))
    return float(gain[first : last + 1].sum())


def _chance(logit: float) -> float:
    return float(1 / (1 + np.exp(-logit)))


def _logit(p: float) -> float:
    return float(np.log(p / (1 - p)))


def _softmax(x: Floats) -> Floats:
    e = np.exp(x - x.max())
    return np.asarray(e / e.sum(), dtype=np.float32)
