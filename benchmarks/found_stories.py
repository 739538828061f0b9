"""Stories found from the articles alone: `python -m benchmarks.found_stories --data FOLDER`.

The example stories first, all in one library. Then the reports of FOLDER/incidents, each incident a story: half of
the incidents (`looked at`) were used while the weights of `sayso.link.related` were chosen, the other half was not; and
both in one library, where there is twice as much to mix up. What incident a report belongs to is used for scoring only.

B³ (Bagga and Baldwin 1998) is the mean over articles of how much of an article's story is right and whole. LEA (Moosavi
and Strube 2016) asks which pairs of a story are together, each story counted by its size, and a story of one article
only where it is alone in both.

Then the killed and the injured of each incident: what most reports of the story found for it tell (`link.casualties`),
beside what is known. Where they tell no number and nobody is known to be killed or injured, that is right.
"""

import argparse
import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from time import process_time
from typing import NamedTuple

from tqdm import tqdm

from sayso import ingest, link
from sayso.ingest.article import make_page
from sayso.pipeline import reader
from sayso.records import Page, Reading
from sayso.records.sketch import Related, Sketch

STORIES = Path(__file__).parents[1] / "examples" / "stories"
Groups = Mapping[str, Hashable]
Known = Mapping[str, Mapping[str, int]]
"""Of each incident the number of the killed and of the injured."""


class Score(NamedTuple):
    """0 to 1 each."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall) if min(self) else 0.0

    def __str__(self) -> str:
        return f"P {100 * self.precision:5.1f}  R {100 * self.recall:5.1f}  F1 {100 * self.f1:5.1f}"


class Labelled(NamedTuple):
    story: Hashable
    sketch: Sketch
    reading: Reading


def b_cubed(found: Groups, known: Groups) -> Score:
    """Over articles; both name the group of every one."""
    both = Counter((found[id], known[id]) for id in known)
    in_found, in_known = Counter(found[id] for id in known), Counter(known.values())
    return Score(
        sum(n * n / in_found[one] for (one, _), n in both.items()) / len(known),
        sum(n * n / in_known[other] for (_, other), n in both.items()) / len(known),
    )


def lea(found: Groups, known: Groups) -> Score:
    """Over the ties of stories."""
    return Score(_ties(found, known), _ties(known, found))


def _ties(of: Groups, by: Groups) -> float:
    groups, sizes = defaultdict(list), Counter(by[id] for id in of)
    for id in of:
        groups[of[id]].append(by[id])
    total = 0.0
    for others in groups.values():
        if len(others) == 1:
            total += sizes[others[0]] == 1
        else:
            kept = sum(n * (n - 1) for n in Counter(others).values())
            total += len(others) * kept / (len(others) * (len(others) - 1))
    return total / len(of)


def stories(articles: Sequence[Labelled]) -> tuple[dict[str, int], Counter[str]]:
    """The number of the story that each article is put in, by keys and ties as a library does it; and what it took."""
    sketches = [one.sketch for one in articles]
    cost: Counter[str] = Counter()
    edges = _edges(sketches, cost)
    found = link.stories(sketches, edges)
    cost["ties"], cost["stories"] = len(edges), len(found)
    return {id: number for number, story in enumerate(found) for id in story}, cost


def _edges(sketches: Sequence[Sketch], cost: Counter[str]) -> dict[tuple[str, str], Related]:
    under: dict[str, list[Sketch]] = defaultdict(list)
    edges: dict[tuple[str, str], Related] = {}
    for sketch in sketches:
        keys = link.block_keys(sketch)
        candidates = {one.article: one for key in keys for one in under[key]}
        for other in candidates.values():
            if tie := link.related(sketch, other):
                edges[sketch.article, other.article] = tie
        for key in keys:
            under[key].append(sketch)
        cost["compared"] += len(candidates)
    return edges


def examples() -> list[Labelled]:
    """The reports of all example stories; the story is the folder and its number in `expected.json`."""
    found: list[Labelled] = []
    read = reader()
    for folder in sorted(path.parent for path in STORIES.glob("*/expected.json")):
        known = json.loads((folder / "expected.json").read_text(encoding="utf-8"))["stories"]
        story = {number: (folder.name, at) for at, numbers in enumerate(known) for number in numbers}
        pages = ingest.pages([str(folder / "reports.jsonl")], _raise)
        found += [_labelled(story[number], read(page)) for number, page in enumerate(pages, start=1)]
    return found


def _labelled(story: Hashable, reading: Reading) -> Labelled:
    return Labelled(story, link.sketch(reading), reading)


def _raise(error: Exception) -> None:
    raise error


def incidents(folder: Path, most: int) -> Iterator[tuple[str, Page]]:
    """The first `most` incidents with an article, and each of their articles."""
    with gzip.open(folder / "incidents" / "incidents.jsonl.gz", "rt", encoding="utf-8") as lines:
        for _, line in zip(range(most), lines, strict=False):
            known = json.loads(line)
            for at, one in enumerate(known["articles"]):
                if one["text"].strip():
                    location = one["url"] or f"{known['incident']}/{at}"
                    day = one["published"] or None
                    yield known["incident"], make_page(one["text"], location, title=one["title"], published=day)


def known_casualties(folder: Path) -> Known:
    """The killed and injured of every incident."""
    with gzip.open(folder / "incidents" / "incidents.jsonl.gz", "rt", encoding="utf-8") as lines:
        return {one["incident"]: {"killed": one["killed"], "injured": one["injured"]} for one in map(json.loads, lines)}


def _read(pages: Iterable[tuple[str, Page]]) -> list[Labelled]:
    """Each article once, though two incidents may list it; without those that cannot be read, which are named."""
    read, seen = reader(), dict[str, Labelled]()
    for incident, page in tqdm(list(pages), disable=None):
        if page.article.id in seen:
            continue
        try:
            seen[page.article.id] = _labelled(incident, read(page))
        except Exception as error:
            print(f"{page.article.location}: sayso failed on it: {error!r}", file=sys.stderr)
    return list(seen.values())


def casualties(articles: Sequence[Labelled], known: Known) -> Counter[str]:
    """Of the incidents: how many, and how many of what befell people are told, and right, by the story found for it."""
    found, _ = stories(articles)
    in_story, of_incident = defaultdict(list), defaultdict(list)
    for one in articles:
        in_story[found[one.sketch.article]].append(one.reading)
        of_incident[str(one.story)].append(found[one.sketch.article])
    told = {number: link.casualties(each, link.copies(each)) for number, each in in_story.items()}
    counts: Counter[str] = Counter(incidents=len(of_incident))
    for incident, numbers in of_incident.items():
        (story, _), *_ = Counter(numbers).most_common(1)
        values = {one.befell: one.value for one in told[story]}
        for befell, number in known[incident].items():
            counts[f"{befell} told"] += befell in values
            counts[f"{befell} right"] += values.get(befell, 0) == number
            counts[f"{befell} told right"] += values.get(befell) == number
    return counts


def _print_casualties(articles: Sequence[Labelled], known: Known) -> None:
    counts = casualties(articles, known)
    for befell in ("killed", "injured"):
        right, told, told_right = (counts[f"{befell} {name}"] for name in ("right", "told", "told right"))
        print(
            f"  {befell:8} of {counts['incidents']} incidents right {100 * right / counts['incidents']:.1f} %; "
            f"a number told in {told}, right {100 * told_right / max(1, told):.1f} %"
        )


def _print(name: str, articles: Sequence[Labelled]) -> None:
    started = process_time()
    found, cost = stories(articles)
    seconds = process_time() - started
    known = {one.sketch.article: one.story for one in articles}
    print(f"{name}: {len(articles)} articles, {len(set(known.values()))} stories, {cost['stories']} found")
    print(f"  B³   {b_cubed(found, known)}\n  LEA  {lea(found, known)}")
    print(
        f"  for an article: {cost['compared'] / len(articles):.1f} compared, {cost['ties'] / len(articles):.1f} tied, "
        f"{1000 * seconds / len(articles):.1f} ms"
    )


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, required=True)
    ask.add_argument("--incidents", type=int, default=1_000_000, help="how many are read at most, from the first on")
    ask.add_argument("--no-examples", action="store_true", help="the example stories are not read")
    given = ask.parse_args()
    if not given.no_examples:
        _print("example stories", examples())
    if not (given.data / "incidents").is_dir():
        print(f"{given.data}/incidents: absent, nothing more is measured")
        return 0
    articles = _read(incidents(given.data, given.incidents))
    known = known_casualties(given.data)
    looked_at = [one for one in articles if int(str(one.story)) // 2 % 2 == 0]
    others = [one for one in articles if int(str(one.story)) // 2 % 2]
    for name, part in (("that were looked at", looked_at), ("that were not looked at", others)):
        _print(f"incidents {name}", part)
        _print_casualties(part, known)
    _print("both in one library", articles)
    _print_casualties(articles, known)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
