"""What statements tell of: times as intervals, places as areas, numbers with their bounds."""

from dataclasses import dataclass
from typing import Literal

from sayso.records.article import Span

Granularity = Literal[
    "minute", "hour", "part of day", "day", "weekend", "week", "month", "season", "quarter", "year", "decade", "century"
]  # fmt: skip
Level = Literal["point", "facility", "town", "district", "region", "country", "mountain", "sea"]
Bound = Literal["exact", "at least", "more than", "at most", "less than", "about", "between"]


@dataclass(frozen=True, slots=True)
class When:
    """An expression of time as an interval, both ends included.

    Attributes:
        earliest, latest: ISO days ("2019-08-01"), or minutes ("2019-08-01T14:30", the place's own time) where the text
            gives the hour; None where that end is open or cannot be known.
        granularity: the unit that the words speak in: "during August" month, "since the start of September" month.
        anchor: the ISO day it was reckoned from; None where the words need none ("14 September 2019"), and where there
            is none: then both ends are None too.
        anchored_on: "itself" (the words say it all), "published", "text" (another expression, at `anchor_span`), or
            "nothing": it cannot be resolved.
        alternatives: further intervals that the words allow as much ("10/11"); then both ends are None.
    """

    span: Span
    earliest: str | None
    latest: str | None
    granularity: Granularity
    anchor: str | None
    anchored_on: Literal["itself", "published", "text", "nothing"]
    anchor_span: Span | None = None
    alternatives: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Area:
    """Somewhere on earth.

    Attributes:
        id: where it is listed: "geonames:170654", "sayso:qasioun".
        name: the listed name; `within` names what it lies in, nearest first ("Alabama", "United States").
        lat, lon: its middle, in degrees; `radius` in kilometres says how far it reaches, roughly.
        country: ISO 3166 code of two letters, None for seas and what several share.
    """

    id: str
    name: str
    level: Level
    lat: float
    lon: float
    radius: float
    country: str | None
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Where:
    """A place as the text names it.

    Attributes:
        name: as written.
        area: what it is, None where it may be several (`alternatives`) or is not listed.
        lat, lon, level: those of the area.
        why: what the area was chosen by: "only one", "named with it" (", Alabama"), "named nearby", "known alone",
            "spelled alike" (another spelling of a listed name).
    """

    span: Span
    name: str
    lat: float | None
    lon: float | None
    level: Level | None
    area: Area | None
    alternatives: tuple[Area, ...] = ()
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that the text gives for something.

    Attributes:
        span: the words of the number with its bound ("at least 12").
        value: the number said; None where the words give a range only ("dozens", "3,000–4,000").
        low, high: what the words allow, both included; None where that end is open.
        unit: what is counted, as a lemma ("killed", "injured", "strike", "home"), an ISO 4217 code for money ("USD"),
            "%", or a unit of measure ("km"); None where the text does not say.
        counted: the words that say what is counted.
        about: "killed in the raid" and the like: words of scope or of an as-of time ("by Friday", "so far"), if stated.
    """

    span: Span
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    bound: Bound
    kind: Literal["count", "money", "share", "measure"]
    counted: Span | None = None
    about: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something in the text that contradicts what the page says of itself, for now when it was published.

    Attributes:
        span: the words that do.
    """

    about: Literal["published"]
    span: Span
    why: str


@dataclass(frozen=True, slots=True)
class Toll:
    """How many people an article says something befell.

    Attributes:
        spans: the words it rests on; where there are several, `value` is reckoned from them as `why` says ("4 shot,
            1 of them killed").
    """

    value: int
    spans: tuple[Span, ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class Incident:
    """What an article mainly tells of, as those who code events record it; None for what it does not say.

    Attributes:
        day: the ISO day on which it happened or began, from the words of `when`.
        where: the place that the article puts it in.
    """

    day: str | None
    when: When | None
    where: Where | None
    killed: Toll | None
    injured: Toll | None
