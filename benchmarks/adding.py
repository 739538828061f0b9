"""What adding an article costs, with few and with many in the library: `python -m benchmarks.adding --articles 40`.

A library of 1,000 and one of 30,000 articles (`benchmarks.filled`, kept in out/) get the same articles, in turns. These
are of affairs that neither tells of yet, with names that both know: else each would find copies of itself with other
names. Of every second affair half of the reports are there before, so that the rest joins a story that is there; of the
others all are new.

All times are of the processor, and on one core, so that threads that wait for others do not count (Linux). An article
is read once for both libraries. Stories and claims are made once all are added, as `sayso add` does; ratios are those
of one round.
"""

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from datetime import timedelta
from functools import wraps
from itertools import groupby
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any, NamedTuple

from sqlalchemy import bindparam, select, update

from benchmarks import filled
from sayso import ingest, linking, pipeline
from sayso.errors import SaysoError
from sayso.ingest.article import make_page
from sayso.records import Page, Reading
from sayso.records.kept import Component
from sayso.store import Library, ties
from sayso.store.driver import SQLITE, writing
from sayso.store.tables import member, sketch, story

SIZES = (1000, 30000)
STEPS = ("sketch, relatives", "linking", "storing")
WRITES = ("add", "save_edges", "save_stories")
"""What of a library is counted as storing."""
PLACE = "https://added.example"
Round = dict[str, float]
"""Milliseconds an article, by step; and stories, of new articles alone and others."""


class Clock:
    """Milliseconds of processor time by step; a step within another counts for itself alone."""

    def __init__(self) -> None:
        self.spent = defaultdict[str, float](float)
        self._within = 0.0

    @contextmanager
    def during(self, step: str) -> Iterator[None]:
        outer, self._within = self._within, 0.0
        begin = process_time()
        yield
        taken = (process_time() - begin) * 1000
        self.spent[step] += taken - self._within
        self._within = outer + taken

    def timed(self, work: Callable[..., Any], step: str) -> Callable[..., Any]:
        @wraps(work)
        def counted(*given: object, **named: object) -> object:
            with self.during(step):
                return work(*given, **named)

        return counted


class Known(filled.Names):
    """The names that a library's articles have, each as likely as any other of its length."""

    def __init__(self, rng: random.Random, library: Path) -> None:
        super().__init__(rng)
        with closing(SQLITE.connect(library)) as file:
            texts = file.execute("SELECT text FROM article")
            names = {name for (text,) in texts for name in filled._NAME.findall(text)}
        self._known = defaultdict[int, list[str]](list)
        for name in sorted(names):
            self._known[len(name)].append(name)

    def word(self, like: str) -> str:
        return self.rng.choice(self._known[len(like)] or [like])


class Side:
    """One of the libraries, with what was measured of it."""

    def __init__(self, library: Library) -> None:
        self.library, self.clock, self.rounds = library, Clock(), list[Round]()
        for name in WRITES:
            setattr(library, name, self.clock.timed(getattr(library, name), "storing"))

    def add(self, reading: Reading) -> None:
        with self.clock.during("sketch, relatives"):
            linking.add(self.library, reading)

    def link(self) -> None:
        with self.clock.during("linking"):
            linking.link(self.library, _raise)

    def stories(self, new: Sequence[Reading]) -> Counter[str]:
        """Of the stories that new articles are in, how many have no other article, and how many have."""
        ids = {one.article.id for one in new}
        found = (self.library.story(id).articles for id in self.library.digests(ids))
        return Counter("own" if all(one.id in ids for one in story) else "joined" for story in found)


class Added(NamedTuple):
    """What one round adds: what is there before anything is measured, and the articles that are measured."""

    before: Sequence[Page]
    new: Sequence[Page]


def affairs(rng: random.Random) -> Iterator[list[Page]]:
    """The reports of each affair of which a filled library has none."""
    for path in sorted((filled.ROOT / "benchmarks" / "stories").glob("*/reports.jsonl")):
        yield list(ingest.pages([str(path)], _raise))
    reports = filled.incidents(filled.ROOT / "corpus" / "incidents" / "c.jsonl", rng)
    for _, some in groupby(reports, key=lambda page: page.article.location.rpartition("/")[0]):
        if len(several := list(some)) > 1:
            yield several


def told_again(pages: Iterable[Page], names: filled.Names, at: str) -> Iterator[Page]:
    """An affair with other names, days and locations."""
    known = [page.article for page in pages]
    naming = names.naming("\n".join(one.text for one in known))
    moved = timedelta(weeks=names.rng.randrange(filled.WEEKS))
    for number, one in enumerate(known):
        title, outlet = (filled.named(text, naming) if text else None for text in (one.title, one.outlet))
        day = filled._moved(one.published[:10], moved) if one.published else None
        text = filled.named(one.text, naming)
        yield make_page(text, f"{at}/{number}", title=title, outlet=outlet, published=day)


def drawn(names: filled.Names, articles: int, number: int) -> Added:
    """So many new articles, and those that are there before."""
    before: list[Page] = []
    new: list[Page] = []
    for at, affair in enumerate(affairs(names.rng)):
        pages = list(told_again(affair, names, f"{PLACE}/{number}/{at}"))
        there = len(pages) // 2 * (at % 2)
        before += pages[:there]
        new += pages[there:]
        if len(new) >= articles:
            break
    return Added(before, new[:articles])


def measured(sides: Sequence[Side], names: filled.Names, articles: int, rounds: int) -> None:
    """Adds to all libraries again and again, and notes at each what every round took."""
    read = pipeline.reader()
    for number in range(rounds):
        print(f"\rround {number + 1} of {rounds}", end="", file=sys.stderr, flush=True)
        added, reading, new = drawn(names, articles, number), Clock(), list[Reading]()
        _put(sides, [read(page) for page in added.before])
        for page in added.new:
            with reading.during("reading"):
                new.append(read(page))
        for side in sides:
            side.clock.spent.clear()
        _put(sides[:: -1 if number % 2 else 1], new)
        for side in sides:
            spent = {**reading.spent, **side.clock.spent}
            side.rounds.append({step: time / len(new) for step, time in spent.items()} | side.stories(new))
    print(file=sys.stderr)


def _put(sides: Sequence[Side], readings: Sequence[Reading]) -> None:
    """Adds the articles to each of the libraries in turn, and links them, as `sayso add` does."""
    for reading in readings:
        for side in sides:
            side.add(reading)
    for side in sides:
        side.link()


def _raise(error: SaysoError) -> None:
    raise error


def table(small: Side, large: Side) -> str:
    """The figures as text."""
    rows = {step: (step,) for step in ("reading", *STEPS)} | {"all but reading": STEPS, "whole": ("reading", *STEPS)}
    lines = [f"{'ms an article':20} {'small':>8} {'large':>8}   large / small"]
    for name, steps in rows.items():
        few, many = ([sum(one[step] for step in steps) for one in side.rounds] for side in (small, large))
        lines.append(f"{name:20} {median(few):8.1f} {median(many):8.1f}   {_ratio(many, few)}")
    for name, rounds in (("small", small.rounds), ("large", large.rounds)):
        ratio = _ratio([one["linking"] for one in rounds], [one["reading"] for one in rounds])
        own, joined = (median(one.get(kind, 0) for one in rounds) for kind in ("own", "joined"))
        lines.append(f"{name}: linking / reading {ratio}; {own:.0f} stories of their own, {joined:.0f} joined")
    return "\n".join(lines)


def _ratio(some: Sequence[float], others: Sequence[float]) -> str:
    ratios = [one / other for one, other in zip(some, others, strict=True)]
    return f"{median(ratios):.2f} (from {min(ratios):.2f} to {max(ratios):.2f})"


def listed(library: Path, *given: str) -> float:
    """Seconds of the processor that `sayso claims` takes, Python's own start among them."""
    command = [sys.executable, "-m", "sayso", "claims", *given, "--library", str(library)]
    begin = _children()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return _children() - begin


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def copied(library: Path, folder: Path) -> Path:
    """A copy to add to, in which nothing that is there waits to be made again by this version."""
    copy = folder / f"{len(list(folder.iterdir()))}.sqlite"
    with closing(SQLITE.connect(library)) as there, closing(SQLITE.connect(copy)) as new:
        there.backup(new)
    with Library.open(copy) as opened, writing(opened._engine) as now:
        now.execute(update(sketch).values(version=linking.VERSION))
        stories = defaultdict[str, list[str]](list)
        for row in now.execute(select(member)):
            stories[row.story].append(row.article)
        seen = Component(ties.known(now, {id for some in stories.values() for id in some}), {}, {})
        made_from = [{"of": id, "now": _digest(seen, some)} for id, some in stories.items()]
        now.execute(update(story).where(story.c.id == bindparam("of")).values(digest=bindparam("now")), made_from)
    return copy


def _digest(seen: Component, articles: Sequence[str]) -> str:
    """What linking notes of a story; `filled` notes none, so each would be made again once an article is tied."""
    there = [id for id in articles if id in seen.articles]
    return linking._digest(seen, sorted(there, key=lambda id: linking._when(seen.articles[id].published, id)), ())


def made(size: int) -> Path:
    """A library of so many articles, made where it is not there."""
    path = Path("out") / f"filled-{size}-{linking.VERSION}.sqlite"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        filled.fill(path, size)
    return path


def compared(small: Path, large: Path, articles: int, rounds: int) -> str:
    """All figures of two libraries, as text; the libraries themselves stay as they are."""
    with tempfile.TemporaryDirectory(dir=small.parent) as scratch, ExitStack() as stack:
        paths = [copied(one, Path(scratch)) for one in (small, large)]
        sides = [Side(stack.enter_context(Library.open(path))) for path in paths]
        before = [side.library.status() for side in sides]
        measured(sides, Known(random.Random(4), paths[1]), articles, rounds)
        lines = [f"{one.articles} articles, {one.stories} stories, {one.claims} claims" for one in before]
        few, everything = [listed(paths[1], "-n", "20") for _ in range(rounds)], listed(paths[1])
    lines += [f"{articles} articles added to each, {rounds} times", table(*sides)]
    return "\n".join([*lines, f"sayso claims, large: -n 20 {median(few):.2f} s, all {everything:.2f} s"])


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--articles", type=int, default=40, help="how many are added in a round")
    ask.add_argument("--rounds", type=int, default=5)
    ask.add_argument("--large", type=Path, help="a library of many articles, in place of one that is made")
    given = ask.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    print(compared(made(SIZES[0]), given.large or made(SIZES[1]), given.articles, given.rounds))
    return 0


if __name__ == "__main__":
    sys.exit(main())
