"""The day that a page itself declares, in one form.

Days that merely stand on a page are left alone, because they are as often those of a related article, a copyright
notice or the day of the visit, and a wrong day makes a wrong "Friday".
"""

import re
from collections.abc import Iterator
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

EARLIEST_YEAR = 1700
"""Before the first daily newspapers a year is a system's way to write that it has none."""

_FORMS = ("%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y", "%Y/%m/%d")
_META = (
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "publish-date",
    "publishdate",
    "publish_date",
    "published_time",
    "publication_date",
    "publicationdate",
    "pubdate",
    "article.published",
    "cxenseparse:recs:publishtime",
    "date.release",
    "citation_publication_date",
    "dc.date",
    "dcterms.date",
    "date",
)
_JSON_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?:[/-]|$)")


def iso_date(value: str | None) -> str | None:
    """An ISO date or date-time, or None for what is no date or can be read in two ways ("3/4/2019").

    >>> iso_date("20190914"), iso_date("Sat, 14 Sep 2019 10:00:00 +0200"), iso_date("3 years ago")
    ('2019-09-14', '2019-09-14T10:00:00+02:00', None)
    """
    value = " ".join((value or "").split())
    for parse in (date.fromisoformat, datetime.fromisoformat, parsedate_to_datetime, _in_words, _day_of):
        try:
            found = parse(value)
        except (ValueError, OverflowError):
            continue
        return found.isoformat() if found.year >= EARLIEST_YEAR else None
    return None


def declared_date(tree: "HtmlElement", location: str) -> str | None:
    """When the page says that it was published: in its metadata, else in its one `<time>`, else in its address."""
    return next(filter(None, map(iso_date, _declared(tree, location))), None)


def _in_words(value: str) -> date:
    for form in _FORMS:
        try:
            return datetime.strptime(value, form).date()
        except ValueError:
            continue
    raise ValueError(value)


def _day_of(value: str) -> date:
    """The day of a date-time whose time has a form of its own ("2019-09-14 10:00:00 GMT")."""
    if not re.match(r"\d{4}-\d\d-\d\d[T ]", value):
        raise ValueError(value)
    return date.fromisoformat(value[:10])


def _declared(tree: "HtmlElement", location: str) -> Iterator[str]:
    yield from _from_meta(tree)
    scripts = tree.xpath("//script[@type='application/ld+json']/text()")
    yield from _JSON_DATE.findall("\n".join(scripts))
    yield from tree.xpath("//*[@itemprop='datePublished']/@datetime | //*[@itemprop='datePublished']/@content")
    times = {(iso_date(value) or "")[:10]: value for value in tree.xpath("//time/@datetime")}
    if len(times) == 1:  # several days would be those of other articles, too
        yield from times.values()
    addresses = [location, *tree.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content")]
    yield from ("-".join(found.groups()) for found in map(_URL_DAY.search, addresses) if found)


def _from_meta(tree: "HtmlElement") -> Iterator[str]:
    given: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content]"):
        for key in ("property", "name", "itemprop"):
            given.setdefault(meta.get(key, "").lower(), meta.get("content"))
    yield from (given[name] for name in _META if name in given)
