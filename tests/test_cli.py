"""The command line as its users meet it: a process with arguments, pipes and an exit code."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
STORY = ROOT / "examples" / "stopped-flights"


def run(*arguments: str, stdin: bytes | None = None, **more) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "sayso", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, timeout=120, cwd=ROOT, check=False, **more)


def test_a_folder_gives_one_reading_a_line():
    done = run("read", str(STORY), "--format", "json")
    assert done.returncode == 0
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [Path(one["article"]["location"]).name for one in found][:3] == [
        "1-northern-signal.txt", "2-kestrel-post.html", "3-lask-wire.txt",
    ]  # fmt: skip
    assert len(found) == 5


def test_a_bad_file_is_one_line_and_the_others_are_read(tmp_path: Path):
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("The mayor said the bridge would open in May.\n", encoding="utf-8")
    bad.write_bytes(b"")
    done = run("read", str(bad), str(tmp_path / "absent.txt"), str(good), "-f", "json")
    assert done.returncode == 1
    errors = done.stderr.decode().splitlines()
    assert len(errors) == 2 and "bad.txt" in errors[0] and "absent.txt" in errors[1]
    assert json.loads(done.stdout)["article"]["text"].startswith("The mayor")


def test_standard_input_is_read():
    done = run("read", "-", "-f", "json", stdin="“The bridge is safe,” said engineer Ida Brandt.".encode())
    assert done.returncode == 0
    reading = json.loads(done.stdout)
    assert [s["name"] for s in reading["sources"]] == ["Ida Brandt"]


def test_piped_text_has_no_escape_codes_and_no_bar():
    done = run("read", str(STORY / "3-lask-wire.txt"))
    assert done.returncode == 0 and done.stderr == b""
    assert b"\x1b" not in done.stdout and "Lask" in done.stdout.decode()


def test_the_width_that_is_set_holds_in_a_pipe_too():
    done = run("read", str(STORY / "3-lask-wire.txt"), env={**os.environ, "SAYSO_WIDTH": "50"})
    lines = done.stdout.decode().splitlines()
    assert 40 < max(map(len, lines)) <= 50 and b"\x1b" not in done.stdout


def test_more_threads_than_any_machine_needs_are_a_wrong_call():
    done = run("read", str(STORY), "--threads", "99999")
    assert done.returncode == 2 and b"--threads" in done.stderr


def test_html_is_written_whole_to_the_named_path(tmp_path: Path):
    page = tmp_path / "page.html"
    done = run("read", str(STORY), "-f", "html", "-o", str(page))
    assert done.returncode == 0 and done.stdout == b""
    assert page.read_text(encoding="utf-8").rstrip().endswith("</html>")
    assert list(tmp_path.iterdir()) == [page]


def test_an_article_in_another_language_says_that_it_was_not_read(tmp_path: Path):
    page = tmp_path / "fr.txt"
    page.write_text(
        "Le ministre a déclaré mardi que le pont serait rouvert avant la fin de l’année.\n" * 3, encoding="utf-8"
    )
    done = run("read", str(page), "-f", "json")
    reading = json.loads(done.stdout)
    assert done.returncode == 0 and "fr" in reading["reader"]["unread"]
    assert reading["article"]["text"] and not reading["statements"]


@pytest.mark.parametrize("arguments", [("read",), ("read", "--format", "xml", "x.txt"), ("rread",)])
def test_a_wrong_call_is_code_2(arguments):
    done = run(*arguments)
    assert done.returncode == 2 and b"Traceback" not in done.stderr


def test_a_wrong_setting_is_code_2_and_names_its_variable():
    done = run("read", str(STORY / "3-lask-wire.txt"), env={**os.environ, "SAYSO_THREADS": "many"})
    assert done.returncode == 2 and done.stderr.decode().startswith("sayso: SAYSO_THREADS")


def test_an_output_that_cannot_be_written_is_one_line(tmp_path: Path):
    done = run("read", str(STORY / "3-lask-wire.txt"), "-o", str(tmp_path / "no" / "x.txt"))
    assert done.returncode == 1 and len(done.stderr.decode().splitlines()) == 1


def test_help_teaches_and_loads_neither_weights_nor_parser():
    code = (
        "import sys; sys.argv = ['sayso', '--help']\n"
        "from sayso.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "loaded = {name.split('.')[0] for name in sys.modules}\n"
        "assert not loaded & {'onnxruntime', 'lxml', 'trafilatura', 'tokenizers', 'numpy'}, loaded\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert b"read" in done.stdout


def test_ctrl_c_while_it_is_loaded_ends_it_quietly():
    code = (
        "import sys\n"
        "class Stopped:\n"
        "    def find_spec(self, name, *more):\n"
        "        if name == 'sayso.cli': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Stopped())\n"
        "from sayso.__main__ import main\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_where_nothing_could_be_read_the_old_output_stays(tmp_path: Path):
    page = tmp_path / "page.html"
    page.write_text("<p>old</p>")
    done = run("read", str(tmp_path / "absent.txt"), "-f", "html", "-o", str(page))
    assert done.returncode == 1 and len(done.stderr.splitlines()) == 1
    assert page.read_text() == "<p>old</p>" and list(tmp_path.iterdir()) == [page]


@pytest.mark.parametrize("what", [f'read "{STORY}" -f json', f'read "{STORY}"', "geo --help"])
@pytest.mark.parametrize("reader", ["head -c 10", "true"])
def test_a_reader_that_has_enough_is_no_failure(what, reader):
    command = f'set -o pipefail; "{sys.executable}" -m sayso {what} | {reader}'
    done = subprocess.run(["bash", "-c", command], capture_output=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(done.stdout) == (10 if reader != "true" else 0)


@pytest.mark.parametrize("what", [("read", "-", "-f", "json"), ("read", "-"), ("--version",)])
def test_output_that_is_closed_is_written_nowhere_and_a_full_disk_is_one_line(what):
    command = [sys.executable, "-m", "sayso", *what]
    text = b"The bridge is safe, said Ida Brandt."
    closed = subprocess.run(["bash", "-c", '"$@" >&- 2>&-', "-", *command], input=text, timeout=120, check=False)
    assert closed.returncode == 0
    with open("/dev/full", "wb") as full:
        done = subprocess.run(command, input=text, stdout=full, stderr=subprocess.PIPE, timeout=120, check=False)
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1) and b"No space left" in done.stderr


def test_ctrl_c_keeps_what_was_done(tmp_path: Path):
    text = (STORY / "3-lask-wire.txt").read_text(encoding="utf-8")
    many = tmp_path / "many.jsonl"
    many.write_text("".join(json.dumps({"url": f"u{i}", "text": text}) + "\n" for i in range(3000)), encoding="utf-8")
    out = tmp_path / "out.jsonl"
    process = subprocess.Popen(
        [sys.executable, "-m", "sayso", "read", str(many), "-f", "json", "-o", str(out)], stderr=subprocess.PIPE
    )
    part = tmp_path / "out.jsonl.part"
    for _ in range(600):
        if part.exists() and part.stat().st_size:
            break
        time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)
    assert process.returncode == 130
    found = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert 0 < len(found) < 3000


def told_when(done: subprocess.CompletedProcess) -> list[tuple[str | None, str]]:
    statements = json.loads(done.stdout)["statements"]
    return [(when["earliest"], when["anchored_on"]) for one in statements for when in one["when"]]


def test_a_relative_time_is_resolved_only_where_the_day_of_publication_is_known(tmp_path: Path):
    story = tmp_path / "ferry.txt"
    story.write_text("The ferry sank off Velm on Friday.\n", encoding="utf-8")
    assert told_when(run("read", str(story), "-f", "json")) == [(None, "nothing")]
    known = run("read", str(story), "-f", "json", "--published", "2031-05-13")
    assert told_when(known) == [("2031-05-09", "published")]
    assert json.loads(known.stdout)["article"]["published"] == "2031-05-13"


def test_what_a_page_says_of_its_day_stands_above_the_flag(tmp_path: Path):
    story = tmp_path / "ferry.jsonl"
    line = {"text": "The ferry sank off Velm on Friday.", "published": "2029-01-03"}
    story.write_text(json.dumps(line), encoding="utf-8")
    found = run("read", str(story), "-f", "json", "--published", "2031-05-13")
    assert told_when(found) == [("2028-12-29", "published")]


def test_a_day_that_is_none_is_refused_with_the_form_that_is_wanted(tmp_path: Path):
    done = run("read", str(STORY), "--published", "13 May")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"sayso: --published: wants a day, as 2032-03-01, not '13 May'\n"


def test_a_reading_says_when_it_was_made_and_can_be_made_again_to_the_byte():
    fixed = dict(os.environ, SOURCE_DATE_EPOCH="1900000000")
    once, twice = (run("read", str(STORY / "3-lask-wire.txt"), "-f", "json", env=fixed) for _ in range(2))
    assert once.stdout == twice.stdout
    assert json.loads(once.stdout)["reader"]["at"] == "2030-03-17T17:46:40+00:00"


def test_a_time_that_is_none_is_refused_once_in_one_line():
    done = run("read", str(STORY), env=dict(os.environ, SOURCE_DATE_EPOCH="99999999999999"))
    assert done.returncode == 2
    assert done.stderr.decode().startswith("sayso: SOURCE_DATE_EPOCH: ")
    assert len(done.stderr.splitlines()) == 1
