"""What a library tells of itself and of what it holds."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

from sayso.records.article import Span
from sayso.records.links import Passage
from sayso.records.sketch import Related, Sketch


@dataclass(frozen=True, slots=True)
class Hit:
    """An article in which the words that were searched for stand.

    Attributes:
        passage: the stretch of its text that holds most of them; its beginning where only the title does.
        marks: the words themselves, those in the passage, by where in the text they stand.
    """

    article: str
    location: str
    outlet: str | None
    published: str | None
    title: str | None
    passage: Passage
    marks: tuple[Span, ...]

    def to_dict(self) -> dict[str, Any]:
        """The public contract (`sayso/hit/1`)."""
        return {"schema": "sayso/hit/1", **asdict(self)}


class Known(NamedTuple):
    """An article of a component.

    Attributes:
        revision: a number that grows whenever something about the article, its reading or its edges changes.
        digest: of what its reading tells, whenever it was read.
    """

    location: str
    published: str | None
    revision: int
    digest: str


@dataclass(frozen=True, slots=True)
class Component:
    """Articles that edges tie together, as they were when they were looked up.

    Attributes:
        edges: by the ids of both articles, the lesser first.
    """

    articles: Mapping[str, Known]
    sketches: Mapping[str, Sketch]
    edges: Mapping[tuple[str, str], Related]


@dataclass(frozen=True, slots=True)
class Status:
    """What a library holds.

    Attributes:
        layout: the version of its tables.
        articles: those at hand; `older` versions of theirs are kept beside.
        waiting: articles whose stories are not up to date.
        first, last: ISO days or date-times of publication.
        readers: (version, weights) and how many articles each read.
        bytes: size of the file on disk, its log included.
    """

    path: str
    layout: str
    articles: int
    older: int
    outlets: int
    stories: int
    claims: int
    corrections: int
    waiting: int
    first: str | None
    last: str | None
    readers: tuple[tuple[str, str, int], ...]
    bytes: int

    def to_dict(self) -> dict[str, Any]:
        """Plain values, as `sayso status --format json` prints them."""
        return {"schema": "sayso/status/1", **asdict(self)}
