"""Makes the article of a page: its id, its hash, its language, its date in one form."""

import hashlib
import logging
import re
from collections.abc import Sequence

from sayso.errors import LocationError
from sayso.ingest.dates import iso_date
from sayso.ingest.furniture import left_out
from sayso.records import Article, Page, Span

MAX_BYTES = 25_000_000
"""The largest document that is read, in bytes; a news article is never as long."""

MIN_LETTERS = 40
"""Below this many letters a language cannot be told from words; "und" is then the honest answer."""

LANGUAGE_SAMPLE = 5_000
"""How many characters of the text the language is told from; more changes nothing and takes longer."""

_SURROGATE = re.compile("[\ud800-\udfff]")

# A library that is silent by contract warns on standard error of every page it gives up; we report those ourselves.
for _name in ("trafilatura", "htmldate", "py3langid", "courlan"):
    logging.getLogger(_name).addHandler(logging.NullHandler())


def make_page(
    text: str,
    location: str,
    *,
    outlet: str | None = None,
    title: str | None = None,
    byline: str | None = None,
    published: str | None = None,
    language: str | None = None,
    quotations: Sequence[Span] = (),
) -> Page:
    """The page of this text; `language` is what the page declares and counts only where the text is too short to tell.

    Raises:
        LocationError: the text is empty, holds no word, or holds NUL, which stores and terminals cut it off at.
    """
    text = encodable(text)
    if "\0" in text:
        raise LocationError(location, "holds NUL characters")
    if not text.strip():
        raise LocationError(location, "is empty")
    if not re.search(r"\w", text):
        raise LocationError(location, "holds no words")
    article = Article(
        id=_digest(f"{location}\0{text}")[:16],
        location=location,
        outlet=one_line(outlet),
        title=one_line(title),
        byline=one_line(byline),
        published=iso_date(published),
        language=language_of(f"{title or ''}\n{text}", language),
        text=text,
        sha256=_digest(text),
    )
    return Page(article, left_out(text), tuple(quotations))


def encodable(text: str) -> str:
    """The text with lone surrogates (JSON can carry them, UTF-8 cannot) replaced one for one by U+FFFD."""
    return _SURROGATE.sub("\ufffd", text)


def one_line(value: str | None) -> str | None:
    """A title or name without line breaks and control characters; None where nothing is left."""
    if value is None:
        return None
    printable = "".join(char if char.isprintable() else " " for char in encodable(value))
    return " ".join(printable.split()) or None


def language_of(text: str, declared: str | None = None) -> str:
    """The ISO 639-1 code of the text's language, else of what is declared ("en-GB" is "en"), else "und"."""
    sample = text[:LANGUAGE_SAMPLE]
    if sum(map(str.isalpha, sample)) < MIN_LETTERS:
        code = re.match(r"[a-z]{2}(?![a-z])", (declared or "").strip().lower())
        return code.group() if code else "und"
    import py3langid

    return str(py3langid.classify(encodable(sample))[0])


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
