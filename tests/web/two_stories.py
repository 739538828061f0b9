"""A library of two of the example stories and their app, made once for all tests that only look at it."""

import tempfile
from functools import cache
from pathlib import Path

import asking
from lxml import html

from sayso import pipeline
from sayso.store import Library

STORIES = Path(__file__).parents[2] / "examples" / "stories"
NAMES = ("denied-sale", "sealed-harbour")


@cache
def path():
    made = Path(tempfile.mkdtemp()) / "two.sqlite"
    with Library.open(made) as library:
        list(pipeline.add(library, [str(STORIES / name) for name in NAMES], print))
        pipeline.link(library, print)
    return made


@cache
def client():
    return asking.client(path())


@cache
def library():
    return client().app.state.library


def page(url, status=200, of=None):
    """The answer as a tree."""
    answer = (of or client()).get(url)
    assert answer.status_code == status, answer.text
    return html.document_fromstring(answer.text)


def words(found):
    return " ".join(found.text_content().split())
