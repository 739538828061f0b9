"""A figure while it is being read: which words it takes, and what is known of it so far."""

from dataclasses import dataclass, field
from typing import Literal

from sayso.records import Bound, Span


@dataclass(slots=True)
class Mention:
    """Words `first` up to `last` say how many; the phrase of what is counted goes from `start` up to `end`.

    Attributes:
        noun: the words that say what is counted; `lemma` of its last.
        weak: no figure unless something befell them ("a man", "no one", "one").
        said_before: what befell them is said before them, so it holds for those joined to them by "and" too.
        part: words by which they are some of those told of before ("including", "of them").
    """

    first: int
    last: int
    value: float | None
    low: float | None
    high: float | None
    bound: Bound = "exact"
    kind: Literal["count", "money", "share", "measure"] = "count"
    unit: str | None = None
    start: int = -1
    end: int = -1
    noun: tuple[int, int] | None = None
    lemma: str | None = None
    digits: bool = False
    scaled: bool = False
    weak: bool = False
    joined: bool = False
    metre: bool = False
    said_before: bool = False
    part: tuple[int, int] | None = None
    about: list[Span] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.start = self.first if self.start < 0 else self.start
        self.end = self.last if self.end < 0 else self.end

    @property
    def several(self) -> bool:
        """Whether more than one is counted."""
        return self.value is None or self.value > 1
