"""When, where and how many, for a terminal: bars on a line of days, a map, and the figures."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from sayso.records import Figure, Reading, When, Where, written
from sayso.views import braille, timeline, told
from sayso.views.told import Fact, One

BAR = 24
"""Columns of the line of days."""
MAP = (64, 16)
"""Columns and rows of the map."""


def lines(reading: Reading) -> Iterator[tuple[Text, bool]]:
    """The lines, and whether each may be wrapped; none where the article tells no time, place or figure."""
    times = told.times(reading)
    return laid_out(timeline.draw(reading, times), times, told.places(reading), told.figures(reading))


def laid_out(
    drawn: timeline.Timeline | None,
    times: Sequence[Fact[When]],
    places: Sequence[Fact[Where]],
    figures: Sequence[Fact[Figure]],
) -> Iterator[tuple[Text, bool]]:
    """The same of facts that may be of many articles, with the line of days that holds their times."""
    for title, found in (
        ("When", _when(drawn, times)),
        ("Where", _where(places)),
        ("How many", _figures(figures)),
    ):
        rows = list(found)
        if rows:
            yield Text(), False
            yield Text(title, "bold"), False
            yield from rows


def _when(drawn: timeline.Timeline | None, times: Sequence[Fact[When]]) -> Iterator[tuple[Text, bool]]:
    for bar in drawn.bars if drawn else ():
        words = Text.assemble("  ", (_bar(bar), "cyan"), "  ", told.interval(bar.fact.one), "  ", _words(bar.fact))
        yield words.append(" (said)" if bar.fact.said else "", "dim"), True
    for fact in told.unresolved(times):
        yield Text.assemble("  ", told.interval(fact.one), "  ", _words(fact)), True


def _bar(bar: timeline.Bar) -> str:
    first = min(int(bar.x / timeline.WIDTH * BAR), BAR - 1)
    last = max(first + 1, min(round((bar.x + bar.width) / timeline.WIDTH * BAR), BAR))
    line = "·" * first + ("─" if bar.fact.said else "━") * (last - first) + "·" * (BAR - last)
    return ("◂" if bar.before else line[0]) + line[1:-1] + ("▸" if bar.after else line[-1])


def _where(places: Sequence[Fact[Where]]) -> Iterator[tuple[Text, bool]]:
    spots = told.spots(places)
    for line in braille.draw(spots, *MAP):
        yield Text("  " + line, "dim"), False
    for spot in spots:
        named = Text(", ").join(_words(fact) for fact in spot.facts)
        yield (
            Text.assemble("  ", (spot.letter, "bold"), " ", named, ("  " + told.place(spot.facts[0].one), "dim")),
            True,
        )
    for fact in told.unplaced(places):
        yield Text.assemble("    ", _words(fact), ("  " + told.place(fact.one), "dim")), True


def _figures(figures: Sequence[Fact[Figure]]) -> Iterator[tuple[Text, bool]]:
    for fact in figures:
        yield Text.assemble("  ", _words(fact), ("  " + written.figure(fact.one), "dim")), True


def _words(fact: Fact[One]) -> Text:
    """The words, with the numbers of the statements that they stand in."""
    numbers = ", ".join(map(str, fact.numbers))
    return Text.assemble(f"“{fact.words}”", (f" [{numbers}]" if numbers else "", "dim"))
