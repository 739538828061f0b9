"""Linking in the background what was set right: one thread, and once more for what was set right meanwhile.

A correction is noted in the library before, which knows by itself what is still to be linked: whatever ends the
server, nothing is lost, and the next start links the rest.
"""

import logging
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from threading import Event, Lock, Thread
from typing import cast

from fastapi import Request

from sayso import pipeline
from sayso.errors import LocationError, SaysoError
from sayso.store import Library
from sayso.web.jobs import FAILED, wait_for

log = logging.getLogger("sayso.web")


class Stopped(Exception):
    """The server stops."""


class Relinking:
    """What is to be linked again, of one app; any thread may ask."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._due: set[str] = set()
        self._now: set[str] = set()
        self._failed: dict[str, str] = {}
        self._lock = Lock()
        self._stop = Event()
        self._thread: Thread | None = None

    def begin(self, articles: Iterable[str]) -> None:
        """Links the stories of these articles soon: at once, or together with others after those at hand."""
        with self._lock:
            self._due.update(articles)
            if self._due and self._thread is None:
                self._thread = Thread(target=self._run, name="sayso-link", daemon=True)
                self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether there may be something to say of a story."""
        return bool(self._now or self._due or self._failed)

    def due(self, articles: Collection[str] | None = None) -> set[str]:
        """Those of these articles, or of all, whose stories are still to be linked."""
        with self._lock:
            found = self._now | self._due
        return found if articles is None else found.intersection(articles)

    def failure(self, articles: Collection[str] | None = None) -> str | None:
        """Why the story of these articles, or any, could not be linked, and still is not."""
        failed = {id: why for id, why in self._failed.items() if articles is None or id in articles}
        waiting = set(self._library.unlinked()) if failed else set()
        return next((why for id, why in failed.items() if id in waiting), None)

    def close(self) -> None:
        """Stops after the story at hand; what is left waits in the library."""
        self._stop.set()
        wait_for(self._thread)

    def _run(self) -> None:
        while articles := self._next():
            failed = self._link(articles | self._failed.keys())
            with self._lock:
                self._failed = failed

    def _next(self) -> set[str]:
        with self._lock:
            self._now, self._due = self._due, set()
            if self._stop.is_set():
                self._now = set()
            if not self._now:
                self._thread = None
            return self._now

    def _link(self, articles: Collection[str]) -> dict[str, str]:
        """Links; those of these articles whose stories could not be, each with why."""
        reports: list[LocationError] = []
        try:
            pipeline.link(self._library, reports.append, self._go_on)
            waiting = self._library.unlinked() if reports else []
        except Stopped:
            return {}
        except SaysoError as error:
            return dict.fromkeys(articles, str(error))
        except Exception:
            log.exception("linking failed")
            return dict.fromkeys(articles, FAILED)
        for one in reports:
            log.error("%s", one)
        why = "; ".join(dict.fromkeys(one.reason for one in reports))
        return dict.fromkeys(set(articles).intersection(waiting), why)

    def _go_on(self, done: int, of: int) -> None:
        if self._stop.is_set():
            raise Stopped


@dataclass(frozen=True, slots=True)
class Again:
    """What a page says of linking: where to ask whether it is through, else why it failed."""

    ask: str | None
    failed: str | None


def relinking(request: Request) -> Relinking:
    """The linking of this app."""
    return cast(Relinking, request.app.state.relinking)


def again(request: Request, articles: Collection[str] | None = None) -> Again | None:
    """What to say of the story of these articles, or of all stories; None where all is done."""
    there = relinking(request)
    if due := there.due(articles):
        return Again("/corrections/under-way" + (f"?article={min(due)}" if articles is not None else ""), None)
    failed = there.failure(articles)
    return Again(None, failed) if failed else None
