"""The gazetteer: time, memory, and what it puts on the map: `python -m benchmarks.places [--data FOLDER]`.

The articles of `corpus/dev` are invented, so no town of theirs may be put on the map; countries may. With `--data` the
article that the project began from is read too: the places that it must find, and all others for the eye.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from sayso import ingest
from sayso.read.article import read
from sayso.read.places.gazetteer import Gazetteer
from sayso.read.tagger import Tagger, tagger
from sayso.records import Page, Where
from training.corpus import read as annotated

DEV = Path(__file__).parents[1] / "corpus" / "dev"
NAMES = ("Springfield", "Al-Quneitra", "Velmgarth", "Latakia", "San José", "Paris", "Deir Ezzor", "Oxley")
SEED = {"Qasioun": "SY", "Qunaitra": "SY", "Latakia": "SY", "Sochi": "RU"}
"""What the first article must be read to name, and the country that it lies in."""
LANDS = frozenset(("SY", "RU", "LB", "IQ", "PS"))
"""Where all that lies of which it tells."""
FRESH = """
import sys, time
from pathlib import Path
from sayso.read.places.gazetteer import Gazetteer
def peak():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))
before, begin = peak(), time.perf_counter()
gazetteer = Gazetteer()
gazetteer.named("Springfield")
ready = 1000 * (time.perf_counter() - begin)
for word in Path(sys.argv[1]).read_text(encoding="utf-8").split(): gazetteer.named(word)
print(f"{ready:.1f} {peak() - before:.1f}")
"""


def fresh(words: Path) -> tuple[float, float]:
    """Milliseconds until the first answer, and MiB by which a new process grows while it looks up words (Linux)."""
    done = subprocess.run([sys.executable, "-c", FRESH, str(words)], capture_output=True, text=True, check=True)
    ready, grown = done.stdout.split()
    return float(ready), float(grown)


def speed(seconds: float = 2.0) -> float:
    """Look-ups a second of names that were not asked for before."""
    gazetteer, done, begin = Gazetteer(), 0, time.perf_counter()
    while time.perf_counter() - begin < seconds:
        gazetteer.named.cache_clear()
        for name in NAMES:
            gazetteer.named(name)
        done += len(NAMES)
    return done / (time.perf_counter() - begin)


def places(page: Page, weights: Tagger) -> list[Where]:
    """All places of an article's statements, each passage of the text once."""
    found = {one.span: one for statement in read(page, weights).statements for one in statement.where}
    return [found[span] for span in sorted(found)]


def _invented(weights: Tagger) -> None:
    found: list[tuple[str, Where]] = []
    for path in sorted(DEV.glob("*.txt")):
        found += [(path.name, one) for one in places(ingest.from_text(annotated(path).text, path.name), weights)]
    mapped = [(name, one) for name, one in found if one.area]
    print(f"corpus/dev (invented): {len(mapped)} of {len(found)} places on the map")
    for name, one in mapped:
        print(f"  {name}: {_shown(one)}")


def _first(path: Path, weights: Tagger) -> bool:
    """Reads the first article; whether all that it must name is there."""
    if not path.is_file():
        print(f"{path}: absent, not read")
        return True
    found = places(next(iter(ingest.pages([str(path)], print))), weights)
    for one in found:
        print(f"  {_shown(one)}")
    missing = [name for name, country in SEED.items() if not _named(found, name, country)]
    astray = [one.name for one in found if one.area is not None and one.area.country not in LANDS]
    print(f"first article: {len(SEED) - len(missing)} of {len(SEED)} found, {len(astray)} at a wrong place")
    return not missing and not astray


def _named(found: Iterable[Where], name: str, country: str) -> bool:
    return any(name in one.name and one.area is not None and one.area.country == country for one in found)


def _shown(one: Where) -> str:
    if one.area is None:
        return f"{one.name}: open, {len(one.alternatives)} listed"
    return f"{one.name}: {', '.join((one.area.name, *one.area.within))} ({one.level}, {one.why})"


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, help="the folder that holds seed/article.txt")
    given = ask.parse_args()
    ready, grown = fresh(max(DEV.glob("*.txt"), key=lambda path: path.stat().st_size))
    print(f"first answer after {ready:.0f} ms, memory grows by {grown:.0f} MiB, {speed():,.0f} look-ups a second")
    weights = tagger(0)
    _invented(weights)
    return 0 if given.data is None or _first(given.data / "seed" / "article.txt", weights) else 1


if __name__ == "__main__":
    sys.exit(main())
