"""Finds how much each kind of evidence speaks for two articles being of one story: the numbers of `sayso.link.related`.

    python -m training.related

A logistic regression over pairs of our own reports: `corpus/incidents`, small events that are hard to tell apart, with
real towns drawn for their slots; longer affairs, the groups of `corpus/train`; and the example stories. It prints the
numbers; they are rounded by hand, so that nothing hangs on a digit.
"""

import argparse
import json
import random
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

from tqdm import tqdm

from benchmarks.found_stories import examples
from sayso import link, pipeline
from sayso.ingest.article import make_page
from sayso.link.evidence import Evidence, evidence
from sayso.read.places.tables import LEVELS
from sayso.records.sketch import Sketch
from training import corpus, logistic

ROOT = Path(__file__).parents[1]
PLACES = ROOT / "src" / "sayso" / "read" / "places" / "data" / "places.sqlite"
TOWNS = 9
"""Slots T1 to T9 of a file."""
LARGE = 4.0
"""Least radius in kilometres of a town that is drawn: some 50,000 people."""
MANY = 60
"""Such towns in a country that is drawn."""
ALONE = 60
"""Articles about what no other tells."""
RIDGE = 1e-5
"""How much the squares of the weights cost, against the mean loss of a pair."""
Told = tuple[Hashable, Sketch]


def towns(rng: random.Random) -> dict[str, str]:
    """What stands for each slot of a file: towns of one country, each with its region and a town near it."""
    asked = "SELECT name, lat, lon, country, region FROM place WHERE level = ? AND radius >= ?"
    rows = sqlite3.connect(PLACES).execute(asked, (LEVELS.index("town"), LARGE))
    by_country: dict[str, list[tuple]] = defaultdict(list)
    for row in rows:
        by_country[row[3]].append(row)
    known = by_country[rng.choice(sorted(code for code, found in by_country.items() if len(found) > MANY))]
    regions = dict(sqlite3.connect(PLACES).execute("SELECT id, name FROM place"))
    slots: dict[str, str] = {}
    for number, town in enumerate(rng.sample(known, TOWNS), 1):
        near = min((one for one in known if one != town), key=lambda one: abs(one[1] - town[1]) + abs(one[2] - town[2]))
        slots |= {f"{{T{number}}}": town[0], f"{{T{number}.near}}": near[0]}
        slots[f"{{T{number}.region}}"] = regions.get(town[4], town[0])
    return slots


def incidents(rng: random.Random) -> Iterator[Told]:
    """The reports of `corpus/incidents`, with towns in their slots."""
    read = pipeline.reader()
    for path in sorted((ROOT / "corpus" / "incidents").glob("*.jsonl")):
        slots = towns(rng)
        for event in tqdm([json.loads(line) for line in path.read_text("utf-8").splitlines()], path.stem):
            for at, report in enumerate(event["reports"]):
                text, title = (_filled(report[name], slots) for name in ("text", "title"))
                place = f"{path.stem}-{event['event']}-{at}-{slots['{T1}']}"
                page = make_page(text or "", place, title=title, outlet=report["outlet"], published=report["published"])
                yield (path.stem, event["event"], slots["{T1}"]), link.sketch(read(page))


def _filled(text: str | None, slots: dict[str, str]) -> str | None:
    for slot, name in slots.items():
        text = text and text.replace(slot, name)
    return text


def affairs(rng: random.Random) -> Iterator[Told]:
    """The articles of `corpus/train`: those of one group are one story, and of the others as many are drawn."""
    read = pipeline.reader()
    paths = sorted((ROOT / "corpus" / "train").glob("*.txt"))
    groups = Counter(map(_group, paths))
    alone = [path for path in paths if groups[_group(path)] == 1]
    for path in tqdm([path for path in paths if groups[_group(path)] > 1] + rng.sample(alone, ALONE), "affairs"):
        known = corpus.read(path)
        head = {name: known.head.get(name) for name in ("title", "outlet")}
        yield _group(path), link.sketch(read(make_page(known.text, path.name, published=known.head["date"], **head)))


def _group(path: Path) -> str:
    return re.split(r"-\d\d-", path.stem)[0]


def pairs(told: Sequence[Told]) -> tuple[list[Evidence], list[float]]:
    """The evidence of every pair that shares a key, as a library compares them, and whether it is one story."""
    keyed = [(story, sketch, set(link.block_keys(sketch))) for story, sketch in told]
    found, one_story = [], []
    for (story, one, keys), (other_story, other, other_keys) in combinations(keyed, 2):
        if keys & other_keys:
            found.append(evidence(one, other))
            one_story.append(float(story == other_story))
    return found, one_story


def fit(parts: Sequence[tuple[list[Evidence], list[float]]]) -> tuple[dict[str, float], float]:
    """The weights by name, in log odds, and the bias; every library counts the same, however many pairs it has."""
    shares = [1 / len(same) / len(parts) for _, same in parts for _ in same]
    rows, one_story = [one for found, _ in parts for one in found], [one for _, same in parts for one in same]
    *named, bias = logistic.fit(rows, one_story, shares, RIDGE)
    return dict(zip(Evidence._fields, named, strict=True)), bias


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--fills", type=int, default=2, help="how often towns are drawn for the slots")
    given = ask.parse_args()
    # Not across fills: the same event in another town would be another story in the same words.
    libraries = [
        [*examples()],
        [*affairs(random.Random(0))],
        *(list(incidents(random.Random(seed))) for seed in range(given.fills)),
    ]
    parts = [pairs(told) for told in libraries]
    told, same = sum(map(len, libraries)), sum(sum(part[1]) for part in parts)
    print(f"{told} reports, {sum(len(part[1]) for part in parts)} pairs, {same:.0f} of one story")
    weights, bias = fit(parts)
    for name, weight in weights.items():
        print(f"    {name}={weight:.2f},")
    print(f"BIAS = {bias:.2f}")


if __name__ == "__main__":
    main()
