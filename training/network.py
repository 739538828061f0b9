"""The network: one encoder, read once; a head that finds cues, heads that read what hangs on each, one for words.

An attribution hangs on its cue. Every piece is asked whether a cue begins there; for each that says yes, every piece of
the window is asked which part it plays for *that* cue, and the best path through "nothing, cue, source, content" is
taken (a conditional random field whose scores are given per cue). So spans and links come together, contents may have
gaps, and an attribution inside another's content is nothing special. Which attribution stands inside which is asked of
each pair of cues (as Dozat & Manning 2017 ask of heads and dependents). Names, hedges and the first words of lines that
are handed over to another are asked of each piece.
"""

import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from sayso.read.pieces import LOOKS
from training.corpus import ACTS, KINDS

ROLES = ("cue", "source", "content")
ACT_NAMES = tuple(sorted(ACTS))
KIND_NAMES = tuple(sorted(KINDS))
NAME_KINDS = ("person", "organisation", "place", "other")
TAGS = ("hedge", "handed over", "no name", *(f"{edge} {kind}" for kind in NAME_KINDS for edge in ("begin", "in")))
"""What is asked of each piece: two questions of their own, then one choice among the states of a name."""
_BUCKETS = 32
_SOURCE, _CONTENT = 3, 6
"""Where in the nine scores of a piece those of being inside source and content stand."""


class Layer(nn.Module):
    """One transformer layer of BERT (Devlin et al. 2019), as MiniLM-L6 has six (Wang et al. 2020)."""

    def __init__(self, width: int, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        batch, n, width = x.shape
        q, k, v = (
            y.reshape(batch, n, self.heads, width // self.heads).transpose(1, 2) for y in self.qkv(x).chunk(3, -1)
        )
        # No dropout on the attention itself: its random numbers cost a third of a step on a CPU.
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        mixed = mixed.transpose(1, 2).reshape(batch, n, width)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """MiniLM-L6 with its token types widened to what the uncased vocabulary loses (`pieces.LOOKS`)."""

    def __init__(
        self, width: int = 384, layers: int = 6, heads: int = 12, inner: int = 1536, dropout: float = 0.1
    ) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, width)
        self.places = nn.Embedding(512, width)
        self.looks = nn.Embedding(LOOKS, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))

    def forward(self, ids: Tensor, looks: Tensor, mask: Tensor) -> Tensor:
        places = torch.arange(ids.shape[1], device=ids.device)[None]
        x = self.drop(self.norm(self.words(ids) + self.places(places) + self.looks(looks)))
        wall = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, wall)
        return x

    def start_from(self, path: Path) -> None:
        """Takes the weights of all-MiniLM-L6-v2 from a safetensors file."""
        old = load_file(str(path))
        new = {
            "words.weight": old["embeddings.word_embeddings.weight"],
            "places.weight": old["embeddings.position_embeddings.weight"],
            "looks.weight": old["embeddings.token_type_embeddings.weight"][:1].repeat(LOOKS, 1),
        }
        names = {"norm1": "attention.output.LayerNorm", "out": "attention.output.dense", "up": "intermediate.dense",
                 "down": "output.dense", "norm2": "output.LayerNorm"}  # fmt: skip
        for end in ("weight", "bias"):
            new[f"norm.{end}"] = old[f"embeddings.LayerNorm.{end}"]
            for i in range(len(self.layers)):
                at = f"encoder.layer.{i}."
                parts = [old[f"{at}attention.self.{part}.{end}"] for part in ("query", "key", "value")]
                new[f"layers.{i}.qkv.{end}"] = torch.cat(parts)
                new |= {f"layers.{i}.{mine}.{end}": old[f"{at}{theirs}.{end}"] for mine, theirs in names.items()}
        self.load_state_dict(new)


class Network(nn.Module):
    """Encoder and heads.

    `forward` gives, for a batch of b windows of n pieces and the m cues found or given in them:
        cue_logits (b, n): does a cue begin here;
        cues (m, 2): window and piece of each cue;
        parts (m, n, 9): for cue, source and content the scores of being inside, of beginning and of ending here;
        acts (m, 15), kinds (m, 10): logits of the act and of the kind of source;
        blocks (m): logits of the cue handing over whole paragraphs;
        parents (m, m + 1): logits of standing inside nothing of this window, or inside the content of each cue;
        tags (b, n, 11): logits of `TAGS`.
    """

    def __init__(self, width: int = 384, pair: int = 160) -> None:
        super().__init__()
        self.encoder = Encoder(width)
        self.cue = nn.Sequential(nn.Linear(width, 128), nn.ReLU(), nn.Linear(128, 1))
        self.of_piece = nn.Linear(width, pair)
        self.of_cue = nn.Linear(width, pair)
        self.distance = nn.Embedding(2 * _BUCKETS + 1, pair)
        self.parts = nn.Linear(pair, 3 * len(ROLES))
        self.query = nn.Linear(width, 3 * len(ROLES) * 32)
        self.key = nn.Linear(width, 3 * len(ROLES) * 32)
        self.act = nn.Linear(width, len(ACT_NAMES))
        self.kind = nn.Linear(width, len(KIND_NAMES))
        self.kind_of_source = nn.Linear(width, len(KIND_NAMES))
        self.block = nn.Linear(width, 1)
        self.inner = nn.Linear(width, 64)
        self.outer = nn.Linear(width, 64)
        self.step = nn.Embedding(2 * _BUCKETS + 1, 1)
        self.outermost = nn.Linear(width, 1)
        self.held = nn.Parameter(torch.ones(1))
        self.tags = nn.Linear(width, len(TAGS))
        self.moves = nn.Parameter(torch.zeros(4, 4))
        self.drop = nn.Dropout(0.1)

    def forward(self, ids: Tensor, looks: Tensor, mask: Tensor, threshold: Tensor) -> tuple[Tensor, ...]:
        hidden = self.encoder(ids, looks, mask)
        logits = self.cue_logits(hidden, mask)
        cues = torch.nonzero(logits > threshold)
        return logits, cues, *self.read(hidden, cues, mask), self.tags(hidden)

    def cue_logits(self, hidden: Tensor, mask: Tensor) -> Tensor:
        logits: Tensor = self.cue(self.drop(hidden))[..., 0]
        return logits - (1.0 - mask.to(logits.dtype)) * 1e4

    def read(self, hidden: Tensor, cues: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """What hangs on each cue: parts, acts, kinds, blocks and parents, as in `forward`."""
        window, at = cues[:, 0], cues[:, 1]
        n = hidden.shape[1]
        own = self.drop(hidden[window, at])
        steps = torch.arange(n, device=hidden.device)[None] - at[:, None]
        mixed = self.of_piece(self.drop(hidden))[window] + self.of_cue(own)[:, None] + self.distance(_bucket(steps))
        k = self.key(hidden).reshape(hidden.shape[0], n, -1, 32)[window]
        q = self.query(own).reshape(-1, 1, 3 * len(ROLES), 32)
        parts = self.parts(functional.relu(mixed)) + (q * k).sum(-1) / math.sqrt(32)
        kinds = self._kinds(hidden[window], own, torch.sigmoid(parts[..., _SOURCE].detach()) * mask[window])
        return parts, self.act(own), kinds, self.block(own)[:, 0], self._parents(own, cues, parts)

    def _kinds(self, hidden: Tensor, own: Tensor, share: Tensor) -> Tensor:
        """By the cue, and by the words that play its source, each as surely as its share says."""
        source = (share[..., None] * hidden).sum(1) / (share.sum(1, keepdim=True) + 0.1)
        logits: Tensor = self.kind(own) + self.kind_of_source(self.drop(source))
        return logits

    def _parents(self, own: Tensor, cues: Tensor, parts: Tensor) -> Tensor:
        """By the two cues, how far apart they are, and how surely the one stands in what the other tells."""
        window, at = cues[:, 0], cues[:, 1]
        fits = (self.inner(own) @ self.outer(own).T) / 8.0 + self.step(_bucket(at[:, None] - at[None, :]))[..., 0]
        fits = fits + self.held * torch.tanh(parts[..., _CONTENT].detach()[:, at].T / 4.0)
        # A logit of -1e4 keeps a cue from standing inside itself, or in what another window tells.
        apart = (window[:, None] != window[None, :]) | (at[:, None] == at[None, :])
        return torch.cat([self.outermost(own), fits - 1e4 * apart.to(fits.dtype)], 1)


def _bucket(steps: Tensor) -> Tensor:
    """Distances by sign and, beyond 16, by logarithm: 2 * _BUCKETS + 1 buckets."""
    size = steps.abs()
    far = 16 + (torch.log2(size.clamp(min=16).float() / 16) * 4).long()
    return torch.sign(steps) * torch.where(size < 16, size, far).clamp(max=_BUCKETS) + _BUCKETS


def path_loss(parts: Tensor, moves: Tensor, path: Tensor, length: Tensor) -> Tensor:
    """Negative log-likelihood of the annotated paths.

    Args:
        parts: (m, n, 9) scores as `Network` gives them.
        moves: (4, 4) scores of going from one state to the next.
        path: (m, n) annotated states: 0 nothing, 1 cue, 2 source, 3 content.
        length: (m,) pieces that count; the first is [CLS] and always nothing.

    Returns:
        (m,) losses in nats.
    """
    inside, begin, end = _scores(parts)
    m, n = path.shape
    change = 1.0 - torch.eye(4, device=parts.device)
    alpha = parts.new_full((m, 4), -1e4)
    alpha[:, 0] = 0.0
    gold = parts.new_zeros(m)
    for t in range(1, n):
        step = moves + change * (end[:, t - 1, :, None] + begin[:, t, None, :])
        new = torch.logsumexp(alpha[:, :, None] + step, 1) + inside[:, t]
        here = step[torch.arange(m), path[:, t - 1], path[:, t]] + inside[torch.arange(m), t, path[:, t]]
        on = t < length
        alpha = torch.where(on[:, None], new, alpha)
        gold = gold + torch.where(on, here, torch.zeros_like(here))
    return torch.logsumexp(alpha, 1) - gold


def _scores(parts: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    nothing = torch.zeros_like(parts[..., :1])
    inside, begin, end = (torch.cat([nothing, parts[..., i::3]], -1) for i in range(3))
    return inside, begin, end
