"""Plain text: the article's text is the file, unchanged, because every span of a reading points into it."""

from sayso.ingest.article import make_page
from sayso.ingest.charset import decode_text
from sayso.records import Page


def from_text(text: str, location: str = "text") -> Page:
    """The page of a plain text; what is not article in it is named in `left_out`, not cut.

    Raises:
        LocationError: the text is empty or holds no word.
    """
    return make_page(text, location)


def from_plain(data: bytes, location: str) -> Page:
    """The page of a plain text's bytes.

    Raises:
        LocationError: the bytes are no text, or hold no word.
    """
    return from_text(decode_text(data, location), location)
