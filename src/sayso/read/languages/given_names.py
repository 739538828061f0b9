"""Which pronoun a given name goes with, where it nearly always goes with one: `given_names.txt`."""

import unicodedata
from functools import cache
from pathlib import Path

_LIST = Path(__file__).with_suffix(".txt")


def pronoun(name: str) -> str | None:
    """he or she for the first word of a name; None for one that is not listed.

    >>> pronoun("Ottilie Brandt"), pronoun("Jorge"), pronoun("Brandt")
    ('she', 'he', None)
    """
    return _pronouns().get(_plain(name.partition(" ")[0]))


@cache
def _pronouns() -> dict[str, str]:
    rows = [line.split(": ", 1) for line in _LIST.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    found: dict[str, set[str]] = {}
    for which, names in rows:
        for name in names.split():
            found.setdefault(_plain(name), set()).add(which)
    return {name: next(iter(which)) for name, which in found.items() if len(which) == 1}


def _plain(name: str) -> str:
    """Small and without accents, as names are often printed."""
    return "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))
