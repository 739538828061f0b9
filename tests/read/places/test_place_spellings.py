"""The shipped gazetteer finds what papers write, however they spell it, and its own rows are plausible."""

import csv
import sqlite3
import threading
from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest

from sayso.read.places import find
from sayso.read.places.gazetteer import SHIPPED, Gazetteer
from sayso.read.places.keys import key, sound
from sayso.read.places.tables import LEVELS
from sayso.records import Span

LIST = Gazetteer()
REGIONS = Path(__file__).parents[3] / "gazetteer" / "regions.csv"


@pytest.mark.parametrize(
    ("spellings", "country", "lat", "lon"),
    [
        ("Quneitra|Al-Quneitra|Qunaitra|Al Qunaytirah", "SY", 33.1, 35.8),
        ("Qasioun|Qassioun", "SY", 33.5, 36.3),
        ("Deir Ezzor|Deir ez-Zor|Deir al-Zour", "SY", 35.3, 40.1),
        ("Latakia|Lattakia", "SY", 35.5, 35.8),
        ("Ras al-Ain", "SY", 36.9, 40.1),
        ("Sochi|SOCHI", "RU", 43.6, 39.7),
        ("Kyiv|Kiev", "UA", 50.5, 30.5),
        ("Kharkiv|Kharkov", "UA", 50.0, 36.2),
        ("Khan Younis|Khan Yunis", "PS", 31.3, 34.3),
        ("El Fasher|Al-Fashir", "SD", 13.6, 25.3),
        ("Gaza|Gaza City", "PS", 31.5, 34.5),
        ("São Paulo|Sao Paulo", "BR", -23.5, -46.6),
        ("St. Louis|Saint Louis", "US", 38.6, -90.2),
        ("Timbuktu", "ML", 16.8, -3.0),
        ("Darfur", "SD", 13.0, 25.0),
        ("Donbas|Donbass", "UA", 48.4, 38.3),
    ],
)
def test_every_spelling_finds_the_place(spellings, country, lat, lon):
    for spelling in spellings.split("|"):
        near = [p for p in LIST.named(spelling) if abs(p.area.lat - lat) < 1.5 and abs(p.area.lon - lon) < 1.5]
        assert any(p.area.country == country for p in near), spelling


@pytest.mark.parametrize("code", ["US", "FR", "SY", "CN", "BR", "NG", "XK", "PS", "TW", "NZ"])
def test_a_country_is_found_by_its_code(code):
    assert [place.area.country for place in LIST.nation(code)] == [code]


def test_a_demonym_says_which_country_and_a_name_does_not():
    assert LIST.demonym("Syrians") == ("SY",)
    assert LIST.demonym("Congolese") == ("CD", "CG")
    assert LIST.demonym("Damascus") == ()


def test_an_unlisted_name_finds_nothing():
    assert LIST.named("Velmgrad-on-Ox") == ()
    assert LIST.named("") == ()
    assert LIST.named("?!") == ()


def test_consonants_find_another_spelling_within_the_country_only():
    assert [p.area.country for p in LIST.sounding("Ras al-Eyn", ["SY"])] == ["SY"]
    assert LIST.sounding("Ras al-Eyn", ["FR"]) == ()
    assert sound("Oia") == ""


def test_keys_drop_what_spellings_differ_in():
    assert key("Al-Quneitra") == key("al Quneitra") == key("Quneitra")
    assert key("Deir Ezzor") == key("Deir ez-Zor")
    assert key("Essen") == "essen"
    assert key("Al") == "al"


def test_our_own_regions_are_plausible():
    with REGIONS.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) >= 300
    for row in rows:
        assert -90 <= float(row["lat"]) <= 90, row
        assert -180 <= float(row["lon"]) <= 180, row
        assert 0 < float(row["radius"]) <= 7000, row
        places = [p for p in LIST.named(row["name"]) if p.area.level == row["level"]]
        assert places, row


def test_a_region_of_one_country_lies_by_its_towns():
    towns = defaultdict(list)
    base = sqlite3.connect(f"{SHIPPED.as_uri()}?mode=ro&immutable=1", uri=True)
    for country, lat, lon in base.execute(
        "SELECT country, lat, lon FROM place WHERE level = ?", [LEVELS.index("town")]
    ):
        towns[country].append((lat / 1000, lon / 1000))
    with REGIONS.open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if len(row["countries"].split()) == 1]
    for row in rows:
        nearby = np.array(towns[row["countries"]])
        if len(nearby):
            lat, lon, reach = float(row["lat"]), float(row["lon"]), float(row["radius"])
            north, east = nearby[:, 0] - lat, (nearby[:, 1] - lon) * np.cos(np.radians(lat))
            # The ice, a far island and a desert have no town of a thousand nearby.
            assert 111 * np.hypot(north, east).min() < max(reach, 600), row


def test_provinces_lie_over_all_continents():
    with REGIONS.open(encoding="utf-8", newline="") as stream:
        countries = {row["countries"] for row in csv.DictReader(stream) if row["code"]}
    assert {"US", "IN", "BR", "MX", "NG", "DE", "AU", "RU", "UA", "SY", "IQ", "YE", "EG", "CA", "CN", "TR"} <= countries
    assert {"IR", "AF", "PK", "ZA", "ET", "ID", "JP", "FR", "CO", "GB"} <= countries


def test_the_file_is_small_enough_to_ship():
    assert SHIPPED.stat().st_size < 13.5e6


def test_threads_share_one_gazetteer():
    found, gazetteer = [], Gazetteer()
    threads = [threading.Thread(target=lambda: found.append(len(gazetteer.named("Springfield")))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert len(set(found)) == 1


def spelled(text, name):
    tag = (Span(text.index(name), text.index(name) + len(name)), "place")
    return next(
        (where.area and where.area.name, where.why) for where in find(text, [tag], (), LIST) if where.name == name
    )


def test_an_unlisted_spelling_is_the_town_that_sounds_so_in_a_country_that_is_named():
    assert spelled("Shells fell on Deir al-Zoor in Syria.", "Deir al-Zoor") == ("Deir ez-Zor", "spelled alike")
    assert spelled("A mill burned in Kremenchook, Ukraine.", "Kremenchook") == ("Kremenchuk", "spelled alike")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A mill burned in Kremenchook.", "Kremenchook"),
        ("A mill burned in Kremenchook, Germany.", "Kremenchook"),
        ("In Russia a mill burned near Putin.", "Putin"),
        ("In Ukraine, shells hit the town of Dormen.", "Dormen"),
    ],
)
def test_consonants_alone_make_no_place(text, name):
    assert spelled(text, name) == (None, None)
