"""Where the commands write: a file is there whole or not at all, and what is no file is never replaced."""

import os
import threading
from pathlib import Path

import pytest

from sayso.cli import output
from sayso.errors import LocationError


def test_a_file_has_its_name_only_when_all_is_written(tmp_path: Path):
    page = tmp_path / "page.html"
    with output.stream(page) as stream:
        stream.write("half")
        assert not page.exists()
        stream.write(" and half")
    assert page.read_text() == "half and half" and list(tmp_path.iterdir()) == [page]


@pytest.mark.parametrize(("keep", "wrote", "left"), [(False, "half", []), (True, "half", ["x.part"]), (True, "", [])])
def test_where_writing_fails_readings_are_kept_and_pages_are_not(tmp_path: Path, keep, wrote, left):
    with pytest.raises(RuntimeError), output.stream(tmp_path / "x", keep) as stream:
        stream.write(wrote)
        raise RuntimeError
    assert [one.name for one in tmp_path.iterdir()] == left


def test_a_pipe_is_written_to_and_stays_a_pipe_also_behind_a_link_as_standard_output_is(tmp_path: Path):
    pipe, link = tmp_path / "pipe", tmp_path / "stdout"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text()), daemon=True)
    reader.start()
    with output.stream(link) as stream:
        stream.write("words")
    reader.join(timeout=10)
    assert read == ["words"]
    assert link.is_symlink() and pipe.is_fifo() and len(list(tmp_path.iterdir())) == 2


def test_a_link_to_a_file_stays_a_link(tmp_path: Path):
    (tmp_path / "there").mkdir()
    file, link = tmp_path / "there" / "file", tmp_path / "link"
    file.write_text("old")
    link.symlink_to(file)
    with output.stream(link) as stream:
        stream.write("new")
    assert link.is_symlink() and file.read_text() == "new"


@pytest.mark.parametrize("name", ["", ".", "folder"])
def test_a_folder_is_refused_before_anything_is_done(tmp_path: Path, name, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    with pytest.raises(LocationError, match="is a folder"), output.stream(Path(name)):
        pytest.fail("began")
    assert [one.name for one in tmp_path.iterdir()] == ["folder"]


def test_a_name_below_a_file_is_one_line(tmp_path: Path):
    (tmp_path / "file").write_text("")
    with (
        pytest.raises(LocationError, match="cannot be written: Not a directory"),
        output.stream(tmp_path / "file" / "x"),
    ):
        pytest.fail("began")


def test_a_dash_is_standard_output(tmp_path: Path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    with output.stream(Path("-")) as stream:
        stream.write("words")
    assert capsys.readouterr() == ("words", "") and list(tmp_path.iterdir()) == []
