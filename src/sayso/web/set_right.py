"""Corrections as the pages need them: who they are about, and what a person reads of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from sayso.errors import NotFoundError
from sayso.records import Reading, Statement
from sayso.records.corrections import Correction, Subject, subject
from sayso.store import Library
from sayso.views import chain, shelf
from sayso.web import asked

SHOWN = 3
"""Statements of one correction whose words are shown."""


@dataclass(frozen=True, slots=True)
class Words:
    """A statement, or the article of a source, that a correction is about.

    Attributes:
        text: empty for a source, and where the article is gone or has another text by now.
        href: to the words in the article; empty where it is gone.
        claim: the id of the claim that the statement belongs to now.
    """

    outlet: str
    text: str
    href: str
    claim: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A correction as a person reads it: what it says, and some of the words that it is about."""

    correction: Correction
    said: str
    words: tuple[Words, ...]
    more: int

    @property
    def at(self) -> str:
        """When it was made, for a person."""
        return f"{shelf.when(self.correction.at)} UTC"

    @property
    def claim(self) -> str | None:
        """The claim that most of the words shown belong to now."""
        claims = Counter(one.claim for one in self.words if one.claim)
        return claims.most_common(1)[0][0] if claims else None


def entries(library: Library, corrections: Sequence[Correction]) -> list[Entry]:
    """These corrections, in this order."""
    return [_entry(library, one) for one in corrections]


def find(library: Library, id: str | None) -> Entry | None:
    """The correction with this id; None where there is none."""
    found = next((one for one in library.corrections() if one.id == id), None)
    return _entry(library, found) if found else None


def path(library: Library, done: str, statement: str | None) -> str:
    """Where to go on from a correction: to the claim that holds the statement now, else to the log."""
    claim = library.lists.credit_claims([statement]).get(statement) if statement else None
    query = {"done": done, "statement": statement} if statement else {"done": done}
    return f"{f'/claim/{claim}' if claim else '/corrections'}?{urlencode(query)}"


def articles(library: Library, id: str) -> set[str]:
    """The articles that a correction is about, in all versions."""
    found = (one.subjects for one in library.corrections() if one.id == id)
    locations = {subject(words).location for subjects in found for words in subjects}
    return {article for location in locations for article in library.versions(location)}


def statement(readings: dict[str, Reading], key: str) -> Statement:
    """The statement with this key.

    Raises:
        NotFoundError: there is none.
    """
    article, _, id = key.partition("/")
    known = readings[article].statements if article in readings else ()
    found = next((one for one in known if one.id == id), None)
    if found is None:
        raise NotFoundError(f"there is no statement {key!r}")
    return found


def _entry(library: Library, one: Correction) -> Entry:
    named = [subject(words) for words in one.subjects]
    shown = tuple(_words(library, each) for each in named[:SHOWN])
    return Entry(one, _said(one, named), shown, len(named) - len(shown))


def _said(one: Correction, named: Sequence[Subject]) -> str:
    sources = [chain.flat(each.name) for each in named if each.name]
    if one.kind == "rename":
        return f"The source “{sources[0]}” is called “{chain.flat(one.value or '')}”"
    if one.kind == "retype":
        return f"The source “{sources[0]}” is of the kind {one.value}"
    if sources:
        return f"These sources are one: {', '.join(f'“{name}”' for name in sources)}"
    counted = chain.count(len(named), "statement")
    if one.kind == "merge":
        return f"{counted} are one claim"
    return f"{counted} {'is' if len(named) == 1 else 'are'} another claim"


def _words(library: Library, named: Subject) -> Words:
    """Of the version that the subject is about, else of the newest."""
    found = [one for one in library.readings(library.versions(named.location)) if named.is_in(one.article)]
    if not found:
        return Words(named.name or shelf.tail(named.location), "", "", None)
    article = found[-1].article
    outlet = chain.flat(article.outlet or shelf.tail(article.location))
    if named.span is None:
        return Words(outlet, "", f"/article/{article.id}", None)
    text = chain.flat(article.text[named.span.start : named.span.end])
    id = next((one.id for one in found[-1].statements if one.span == named.span), None)
    key = f"{article.id}/{id}"
    href = asked.words(article.id, id) if id else f"/article/{article.id}"
    return Words(outlet, text, href, library.lists.credit_claims([key]).get(key))
