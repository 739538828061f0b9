"""`sayso correct` as its users meet it: what they say is noted, what they mistype is not."""

import json
import shutil
import subprocess
import sys

import pytest

ARTICLES = [
    {"location": "orle/1", "outlet": "The Orle Post", "published": "2032-03-01",
     "text": "The bridge at Orle was shut on Monday, the mayor, Ida Brandt, said.\n\n"
     "“Nine lorries crossed it on Sunday night,” said Per Holm, an engineer."},
    {"location": "orle/2", "outlet": "Tamm Radio", "published": "2032-03-02",
     "text": "The Orle Post reported that the bridge at Orle was shut on Monday. The mayor, Ida Brandt, said so.\n\n"
     "“Nine lorries crossed it on Sunday night,” Per Holm, an engineer, told The Orle Post."},
    {"location": "orle/3", "outlet": "The Lower Tamm", "published": "2032-03-03",
     "text": "The Orle Post reported that the bridge at Orle was shut on Monday. Nobody has said when it opens again."},
]  # fmt: skip


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("filled")
    file = folder / "three.jsonl"
    file.write_text("".join(json.dumps(one) + "\n" for one in ARTICLES), encoding="utf-8")
    page = folder / "page.txt"
    page.write_text("The ferry was late, Lene Voss said.\n", encoding="utf-8")
    done = run(folder / "library.sqlite", "add", file, page)
    assert (done.returncode, done.stderr) == (0, "")
    return folder / "library.sqlite"


@pytest.fixture
def library(filled, tmp_path):
    return shutil.copy(filled, tmp_path / "library.sqlite")


def run(library, *arguments, **more):
    command = [sys.executable, "-m", "sayso", *map(str, arguments), "--library", str(library)]
    return subprocess.run(command, capture_output=True, timeout=120, check=False, encoding="utf-8", **more)


def claims(library):
    return [json.loads(line) for line in run(library, "claims", "-f", "json").stdout.splitlines()]


def refused(library, code, *arguments):
    """The one line that a call is refused with; nothing is noted."""
    done = run(library, "correct", *arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert run(library, "correct", "log").stdout == ""
    (line,) = done.stderr.splitlines()
    return line


def test_claims_are_merged_and_the_answer_says_what_the_claim_is_called_now(library):
    first, second = claims(library)[:2]
    done = run(library, "correct", "merge", first["id"][:8], second["id"])
    assert done.returncode == 0
    noted, now = done.stdout.splitlines()
    (found,) = [one for one in claims(library) if now == f"now claim {one['id']}"]
    assert len(found["statements"]) == len(first["statements"]) + len(second["statements"])
    assert noted.endswith(f"`sayso correct undo {noted.split()[0]}`")


def test_statements_are_split_off_by_the_numbers_that_trace_shows(library):
    whole = max(claims(library), key=lambda one: len(one["statements"]))
    last = len(whole["statements"])
    done = run(library, "correct", "split", whole["id"], last)
    assert done.returncode == 0
    (left,) = [one for one in claims(library) if f"now claim {one['id']}" in done.stdout.splitlines()]
    assert [one["text"] for one in left["statements"]] == [one["text"] for one in whole["statements"][:-1]]


def test_claims_that_are_one_are_not_merged_and_no_claim_is_emptied(library):
    (id, *_), count = [one["id"] for one in claims(library)], len(claims(library)[0]["statements"])
    assert refused(library, 2, "merge", id, id[:9]) == "sayso: merge: wants two claims or more, not one"
    assert "not all" in refused(library, 2, "split", id, *range(1, count + 1))
    assert "no statement '99'" in refused(library, 1, "split", id, "99")


def test_a_name_that_no_source_has_is_refused_with_those_that_there_are(library):
    line = refused(library, 1, "rename", "orle/1", "Ida Brand", "Ida Brandt of Orle")
    assert "orle/1: has no source 'Ida Brand'" in line and "“Ida Brandt”" in line and "“Per Holm”" in line
    assert "no source" in refused(library, 1, "retype", "orle/1", "Ida Brand", "person")
    assert "there is no article at 'orle/9'" in refused(library, 1, "retype", "orle/9", "Ida Brandt", "person")
    assert "wants a name" in refused(library, 2, "rename", "orle/1", "Ida Brandt", " ")
    assert "wants one of person" in refused(library, 2, "retype", "orle/1", "Ida Brandt", "banana")


def test_a_source_is_renamed_and_then_known_by_its_new_name(library):
    assert run(library, "correct", "rename", "orle/1", "Per Holm", "Per  Holm of Tamm").returncode == 0
    assert "no source 'Per Holm'" in run(library, "correct", "retype", "orle/1", "Per Holm", "group").stderr
    assert run(library, "correct", "retype", "orle/1", "Per Holm of Tamm", "group").returncode == 0
    first, second = run(library, "correct", "log").stdout.splitlines()
    assert first.endswith("rename  “Per Holm” of orle/1: Per Holm of Tamm")
    assert second.endswith("retype  “Per Holm of Tamm” of orle/1: group")


def test_a_file_may_be_named_as_it_was_when_it_was_added(library, filled):
    done = run(library, "correct", "rename", "page.txt", "Lene Voss", "Captain Lene Voss", cwd=filled.parent)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_correction_is_taken_back_by_the_beginning_of_its_id(library):
    id = run(library, "correct", "rename", "orle/1", "Per Holm", "Per Holm of Tamm").stdout.split()[0]
    assert run(library, "correct", "undo", id[:5]).stdout == f"{id} undone\n"
    assert "rename (undone)" in run(library, "correct", "log").stdout
    missing = run(library, "correct", "undo", "zz")
    assert (missing.returncode, missing.stderr) == (1, "sayso: there is no correction 'zz'\n")
