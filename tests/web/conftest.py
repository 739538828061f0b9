"""An empty library, made once: making one takes longer than most tests of it."""

import pytest

from sayso.store import Library


@pytest.fixture(scope="session")
def empty(tmp_path_factory):
    """The file of a library in which nothing is, and into which no test puts anything."""
    path = tmp_path_factory.mktemp("empty") / "library.sqlite"
    Library.open(path).close()
    return path
