"""Where to look for articles about the same: two that share a key are compared, others are not.

A key must not gather more articles the longer a library grows, so every key goes with a stretch of days: a long one for
what hardly comes again by chance (runs of words, two names of which one is rare), a short one for what is in the news
every day (a city).
"""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import combinations

from sayso.link.frequent import is_frequent, written_small
from sayso.records.sketch import Sketch

REMEMBERED, FOLLOWED, SAID_AGAIN, AT_ONCE, EVENT = 731, 64, 16, 6, 3
"""Days within which articles find each other by runs of words and by two names of which one is rare; by two frequent
names; by one rare name or the title; by one frequent name; and by the day and place of what happened."""

NAMES, PAIRED, CITIES, TITLED, PLACES = 7, 6, 3, 3, 2
"""How many names, names in pairs, frequent names, words of the title in pairs and places become keys, those of most
weight first: with more, hardly more articles of one story find each other, and many more others do."""

BAND, BANDS = 4, 4
"""Hashes in a band, and bands: of copies that share nine tenths of their runs of words, all but one in 70 share one."""

MOST = 60
"""Keys of one article; what is last in `block_keys` goes first."""


def block_keys(sketch: Sketch) -> tuple[str, ...]:
    """At most 60 short strings; two articles of one story, or copies of each other, nearly always share one."""
    keys = [*_bands(sketch), *_events(sketch), *_names(sketch), *_cities(sketch), *_pairs(sketch), *_titles(sketch)]
    return tuple(dict.fromkeys(keys))[:MOST]


def _bands(sketch: Sketch) -> Iterator[str]:
    whole = sketch.shingles[: BAND * BANDS]
    bands = (f"w{at}:{'.'.join(map(str, whole[at : at + BAND]))}" for at in range(0, len(whole), BAND))
    return (f"{band}@{at}" for band in bands for at in _within(sketch.published, REMEMBERED))


def _events(sketch: Sketch) -> Iterator[str]:
    first = [sketch.place] if sketch.place else []
    places = dict.fromkeys([*first, *_heaviest(sketch.places)])
    return (
        f"p:{place}@{at}" for place in list(places)[:PLACES] for at in _within(sketch.day or sketch.published, EVENT)
    )


def _names(sketch: Sketch) -> Iterator[str]:
    """Rare words of names; where both words of a name are frequent, the two of them."""
    names = [name for name in _heaviest(sketch.names) if _tells(name)]
    return (f"n:{name}@{at}" for name in names[:NAMES] for at in _within(sketch.published, SAID_AGAIN))


def _tells(name: str) -> bool:
    words = name.split()
    if len(words) == 1:
        return not is_frequent(name)
    return all(map(is_frequent, words)) and not all(map(written_small, words))


def _cities(sketch: Sketch) -> Iterator[str]:
    names = [name for name in _single(sketch) if is_frequent(name) and not written_small(name)]
    return (f"c:{name}@{at}" for name in names[:CITIES] for at in _within(sketch.published, AT_ONCE))


def _pairs(sketch: Sketch) -> Iterator[str]:
    for pair in combinations(_single(sketch)[:PAIRED], 2):
        days = FOLLOWED if all(map(is_frequent, pair)) else REMEMBERED
        yield from (f"r:{'+'.join(sorted(pair))}@{at}" for at in _within(sketch.published, days))


def _titles(sketch: Sketch) -> Iterator[str]:
    pairs = combinations(_heaviest(sketch.title)[:TITLED], 2)
    return (f"t:{'+'.join(sorted(pair))}@{at}" for pair in pairs for at in _within(sketch.published, SAID_AGAIN))


def _single(sketch: Sketch) -> list[str]:
    return [name for name in _heaviest(sketch.names) if " " not in name]


def _heaviest(weights: Mapping[str, float]) -> list[str]:
    return sorted(weights, key=lambda text: (-weights[text], text))


def _within(day: str | None, days: int) -> tuple[int, ...]:
    """Two stretches, so that all days within `days` of each other have one in common; one for what has no day."""
    if day is None:
        return (0,)
    at = date.fromisoformat(day).toordinal() // days
    return (at, at + 1)
