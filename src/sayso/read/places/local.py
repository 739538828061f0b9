"""Towns that an article names only through their bodies and people: "Oxley police", "an Oxley teen".

They are no places of events, for the police of Oxley may act elsewhere; but they tell whose affair a local incident is.
"""

import re
from collections.abc import Callable, Sequence

from sayso.read.languages import english_local as words
from sayso.read.places.names import Name, Words
from sayso.read.places.uses import Use


def local(text: Words, names: Sequence[Name], uses: Sequence[Use], person: Callable[[Name], bool]) -> list[Use]:
    """The uses of such towns, in order, of those that are used as no place themselves.

    Args:
        person: tells whether a name is a person's.
    """
    taken = {use.name.span for use in uses}
    towns = [name for name in names if name.span not in taken and _town(name) and _begins(text, name)]
    found = [Use(name, body=_has(text, name, words.BODY)) for name in towns]
    return [use for use in found if use.body or (_has(text, use.name, words.PEOPLE) and not person(use.name))]


def _town(name: Name) -> bool:
    """Whether a town may be meant, and no country: Norland's police are nobody's town's."""
    levels = {place.area.level for place in name.places}
    return name.whole and "town" in levels and "country" not in levels


def _begins(text: Words, name: Name) -> bool:
    """Whether no other name stands before it, to which it belongs."""
    at = name.first - 1
    alone = not text.joined(name.first) or not text.capital(at) or at in text.titled
    return alone or bool(words.BEFORE.match(text[at]))


def _has(text: Words, name: Name, kind: re.Pattern[str]) -> bool:
    return bool(kind.match(text.text[name.span.end : name.span.end + words.LOOK_AHEAD].split("\n")[0]))
