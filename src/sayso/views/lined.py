"""The lines of lists in words: how much there is of a story or a claim, and its origins as an interval."""

from sayso.records.shelves import ClaimLine, StoryLine
from sayso.views import claimed
from sayso.views.chain import count


def story(line: StoryLine) -> list[str]:
    """ "12 reports", "9 claims", "leading claim: 1 to 2 origins, 3 do not say", "2 denials"."""
    parts = [count(line.reports, "report"), count(line.claims, "claim")]
    parts += [f"leading claim: {origins(line)}"] if line.claim else []
    return parts + _counted(line.denials, "denial")


def claim(line: ClaimLine) -> list[str]:
    """ "4 reports", "1 to 2 origins, 3 do not say", "2 denials", "1 conflict"."""
    told = [count(line.reports, "report"), origins(line)]
    answers = [*_counted(line.denials, "denial"), *_counted(line.declines, "no comment", "no comments")]
    return [*told, *answers, *_counted(line.conflicts, "conflict")]


def origins(line: StoryLine | ClaimLine) -> str:
    """ "1 to 2 origins, 3 do not say"."""
    silent = f", {line.unstated} {'does' if line.unstated == 1 else 'do'} not say" if line.unstated else ""
    return claimed.origins(line.low, line.high) + silent


def _counted(number: int, one: str, many: str | None = None) -> list[str]:
    """Nothing where there is none."""
    return [count(number, one, many)] if number else []
