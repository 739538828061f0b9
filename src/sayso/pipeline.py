"""The main path: ingest, read. The stages know nothing of each other; this file knows them all."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sayso import ingest, settings
from sayso.errors import LocationError, SettingsError
from sayso.records import Page, Reading

if TYPE_CHECKING:
    from sayso.read.places.load import Loaded

Report = Callable[[LocationError], None]


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
        try:
            reading = read(_published(page, published))
        except Exception as error:
            report(LocationError(page.article.location, f"sayso failed on it, please report this: {error!r}"))
            continue
        yield reading


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
    clock = _clock()
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
    path = _places()
    try:
        path.unlink()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise LocationError(str(path), f"cannot be removed: {error.strerror}") from None
    return path


def _places() -> Path:
    from sayso.read.places.gazetteer import yours

    if (path := yours()) is None:
        raise SettingsError("SAYSO_PLACES: wants the path of a file, not nothing")
    return path


def _published(page: Page, day: str | None) -> Page:
    known = page.article.published or day
    return page if known == page.article.published else replace(page, article=replace(page.article, published=known))


def _clock() -> Callable[[], datetime]:
    """The time, or what SOURCE_DATE_EPOCH says it is (https://reproducible-builds.org/specs/source-date-epoch/)."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if not given:
        return lambda: datetime.now(UTC)
    try:
        fixed = datetime.fromtimestamp(int(given), UTC)
    except (ValueError, OverflowError, OSError):
        raise SettingsError(f"SOURCE_DATE_EPOCH: wants seconds since 1970, not {given!r}") from None
    return lambda: fixed


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
