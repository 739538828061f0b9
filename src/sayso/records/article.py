"""What ingest makes of a location: an article, and what was noticed about its page."""

from dataclasses import dataclass
from typing import NamedTuple


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
