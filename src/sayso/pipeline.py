"""The main path: ingest, read. The stages know nothing of each other; this file knows them all."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from sayso import ingest, settings
from sayso.errors import LocationError
from sayso.records import Page, Reading

Report = Callable[[LocationError], None]


def readings(
    locations: Iterable[str], report: Report, threads: int | None = None, confidence: int | None = None
) -> Iterator[Reading]:
    """Reads every article at the locations, one at a time and in order, in memory that does not grow.

    Args:
        locations: files, folders, or "-" for standard input.
        report: called once for each location, or line of one, that cannot be read; the others still are.
        threads, confidence: see `sayso.settings`.

    Raises:
        WeightsError: the weights cannot be loaded.
    """
    read = reader(threads, confidence)
    for page in ingest.pages(locations, report):
        try:
            reading = read(page)
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
    """The function that reads one page. Loads the weights, and onnxruntime only now, so that help is quick."""
    from sayso.read.article import read as read_page
    from sayso.read.tagger import tagger

    least = settings.value("confidence", confidence) / 100
    persons = max(least, settings.value("person_confidence") / 100)
    return partial(read_page, weights=tagger(settings.value("threads", threads)), least=least, persons=persons)


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
