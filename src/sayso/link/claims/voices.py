"""Who in a story is who, and for whom each speaks: from the names and the words beside them, in all its articles.

    person        Jonas Felk, "the state prosecutor, Jonas Felk"          ──▶ voice of the prosecution
    role alone    "the prosecutor", where one person holds that office    ──▶ Jonas Felk
    organisation  "Felk's office", "the company" where it can be but one  ──▶ whose it is
    document      "the one-page text", after "a statement from the ..."   ──▶ who issued it

Only of those whom a text names or points to with "the": an unnamed source is never looked at here.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from sayso.link.claims.english import COMPANY, HEADS, INSTITUTION, ISSUED, MEDIC, PLAIN, RELEASE, SPEAKER, TITLES
from sayso.link.claims.naming import fold, named, owner, proper, short
from sayso.link.claims.roles import Roles
from sayso.records import Kind, Reading, Source

NAMED: frozenset[Kind] = frozenset(("person", "organisation", "document"))
"""The kinds of sources that are somebody in particular."""
_POINTS = re.compile(r"(?:the|that|this) (?:[\w-]+ )?[a-z]+$", re.I)
"""A document that is only pointed to: "the one-page text"."""
BEFORE = 300
"""Characters before "the statement" or "the company" in which it was said whose: the sentence before, or this one."""


class Voices:
    """The names of one story's sources, and for whom they speak.

    Args:
        outlets: the short names of outlets, which are nobody's voice.
        publishers: those of companies and institutions whose own releases are among the articles.
    """

    def __init__(self, readings: Iterable[Reading], outlets: Iterable[str], publishers: Iterable[str] = ()) -> None:
        self._readings = list(readings)
        self._publishers = sorted(publishers)
        self._known: dict[str, str] = {}
        self._called: dict[tuple[str, str], list[str]] = {}
        self._outlets = frozenset(outlets)
        sources = [(reading, one) for reading in self._readings for one in reading.sources if one.kind in NAMED]
        self._full = sorted({name for _, one in sources if (name := _name(one)) and not one.candidates})
        self._roles = Roles(
            self._readings, {self.full(" ".join(proper(one.name))) for _, one in sources if _person(one)}
        )
        self._firms = self._companies(sources)
        self._nouns = {firm: frozenset(self._nouns_of(firm)) for firm in self._firms}
        self._kinds: dict[str, set[frozenset[str]]] = {}
        for reading, source in sources:
            for stem, of in _institutions(self.words(reading, source)):
                self._kinds.setdefault(stem, set()).add(frozenset(of.split()))

    def full(self, name: str) -> str:
        """The fullest of the story's names that a shorter one must mean: "felk" is "jonas felk"; else the name."""
        if name not in self._known:
            self._known[name] = self._fullest(name)
        return self._known[name]

    def _fullest(self, name: str) -> str:
        words = set(name.split())
        found = [full for full in self._full if words and words <= set(full.split())]
        longest = max(found, key=lambda full: (len(full.split()), full), default=name)
        return longest if all(set(full.split()) <= set(longest.split()) for full in found) else name

    def who(self, reading: Reading, source: Source) -> str | None:
        """The name that a source goes by, in full; None for what has none, however well it may be described."""
        if source.kind == "person" and not proper(owner(source.name)):
            return self._roles.holder(reading, source)
        name = _name(source)
        return self.full(name) if name else None

    def voices(self, reading: Reading, source: Source) -> Iterator[str]:
        """Institutions and companies that it speaks for, each by what tells it from the story's others."""
        words = self.words(reading, source)
        for stem, of in _institutions(words):
            yield stem if self._alone(stem) else f"{stem} {of}"
        for text in words:
            yield from self._owned(text)
            yield from self._firm(reading, source, text)
        if source.kind == "person":
            yield from self._hospital(words)
        if _issued(words) if source.kind == "document" else _only_speaks(words):
            yield from self._issuer(reading, source)

    def _hospital(self, words: Sequence[str]) -> Iterator[str]:
        """The hospital of a doctor or nurse, where the words name its place and the story no other there."""
        if any(map(MEDIC.search, words)):
            for of in self._kinds.get("hospital", ()):
                if of and any(of <= set(fold(text).split()) for text in words):
                    yield "hospital" if self._alone("hospital") else f"hospital {' '.join(sorted(of))}"

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

    def _owned(self, words: str) -> Iterator[str]:
        """The organisation or person whose office, statement or leader the words name."""
        tokens = set(fold(words).split())
        of = named(owner(words))
        tokens |= set(of.split())
        for name in (self.full(of) if owner(words) != words else "", *self._firms):
            if name and name not in self._outlets and set(name.split()) <= tokens:
                yield name

    def _firm(self, reading: Reading, source: Source, words: str) -> Iterator[str]:
        """The company that "the company" means: the story's only one, or the only one named just before."""
        common = [firm for firm in self._firms if any(_common(noun, words) for noun in self._nouns[firm])]
        if len(common) == 1:
            yield common[0]
        elif COMPANY.search(words) and (firm := self._meant(reading, source)):
            yield firm

    def _nouns_of(self, firm: str) -> Iterator[str]:
        """What a body may be called: the last word of its name, and the noun after it: "the New Furrow party"."""
        yield firm.rpartition(" ")[2]
        called = re.compile(rf"\b{firm.replace(' ', ' +')} +({_BODIES})\b", re.I)
        yield from (match[1].lower() for one in self._readings for match in called.finditer(one.article.text))

    def _meant(self, reading: Reading, source: Source) -> str | None:
        if len(self._firms) == 1:
            return self._firms[0]
        return self._before(reading, source, self._firms)

    def _before(self, reading: Reading, source: Source, names: Iterable[str]) -> str | None:
        """The only one of these names that stands shortly before the source is first named, or that speaks there."""
        near = set(fold(_text_before(reading, source)).split())
        found = [name for name in names if name.split()[0] in near]
        speaking = [name for name in found if name in {self.full(_name(one)) for one in reading.sources}]
        return next((these[0] for these in (found, speaking) if len(these) == 1), None)

    def _issuer(self, reading: Reading, source: Source) -> Iterator[str]:
        """Whose "the statement" or "a spokesman" is: that of the document before, or of the one body named before."""
        if earlier := _document_before(reading, source):
            yield from self.voices(reading, earlier)
            return
        if len(self._publishers) == 1 and RELEASE.search(source.name):
            yield self.full(self._publishers[0])
            return
        before = _text_before(reading, source)
        told = {stem if self._alone(stem) else f"{stem} {of}" for stem, of in _institutions([before])}
        told |= {firm for firm in self._firms if firm.split()[0] in fold(before).split()}
        if len(told) == 1:
            yield from told

    def _alone(self, stem: str) -> bool:
        """Whether the story knows only one institution of the kind: then "the ministry" is that one."""
        kinds = self._kinds.get(stem, set())
        longest = max(kinds, key=len, default=frozenset())
        return all(one <= longest for one in kinds)

    def _companies(self, sources: Iterable[tuple[Reading, Source]]) -> list[str]:
        """Named organisations that are no ministry, police or the like, and publish nothing."""
        found = {self.full(_name(one)) for _, one in sources if one.kind == "organisation" and _company(one.name)}
        return sorted(name for name in found if name and name not in self._outlets)


def _text_before(reading: Reading, source: Source) -> str:
    """What stands shortly before a source is first named."""
    start = source.mentions[0].start if source.mentions else 0
    return reading.article.text[max(0, start - BEFORE) : start]


_BODIES = "party|union|movement|alliance|league|federation|association|group|company|railway|bank|club"
"""What a body without such a word in its name may be called after it."""
FIRMS = frozenset(("company", "railway", "bank"))
"""Institutions that are companies too: "the operator" may be a railway."""


def _document_before(reading: Reading, source: Source) -> Source | None:
    """The document that "the one-page text" goes on with: the last by which somebody speaks, first named before it."""
    if source.kind != "document" or not _POINTS.match(source.name):
        return None
    first = source.mentions[0].start if source.mentions else 0
    others = (one for one in reading.sources if one.kind == "document" and one.mentions and ISSUED.search(one.name))
    return max((one for one in others if one.mentions[0].start < first), key=lambda one: one.mentions[0], default=None)


def _issued(words: Iterable[str]) -> bool:
    """Whether somebody speaks by it, and no words say who."""
    return any(map(ISSUED.search, words)) and not any(True for _ in _institutions(words))


def _only_speaks(words: Iterable[str]) -> bool:
    """Whether somebody is called a spokesman, and no words say whose."""
    return any(map(SPEAKER.search, words)) and not any(True for _ in _institutions(words))


def _person(source: Source) -> bool:
    return source.kind == "person" and not source.candidates and len(proper(source.name)) > 1


def _name(source: Source) -> str:
    base = owner(source.name)
    if source.kind == "person":
        return " ".join(proper(base))
    if source.kind == "document":
        return named(base) if base != source.name else short(base) if named(base) else ""
    return short(base)


def _company(name: str) -> bool:
    return bool(named(owner(name))) and not any(stem not in FIRMS for stem, _ in _institutions([name]))


def _common(noun: str, words: str) -> bool:
    """Whether "the lottery" stands in the words, or they begin so."""
    return bool(re.search(rf"(?i:\b(?:the|its|their|our))\s(?:[a-z]+\s)?{re.escape(noun)}\b", words)) or bool(
        re.search(rf"^{re.escape(noun)}\s[a-z]+", words, re.I)
    )


def _described(reading: Reading, source: Source) -> Iterator[str]:
    """The words in which the article names it, its appositions among them."""
    for one in reading.attributions:
        if one.source == source.id:
            yield from (reading.article.text[span.start : span.end] for span in one.source_spans)


def _institutions(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The institutions in words: what they are, and what tells them from others of the kind."""
    for text in words:
        for match in INSTITUTION.finditer(text):
            stem = next(stem for stem, forms in HEADS.items() if fold(match["head"]) in forms)
            of = fold(match["of"] or match["before"] or "").split()
            yield stem, " ".join(sorted(word for word in of if word not in PLAIN | TITLES))
