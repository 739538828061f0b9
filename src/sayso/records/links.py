"""What link makes of many readings: copies, stories, claims, and how many origins stand behind each."""

from dataclasses import asdict, dataclass
from typing import Any, Literal

from sayso.records.article import Span
from sayso.records.reading import Kind

CLAIM_SCHEMA = "sayso/claim/1"
STORY_SCHEMA = "sayso/story/1"

Stance = Literal["asserts", "relays", "denies", "declines", "cannot-confirm", "corrects"]
SUPPORT: frozenset[Stance] = frozenset(("asserts", "relays"))
"""The stances that tell a claim; the others answer it, and no answer is ever counted as a report or an origin of it."""
Slot = Literal["figure", "day", "place", "actor", "denial"]
Apart = Literal["succession", "scope", "bound", "rounding", "later"]
Loss = Literal["hedge lost", "source inflated", "number rounded"]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article: `article` is its id, and its text from `span.start` to `span.end` is `text`."""

    article: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Copy:
    """An article, or passage, whose words were taken from another; the earlier one, or the credited one, is `of`.

    Attributes:
        article, of: ids of articles.
        share: of the copying article's own words (left-out parts aside), 0 to 1.
        passages: the shared words, in the copy and in what it copies.
        why: what the direction rests on: "credited" (the copy names the other's outlet), "earlier", or "unknown".
    """

    article: str
    of: str
    share: float
    passages: tuple[tuple[Span, Span], ...]
    why: Literal["credited", "earlier", "unknown"]


@dataclass(frozen=True, slots=True)
class Relay:
    """An outlet says that it took something from another.

    Attributes:
        outlet: who relays; `article` is the id of its article.
        taken_from: the name of the outlet or agency that it cites.
        words: that say so.
    """

    outlet: str | None
    article: str
    taken_from: str
    words: Passage


@dataclass(frozen=True, slots=True)
class Telling:
    """A statement of one article that belongs to a claim.

    Attributes:
        statement: the id within its article ("t1"); `article` and `statement` together name it.
        chain: names of the sources, from the one that the page cites to the deepest.
        copy_of: the id of the article whose words these are, or None.
        why: what put it to the claim: the words, figures, names that it shares with it.
    """

    article: str
    location: str
    outlet: str | None
    published: str | None
    statement: str
    text: str
    chain: tuple[str, ...]
    stance: Stance
    copy_of: str | None = None
    why: str = ""

    @property
    def key(self) -> str:
        """Names the statement among all: "article/statement"."""
        return f"{self.article}/{self.statement}"


@dataclass(frozen=True, slots=True)
class Origin:
    """Roots that the evidence says are one.

    Attributes:
        name, kind: of the root; an unnamed one keeps its words.
        statements: keys of the tellings whose root it is.
        why: the evidence of every merge, in words, each with the passages' own words in quotation marks.
        proven: whether it counts for the lower end: a named person, organisation or document, or the outlet's own eyes.
    """

    name: str
    kind: Kind
    statements: tuple[str, ...]
    why: tuple[str, ...]
    proven: bool


@dataclass(frozen=True, slots=True)
class Origins:
    """How many origins: `proven_distinct` ≤ origins ≤ `not_proven_shared`; `unstated` tellings say none."""

    proven_distinct: int
    not_proven_shared: int
    unstated: int
    groups: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """One of several values that tellings give."""

    value: str
    statements: tuple[str, ...]
    passage: Passage


@dataclass(frozen=True, slots=True)
class Conflict:
    """Tellings that cannot all be right; each value with the words of its earliest telling."""

    slot: Slot
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Values that differ and need not contradict each other, and why not."""

    slot: Slot
    because: Apart
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Drift:
    """What was lost or added between one telling and the one that relays it."""

    loss: Loss
    before: Passage
    after: Passage


@dataclass(frozen=True, slots=True)
class Claim:
    """The same thing told in statements of one or more articles.

    Attributes:
        text: the words of its clearest statement, one line.
        statements: its tellings, by publication.
        denied_by, declined_by: keys of tellings among them.
        circular: outlets that cite each other for it, in a ring.
    """

    id: str
    story: str
    text: str
    statements: tuple[Telling, ...]
    origins: Origins
    conflicts: tuple[Conflict, ...] = ()
    differences: tuple[Difference, ...] = ()
    drift: tuple[Drift, ...] = ()
    denied_by: tuple[str, ...] = ()
    declined_by: tuple[str, ...] = ()
    circular: tuple[str, ...] = ()

    @property
    def supporting(self) -> tuple[Telling, ...]:
        """The statements that tell it, by publication."""
        return tuple(one for one in self.statements if one.stance in SUPPORT)

    def to_dict(self) -> dict[str, Any]:
        """The public contract (`sayso/claim/1`)."""
        return {"schema": CLAIM_SCHEMA, **asdict(self)}


@dataclass(frozen=True, slots=True)
class Listed:
    """An article as a story lists it."""

    id: str
    location: str
    outlet: str | None
    published: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class Count:
    """One number of people, and who gives it.

    Attributes:
        articles: ids of those that give it, by publication.
        words: on which the first of them rests.
    """

    value: int
    articles: tuple[str, ...]
    words: Passage


@dataclass(frozen=True, slots=True)
class Casualties:
    """How many people were killed, or injured, as the articles of a story tell; those that copy another aside.

    Attributes:
        value: what most of them tell; where as many tell several numbers, the one that was told last.
        counts: all numbers, in the order in which they were first told.
    """

    befell: Literal["killed", "injured"]
    value: int
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """The articles about one event or affair.

    Attributes:
        title: of its earliest article that has one, else its first sentence.
        first, last: ISO days or date-times of publication; None where no article tells.
        claims: ids, those told by most articles first.
    """

    id: str
    title: str
    first: str | None
    last: str | None
    claims: tuple[str, ...]
    articles: tuple[Listed, ...]
    relays: tuple[Relay, ...] = ()
    copies: tuple[Copy, ...] = ()
    casualties: tuple[Casualties, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The public contract (`sayso/story/1`)."""
        return {"schema": STORY_SCHEMA, **asdict(self)}
