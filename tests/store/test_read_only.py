"""A library that cannot be written answers all the same, and says in one line why it is not changed."""

import json
import os
import shutil
import subprocess
import sys

import pytest
from made import reading

from sayso import linking
from sayso.store import Library

SETPRIV = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
"""For the administrator, whom no mode of a file binds: runs a program that is bound like everybody's."""
BOUND = SETPRIV if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
CANNOT = "cannot be written: it, or its folder, can only be read"
MODES = {"file": (0o444, 0o755), "folder": (0o644, 0o555), "both": (0o444, 0o555)}

pytestmark = pytest.mark.skipif(
    os.name != "posix" or (bool(BOUND) and shutil.which("setpriv") is None),
    reason="nothing here binds this user to the modes of files",
)


@pytest.fixture(scope="module")
def filled(tmp_path_factory, few):
    path = tmp_path_factory.mktemp("filled") / "library.sqlite"
    with Library.open(path) as library:
        for one in few:
            linking.add(library, one)
        linking.link(library, pytest.fail)
    return path


@pytest.fixture
def closed(filled, tmp_path):
    """Closes a copy of the library against writing."""
    folder = tmp_path / "archive"
    folder.mkdir()
    path = folder / "a #1 100%.sqlite"
    shutil.copy(filled, path)

    def close(which="both"):
        for one, mode in zip((path, folder), MODES[which], strict=True):
            one.chmod(mode)
        return path

    yield close
    folder.chmod(0o755)


def run(library, *arguments):
    command = [*BOUND, sys.executable, "-m", "sayso", *map(str, arguments), "--library", str(library)]
    return subprocess.run(command, capture_output=True, timeout=120, check=False, encoding="utf-8")


def told(done):
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def refused(done):
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    return line


@pytest.mark.parametrize("which", MODES)
def test_every_question_is_answered_and_nothing_is_left_beside_it(closed, filled, which):
    library = closed(which)
    with Library.open(filled) as original:
        claim = next(original.claims())
    asked = [("stories", "-f", "json"), ("claims", "-f", "json"), ("trace", claim.id), ("search", "bridge")]
    for question in asked:
        assert told(run(library, *question)) == told(run(filled, *question))
    assert json.loads(told(run(library, "status", "-f", "json")))["articles"] == 5
    assert [one.name for one in library.parent.iterdir()] == [library.name]


def test_what_would_write_says_that_it_cannot_and_changes_nothing(closed, filled, tmp_path):
    library = closed()
    before = library.read_bytes()
    page = tmp_path / "page.txt"
    page.write_text("The ferry was late, Lene Voss said.\n", encoding="utf-8")
    for call in (("add", page), ("correct", "rename", "few/Mill News", "Jon Skarre", "J. Skarre")):
        assert refused(run(library, *call)) == f"sayso: {library}: {CANNOT}"
    assert refused(run(library, "remove", "few/Mill News")) == f"sayso: {library}: {CANNOT}"
    assert library.read_bytes() == before


def test_it_is_copied_and_the_copy_is_whole_and_can_be_written(closed, tmp_path):
    copy = tmp_path / "copy.sqlite"
    assert "can only be read" in run(closed(), "check").stdout
    assert told(run(closed(), "backup", copy)) == f"copied to {copy}\n"
    assert run(copy, "check").returncode == 0
    assert "1 version" in told(run(copy, "remove", "few/Mill News"))


def test_what_another_adds_meanwhile_is_seen(closed):
    with Library.open(closed("file").parent / "other.sqlite") as writer:
        linking.add(writer, reading("The bridge is open.", "orle"))
        writer.path.parent.chmod(0o555)
        assert json.loads(told(run(writer.path, "status", "-f", "json")))["articles"] == 1
        linking.add(writer, reading("The ferry is late.", "tamm"))
        assert json.loads(told(run(writer.path, "status", "-f", "json")))["articles"] == 2


def test_none_is_made_where_nothing_can_be(closed, tmp_path):
    library = closed().with_name("new.sqlite")
    page = tmp_path / "page.txt"
    page.write_text("The ferry was late.\n", encoding="utf-8")
    assert refused(run(library, "add", page)) == f"sayso: {library}: cannot be made: its folder can only be read"
