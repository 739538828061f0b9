"""The words of an article as linking compares them: folded, with names told from other words."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from sayso.link.frequent import rarity, written_small
from sayso.records import Reading, Span

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+|[-.,][^\W_]+)*")
_CALENDAR = frozenset(
    re.findall(
        r"\S+",
        """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec am pm a.m p.m
        """,
    )
)
"""Days are compared as days; copies put another for "today"."""

_PLAIN = re.compile(r"['’]s?$")
_END = re.compile(r"[.!?:;|\n\"“”‘•*]")

SMALL = 0.5
"""What is left of a name's weight if it is a word like any other: a county has a sheriff everywhere."""

COMMON = 0.5
"""At the beginning of a sentence, a word as common as this is taken for a word, not a name."""


class Word(NamedTuple):
    """A word.

    Attributes:
        text: folded: lower case, without accents and possessive s.
        stem: without the s of the plural.
        rarity: of the word, or of its stem where that is more frequent.
        telling: the rarity that it has as a name: little where it is also a word like any other.
        name: begins with a capital where others would not.
        digits: a number.
        joined: the next word follows after a space only.
        titled: it stands in the title.
        place: how many words stand before it; those of the title count as none.
        span: of the article's text, or of its title.
    """

    text: str
    stem: str
    rarity: float
    telling: float
    name: bool
    digits: bool
    joined: bool
    titled: bool
    place: int
    span: Span


def words(reading: Reading) -> Iterator[Word]:
    """The words of title and text, without what is not article."""
    title = reading.article.title or ""
    yield from _in(title, titled=True)
    yield from body(reading)


def body(reading: Reading) -> Iterator[Word]:
    """The words of the text, without what is not article."""
    return _in(_own(reading))


def folded(text: str) -> str:
    """In lower case, without accents."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text)
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()


def _own(reading: Reading) -> str:
    text = reading.article.text
    for left in sorted(reading.left_out, reverse=True, key=lambda left: left.span):
        text = text[: left.span.start] + "\n" * (left.span.end - left.span.start) + text[left.span.end :]
    return text


def _in(text: str, titled: bool = False) -> Iterator[Word]:
    end = 0
    for place, match in enumerate(_WORD.finditer(text)):
        raw = match.group()
        between = text[end : match.start()]
        begins = place == 0 or bool(_END.search(between))
        end = match.end()
        plain = _PLAIN.sub("", folded(raw))
        if plain in _CALENDAR:
            continue
        yield Word(
            plain,
            *_weighed(plain),
            _is_name(raw, plain, begins or titled),
            raw[0].isdigit(),
            text[end : end + 1] == " ",
            titled,
            0 if titled else place,
            Span(*match.span()),
        )


def _is_name(raw: str, plain: str, begins: bool) -> bool:
    if not raw[0].isupper() or len(raw) < 2:
        return False
    return not begins or not (written_small(plain) or rarity(plain) < COMMON)


@lru_cache(maxsize=1 << 15)
def _weighed(plain: str) -> tuple[str, float, float]:
    """Its stem, how rare it is, and how rare as a name."""
    stem, rare = _stem(plain), rarity(plain)
    return stem, min(rare, rarity(stem)), rare * (SMALL if written_small(plain) else 1)


def _stem(plain: str) -> str:
    return plain[:-1] if len(plain) > 3 and plain.endswith("s") and not plain.endswith("ss") else plain
