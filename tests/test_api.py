"""sayso as a Python library."""

from pathlib import Path

import pytest

import sayso

STORY = Path(__file__).parents[1] / "examples" / "stopped-flights"
TEXT = "“The bridge is safe,” said Ida Brandt, the city’s engineer. She denied that it had moved."


def test_a_text_a_path_and_the_name_of_a_file_are_read():
    assert sayso.read(TEXT).article.text == TEXT
    page = STORY / "3-lask-wire.txt"
    assert sayso.read(page).article == sayso.read(str(page)).article
    assert sayso.read(page).article.location.endswith("3-lask-wire.txt")


def test_a_file_that_is_not_there_is_an_error_and_no_text():
    with pytest.raises(sayso.LocationError, match=r"absent\.txt"):
        sayso.read("absent.txt")
    with pytest.raises(sayso.LocationError):
        sayso.read(Path("absent"))


def test_a_pronoun_is_the_person_named_before():
    reading = sayso.read(TEXT)
    assert [reading.source(one.source).name for one in reading.attributions] == ["Ida Brandt", "Ida Brandt"]
    assert [one.act for one in reading.attributions] == ["says", "denies"]
    assert [one.speech for one in reading.attributions] == ["direct", "indirect"]


def test_the_function_stays_the_function_when_its_stage_is_imported():
    from sayso.read.article import read  # noqa: F401

    assert callable(sayso.read)


def test_a_notebook_shows_the_marked_article():
    shown = sayso.read(TEXT)._repr_html_()
    assert shown and "Ida Brandt" in shown and "<html" not in shown


def test_many_are_read_one_at_a_time():
    problems = []
    found = sayso.readings([str(STORY), "absent.txt"], problems.append)
    assert next(found).article.location.endswith("1-northern-signal.txt")
    assert len(list(found)) == 4 and [p.location for p in problems] == ["absent.txt"]
