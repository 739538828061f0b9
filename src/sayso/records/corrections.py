"""What a user set right by hand, and how it names what it is about so that a new reading does not lose it.

A statement is named by its article's location, its place in the text, and the hash of that text; a source by the
article's location and its name. Neither depends on ids that a reading gives, nor on the weights.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, unquote

from sayso.records.article import Article, Span

Change = Literal["merge", "split", "retype", "rename"]
_PREFIX = 12
"""Hex digits of the text's hash that a subject carries: 48 bits tell the few versions of one location apart."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One change that a user made.

    Attributes:
        at: when, in ISO seconds of UTC.
        kind: merge: the subjects are one claim (statements) or one source (sources); split: the statements are a claim
            of their own; retype: the source is of the kind `value`; rename: the source's name is `value`.
        subjects: what it is about, as `of_statement` and `of_source` name it.
        undone: whether the user took it back; it stays in the log and counts no more.
    """

    id: str
    at: str
    kind: Change
    subjects: tuple[str, ...]
    value: str | None
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Subject:
    """What a subject names: a statement by `span` and `sha256` (its first digits), or a source by `name`."""

    location: str
    span: Span | None = None
    sha256: str | None = None
    name: str | None = None

    def is_in(self, article: Article) -> bool:
        """Whether it is about this article: for a statement, about this very text."""
        return self.location == article.location and article.sha256.startswith(self.sha256 or "")


def about(corrections: Iterable[Correction], locations: Collection[str]) -> list[Correction]:
    """Those of the corrections that are about articles at these locations."""
    return [one for one in corrections if any(subject(words).location in locations for words in one.subjects)]


def of_statement(article: Article, span: Span) -> str:
    """Names a statement: "location#12-80:3fa9c1d2e4b5"."""
    return f"{article.location}#{span.start}-{span.end}:{article.sha256[:_PREFIX]}"


def of_source(location: str, name: str) -> str:
    """Names a source of the article at a location: "location#source:Dagny%20Rusk"."""
    return f"{location}#source:{quote(name, safe='')}"


def subject(words: str) -> Subject:
    """What `of_statement` or `of_source` named.

    Raises:
        ValueError: the words name neither.
    """
    location, mark, rest = words.rpartition("#")
    kind, colon, last = rest.partition(":")
    if not (mark and colon and last):
        raise ValueError(f"names no statement and no source: {words!r}")
    if kind == "source":
        return Subject(location, name=unquote(last))
    start, dash, end = kind.partition("-")
    if not (dash and start.isdecimal() and end.isdecimal()):
        raise ValueError(f"names no statement and no source: {words!r}")
    return Subject(location, Span(int(start), int(end)), last)
