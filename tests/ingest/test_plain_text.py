"""A plain text is read as it stands: the article's text is the file."""

import hashlib
import json
import subprocess
import sys
from dataclasses import asdict

import pytest

from sayso.errors import LocationError
from sayso.ingest import count, from_text

WORDS = "The bridge at Orsin is closed, the mayor of Velm said on Friday."


def test_the_text_is_the_file_unchanged(tmp_path, read):
    text = "  The “bridge”\tis closed.\r\n\r\nIt is – still – closed. \n\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    found, _ = read(tmp_path / "a.txt")
    assert found[0].article.text == text


def test_the_byte_order_mark_is_no_part_of_the_text(tmp_path, read):
    (tmp_path / "a.txt").write_bytes(WORDS.encode("utf-8-sig"))
    found, _ = read(tmp_path / "a.txt")
    assert found[0].article.text == WORDS


def test_the_location_ends_with_the_name_of_the_file(tmp_path, read):
    (tmp_path / "Bridge closed.txt").write_text(WORDS)
    found, _ = read(tmp_path / "Bridge closed.txt")
    assert found[0].article.location.endswith("Bridge closed.txt")


def test_the_id_and_the_hash_are_of_the_words():
    article = from_text(WORDS, "a.txt").article
    assert article.id == hashlib.sha256(f"a.txt\0{WORDS}".encode()).hexdigest()[:16]
    assert article.sha256 == hashlib.sha256(WORDS.encode()).hexdigest()


def test_the_same_words_elsewhere_are_another_article():
    assert from_text(WORDS, "a.txt").article.id != from_text(WORDS, "b.txt").article.id


def test_what_a_plain_text_does_not_say_of_itself_stays_unknown():
    page = from_text(WORDS)
    article = page.article
    assert (article.outlet, article.title, article.byline, article.published) == (None, None, None, None)
    assert (article.location, page.left_out, page.quotations) == ("text", (), ())


def test_a_page_can_be_written_as_json():
    assert json.loads(json.dumps(asdict(from_text(WORDS))))["article"]["text"] == WORDS


@pytest.mark.parametrize("text", ["", " \n", "---", "Velm\0"])
def test_a_text_without_words_is_an_error(text):
    with pytest.raises(LocationError, match=r"^text: "):
        from_text(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (WORDS, "en"),
        ("Die Brücke von Orsin bleibt gesperrt, sagte die Bürgermeisterin von Velm am Freitag.", "de"),
        ("Le pont d'Orsin reste fermé, a déclaré vendredi la maire de Velm, qui attend les experts.", "fr"),
        ("Мост в Орсине закрыт, сообщила в пятницу мэр города Велм журналистам газеты.", "ru"),
        ("Bridge closed", "und"),
        ("2019 2020 2021 2022 2023 2024 2025 2026 2027 2028 2029", "und"),
    ],
)
def test_the_language_is_told_where_there_are_words_enough(text, language):
    assert from_text(text).article.language == language


def test_a_folder_is_read_in_the_order_of_names_and_other_kinds_are_passed_over(tmp_path, read):
    for name in ("b.txt", "a.txt", "a.png", ".hidden.txt", "c/d.txt", "c/notes.docx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(WORDS)
    found, reports = read(tmp_path)
    assert [page.article.location.removeprefix(f"{tmp_path}/") for page in found] == ["a.txt", "b.txt", "c/d.txt"]
    assert reports == []
    assert count([str(tmp_path)]) == 3


def test_a_folder_named_like_a_page_is_a_folder(tmp_path, read):
    (tmp_path / "x.html").mkdir()
    (tmp_path / "x.html" / "a.txt").write_text(WORDS)
    found, reports = read(tmp_path / "x.html")
    assert (len(found), reports) == (1, [])


def test_a_folder_that_links_back_to_itself_ends(tmp_path, read, good):
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "outer").symlink_to(tmp_path)
    found, reports = read(tmp_path)
    assert (len(found), reports) == (1, [])


def test_a_linked_file_in_a_folder_is_read_and_a_broken_link_is_reported(tmp_path, read):
    (tmp_path / "in").mkdir()
    (tmp_path / "a.txt").write_text(WORDS)
    (tmp_path / "in" / "a.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "in" / "b.txt").symlink_to(tmp_path / "gone.txt")
    found, reports = read(tmp_path / "in")
    assert len(found) == 1
    assert [report.location for report in reports] == [str(tmp_path / "in" / "b.txt")]


def test_standard_input_is_read_as_the_text_it_is(read, standard_input):
    standard_input(f"\n {WORDS}\r\n".encode())
    found, _ = read("-")
    assert (found[0].article.location, found[0].article.text) == ("-", f"\n {WORDS}\r\n")


def test_standard_input_that_is_a_page_is_read_as_a_page(read, standard_input):
    standard_input(f"\n<!DOCTYPE html><html><body><article><p>{WORDS}<p>{WORDS} Still.</article>".encode())
    found, _ = read("-")
    assert found[0].article.text == f"{WORDS}\n\n{WORDS} Still."


def test_standard_input_of_json_lines_is_read_line_by_line(read, standard_input):
    standard_input(b'\n{"text": "Velm is shut."}\nno\n{"text": "Orsin is open."}\n')
    found, reports = read("-")
    assert [page.article.text for page in found] == ["Velm is shut.", "Orsin is open."]
    assert [report.reason[:14] for report in reports] == ["line 3 is not "]


def test_the_number_of_pages_is_unknown_where_it_is(tmp_path, good):
    assert count(["-"]) is None
    assert count(["a.jsonl", str(good)]) is None


def test_importing_costs_nothing():
    heavy = "{'lxml', 'trafilatura', 'py3langid', 'numpy', 'resiliparse'}"
    code = f"import sys, sayso.ingest; sys.exit(str({heavy} & set(sys.modules)) if {heavy} & set(sys.modules) else 0)"
    subprocess.run([sys.executable, "-c", code], check=True)
