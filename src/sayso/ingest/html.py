"""Web pages: finds the article in the page, and which of its passages the page's own markup quotes.

trafilatura finds the article. What hostile pages cost it is bounded here before it starts: size, number of tags,
attributes, depth. A limit on its running time needs a process of its own, which is not this file's matter.
"""

import re
from typing import TYPE_CHECKING

from sayso.errors import LocationError
from sayso.ingest.article import MAX_BYTES, make_page
from sayso.ingest.charset import decode_html
from sayso.ingest.dates import declared_date
from sayso.records import Page

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from trafilatura.settings import Document

MAX_TAGS = 30_000
"""A news page has some three thousand; the worst pages of this many take five to eight seconds."""

MAX_DEPTH = 400
"""trafilatura calls itself once a level; browsers stop at 512."""

SHORT_ARTICLE = 250
"""An article found in fewer characters than this is looked for again with trafilatura's slower second opinions."""

MIN_LETTERS = 10
"""What is found in a page without an article is a word of its menu; even a sentence in Chinese is longer."""

MAX_ATTRIBUTES = 500
"""Of one tag: lxml's time grows with their square."""

MAX_ATTRIBUTES_IN_ALL = 100_000
"""Every one costs more than a kilobyte of memory while the page is read; a news page has some ten thousand."""

_ATTRIBUTE = r"""[\s/]*+[^\s=/><"']++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"']*+))?+"""
_ATTRIBUTES = re.compile(_ATTRIBUTE)
_TAG = re.compile(rf"<[a-zA-Z][^\s/>]*+((?:{_ATTRIBUTE})*+)")
_LOOKS = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*|<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|article|section|main|div|table|h[1-6]|p|a|br)\b",
    re.IGNORECASE | re.DOTALL,
)
# lxml reads these, raw or as references, and then cannot write them where trafilatura moves the words.
_NOT_XML = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
    "|&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|fff[ef])(?![0-9a-f])|0*(?:[0-8]|1[124-9]|2[0-9]|3[01]|6553[45])(?![0-9]));?",
    re.IGNORECASE,
)
# Dates are read in dates.py; trafilatura cannot be told not to look for one, only to look briefly.
_BRIEF_SEARCH = {"extensive_search": False, "original_date": True}


def from_html(data: bytes, location: str) -> Page:
    """The page of an HTML document: its paragraphs joined by a blank line, its quotations, what it says of itself.

    Raises:
        LocationError: too large, too deep, too many tags, no HTML, or no article in it.
    """
    if len(data) > MAX_BYTES:
        raise LocationError(location, f"is larger than {MAX_BYTES // 1_000_000} MB")
    text = decode_html(data, location)
    if not text.strip():
        raise LocationError(location, "is empty")
    _refuse_floods(text, location)
    try:
        return _extracted(_NOT_XML.sub("", text), location)
    except LocationError:
        raise
    except Exception as error:  # four libraries read what strangers wrote; a page may make any of them fail in any way
        raise LocationError(location, f"cannot be read as HTML ({type(error).__name__})") from error


def looks_like_html(data: bytes) -> bool:
    """Whether a document begins as web pages do, in whatever charset."""
    head = data[:4096].replace(b"\0", b"")
    return _LOOKS.match(re.sub(rb"^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)", b"", head)) is not None


def _refuse_floods(text: str, location: str) -> None:
    if text.count("<") > MAX_TAGS:
        raise LocationError(location, f"has more than {MAX_TAGS} tags, which no article has")
    attributes = [len(_ATTRIBUTES.findall(tag[1])) for tag in _TAG.finditer(text)]
    if max(attributes, default=0) > MAX_ATTRIBUTES or sum(attributes) > MAX_ATTRIBUTES_IN_ALL:
        raise LocationError(location, "has more attributes than any article")


def _extracted(text: str, location: str) -> Page:
    from sayso.ingest.quotations import mark, unmarked, written

    tree = _tree(text, location)
    published = declared_date(tree, location)
    parents = mark(tree)
    found = _found(tree, location)
    if found is None:
        raise LocationError(location, "has no article text")
    title = unmarked(found.title)
    body, quotations = written(found.body, parents, title)
    if not body:
        raise LocationError(location, "has no article text")
    page = make_page(
        body,
        location,
        outlet=unmarked(found.sitename),
        title=title,
        byline=unmarked(found.author),
        published=published,
        language=tree.get("lang"),
        quotations=quotations,
    )
    if _letters(page) < MIN_LETTERS:
        raise LocationError(location, "has no article text")
    return page


def _letters(page: Page) -> int:
    """How many letters of the text are article."""
    spans = [left.span for left in page.left_out]
    text = page.article.text
    return sum(map(str.isalpha, text)) - sum(char.isalpha() for span in spans for char in text[span.start : span.end])


def _tree(text: str, location: str) -> "HtmlElement":
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        raise LocationError(location, "has no article text") from None
    depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MAX_DEPTH:
            raise LocationError(location, f"is nested more than {MAX_DEPTH} levels deep")
    return tree


def _found(tree: "HtmlElement", location: str) -> "Document | None":
    """The article as trafilatura's quick pass finds it, or the longer of both passes where that found little."""
    quick = _pass(tree, location, fast=True)
    if quick is not None and _length(quick) >= SHORT_ARTICLE:
        return quick
    slow = _pass(tree, location, fast=False)
    return max((quick, slow), key=_length)


def _pass(tree: "HtmlElement", location: str, *, fast: bool) -> "Document | None":
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    found = bare_extraction(
        tree,
        url=location if location.startswith(("http://", "https://")) else None,
        fast=fast,
        include_comments=False,
        include_formatting=False,
        with_metadata=True,
        date_extraction_params=dict(_BRIEF_SEARCH),
    )
    return found if isinstance(found, Document) else None


def _length(document: "Document | None") -> int:
    return len(document.text or "") if document is not None else -1
