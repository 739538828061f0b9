"""Which offices the persons of a story hold, by the words beside their names; and whom "the mayor" means."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from sayso.link.claims.english import AGE, LEADS, OFFICE, PLAIN, ROLE_ENDS, SAME_TITLE, TITLES, VAGUE
from sayso.link.claims.naming import first, fold
from sayso.records import Reading, Source

FAR = 90
"""Characters beside a name in which its office stands."""
BEFORE = 300
"""Characters before "the 58-year-old" in which it was said who that is."""
LEAD = 200
"""Characters at the beginning of an article in which it says "the head of the watchdog" before it names her."""
_OF_HIM = re.compile(r"(?:her|his) ", re.I)
"""Somebody's boss, who is not that somebody."""
_NO_ROLE = re.compile(
    r"\b(?:that|which|was|were|is|are|had|has|have|said|says|told|tells|and|but|by|when|while|after|before|as|from|with|to)\b",
    re.I,
)
"""Words that no office is told with: what holds one is a piece of the sentence."""
_BESIDE = re.compile(
    r"(?:^|[,.;:!?“”\"()\n—–])[^\S\n]*"
    r"(?:(?:[a-z]+ ){0,3}?(?P<apposed>(?:the|a|an|its|their|our|his|her) (?:[\w’'&-]+ ){0,6}[\w’'&-]+),"
    r"|(?P<joined>(?:[\w’'&-]+ ){0,5}[\w’'&-]+))[^\S\n]*$",
    re.I,
)
_AFTER = re.compile(
    r",\s*(?:\d\d, )?(?:(?:who|which) (?=chairs|heads|leads|runs|commands|owns|founded|represents|speaks for)"
    r"|(?=(?:the|a|an|its|their|our|his|her|spokes\w+|head|chief|leader|president|minister|mayor|chair\w*"
    r"|\w+ of|\w+ for) ))"
    r"([^,.;:!?“”\"()\n]{3,90})",
    re.I,
)


_IS = re.compile(
    r"(?<=[.!?”\"] )(?:He|She) is (?:the |an? )?((?:[\w-]+ ){0,3}?"
    r"(?:spokes\w+|head|chief|leader|president|chair\w*|director|secretary|manager|governor|mayor) [^.;:!?“”\"]{3,90})"
)
"""What somebody is, in a sentence of its own after the one that names him."""
_FULL_NAME = re.compile(r"\b[A-Z][\w’'-]+ ([A-Z][\w-]+)\b")
_WORD = re.compile(r"\b[^\W\d_][\w’'-]*\b")
_AGED = re.compile(r", (?:aged )?(\d\d)\b")
_LAST_WORD = re.compile(r"([^\W\d_][\w’'-]*)[ .]+$")


Place = tuple[Reading, int, str]
"""An article, where in its text words begin, and the words."""


class Roles:
    """The words for what each named person is, by article.

    Args:
        persons: full names, folded.
    """

    def __init__(self, readings: Iterable[Reading], persons: Iterable[str]) -> None:
        self._said: dict[str, dict[str, list[str]]] = {}
        self._places: dict[str, list[Place]] = {}
        self._persons = sorted(persons)
        by_last: dict[str, list[str]] = {}
        for name in self._persons:
            by_last.setdefault(name.rpartition(" ")[2], []).append(name)
        for reading in readings:
            for name, words, at in _beside(reading.article.text, by_last):
                self._said.setdefault(name, {}).setdefault(reading.article.id, []).append(words)
                self._places.setdefault(name, []).append((reading, at, words))

    def of(self, person: str) -> list[str]:
        """All words for what a person is."""
        return [words for said in self._said.get(person, {}).values() for words in said]

    def places(self, person: str) -> list[Place]:
        """Where each of these words stands."""
        return self._places.get(person, [])

    def holder(self, reading: Reading, source: Source) -> str | None:
        """Whom "the mayor" means: the one such in the article; in the story, for an office that one holds."""
        if source.kind != "person" or source.candidates or not _definite(source.name):
            return None
        wanted, age = head(source.name), AGE.search(source.name)
        here = [name for name, said in self._said.items() if reading.article.id in said]
        by_article = [one for one in here if _holds(self._said[one][reading.article.id], wanted, age and age[1])]
        by_story = [one for one in here if OFFICE.fullmatch(wanted) and _holds(self.of(one), wanted, None)]
        elsewhere = [one for one in self._said if self._fits(one, wanted, modifiers(source.name))]
        found = by_article or by_story or (elsewhere if OFFICE.fullmatch(wanted) else [])
        if len(found) > 1 or _OF_HIM.match(source.name):
            return None
        return found[0] if found else self._just_named(reading, source) or self._named_next(reading, source)

    def _named_next(self, reading: Reading, source: Source) -> str | None:
        """Whom "the head of the watchdog" in the first lines is the only such that the next lines name."""
        start = first(source)
        if start > LEAD or not LEADS.fullmatch(head(source.name)):
            return None
        near = set(fold(reading.article.text[start : start + BEFORE]).split())
        found = [one for one in self._persons if one.rpartition(" ")[2] in near]
        told = [one for one in found if any(map(_leads, self._said.get(one, {}).get(reading.article.id, ())))]
        return told[0] if len(told) == 1 else None

    def _just_named(self, reading: Reading, source: Source) -> str | None:
        """The only person named shortly before "the 58-year-old"; for an office only one of whom no other is told."""
        start = source.mentions[0].start if source.mentions else 0
        near = set(fold(reading.article.text[max(0, start - BEFORE) : start]).split())
        found = [one for one in self._persons if one.rpartition(" ")[2] in near]
        if len(found) != 1:
            return None
        told = any(set(fold(one).split()) - TITLES for one in self._said.get(found[0], {}).get(reading.article.id, ()))
        return found[0] if AGE.search(source.name) or not told else None

    def _fits(self, person: str, wanted: str, further: frozenset[str]) -> bool:
        words = self.of(person)
        tokens = {token for text in words for token in _tokens(text)}
        return _holds(words, wanted, None) and further <= tokens | set(person.split())


def _leads(words: str) -> bool:
    return any(LEADS.fullmatch(token) for token in _tokens(words))


def head(name: str) -> str:
    """The noun that says what somebody is: "chief" of "the town's fire chief at Tarn"."""
    words = [fold(word) for word in ROLE_ENDS.split(name, maxsplit=1)[0].split()]
    return SAME_TITLE.get(words[-1], words[-1]) if words else ""


def modifiers(name: str) -> frozenset[str]:
    """The other words that say which: "fire" of "the town's fire chief"."""
    return frozenset(_tokens(name)) - {head(name)} - VAGUE


def _tokens(text: str) -> Iterator[str]:
    for word in fold(text).split():
        if word not in PLAIN:
            yield SAME_TITLE.get(word, word)


def _definite(name: str) -> bool:
    return bool(re.match(r"(?:the|that) |[A-Z][\w ]*['’]s? ", name, re.I)) or head(name) in TITLES


def _holds(said: Iterable[str], wanted: str, age: str | None) -> bool:
    return any(wanted in _tokens(words) or (age is not None and age in words.split()) for words in said)


def _beside(text: str, by_last: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str, int]]:
    """Persons by their last names, with the words before and after these wherever they stand, and where."""
    for match in _WORD.finditer(text):
        if match.group()[0].isupper():
            for person in by_last.get(fold(match.group()), ()):
                yield from ((person, words, at) for words, at in _said_here(text, match, person))
    for said in _IS.finditer(text):
        before = _FULL_NAME.findall(text, max(0, said.start() - BEFORE), said.start())
        for person in by_last.get(fold(before[-1]) if before else "", ()):
            yield person, said[1], said.start(1)


def _said_here(text: str, match: re.Match[str], person: str) -> Iterator[tuple[str, int]]:
    begin = _begin(text, match.start(), set(person.split()[:-1]))
    untitled = _begin(text, begin, TITLES)
    found = [_before(text, at) for at in dict.fromkeys((begin, untitled))]
    after = _AFTER.match(text, match.end(), match.end() + FAR)
    found.append((after[1].strip(), match.start()) if after else None)
    yield from (one for one in found if one and not _NO_ROLE.search(one[0]))
    if age := _AGED.match(text, match.end(), match.end() + 10):
        yield age[1], match.start()


def _before(text: str, begin: int) -> tuple[str, int] | None:
    """The words for what somebody is before a name that begins here."""
    start = max(0, begin - FAR)
    found = _BESIDE.search(text[start:begin])
    name = "apposed" if found and found["apposed"] else "joined"
    return (found[name], start + found.start(name)) if found else None


def _begin(text: str, start: int, words: Collection[str]) -> int:
    """Where what ends here begins, with all such words before it: first names, titles."""
    while (word := _LAST_WORD.search(text[max(0, start - 40) : start])) and fold(word[1]) in words:
        start -= len(word[0])
    return start
