"""How records lie in a column: as compressed JSON, and which of them are the same."""

import hashlib
import json
import zlib
from dataclasses import fields, is_dataclass
from typing import Any


def written(record: object) -> str:
    """A record, or plain values that hold records, as JSON: as `to_dict` gives it, in a tenth of the time."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"), sort_keys=True, default=_fields)


def packed(text: str) -> bytes:
    """The bytes that hold a text."""
    return zlib.compress(text.encode())


def unpacked(data: bytes) -> str:
    """The text that `packed` was given."""
    return zlib.decompress(data).decode()


def loaded(data: bytes) -> Any:  # noqa: ANN401 - JSON holds anything
    """The plain values of what was written and packed."""
    return json.loads(unpacked(data))


def digest(text: str) -> str:
    """32 hex digits that are the same for the same text."""
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def hashed(key: str) -> int:
    """A key as a number of 63 bits; should two ever share one, two more articles are compared, and no harm is done."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "big") >> 1


def _fields(record: object) -> dict[str, object]:
    if not is_dataclass(record):
        raise TypeError(f"is no record: {record!r}")
    return {field.name: getattr(record, field.name) for field in fields(record)}
