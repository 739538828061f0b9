"""What linking keeps of one article, so that articles can be compared without loading their readings."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Sketch:
    """One article as far as it can tell whether another is about the same.

    Attributes:
        article: its id.
        published: ISO day, or None.
        site: who published it: the outlet, else the host of the location, else None.
        day: the ISO day of what it mainly tells, or None.
        days: further ISO days that it names, by date.
        place: the name, in lower case, of where that happened, or None.
        spot: latitude and longitude of that place in degrees, and how far it reaches in kilometres; None where it is
            not listed.
        places: all places that it names, each with its weight.
        title: the words of its title, each with its weight.
        names: names of persons, organisations and places, in lower case, each with its weight.
        numbers: figures as written, with the word after them ("34 people"), each with its weight.
        tolls: (killed, injured), None for what is not told.
        shingles: the least hash of its word sequences under each of a fixed number of hash functions.
    """

    article: str
    published: str | None
    site: str | None
    day: str | None
    days: tuple[str, ...]
    place: str | None
    spot: tuple[float, float, float] | None
    places: Mapping[str, float]
    title: Mapping[str, float]
    names: Mapping[str, float]
    numbers: Mapping[str, float]
    tolls: tuple[int | None, int | None]
    shingles: tuple[int, ...]

    def to_json(self) -> str:
        """One line that `from_json` reads back as it was."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> "Sketch":
        """The sketch that `to_json` wrote."""
        fields: dict[str, Any] = json.loads(text)
        listed = {name: tuple(fields[name]) for name in ("days", "tolls", "shingles")}
        spot = tuple(fields["spot"]) if fields["spot"] else None
        return cls(**{**fields, **listed, "spot": spot})


@dataclass(frozen=True, slots=True)
class Related:
    """What ties two articles together.

    Attributes:
        same_story: 0 to 1, how much speaks for one event or affair; from one half on they belong together.
        copied: the runs of words that both have, as a share of those that either has, 0 to 1.
        why: in words: the names, places, days and figures that they share.
    """

    same_story: float
    copied: float
    why: tuple[str, ...]
