"""Every type that flows from one part of sayso to another.

    location ──ingest──▶ Page ──read──▶ Reading ──views──▶ terminal · HTML · JSON

A Page is an Article and what was noticed about its layout; a Reading is an Article and what it says on whose say-so.
All are frozen. Offsets are Unicode code points into `Article.text`, end exclusive.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any, ClassVar, Literal, NamedTuple

SCHEMA = "sayso/reading/1"

Kind = Literal["person", "organisation", "outlet", "agency", "document", "post", "group", "unnamed", "author"]
Act = Literal[
    "says", "denies", "confirms", "declines", "threatens", "promises", "orders", "asks", "believes", "wants",
    "alleges", "warns", "predicts", "criticises", "supports",
]  # fmt: skip
Speech = Literal["direct", "indirect", "mixed", "block"]
Evidence = Literal["cue", "block", "continues", "relay", "following", "page"]

UNSTATED = "unstated"
"""The root of a chain whose text credits nobody in particular ("reportedly", "media reports say")."""


class Span(NamedTuple):
    """A stretch of an article's text: `text[start:end]` is the quote, byte for byte."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A stretch of the text that is not article, and why: menu, advertisement, share, read-more …"""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """Clean text and what is known of where it came from; the text never changes afterwards.

    Attributes:
        id: the first 16 hex digits of the SHA-256 of location and text.
        location: where the bytes came from; a file's ends with its name.
        published: an ISO date or date-time, or None.
        language: an ISO 639-1 code, or "und" where the text is too short to tell.
        sha256: hex digest of `text` in UTF-8.
    """

    id: str
    location: str
    outlet: str | None
    title: str | None
    byline: str | None
    published: str | None
    language: str
    text: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Page:
    """What ingest gives to read.

    Attributes:
        quotations: where the page's own markup says that a passage is quoted (`<blockquote>`), outermost first.
    """

    article: Article
    left_out: tuple[LeftOut, ...] = ()
    quotations: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Who is credited, once for the whole article.

    Attributes:
        name: the fullest form in the text; for an unnamed source its words ("a Russian source").
        descriptor: what the text says of an unnamed source ("Russian", "senior US official").
        number: "several" where the words are plural ("sources"), else "one".
        mentions: every place where the text names or refers to it.
        candidates: ids of the sources that an ambiguous pronoun may mean; none of them is chosen.
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
    when: tuple[Any, ...] = ()
    where: tuple[Any, ...] = ()
    figures: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """Which sayso and which weights read the article; `unread` says why it was not read, where it was not."""

    version: str
    weights: str
    unread: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One article and everything it tells, on whose say-so."""

    article: Article
    left_out: tuple[LeftOut, ...]
    sources: tuple[Source, ...]
    attributions: tuple[Attribution, ...]
    statements: tuple[Statement, ...]
    reader: Reader
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
