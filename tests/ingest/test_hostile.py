"""Whatever a file holds, it gives a page or one clear line, and the good file beside it is still read."""

import bz2
import gzip
import lzma
import os
import random
import socket
import time
from pathlib import Path

import pytest

from sayso.errors import LocationError
from sayso.ingest import count, pages

WORDS = "The bridge at Orsin is closed, the mayor of Velm said on Friday."
LONG = " ".join([WORDS] * 5)
NOISE = random.Random(7).randbytes(5_000)


def page(body: str, head: str = "") -> bytes:
    return f"<html><head><title>Bridge closed</title>{head}</head><body>{body}</body></html>".encode()


def article(body: str, head: str = "") -> bytes:
    return page(f"<article><p>{LONG}</p>{body}<p>{LONG}</p></article>", head)


def refused(reason: str) -> tuple[str, str]:
    return "refused", reason


def whole(text: str) -> tuple[str, str]:
    return "whole", text


def holding(text: str) -> tuple[str, str]:
    return "holding", text


# What must happen: the file's name, its bytes, and the end it must come to.
PLAIN = {
    "an empty file is refused": ("a.txt", b"", refused("empty")),
    "blanks alone are refused": ("a.txt", b" \n\t\r\n \x0c", refused("empty")),
    "a byte-order mark alone is refused": ("a.txt", b"\xef\xbb\xbf", refused("empty")),
    "a file of NULs is refused": ("a.txt", bytes(10_000), refused("binary")),
    "one NUL makes a file binary": ("a.txt", WORDS.encode() + b"\0", refused("binary")),
    "noise is refused": ("a.txt", NOISE, refused("binary")),
    "noise without NUL is refused": ("a.txt", NOISE.replace(b"\0", b""), refused("binary")),
    "a picture is refused": ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + NOISE, refused("binary")),
    "a gzip file named .txt is refused": ("a.txt", gzip.compress(WORDS.encode()), refused("gzip")),
    "a bzip2 file named .txt is refused": ("a.txt", bz2.compress(WORDS.encode()), refused("bzip2")),
    "an xz file named .txt is refused": ("a.txt", lzma.compress(WORDS.encode()), refused("xz")),
    "an office document is refused": ("a.txt", b"PK\x03\x04" + NOISE, refused("office document")),
    "an old office document is refused": ("a.txt", b"\xd0\xcf\x11\xe0" + NOISE, refused("office document")),
    "a PDF is refused": ("a.txt", b"%PDF-1.7\n" + NOISE, refused("PDF")),
    "rich text is refused": ("a.txt", b"{\\rtf1 " + WORDS.encode() + b"}", refused("rich-text")),
    "marks without words are refused": ("a.txt", b"-- ... !!\n***\n", refused("no words")),
    "invisible characters are refused": ("a.txt", "\u200b\u200d\u2060".encode(), refused("no words")),
    "pictures of faces are refused": ("a.txt", "🔥🔥🔥".encode(), refused("no words")),
    "mostly control characters are refused": ("a.txt", b"a\x01\x02\x03" * 500, refused("binary")),
    "carriage returns stay": ("a.txt", b"One.\r\nTwo.\rThree.\n", whole("One.\r\nTwo.\rThree.\n")),
    "blanks at both ends stay": ("a.txt", b"\n\n  One. \n\n", whole("\n\n  One. \n\n")),
    "line separators stay": ("a.txt", "One.\u2028Two.\u0085Three.".encode(), whole("One.\u2028Two.\u0085Three.")),
    "directions of writing stay": ("a.txt", f"\u202e{WORDS}\u202c".encode(), whole(f"\u202e{WORDS}\u202c")),
    "noncharacters stay": ("a.txt", f"{WORDS}\uffff\ufffe".encode(), whole(f"{WORDS}\uffff\ufffe")),
    "a stray bell stays": ("a.txt", LONG.encode() + b"\x07", whole(f"{LONG}\x07")),
    "pictures of control characters stay": ("a.txt", "Velm ␂0␟is␃0␟ shut.".encode(), whole("Velm ␂0␟is␃0␟ shut.")),
    "a mark inside the text stays": ("a.txt", "Velm\ufeff is shut.".encode(), whole("Velm\ufeff is shut.")),
    "Windows letters are told": ("a.txt", "“Café” Ångel said – twice.".encode("cp1252"), holding("Café")),
    "UTF-16 with its mark is read": ("a.txt", WORDS.encode("utf-16"), whole(WORDS)),
    "UTF-16 of the other order is read": ("a.txt", b"\xfe\xff" + WORDS.encode("utf-16-be"), whole(WORDS)),
    "UTF-32 with its mark is read": ("a.txt", WORDS.encode("utf-32"), whole(WORDS)),
    "UTF-16 without its mark is read": ("a.txt", WORDS.encode("utf-16-le"), whole(WORDS)),
    "UTF-16 cut in a letter is read": ("a.txt", WORDS.encode("utf-16") + b"x", holding(WORDS)),
    "UTF-8 cut in a letter is read": ("a.txt", f"{LONG} Café".encode()[:-1], holding(WORDS)),
    "a surrogate in UTF-8 is read around": ("a.txt", LONG.encode() + b"\xed\xa0\x80", holding(WORDS)),
    "a line of a million letters is read": ("a.txt", b"a" * 1_000_000, whole("a" * 1_000_000)),
    "a text after many blank lines is read": ("a.txt", b"\n" * 200_000 + b"One.", whole("\n" * 200_000 + "One.")),
    "an unknown kind is text": ("a.story", WORDS.encode(), whole(WORDS)),
    "a file without a suffix is text": ("story", WORDS.encode(), whole(WORDS)),
    "an unknown kind that is a web page is read": ("a.php", article(""), holding(WORDS)),
    "JSON lines of an unknown kind are read": ("a.ndjson", b'{"text": "Velm is shut."}\n', whole("Velm is shut.")),
}

NO_ARTICLE = refused("no article")
MENU = "<nav><ul><li><a href=/>Home</a></li><li><a href=/s>Sport</a></li></ul></nav><footer>© 2019 Harrow Post</footer>"
HTML = {
    "an empty page is refused": ("a.html", b"", refused("empty")),
    "a page of blanks is refused": ("a.html", b" \n \n", refused("empty")),
    "a page of NULs is refused": ("a.html", bytes(5_000), refused("binary")),
    "noise named .html is refused": ("a.html", NOISE, refused("binary")),
    "a gzip file named .html is refused": ("a.html", gzip.compress(article("")), refused("gzip")),
    "a page without an article is refused": ("a.html", page("<nav><a href=/>Home</a></nav>"), NO_ARTICLE),
    "a page of menus is refused": ("a.html", page(MENU), NO_ARTICLE),
    "a page of a doctype is refused": ("a.html", b"<!doctype html>", NO_ARTICLE),
    "a page of tags alone is refused": ("a.html", b"<html><body><p><p><div></div>", NO_ARTICLE),
    "a page of scripts is refused": ("a.html", page("<script>let a = '<p>" + LONG + "'</script>"), NO_ARTICLE),
    "a comment without end is refused": ("a.html", b"<!-- " + article(""), NO_ARTICLE),
    "a page of frames is refused": (
        "a.html",
        b"<html><frameset><frame src=a><frame src=b></frameset></html>",
        NO_ARTICLE,
    ),
    "a million empty tags are refused": ("a.html", page("<b></b>" * 1_000_000), refused("tags")),
    "a million open paragraphs are refused": ("a.html", b"<p>" * 1_000_000, refused("tags")),
    "a flood of comments is refused": ("a.html", b"<!--" * 200_000, refused("tags")),
    "100,000 nested boxes are refused": ("a.html", page("<div>" * 100_000 + LONG), refused("tags")),
    "100,000 nested quotations are refused": ("a.html", page("<blockquote>" * 100_000 + LONG), refused("tags")),
    "5,000 nested boxes are refused": ("a.html", page("<div>" * 5_000 + LONG), refused("deep")),
    "5,000 nested quotations are refused": ("a.html", page("<blockquote>" * 5_000 + LONG), refused("deep")),
    "5,000 nested tables are refused": ("a.html", page("<table><tr><td>" * 5_000 + LONG), refused("deep")),
    "100,000 attributes are refused": (
        "a.html",
        page("<p " + " ".join(f"a{i}=1" for i in range(100_000)) + f">{LONG}"),
        refused("attributes"),
    ),
    "a million attributes in all are refused": (
        "a.html",
        page("<p a b c d e f g h i j k>" * 25_000),
        refused("attributes"),
    ),
    "300 nested boxes are read": ("a.html", page("<div>" * 300 + f"<p>{LONG}</p>" + "</div>" * 300), holding(WORDS)),
    "a page cut in a tag is read": ("a.html", article("<p>More.</p>")[:-30] + b"<di", holding(WORDS)),
    "a page cut in an attribute is read": ("a.html", article("") + b'<p class="', holding(WORDS)),
    "a page without end tags is read": ("a.html", f"<html><body><article><p>{LONG}<p>{LONG}".encode(), holding(WORDS)),
    "crossed tags are read": ("a.html", article(f"<b><i><p>{WORDS}</b></i></p></div></div>"), holding(WORDS)),
    "two bodies are read": ("a.html", article("") + article(""), holding(WORDS)),
    "NULs in a page are dropped": ("a.html", article("<p>Or\0sin\0.</p>"), holding("Orsin.")),
    "references to control characters are read": ("a.html", article("<p>Velm&#1;&#0;&#27; shut.</p>"), holding("Velm")),
    "such references in a quotation are read": (
        "a.html",
        article("<blockquote>Velm&#1; shut.</blockquote>"),
        holding("shut."),
    ),
    "references to no character are read": (
        "a.html",
        article("<p>&#xD800;&#x110000;&#99999999999; Velm</p>"),
        holding("Velm"),
    ),
    "an unknown charset is read": ("a.html", article("<p>Café</p>", "<meta charset=utf-99>"), holding("Café")),
    "a charset without name is read": ("a.html", article("<p>Café</p>", "<meta charset=''>"), holding("Café")),
    "a false UTF-16 is read": ("a.html", article("<p>Café</p>", "<meta charset=utf-16>"), holding("Café")),
    "a false old charset is read": ("a.html", article("<p>Café</p>", "<meta charset=windows-1252>"), holding("Café")),
    "a false UTF-8 is read": (
        "a.html",
        article("", "<meta charset=utf-8>") + "<p>Café".encode("cp1252"),
        holding(WORDS),
    ),
    "a charset that runs code is no charset": (
        "a.html",
        article("<p>Velm</p>", "<meta charset=zlib_codec>"),
        holding("Velm"),
    ),
    "a foreign entity names no file": (
        "a.html",
        b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]>' + article("<p>Velm &x; shut.</p>"),
        holding("&x;"),
    ),
    "an entity bomb stays small": (
        "a.html",
        b'<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + article("<p>Velm &b;</p>"),
        holding("Velm"),
    ),
    "an XML declaration is read": (
        "a.html",
        b'<?xml version="1.0" encoding="utf-8"?>' + article("<p>Café</p>"),
        holding("Café"),
    ),
    "a date of no calendar is no date": (
        "a.html",
        article("", "<meta property='article:published_time' content='2019-99-99T99:99'>"),
        holding(WORDS),
    ),
    "a language of no tongue is read": ("a.html", b"<html lang='\xf0\x9f\x94\xa5'>" + article(""), holding(WORDS)),
    "a picture inside the page is read": (
        "a.html",
        article(f"<img src='data:image/png;base64,{'A' * 2_000_000}'>"),
        holding(WORDS),
    ),
    "a title of a million letters is read": (
        "a.html",
        b"<title>" + b"a " * 500_000 + b"</title>" + article(""),
        holding(WORDS),
    ),
    "marks that the page wrote do no harm": ("a.html", article("<p>Velm ␂7␟is␃7␟ shut.</p>"), holding("Velm")),
    "a page in capitals is read": ("A.HTML", article("").upper(), holding(WORDS.upper())),
}

LINES = {
    "a line that is not JSON is reported": ("a.jsonl", b"Velm is shut.\n", refused("line 1 is not JSON")),
    "a list is reported": ("a.jsonl", b'["text"]\n', refused("line 1 is not a JSON object")),
    "a number is reported": ("a.jsonl", b"7\n", refused("line 1 is not a JSON object")),
    "a huge number is reported": ("a.jsonl", b'{"text": ' + b"9" * 100_000 + b"}\n", refused("digits")),
    "deep nesting is reported": ("a.jsonl", b'{"text": ' + b"[" * 100_000 + b"\n", refused("deep")),
    "a line without text is reported": ("a.jsonl", b'{"title": "Velm"}\n', refused('neither "text" nor "html"')),
    "a text that is null is reported": ("a.jsonl", b'{"text": null}\n', refused('neither "text" nor "html"')),
    "a text that is a number is reported": ("a.jsonl", b'{"text": 7}\n', refused('"text" that is not text')),
    "a title that is a list is reported": (
        "a.jsonl",
        b'{"text": "Velm", "title": []}\n',
        refused('"title" that is not'),
    ),
    "an empty text is reported": ("a.jsonl", b'{"text": " "}\n', refused("line 1 is empty")),
    "a NUL in a text is reported": ("a.jsonl", b'{"text": "Velm\\u0000"}\n', refused("NUL")),
    "a page without article is reported": ("a.jsonl", b'{"html": "<p></p>"}\n', refused("line 1 has no article")),
    "bytes of no charset are reported": ("a.jsonl", b'{"text": "Caf\xe9"}\n', refused("line 1 is not UTF-8")),
    "UTF-16 is reported once": ("a.jsonl", '{"text": "a"}\n{"text": "b"}\n'.encode("utf-16-le"), refused("not UTF-8")),
    "a binary file is reported once": ("a.jsonl", bytes(1000) + b"\n" + bytes(1000), refused("not UTF-8")),
    "an empty file of lines is reported": ("a.jsonl", b"\n \n", refused("empty")),
    "a line cut in the middle is reported": ("a.jsonl", b'{"text": "Velm is', refused("line 1 is not JSON")),
    "a lone surrogate is replaced": ("a.jsonl", b'{"text": "Velm \\ud800!"}\n', whole("Velm \ufffd!")),
    "a lone surrogate in a page is replaced": (
        "a.jsonl",
        b'{"html": "' + article("<p>Velm \\udfff</p>") + b'"}\n',
        holding("Velm \ufffd"),
    ),
    "a lone surrogate in a location is replaced": ("a.jsonl", b'{"url": "a\\udc80", "text": "Velm"}\n', whole("Velm")),
    "a byte-order mark is passed over": ("a.jsonl", b'\xef\xbb\xbf{"text": "Velm"}\n', whole("Velm")),
    "carriage returns between lines are read": ("a.jsonl", b'{"text": "Velm"}\r\n\r\n', whole("Velm")),
    "a line without end is read": ("a.jsonl", b'{"text": "Velm"}', whole("Velm")),
    "a key given twice is read": ("a.jsonl", b'{"text": "Orsin", "text": "Velm"}\n', whole("Velm")),
    "unknown keys are passed over": ("a.jsonl", b'{"text": "Velm", "n": NaN, "m": 1e999}\n', whole("Velm")),
}

CASES = PLAIN | HTML | LINES


@pytest.mark.parametrize("sentence", CASES)
def test_a_hostile_file_gives_a_page_or_one_line(sentence, tmp_path, good, read):
    name, data, (end, wanted) = CASES[sentence]
    (tmp_path / name).write_bytes(data)
    start = time.monotonic()
    found, reports = read(tmp_path / name, good)
    assert time.monotonic() - start < 20
    assert found[-1].article.location == str(good)
    if end == "refused":
        check_refused(found, reports, name, wanted)
    else:
        check_read(found, reports, wanted, exact=end == "whole")


def check_refused(found, reports, name, reason):
    assert len(found) == 1
    assert len(reports) == 1
    assert reports[0].location.endswith(name)
    assert reason in reports[0].reason
    assert str(reports[0]).isprintable()


def check_read(found, reports, text, *, exact):
    assert reports == []
    assert len(found) == 2
    read_text = found[0].article.text
    assert read_text == text if exact else text in read_text
    read_text.encode(), found[0].article.location.encode()  # every page can be written down


def special_locations(folder: Path) -> dict[str, tuple[str, str]]:
    """Locations that no bytes make; each with the reason that must be given."""
    (folder / "broken.txt").symlink_to(folder / "gone.txt")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    (folder / "empty").mkdir()
    (folder / "pictures").mkdir()
    (folder / "pictures" / "a.png").write_bytes(NOISE)
    os.mkfifo(folder / "pipe.txt")
    with (folder / "huge.txt").open("wb") as huge, (folder / "huge.html").open("wb") as page_:
        huge.truncate(25_000_001)
        page_.truncate(25_000_001)
    (folder / "huge").write_bytes(b"Velm is shut. " * 1_900_000)
    return {
        "a file that is not there": (str(folder / "gone.txt"), "no such file"),
        "a broken link": (str(folder / "broken.txt"), "no such file"),
        "a link to itself": (str(folder / "loop.txt"), "symbolic links"),
        "a pipe": (str(folder / "pipe.txt"), "not a regular file"),
        "a device": ("/dev/zero", "not a regular file"),
        "an empty folder": (str(folder / "empty"), "holds no"),
        "a folder of pictures": (str(folder / "pictures"), "holds no"),
        "a file below a file": (str(folder / "good.txt" / "a.txt"), "not a directory"),
        "a text of 25 MB and a byte": (str(folder / "huge.txt"), "larger than 25 MB"),
        "a page of 25 MB and a byte": (str(folder / "huge.html"), "larger than 25 MB"),
        "a large file of no kind": (str(folder / "huge"), "larger than 25 MB"),
        "no name": ("", "empty name"),
        "a name with a NUL": ("a\0b.txt", "not a file name"),
        "a name too long": ("a" * 5_000 + ".txt", "too long"),
        "a name of no characters": (os.fsdecode(os.fsencode(folder) + b"/\xff\xfe.txt"), "no such file"),
        "a name of two lines": (str(folder / "one\ntwo.txt"), "no such file"),
        "a web address": ("https://harrow.example/story.html", "web address"),
    }


@pytest.mark.parametrize("index", range(17))
def test_a_location_that_is_no_file_is_reported_in_one_line(index, tmp_path, good, read):
    location, reason = list(special_locations(tmp_path).values())[index]
    found, reports = read(location, good)
    assert [page.article.location for page in found] == [str(good)]
    assert [reason in report.reason for report in reports] == [True]
    assert str(reports[0]).isprintable()
    str(reports[0]).encode()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_file_that_may_not_be_read_is_reported(tmp_path, good, read):
    (tmp_path / "secret.txt").write_text("Velm")
    (tmp_path / "secret.txt").chmod(0)
    found, reports = read(tmp_path / "secret.txt", good)
    assert len(found) == 1
    assert "permission denied" in reports[0].reason


def test_a_socket_in_a_folder_is_reported_and_the_rest_is_read(tmp_path, good, read, monkeypatch):
    monkeypatch.chdir(tmp_path)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as door:
        door.bind("door.txt")
        found, reports = read(tmp_path)
    assert len(found) == 1
    assert ["not a regular file" in report.reason for report in reports] == [True]


def test_names_that_cannot_be_printed_are_read_and_shown(tmp_path, read):
    (tmp_path / "one\ntwo.txt").write_text(WORDS)
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text(WORDS)
    found, reports = read(tmp_path)
    assert reports == []
    assert len(found) == 2
    assert all(page.article.location.isprintable() and page.article.location.encode() for page in found)


def test_a_line_longer_than_the_limit_is_reported_and_the_next_is_read(tmp_path, read):
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "' + b"a" * 25_000_001 + b'"}\n{"text": "Velm"}\n')
    found, reports = read(tmp_path / "a.jsonl")
    assert [page.article.text for page in found] == ["Velm"]
    assert "line 1 is longer than 25 MB" in reports[0].reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"", "empty"), (b"\n\n", "empty"), (bytes(100), "binary"), (b"a " * 12_500_001, "larger"), (b"\x1f\x8b", "gzip")],
)
def test_bad_standard_input_is_reported_in_one_line(data, reason, good, read, standard_input):
    standard_input(data)
    found, reports = read("-", good)
    assert [page.article.location for page in found] == [str(good)]
    assert [report.location for report in reports] == ["-"]
    assert reason in reports[0].reason


def test_closed_standard_input_is_reported(good, read, monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    found, reports = read("-", good)
    assert len(found) == 1
    assert "closed" in reports[0].reason


def test_nothing_is_read_before_it_is_asked_for(tmp_path, good):
    reports: list[LocationError] = []
    first = next(pages([str(good), str(tmp_path / "gone.txt")], reports.append))
    assert first.article.location == str(good)
    assert reports == []


def test_bad_locations_do_not_break_counting(tmp_path, good):
    assert count([str(good), "a\0b", str(tmp_path / "gone.txt")]) == 3


def test_standard_input_of_a_million_blank_lines_ends(read, standard_input):
    standard_input(b"\n" * 1_000_000 + WORDS.encode())
    found, reports = read("-")
    assert (found[0].article.text.strip(), reports) == (WORDS, [])


def test_a_link_to_itself_in_a_folder_loses_no_file_beside_it(tmp_path, good, read):
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    (tmp_path / "turn").symlink_to(tmp_path / "turn")
    found, reports = read(tmp_path)
    assert [page.article.location for page in found] == [str(good)]
    assert [report.location for report in reports] == [str(tmp_path / "loop.txt")]
