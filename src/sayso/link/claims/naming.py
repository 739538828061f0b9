"""Names of sources in plain small letters, so that two writings of one name agree."""

import re
import unicodedata
from functools import lru_cache

from sayso.link.claims.english import GENRES, OFFICES, PLAIN, TITLES
from sayso.records import Source

_ARTICLES = frozenset(("the", "The", "a", "A", "an", "An", "one", "One", "his", "her", "their", "its"))
_POSSESSIVE = re.compile(rf"^(?P<owner>.*[^\W\d_])['’]s?\s+(?:\w+ )?(?:{OFFICES})\b", re.I | re.S)

_SPEAKING_FOR = re.compile(rf"^(?:an?|the|one) (?:[\w-]+ )?(?:{OFFICES}) (?:for|of) (?:the )?(?P<owner>[^,]+)", re.I)
APPOSED = re.compile(r"\b(?<!['’])[a-z][\w-]*, ([A-Z][\w’'-]+(?: (?:& )?[A-Z][\w’'-]+){1,3})$")
"""A name at the end of the words for what it is: "the charity's spokeswoman, Ana Ferro"."""


def short(name: str) -> str:
    """A name of an outlet or organisation without article, accents and case: "the packet" for The Packet."""
    words = [word for word in fold(name).split() if word not in PLAIN]
    return " ".join(words)


@lru_cache(maxsize=8192)  # the names of a story are folded thousands of times
def fold(name: str) -> str:
    """In plain small letters, words apart by one space."""
    plain = unicodedata.normalize("NFKD", name)
    kept = "".join(char for char in plain if not unicodedata.combining(char)).casefold()
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"['’]s?\b", "", kept)))


def owner(name: str) -> str:
    """Whose office, statement or page a name says that it is: "New Furrow" of "New Furrow's press office"."""
    found = _POSSESSIVE.match(name) or _SPEAKING_FOR.match(name)
    return found["owner"] if found else name


def proper(name: str) -> list[str]:
    """The names of a person, without titles; none in "the former PE teacher"."""
    parts = [part for part in name.split(",") if part.strip()]
    named = [part for part in parts if part.split()[0] not in _ARTICLES]
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", named[0]) if named else []
    return [fold(word) for word in words if word[0].isupper() and fold(word) not in TITLES]


def named(name: str) -> str:
    """The words of a name that are written as names, folded; empty for "the company"."""
    words = re.findall(r"[^\W_]+(?:['’.&-][^\W_]+)*", name)
    kept = [word for at, word in enumerate(words) if word[0].isupper() and not (at == 0 and word in _ARTICLES)]
    return short(" ".join(kept))


def initials(name: str) -> str:
    """What an outlet or organisation is called for short: "oca" of Orme Coast Agency; nothing of fewer words."""
    words = name.split()
    return "".join(word[0] for word in words) if len(words) > 2 else ""


def genre(outlet: str) -> str:
    """ "air", "wire" or "print", by the words of an outlet's name; what tells nothing is print."""
    return next((genre for genre, words in GENRES.items() if words.search(outlet)), "print")


def first(source: Source) -> int:
    """Where a text first names a source."""
    return source.mentions[0].start if source.mentions else 0
