"""The library as its users meet it."""

import contextlib
import json
import os
import pty
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks import kills

ROOT = Path(__file__).parents[1]
FEW = [
    {"location": "orle/1", "outlet": "The Orle Post", "published": "2032-03-01", "title": "Bridge shut",
     "text": "The bridge at Orle was shut on Monday, the mayor, Ida Brandt, said. She gave no reason for it at all."},
    {"location": "orle/2", "outlet": "Tamm Radio", "published": "2032-03-02", "title": "Orle bridge",
     "text": "The Orle Post reported that the bridge at Orle was shut on Monday. The mayor, Ida Brandt, said so."},
]  # fmt: skip


def run(*arguments, library: Path, **more):
    command = [sys.executable, "-m", "sayso", *map(str, arguments)]
    env = dict(os.environ, SAYSO_LIBRARY=str(library))
    return subprocess.run(command, capture_output=True, timeout=300, check=False, env=env, **more)


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A library of the few articles, and the line that told what was added."""
    folder = tmp_path_factory.mktemp("filled")
    file = folder / "few.jsonl"
    file.write_text("".join(json.dumps(one) + "\n" for one in FEW), encoding="utf-8")
    done = run("add", file, library=folder / "a" / "library.sqlite")
    assert (done.returncode, done.stderr) == (0, b"")
    return folder / "a" / "library.sqlite", file, done.stdout.decode()


@pytest.fixture
def library(filled, tmp_path):
    """A copy that a test may change."""
    copy = tmp_path / "library.sqlite"
    assert run("backup", copy, library=filled[0]).returncode == 0
    return copy


def test_add_says_in_one_line_what_it_did(filled):
    assert filled[2].startswith("2 added, 0 changed, 0 already there, 0 failed: 2 articles, ")
    assert len(filled[2].splitlines()) == 1


def test_what_is_there_is_passed_over_without_being_read(filled):
    begin = time.perf_counter()
    done = run("add", filled[1], "--format", "json", library=filled[0])
    assert done.returncode == 0 and time.perf_counter() - begin < 60
    told = json.loads(done.stdout)
    assert (told["schema"], told["added"], told["there"], told["failed"]) == ("sayso/added/1", 0, 2, 0)
    assert told["articles"] == 2 and told["waiting"] == 0 and told["library"] == str(filled[0])


def test_a_bad_line_is_one_line_and_the_others_are_kept(library, tmp_path):
    file = tmp_path / "more.jsonl"
    good = {"location": "orle/3", "text": "The bridge is open again, the mayor said."}
    file.write_text("no json\n" + json.dumps(good) + "\n", encoding="utf-8")
    done = run("add", file, tmp_path / "absent.txt", library=library)
    assert done.returncode == 1
    assert len(done.stderr.decode().splitlines()) == 2 and b"absent.txt" in done.stderr
    assert done.stdout.startswith(b"1 added, 0 changed, 0 already there, 2 failed: 3 articles")


def test_a_file_is_the_same_from_whatever_folder_it_is_named(library, tmp_path):
    (tmp_path / "page.txt").write_text("The bridge is open, said the mayor.\n", encoding="utf-8")
    assert run("add", "page.txt", library=library, cwd=tmp_path).stdout.startswith(b"1 added")
    assert run("add", tmp_path / "page.txt", library=library).stdout.startswith(b"0 added, 0 changed, 1 already")
    (tmp_path / "page.txt").write_text("The bridge is closed, said the mayor.\n", encoding="utf-8")
    assert run("add", tmp_path, library=library).stdout.startswith(b"0 added, 1 changed")
    assert b"1 older version" in run("status", library=library).stdout
    assert run("remove", "page.txt", library=library, cwd=tmp_path).stdout == b"2 versions of page.txt removed\n"
    assert run("check", library=library).returncode == 0


def test_status_counts_what_is_there(filled):
    told = json.loads(run("status", "-f", "json", library=filled[0]).stdout)
    assert (told["schema"], told["articles"], told["outlets"], told["waiting"]) == ("sayso/status/1", 2, 2, 0)
    assert (told["first"], told["last"]) == ("2032-03-01", "2032-03-02")
    text = run("status", library=filled[0]).stdout.decode()
    assert "2 articles of 2 outlets, published from 2032-03-01 to 2032-03-02" in text


def test_search_shows_the_words(filled):
    done = run("search", "BRIDGE", "tamm radio", library=filled[0])
    assert done.returncode == 0 and done.stdout == b"" and done.stderr == b"sayso: no article found\n"
    shown = run("search", "reason*", library=filled[0]).stdout.decode()
    assert "The Orle Post · 2032-03-01 · Bridge shut" in shown and "reason" in shown and "\x1b" not in shown
    (hit,) = map(json.loads, run("search", "reason", "-f", "json", library=filled[0]).stdout.splitlines())
    (mark,) = hit["marks"]
    assert FEW[0]["text"][slice(*mark)] == "reason" and hit["schema"] == "sayso/hit/1"
    wrong = run("search", "—", library=filled[0])
    assert wrong.returncode == 2 and len(wrong.stderr.decode().splitlines()) == 1


def test_remove_takes_an_article_out_and_names_what_is_not_there(library):
    done = run("remove", "orle/1", "orle/9", library=library)
    assert done.returncode == 1
    assert done.stdout == b"1 version of orle/1 removed\n"
    assert done.stderr == b"sayso: orle/9: is not in the library\n"
    assert json.loads(run("status", "-f", "json", library=library).stdout)["articles"] == 1
    assert b"orle/1" not in run("stories", "-f", "json", library=library).stdout


def test_check_is_quiet_about_a_whole_library_and_ends_with_1_on_a_damaged_one(library):
    done = run("check", library=library)
    assert (done.returncode, done.stdout) == (0, b"")
    library.write_bytes(b"no library" * 1000)
    done = run("check", library=library)
    assert done.returncode == 1 and len(done.stderr.decode().splitlines()) == 1 and b"damaged" in done.stderr


def test_a_backup_does_not_overwrite(filled, library):
    done = run("backup", library, library=filled[0])
    assert done.returncode == 1 and b"already" in done.stderr


@pytest.mark.parametrize("command", [["status"], ["stories"], ["claims"], ["search", "x"], ["check"], ["reread"]])
def test_without_a_library_the_answer_is_one_line(command, tmp_path):
    done = run(*command, library=tmp_path / "absent.sqlite")
    assert done.returncode == 1 and done.stdout == b""
    assert done.stderr.decode().startswith("sayso: there is no library at ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", [["status"], ["add", ROOT / "examples" / "stopped-flights"]])
def test_a_folder_is_no_library_and_the_line_says_so(command, tmp_path):
    done = run(*command, library=tmp_path)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode() == f"sayso: {tmp_path}: is a folder; a library is a file\n"


def test_a_library_without_a_name_is_a_wrong_call():
    done = run("status", library="")
    assert done.returncode == 2 and b"SAYSO_LIBRARY" in done.stderr


def test_the_library_is_in_the_users_data_folder_if_none_is_named(tmp_path):
    env = {**os.environ, "XDG_DATA_HOME": str(tmp_path)}
    env.pop("SAYSO_LIBRARY", None)
    page = b"The bridge is open, said Ida Brandt."
    done = subprocess.run(
        [sys.executable, "-m", "sayso", "add", "-"], input=page, capture_output=True, env=env, check=False
    )
    assert done.returncode == 0 and (tmp_path / "sayso" / "library.sqlite").is_file()


def test_ctrl_c_keeps_what_is_done_and_the_next_call_goes_on(tmp_path):
    library, folder = tmp_path / "library.sqlite", tmp_path / "folder"
    folder.mkdir()
    shutil.copy(ROOT / "examples" / "stories" / "sealed-harbour" / "reports.jsonl", folder)
    process = subprocess.Popen(
        [sys.executable, "-m", "sayso", "add", str(folder)],
        env=dict(os.environ, SAYSO_LIBRARY=str(library)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    for _ in range(2400):
        if kills.there(library):
            break
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    out, errors = process.communicate(timeout=120)
    assert process.returncode == 130 and b"Traceback" not in errors
    kept = len(kills.there(library))
    assert kept and f" 0 failed: {kept} article".encode() in out
    done = run("add", folder, library=library)
    assert done.returncode == 0 and f"{kept} already there".encode() in done.stdout
    assert run("check", library=library).returncode == 0


def test_a_person_who_waits_sees_a_bar(tmp_path):
    ours, theirs = pty.openpty()
    (tmp_path / "page.txt").write_text("The bridge is open, said Ida Brandt.\n", encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "sayso", "add", str(tmp_path / "page.txt")],
        env=dict(os.environ, SAYSO_LIBRARY=str(tmp_path / "library.sqlite"), TERM="xterm"),
        stdout=subprocess.PIPE,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    with contextlib.suppress(OSError):  # how Linux says that the other end is closed
        while part := os.read(ours, 65536):
            shown += part
    os.close(ours)
    out, _ = process.communicate(timeout=120)
    assert b"reading" in shown and b"linking" in shown
    assert out.startswith(b"1 added")
