"""A dump of GeoNames becomes a list that is looked into beside the shipped one, whole or not at all."""

import sqlite3

import pytest
from dump import BAD, LINES, archive, text

from sayso.errors import LocationError
from sayso.read.places import find, load
from sayso.read.places.gazetteer import Gazetteer, gazetteer, yours


@pytest.fixture
def loaded(tmp_path):
    load.load([archive(tmp_path / "XX.zip")], tmp_path / "places.sqlite")
    return Gazetteer(tmp_path / "places.sqlite")


@pytest.mark.parametrize("made", [text, archive])
def test_a_dump_is_loaded_as_it_comes(made, tmp_path):
    dump = made(tmp_path / ("XX.zip" if made is archive else "XX.txt"))
    found = load.load([dump], tmp_path / "new" / "places.sqlite")
    assert (found.places, found.countries, found.bad) == (9, 3, 0)
    assert [one.name for one in (tmp_path / "new").iterdir()] == ["places.sqlite"]


@pytest.mark.parametrize(
    ("name", "level", "within"),
    [
        ("Ostravelm", "town", ("Aleppo", "Syria")),
        ("Velm-on-Ostra", "town", ("Aleppo", "Syria")),
        ("Tarnokeh", "mountain", ("Aleppo", "Syria")),
        ("Velmark", "region", ("Finland",)),
        ("Sentavelm", "town", ("Pennsylvania", "United States")),
    ],
)
def test_a_place_has_its_level_and_what_it_lies_in(loaded, name, level, within):
    (place,) = loaded.named(name)
    assert place.area.level == level
    assert place.area.within == within


def test_a_region_that_only_the_dump_has_holds_its_towns_wherever_it_stands_in_the_file(loaded):
    assert loaded.named("Sudvelm")[0].area.within == ("Velmark", "Finland")
    assert loaded.named("Umkastra")[0].area.within == ("Velmark", "Finland")


def test_codes_spots_and_what_english_countries_once_were_called_are_no_names(loaded):
    for name in ("OVM", "Grand Velmo Hotel", "Newvelm"):
        assert loaded.named(name) == (), name


def test_what_is_told_twice_is_one_place_and_what_lies_apart_is_two(loaded):
    assert [place.area.id for place in loaded.named("Umkastra")] == ["geonames:90000005", "geonames:90000007"]
    assert len(loaded.named("Damascus")) == len(Gazetteer().named("Damascus"))


def test_an_article_finds_what_was_loaded(loaded):
    sentence = "Shells fell on the Syrian village of Ostravelm."
    (where,) = find(sentence, (), (), loaded)
    assert (where.name, where.area.country, where.why) == ("Ostravelm", "SY", "named with it")
    assert [one.area for one in find(sentence, (), (), Gazetteer())] in ([], [None])


def test_lines_that_are_no_places_are_counted_and_left_out(tmp_path):
    found = load.load([text(tmp_path / "XX.txt", [*BAD, *LINES, "x" * 300_000])], tmp_path / "places.sqlite")
    assert (found.places, found.bad) == (9, len(BAD) + 3)


def test_several_dumps_make_one_list(tmp_path):
    one, other = text(tmp_path / "A.txt", LINES[:3]), archive(tmp_path / "B.zip", LINES[2:])
    assert load.load([one, other], tmp_path / "places.sqlite").places == 9


@pytest.mark.parametrize("content", [b"", b"Just a page.\n" * 5000, b"\0\xff" * 5000, b"PK\x03\x04broken", b"a\tb\n"])
def test_what_is_no_dump_is_one_clear_line_and_leaves_the_old_list(tmp_path, content):
    into = tmp_path / "places.sqlite"
    load.load([text(tmp_path / "XX.txt")], into)
    before = into.read_bytes()
    (tmp_path / "page.txt").write_bytes(content)
    with pytest.raises(LocationError) as raised:
        load.load([tmp_path / "XX.txt", tmp_path / "page.txt"], into)
    assert "page.txt" in str(raised.value) and "\n" not in str(raised.value)
    assert into.read_bytes() == before
    assert {one.name for one in tmp_path.iterdir()} == {"XX.txt", "page.txt", "places.sqlite"}


def test_an_archive_that_is_cut_off_is_one_clear_line(tmp_path):
    whole = archive(tmp_path / "XX.zip", LINES * 200).read_bytes()
    at = whole.index(b"XX.txt") + 30
    (tmp_path / "cut.zip").write_bytes(whole[:at] + b"\xff" * 40 + whole[at + 40 :])
    with pytest.raises(LocationError, match=r"cut\.zip"):
        load.load([tmp_path / "cut.zip"], tmp_path / "places.sqlite")


def test_an_absent_file_and_a_folder_are_one_clear_line(tmp_path):
    for path in (tmp_path / "absent.zip", tmp_path):
        with pytest.raises(LocationError, match="cannot be read"):
            load.load([path], tmp_path / "places.sqlite")


def test_progress_is_told_to_the_last_byte(tmp_path):
    told = []
    dump = archive(tmp_path / "XX.zip")
    load.load([dump], tmp_path / "places.sqlite", told.append)
    assert sum(told) == load.size([dump]) > 0


def test_a_list_that_is_damaged_or_another_versions_is_one_clear_line(tmp_path):
    (tmp_path / "places.sqlite").write_bytes(b"no list" * 100)
    with pytest.raises(LocationError, match="sayso geo load"):
        Gazetteer(tmp_path / "places.sqlite")
    sqlite3.connect(tmp_path / "older.sqlite").execute("CREATE TABLE place (id)")
    with pytest.raises(LocationError, match="another version"):
        Gazetteer(tmp_path / "older.sqlite")


def test_where_the_list_is(monkeypatch, tmp_path):
    monkeypatch.setenv("SAYSO_PLACES", str(tmp_path / "a.sqlite"))
    assert yours() == tmp_path / "a.sqlite"
    monkeypatch.delenv("SAYSO_PLACES")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert yours() == tmp_path / "sayso" / "places.sqlite"
    monkeypatch.setenv("XDG_DATA_HOME", "")
    assert yours().parts[-4:] == (".local", "share", "sayso", "places.sqlite")


def test_the_list_is_found_where_it_was_loaded(monkeypatch, tmp_path):
    monkeypatch.setenv("SAYSO_PLACES", str(tmp_path / "a.sqlite"))
    load.load([text(tmp_path / "XX.txt")], yours())
    assert gazetteer().named("Ostravelm")
