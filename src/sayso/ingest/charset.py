"""From bytes to text: the byte-order mark, then what the page declares, then what the bytes look like."""

import re

from sayso.errors import LocationError

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),  # before UTF-16, whose mark it begins with
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

_SIGNATURES = (
    (b"\x1f\x8b", "is compressed (gzip); unpack it first"),
    (b"BZh", "is compressed (bzip2); unpack it first"),
    (b"\xfd7zXZ\0", "is compressed (xz); unpack it first"),
    (b"\x28\xb5\x2f\xfd", "is compressed (zstd); unpack it first"),
    (b"PK\x03\x04", "is a ZIP archive or an office document; save it as text or HTML"),
    (b"%PDF-", "is a PDF; save it as text or HTML"),
    (b"\xd0\xcf\x11\xe0", "is an office document; save it as text or HTML"),
    (b"{\\rtf", "is a rich-text document; save it as text or HTML"),
)

_META_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_META_WINDOW = 4096
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MAX_CONTROL_SHARE = 0.02


def decode_text(data: bytes, location: str) -> str:
    """Plain text: UTF-8 unchanged where it is UTF-8, a byte-order mark dropped, else as it looks.

    Raises:
        LocationError: the bytes are compressed, an office document, or no text at all.
    """
    _refuse_documents(data, location)
    text = _by_bom(data)
    if text is None:
        text = _as_utf8(data)
    if text is None or "\0" in text:
        text = _by_detection(data) if text is None else _wide_without_bom(data) or text
    if "\0" in text or len(_CONTROL.findall(text)) > _MAX_CONTROL_SHARE * len(text):
        raise LocationError(location, "is binary, not text")
    return text


def decode_html(data: bytes, location: str) -> str:
    """A web page's text in the order of the WHATWG: byte-order mark, declaration, detection. NUL is dropped.

    Raises:
        LocationError: the bytes are compressed, an office document, or no text at all.
    """
    _refuse_documents(data, location)
    text = _by_bom(data) or _wide_without_bom(data) or _by_declaration(data) or _as_utf8(data) or _by_detection(data)
    if len(_CONTROL.findall(text)) > _MAX_CONTROL_SHARE * len(text):
        raise LocationError(location, "is binary, not HTML")
    return text.replace("\0", "")


def _refuse_documents(data: bytes, location: str) -> None:
    for signature, reason in _SIGNATURES:
        if data.startswith(signature):
            raise LocationError(location, reason)


def _by_bom(data: bytes) -> str | None:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace")
    return None


def _as_utf8(data: bytes) -> str | None:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


def _by_declaration(data: bytes) -> str | None:
    found = _META_CHARSET.search(data, 0, _META_WINDOW)
    encoding = _known_encoding(found[1].decode("ascii", "ignore")) if found else None
    if encoding is None:
        return None
    # Words beyond ASCII that are whole UTF-8 are UTF-8, whatever an old template declares.
    return (None if data.isascii() else _as_utf8(data)) or _lenient(data, encoding)


def _known_encoding(label: str) -> str | None:
    """The encoding that browsers take for the label; UTF-16 is none, for the label could then not have been read."""
    from resiliparse.parse.encoding import map_encoding_to_html5

    encoding = map_encoding_to_html5(label, fallback_utf8=False)
    return None if encoding is None or encoding.lower().startswith("utf-16") else str(encoding)


def _by_detection(data: bytes) -> str:
    from resiliparse.parse.encoding import detect_encoding

    return _lenient(data, detect_encoding(data, html5_compatible=True) or "utf-8")


def _lenient(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding, "replace")
    except LookupError:
        return data.decode("utf-8", "replace")


def _wide_without_bom(data: bytes) -> str | None:
    """UTF-16 that lost its mark shows in Latin text as a NUL in every other place."""
    head = data[:2000]
    for places, encoding in ((head[1::2], "utf-16-le"), (head[::2], "utf-16-be")):
        if len(places) > 4 and places.count(0) > 0.6 * len(places) and head.count(0) < 0.7 * len(head):
            return data.decode(encoding, "replace")
    return None
