"""Who stands at the end of a chain, as keys: roots of different articles that share a key are one, and it says why.

    name      the same person, document or organisation, named alike
    voice     voices of one institution: the minister, her ministry, its spokesman
    outlet    the same outlet or agency, and all that was heard through it
    heard     an unnamed source, told apart by the outlet that heard it: never one with a person or with another's

Nothing here looks at who an unnamed source may be.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.link.claims.english import FIRST_HAND, HEADS, INSTITUTION, PLAIN, TITLES, TOLD
from sayso.records import UNSTATED, Kind, Reading, Source, Statement

_ARTICLES = frozenset(("the", "The", "a", "A", "an", "An", "one", "One", "his", "her", "their", "its"))
NAMED: frozenset[Kind] = frozenset(("person", "organisation", "document"))
RELAYING: frozenset[Kind] = frozenset(("outlet", "agency"))
LOOKS_BACK = 160
"""Characters before a passage in which its page says that it saw for itself."""


@dataclass(frozen=True, slots=True)
class Root:
    """The end of one chain.

    Attributes:
        keys: what it is known by; "name:ana ferro", "voice:minist transport", "outlet:packet", "heard:packet".
        proven: whether it is a named person, organisation or document, or the outlet's own eyes.
        through: names of the outlets of the chain, the article's own first, folded.
    """

    name: str
    kind: Kind
    keys: frozenset[str]
    proven: bool
    through: tuple[str, ...]


class Roots:
    """The roots of one story's articles.

    Args:
        voices: whether voices of one institution are one; the policy that the user may turn off.
    """

    def __init__(self, readings: Iterable[Reading], voices: bool = True) -> None:
        self._readings = list(readings)
        self._voices = voices
        self.outlets = {short(one.article.outlet) for one in self._readings if one.article.outlet}
        self._surnames = _surnames(self._readings)
        self._kinds: dict[str, set[frozenset[str]]] = {}
        for reading in self._readings:
            for source in reading.sources:
                for head, of in _institutions(reading, source):
                    self._kinds.setdefault(head, set()).add(frozenset(of.split()))

    def of(self, reading: Reading, statement: Statement) -> Root | None:
        """The root of a statement; None where it is unstated, or the page's own word of what it did not see."""
        chain = [reading.source(id) for id in statement.chain]
        through = self._through(reading, statement, chain)
        if statement.root == UNSTATED:
            return None
        if not chain or chain[-1].kind == "author":
            return self._own(reading, statement, through)
        return self._root(reading, chain[-1], through)

    def relays(self, reading: Reading, statement: Statement) -> tuple[str, ...]:
        """The names of other outlets and agencies that the statement comes through, nearest first."""
        sources = (reading.source(id) for id in statement.chain)
        own = self._known(short(reading.article.outlet or ""))
        names = [*(one.name for one in sources if self._is_outlet(one)), *self._hearers(reading, statement)]
        return tuple(name for name in dict.fromkeys(names) if self._known(short(name)) != own)

    def _hearers(self, reading: Reading, statement: Statement) -> Iterator[str]:
        """Outlets of the story to which somebody "told" it."""
        text = reading.article.text
        cues = {one.id: one.cue_spans for one in reading.attributions}
        for id in statement.attributions:
            for cue in cues[id]:
                told = TOLD.match(text, cue.start)
                if told and self._known(short(told["outlet"])) in self.outlets:
                    yield told["outlet"]

    def _through(self, reading: Reading, statement: Statement, chain: list[Source]) -> tuple[str, ...]:
        named = [short(one.name) for one in chain if self._is_outlet(one)]
        named += [short(name) for name in self._hearers(reading, statement)]
        return tuple(dict.fromkeys([short(reading.article.outlet or reading.article.id), *map(self._known, named)]))

    def _is_outlet(self, source: Source) -> bool:
        return source.kind in RELAYING or self._known(short(source.name)) in self.outlets

    def _known(self, name: str) -> str:
        """The outlet of the story that a short name means: "the packet" is the Haldermouth Packet."""
        found = [outlet for outlet in self.outlets if name and set(name.split()) <= set(outlet.split())]
        return found[0] if len(found) == 1 else name

    def _own(self, reading: Reading, statement: Statement, through: tuple[str, ...]) -> Root | None:
        """The page's own word, where it says that it saw or heard for itself."""
        text = reading.article.text
        around = text[max(0, statement.span.start - LOOKS_BACK) : statement.span.end]
        if not FIRST_HAND.search(around):
            return None
        name = reading.article.outlet or "the page"
        return Root(f"{name} (first-hand)", "outlet", frozenset((f"seen:{through[0]}",)), True, through)

    def _root(self, reading: Reading, source: Source, through: tuple[str, ...]) -> Root:
        if self._is_outlet(source):
            outlet = self._known(short(source.name))
            return Root(source.name, source.kind, frozenset((f"outlet:{outlet}",)), False, through)
        if source.kind not in NAMED or source.candidates:
            heard = f"heard:{through[-1]}" if source.kind == "unnamed" else f"heard:{through[-1]}:{fold(source.name)}"
            return Root(source.name, source.kind, frozenset((heard,)), False, through)
        keys = frozenset((*self._names(source), *self._institutions(reading, source)))
        proven = source.kind != "person" or bool(_proper(source.name))
        return Root(source.name, source.kind, keys, proven, through)

    def _names(self, source: Source) -> Iterator[str]:
        name = " ".join(_proper(source.name)) if source.kind == "person" else short(source.name)
        if name:
            yield f"name:{self._surnames.get(name, name)}"

    def _institutions(self, reading: Reading, source: Source) -> Iterator[str]:
        """Those that it speaks for, by the words that describe it."""
        if self._voices:
            for head, of in _institutions(reading, source):
                yield f"voice:{head}" if self._alone(head) else f"voice:{head} {of}"

    def _alone(self, head: str) -> bool:
        """Whether the story knows only one institution of the kind: then "the ministry" is that one."""
        kinds = self._kinds.get(head, set())
        longest = max(kinds, key=len, default=frozenset())
        return all(one <= longest for one in kinds)


def short(name: str) -> str:
    """A name of an outlet or organisation without article, accents and case: "the packet" for The Packet."""
    words = [word for word in fold(name).split() if word not in PLAIN]
    return " ".join(words)


def fold(name: str) -> str:
    """In plain small letters, words apart by one space."""
    plain = unicodedata.normalize("NFKD", name)
    kept = "".join(char for char in plain if not unicodedata.combining(char)).casefold()
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"['’]s?\b", "", kept)))


def _proper(name: str) -> list[str]:
    """The names of a person, without titles; none in "the former PE teacher"."""
    parts = [part for part in name.split(",") if part.strip()]
    named = [part for part in parts if part.split()[0] not in _ARTICLES]
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", named[0]) if named else []
    return [fold(word) for word in words if word[0].isupper() and fold(word) not in TITLES]


def _surnames(readings: Iterable[Reading]) -> dict[str, str]:
    """The full name for each surname that only one full name of the story ends with."""
    persons = (one for reading in readings for one in reading.sources if one.kind == "person" and not one.candidates)
    full = {" ".join(names) for one in persons if len(names := _proper(one.name)) > 1}
    found: dict[str, set[str]] = {}
    for name in full:
        found.setdefault(name.split()[-1], set()).add(name)
    return {surname: names.pop() for surname, names in found.items() if len(names) == 1}


def _described(reading: Reading, source: Source) -> Iterator[str]:
    """The words in which the article names it, its appositions among them."""
    for one in reading.attributions:
        if one.source == source.id:
            yield from (reading.article.text[span.start : span.end] for span in one.source_spans)


def _institutions(reading: Reading, source: Source) -> Iterator[tuple[str, str]]:
    """The institutions in the words for a source: what they are, and what tells them from others of the kind."""
    for words in dict.fromkeys([source.name, *_described(reading, source)]):
        for match in INSTITUTION.finditer(words):
            head = next(stem for stem, forms in HEADS.items() if fold(match["head"]) in forms)
            of = fold(match["of"] or match["before"] or "").split()
            yield head, " ".join(sorted(word for word in of if word not in PLAIN | TITLES))
