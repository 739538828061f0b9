"""Whom "he" or "she" means, of all sources that it may: the only one, or the only person of the sentence before."""

import re
from collections.abc import Sequence

from sayso.link.claims.naming import first
from sayso.link.claims.voices import Voices
from sayso.records import Reading, Source

_PERSONS = ("person", "unnamed", "group")
_HE = re.compile(r"he|she|him|her", re.I)
_SENTENCE = re.compile(r"[.!?][”\"’']?\s+(?=[A-Z“\"‘])|\n+")


def meant(reading: Reading, source: Source, voices: Voices) -> Source:
    """The only source that a pronoun can mean; itself where several may be."""
    ends = _ends(reading, source)
    if len(ends) > 1 and _HE.fullmatch(source.name):
        ends = [one for one in ends if one.kind in _PERSONS and not voices.is_body(reading, one)]
        start = _before(reading, first(source))
        ends = _one(reading, ends, voices) or [
            one for one in ends if any(start <= at.start < first(source) for at in one.mentions)
        ]
        ends = _one(reading, ends, voices)
    return ends[0] if len(ends) == 1 else source


def _ends(reading: Reading, source: Source) -> list[Source]:
    """All that it may mean in the end."""
    found: dict[str, Source] = {}
    ahead = [source.id]
    passed: set[str] = set()
    while ahead:
        one = reading.source(ahead.pop())
        if one.id not in passed:
            passed.add(one.id)
            ahead += one.candidates
            found |= {} if one.candidates else {one.id: one}
    return sorted(found.values(), key=lambda one: (first(one), one.id))


def _one(reading: Reading, sources: Sequence[Source], voices: Voices) -> list[Source]:
    """The first of sources that are all one by name; none of several."""
    return list(sources[:1]) if len({voices.who(reading, one) or one.id for one in sources}) == 1 else []


def _before(reading: Reading, at: int) -> int:
    """Where the sentence before that of a place begins."""
    starts = [0, *(one.end() for one in _SENTENCE.finditer(reading.article.text, 0, at))]
    return starts[-2] if len(starts) > 1 else 0
