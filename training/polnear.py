"""Reads PolNeAR (Newell et al. 2018): news text and brat standoff, outermost attributions only.

Where several people annotated a document the first file by name is taken, as the scorer does.
"""

from collections.abc import Iterator
from pathlib import Path

from training.annotated import Annotated, Attribution, Span

_ROLES = {"Source": "source", "Cue": "cue", "Content": "content"}


def read(folder: Path) -> Iterator[Annotated]:
    """The annotated documents of `folder`, which holds `text` and `attributions`."""
    for path in sorted((folder / "text").glob("*")):
        stem = path.name.removesuffix(".txt")
        files = sorted((folder / "attributions").glob(stem + "*.ann"))
        if files:
            yield Annotated(stem, path.read_bytes().decode("utf-8"), tuple(_attributions(files[0])), nested=False)


def _attributions(path: Path) -> Iterator[Attribution]:
    spans: dict[str, tuple[str, tuple[Span, ...]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split("\t")
        if line.startswith("T") and len(parts) > 1:
            label, offsets = parts[1].split(" ", 1)
            pairs = (tuple(map(int, one.split())) for one in offsets.split(";"))
            spans[parts[0]] = (label, tuple((start, end) for start, end in pairs))
        elif line.startswith("E") and len(parts) > 1:
            yield _event(parts[1], spans)


def _event(items: str, spans: dict[str, tuple[str, tuple[Span, ...]]]) -> Attribution:
    roles: dict[str, tuple[Span, ...]] = {}
    for item in items.split():
        name, ident = item.split(":")
        role = _ROLES.get(name.rstrip("0123456789"))
        if role and ident in spans:
            roles[role] = tuple(sorted({*roles.get(role, ()), *spans[ident][1]}))
    return Attribution(**roles)
