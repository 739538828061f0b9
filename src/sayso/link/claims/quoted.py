"""Which passages quote the same words: somebody said them once, whoever the reports say it was."""

from collections.abc import Iterator, Sequence

from sayso.link.claims.naming import fold
from sayso.link.claims.units import Unit

FEWEST = 5
"""Words in a row that two people hardly say alike by chance."""


def same_quotations(units: Sequence[Unit]) -> list[set[int]]:
    """For each unit the first ones that stand in quotation marks, as it does, and have a run of words in common."""
    first: dict[tuple[str, ...], int] = {}
    return [{first.setdefault(run, at) for run in _runs(unit)} - {at} for at, unit in enumerate(units)]


def _runs(unit: Unit) -> Iterator[tuple[str, ...]]:
    if _is_quoted(unit):
        words = fold(unit.text).split()
        yield from (tuple(words[at : at + FEWEST]) for at in range(len(words) - FEWEST + 1))


def _is_quoted(unit: Unit) -> bool:
    """Whether the innermost attribution gives its words as they were said."""
    innermost = unit.statement.attributions[-1:]
    return any(one.speech == "direct" for one in unit.reading.attributions if one.id in innermost)
