"""What read makes of an article: who is credited with what, through whom, and what is told of when, where, how many."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any, ClassVar, Literal

from sayso.records.article import Article, LeftOut, Span
from sayso.records.facts import Doubt, Figure, Incident, When, Where

SCHEMA = "sayso/reading/1"

Kind = Literal["person", "organisation", "outlet", "agency", "document", "post", "group", "unnamed", "author"]
OUTLETS: frozenset[Kind] = frozenset(("outlet", "agency"))
"""The kinds of sources that publish reports, so that one of theirs may stand in a library or be missing from it."""
Act = Literal[
    "says", "denies", "confirms", "declines", "threatens", "promises", "orders", "asks", "believes", "wants",
    "alleges", "warns", "predicts", "criticises", "supports",
]  # fmt: skip
Speech = Literal["direct", "indirect", "mixed", "block"]
Evidence = Literal["cue", "block", "continues", "relay", "following", "page"]

UNSTATED = "unstated"
"""The root of a chain whose text credits nobody in particular ("reportedly", "media reports say")."""


@dataclass(frozen=True, slots=True)
class Source:
    """Who is credited, once for the whole article.

    Attributes:
        name: the fullest form in the text; for an unnamed source its words ("a Russian source").
        descriptor: what the text says of an unnamed source ("Russian", "senior US official").
        number: "several" where the words are plural ("sources"), else "one".
        mentions: every place where the text names or refers to it.
        candidates: ids of the sources that a pronoun may mean where none is sure enough; none of them is chosen, even
            where there is only one.
    """

    id: str
    name: str
    kind: Kind
    descriptor: str | None
    mentions: tuple[Span, ...]
    number: Literal["one", "several"] = "one"
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source + cue + content; `parent` is the attribution inside whose content this one stands.

    Attributes:
        source: id of a Source, or None where the text credits nobody ("reportedly").
        confidence: the reader's probability, 0 to 1, that cue, source and content belong together so.
        said: when it was said, by the words beside the cue ("said on Friday").
    """

    id: str
    source: str | None
    source_spans: tuple[Span, ...]
    cue_spans: tuple[Span, ...]
    content_spans: tuple[Span, ...]
    act: Act
    speech: Speech
    parent: str | None
    confidence: float = 1.0
    said: tuple[When, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One passage in which something is told, with the chain of sources behind it.

    Attributes:
        chain: ids of sources, from the first one the page cites to the deepest the text supports; empty where the
            page tells it on its own authority.
        root: the last of the chain, "unstated" where the text credits nobody in particular, None with an empty chain
            of the page's own.
        attributions: ids, outermost first.
        evidence: what the chain rests on. cue: its own words; block: the line that introduces the passage; continues:
            it goes on with the account before it; relay: the text says elsewhere whom this source cites; following:
            the sentence after it credits it; page: the page's own word.
        when, where, figures: the times, places and numbers of what is told.
    """

    id: str
    span: Span
    text: str
    chain: tuple[str, ...]
    root: str | None
    attributions: tuple[str, ...]
    act: Act | None
    hedges: tuple[Span, ...]
    evidence: tuple[Evidence, ...]
    when: tuple[When, ...] = ()
    where: tuple[Where, ...] = ()
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """Which sayso and which weights read the article.

    Attributes:
        unread: why it was not read, where it was not.
        at: when it was read, in ISO seconds of UTC, or None.
    """

    version: str
    weights: str
    unread: str | None = None
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One article and everything it tells, on whose say-so."""

    article: Article
    left_out: tuple[LeftOut, ...]
    sources: tuple[Source, ...]
    attributions: tuple[Attribution, ...]
    statements: tuple[Statement, ...]
    reader: Reader
    doubts: tuple[Doubt, ...] = ()
    incident: Incident | None = None
    show: ClassVar[Callable[["Reading"], str] | None] = None
    """How a notebook shows a reading. The package sets it, because records know no view."""

    def to_dict(self) -> dict[str, Any]:
        """The public contract (`sayso/reading/1`): plain lists, dictionaries, strings and numbers."""
        return {"schema": SCHEMA, **asdict(self)}

    def source(self, id: str) -> Source:
        """The source with this id; KeyError where there is none."""
        return {source.id: source for source in self.sources}[id]

    def _repr_html_(self) -> str | None:
        show = type(self).show
        return show(self) if show else None
