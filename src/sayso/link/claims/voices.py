"""Who in a story is who, and for whom each speaks: from the names and the words beside them, in all its articles.

    person        Jonas Felk, "the state prosecutor, Jonas Felk"          ──▶ voice of the prosecution
    role alone    "the prosecutor", where one person holds that office    ──▶ Jonas Felk
    organisation  "Felk's office", "the company" where it can be but one  ──▶ whose it is
    document      "the one-page text", after "a statement from the ..."   ──▶ who issued it

Only of those whom a text names, points to with "the" or lets speak openly for a public body ("health officials"): who a
source is that would not be named is never asked.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from sayso.link.claims.bodies import Bodies
from sayso.link.claims.english import (
    ANONYMOUS,
    COMPANY,
    GROUP,
    INTRODUCED,
    ISSUED,
    ITS,
    MANAGER,
    NAMELESS,
    OFFICIALS,
    PRONOUN,
    RELEASE,
    SERVES,
    SPEAKER,
)
from sayso.link.claims.institutions import Institutions, institutions
from sayso.link.claims.names import Names, written
from sayso.link.claims.naming import first, fold, named, owner, proper, short
from sayso.link.claims.roles import LEAD, Roles, head
from sayso.records import Kind, Reading, Source, Span

NAMED: frozenset[Kind] = frozenset(("person", "organisation", "document"))
"""The kinds of sources that are somebody in particular."""
_POINTS = re.compile(r"(?:the|that|this) (?:[\w-]+ )?[a-z]+$", re.I)
"""A document that is only pointed to: "the one-page text"."""
BEFORE = 300
"""Characters before "the statement" or "the company" in which it was said whose: the sentence before, or this one."""


_ONLY_POINTS = re.compile(r"(?:the|its|their) (?:[a-z-]+ ){0,3}[a-z-]+", re.I)
"""An organisation that is only pointed to: "the regional health board"."""


class Voices:
    """The names of one story's sources, and for whom they speak.

    Args:
        outlets: the short names of outlets, which are nobody's voice.
        publishers: those of companies and institutions whose own releases are among the articles.
    """

    def __init__(self, readings: Iterable[Reading], outlets: Iterable[str], publishers: Iterable[str] = ()) -> None:
        self._readings = list(readings)
        self._publishers = sorted(publishers)
        self._called: dict[tuple[str, str], list[str]] = {}
        self._outlets = frozenset(outlets)
        sources = [(reading, one) for reading in self._readings for one in reading.sources if one.kind in NAMED]
        self._names = Names(one for _, one in sources)
        self._roles = Roles(
            self._readings, {self.full(" ".join(proper(one.name))) for _, one in sources if _person(one)}
        )
        told = [one for _, one in sources]
        self._bodies = Bodies(self._readings, self._names, told, self._outlets, self._publishers)
        self._persons: dict[str, list[tuple[Reading, Source]]] = {}
        for reading, one in sources:
            if one.kind == "person" and (name := self.who(reading, one)):
                self._persons.setdefault(name, []).append((reading, one))
        self._credited = {self.who(reading, one) or "" for reading, one in sources if not one.candidates}
        self._ties: dict[str, tuple[str, ...]] = {}
        self._institutions = Institutions(self.words(reading, source) for reading, source in sources)

    def full(self, name: str) -> str:
        """The fullest of the story's names that a shorter one must mean: "felk" is "jonas felk"; else the name."""
        return self._names.full(name)

    def who(self, reading: Reading, source: Source) -> str | None:
        """The name that a source goes by, in full; None for what has none, however well it may be described."""
        if PRONOUN.fullmatch(source.name):
            return None
        if source.kind == "person" and not proper(owner(source.name)):
            return self._roles.holder(reading, source)
        meant = self._organisation(reading, source) if source.kind == "organisation" else None
        return meant or self._names.of(source) or None

    def _organisation(self, reading: Reading, source: Source) -> str | None:
        """Whose "the sheriff's office", or which "the charity" or "a charity" is, where the story tells."""
        if owner(source.name) != source.name and not written(source.name):
            return self._roles.holder(reading, replace(source, kind="person", name=owner(source.name)))
        text, at = reading.article.text, first(source)
        if not _ONLY_POINTS.fullmatch(source.name):
            return self.openly(reading, source)
        meant = self._bodies.group(text, at) if GROUP.fullmatch(source.name) else None
        return meant or self._bodies.called(source.name, text, at)

    def is_body(self, reading: Reading, source: Source) -> bool:
        """Whether it is an organisation of the story, whatever it was taken for here."""
        return self.who(reading, source) in self._bodies.all

    def voices(self, reading: Reading, source: Source) -> Iterator[str]:
        """Institutions and companies that it speaks for: a person of a name for those of any article."""
        name = self.who(reading, source) if source.kind == "person" else None
        if name is None:
            yield from self._speaks_for(reading, source)
            return
        if name not in self._ties:
            told = (one for article, same in self._persons.get(name, ()) for one in self._speaks_for(article, same))
            self._ties[name] = tuple(sorted({*told, *self._tied(name)}))
        yield from self._ties[name]

    def openly(self, reading: Reading, source: Source) -> str | None:
        """The body that "health officials" or, in the first lines, "a monitoring group" are, where they speak openly.

        The story's only one with that word in its name; the one that the next lines name.
        """
        text, start = reading.article.text, first(source)
        near = text[max(0, start - BEFORE) : start + BEFORE]
        if NAMELESS.search(near) or ANONYMOUS.search(near):
            return None
        if officials := OFFICIALS.fullmatch(source.name):
            return self._bodies.with_word(officials["field"].lower())
        introduced = INTRODUCED.fullmatch(source.name) if start < LEAD else None
        return self._bodies.named_after(introduced["noun"], text, start) if introduced else None

    def credited(self, reading: Reading, called: str, at: int) -> frozenset[str]:
        """The keys of one that words at a place call so, where the story credits it elsewhere."""
        text = reading.article.text
        if ITS.match(f"{called} "):
            body, called = self._bodies.before(text, at)
            called = body or called
        told = Source("", called, "organisation", None, (Span(at, at),))
        body = self._bodies.called(called, text, at) or next(self._bodies.named_in(called), None)
        if body:
            return frozenset((f"name:{body}", f"voice:{body}"))
        if keys := set(self._institutions.keys([called, *self._longer(called)], text[:at])):
            return frozenset(f"voice:{one}" for one in keys) if len(keys) == 1 else frozenset()
        name = self._names.of(told)
        if name not in self._credited:
            name = self._roles.holder(reading, replace(told, kind="person")) or ""
            name = name if any(head(called) in fold(words).split() for words in self._roles.of(name)) else ""
        return frozenset((f"name:{name}", f"voice:{name}")) if name else frozenset()

    def _longer(self, called: str) -> list[str]:
        """The story's names that end in "the service"."""
        return [name for name in self._credited if name.endswith(f" {short(called)}")]

    def _speaks_for(self, reading: Reading, source: Source) -> Iterator[str]:
        """Those of its words in one article, each by what tells it from the story's others."""
        words, text, at = self.words(reading, source), reading.article.text, first(source)
        yield from self._institutions.keys(words, text[:at])
        for one in words:
            yield from self._owned(one)
            if (source.kind != "person" or SERVES.search(one)) and (body := self._bodies.called(one, text, at)):
                yield body
        if source.kind == "person":
            yield from self._institutions.ward(words)
            yield from (body for one in words for body in self._bodies.led(one))
            if any(map(GROUP.search, words)) and (body := self._bodies.group(text, at)):
                yield body
        if _issued(words) if source.kind == "document" else _only_speaks(words):
            yield from self._issuer(reading, source)

    def _tied(self, person: str) -> Iterator[str]:
        """Whose "its director" somebody is, by what was named before."""
        for reading, at, words in self._roles.places(person):
            text = reading.article.text
            if MANAGER.fullmatch(words) and (company := self._bodies.group(text, at, company=True)):
                yield company
            if ITS.match(words):
                body, institution = self._bodies.before(text, at)
                yield from [body] if body else self._institutions.keys([institution], text[:at])

    def _owned(self, words: str) -> Iterator[str]:
        """The organisation or person whose office, statement or leader the words name."""
        of = owner(words)
        if of != words and written(of) and (name := self.full(named(of))) not in self._outlets:
            yield name
        yield from self._bodies.named_in(words)

    def words(self, reading: Reading, source: Source) -> list[str]:
        """What it is called and described as: in its own article, and a person of a name in any."""
        key = reading.article.id, source.id
        if key not in self._called:
            self._called[key] = self._all_words(reading, source)
        return self._called[key]

    def _all_words(self, reading: Reading, source: Source) -> list[str]:
        found = [source.name, *_described(reading, source)]
        if source.kind == "person" and (name := self.who(reading, source)):
            found += self._roles.of(name)
        return list(dict.fromkeys(found))

    def _issuer(self, reading: Reading, source: Source) -> Iterator[str]:
        """Whose "the statement" or "a spokesman" is: that of the document before, or of the one body named before."""
        if earlier := _document_before(reading, source):
            yield from self.voices(reading, earlier)
            return
        if len(self._publishers) == 1 and RELEASE.search(source.name):
            yield self.full(self._publishers[0])
            return
        before = _text_before(reading, source)
        told = set(self._institutions.keys([before], before))
        told |= set(self._bodies.named_in(before))
        if COMPANY.search(before) and (company := self._bodies.called(before, reading.article.text, first(source))):
            told.add(company)
        if len(told) == 1:
            yield from told


def _text_before(reading: Reading, source: Source) -> str:
    """What stands shortly before a source is first named."""
    start = source.mentions[0].start if source.mentions else 0
    return reading.article.text[max(0, start - BEFORE) : start]


def _document_before(reading: Reading, source: Source) -> Source | None:
    """The document that "the one-page text" goes on with: the last by which somebody speaks, first named before it."""
    if source.kind != "document" or not _POINTS.match(source.name):
        return None
    first = source.mentions[0].start if source.mentions else 0
    others = (one for one in reading.sources if one.kind == "document" and one.mentions and ISSUED.search(one.name))
    return max((one for one in others if one.mentions[0].start < first), key=lambda one: one.mentions[0], default=None)


def _issued(words: Iterable[str]) -> bool:
    """Whether somebody speaks by it, and no words say who."""
    return any(map(ISSUED.search, words)) and not any(True for _ in institutions(words))


def _only_speaks(words: Iterable[str]) -> bool:
    """Whether somebody is called a spokesman, and no words say whose."""
    return any(map(SPEAKER.search, words)) and not any(True for _ in institutions(words))


def _person(source: Source) -> bool:
    return source.kind == "person" and not source.candidates and len(proper(source.name)) > 1


def _described(reading: Reading, source: Source) -> Iterator[str]:
    """The words in which the article names it, its appositions among them."""
    for one in reading.attributions:
        if one.source == source.id:
            yield from (reading.article.text[span.start : span.end] for span in one.source_spans)
