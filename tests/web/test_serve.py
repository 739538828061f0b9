"""`sayso serve` as users call it: a process of its own, real sockets."""

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing, contextmanager, suppress

import httpx2
import pytest

from sayso import pipeline
from sayso.ingest.article import make_page
from sayso.store import Library

SAYSO = [sys.executable, "-m", "sayso", "serve"]
PASSWORD = "seven quiet herons"


def environment(**more):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SAYSO_")}
    return {**kept, "NO_COLOR": "1", "COLUMNS": "80", **more}


@contextmanager
def served(folder, *arguments, **variables):
    """The address of a server on a free port; its process ends with the block."""
    command = [*SAYSO, "--port", "0", "--library", str(folder / "library.sqlite"), *arguments]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment(**variables)
    ) as process:
        try:
            line = process.stdout.readline()
            found = re.fullmatch(r"sayso: (http://\S+/) \(Ctrl-C stops\)\n", line)
            assert found, line + process.stderr.read()
            yield process, found[1]
        finally:
            process.kill()


def refused(*arguments, **variables):
    """What a call that must not serve says, in one line."""
    done = subprocess.run(
        [*SAYSO, *arguments], capture_output=True, text=True, timeout=120, env=environment(**variables), check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    return line


@pytest.fixture(scope="module")
def open_server(tmp_path_factory):
    with served(tmp_path_factory.mktemp("open")) as (_, url):
        yield url


@pytest.fixture(scope="module")
def locked_server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("locked")
    (folder / "password").write_text(PASSWORD + "\r\nnot this\n")
    with served(folder, "--password-file", str(folder / "password"), "--allow-host", "desk.example.org") as (_, url):
        yield url


def raw(url, request):
    """What comes back for these very bytes."""
    host, port = httpx2.URL(url).host, httpx2.URL(url).port
    with closing(socket.create_connection((host, port), timeout=60)) as line:
        line.sendall(request)
        answer = b""
        with suppress(ConnectionResetError):  # closed with bytes of ours unread
            while got := line.recv(65536):
                answer += got
    return answer


def test_it_makes_an_empty_library_and_shows_it(tmp_path):
    with served(tmp_path) as (_, url):
        assert (tmp_path / "library.sqlite").is_file()
        answer = httpx2.get(url)
        assert answer.status_code == 200
        assert "Stories" in answer.text
        assert "server" not in answer.headers


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals")
@pytest.mark.parametrize("held", [False, True], ids=["idle", "while a connection is open"])
def test_ctrl_c_ends_it_cleanly(tmp_path, held):
    with served(tmp_path) as (process, url), httpx2.Client() as browser:
        if held:
            browser.get(url)
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        assert process.stderr.read() == ""


def test_it_listens_on_this_computer_only(open_server):
    assert open_server.startswith("http://127.0.0.1:")
    with pytest.raises(OSError), closing(socket.create_connection((own_address(), httpx2.URL(open_server).port), 5)):
        pass


def own_address():
    """An address of this computer that others reach it by."""
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as asked:
        try:
            asked.connect(("192.0.2.1", 9))  # sends nothing: it only picks a way
        except OSError:
            pytest.skip("this computer has no other address")
        return asked.getsockname()[0]


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_other_addresses_are_refused_without_a_password(tmp_path, host):
    line = refused("--host", host, "--port", "0", "--library", str(tmp_path / "library.sqlite"))
    assert "give a --password-file, or SAYSO_PASSWORD" in line
    assert not (tmp_path / "library.sqlite").exists()


def test_other_names_are_refused_without_a_password():
    assert "--allow-host lets other computers in" in refused("--port", "0", "--allow-host", "desk.example.org")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--host", "nowhere.invalid"], "there is no address 'nowhere.invalid'"),
        (["--host", ""], "there is no address ''"),
        (["--host", "203.0.113.9", "--port", "0"], "is no address of this computer"),
        (["--password-file", "no-such-file", "--port", "0"], "no-such-file: cannot be read"),
        (["--password-file", os.devnull, "--port", "0"], "wants a password of at least 8 letters"),
    ],
)
def test_what_is_wrong_is_one_line(arguments, said):
    assert said in refused(*arguments)


def test_a_port_that_is_taken_is_one_line(open_server):
    port = str(httpx2.URL(open_server).port)
    assert "another program listens there" in refused("--port", port)


@pytest.mark.parametrize("password", ["", "short"])
def test_a_password_must_be_one(password):
    assert "wants a password of at least 8 letters" in refused("--port", "0", SAYSO_PASSWORD=password)


def test_the_password_of_the_environment_counts(tmp_path):
    with served(tmp_path, SAYSO_PASSWORD=PASSWORD) as (_, url):
        assert httpx2.get(url).status_code == 303


def test_others_come_in_by_address_and_password(tmp_path):
    with served(tmp_path, "--host", "0.0.0.0", SAYSO_PASSWORD=PASSWORD) as (_, shown):
        url = f"http://{own_address()}:{httpx2.URL(shown).port}"
        with httpx2.Client(base_url=url, headers={"Origin": url}) as browser:
            assert browser.get("/").headers["location"] == "/login"
            assert browser.post("/login", data={"password": PASSWORD}).status_code == 303
            assert browser.get("/").status_code == 200
            assert browser.get("/", headers={"Host": "elsewhere.example"}).status_code == 421


def test_login_and_logout_with_a_real_server(locked_server):
    origin = locked_server.rstrip("/")
    with httpx2.Client(base_url=locked_server, headers={"Origin": origin}) as browser:
        assert browser.get("/story/x").headers["location"] == "/login?next=/story/x"
        assert browser.post("/login", data={"password": "not this"}).status_code == 401
        assert browser.post("/login", data={"password": PASSWORD, "next": "/sources"}).headers["location"] == "/sources"
        assert browser.get("/").status_code == 200
        token = browser.cookies["sayso"]
        assert browser.post("/logout").status_code == 303
        assert browser.get("/", headers={"Cookie": f"sayso={token}"}).status_code == 303


def test_the_allowed_name_is_answered_and_others_are_not(locked_server):
    assert httpx2.get(locked_server, headers={"Host": "desk.example.org"}).status_code == 303
    assert httpx2.get(locked_server, headers={"Host": "elsewhere.example"}).status_code == 421


def test_head_has_no_body(open_server):
    answer = raw(open_server, b"HEAD / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert answer.partition(b"\r\n\r\n")[2] == b""


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"GET / HTTP/1.1\r\n\r\n", b"400"),
        (b"GET / HTTP/1.0\r\n\r\n", b"421"),
        (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: elsewhere.example\r\n\r\n", b"400"),
        (b"GET http://127.0.0.1/ HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n", b"400"),
        (b"GET http://elsewhere.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", b"400"),
        (b"OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", b"400"),
        (b"GET /%00 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", b"400"),
        (b"GET /?\xff HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", b"400"),
        (b"GET /%ff%c3%28 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", b"404"),
        (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + b"a" * 200_000 + b"\r\n\r\n", b"400"),
        (b"POST /login HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n", b"400"),
        (b"GET /static/../../app.py HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", b"404"),
        (b"nonsense\r\n\r\n", b"400"),
    ],
)  # fmt: skip
def test_oddities_on_the_line_never_make_it_fail(open_server, request_, status):
    answer = raw(open_server, request_.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n", 1))
    assert answer.startswith(b"HTTP/1.1 " + status)
    assert httpx2.get(open_server).status_code == 200


def test_a_body_without_end_is_answered_before_its_end(open_server):
    head = b"POST /login HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://127.0.0.1\r\nTransfer-Encoding: chunked\r\n"
    head += b"Content-Type: application/x-www-form-urlencoded\r\n\r\n"
    host, port = httpx2.URL(open_server).host, httpx2.URL(open_server).port
    with closing(socket.create_connection((host, port), timeout=60)) as line:
        line.sendall(head)
        for _ in range(20):
            line.sendall(b"10000\r\n" + b"a" * 65536 + b"\r\n")
        assert line.recv(1000).startswith(b"HTTP/1.1 413 ")


def test_a_failure_stands_on_standard_error_and_no_request_does(tmp_path):
    with served(tmp_path) as (process, url):
        assert httpx2.get(url + "search?q=what+somebody+looks+for").status_code < 500
        with closing(sqlite3.connect(tmp_path / "library.sqlite")) as library:
            library.execute("DROP TABLE claim")
            library.execute("DROP TABLE story")
        answer = httpx2.get(url)
        process.terminate()
        said = process.stderr.read()
    assert answer.status_code == 500
    assert "Something went wrong" in answer.text
    assert str(tmp_path) not in answer.text
    assert "Traceback" in said
    assert "somebody" not in said


def test_help_teaches():
    done = subprocess.run([*SAYSO, "--help"], capture_output=True, text=True, check=True, env=environment())
    for words in ("sayso serve --open", "--password-file", "SAYSO_PASSWORD", "Ctrl-C", "--cookie-jar"):
        assert words in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals")
def test_a_correction_outlives_a_server_that_is_stopped_before_it_is_worked_in(tmp_path):
    telling = "Fire destroyed the Halvard mill in Velm on Sunday, said Jon Skarre of the service."
    with Library.open(tmp_path / "library.sqlite") as library:
        pages = [make_page(telling, f"mill/{n}", outlet=f"Mill News {n}") for n in range(8)]
        list(pipeline.add_pages(library, pages, pytest.fail))
        pipeline.link(library, pytest.fail)
        claim = max(library.claims(), key=lambda one: len(one.statements))
        keys = [one.key for one in claim.statements]
        with served(tmp_path) as (process, url):
            sent = {"claim": claim.id, "statement": keys[:3]}
            answer = httpx2.post(f"{url}correct/split", data=sent, headers={"Sec-Fetch-Site": "same-origin"})
            process.send_signal(signal.SIGINT)
            closed(url)
            process.send_signal(signal.SIGINT)  # asked twice, it waits for nothing
            assert (answer.status_code, process.wait(60), process.stderr.read()) == (303, 130, "")
        assert len(library.corrections()) == 1
        with served(tmp_path) as (_, url):
            until(lambda: "HX-Trigger" in httpx2.get(f"{url}corrections/under-way").headers)
        claims = library.lists.credit_claims(keys)
        assert library.unlinked() == [] and claims[keys[0]] == claims[keys[2]] != claims[keys[3]] == claims[keys[7]]


def closed(url):
    """Waits until the server takes no more requests."""

    def refuses():
        with closing(socket.socket()) as asked:
            return asked.connect_ex((httpx2.URL(url).host, httpx2.URL(url).port)) != 0

    until(refuses)


def until(so):
    pause = threading.Event()
    for _ in range(600):
        if so():
            return
        pause.wait(0.1)
    raise AssertionError("still not so")
