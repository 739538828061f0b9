"""Who stands at the end of a chain, as keys: roots of different articles that share a key are one, and it says why.

    name      the same person, document or organisation, named alike
    voice     voices of one institution: the minister, her ministry, its spokesman
    outlet    the same outlet or agency, and all that was heard through it
    heard     an unnamed source, told apart by the outlet that heard it: never one with a person or with another's

Nothing here looks at who a source may be that would not be named.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sayso.link.claims.counted import owners
from sayso.link.claims.english import (
    EDITED,
    EDITOR,
    FIRST_HAND,
    NOBODY,
    OUTLETS_OWN,
    OWNED,
    PRONOUN,
    QUOTED,
    SEEN,
    SEEN_BY,
)
from sayso.link.claims.naming import first, fold, named, short
from sayso.link.claims.outlets import Outlets
from sayso.link.claims.pronouns import meant
from sayso.link.claims.voices import NAMED, Voices
from sayso.records import OUTLETS, UNSTATED, Kind, Reading, Source, Span, Statement

LOOKS_BACK, LOOKS_ON = 160, 60
"""Characters before a passage, and after it, in which its page says that it saw for itself."""


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
        self._as_one = voices
        self.outlets = Outlets(self._readings)
        self.voices = Voices(self._readings, self.outlets.here - self.outlets.speaking, self.outlets.speaking)
        self._handed: dict[str, str] = {}
        self._papers: dict[str, frozenset[str]] = {}
        self._handed = dict(self._handing())
        self._papers = dict(self._cited_papers())
        self._known: dict[tuple[str, str], Root | None] = {}

    def of(self, reading: Reading, statement: Statement) -> Root | None:
        """The root of a statement; None where it is unstated, or the page's own word of what it did not see."""
        key = reading.article.id, statement.id
        if key not in self._known:
            self._known[key] = self._found(reading, statement)
        return self._known[key]

    def _found(self, reading: Reading, statement: Statement) -> Root | None:
        chain = [reading.source(id) for id in statement.chain]
        through = self._through(reading, statement, chain)
        if statement.root == UNSTATED and not chain:
            return None
        if not chain or chain[-1].kind == "author":
            return self._counted(reading, statement, through) or self._own(reading, statement, through)
        root = self._root(reading, chain[-1], through)
        if len(chain) > 1 and root.kind == "document" and not root.proven and not self.outlets.publishes(chain[-2]):
            return replace(root, keys=root.keys | self._named(reading, meant(reading, chain[-2], self.voices)))
        if len(chain) > 1 and chain[-2].kind == "document" and SEEN.search(chain[-2].name):
            return replace(root, keys=root.keys | self._named(reading, chain[-2]))
        return root

    def called(self, reading: Reading, source: Source) -> str:
        """A source's name; of an outlet that is here, its own: "The Daily Bellow" for "the Bellow" or "the paper"."""
        if not self.outlets.publishes(source):
            return source.name
        return self.outlets.own_name(reading, source)

    def _through(self, reading: Reading, statement: Statement, chain: list[Source]) -> tuple[str, ...]:
        cited = [self.outlets.meant(reading, one.name, first(one)) for one in chain if self.outlets.publishes(one)]
        cited += [self.outlets.known(short(name)) for name in self.outlets.hearers(reading, statement)]
        if chain and not cited and (chain[-1].kind == "unnamed" or PRONOUN.fullmatch(chain[-1].name)):
            cited += self._behind(reading, chain[-1])
        return tuple(dict.fromkeys([short(reading.article.outlet or reading.article.id), *cited]))

    def _behind(self, reading: Reading, source: Source) -> Iterator[str]:
        """The other outlet that a nameless source spoke to: "the paper's informant", or all that the article tells."""
        theirs = OUTLETS_OWN.match(source.name)
        other = self.outlets.meant(reading, theirs[1], first(source)) if theirs else self.outlets.credited(reading)
        if other:
            yield other

    def _own(self, reading: Reading, statement: Statement, through: tuple[str, ...]) -> Root | None:
        """The page's own word, where it says that it saw or heard for itself."""
        name = reading.article.outlet or "the page"
        if short(name) in self.outlets.speaking:
            return Root(name, "organisation", self._body(short(name)), True, through)
        if not self._saw_it(reading, statement.span):
            return None
        return Root(f"{name} (first-hand)", "outlet", frozenset((f"seen:{through[0]}",)), True, through)

    def _counted(self, reading: Reading, statement: Statement, through: tuple[str, ...]) -> Root | None:
        """Whoever's figure the page gives: an outlet, or somebody whom the story credits elsewhere."""
        speaks = short(reading.article.outlet or "") in self.outlets.speaking
        for called in () if speaks else owners(statement.text):
            outlet = self.outlets.known(short(called))
            if named(called) and outlet in self.outlets.here and outlet != through[0]:
                return Root(called, "outlet", frozenset((f"outlet:{outlet}",)), False, (*through, outlet))
            if keys := self.voices.credited(reading, called, statement.span.start):
                return Root(called, "organisation", keys, True, through)
        return None

    def _saw_it(self, reading: Reading, span: Span) -> bool:
        """Whether the page says beside its words, and in nobody's quotation, that it saw or heard for itself."""
        text = reading.article.text
        start = max(0, span.start - LOOKS_BACK, text.rfind("\n", 0, span.start))
        around = QUOTED.sub("", text[start : span.end + LOOKS_ON].split("\n\n")[0])
        own = set(self.outlets.of(reading).split())
        seen = (short(match["outlet"]).split() for match in SEEN_BY.finditer(around))
        return bool(FIRST_HAND.search(around)) or any(name and set(name) <= own for name in seen)

    def _root(self, reading: Reading, source: Source, through: tuple[str, ...]) -> Root:
        if self.outlets.publishes(source):
            return self._outlet(reading, source, through)
        if source.kind in OUTLETS:
            return Root(source.name, "organisation", self._body(short(source.name)), True, through)
        if edited := self._edits(reading, source):
            return Root(source.name, source.kind, frozenset((f"outlet:{edited}",)), False, (*through, edited))
        end = meant(reading, source, self.voices)
        if end.kind in NAMED and not end.candidates and (keys := self._named(reading, end)):
            proven = end is source and any(key.startswith("name:") for key in keys)
            return Root(source.name, source.kind, keys, proven or source.kind == "document", through)
        if end.kind == "document" and (keys := self._papers.get(through[-1], frozenset())):
            return Root(source.name, end.kind, keys, len(through) == 1, through)
        if self._as_one and (body := self.voices.openly(reading, end)):
            return Root(source.name, end.kind, frozenset((f"voice:{body}",)), False, through)
        owned = end.kind == "document" and bool(OWNED.match(end.name))
        return Root(source.name, end.kind, frozenset((self._heard(reading, end, through),)), owned, through)

    def _edits(self, reading: Reading, source: Source) -> str | None:
        """The outlet that somebody speaks for as its editor or reporter: what it has from others is not his own."""
        words = self.voices.words(reading, source) if source.kind == "person" else ()
        told = (match["of"] for text in words for said in (EDITOR, EDITED) for match in said.finditer(text))
        found = {self.outlets.known(short(of)) for of in told} & self.outlets.here
        return next(iter(found)) if len(found) == 1 else None

    def _named(self, reading: Reading, source: Source) -> frozenset[str]:
        """The keys of somebody in particular; none of what a text only describes."""
        who = self.voices.who(reading, source)
        keys = [f"name:{who}"] if who else []
        if self._as_one:
            keys += [f"voice:{one}" for one in self.voices.voices(reading, source)]
            keys += [f"voice:{who}"] if who and source.kind == "organisation" else []
        return frozenset(keys)

    def _heard(self, reading: Reading, source: Source, through: tuple[str, ...]) -> str:
        """What tells an unnamed source, a post or a "she" from others: who heard it, and its words if need be."""
        if source.kind == "unnamed" or PRONOUN.fullmatch(source.name) or NOBODY.match(source.name):
            return f"heard:{self._hearer(through[-1])}"
        called = "post" if source.kind == "post" and _only(reading, source) else fold(source.name)
        return f"heard:{through[-1]}:{called}"

    def _cited_papers(self) -> Iterator[tuple[str, frozenset[str]]]:
        """Outlets, and what all documents that are cited through them are known by: nothing, where they are several.

        "A confidential paper, quoted by the Courier" is the memorandum that the Courier names.
        """
        found: dict[str, list[frozenset[str]]] = {}
        roots = (self._found(reading, one) for reading in self._readings for one in reading.statements)
        for root in (one for one in roots if one and one.kind == "document"):
            if keys := frozenset(key for key in root.keys if not key.startswith("heard:")):
                found.setdefault(root.through[-1], []).append(keys)
        yield from ((outlet, frozenset.intersection(*keys)) for outlet, keys in found.items())

    def _handing(self) -> Iterator[tuple[str, str]]:
        """Outlets whose own report here has every nameless source from one and the same other outlet, and that one."""
        for reading in self._readings:
            own = self.outlets.of(reading)
            roots = (self._found(reading, one) for one in reading.statements if _nameless(reading, one))
            heard = {root.through[-1] for root in roots if root}
            if len(heard) == 1 and own not in heard:
                yield own, heard.pop()

    def _hearer(self, outlet: str) -> str:
        """Who heard the nameless source of an outlet: the one at the end, where each has it from the next."""
        passed = {outlet}
        while (other := self._handed.get(outlet, outlet)) not in passed:
            passed.add(other)
            outlet = other
        return outlet

    def _outlet(self, reading: Reading, source: Source, through: tuple[str, ...]) -> Root:
        outlet = self.outlets.meant(reading, source.name, first(source))
        if outlet in self.outlets.speaking:
            return Root(source.name, source.kind, self._body(outlet), True, through)
        kind = source.kind if source.kind in OUTLETS else "outlet"
        return Root(source.name, kind, frozenset((f"outlet:{outlet}",)), False, through)

    def _body(self, name: str) -> frozenset[str]:
        """The keys of a named organisation: whoever speaks for it is one with it."""
        full = self.voices.full(name)
        return frozenset((f"name:{full}", f"voice:{full}") if self._as_one else (f"name:{full}",))


def _nameless(reading: Reading, statement: Statement) -> bool:
    return bool(statement.chain) and reading.source(statement.chain[-1]).kind == "unnamed"


def _only(reading: Reading, source: Source) -> bool:
    return sum(one.kind == source.kind for one in reading.sources) == 1
