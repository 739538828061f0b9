"""Killed and injured, as the articles of a story tell: what most of them tell, and every number with its words."""

from dataclasses import dataclass

from sayso.records import Casualties, Count, Story
from sayso.views import chain, passages
from sayso.views.passages import Quote
from sayso.views.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Row:
    """One number, the words of the first article that gives it, and in how many it stands."""

    value: int
    articles: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Table:
    """The numbers for what befell people.

    Attributes:
        heading: what most of them tell, and how far the others are from it.
    """

    heading: str
    rows: tuple[Row, ...]


def tables(story: Story, found: Shelf) -> list[Table]:
    """The dead, then the injured; none where no article gives a number."""
    return [Table(_heading(one), tuple(_row(each, found) for each in one.counts)) for one in story.casualties]


def _heading(one: Casualties) -> str:
    """ "Killed: 24 in 3 of 6 articles that give a number, others 12 to 26"; where no two agree, the last to tell."""
    befell, numbers = one.befell.capitalize(), sorted(each.value for each in one.counts)
    giving = sum(len(each.articles) for each in one.counts)
    most = next(len(each.articles) for each in one.counts if each.value == one.value)
    if len(numbers) == 1:
        return f"{befell}: {one.value} in {chain.count(giving, 'article')}; no other gives a number"
    if most == 1:
        return f"{befell}: {numbers[0]} to {numbers[-1]}, no two of {giving} articles agree; {one.value} in the last"
    others = _range([number for number in numbers if number != one.value])
    return f"{befell}: {one.value} in {most} of {giving} articles that give a number, {others}"


def _range(numbers: list[int]) -> str:
    return f"in another {numbers[0]}" if len(numbers) == 1 else f"in others {numbers[0]} to {numbers[-1]}"


def _row(one: Count, found: Shelf) -> Row:
    giving = f"in {chain.count(len(one.articles), 'article')}" + (", first in this" if len(one.articles) > 1 else "")
    return Row(one.value, giving, passages.quoted(one.words, found))
