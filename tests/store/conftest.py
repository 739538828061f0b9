"""Readings, made once for all tests, and an empty library for each."""

from pathlib import Path

import pytest

import sayso
from sayso import linking, pipeline
from sayso.ingest.article import make_page
from sayso.store import Library

STORIES = Path(__file__).parents[2] / "examples" / "stories"
USED = ("sealed-harbour",)


@pytest.fixture(scope="session")
def readings():
    problems = []
    found = list(sayso.readings([str(STORIES / name) for name in USED], problems.append))
    assert not problems
    return found


SHORT = (
    ("The Orle Post", "2032-03-01", "The bridge at Orle was shut on Monday, the mayor, Ida Brandt, said."),
    ("Tamm Radio", "2032-03-02", "The bridge at Orle was shut on Monday, according to Ida Brandt, the mayor."),
    ("The Coast", "2032-03-02", "Ida Brandt, mayor of Orle, denied that the bridge at Orle was shut on Monday."),
    (
        "The Velm Star",
        "2033-07-10",
        "Fire destroyed the Halvard mill in Velm on Sunday, said Jon Skarre of the fire service.",
    ),
    (
        "Mill News",
        "2033-07-11",
        "Jon Skarre of the Velm fire service said the Halvard mill was destroyed by fire on Sunday.",
    ),
)


@pytest.fixture(scope="session")
def few():
    """Five short reports of two affairs, of which the weights make little work."""
    read = pipeline.reader()
    pages = [make_page(text, f"few/{outlet}", outlet=outlet, published=day) for outlet, day, text in SHORT]
    return [read(page) for page in pages]


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.sqlite") as opened:
        yield opened


@pytest.fixture
def put():
    """Adds a reading as `sayso add` does."""
    return linking.add
