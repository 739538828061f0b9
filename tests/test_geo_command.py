"""`sayso geo` as its users meet it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from dump import LINES, archive, text


def run(*arguments, places: Path, **more):
    command = [sys.executable, "-m", "sayso", *map(str, arguments)]
    env = dict(os.environ, SAYSO_PLACES=str(places))
    return subprocess.run(command, capture_output=True, timeout=120, check=False, env=env, **more)


def test_load_says_what_was_loaded_and_where_and_remove_undoes_it(tmp_path):
    places = tmp_path / "data" / "places.sqlite"
    done = run("geo", "load", archive(tmp_path / "XX.zip"), places=places)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == f"9 places of 3 countries loaded into {places}\n"
    assert run("geo", "remove", places=places).stdout.decode() == f"removed {places}\n"
    assert not places.exists()
    assert run("geo", "remove", places=places).stdout == b"nothing was loaded\n"


def test_what_is_no_dump_is_one_line_and_code_1(tmp_path):
    page = tmp_path / "page.txt"
    page.write_text("A page.\n", encoding="utf-8")
    done = run("geo", "load", page, places=tmp_path / "places.sqlite")
    assert done.returncode == 1 and done.stdout == b""
    assert len(done.stderr.decode().splitlines()) == 1 and b"page.txt" in done.stderr


def test_a_damaged_list_is_one_line_and_not_one_for_each_article(tmp_path):
    places, story = tmp_path / "places.sqlite", tmp_path / "story.txt"
    places.write_bytes(b"no list" * 100)
    story.write_text("A wall fell in Porto.\n", encoding="utf-8")
    done = run("read", story, story, places=places)
    assert done.returncode == 1
    assert len(done.stderr.decode().splitlines()) == 1 and b"sayso geo load" in done.stderr


def test_ctrl_c_leaves_the_old_list_whole(tmp_path):
    places = tmp_path / "places.sqlite"
    run("geo", "load", text(tmp_path / "XX.txt"), places=places)
    before = places.read_bytes()
    long = text(tmp_path / "long.txt", LINES * 200_000)
    process = subprocess.Popen(
        [sys.executable, "-m", "sayso", "geo", "load", str(long)],
        env=dict(os.environ, SAYSO_PLACES=str(places)),
        stderr=subprocess.PIPE,
    )
    for _ in range(600):
        if list(tmp_path.glob("*.part")):
            break
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130 and b"Traceback" not in errors
    assert places.read_bytes() == before
    assert not list(tmp_path.glob("*.part"))
