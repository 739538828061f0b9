"""Variation for training: the proper names of an article swapped for others, its quotation marks for another kind.

Made anew for each epoch and never written down: what was written stands in `corpus/train`, and dev and test are left as
they are. The new names are common ones, as many from each part of the world, and others than `benchmarks/swaps.py`
measures with; outlets also get invented names that do not look like any. A word counts as a proper name when it stands
in a source's mention, begins with a capital, and is never written small, nor by more than a few stories.
"""

import random
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from training.annotated import Annotated, Span

NAMES = Path(__file__).parent / "names"
PEOPLE, PLACES = ((NAMES / f"{name}.txt").read_text(encoding="utf-8").split() for name in ("people", "places"))
OUTLETS = [line.strip() for line in (NAMES / "outlets.txt").read_text(encoding="utf-8").split(";")]
_RENAMED = 0.4
"""How often an outlet or agency gets a whole new name."""
_WORD = re.compile(r"[^\W\d_]+")
_NAMED = re.compile(r"(?:[Tt]he )?[A-Z][\w.’'-]*(?: (?:of |the )?[A-Z][\w.’'-]*){0,4}")
_STORIES = 3
"""More stories than that, and the word is a title, a weekday or an institution's common name."""
_MARKS = (("“", "”"), ('"', '"'), ("„", "“"), ("«", "»"))


class Proper:
    """The proper names of a corpus: words of people, and words of outlets, bodies and places."""

    def __init__(self, articles: Iterable[Annotated]) -> None:
        articles = list(articles)
        small = {m.group() for one in articles for m in _WORD.finditer(one.text) if m.group().islower()}
        stories: dict[str, set[str]] = defaultdict(set)
        for one in articles:
            for match in _WORD.finditer(one.text):
                stories[match.group()].add(one.name.rsplit("-", 2)[0])
        self.known = {
            word
            for word, found in stories.items()
            if word[0].isupper() and len(word) > 2 and word.lower() not in small and len(found) <= _STORIES
        }

    def of(self, article: Annotated) -> dict[str, bool]:
        """The article's proper names, and whether each is a person's."""
        people = {one.entity for one in article.attributions if one.kind == "person"}
        found: dict[str, bool] = {}
        for (start, end), key in article.mentions:
            for match in _WORD.finditer(article.text, start, end):
                if match.group() in self.known:
                    found[match.group()] = found.get(match.group(), False) or key in people
        return found


def varied(article: Annotated, proper: Proper, rng: random.Random) -> Annotated:
    """The article with every proper name swapped, each for one other throughout, and its quotation marks perhaps."""
    names = proper.of(article)
    people, places = rng.sample(PEOPLE, len(PEOPLE)), rng.sample(PLACES, len(PLACES))
    swaps = {
        name: (people if person else places).pop() for name, person in names.items() if (people if person else places)
    }
    swaps |= _outlets(article, rng) | _marks(article.text, rng)
    return swapped(article, swaps)


def _outlets(article: Annotated, rng: random.Random) -> dict[str, str]:
    """Whole new names for some of the outlets and agencies, in all the forms in which they are named."""
    keys = {one.entity for one in article.attributions if one.kind in ("outlet", "agency") and one.entity}
    named: dict[str, set[str]] = defaultdict(set)
    for (start, end), key in article.mentions:
        if _NAMED.fullmatch(article.text[start:end]):
            named[article.text[start:end]].add(key)
    names = dict(zip(sorted(keys), rng.sample(OUTLETS, min(len(keys), len(OUTLETS))), strict=False))
    chosen = {key: name for key, name in names.items() if rng.random() < _RENAMED}
    return {form: chosen[key] for form, (key, *others) in ((f, sorted(k)) for f, k in named.items())
            if key in chosen and not others}  # fmt: skip


def _marks(text: str, rng: random.Random) -> dict[str, str]:
    """Another kind of double quotation marks, for a text with curly ones."""
    if "“" not in text or "”" not in text or rng.random() < 0.5:
        return {}
    left, right = rng.choice(_MARKS[1:])
    return {"“": left, "”": right}


def swapped(article: Annotated, swaps: dict[str, str]) -> Annotated:
    """The article with the words of `swaps` replaced wherever they stand alone, every span moved along."""
    if not swaps:
        return article
    longest_first = sorted(swaps, key=len, reverse=True)
    words = re.compile("|".join(rf"\b{re.escape(w)}\b" if w[-1].isalnum() else re.escape(w) for w in longest_first))
    ends, shifts = [0], [0]
    for match in words.finditer(article.text):
        ends.append(match.end())
        shifts.append(shifts[-1] + len(swaps[match.group()]) - len(match.group()))
    moved: Callable[[int], int] = lambda at: at + shifts[bisect_right(ends, at) - 1]  # noqa: E731
    return _moved(
        article, words.sub(lambda match: swaps[match.group()], article.text), lambda s: (moved(s[0]), moved(s[1]))
    )


def _moved(article: Annotated, text: str, move: Callable[[Span], Span]) -> Annotated:
    spans = lambda found: tuple(move(span) for span in found)  # noqa: E731
    return replace(
        article,
        text=text,
        attributions=tuple(
            replace(one, source=spans(one.source), cue=spans(one.cue), content=spans(one.content))
            for one in article.attributions
        ),
        mentions=tuple((move(span), key) for span, key in article.mentions),
        hedges=spans(article.hedges),
        left_out=tuple((move(span), why) for span, why in article.left_out),
    )
