"""Takes a name that is listed nowhere for another spelling of a town's: "Ras al-Eyn" for Ra's al-‘Ayn.

Consonants alone say too little, so it is done only in countries that the article speaks of, where exactly one town has
the same consonants and nearly the same letters, or the same sounds.
"""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from sayso.read.languages.english_places import FACILITY
from sayso.read.places.choose import Chosen
from sayso.read.places.gazetteer import Gazetteer
from sayso.read.places.keys import key
from sayso.read.places.uses import Use

ALIKE = 0.9
"""Least share of letters, in the order of both names, in which they agree (Ratcliff and Obershelp)."""
_VOWELS = ((re.compile(r"oo|ou|o"), "u"), (re.compile(r"ee|ea|[ae]?[iy]|e[iy]?"), "i"), (re.compile(r"(.)\1"), r"\1"))


def alike(use: Use, name: str, countries: Iterable[str], gazetteer: Gazetteer) -> Chosen:
    """The one town of these countries (ISO codes) that is spelled nearly so; none where there are several."""
    if use.name.places or not use.sure or name.rsplit(maxsplit=1)[-1].casefold() in FACILITY:
        return Chosen(None)
    towns = {town: _agreement(name, town.area.name) for town in gazetteer.sounding(name, countries)}
    same = [town for town, share in towns.items() if share == 1.0]
    found = same or [town for town, share in towns.items() if share >= ALIKE]
    return Chosen(found[0], "spelled alike") if len(found) == 1 else Chosen(None)


def _agreement(one: str, other: str) -> float:
    """The share of letters in which two names agree, when their vowels are written as they sound."""
    return SequenceMatcher(None, _heard(one), _heard(other)).ratio()


def _heard(name: str) -> str:
    heard = key(name)
    for pattern, by in _VOWELS:
        heard = pattern.sub(by, heard)
    return heard
