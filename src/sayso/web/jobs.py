"""Adding in the background: one thread and its queue; what became of each job stays in memory for a while."""

import logging
import secrets
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryDirectory
from threading import Event, Lock, Thread
from typing import Any, Literal, cast

from fastapi import HTTPException, Request

from sayso import pipeline
from sayso.errors import LocationError, NotFoundError, SaysoError
from sayso.pipeline import Outcome
from sayso.records import Page
from sayso.store import Library
from sayso.web.given import Upload

KEPT = 50
"""Jobs that are remembered."""
WAITING = 10
"""Jobs that may wait: each keeps its files on the disk until its turn."""
LINES = 200
"""Articles, and failures, that a job names; it counts them all."""
PATIENCE = 1.0
"""Seconds after which a server that stops says what it waits for."""
State = Literal["waiting", "reading", "linking", "done", "stopped", "failed"]
RUNNING: frozenset[State] = frozenset({"waiting", "reading", "linking"})
FAILED = "sayso failed on it; what happened stands in the server’s log"
log = logging.getLogger("sayso.web")


@dataclass(frozen=True, slots=True)
class Done:
    """What became of an article; `article` is its id."""

    outcome: Outcome
    article: str
    location: str
    title: str | None


@dataclass(frozen=True, slots=True)
class Failure:
    """What could not be read, or linked, and why."""

    location: str
    reason: str


@dataclass(frozen=True, slots=True)
class Job:
    """An addition as it stands now.

    Attributes:
        total: how many articles the files promise, as far as that can be told before they are read.
        current: the location of the file that is being read.
        passed_over: files of a folder that are of no kind that sayso reads.
        linked, to_link: articles whose stories are made, and of how many.
        articles, failures: the first of them.
        reason: why it failed as a whole.
    """

    id: str
    state: State = "waiting"
    total: int = 0
    current: str | None = None
    added: int = 0
    changed: int = 0
    there: int = 0
    failed: int = 0
    passed_over: int = 0
    linked: int = 0
    to_link: int = 0
    articles: tuple[Done, ...] = ()
    failures: tuple[Failure, ...] = ()
    reason: str | None = None

    @property
    def read(self) -> int:
        """Articles that are through, well or not."""
        return self.added + self.changed + self.there + self.failed

    @property
    def running(self) -> bool:
        """Whether something may still change."""
        return self.state in RUNNING


@dataclass(frozen=True, slots=True)
class _Work:
    """A job's files, on the disk under numbers, so that no name of theirs is ever a path."""

    id: str
    folder: TemporaryDirectory[str]
    files: tuple[tuple[Path, str], ...]
    published: str | None


class _Stopped(Exception):
    """The server stops."""


class Jobs:
    """All additions of one app; any thread may ask."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._jobs: dict[str, Job] = {}
        self._queue: SimpleQueue[_Work | None] = SimpleQueue()
        self._lock = Lock()
        self._stop = Event()
        self._thread: Thread | None = None

    def add(self, uploads: Iterable[Upload], published: str | None = None, passed_over: int = 0) -> str:
        """Takes over what was sent, and returns the id of the job that adds it.

        Args:
            published: ISO day of the articles that give none.
            passed_over: how many files of a folder were left aside before.

        Raises:
            HTTPException: 503, so many jobs wait already, or the server stops.
        """
        self._not_too_many()
        folder = TemporaryDirectory(prefix="sayso-")
        try:
            files = tuple(_saved(Path(folder.name), uploads))
        except BaseException:
            folder.cleanup()
            raise
        work = _Work(secrets.token_hex(8), folder, files, published)
        self._begin(work, Job(work.id, total=sum(_promised(*file) for file in files), passed_over=passed_over))
        return work.id

    def get(self, id: str) -> Job:
        """A job as it stands now.

        Raises:
            NotFoundError: there is none with this id.
        """
        job = self._jobs.get(id)
        if job is None:
            raise NotFoundError(f"there is no such addition; sayso knows the last {KEPT} until it is stopped")
        return job

    def recent(self) -> list[Job]:
        """The jobs that are remembered, the newest first."""
        with self._lock:
            return list(reversed(self._jobs.values()))

    def close(self) -> None:
        """Stops after the article that is being read; what is added is kept, and linked at the next start."""
        self._stop.set()
        self._queue.put(None)
        wait_for(self._thread)

    def _not_too_many(self) -> None:
        waiting = sum(job.state == "waiting" for job in self.recent())
        if waiting >= WAITING or self._stop.is_set():
            raise HTTPException(503, "Many additions wait already; try again when some are through.")

    def _begin(self, work: _Work, job: Job) -> None:
        with self._lock:
            self._jobs[job.id] = job
            over = [id for id, one in self._jobs.items() if not one.running][: max(0, len(self._jobs) - KEPT)]
            for id in over:
                del self._jobs[id]
            self._queue.put(work)
            if self._thread is None:
                self._thread = Thread(target=self._run, name="sayso-add", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        while work := self._queue.get():
            with work.folder:
                self._change(work.id, current=None, **self._done(work))

    def _done(self, work: _Work) -> dict[str, Any]:
        """Does a job, whatever happens; how it ended."""
        try:
            self._go_on()
            self._read(work)
            self._link(work)
        except _Stopped:
            return {"state": "stopped"}
        except SaysoError as error:
            return {"state": "failed", "reason": str(error)}
        except Exception:
            log.exception("adding failed")
            return {"state": "failed", "reason": FAILED}
        return {"state": "done"}

    def _read(self, work: _Work) -> None:
        taken: list[Page] = []
        self._change(work.id, state="reading")
        pages = self._pages(work, taken)
        for outcome in pipeline.add_pages(
            self._library, pages, lambda e: self._failed(work.id, e), published=work.published
        ):
            self._became(work.id, outcome, taken[-1])

    def _pages(self, work: _Work, taken: list[Page]) -> Iterator[Page]:
        """The pages of a job's files; `taken` holds the last one."""
        for path, location in work.files:
            self._change(work.id, current=location)
            for page in self._of_file(work.id, path, location):
                taken[:] = [page]
                yield page
                self._go_on()

    def _of_file(self, id: str, path: Path, location: str) -> Iterator[Page]:
        self._go_on()
        try:
            with path.open("rb") as stream:
                yield from pipeline.sent(stream, location, lambda error: self._failed(id, error))
        except SaysoError:
            raise
        except Exception as error:  # four libraries read what strangers wrote; the other files are not to suffer
            log.exception("a file cannot be read")
            self._failed(id, LocationError(location, f"sayso failed on it, please report this: {error!r}"))
        path.unlink()

    def _link(self, work: _Work) -> None:
        def progress(done: int, of: int) -> None:
            self._change(work.id, linked=done, to_link=of)
            self._go_on()

        self._change(work.id, state="linking", current=None)
        pipeline.link(self._library, lambda error: self._failed(work.id, error), progress)

    def _go_on(self) -> None:
        if self._stop.is_set():
            raise _Stopped

    def _became(self, id: str, outcome: Outcome, page: Page) -> None:
        job, article = self._jobs[id], page.article
        done = Done(outcome, article.id, article.location, article.title)
        counted: dict[str, Any] = {outcome: getattr(job, outcome) + 1}
        self._change(id, articles=(*job.articles, done)[:LINES], **counted)

    def _failed(self, id: str, error: LocationError) -> None:
        job = self._jobs[id]
        failures = (*job.failures, Failure(error.location, error.reason))[:LINES]
        self._change(id, failed=job.failed + 1, failures=failures)

    def _change(self, id: str, **values: Any) -> None:  # noqa: ANN401 - any field of a job
        with self._lock:
            self._jobs[id] = replace(self._jobs[id], **values)


def jobs(request: Request) -> Jobs:
    """The additions of this app."""
    return cast(Jobs, request.app.state.jobs)


def stories(library: Library, articles: Sequence[Done]) -> dict[str, str]:
    """The story of each article that is in one, by the article's id."""
    found = ((one.article, library.lists.story_of(one.article)) for one in articles)
    return {article: story for article, story in found if story}


def wait_for(thread: Thread | None) -> None:
    """Until a thread ends: one that is left while it runs the weights would take the process down with it."""
    if thread is None:
        return
    thread.join(PATIENCE)
    if thread.is_alive():
        log.warning("sayso: finishing what is at hand; Ctrl-C again stops at once, and the next start does the rest")
    thread.join()


def _saved(folder: Path, uploads: Iterable[Upload]) -> Iterator[tuple[Path, str]]:
    for number, upload in enumerate(uploads):
        path = folder / str(number)
        with path.open("xb") as stream:
            shutil.copyfileobj(upload.data, stream)
        yield path, upload.location


def _promised(path: Path, location: str) -> int:
    """How many articles a file promises: one, or one a line."""
    if not location.lower().endswith(".jsonl"):
        return 1
    with path.open("rb") as stream:
        return sum(bool(line.strip()) for line in stream)
