"""Whom two passages name for the same, where it is not the same: "the guard fired first", "the rebels fired first"."""

import re

from sayso.link.claims.english import CALENDAR, NAMED, PASSIVE
from sayso.link.claims.naming import fold
from sayso.link.claims.units import Unit
from sayso.link.frequent import written_small
from sayso.records import Span

_ENDS = '.!?"“‘('
_ARTICLE = re.compile(r"(?:the|a|an)\s", re.I)
_OPENS = re.compile(r"\W*(?:that )?(?:(?:the|a|an) )?(?:[a-z-]+ ){0,2}", re.I)
_BY = re.compile(r"\bby (?:the )?(?:[a-z-]+ ){0,2}$", re.I)
_APART = re.compile(r"['’]s\b|[:(–—]|\W*$")
"""What follows a name that does nothing here: a headline's "Tarn:", an owner."""
_OWNS = re.compile(r"['’]s?$")
Pairs = list[tuple[Span, Span]]


def actors(unit: Unit) -> dict[str, Span]:
    """The last words of names, folded, in order, and where the names stand; not of those after "in" or "near"."""
    found: dict[str, Span] = {}
    for match in NAMED.finditer(unit.text):
        if not match["place"] and (name := _last_name(unit.text, match)):
            found.setdefault(name, _span(unit, match))
    return found


def others(one: Unit, other: Unit) -> Pairs:
    """Where the one name stands that each has and the other has not, and that does it; nothing where there are more."""
    mine, yours = (_alone(a, b) for a, b in ((one, other), (other, one)))
    alone = len(mine) == len(yours) == 1 and _acts(one, mine[0]) and _acts(other, yours[0])
    return [(mine[0], yours[0])] if alone else []


def _acts(unit: Unit, span: Span) -> bool:
    """Whether the passage begins with the name, or it stands after "by"."""
    text = unit.reading.article.text
    before, after = text[unit.span.start : span.start], text[span.end : unit.span.end]
    return bool(_OPENS.fullmatch(before) or _BY.search(before)) and not _APART.match(after)


def exchanged(one: Unit, other: Unit) -> Pairs:
    """Where the first two stand whom both name, the other way round in one voice or the same way in the other."""
    mine, yours = actors(one), actors(other)
    shared = [name for name in mine if name in yours]
    if len(shared) < 2:
        return []
    first, second = shared[:2]
    same_order = yours[first] < yours[second]
    same_voice = bool(PASSIVE.search(one.text)) == bool(PASSIVE.search(other.text))
    return [] if same_order == same_voice else [(mine[first], yours[second]), (mine[second], yours[first])]


def done_to(one: Unit, other: Unit) -> bool:
    """Whether both begin alike, and the name that does it in the one is what it is done to in the other."""
    return _done_to(one, other) or _done_to(other, one)


def _done_to(passive: Unit, active: Unit) -> bool:
    if not PASSIVE.search(passive.text) or PASSIVE.search(active.text):
        return False
    doers = {
        name for name, span in actors(passive).items() if _BY.search(passive.text[: span.start - passive.span.start])
    }
    begin = fold(passive.text).split()[:2]
    later = {name for name, span in actors(active).items() if not _acts(active, span)}
    return begin == fold(active.text).split()[:2] and not doers.isdisjoint(later)


def _alone(one: Unit, other: Unit) -> list[Span]:
    """The names of the first that the second has not; those of places, days and numbers are none."""
    elsewhere = set(re.findall(r"[\w-]+", re.sub(r"['’]s?\b", "", other.text.casefold())))
    known = [fact.span for facts in (one.where, one.when, one.figures) for fact in facts]
    named = [span for name, span in actors(one).items() if name not in elsewhere]
    return [span for span in named if not any(a < span.end and span.start < b for a, b in known)]


def _span(unit: Unit, match: re.Match[str]) -> Span:
    """Where the name stands in the article, without "the" before it and "'s" after it."""
    start, end = match.span("name")
    opens, closes = _ARTICLE.match(match["name"]), _OWNS.search(match["name"])
    begin = unit.span.start
    return Span(begin + start + (opens.end() if opens else 0), begin + end - (len(closes[0]) if closes else 0))


def _last_name(text: str, match: re.Match[str]) -> str | None:
    words = [_OWNS.sub("", word).casefold() for word in match["name"].split()]
    begins = match.start() == 0 or text[: match.start()].rstrip()[-1:] in _ENDS
    if begins and written_small(words[0]):
        words = words[1:]  # a capital at the beginning of a sentence tells nothing
    named = [word for word in words if word not in CALENDAR]
    return named[-1] if named else None
