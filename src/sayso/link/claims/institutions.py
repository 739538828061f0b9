"""Ministries, police, hospitals: which of a story's institutions words mean, by what tells it from others of its kind.

"the ministry"            ──▶ the only ministry of the story
"In Orme, the ministry"   ──▶ Orme's, where the story has another's too
"the Ormean ministry"     ──▶ Orme's
"""

import re
from collections.abc import Iterable, Iterator

from sayso.link.claims.english import HEADS, INSTITUTION, MEDIC, PLAIN, TITLES
from sayso.link.claims.naming import fold

COMPANY = "company"
"""The stem of what is no institution: which of the story's companies it is, `bodies.py` finds out."""
Institution = tuple[str, frozenset[str]]
"""What it is, by its stem in `HEADS`, and the words that tell it from others of the kind."""
_WHOSE = re.compile(r"([A-Z][\w-]+)['’]s? (?:\w+ )?$")
_DEPARTMENTS = frozenset(("foreign", "defence", "prime"))
"""Words of a minister's title that tell which ministry is meant."""
_NO_PLACE = PLAIN | (TITLES - _DEPARTMENTS)
"""Words that tell no institution from another; nor does what somebody is doing: "Raging mayor Ana Ferro"."""
_SENTENCE = re.compile(r"[.!?][”\"’']?\s+(?=[A-Z“\"])|\n")
_ALIKE = 4
"""Letters that a place and what comes from there have in common at least: Orme, Ormean."""


class Institutions:
    """The institutions of one story.

    Args:
        described: the words for every named source.
    """

    def __init__(self, described: Iterable[Iterable[str]]) -> None:
        self._kinds: dict[str, set[frozenset[str]]] = {}
        for stem, of in (one for words in described for one in institutions(words)):
            self._kinds.setdefault(stem, set()).add(of)
        words = sorted({word for kinds in self._kinds.values() for of in kinds for word in of})
        self._same = {word: next(one for one in words if _alike(one, word)) for word in words}

    def keys(self, words: Iterable[str], before: str) -> Iterator[str]:
        """The institutions that words name, each by what tells it from the story's others.

        Args:
            before: the text before the place where they stand.
        """
        found = {(stem, self._plain(of)) for stem, of in institutions(words) if stem != COMPANY}
        for stem, of in sorted(found, key=lambda one: (one[0], sorted(one[1]))):
            if not any(other == stem and of < further for other, further in found):
                yield self._which(stem, of, before)

    def ward(self, words: Iterable[str]) -> Iterator[str]:
        """The hospital of a doctor or nurse, where the words name its place and the story no other there."""
        said = list(words)
        if any(map(MEDIC.search, said)):
            for of in sorted(self._kinds.get("hospital", ()), key=sorted):
                if of and any(of <= set(fold(text).split()) for text in said):
                    yield self._which("hospital", self._plain(of), "")

    def _which(self, stem: str, of: frozenset[str], before: str) -> str:
        """The institution of a kind that these words tell from others; the kind alone where the story has but one."""
        longest = self._longest(stem)
        if len(longest) < 2:
            return stem
        fits = [one for one in longest if of <= one]
        meant = fits[0] if len(fits) == 1 else self._near(stem, fits, before) or of
        return " ".join((stem, *sorted(meant)))

    def _longest(self, stem: str) -> list[frozenset[str]]:
        kinds = {self._plain(of) for of in self._kinds.get(stem, ())}
        return sorted((one for one in kinds if not any(one < other for other in kinds)), key=sorted)

    def _near(self, stem: str, fits: list[frozenset[str]], before: str) -> frozenset[str] | None:
        """The one whose place the sentence names, else the last of the kind that was told in full."""
        shared = frozenset.intersection(*fits) if fits else frozenset[str]()
        sentence = {self._same.get(word, word) for word in fold(_SENTENCE.split(before)[-1]).split()}
        here = [one for one in fits if (one - shared) & sentence]
        if len(here) == 1:
            return here[0]
        told = [self._plain(of) for kind, of in institutions([before]) if kind == stem]
        return next((one for of in reversed(told) for one in fits if (one - shared) & of), None)

    def _plain(self, of: frozenset[str]) -> frozenset[str]:
        return frozenset(self._same.get(word, word) for word in of)


def institutions(words: Iterable[str]) -> Iterator[Institution]:
    """The institutions in words, in their order."""
    for text in words:
        for match in INSTITUTION.finditer(text):
            stem = next(stem for stem, forms in HEADS.items() if fold(match["head"]) in forms)
            whose = _WHOSE.search(text, 0, match.start())
            before = text[match.start() : match.start("head")]
            told = fold(f"{match['of'] or before} {whose[1] if whose else ''}").split()
            yield stem, frozenset(word for word in told if word not in _NO_PLACE and not word.endswith("ing"))


def _alike(one: str, other: str) -> bool:
    """Whether they are one word, or a place and what comes from there."""
    least = max(_ALIKE, min(len(one), len(other)) - 1)
    return one == other or one[:least] == other[:least]
