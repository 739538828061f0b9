"""Kills `sayso add` at random moments and looks at what is left: `python -m benchmarks.kills --times 200`.

After every kill all that had been acknowledged must still be there, nothing may be there twice, and `check` may find
nothing but articles that wait for their stories. Finished, the library must tell the same as one that nobody killed.
"""

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from sayso.store import Library
from sayso.store.driver import SQLITE

STORIES = Path(__file__).parents[1] / "examples" / "stories"
SOME = ("rising-toll", "sealed-harbour", "two-fires")
Told = tuple[list[dict[str, object]], list[dict[str, object]]]


def shortened(stories: Path, folder: Path) -> Path:
    """A folder of the first two paragraphs of some reports, so that a run takes seconds."""
    folder.mkdir()
    for path in (stories / name / "reports.jsonl" for name in SOME):
        lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
        short = [{**line, "text": "\n\n".join(line["text"].split("\n\n")[:2])} for line in lines]
        into = folder / f"{path.parent.name}.jsonl"
        into.write_text("".join(json.dumps(line) + "\n" for line in short), encoding="utf-8")
    return folder


def added(folder: Path, library: Path) -> subprocess.Popen[bytes]:
    """`sayso add` of a folder, under way."""
    command = [sys.executable, "-m", "sayso", "add", str(folder), "--library", str(library)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment())


def environment() -> dict[str, str]:
    return dict(os.environ, SAYSO_PLACES="", SOURCE_DATE_EPOCH="1900000000", SAYSO_THREADS="1")


def whole(folder: Path, library: Path) -> None:
    """Adds a folder to its end; raises RuntimeError where that fails."""
    process = added(folder, library)
    _, errors = process.communicate(timeout=600)
    if process.returncode:
        raise RuntimeError(errors.decode())


def killed(folder: Path, library: Path, after: float) -> None:
    """Adds a folder and kills it after so many seconds."""
    process = added(folder, library)
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)


def there(library: Path) -> list[str]:
    """The ids of the articles in the file, as SQLite alone sees them; none where no tables are."""
    if not library.exists():
        return []
    with closing(SQLITE.connect(library)) as file:
        if not file.execute("SELECT 1 FROM sqlite_master WHERE name = 'correction'").fetchone():
            return []
        return [row[0] for row in file.execute("SELECT id FROM article")]


def faults(library: Path) -> list[str]:
    """What the check finds, articles aside that wait."""
    if not library.exists():
        return []
    with Library.open(library) as opened:
        return [fault for fault in opened.check() if "wait for their stories" not in fault]


def told(library: Path) -> Told:
    """All stories and claims."""
    with Library.open(library) as opened:
        return [one.to_dict() for one in opened.stories()], [one.to_dict() for one in opened.claims()]


def after_kills(
    folder: Path, scratch: Path, times: int, longest: float, chance: random.Random
) -> tuple[int, list[Told]]:
    """Kills so often; a library that is full is finished and begun anew every second time.

    Returns:
        how many articles were lost, doubled or damaged, and what the finished libraries tell.
    """
    library, wrong, before, left = scratch / "killed.sqlite", 0, set[str](), list[Told]()
    full = sum(line != "" for path in folder.glob("*.jsonl") for line in path.read_text(encoding="utf-8").split("\n"))
    for number in range(times):
        killed(folder, library, chance.uniform(0, longest))
        ids, found = there(library), faults(library)
        wrong += len(before - set(ids)) + len(ids) - len(set(ids)) + len(found)
        print(f"{number + 1:4} {len(ids):4} articles", *found, flush=True)
        before = set(ids)
        if number == times - 1 or (len(ids) == full and chance.random() < 0.5):
            whole(folder, library)
            wrong += len(faults(library))
            left.append(told(library))
            for path in scratch.glob("killed.sqlite*"):
                path.unlink()
            before = set()
    return wrong, left


def at_once(folder: Path, library: Path, processes: int) -> Told:
    """What a library tells that several processes filled with the same folder."""
    running = [added(folder, library) for _ in range(processes)]
    for process in running:
        _, errors = process.communicate(timeout=600)
        if process.returncode:
            raise RuntimeError(errors.decode())
    return told(library)


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--times", type=int, default=200)
    ask.add_argument("--seed", type=int, default=1)
    given = ask.parse_args()
    scratch = Path(tempfile.mkdtemp())
    folder = shortened(STORIES, scratch / "reports")
    begin = time.perf_counter()
    whole(folder, scratch / "whole.sqlite")
    longest = time.perf_counter() - begin
    wanted = told(scratch / "whole.sqlite")
    wrong, left = after_kills(folder, scratch, given.times, longest, random.Random(given.seed))
    together = at_once(folder, scratch / "together.sqlite", 2)
    wrong += len(faults(scratch / "together.sqlite"))
    same = sum(one == wanted for one in left)
    print(f"{given.times} kills: {wrong} articles lost, doubled or damaged")
    print(f"{same} of {len(left)} libraries, finished afterwards, tell the same as one that nobody killed")
    print(f"one that two processes filled at once tells the same: {together == wanted}")
    shutil.rmtree(scratch)
    return 1 if wrong or same < len(left) or together != wanted else 0


if __name__ == "__main__":
    sys.exit(main())
