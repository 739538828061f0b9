"""The main path: ingest, read, store, link. The stages know nothing of each other; this file knows them all."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

from sayso import ingest, settings
from sayso.errors import LocationError, NotFoundError, SaysoError, SettingsError
from sayso.records import Page, Reading, Telling
from sayso.records.corrections import of_statement

if TYPE_CHECKING:
    from sayso.read.places.load import Loaded
    from sayso.store import Library

Report = Callable[[LocationError], None]
Outcome = Literal["added", "changed", "there"]
"""What became of a page: a new article, a new version of one, or nothing, because it is there already."""
SUFFIXES = tuple(ingest.SUFFIXES)
"""What of a folder is read."""
ROUND = 200
"""After so many new articles stories are made, so that a long addition can be looked at before its end."""


def readings(
    locations: Iterable[str],
    report: Report,
    threads: int | None = None,
    confidence: int | None = None,
    published: str | None = None,
) -> Iterator[Reading]:
    """Reads every article at the locations, one at a time and in order, in memory that does not grow.

    Args:
        locations: files, folders, or "-" for standard input.
        report: called once for each location, or line of one, that cannot be read; the others still are.
        threads, confidence: see `sayso.settings`.
        published: ISO day or date-time of the articles whose pages give none.

    Raises:
        WeightsError: the weights cannot be loaded.
    """
    read = reader(threads, confidence)
    for page in ingest.pages(locations, report):
        if reading := _read(_published(page, published), read, report):
            yield reading


def library(given: Path | None = None, create: bool = False) -> "Library":
    """Opens the user's library (see `sayso.settings`).

    Raises:
        LibraryError: there is none and none is to be made, or it cannot be opened.
        SettingsError: SAYSO_LIBRARY names no file.
    """
    from sayso.store import Library

    return Library.open(settings.library(given), create)


def add(
    library: "Library",
    locations: Iterable[str],
    report: Report,
    threads: int | None = None,
    published: str | None = None,
) -> Iterator[Outcome]:
    """Adds every article at the locations that is not there yet, and says of each what became of it.

    Each is kept, whole, before the next is read. Stories are made every `ROUND` articles; for the rest, call `link`.

    Args:
        report, threads, published: as in `readings`.

    Raises:
        WeightsError: the weights cannot be loaded.
        LibraryError: the library cannot be written.
    """
    return add_pages(library, ingest.pages(map(_whole, locations), report), report, threads, published)


def sent(stream: BinaryIO, location: str, report: Report) -> Iterator[Page]:
    """The pages of bytes that were sent here; see `sayso.ingest.from_stream`."""
    return ingest.from_stream(stream, location, report)


def add_pages(
    library: "Library",
    pages: Iterable[Page],
    report: Report,
    threads: int | None = None,
    published: str | None = None,
) -> Iterator[Outcome]:
    """Adds pages as `add` does; every outcome is that of the page last taken from `pages`."""
    from sayso import linking

    linking.renew(library)
    read: Callable[[Page], Reading] | None = None
    new = 0
    for page in pages:
        if library.has(page.article.location, page.article.sha256):
            yield "there"
            continue
        read = read or reader(threads)
        outcome = _add(library, _published(page, published), read, report)
        if outcome is None:
            continue
        yield outcome
        new += outcome != "there"
        if new and new % ROUND == 0:
            linking.link(library, report)


def _add(library: "Library", page: Page, read: Callable[[Page], Reading], report: Report) -> Outcome | None:
    """Reads and keeps one article; None where sayso fails on it."""
    from sayso import linking

    known = bool(library.versions(page.article.location))
    with _survived(page, report):
        if not linking.add(library, read(page), page.quotations):
            return "there"
        return "changed" if known else "added"
    return None


def _read(page: Page, read: Callable[[Page], Reading], report: Report) -> Reading | None:
    """The reading of a page; None, and one line, where sayso fails on it."""
    with _survived(page, report):
        return read(page)
    return None


@contextmanager
def _survived(page: Page, report: Report) -> Iterator[None]:
    """Makes a fault of ours on one article one line, so that the others go on."""
    try:
        yield
    except SaysoError:
        raise
    except Exception as error:
        report(LocationError(page.article.location, f"sayso failed on it, please report this: {error!r}"))


def reread(library: "Library", report: Report, threads: int | None = None) -> Iterator[str]:
    """Reads again what another version or other weights read, and gives the ids; afterwards, call `link`.

    Raises:
        WeightsError: the weights cannot be loaded.
        LibraryError: the library cannot be written.
    """
    from sayso import linking
    from sayso.read.article import VERSION
    from sayso.read.tagger import tagger

    weights = tagger(settings.value("threads", threads))
    read = reader(threads)
    for number, id in enumerate(library.read_otherwise(VERSION, weights.sha256), 1):
        page = library.page(id)
        if page and (new := _read(page, read, report)):
            linking.reread(library, new)
            yield id
        if number % ROUND == 0:
            linking.link(library, report)


def link(library: "Library", report: Report, progress: Callable[[int, int], None] | None = None) -> int:
    """Brings every story of a library up to date; see `sayso.linking`.

    Args:
        report: called once for each group of articles that cannot be linked; the others still are.

    Raises:
        LibraryError: the library cannot be written.
    """
    from sayso import linking

    return linking.link(library, report, progress)


def subjects(library: "Library", tellings: Iterable[Telling]) -> list[str]:
    """Names statements as a correction does, so that a new reading does not lose them.

    Raises:
        NotFoundError: one of them is gone by now.
    """
    told = list(tellings)
    named = {
        f"{one.article.id}/{statement.id}": of_statement(one.article, statement.span)
        for one in library.readings({telling.article for telling in told})
        for statement in one.statements
    }
    if gone := [one.key for one in told if one.key not in named]:
        raise NotFoundError(f"there is no statement {gone[0]!r}")
    return [named[one.key] for one in told]


def read(path_or_text: str | Path) -> Reading:
    """Reads one article: from a file if `path_or_text` names one, else from the text itself.

    A `Path` is always a file. A string is one where a file has that name, or where it looks like
    a name and nothing else (one line, no spaces, ends in .txt, .html, .htm or .jsonl).

    Raises:
        LocationError: the file cannot be read, or holds no article.
        WeightsError: the weights cannot be loaded.
    """
    if isinstance(path_or_text, Path) or _names_a_file(path_or_text):
        return reader()(_only_page(str(path_or_text)))
    return reader()(ingest.from_text(path_or_text))


def reader(threads: int | None = None, confidence: int | None = None) -> Callable[[Page], Reading]:
    """The function that reads one page. Loads the weights, and onnxruntime only now, so that help is quick.

    Raises:
        WeightsError: the weights cannot be loaded.
        LocationError: the user's list of places cannot be read; once, and not for every article.
        SettingsError: SOURCE_DATE_EPOCH is no time.
    """
    from sayso.read.article import read as read_page
    from sayso.read.places import gazetteer
    from sayso.read.tagger import tagger

    gazetteer()
    least = settings.value("confidence", confidence) / 100
    persons = max(least, settings.value("person_confidence") / 100)
    weights = tagger(settings.value("threads", threads))
    clock = settings.clock()
    return lambda page: read_page(page, weights, least, persons, clock())


def load_places(paths: Sequence[Path], progress: Callable[[int, int], None] | None = None) -> "Loaded":
    """Makes the user's list of places out of dumps of GeoNames, in place of one that was there.

    Args:
        progress: called with the bytes read since the last call, and how many there are in all.

    Raises:
        LocationError: a file cannot be read or is no dump, or the list cannot be written; what was there stays.
        SettingsError: SAYSO_PLACES names no file.
    """
    from sayso.read.places import load

    total = load.size(paths)
    return load.load(paths, _places(), (lambda read: progress(read, total)) if progress else None)


def remove_places() -> Path | None:
    """Removes the user's list of places; None where there was none.

    Raises:
        LocationError: it cannot be removed.
        SettingsError: SAYSO_PLACES names no file.
    """
    from sayso.read.places import load

    path = _places()
    return path if load.remove(path) else None


def _places() -> Path:
    from sayso.read.places.gazetteer import yours

    if (path := yours()) is None:
        raise SettingsError("SAYSO_PLACES: wants the path of a file, not nothing")
    return path


def _whole(location: str) -> str:
    """A file's name from the root of all folders, so that it is the same file from whatever folder it is named."""
    return location if location in ("", "-") or "://" in location else os.path.abspath(location)  # noqa: PTH100 (keeps links)


def _published(page: Page, day: str | None) -> Page:
    known = page.article.published or day
    return page if known == page.article.published else replace(page, article=replace(page.article, published=known))


def _names_a_file(text: str) -> bool:
    if "\n" in text or len(text) > 1000:
        return False
    looks = " " not in text and text.lower().endswith((".txt", ".html", ".htm", ".jsonl"))
    return looks or ("\0" not in text and Path(text).is_file())


def _only_page(location: str) -> Page:
    problems: list[LocationError] = []
    page = next(iter(ingest.pages([location], problems.append)), None)
    if page is None:
        raise problems[0] if problems else LocationError(location, "holds no article")
    return page
