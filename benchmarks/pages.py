"""How long each page of the web app takes while another process adds: `python -m benchmarks.pages --articles 30000`.

Makes a library of so many articles once and keeps it (`benchmarks.filled`), serves a copy of it with `sayso serve`,
lets `sayso add` add to that copy the whole time, and asks every page over HTTP on one connection, page after page in
turn.
The times are those of the whole request, to the last byte of the answer; `work` is the 95th percentile of the time that
the server's threads ran on a processor for it (Linux), which does not depend on what else the machine has to do.
"""

import argparse
import json
import os
import random
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from itertools import cycle, islice
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from benchmarks import filled
from benchmarks.addresses import Asked, addresses
from benchmarks.quality import own
from sayso import linking
from sayso.store import Library
from sayso.store.driver import SQLITE

ROUNDS = 12
"""How often the corpus is told to the process that adds, each time with other names: more than it adds in an hour."""


class Figures(NamedTuple):
    """Milliseconds of one page's requests, and bytes of its longest answer."""

    median: float
    p95: float
    worst: float
    work: float
    bytes: int


class Server(NamedTuple):
    """A server that runs, and a connection to it."""

    connection: HTTPConnection
    process: int

    def worked(self) -> float:
        """Milliseconds that its threads have run on a processor."""
        return (
            time.clock_gettime(~self.process << 3 | 2) * 1000
        )  # Linux's clock of another process, MAKE_PROCESS_CPUCLOCK


@contextmanager
def serving(library: Path) -> Iterator[Server]:
    """`sayso serve` in a process of its own, and a connection to it."""
    command = [sys.executable, "-m", "sayso", "serve", "--port", "0", "--library", str(library)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        line = process.stdout.readline() if process.stdout else ""
        found = re.search(r"http://\S+", line)
        if found is None:
            raise RuntimeError(f"sayso serve does not listen: {line!r}")
        with closing(HTTPConnection(urlsplit(found[0]).netloc, timeout=120)) as connection:
            yield Server(connection, process.pid)
    finally:
        _ended(process)


@contextmanager
def adding(library: Path, folder: Path) -> Iterator[None]:
    """`sayso add` in a process of its own, which has not come to an end when this ends."""
    path = folder / "added.jsonl"
    lines = (json.dumps(one) for one in _articles(random.Random(3)))
    path.write_text("\n".join(lines), encoding="utf-8")
    command = [sys.executable, "-m", "sayso", "add", str(path), "--library", str(library)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _begun(library, process)
        yield
        if process.poll() is not None:
            raise RuntimeError("sayso add came to an end while pages were asked")
    finally:
        _ended(process)


def _articles(rng: random.Random) -> Iterator[dict[str, str]]:
    """The articles of the corpus, again and again with other names."""
    names, texts = filled.Names(rng), [one.text for one in own("train")]
    for number, text in enumerate(texts * ROUNDS):
        day = f"{rng.randrange(2032, 2041)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"
        told = filled.named(text, names.naming(text))
        outlet = f"{names.word('Evening')} Post"
        yield {"location": f"https://added.example/{number}", "outlet": outlet, "published": day, "text": told}


def _begun(library: Path, process: subprocess.Popen[bytes]) -> None:
    """Waits until the first article is added."""
    before = count(library)
    while count(library) == before and process.poll() is None:
        time.sleep(0.2)


def count(library: Path) -> int:
    """The articles in a library."""
    with closing(SQLITE.connect(library)) as file:
        return int(file.execute("SELECT count(*) FROM article").fetchone()[0])


def _ended(process: subprocess.Popen[Any]) -> None:
    """Asks it to stop; one that does not listen, as where Ctrl-C is ignored, is stopped."""
    process.send_signal(signal.SIGINT)
    try:
        process.wait(60)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def asked(server: Server, pages: Asked, calls: int) -> dict[str, Figures]:
    """Every page `calls` times, page after page in turn, so that whatever else runs meets all of them."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in pages}
    sizes: dict[str, int] = {}
    urls = {name: list(islice(cycle(paths), calls)) for name, paths in pages.items()}
    for number in range(calls):
        for name in pages:
            worked, begin = server.worked(), time.perf_counter()
            server.connection.request("GET", urls[name][number])
            answer = server.connection.getresponse()
            size = len(answer.read())
            taken[name].append(((time.perf_counter() - begin) * 1000, server.worked() - worked))
            sizes[name] = max(size, sizes.get(name, 0))
            if answer.status != 200:
                raise RuntimeError(f"{urls[name][number]}: {answer.status}")
    return {name: _figures(times, sizes[name]) for name, times in taken.items()}


def _figures(taken: list[tuple[float, float]], size: int) -> Figures:
    times, work = (sorted(some) for some in zip(*taken, strict=True))
    at = -(-len(times) * 95 // 100) - 1
    return Figures(statistics.median(times), times[at], times[-1], work[at], size)


def measured(library: Path, calls: int) -> tuple[dict[str, Figures], int]:
    """The figures of every page, and how many articles were added meanwhile; the library itself stays as it is."""
    with tempfile.TemporaryDirectory(dir=library.parent) as scratch:
        copy = Path(scratch) / "library.sqlite"
        shutil.copy(library, copy)
        pages = addresses(copy, random.Random(2), calls)
        before = count(copy)
        with serving(copy) as server, adding(copy, Path(scratch)):
            found = asked(server, pages, calls)
            return found, count(copy) - before


def table(found: dict[str, Figures]) -> str:
    """The figures as text."""
    head = f"{'page':40} {'median':>7} {'p95':>7} {'worst':>7} {'work':>7} ms {'kB':>7}"
    lines = (
        f"{name:40} {one.median:7.0f} {one.p95:7.0f} {one.worst:7.0f} {one.work:7.0f}    {one.bytes / 1000:7.0f}"
        for name, one in found.items()
    )
    return "\n".join([head, *lines])


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--articles", type=int, default=2000)
    ask.add_argument("--calls", type=int, default=40, help="requests of each page")
    ask.add_argument("--library", type=Path, help="the file of the library, made where it is not there")
    ask.add_argument("--json", type=Path, help="write the figures here as well")
    given = ask.parse_args()
    library = given.library or Path("out") / f"filled-{given.articles}-{linking.VERSION}.sqlite"
    if not library.exists():
        library.parent.mkdir(parents=True, exist_ok=True)
        filled.fill(library, given.articles)
    with Library.open(library) as opened:
        now = opened.status()
    print(f"{now.articles} articles, {now.stories} stories, {now.claims} claims, {now.bytes / 1e6:.0f} MB")
    begin = time.perf_counter()
    found, added = measured(library, given.calls)
    seconds = time.perf_counter() - begin
    print(f"{given.calls} requests of each page, {os.cpu_count()} cores; {added} articles added in {seconds:.0f} s")
    print(table(found))
    if given.json:
        figures = {name: one._asdict() for name, one in found.items()}
        given.json.write_text(json.dumps({"added": added, "pages": figures}, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
