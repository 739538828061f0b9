"""The words by which a figure is of another time or a wider field than what is told: "since January", "in the city"."""

import re
from collections.abc import Sequence

from sayso.read.figures.words import Sentence
from sayso.read.languages.english_figures import CLAUSE, SCOPE, SCOPE_OF_TIME
from sayso.records import Span

_SCOPE = re.compile(rf"\b(?:{'|'.join(SCOPE)})\b", re.I)
_CLAUSE = re.compile(CLAUSE, re.I)
_BEFORE_TIME = re.compile(rf"\b(?:{'|'.join(SCOPE_OF_TIME)}) (?:the )?$", re.I)
REACH = 160
"""Characters between a figure and its scope, at most."""


def scopes(s: Sentence, times: Sequence[Span]) -> list[Span]:
    """Every scope that the sentence names; `times` are the spans within it that are times."""
    found = [Span(m.start(), m.end()) for m in _SCOPE.finditer(s.text, s.span.start, s.span.end)]
    for time in times:
        before = _BEFORE_TIME.search(s.text, max(s.span.start, time.start - 16), time.start)
        if before:
            found.append(Span(before.start(), time.end))
    return sorted(found)


def about(s: Sentence, figure: Span, all_scopes: Sequence[Span]) -> list[Span]:
    """Those of the scopes that stand in the figure's clause, or open the sentence."""
    kept: list[Span] = []
    for scope in all_scopes:
        overlaps = (kept and scope.start < kept[-1].end) or (scope.start < figure.end and figure.start < scope.end)
        if not overlaps and (_opens(s, scope) or _same_clause(s, figure, scope)):
            kept.append(scope)
    return kept


def _opens(s: Sentence, scope: Span) -> bool:
    return scope.start == s.span.start and s.text[scope.end : scope.end + 1] == ","


def _same_clause(s: Sentence, figure: Span, scope: Span) -> bool:
    first, last = (figure.end, scope.start) if figure.end <= scope.start else (scope.end, figure.start)
    return last - first <= REACH and _CLAUSE.search(s.text, first, last) is None
