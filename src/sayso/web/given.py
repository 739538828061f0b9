"""What somebody sends to be added: files, a pasted text, a program's lines; each with the location it is known by."""

import json
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from io import BytesIO
from itertools import count
from typing import BinaryIO
from urllib.parse import urlsplit

from sayso import pipeline
from sayso.errors import SettingsError
from sayso.web.asked import LONGEST

UPLOAD, PASTED, SENT = "upload", "pasted", "sent"
"""How the locations begin of what has no address of its own."""
ADDRESS = NAME = 1000
"""The letters of the longest address, and of a file's longest name with its folders."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was sent.

    Attributes:
        location: what its article is known by, where the file names no other; its suffix tells the kind of file.
    """

    location: str
    data: BinaryIO


@dataclass(frozen=True, slots=True)
class Pasted:
    """A text and what its reader knows of it, as it was typed."""

    text: str = ""
    title: str = ""
    outlet: str = ""
    published: str = ""
    address: str = ""


def files(sent: Iterable[tuple[str, BinaryIO]]) -> Iterator[Upload]:
    """Files by the names that they have on the sender's machine; two of one name are told apart by a number."""
    taken: set[str] = set()
    for name, data in sent:
        taken.add(location := _apart(clean_name(name), taken))
        yield Upload(location, data)


def wanted(name: str) -> bool:
    """Whether a file of a folder is read, as `sayso add` reads folders: no other kinds, nothing hidden."""
    parts = re.split(r"[/\\]", name)
    return parts[-1].lower().endswith(pipeline.SUFFIXES) and not any(part.startswith(".") for part in parts)


def clean_name(name: str) -> str:
    """A file's name as a location: it leads nowhere, stands on one line in its own direction, and is not too long."""
    shown = "".join(char if char.isprintable() else "\ufffd" for char in name)
    parts = (" ".join(part.split()) for part in re.split(r"[/\\]", shown))
    path = "/".join(part for part in parts if part not in ("", ".", "..")) or "unnamed"
    if len(path) > NAME:
        path = f"{path[: NAME // 2]}…{_digest(path)}…{path[-NAME // 4 :]}"
    return f"{UPLOAD}/{path}"


def pasted(given: Pasted) -> Upload:
    """A pasted text as the line that `.jsonl` files hold.

    Raises:
        SettingsError: it holds no word, or what is said of it cannot be.
    """
    text = re.sub("\r\n?", "\n", given.text)
    if not re.search(r"\w", text) or "\0" in text:
        raise SettingsError("Text: wants words")
    known = {"title": _short("Title", given.title), "outlet": _short("Outlet", given.outlet)}
    known["published"] = day("Published", given.published) or ""
    own = f"{PASTED}/{_digest(known['outlet'], known['published'], text)}"
    line = {"location": _address(given.address) or own, **known, "text": text}
    return Upload("pasted text", BytesIO(json.dumps(line, ensure_ascii=False).encode("utf-8", "replace")))


def sent(body: bytes, json_record: bool) -> Upload:
    """What a program sends: a text, a web page or JSON lines, told apart as `sayso add -` does.

    Args:
        json_record: it is JSON, written in whatever way: one record, or a list of records.

    Raises:
        SettingsError: it is empty, or no such JSON.
    """
    lines = _lines(body) if json_record else body
    if not lines.strip():
        raise SettingsError("body: wants a text, a web page, or articles as JSON")
    return Upload(f"{SENT}/{sha256(lines).hexdigest()[:16]}", BytesIO(lines))


def day(name: str, typed: str) -> str | None:
    """An ISO day; None where nothing is typed.

    Raises:
        SettingsError: it is no day.
    """
    try:
        return date.fromisoformat(typed.strip()).isoformat() if typed.strip() else None
    except ValueError:
        raise SettingsError(f"{name}: wants a day like 2031-01-31") from None


def _lines(body: bytes) -> bytes:
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        raise SettingsError("body: is not JSON") from None
    records = value if isinstance(value, list) else [value]
    if not all(isinstance(one, dict) for one in records):
        raise SettingsError("body: wants an object, or a list of objects")
    return "\n".join(json.dumps(one) for one in records).encode()


def _address(typed: str) -> str:
    """A web address, as it was typed.

    Raises:
        SettingsError: it is none.
    """
    address = typed.strip()
    if address and (len(address) > ADDRESS or not address.isprintable() or " " in address or not of_web(address)):
        raise SettingsError(f"Address: wants one like https://example.org/news, of at most {ADDRESS} letters")
    return address


def of_web(address: str) -> bool:
    """Whether it is one of http or https, and names a host."""
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def _short(name: str, typed: str) -> str:
    if len(typed) > LONGEST:
        raise SettingsError(f"{name}: wants at most {LONGEST} letters")
    return typed.strip()


def _apart(location: str, taken: Collection[str]) -> str:
    if location not in taken:
        return location
    name = location.removeprefix(f"{UPLOAD}/")
    return next(other for number in count(2) if (other := f"{UPLOAD}/{number}/{name}") not in taken)


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:16]
