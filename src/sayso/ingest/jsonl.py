"""JSON lines: one article a line, with "text" or "html" and what else is known of it.

A line: `{"location" or "url": …, "outlet": …, "published": …, "title": …, "text" or "html": …}`.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from sayso.errors import LocationError
from sayso.ingest.article import MAX_BYTES, encodable, make_page, one_line
from sayso.ingest.dates import iso_date
from sayso.ingest.html import from_html
from sayso.records import Page

Line = dict[str, str]
KEYS = ("location", "url", "outlet", "published", "title", "byline", "text", "html")


def from_lines(lines: Iterable[bytes], location: str, report: Callable[[LocationError], None]) -> Iterator[Page]:
    """The pages of the lines, one at a time; each bad line is reported by its number and the others are read.

    Args:
        location: the file's; an article that names none of its own gets this and its line's number after a colon.
        report: called once for each bad line, and once for a file without any article.
    """
    seen = False
    for number, line in enumerate(lines, start=1):
        if not line.strip(b" \t\r\n\xef\xbb\xbf"):
            continue
        seen = True
        if b"\0" in line:  # binary or UTF-16: every further line would be as bad
            return report(LocationError(location, f"line {number} is not UTF-8 text; the rest is not read"))
        try:
            yield _page(line, location, number)
        except LocationError as error:
            report(LocationError(location, f"line {number} {error.reason}"))
    if not seen:
        report(LocationError(location, "is empty"))
    return None


def _page(line: bytes, location: str, number: int) -> Page:
    fields = _fields(line, location)
    own = one_line(fields.get("location") or fields.get("url")) or f"{location}:{number}"
    if "text" in fields:
        return make_page(
            fields["text"],
            own,
            outlet=fields.get("outlet"),
            title=fields.get("title"),
            byline=fields.get("byline"),
            published=fields.get("published"),
        )
    if "html" in fields:
        return _with_known(from_html(encodable(fields["html"]).encode("utf-8-sig"), own), fields)
    raise LocationError(location, 'has neither "text" nor "html"')


def _fields(line: bytes, location: str) -> Line:
    if len(line) > MAX_BYTES:
        raise LocationError(location, f"is longer than {MAX_BYTES // 1_000_000} MB")
    try:
        value: Any = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise LocationError(location, "is not UTF-8") from None
    except RecursionError:
        raise LocationError(location, "is nested too deeply") from None
    except json.JSONDecodeError as error:
        raise LocationError(location, f"is not JSON ({error.msg} at column {error.colno})") from None
    except ValueError:
        raise LocationError(location, "has a number of more digits than can be read") from None
    if not isinstance(value, dict):
        raise LocationError(location, "is not a JSON object")
    given = {key: value[key] for key in KEYS if value.get(key) is not None}
    for key, item in given.items():
        if not isinstance(item, str):
            raise LocationError(location, f'has a "{key}" that is not text')
    return given


def _with_known(page: Page, fields: Line) -> Page:
    """What the line says of its article stands above what was found in the HTML."""
    known = {key: one_line(fields.get(key)) for key in ("outlet", "title", "byline")}
    known["published"] = iso_date(fields.get("published"))
    given = {key: value for key, value in known.items() if value}
    return replace(page, article=replace(page.article, **given))
