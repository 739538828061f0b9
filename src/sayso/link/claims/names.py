"""The names that a story's sources go by, each in its fullest form."""

import re
from collections.abc import Iterable

from sayso.link.claims.institutions import institutions
from sayso.link.claims.naming import APPOSED, named, owner, proper, short
from sayso.link.frequent import written_small
from sayso.records import Source

FIRMS = frozenset(("company", "railway", "bank"))
"""Institutions that are companies too: "the operator" may be a railway."""
_WHOSE = re.compile(r"[A-Z][\w-]+['’]s? (?=[A-Z])")
"""Whose an organisation is, beside its name."""
_ADMINISTRATION = re.compile(r"(?<=\w) (?:administration|authorit(?:y|ies)|department|headquarters)$")
"""What a place or office is without: "the district" is the district administration."""


class Names:
    """The names of one story's persons, organisations and documents."""

    def __init__(self, sources: Iterable[Source]) -> None:
        told = [one for one in sources if not one.candidates]
        papers = {name_of(one) for one in told if one.kind == "document"}
        bearers = {name_of(one) for one in told if one.kind != "document" and _whole(one)}
        self._full = {True: sorted(papers - {""}), False: sorted(bearers - {""})}
        self._known: dict[tuple[str, bool], str] = {}

    def full(self, name: str, document: bool = False) -> str:
        """The fullest of the story's names that a shorter one must mean: "felk" is "jonas felk"; else the name."""
        if (name, document) not in self._known:
            self._known[name, document] = self._fullest(name, document)
        return self._known[name, document]

    def of(self, source: Source) -> str:
        """What a source is called, in full; "the ministry" is no name that a longer one could stand for."""
        name = name_of(source)
        if source.kind == "organisation" and not written(source.name):
            return _ADMINISTRATION.sub("", name)
        return self.full(name, source.kind == "document")

    def _fullest(self, name: str, document: bool) -> str:
        words = set(name.split())
        found = [full for full in self._full[document] if words and words <= set(full.split())]
        longest = max(found, key=lambda full: (len(full.split()), full), default=name)
        return longest if all(set(full.split()) <= set(longest.split()) for full in found) else name


def _whole(source: Source) -> bool:
    """Whether its name is one by itself: "Orme's Interior Ministry" is no fuller name of Orme."""
    return written(source.name) and not (source.kind == "organisation" and _WHOSE.match(source.name))


def name_of(source: Source) -> str:
    """The name in the words for a source, folded: "ana ferro" of "a spokeswoman for the ministry, Ana Ferro"."""
    base = owner(source.name)
    apposed = APPOSED.search(source.name)
    if source.kind == "person":
        return " ".join(proper(base))
    if source.kind == "document":
        return named(base) if base != source.name else short(base) if named(base) else ""
    whose = None if institution(base) else _WHOSE.match(base)
    return " ".join(proper(apposed[1])) if apposed else short(base[whose.end() :] if whose else base)


def institution(name: str) -> bool:
    """Whether it is a ministry, police or the like by its name, and no company."""
    return any(stem not in FIRMS for stem, _ in institutions([name]))


def written(name: str) -> bool:
    """Whether it is written as a name, and no word like any other that only begins a sentence ("Brokers")."""
    apposed = APPOSED.search(name)
    base = apposed[1] if apposed else owner(name)
    words = named(base).split()
    return (
        " ".join(words) == short(base)
        and not base.endswith("-")
        and (len(words) > 1 or not all(map(written_small, words)))
    )
