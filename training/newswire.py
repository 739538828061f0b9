"""Reads the worldwide newswire's names (Shi et al. 2023): tokens with BIOES tags, one file an article."""

from collections.abc import Iterator
from pathlib import Path

from training.annotated import Annotated, Span
from training.detokenised import spaced

_KINDS = {"Person": "person", "Organization": "organisation", "Location": "place", "Facility": "place"}


def read(folder: Path) -> Iterator[Annotated]:
    """The articles of `folder` with their names; none where there is no such folder."""
    for path in sorted(folder.glob("*.tsv")):
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
        rows = [row for row in rows if len(row) > 1 and not row[0].startswith("http")]
        text, spans = spaced([row[0] for row in rows])
        yield Annotated(path.stem, text, (), nested=False, names=tuple(_names([row[1] for row in rows], spans)))


def _names(tags: list[str], spans: list[Span]) -> Iterator[tuple[Span, str]]:
    """Stretches that begin at B or S and go on with I or E, in whichever of the two ways a file has them."""
    at = 0
    while at < len(tags):
        edge, _, label = tags[at].partition("-")
        last = at
        while edge in ("B", "I") and last + 1 < len(tags) and tags[last + 1] in (f"I-{label}", f"E-{label}"):
            last += 1
        if label:
            yield (spans[at][0], spans[last][1]), _KINDS.get(label, "other")
        at = last + 1
