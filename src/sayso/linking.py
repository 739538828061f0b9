"""Linking: what a library's articles tell together. This file knows store and link, which do not know each other.

A component is the articles that edges lead to from each other. Edges depend on two articles only, and stories on one
component only, so that any order of adding gives the same.
"""

import hashlib
import textwrap
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from sayso import link as across
from sayso.errors import LocationError, SaysoError
from sayso.records import Claim, Listed, Reading, Span, Story
from sayso.records.corrected import corrected
from sayso.records.corrections import Correction, about
from sayso.records.kept import Component
from sayso.records.sketch import Related
from sayso.store import Library, Made

VERSION = 6
"""Of all that link makes of the same readings, sketches too: raised with every change, so that libraries follow."""
TRIES = 20
"""How often a component is linked anew because another process changed it meanwhile; that one then links it."""
TITLE = 120
"""Characters of a story's title where no article has one: a line of a wide terminal."""
Progress = Callable[[int, int], None]
Report = Callable[[LocationError], None]


def link(library: Library, report: Report, progress: Progress | None = None) -> int:
    """Brings every story up to date; how many articles that took.

    Safe at any moment to stop, and to run in several processes at once.

    Args:
        report: called once for each component that cannot be linked; the others still are.
        progress: called with how many articles are done, and of how many.
    """
    renew(library)
    for id in library.uncompared():
        compare(library, id)
    waiting = library.unlinked()
    done: set[str] = set()
    for number, id in enumerate(waiting, 1):
        if id not in done:
            done |= _component(library, id, report)
        if progress:
            progress(number, len(waiting))
    return len(waiting)


def add(library: Library, reading: Reading, quotations: Sequence[Span] = ()) -> bool:
    """Adds an article with its sketch, and finds what ties it to others; False where it is there already."""
    if not library.add(reading, *_sketched(reading), quotations, VERSION):
        return False
    compare(library, reading.article.id)
    return True


def reread(library: Library, reading: Reading) -> bool:
    """Puts a new reading of an article, or its new sketch, in place of the old one; False where nothing changes."""
    return library.reread(reading, *_sketched(reading), VERSION)


def renew(library: Library) -> None:
    """Sketches again, from their readings, the articles that another version sketched."""
    for id in library.sketched_otherwise(VERSION):
        for reading in library.readings([id], as_read=True):
            reread(library, reading)


def _sketched(reading: Reading) -> tuple[str, tuple[str, ...]]:
    sketch = across.sketch(reading)
    return sketch.to_json(), across.block_keys(sketch)


def compare(library: Library, id: str) -> None:
    """Finds what ties an article to those that are there, and keeps it."""
    own = library.sketches([id]).get(id)
    if own is None:
        return
    edges: dict[tuple[str, str], Related] = {}
    for other, sketch in library.candidates(across.block_keys(own), id).items():
        first, second = (own, sketch) if id < other else (sketch, own)
        if found := across.related(first, second):
            edges[first.article, second.article] = found
    library.save_edges(id, edges)


def _component(library: Library, id: str, report: Report) -> set[str]:
    """Links the component of an article; the ids of its articles."""
    for _ in range(TRIES):
        seen = library.component([id])
        try:
            kept, made = _stories(library, seen)
        except SaysoError:
            raise
        except Exception as error:
            location = seen.articles[id].location if id in seen.articles else id
            report(LocationError(location, f"sayso failed to link it, please report this: {error!r}"))
            break
        if library.save_stories(seen, kept, made):
            break
    return {id, *seen.articles}


def _stories(library: Library, seen: Component) -> tuple[list[str], list[Made]]:
    """The ids of the component's stories that stay as they are, and those that are made anew."""
    there = library.digests(seen.articles)
    corrections = [one for one in library.corrections() if not one.undone]
    kept: list[str] = []
    made: list[Made] = []
    for ids in across.stories(list(seen.sketches.values()), seen.edges):
        articles = sorted(ids, key=lambda id: _when(seen.articles[id].published, id))
        mine = about(corrections, {seen.articles[id].location for id in articles})
        id, digest = _hash("story", articles[0]), _digest(seen, articles, mine)
        if there.get(id) == digest:
            kept.append(id)
        elif readings := library.readings(articles, as_read=True):
            memory = across.Remembered(library.likenesses(articles))
            made.append(Made(*_told(id, readings, mine, memory), digest, memory.to_bytes()))
    return kept, made


def _digest(seen: Component, articles: Sequence[str], corrections: Sequence[Correction]) -> str:
    """The same for the same articles, as they were read, and the same corrections."""
    read = [f"{id}:{seen.articles[id].digest}" for id in articles]
    return _hash(str(VERSION), *read, *(one.id for one in corrections))


def _told(
    id: str, readings: Sequence[Reading], corrections: Sequence[Correction], memory: across.Remembered
) -> tuple[Story, tuple[Claim, ...]]:
    """The story of these articles, the earliest first, and its claims, those first that most of them tell."""
    copies = across.copies(readings)
    found = _distinct(across.claims(id, readings, copies, corrections, memory))
    claims = tuple(sorted(found, key=lambda one: -len({telling.article for telling in one.supporting})))
    articles = [one.article for one in readings]
    days = [one.published for one in articles if one.published]
    listed = tuple(Listed(one.id, one.location, one.outlet, one.published, one.title) for one in articles)
    ids = tuple(one.id for one in claims)
    first, last = (min(days), max(days)) if days else (None, None)
    relays = across.relays([corrected(one, corrections) for one in readings])
    counted = across.casualties(readings, copies)
    return Story(id, _title(readings), first, last, ids, listed, relays, copies, counted), claims


def _distinct(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, each with an id of its own: two that begin in one statement are told apart by their words."""
    counts = Counter(one.id for one in claims)
    found = [one if counts[one.id] == 1 else replace(one, id=_hash(one.id, one.text)) for one in claims]
    return list({one.id: one for one in found}.values())


def _title(readings: Sequence[Reading]) -> str:
    """That of the earliest article that has one, else the first thing that the earliest tells."""
    title = next((one.article.title for one in readings if one.article.title), None)
    if title:
        return title
    first = next((one.text for one in readings[0].statements), readings[0].article.text)
    return textwrap.shorten(first, TITLE, placeholder=" …")


def _when(published: str | None, id: str) -> tuple[bool, str, str]:
    """Sorts by publication; what tells none comes last."""
    return published is None, published or "", id


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
