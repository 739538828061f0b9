"""Files, folders of files and standard input, each to its pages, one at a time."""

import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from sayso.errors import LocationError
from sayso.ingest.article import MAX_BYTES, encodable
from sayso.ingest.html import from_html, looks_like_html
from sayso.ingest.jsonl import from_lines
from sayso.ingest.plain import from_plain
from sayso.records import Page

Report = Callable[[LocationError], None]

STDIN = "-"
SUFFIXES = {".txt": "text", ".html": "html", ".htm": "html", ".jsonl": "jsonl"}
_BLANK = b" \t\r\n\xef\xbb\xbf"
_TOO_LARGE = f"is larger than {MAX_BYTES // 1_000_000} MB"


def pages(locations: Iterable[str], report: Report) -> Iterator[Page]:
    """The pages of files (.txt, .html, .htm, .jsonl), folders of them and "-" (standard input), in order, lazily.

    Folders are read in the order of names; other kinds of file, hidden files and linked folders inside them are
    passed over. A file named by itself may have any suffix: what it is, is then told from how it begins.

    Args:
        report: called once, with one line, for every location that cannot be read; the others still are.
    """
    for location in locations:
        for path in _files(location, report):
            yield from _reported(_read(path, report), shown(path), report)


def from_stream(stream: BinaryIO, location: str, report: Report) -> Iterator[Page]:
    """The pages of bytes that came by another way than a file, lazily; `report` as in `pages`.

    Args:
        location: what the articles are known by; its suffix tells their kind, and without one they are looked at.
    """
    yield from _reported(_by_kind(stream, location, shown(location), report), shown(location), report)


def _reported(found: Iterator[Page], location: str, report: Report) -> Iterator[Page]:
    try:
        yield from found
    except LocationError as error:
        report(error)
    except OSError as error:
        report(LocationError(location, _reason(error)))


def count(locations: Iterable[str]) -> int | None:
    """How many pages the locations promise; None where it cannot be known before reading (JSON lines, "-")."""
    files = [path for location in locations for path in _files(location, lambda error: None)]
    unknown = any(path == STDIN or path.lower().endswith(".jsonl") for path in files)
    return None if unknown else len(files)


def shown(path: str) -> str:
    """A file's name as it can be stored and printed on one line: what has no character in it is replaced."""
    return "".join(char if char.isprintable() else "\ufffd" for char in encodable(path))


def _files(location: str, report: Report) -> Iterator[str]:
    if location != STDIN and _is_folder(location):
        yield from _folder(location, report)
    else:
        yield location


def _folder(folder: str, report: Report) -> Iterator[str]:
    """The readable files under a folder; a stack and not recursion, because folders nest deeper than calls can."""
    waiting, found = [folder], False
    while waiting:
        path = waiting.pop()
        if path != folder and not _is_folder(path):
            found = True
            yield path
            continue
        try:
            waiting.extend(reversed(_entries(path)))
        except OSError as error:
            found = True
            report(LocationError(shown(path), _reason(error)))
    if not found:
        report(LocationError(shown(folder), "holds no .txt, .html, .htm or .jsonl file"))


def _entries(folder: str) -> list[str]:
    """Linked folders are passed over: a link can lead back to where it stands."""
    with os.scandir(folder) as entries:
        wanted = [
            entry.path
            for entry in entries
            if not entry.name.startswith(".")
            and (entry.is_dir(follow_symlinks=False) or (_kind(entry.name) and not _is_folder(entry.path)))
        ]
    return sorted(wanted)


def _is_folder(path: str) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - where Path raises, this says no, and reading says why


def _kind(path: str) -> str | None:
    return SUFFIXES.get(Path(path).suffix.lower())


def _read(path: str, report: Report) -> Iterator[Page]:
    if path == STDIN:
        yield from _sniffed(_standard_input(), "-", report)
        return
    with _opened(path) as stream:
        yield from _by_kind(stream, path, shown(path), report)


def _by_kind(stream: BinaryIO, name: str, location: str, report: Report) -> Iterator[Page]:
    kind = _kind(name)
    if kind == "jsonl":
        yield from from_lines(_lines(stream), location, report)
    elif kind is None:
        yield from _sniffed(stream, location, report)
    else:
        yield _page(_bounded(stream, location), location, kind)


def _opened(path: str) -> BinaryIO:
    if not path:
        raise LocationError(path, "an empty name is no location")
    if "://" in path:
        raise LocationError(shown(path), "is a web address; save the page and give its file")
    try:
        status = Path(path).stat()
    except ValueError:
        raise LocationError(shown(path), "is not a file name") from None
    if not stat.S_ISREG(status.st_mode):
        raise LocationError(shown(path), "is not a regular file")
    if status.st_size > MAX_BYTES and _kind(path) in ("text", "html"):
        raise LocationError(shown(path), _TOO_LARGE)
    return Path(path).open("rb")


def _standard_input() -> BinaryIO:
    if sys.stdin is None or sys.stdin.closed:
        raise LocationError(STDIN, "standard input is closed")
    return sys.stdin.buffer


def _sniffed(stream: BinaryIO, location: str, report: Report) -> Iterator[Page]:
    """What is not named by a suffix is told from how it begins."""
    first = _first_line(stream)
    if first.lstrip(_BLANK).startswith(b'{"'):
        yield from from_lines(chain(BytesIO(first), _lines(stream)), location, report)
        return
    data = first + _bounded(stream, location, MAX_BYTES - len(first))
    yield _page(data, location, "html" if looks_like_html(data) else "text")


def _first_line(stream: BinaryIO) -> bytes:
    """The first line with words on it, and the blank ones before it."""
    read: list[bytes] = []
    for line in iter(lambda: stream.readline(MAX_BYTES + 1), b""):
        read.append(line)
        if line.strip(_BLANK) or len(read) > MAX_BYTES:
            break
    return b"".join(read)


def _bounded(stream: BinaryIO, location: str, limit: int = MAX_BYTES) -> bytes:
    data = stream.read(limit + 1) if limit >= 0 else b""
    if limit < 0 or len(data) > limit:
        raise LocationError(location, _TOO_LARGE)
    return data


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines, each cut after one byte too many: a line without end must not fill the memory."""
    while line := stream.readline(MAX_BYTES + 1):
        yield line
        while len(line) > MAX_BYTES and not line.endswith(b"\n"):
            line = stream.readline(MAX_BYTES + 1)


def _page(data: bytes, location: str, kind: str) -> Page:
    return from_html(data, location) if kind == "html" else from_plain(data, location)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
