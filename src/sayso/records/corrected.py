"""Applies what the user set right about an article's sources to its reading."""

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from sayso.records.corrections import Correction, subject
from sayso.records.reading import Kind, Reading, Source


def corrected(reading: Reading, corrections: Sequence[Correction]) -> Reading:
    """The reading with its sources renamed, retyped and merged as the user said, in the order in which it was said."""
    for one in corrections:
        subjects = [named for named in map(subject, one.subjects) if named.name and named.is_in(reading.article)]
        if not one.undone and subjects:
            reading = _changed(reading, one, {named.name or "" for named in subjects})
    return reading


def _changed(reading: Reading, one: Correction, names: set[str]) -> Reading:
    if one.kind == "merge":
        return _merged(reading, [source for source in reading.sources if source.name in names])
    return replace(reading, sources=tuple(_set(s, one) if s.name in names else s for s in reading.sources))


def _set(source: Source, one: Correction) -> Source:
    if one.kind == "rename" and one.value:
        return replace(source, name=one.value)
    kind: Kind | None = next((kind for kind in get_args(Kind) if kind == one.value), None)
    return replace(source, kind=kind) if one.kind == "retype" and kind else source


def _merged(reading: Reading, same: Sequence[Source]) -> Reading:
    """The first of them stands for all."""
    if len(same) < 2:
        return reading
    first, gone = same[0], {source.id for source in same[1:]}
    mentions = tuple(sorted(span for source in same for span in source.mentions))
    kept = [replace(s, mentions=mentions) if s is first else s for s in reading.sources if s.id not in gone]
    statements = tuple(
        replace(
            one,
            chain=tuple(dict.fromkeys(first.id if id in gone else id for id in one.chain)),
            root=first.id if one.root in gone else one.root,
        )
        for one in reading.statements
    )
    attributions = tuple(replace(a, source=first.id) if a.source in gone else a for a in reading.attributions)
    return replace(reading, sources=tuple(kept), statements=statements, attributions=attributions)
