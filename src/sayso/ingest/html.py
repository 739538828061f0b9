"""Web pages: finds the article in the page, and which of its passages the page's own markup quotes.

trafilatura finds the article. What hostile pages cost it is bounded here before it starts: size, number of tags,
attributes of one tag, depth. A limit on its running time needs a process of its own, which is not this file's matter.
"""

import re
from typing import TYPE_CHECKING

from sayso.errors import LocationError
from sayso.ingest.article import MAX_BYTES, make_page
from sayso.ingest.charset import decode_html
from sayso.records import Page

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from trafilatura.settings import Document

MAX_TAGS = 50_000
"""trafilatura's time grows with the tags, about a second for 10,000 where all are empty paragraphs."""

MAX_DEPTH = 400
"""trafilatura calls itself once a level; browsers stop at 512."""

SHORT_ARTICLE = 250
"""An article found in fewer characters than this is looked for again with trafilatura's slower second opinions."""

_ATTRIBUTE = r"""[\s/]*+[^\s=/><"']++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"']*+))?+"""
_TOO_MANY_ATTRIBUTES = re.compile(rf"<[a-zA-Z][^\s/>]*+(?:{_ATTRIBUTE}){{500}}")
_LOOKS = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*|<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|article|section|main|div|table|h[1-6]|p|a|br)\b",
    re.IGNORECASE | re.DOTALL,
)
_DATE_PARAMETERS = {"original_date": True, "extensive_search": False}


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
        return _extracted(text, location)
    except LocationError:
        raise
    except (Exception, RecursionError) as error:  # four libraries over hostile input: whatever they raise is its fault
        raise LocationError(location, f"cannot be read as HTML ({type(error).__name__})") from error


def looks_like_html(data: bytes) -> bool:
    """Whether a document begins as web pages do, in whatever charset."""
    head = data[:4096].replace(b"\0", b"")
    return _LOOKS.match(re.sub(rb"^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)", b"", head)) is not None


def _refuse_floods(text: str, location: str) -> None:
    if text.count("<") > MAX_TAGS:
        raise LocationError(location, f"has more than {MAX_TAGS} tags, which no article has")
    if _TOO_MANY_ATTRIBUTES.search(text):
        raise LocationError(location, "has a tag with more than 500 attributes, which no article has")


def _extracted(text: str, location: str) -> Page:
    from sayso.ingest.quotations import mark, unmarked, written

    tree = _tree(text, location)
    parents = mark(tree)
    found = _found(tree, location)
    if found is None:
        raise LocationError(location, "has no article text")
    title = unmarked(found.title)
    body, quotations = written(found.body, parents, title)
    if not body:
        raise LocationError(location, "has no article text")
    return make_page(
        body,
        location,
        outlet=unmarked(found.sitename),
        title=title,
        byline=unmarked(found.author),
        published=found.date,
        language=tree.get("lang"),
        quotations=quotations,
    )


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

    return bare_extraction(
        tree,
        url=location if location.startswith(("http://", "https://")) else None,
        fast=fast,
        include_comments=False,
        include_formatting=False,
        with_metadata=True,
        date_extraction_params=dict(_DATE_PARAMETERS),
    )


def _length(document: "Document | None") -> int:
    return len(document.text or "") if document is not None else -1
