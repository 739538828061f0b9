"""Applies what the user set right about statements, while they are grouped; for sources, see `records.corrected`."""

from collections.abc import Sequence

from sayso.link.claims.units import Unit
from sayso.records.corrections import Change, Correction, Subject, subject

Pairs = frozenset[tuple[int, int]]


def joined(units: Sequence[Unit], corrections: Sequence[Correction]) -> Pairs:
    """Pairs that tie together the units that the user said are one claim, and did not split since."""
    groups: list[set[int]] = []
    for one in corrections:
        if not one.undone:
            groups = _regrouped(groups, one.kind, _subjects(units, one))
    return frozenset((min(group), other) for group in groups if group for other in group - {min(group)})


def _regrouped(groups: list[set[int]], kind: Change, named: set[int]) -> list[set[int]]:
    if kind == "merge":
        whole = named.union(*(group for group in groups if group & named))
        return [*(group for group in groups if not group & named), whole]
    if kind == "split":
        return [part for group in groups for part in (group & named, group - named)]
    return groups


def parted(units: Sequence[Unit], corrections: Sequence[Correction]) -> Pairs:
    """The pairs of units that the user said are not one, those split off and all others, unless they are joined too."""
    groups = [_subjects(units, one) for one in corrections if one.kind == "split" and not one.undone]
    return frozenset(
        (min(one, other), max(one, other))
        for group in groups
        for one in group
        for other in range(len(units))
        if other not in group
    )


def _subjects(units: Sequence[Unit], one: Correction) -> set[int]:
    named = [found for found in map(subject, one.subjects) if found.span]
    return {at for at, unit in enumerate(units) if any(_is(unit, found) for found in named)}


def _is(unit: Unit, named: Subject) -> bool:
    """Whether most of the unit lies in the statement named."""
    if named.span is None or not named.is_in(unit.reading.article):
        return False
    shared = min(unit.span.end, named.span.end) - max(unit.span.start, named.span.start)
    return shared * 2 > unit.span.end - unit.span.start
