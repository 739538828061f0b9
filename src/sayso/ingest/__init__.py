"""From locations to pages: the first step of the way of an article.

    files · folders · "-" ──▶ bytes ──▶ plain text ─┐
                                    ├──▶ HTML ──────┼──▶ Page
                                    └──▶ JSON lines ┘

A location that cannot be read is reported in one line and the others are still read. The libraries that parse HTML
and tell languages apart are loaded when they are first needed, so that importing this folder costs nothing.
"""

from sayso.ingest.files import SUFFIXES, count, from_stream, pages
from sayso.ingest.html import from_html
from sayso.ingest.plain import from_text

__all__ = ["SUFFIXES", "count", "from_html", "from_stream", "from_text", "pages"]
