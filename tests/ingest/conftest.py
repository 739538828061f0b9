"""Reading invented locations, and a good file that must be read whatever lies beside it."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.errors import LocationError
from sayso.ingest import pages
from sayso.records import Page

GOOD = "The ferry to Orsin was late on Monday, the harbour master of Velm said."
Read = Callable[..., tuple[list[Page], list[LocationError]]]


@pytest.fixture
def read() -> Read:
    """Reads locations and gives their pages and what was reported."""

    def _read(*locations: str | Path) -> tuple[list[Page], list[LocationError]]:
        reports: list[LocationError] = []
        found = list(pages([str(location) for location in locations], reports.append))
        return found, reports

    return _read


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.fixture
def standard_input(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Puts bytes on standard input."""
    return lambda data: monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
