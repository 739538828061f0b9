"""Adding on the web: what is sent, what it is called, what becomes of it."""

import json
import re
import threading
from io import BytesIO
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from hypothesis import given as over
from hypothesis import strategies as st

from sayso import pipeline
from sayso.errors import LibraryError, SettingsError
from sayso.store import Library
from sayso.web import given, jobs
from sayso.web.app import create
from sayso.web.pages import add

TEXT = (
    "The harbour of Velm was closed on Monday, port officials told the Coast Courier.\n\n"
    "“Nobody may leave,” harbour master Ines Orlo said. A union denied that any ship was held."
)
OWN = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def client(tmp_path):
    with TestClient(create(tmp_path / "l.sqlite"), base_url="http://127.0.0.1", headers=OWN) as client:
        yield client


def send(client, files=(), field="files", **typed):
    parts = [(name, (None, value)) for name, value in typed.items()]
    parts += [(field, (name, data)) for name, data in files]
    return client.post("/add", files=parts, follow_redirects=False)


def ended(client, answer):
    assert answer.status_code == 303, answer.text
    return wait(client, answer.headers["location"].rpartition("/")[2])


def wait(client, id):
    alarm = threading.Event()
    for _ in range(600):
        job = client.app.state.jobs.get(id)
        if not job.running:
            return job
        alarm.wait(0.05)
    raise AssertionError(f"still {job.state}")


def test_the_form_needs_no_script(client):
    page = client.get("/add").text
    assert page.count('enctype="multipart/form-data"') == 2
    assert 'name="folder" webkitdirectory multiple' in page and "64 MB" in page and "1,000 files" in page


def test_a_pasted_text_becomes_an_article_with_what_is_known_of_it(client):
    known = {"title": "Harbour <b>closed</b>", "outlet": "Velm Post", "published": "2031-03-04"}
    answer = send(client, what="text", text=TEXT.replace("\n", "\r\n"), address="https://velm.example/1", **known)
    job = ended(client, answer)
    assert (job.state, job.added, job.failed) == ("done", 1, 0)
    article = client.app.state.library.page(job.articles[0].article).article
    assert (article.location, article.outlet, article.published) == (
        "https://velm.example/1",
        "Velm Post",
        "2031-03-04",
    )
    assert article.text == TEXT
    page = client.get(answer.headers["location"]).text
    story = client.app.state.library.lists.story_of(article.id)
    assert f'href="/article/{article.id}"' in page and f'href="/story/{story}"' in page
    assert "Harbour &lt;b&gt;closed&lt;/b&gt;" in page and "hx-get" not in page and "refresh" not in page


def test_texts_without_an_address_are_not_versions_of_each_other(client):
    first = ended(client, send(client, text=TEXT))
    second = ended(client, send(client, text=TEXT + " More is not known."))
    again = ended(client, send(client, text=TEXT))
    assert (first.added, second.added, again.there) == (1, 1, 1)
    assert first.articles[0].location != second.articles[0].location


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"text": " . "}, "Text: wants words"),
        ({"text": "a\0b"}, "Text: wants words"),
        ({"text": TEXT, "address": "javascript:alert(1)"}, "Address: wants"),
        ({"text": TEXT, "address": "file:///etc/passwd"}, "Address: wants"),
        ({"text": TEXT, "address": "https://[x"}, "Address: wants"),
        ({"text": TEXT, "published": "yesterday"}, "Published: wants a day"),
        ({"text": TEXT, "title": "x" * 501}, "Title: wants at most 500"),
        ({"what": "files"}, "Nothing was chosen"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(client, typed, said):
    answer = send(client, **{"what": "text", **typed})
    assert answer.status_code == 400 and said in answer.text
    if typed.get("text") == TEXT:
        assert "harbour master Ines Orlo" in answer.text
    assert client.app.state.jobs.recent() == []


def test_the_good_files_are_added_and_each_bad_one_is_a_line(client):
    line = json.dumps({"url": "https://a.example/2", "text": TEXT, "outlet": "A"})
    sent = [
        ("a.txt", TEXT.encode()),
        ("empty.txt", b""),
        ("b.pdf", b"%PDF-1.7 x"),
        ("c.jsonl", f"{line}\nno json\n".encode()),
        ("d.html", f"<html><body><article><p>{TEXT}</p></article></body></html>".encode()),
    ]
    answer = send(client, sent)
    job = ended(client, answer)
    assert (job.state, job.added, job.failed, job.total) == ("done", 3, 3, 6)
    assert [one.location for one in job.articles] == ["upload/a.txt", "https://a.example/2", "upload/d.html"]
    page = client.get(answer.headers["location"]).text
    assert "upload/empty.txt" in page and "is a PDF; save it as text or HTML" in page and "line 2 is not JSON" in page


def test_a_file_is_known_by_its_name_and_nothing_of_it_stays_on_the_disk(client, tmp_path, monkeypatch):
    temporary = tmp_path / "t"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    first = ended(client, send(client, [("n.txt", TEXT.encode())]))
    changed = ended(client, send(client, [("n.txt", TEXT.encode() + b" Later: open again.")]))
    assert first.articles[0].location == "upload/n.txt" and changed.changed == 1
    ended(client, send(client, [("x.txt", b"\xff\xfe\0")]))
    client.app.state.jobs.close()
    assert list(temporary.iterdir()) == []


def test_of_a_folder_only_what_sayso_reads_is_taken(client):
    sent = [
        ("desk/a.txt", TEXT.encode()),
        ("desk/deep/a.txt", (TEXT + " Again.").encode()),
        ("desk/.a.txt", b"x"),
        ("desk/.git/b.txt", b"x"),
        ("desk/photo.jpg", b"x"),
    ]
    answer = send(client, sent, "folder")
    job = ended(client, answer)
    assert [one.location for one in job.articles] == ["upload/desk/a.txt", "upload/desk/deep/a.txt"]
    assert job.passed_over == 3 and "3 files of the folder passed over" in client.get(answer.headers["location"]).text
    assert "holds no .txt" in send(client, sent[-1:], "folder").text


HOSTILE = [
    ("../../etc/passwd.txt", "upload/etc/passwd.txt"),
    ("..\\..\\boot.txt", "upload/boot.txt"),
    ("/abs/./x.txt", "upload/abs/x.txt"),
    ("a\u202etxt.exe.txt", "upload/a\ufffdtxt.exe.txt"),
    ("a\x1b[31m\n\x00b.txt", "upload/a\ufffd[31m\ufffd\ufffdb.txt"),
    ("https://evil.example/x.txt", "upload/https:/evil.example/x.txt"),
    ("..", "upload/unnamed"),
    ("", "upload/unnamed"),
]


@pytest.mark.parametrize(("name", "location"), HOSTILE)
def test_hostile_names_lead_nowhere(name, location):
    assert given.clean_name(name) == location


@over(st.text(max_size=3000))
def test_every_name_is_one_short_line_under_upload(name):
    location = given.clean_name(name)
    assert location.startswith("upload/") and location.isprintable() and len(location) < given.NAME
    assert not {"", ".", ".."} & set(location.split("/"))
    assert given.clean_name(location).endswith(location)


def test_long_names_stay_apart_and_keep_their_ending():
    one, other = (given.clean_name(f"{'x' * 5000}{middle}{'y' * 5000}.txt") for middle in "ab")
    assert one != other and one.endswith("y.txt")


def test_a_hostile_name_is_shown_as_words(client):
    name = "<img src=x onerror=alert(1)>.txt"
    answer = send(client, [(name, b"")])
    ended(client, answer)
    page = client.get(answer.headers["location"]).text
    assert "<img" not in page and "&lt;img src=x" in page


def test_two_files_of_one_name_are_two_articles(client):
    job = ended(client, send(client, [("a.txt", TEXT.encode()), ("a.txt", (TEXT + " No.").encode())]))
    assert [one.location for one in job.articles] == ["upload/a.txt", "upload/2/a.txt"] and job.added == 2


def test_too_many_files_and_too_much_are_refused(client, monkeypatch):
    monkeypatch.setattr(add, "FILES", 2)
    answer = send(client, [(f"{n}.txt", b"x") for n in range(3)])
    assert answer.status_code == 400 and "at most 2 files at once" in answer.text
    monkeypatch.setitem(add.BODIES, "/add", 1000)
    assert send(client, [("a.txt", b"x" * 2000)]).status_code == 413
    assert client.post("/add", content=b"x").status_code == 400


def test_a_broken_article_does_not_end_the_job(client, monkeypatch):
    read = pipeline.reader()

    def faulty(page):
        if "bad" in page.article.location:
            raise KeyError("x")
        return read(page)

    monkeypatch.setattr(pipeline, "reader", lambda threads=None, confidence=None: faulty)
    job = ended(client, send(client, [("bad.txt", TEXT.encode()), ("good.txt", (TEXT + " Yes.").encode())]))
    assert (job.added, job.failed) == (1, 1) and "please report this" in job.failures[0].reason


def test_a_job_that_breaks_off_says_why_and_the_next_one_runs(client, monkeypatch):
    def broken(*given, **more):
        raise LibraryError("the disk is full")

    monkeypatch.setattr(pipeline, "add_pages", broken)
    answer = send(client, text=TEXT)
    assert ended(client, answer).state == "failed" and "the disk is full" in client.get(answer.headers["location"]).text
    monkeypatch.setattr(pipeline, "add_pages", lambda *given, **more: 1 / 0)
    assert ended(client, send(client, text=TEXT)).reason == jobs.FAILED
    monkeypatch.undo()
    assert ended(client, send(client, text=TEXT)).added == 1


@pytest.fixture
def held(client, monkeypatch):
    """Reading that waits until it is let go."""
    read, let_go, begun = pipeline.reader(), threading.Event(), threading.Event()

    def slow(page):
        begun.set()
        assert let_go.wait(30)
        return read(page)

    monkeypatch.setattr(pipeline, "reader", lambda threads=None, confidence=None: slow)
    yield begun, let_go
    let_go.set()


def test_a_running_job_shows_how_far_it_is_and_asks_again(client, held):
    begun, let_go = held
    answer = send(client, [("a.txt", TEXT.encode()), ("b.txt", (TEXT + " Yes.").encode())])
    assert begun.wait(30)
    page = client.get(answer.headers["location"]).text
    assert 'http-equiv="refresh"' in page and 'hx-trigger="every 1s"' in page and "0 of 2 read" in page
    assert "upload/a.txt" in page
    let_go.set()
    assert ended(client, answer).added == 2


def test_stopping_ends_after_the_article_that_is_read(client, held):
    begun, let_go = held
    ids = [
        send(client, [(f"{name}{n}.txt", (TEXT + name + str(n)).encode()) for n in range(2)]).headers["location"][5:]
        for name in ("a", "b")
    ]
    assert begun.wait(30)
    closing = threading.Thread(target=client.app.state.jobs.close)
    closing.start()
    while not client.app.state.jobs._stop.is_set():
        pass
    let_go.set()
    closing.join(30)
    first, second = (client.app.state.jobs.get(id) for id in ids)
    assert (first.state, first.added, second.state, second.added) == ("stopped", 1, "stopped", 0)
    assert send(client, text=TEXT).status_code == 503


def test_only_so_many_may_wait_and_only_the_last_are_remembered(client, held, monkeypatch):
    begun, let_go = held
    monkeypatch.setattr(jobs, "WAITING", 2)
    monkeypatch.setattr(jobs, "KEPT", 2)
    answers = [send(client, text=TEXT)]
    assert begun.wait(30)
    answers += [send(client, text=TEXT + str(n)) for n in range(3)]
    assert [one.status_code for one in answers] == [303, 303, 303, 503]
    let_go.set()
    for answer in answers[:3]:
        ended(client, answer)
    ended(client, send(client, text=TEXT + "x"))
    assert len(client.app.state.jobs.recent()) == 2
    assert client.get(answers[0].headers["location"]).status_code == 404
    assert client.get("/add").text.count('<a href="/add/') == 2


def test_days_are_for_files_that_do_not_say(client):
    job = ended(client, send(client, [("a.txt", TEXT.encode())], published="2031-05-06"))
    (reading,) = client.app.state.library.readings([job.articles[0].article])
    assert reading.article.published == "2031-05-06"


@pytest.mark.parametrize("body", [b"", b" \n", b"1", b"[1]", b"{", b"[" * 100_000])
def test_a_program_must_send_articles(body):
    with pytest.raises(SettingsError, match="body: "):
        given.sent(body, json_record=bool(body.strip()))


def test_bytes_with_a_name_are_read_as_files_are(tmp_path):
    page = f"<html><body><article><p>{TEXT}</p></article></body></html>".encode()
    for name in ("a.html", "a.txt", "a"):
        path = tmp_path / name
        path.write_bytes(page)
        problems = []
        (sent,) = pipeline.sent(BytesIO(page), name, problems.append)
        assert sent.article.text == pipeline._only_page(str(path)).article.text and not problems


def test_the_upload_of_an_example_story_gives_the_story_of_the_command_line(client, tmp_path):
    lines = Path(__file__).parents[2] / "examples" / "stories" / "denied-sale" / "reports.jsonl"
    job = ended(client, send(client, [("reports.jsonl", lines.read_bytes())]))
    assert job.added == job.total == len(lines.read_text(encoding="utf-8").splitlines()) and not job.failed
    with Library.open(tmp_path / "other.sqlite") as other:
        list(pipeline.add(other, [str(lines)], print))
        pipeline.link(other, print)
        assert list(other.stories()) == list(client.app.state.library.stories())
    assert re.search(r'href="/story/[0-9a-f]{16}"', client.get(f"/add/{job.id}").text)
