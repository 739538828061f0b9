"""Makes the sketch of a reading: what it names, how rarely, when, where, how many."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping

from sayso.link.shingles import least
from sayso.link.words import Word, folded, words
from sayso.records import Reading, Where
from sayso.records.sketch import Sketch

KEPT_NAMES, KEPT_NUMBERS, KEPT_PLACES, KEPT_DAYS = 48, 24, 24, 12
"""How many of each a sketch keeps, those of most weight: what an article tells in passing is not what it is about."""

LEAD = 120
"""The first words, in which news says what it is about."""

LEAD_WEIGHT = 1.6
"""How much more a name or number of the lead or title weighs."""

PAIR_WEIGHT = 1.2
"""How much more two words of a name weigh than one: "Anna Bell" is one person more surely than "Bell"."""

LEAST = 0.3
"""Rarity below which a word says nothing of what an article is about."""

_HOST = re.compile(r"://(?:www\.)?([^/:\s]+)")


def sketch(reading: Reading) -> Sketch:
    """What linking keeps of this article."""
    article, incident = reading.article, reading.incident
    found = tuple(words(reading))
    where = incident.where if incident else None
    area = where.area if where else None
    return Sketch(
        article=article.id,
        published=(article.published or "")[:10] or None,
        site=_site(reading),
        day=incident.day if incident else None,
        days=_days(reading),
        place=_place(where) if where else None,
        spot=(area.lat, area.lon, area.radius) if area else None,
        places=_most(_places(reading), KEPT_PLACES),
        title={word.stem: round(word.rarity, 3) for word in found if word.titled and word.rarity > LEAST},
        names=_most(_names(found), KEPT_NAMES),
        numbers=_most(_numbers(found), KEPT_NUMBERS),
        tolls=_tolls(reading),
        shingles=least(word.text for word in found if not word.titled),
    )


def _names(found: tuple[Word, ...]) -> dict[str, float]:
    """Single words of names, and two that follow each other."""
    counts: Counter[str] = Counter()
    rare: dict[str, float] = {}
    lead: set[str] = set()
    for name, rarity, place in _named(found):
        counts[name] += 1
        rare[name] = rarity
        if place < LEAD:
            lead.add(name)
    return {
        name: rare[name] * (1 + math.log(n)) * (LEAD_WEIGHT if name in lead else 1)
        for name, n in counts.items()
        if rare[name] > LEAST
    }


def _named(found: tuple[Word, ...]) -> Iterator[tuple[str, float, int]]:
    for word, after in zip(found, (*found[1:], None), strict=True):
        if not word.name:
            continue
        yield word.text, word.telling, word.place
        if after is not None and after.name and word.joined:
            yield f"{word.text} {after.text}", PAIR_WEIGHT * (word.telling + after.telling) / 2, word.place


def _numbers(found: tuple[Word, ...]) -> dict[str, float]:
    weights: dict[str, float] = {}
    for word, after in zip(found, (*found[1:], None), strict=True):
        if word.digits:
            text = word.text if len(word.text) > 2 or after is None else f"{word.text} {after.stem}"
            weights[text] = max(weights.get(text, 0), LEAD_WEIGHT if word.place < LEAD else 1)
    return weights


def _days(reading: Reading) -> tuple[str, ...]:
    days = Counter(
        when.earliest[:10]
        for statement in reading.statements
        for when in statement.when
        if when.earliest and when.latest and when.earliest[:10] == when.latest[:10]
    )
    return tuple(sorted(day for day, _ in sorted(days.items(), key=lambda item: (-item[1], item[0]))[:KEPT_DAYS]))


def _places(reading: Reading) -> dict[str, float]:
    weights: Counter[str] = Counter()
    for statement in reading.statements:
        for where in statement.where:
            weights[_place(where)] += 1
    return {place: 1 + math.log(n) for place, n in weights.items()}


def _place(where: Where) -> str:
    return folded(where.area.name if where.area else where.name)


def _site(reading: Reading) -> str | None:
    if reading.article.outlet:
        return folded(reading.article.outlet)
    hosts = _HOST.findall(reading.article.location)
    return hosts[-1].casefold() if hosts else None


def _tolls(reading: Reading) -> tuple[int | None, int | None]:
    incident = reading.incident
    if incident is None:
        return (None, None)
    killed, injured = incident.killed, incident.injured
    return (killed.value if killed else None, injured.value if injured else None)


def _most(weights: Mapping[str, float], kept: int) -> dict[str, float]:
    first = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:kept]
    return {text: round(weight, 3) for text, weight in sorted(first)}
