"""Makes the user's own list of places out of dumps of GeoNames, to be looked into beside the one that sayso ships.

A dump is `allCountries.zip` or that of one country (`SY.zip`, `SY.txt`): 19 columns apart by tabs, as
https://download.geonames.org/export/dump/readme.txt describes them. It is read as a stream, in memory that does not
grow with it, and the list is put in place whole or not at all.
"""

import os
import sqlite3
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, NamedTuple

from sayso.errors import LocationError
from sayso.read.places import tables
from sayso.read.places.gazetteer import SHIPPED
from sayso.records import Level

COLUMNS = 19
LONGEST = 1 << 17
"""Bytes of a line; GeoNames' longest column has 10,000 characters."""
TOLD = 1 << 20
"""Bytes between two calls of `progress`."""
TRIED = 1000
"""Lines of which one at least must be a place's, or the file is no dump."""
REACH: dict[str, tuple[Level, float]] = {
    "ADM1": ("region", 100), "ADM2": ("district", 30), "ADM3": ("district", 15), "ADM4": ("district", 8),
    "ADM5": ("district", 5), "PPLX": ("district", 3), "MTS": ("mountain", 50), "MT": ("mountain", 8),
    "PK": ("mountain", 8), "HLL": ("mountain", 3), "SEA": ("sea", 500), "OCN": ("sea", 3000), "GULF": ("sea", 200),
    "PRK": ("facility", 10),
}  # fmt: skip
"""What a feature code is, and how far it reaches in kilometres, roughly: GeoNames does not say. Towns go by their
inhabitants, all else is a POINT."""
POINT = 5.0
CLASSES = frozenset("PATHL")
"""Towns, administrative areas, mountains, waters, parks and areas; roads, spots, undersea and forests are left out."""
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of a loading.

    Attributes:
        places: how many were listed, in `countries` countries.
        bad: lines that were none of GeoNames' and were left out.
    """

    places: int
    countries: int
    bad: int
    into: Path


class _Row(NamedTuple):
    """One place of a dump; `region` is GeoNames' code of the first-level region ("SY.09")."""

    id: int
    name: str
    others: list[str]
    where: tuple[float, float, float]
    level: Level
    country: str
    region: str
    first_level: bool


@dataclass(slots=True)
class _Counts:
    good: int = 0
    bad: int = 0
    countries: set[str] = field(default_factory=set)


def load(paths: Sequence[Path], into: Path, progress: Progress | None = None) -> Loaded:
    """Makes the list at `into` out of dumps, in place of one that was there.

    Args:
        progress: called with the bytes read since the last call; `size` tells how many there will be.

    Raises:
        LocationError: a file cannot be read or is no dump, or the list cannot be written; what was there stays.
    """
    part = into.with_name(f"{into.name}.{os.getpid()}.part")
    try:
        into.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        with closing(sqlite3.connect(part)) as base:
            counts = _fill(base, paths, progress or (lambda _: None))
        part.replace(into)
    except (OSError, sqlite3.Error) as error:
        raise LocationError(str(into), f"cannot be written: {getattr(error, 'strerror', None) or error}") from None
    finally:
        part.unlink(missing_ok=True)
    return Loaded(counts.good, len(counts.countries), counts.bad, into)


def remove(path: Path) -> bool:
    """Removes a list; False where there was none.

    Raises:
        LocationError: it cannot be removed.
    """
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise LocationError(str(path), f"cannot be removed: {error.strerror}") from None
    return True


def size(paths: Iterable[Path]) -> int:
    """The bytes that `load` will read.

    Raises:
        LocationError: a file cannot be read.
    """
    total = 0
    for path in paths:
        with _opened(path) as (_, length):
            total += length
    return total


def _fill(base: sqlite3.Connection, paths: Sequence[Path], progress: Progress) -> _Counts:
    # The file is thrown away if anything goes wrong, so nothing is kept to undo it with.
    base.execute("PRAGMA journal_mode = OFF")
    tables.create(base)
    base.execute(f"PRAGMA user_version = {tables.VERSION}")
    listing, counts = _Listing(base), _Counts()
    for path in paths:
        for row in _rows(path, counts, progress):
            listing.add(row)
            counts.countries.add(row.country)
    listing.finish()
    counts.good = int(base.execute("SELECT count(*) FROM place").fetchone()[0])
    base.commit()
    return counts


class _Listing:
    """Writes rows into the tables."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self.base, self.names = base, tables.Names(base)
        with closing(sqlite3.connect(f"{SHIPPED.as_uri()}?mode=ro&immutable=1", uri=True)) as shipped:
            self.regions = dict(shipped.execute("SELECT code, place FROM region"))
        base.execute("CREATE TEMP TABLE inside (place INTEGER PRIMARY KEY, code TEXT)")

    def add(self, row: _Row) -> None:
        """Lists one place."""
        region = None
        if row.first_level:
            self.regions.setdefault(row.region, row.id)
        elif (region := self.regions.get(row.region)) is None:
            self.base.execute("INSERT OR REPLACE INTO inside VALUES (?, ?)", (row.id, row.region))
        tables.add(self.base, row.id, row.name, row.where, row.country or None, region, row.level)
        self.names.add(row.id, row.name, country=row.country)
        if row.country not in tables.ENGLISH:
            self.names.also(row.id, row.country, tables.written(row.others))

    def finish(self) -> None:
        """Stores the names, and the regions that stood below their towns in the dump."""
        self.base.executemany("INSERT INTO region VALUES (?, ?)", self.regions.items())
        self.base.execute(
            "UPDATE place SET region = (SELECT region.place FROM inside JOIN region USING (code)"
            " WHERE inside.place = place.id) WHERE id IN (SELECT place FROM inside)"
        )
        self.names.write()


def _rows(path: Path, counts: _Counts, progress: Progress) -> Iterator[_Row]:
    """The places of one dump; lines that are none are counted.

    Raises:
        LocationError: it cannot be read, or is no dump.
    """
    good = bad = 0
    with _opened(path) as (stream, _):
        for line in _lines(stream, path, progress):
            try:
                row = _row(line.decode("utf-8").rstrip("\r\n").split("\t"))
            except (ValueError, IndexError):
                bad += 1
            else:
                good += 1
                if row:
                    yield row
            if not good and bad >= TRIED:
                break
    if not good:
        raise LocationError(str(path), "is no dump of GeoNames: no line has its 19 columns apart by tabs")
    counts.bad += bad


def _lines(stream: IO[bytes], path: Path, progress: Progress) -> Iterator[bytes]:
    read = 0
    try:
        while line := stream.readline(LONGEST):
            yield line
            read += len(line)
            if read >= TOLD:
                progress(read)
                read = 0
    except (OSError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise LocationError(str(path), f"is damaged: {error}") from None
    progress(read)


def _row(cells: list[str]) -> _Row | None:
    """One line; None for what is not listed.

    Raises:
        ValueError: it is not a place's.
    """
    if len(cells) != COLUMNS:
        raise ValueError("columns")
    id, lat, lon, people = int(cells[0]), float(cells[4]), float(cells[5]), int(cells[14] or 0)
    # "not (a <= x <= b)" holds for NaN as well; SQLite's numbers end at 2⁶³, those of a key's places at 2³¹.
    if not (-90 <= lat <= 90 and -180 <= lon <= 180 and 0 < id < 1 << 31 and 0 <= people < 1 << 40):
        raise ValueError("numbers")
    kind, feature, country = cells[6], cells[7], cells[8]
    name = next(tables.written([cells[1], cells[2]]), "")
    if kind not in CLASSES or feature.startswith("PCL") or not name:
        return None
    town: tuple[Level, float] = ("town", tables.reach(people)) if kind == "P" else ("point", POINT)
    level, radius = REACH.get(feature, town)
    region = f"{country}.{cells[10]}"
    return _Row(id, name, cells[3].split(","), (lat, lon, radius), level, country, region, feature == "ADM1")


@contextmanager
def _opened(path: Path) -> Iterator[tuple[IO[bytes], int]]:
    """The lines of a dump, out of its archive if it is in one, and how many bytes they are."""
    try:
        if not zipfile.is_zipfile(path):
            with path.open("rb") as stream:
                yield stream, path.stat().st_size
            return
        with zipfile.ZipFile(path) as archive:
            member = _member(archive, path)
            with archive.open(member) as inner:
                yield inner, member.file_size
    except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise LocationError(str(path), f"cannot be read: {reason}") from None


def _member(archive: zipfile.ZipFile, path: Path) -> zipfile.ZipInfo:
    """The dump in an archive: its text file, the one about the format left aside."""
    texts = [one for one in archive.infolist() if one.filename.endswith(".txt") and one.filename != "readme.txt"]
    if len(texts) != 1:
        raise LocationError(str(path), f"is no dump of GeoNames: wants one .txt file in it, has {len(texts)}")
    return texts[0]
