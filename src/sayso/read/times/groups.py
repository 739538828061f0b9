"""What the words of a form's groups mean: numbers, months, units."""

import re
from dataclasses import dataclass
from typing import Any

from sayso.read.languages import english_times as words
from sayso.read.times.expression import Expression, On, Reckoner, nothing
from sayso.records import Granularity, Span


@dataclass(frozen=True, slots=True)
class Groups:
    """A form that matched; a group that the form lacks, or that took no part, is None."""

    form: str
    match: re.Match[str]
    day_first: bool | None

    def __getitem__(self, name: str) -> str | None:
        said = self.match.groupdict().get(name)
        return " ".join(said.lower().replace("-", " ").split()) if said else None

    def number(self, name: str) -> int | None:
        """A number in digits or in words, a day, a year."""
        said = self[name]
        return (int(said) if said.isdecimal() else words.NUMBERS[said]) if said else None

    def month(self, name: str = "month") -> int | None:
        """1 to 12; also of an ISO date, whose month is in digits."""
        said = self[name]
        return (int(said) if said.isdecimal() else words.MONTHS[said.rstrip(".")[:3]]) if said else None

    def weekday(self) -> int:
        """0 to 6, Monday first."""
        return words.WEEKDAYS[(self["weekday"] or "")[:3]]

    def unit(self) -> tuple[Granularity, int]:
        """The unit named, and how many of it one makes ("fortnight": two weeks)."""
        return words.UNITS[self["unit"] or ""]

    def turn(self) -> str | None:
        """Last, this, next, coming, that."""
        said = self["turn"]
        return words.TURNS[said] if said else None

    def lists(self) -> bool:
        """Whether "2 and 5 May" names two days; "between 2 and 5 May" does not."""
        return self["bound"] != "between" and bool(words.AMONG.search(self.match.group()))

    def of_an_event(self) -> bool:
        """Whether "the day before" goes on with what it is before."""
        said = self["way"] in ("before", "after")
        return said and bool(words.OF_AN_EVENT.match(self.match.string, self.match.end()))

    def says(self, grain: Granularity, on: On, reckon: Reckoner = nothing, **more: Any) -> Expression:  # noqa: ANN401
        """The expression that this form is."""
        return Expression(Span(*self.match.span()), self.form, grain, on, reckon, **more)
