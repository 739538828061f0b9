"""The tables of a gazetteer, and how they are filled: by the build of the shipped one and by the user's own loading.

place    one row a place; degrees are stored in thousandths, kilometres rounded
key      the places of a key (keys.py): one as a number, several as four bytes each
sound    the same for the consonants of a name, within one country
own      what is not GeoNames': its slug, and all countries that it lies in
region   GeoNames' codes of first-level regions
country, demonym, about
"""

import math
import re
import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from itertools import groupby
from operator import itemgetter
from typing import get_args

from sayso.read.places import keys
from sayso.records import Level

ALONE, CAPITAL = 1, 2
"""What stands in the column `alone`: printed without its country; the seat of a government."""
LEVELS: tuple[Level, ...] = get_args(Level)
VERSION = 1
"""Of these tables, in a loaded list's `user_version`; another one must be loaded again."""
ENGLISH = frozenset(("AU", "CA", "GB", "IE", "NZ", "US"))
"""Where a town's own name is English. What else GeoNames lists there is history: Newark in Indiana once was Akron."""
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ0-9 .,()/ʻʼʿʾ’‘'`´-]+")
_CODE = re.compile(r"[A-Z0-9]{1,4}|[^A-ZÀ-ÖØ-ÞĀ-Ɏ'’‘ʻʼʿʾ`´].*")
SCHEMA = """
CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT NOT NULL, lat INTEGER, lon INTEGER, radius INTEGER,
                    country TEXT, region INTEGER, level INTEGER, alone INTEGER);
CREATE TABLE key (digest INTEGER PRIMARY KEY, places NOT NULL);
CREATE TABLE sound (digest INTEGER PRIMARY KEY, places NOT NULL);
CREATE TABLE own (id INTEGER PRIMARY KEY, slug TEXT NOT NULL, countries TEXT NOT NULL);
CREATE TABLE region (code TEXT PRIMARY KEY, place INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE country (code TEXT PRIMARY KEY, name TEXT NOT NULL, neighbours TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE demonym (word TEXT, country TEXT, PRIMARY KEY (word, country)) WITHOUT ROWID;
CREATE TABLE about (what TEXT PRIMARY KEY, words TEXT) WITHOUT ROWID;
"""


def create(base: sqlite3.Connection) -> None:
    """Makes the empty tables."""
    base.executescript("PRAGMA page_size = 4096;" + SCHEMA)


def add(  # noqa: PLR0917 (a row of a table)
    base: sqlite3.Connection,
    id: int,
    name: str,
    where: tuple[float, float, float],
    country: str | None,
    region: int | None,
    level: Level,
    alone: int | None = None,
) -> None:
    """Lists a place; `where` is latitude and longitude in degrees and how far it reaches in kilometres."""
    lat, lon, radius = where
    row = (id, name, round(lat * 1000), round(lon * 1000), round(radius), country, region, LEVELS.index(level))
    base.execute("INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, alone))


def reach(people: int) -> float:
    """How far a town of so many inhabitants reaches, in kilometres: 2 for a thousand, 14 for a million (our rule)."""
    return 1 + math.sqrt(people) / 80


def written(names: Iterable[str]) -> Iterator[str]:
    """Those of a place's names that an English text may use: in Latin letters, and no codes."""
    return (name for name in names if _LATIN.fullmatch(name) and not _CODE.fullmatch(name))


class Names:
    """What is listed under each key, laid aside in temporary tables first: the places of a key are stored as one.

    Args:
        base: where the names are laid aside, and stored by `write`.
    """

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        base.execute("CREATE TEMP TABLE named (key INTEGER, place INTEGER, country TEXT, own INTEGER)")
        base.execute("CREATE TEMP TABLE alike (key INTEGER, place INTEGER)")

    def add(self, id: int, *names: str, country: str | None = None) -> None:
        """Lists the place under names of its own."""
        self._add(id, names, country, own=True)

    def also(self, id: int, country: str, names: Iterable[str]) -> None:
        """Lists it under further names, which give way where a place of that country has one as its own."""
        self._add(id, names, country, own=False)

    def _add(self, id: int, names: Iterable[str], country: str | None, own: bool) -> None:
        found = {keys.key(name) for name in names if len(name) <= keys.LONGEST} - {""}
        rows = ((digest(key), id, country, own) for key in found)
        self._base.executemany("INSERT INTO named VALUES (?, ?, ?, ?)", rows)

    def sounds(self, id: int, country: str, name: str) -> None:
        """Lists the place under the consonants of its name, within the country."""
        if sound := keys.sound(name):
            self._base.execute("INSERT INTO alike VALUES (?, ?)", (digest(f"{country}{sound}"), id))

    def write(self) -> None:
        """Stores all that was listed, in memory that does not grow with it."""
        for table, names in (("key", "SELECT * FROM named"), ("sound", "SELECT *, NULL, TRUE FROM alike")):
            rows = groupby(self._base.execute(f"{names} ORDER BY key"), key=itemgetter(0))
            stored = ((key, packed(_kept(list(group)))) for key, group in rows)
            self._base.executemany(f"INSERT INTO {table} VALUES (?, ?)", stored)


def _kept(rows: list[tuple[int, int, str | None, bool]]) -> set[int]:
    """The places of one key, less those whose further name gives way."""
    called = {country for _, _, country, own in rows if own}
    return {place for _, place, country, own in rows if own or country not in called}


def digest(key: str) -> int:
    """What a key is stored as: 40 bits, half the room of its letters.

    One name in three million that is not listed is taken for one that is.
    """
    return int.from_bytes(blake2b(key.encode(), digest_size=5).digest(), "big")


def packed(ids: Iterable[int]) -> int | bytes:
    """The places of a key as they are stored."""
    several = sorted(ids)
    return several[0] if len(several) == 1 else array("i", several).tobytes()


def unpacked(stored: int | bytes) -> list[int]:
    """The reverse of `packed`."""
    return [stored] if isinstance(stored, int) else array("i", stored).tolist()
