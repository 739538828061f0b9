"""Looks names of places up: in the list that sayso ships, and in the user's own beside it.

The lists are SQLite files that nobody writes to while they are read, so any number of threads and processes may share
them. They are far from complete: a place that is not listed is no place that does not exist.
"""

import math
import os
import sqlite3
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

from sayso.errors import LocationError
from sayso.read.places import keys
from sayso.read.places.tables import ALONE, CAPITAL, LEVELS, VERSION, digest, unpacked
from sayso.records import Area

SHIPPED = Path(__file__).parent / "data" / "places.sqlite"
CELL = 0.15
"""Degrees: what a loaded list tells within a cell or so of another place of the name is that place told twice."""
_EARTH = 6371.0
_PLACE = "SELECT id, name, lat, lon, radius, country, region, level, alone FROM place WHERE id = ?"


@dataclass(frozen=True, slots=True)
class Place:
    """A listed place with what it takes to tell it from others of its name.

    Attributes:
        id: its number in the list; our own are below nought.
        region: the number of the first-level region that it lies in, None where that is not listed.
        countries: ISO 3166 codes of all countries that it lies in; none for a sea that belongs to nobody.
        alone: papers print it without its country or state (a country, a city of a style guide's list).
        capital: a government has its seat there.
    """

    id: int
    area: Area
    region: int | None
    countries: tuple[str, ...]
    alone: bool
    capital: bool

    def lies_in(self, other: "Place") -> bool:
        """Whether this place is in that country or region."""
        if self.id == other.id:
            return False
        if other.area.level == "country":
            return other.area.country in self.countries
        if self.area.level == "town" and self.region is not None and other.area.id.startswith("geonames:"):
            return self.region == other.id
        if self.region == other.id:
            return True
        shared = not other.countries or not set(self.countries).isdisjoint(other.countries)
        return shared and self.area.radius < other.area.radius and distance(self.area, other.area) <= other.area.radius


def distance(a: Area, b: Area) -> float:
    """Kilometres between the middles of two areas, over the great circle (haversine formula)."""
    north = math.sin(math.radians(b.lat - a.lat) / 2) ** 2
    east = math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    part = north + math.cos(math.radians(a.lat)) * math.cos(math.radians(b.lat)) * east
    return 2 * _EARTH * math.asin(min(1.0, math.sqrt(part)))


class Gazetteer:
    """Look-ups in the shipped list and, where there is one, in the user's.

    Args:
        beside: a list that `load.load` made; it is looked into as well. Nothing where there is none.

    Raises:
        LocationError: the user's list is damaged, or another version's.
    """

    def __init__(self, beside: Path | None = None) -> None:
        self._lock = threading.Lock()
        self._bases = [_open(SHIPPED), *([_checked(beside)] if beside and beside.is_file() else [])]
        self._countries = {
            code: (name, near) for code, name, near in self._rows("SELECT code, name, neighbours FROM country")
        }
        self._own = {id: (slug, countries.split()) for id, slug, countries in self._rows("SELECT * FROM own")}
        self._demonyms: dict[str, tuple[str, ...]] = {}
        for word, code in self._rows("SELECT word, country FROM demonym"):
            self._demonyms[word] = (*self._demonyms.get(word, ()), code)
        self.named = lru_cache(maxsize=8192)(self._named)
        """The places that bear a name, however it is spelled; none where it is not listed."""

    def _named(self, name: str) -> tuple[Place, ...]:
        key = keys.key(name)
        found = self._listed("key", key) if key else ()
        called = [place for place in found if place.alone and keys.key(place.area.name) == key]
        # Amman once was Philadelphia; that one is not the city which papers print so.
        return tuple(replace(place, alone=place in called) for place in found) if called else found

    def sounding(self, name: str, countries: Iterable[str]) -> tuple[Place, ...]:
        """The towns of these countries whose names have the same consonants: other spellings of it, perhaps."""
        sound = keys.sound(name)
        if not sound:
            return ()
        return tuple(place for code in sorted(countries) for place in self._listed("sound", f"{code}{sound}"))

    def demonym(self, word: str) -> tuple[str, ...]:
        """The countries whose people or things are called so ("Syrian", "Syrians"); empty for any other word."""
        key = word.casefold() if word.isascii() else keys.key(word)
        return self._demonyms.get(key) or self._demonyms.get(key.removesuffix("s"), ())

    def nation(self, code: str) -> tuple[Place, ...]:
        """The country with this ISO 3166 code."""
        name = self._countries.get(code, ("", ""))[0]
        return tuple(place for place in self.named(name) if place.area.level == "country" and code in place.countries)

    def neighbours(self, country: str) -> tuple[str, ...]:
        """The ISO 3166 codes of the countries that border on this one."""
        return tuple(filter(None, self._countries.get(country, ("", ""))[1].split(",")))

    def _listed(self, table: str, key: str) -> tuple[Place, ...]:
        query = f"SELECT places FROM {table} WHERE digest = ?"
        shipped, loaded = (self._places(query, digest(key), bases) for bases in (self._bases[:1], self._bases[1:]))
        return shipped if not loaded else _once(shipped, loaded)

    def _places(self, query: str, key: int, bases: Sequence[sqlite3.Connection]) -> tuple[Place, ...]:
        rows = self._rows(query, key, bases=bases) if bases else []
        return tuple(place for (stored,) in rows for id in unpacked(stored) if (place := self._place(id)))

    def _place(self, id: int) -> Place | None:
        row = next(iter(self._rows(_PLACE, id)), None)
        if row is None:
            return None
        _, name, lat, lon, radius, country, region, level, alone = row
        slug, countries = self._own.get(id, (None, [country] if country else []))
        listed = f"sayso:{slug}" if id < 0 else f"geonames:{id}"
        within = self._within(name, country, region)
        area = Area(listed, name, LEVELS[level], lat / 1000, lon / 1000, float(radius), country, within)
        return Place(id, area, region, tuple(countries), alone == ALONE, alone == CAPITAL)

    def _within(self, name: str, country: str | None, region: int | None) -> tuple[str, ...]:
        above = [row[0] for row in self._rows("SELECT name FROM place WHERE id = ?", region)] if region else []
        nation = self._countries.get(country or "", (None,))[0]
        return tuple(part for part in (*above[:1], nation) if part and part != name)

    def _rows(self, query: str, *values: object, bases: Sequence[sqlite3.Connection] = ()) -> list[tuple]:  # type: ignore[type-arg]
        with self._lock:
            return [row for base in bases or self._bases for row in base.execute(query, values)]


def _once(shipped: Sequence[Place], loaded: Sequence[Place]) -> tuple[Place, ...]:
    """The shipped places, and the loaded ones that lie apart from them and from each other; towns come first."""
    kept, seen = list(shipped), {cell for place in shipped for cell in _cells(place)}
    for place in sorted(loaded, key=lambda place: place.area.level != "town"):
        if _cells(place)[0] not in seen:
            kept.append(place)
            seen.update(_cells(place))
    return tuple(kept)


def _cells(place: Place) -> list[tuple[str | None, int, int]]:
    """The cell of its country that a place lies in, and those around."""
    north, east = round(place.area.lat / CELL), round(place.area.lon / CELL)
    return [(place.area.country, north + up, east + right) for up in (0, -1, 1) for right in (0, -1, 1)]


def _open(path: Path) -> sqlite3.Connection:
    # Immutable: no locks are taken, so the file may lie where nothing can be written.
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def _checked(path: Path) -> sqlite3.Connection:
    """The user's list, opened.

    Raises:
        LocationError: it is none, or another version's.
    """
    try:
        base = _open(path)
        version = base.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.Error as error:
        raise LocationError(str(path), f"is no list of places ({error}); make it again with `sayso geo load`") from None
    if version != VERSION:
        raise LocationError(str(path), "was made by another version of sayso; make it again with `sayso geo load`")
    return base


def yours() -> Path | None:
    """Where the user's list is, or would be: SAYSO_PLACES, else `sayso/places.sqlite` in the user's data folder.

    That is XDG_DATA_HOME, else `~/.local/share` (https://specifications.freedesktop.org/basedir-spec/). None where
    SAYSO_PLACES is set to nothing: then there is no list but the shipped one.
    """
    given = os.environ.get("SAYSO_PLACES")
    if given is not None:
        return Path(given) if given else None
    folder = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(os.path.expanduser(folder)) / "sayso" / "places.sqlite"  # noqa: PTH111 (does not fail without a home)


def gazetteer() -> Gazetteer:
    """The gazetteer with the user's list, opened once.

    Raises:
        LocationError: the user's list is damaged, or another version's.
    """
    return _opened(yours())


@cache
def _opened(beside: Path | None) -> Gazetteer:
    return Gazetteer(beside)
