"""What lists show of stories, claims, sources and credits: a line of each, without the records behind them."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, Literal, TypeVar

from sayso.records.article import Span
from sayso.records.reading import Kind

Item = TypeVar("Item")
Order = Literal["newest", "reports"]
Facet = Literal["outlet", "source", "place"]
_THE = re.compile("^(the )+")


@dataclass(frozen=True, slots=True)
class Filters:
    """Which stories are wanted: those of which all that is given here holds.

    Attributes:
        text: words that one of its articles holds, as `Library.search` takes them.
        outlet: that published one of its articles, as its articles write it.
        source: a name, in any writing, that one of its articles credits.
        place: that one of its statements tells of, or that such a place lies in.
        since, until: ISO days, both included; a story with a report before and one after them counts too.
    """

    text: str | None = None
    outlet: str | None = None
    source: str | None = None
    place: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story as a list shows it.

    Attributes:
        reports, claims: how many.
        low, high, unstated: the origins of the claim that most articles tell; `claim` is its text.
        denials: statements that deny a claim of the story.
        outlets: at most six, in the order in which they first reported.
    """

    id: str
    title: str
    first: str | None
    last: str | None
    reports: int
    claims: int
    low: int
    high: int
    unstated: int
    denials: int
    outlets: tuple[str, ...]
    claim: str | None


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim as a list shows it.

    Attributes:
        story: its id.
        reports: articles that tell it; those that deny it or decline to comment are not counted.
        low, high, unstated: its origins.
        denials, declines: statements that deny it, and that decline to comment on it.
    """

    id: str
    story: str
    text: str
    reports: int
    low: int
    high: int
    unstated: int
    denials: int
    declines: int
    conflicts: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source as a list shows it: all sources whose names are the `same`.

    Attributes:
        key: the name as `same` writes it.
        name, kind: those that most statements give it.
        articles, statements: that credit it.
    """

    key: str
    name: str
    kind: Kind
    articles: int
    statements: int


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name, as readings write it, and a kind that so many statements give a source."""

    name: str
    kind: Kind
    statements: int


@dataclass(frozen=True, slots=True)
class Credit:
    """A statement that one source is credited with.

    Attributes:
        article, statement: ids.
        name: as this article gives it.
        through: the names in the chain from the page to this source.
        deeper: those after it.
    """

    article: str
    location: str
    outlet: str | None
    published: str | None
    title: str | None
    statement: str
    span: Span
    text: str
    name: str
    through: tuple[str, ...]
    deeper: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part(Generic[Item]):
    """A stretch of a list: `items` from `offset` on, of `total`."""

    items: tuple[Item, ...]
    total: int
    offset: int


@lru_cache(maxsize=4096)
def same(name: str) -> str:
    """A name as two writings of it agree: no article before it, no capitals, single spaces, nothing invisible."""
    seen = "".join(char for char in name if char.isprintable() or char.isspace())
    return _THE.sub("", " ".join(seen.split()).casefold())
