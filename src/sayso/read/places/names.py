"""Finds every listed name in a text, whatever it is used for: the longest that is listed, from left to right."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from sayso.read.languages import english_places as words
from sayso.read.places.gazetteer import Gazetteer, Place
from sayso.records import Span

LONGEST = 6
"""Words of the longest name that is looked up."""
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:(?:[’'](?!s\b)|-)[^\W_]+)*")
_CAPITAL = re.compile(r"(?:[a-z]{1,3}[-’'])?[^\W\d_]")
_GAP = re.compile(r" |-|\. ")
_LINE = re.compile(r"(?m)^[^\n]{1,200}$")
_LONG = re.compile(r"[^\W\d_]{4,}")
_TITLE_CASE = 0.7
MOST, LOOKED_UP = 5_000, 20_000
"""Names found in a text, and words looked up, at most; a newspaper of a hundred pages has no more."""


@dataclass(frozen=True, slots=True)
class Name:
    """A listed name, or one of a building or part of a town.

    Attributes:
        first, last: its words in `Words.spans`, `last` excluded.
        places: all that bear the name; of what is part of a listed place, those that bear that one's.
        whole: False where only a part of the name is listed ("Oxley Hospital", "South Oxley") or nothing of it.
    """

    span: Span
    first: int
    last: int
    places: tuple[Place, ...]
    whole: bool = True


class Words:
    """The words of a text, and what they look like."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = [match.span() for match in _WORD.finditer(text)]
        self.capitals = [at for at in range(len(self.spans)) if self._capital(at)]
        self._has_capital = frozenset(self.capitals)

    def __getitem__(self, at: int) -> str:
        start, end = self.spans[at]
        return self.text[start:end]

    def span(self, first: int, last: int) -> Span:
        """The stretch of the words from `first` up to `last`, which is not included."""
        return Span(self.spans[first][0], self.spans[last - 1][1])

    def capital(self, at: int) -> bool:
        """Whether a word begins with a capital, an article before it left aside ("al-Tal")."""
        return at in self._has_capital

    def _capital(self, at: int) -> bool:
        start, end = self.spans[at]
        word = self.text[start : min(end, start + 6)]
        if word.islower() or word.isdigit():
            return False
        found = _CAPITAL.match(word)
        return bool(found and word[found.end() - 1].isupper())

    def joined(self, at: int) -> bool:
        """Whether the word goes on with the one before: only a space, a hyphen or an abbreviation's stop between."""
        if not 0 < at < len(self.spans):
            return False
        gap = self.text[self.spans[at - 1][1] : self.spans[at][0]]
        return gap in {" ", "-"} or (gap == ". " and self[at - 1] in words.ABBREVIATED)

    @cached_property
    def titled(self) -> set[int]:
        """The words of lines in which nearly every word has a capital."""
        found: set[int] = set()
        starts = [start for start, _ in self.spans]
        for line in _LINE.finditer(self.text):
            if _is_title(line.group()):
                found.update(range(bisect_left(starts, line.start()), bisect_left(starts, line.end())))
        return found


def _is_title(line: str) -> bool:
    if line.rstrip()[-1:] in {".", "!", ",", '"', "”"}:
        return False
    long = _LONG.findall(line)
    return len(long) >= 3 and sum(word[0].isupper() for word in long) >= _TITLE_CASE * len(long)


def listed(text: Words, gazetteer: Gazetteer) -> list[Name]:
    """All listed names, and those that end in a word for a building or a part of a town, in order."""
    found: list[Name] = []
    after = 0
    for at in text.capitals[:LOOKED_UP]:
        opens = text[at].casefold() in words.OPENING and not text.joined(at)
        if at >= after and not opens and len(found) < MOST and (name := _longest(text, at, gazetteer)):
            found.append(name)
            after = name.last
    return found


def with_tagged(
    text: Words, names: Sequence[Name], tags: Sequence[tuple[Span, str]], gazetteer: Gazetteer
) -> list[Name]:
    """The names, and among them what the tagger takes for places that are not listed: hamlets, quarters."""
    starts = {start: at for at, (start, _) in enumerate(text.spans)}
    ends = {end: at + 1 for at, (_, end) in enumerate(text.spans)}
    taken = {at for name in names for at in range(name.first, name.last)}
    found = list(names)
    for span, kind in tags:
        first, last = starts.get(span.start), ends.get(span.end)
        if kind == "place" and first is not None and last is not None and text.capital(first):
            fresh = taken.isdisjoint(range(first, last)) and "\n" not in text.text[span.start : span.end]
            if fresh and text[first].casefold() not in words.NO_PLACE and not gazetteer.demonym(text[first]):
                found.append(Name(span, first, last, (), whole=False))
    return sorted(found, key=lambda name: name.first)


def _longest(text: Words, at: int, gazetteer: Gazetteer) -> Name | None:
    ends = list(_ends(text, at))
    facility = next((end for end in reversed(ends) if end > at + 1 and _facility(text, end)), None)
    if state := _state(text, at, gazetteer):
        return state
    for end in reversed(ends):
        span = text.span(at, end)
        span = _with_s(text.text, span, gazetteer)
        if places := places_of(text.text[span.start : span.end], gazetteer):
            if facility and facility > end:
                named = () if text[facility - 1].casefold() in words.STREETS else places
                return Name(text.span(at, facility), at, facility, named, whole=False)
            return Name(span, at, end, places)
    side = words.SIDES.match(text[at]) and len(ends) > 1 and not words.SIDES.match(text[at + 1])
    if side and (rest := _longest(text, at + 1, gazetteer)):
        return Name(Span(text.spans[at][0], rest.span.end), at, rest.last, rest.places, whole=False)
    return Name(text.span(at, facility), at, facility, (), whole=False) if facility else None


def _facility(text: Words, end: int) -> bool:
    """Whether the words up to here are called a building or street: not of the highway patrol of a state."""
    patrol = end < len(text.spans) and text[end].casefold() in words.PATROL
    return text[end - 1].casefold() in words.FACILITY and not patrol


def _with_s(text: str, span: Span, gazetteer: Gazetteer) -> Span:
    """The span with the "'s" that ends the name itself ("St. John's"), which is not the owner's of "Oxley's mayor"."""
    if text[span.end : span.end + 2] not in {"'s", "’s"}:
        return span
    longer = Span(span.start, span.end + 2)
    named = gazetteer.named(text[longer.start : longer.end])
    return longer if any(place.area.name.endswith(("'s", "’s")) for place in named) else span


def _state(text: Words, at: int, gazetteer: Gazetteer) -> Name | None:
    """An abbreviated state after a comma ("Oxley, Ala.")."""
    start, end = text.spans[at]
    state = words.STATES.get(text[at].rstrip("."))
    if not state or text.text[max(0, start - 2) : start] != ", ":
        return None
    if not text[at].isupper() and text.text[end : end + 1] != ".":
        return None
    places = tuple(
        place for place in gazetteer.named(state) if place.area.country == "US" and place.area.level == "region"
    )
    return Name(text.span(at, at + 1), at, at + 1, places) if places else None


def _ends(text: Words, at: int) -> Iterator[int]:
    """Where a name that begins at this word may end: at words with a capital, small ones like "of" between."""
    for last in range(at, min(at + LONGEST, len(text.spans))):
        if last > at and not text.joined(last):
            return
        if text.capital(last):
            yield last + 1
        elif text[last] not in words.JOINING:
            return


@lru_cache(maxsize=16384)
def places_of(name: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    """What is listed under a name as a text writes it, with or without words like "Mount" and "province"."""
    parts = name.split()
    if len(parts) == 1 and (name.casefold() in words.NO_PLACE - words.YET_PLACES or len(name) < 2) and name != "US":
        return ()
    if gazetteer.demonym(name):
        return ()
    found = gazetteer.named(name)
    if len(name.replace(".", "")) <= 3 and name.isupper():
        return tuple(place for place in found if place.area.level == "country")
    return found or _without_generic(parts, gazetteer)


def _without_generic(parts: Sequence[str], gazetteer: Gazetteer) -> tuple[Place, ...]:
    for generic, rest in ((parts[-1], parts[:-1]), (parts[0], parts[1:])):
        word = generic.casefold()
        if rest and word in words.GENERIC and not (len(rest) == 1 and rest[0].casefold() in words.NO_PLACE):
            found = gazetteer.named(" ".join(rest))
            return tuple(place for place in found if _fits(place, word))
    return ()


def _fits(place: Place, generic: str) -> bool:
    if generic in words.REGIONAL:
        return place.area.level in {"region", "country"}
    if generic in {"mount", "mountain", "mountains", "mt", "jabal", "jebel"}:
        return place.area.level == "mountain"
    return True
