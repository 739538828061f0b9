"""What every request passes and every answer carries: hosts, same origin, headers, sizes, errors."""

import logging
import time

import pytest
from asking import HERE
from fastapi import UploadFile
from starlette.testclient import TestClient

from sayso.errors import LibraryError, NotFoundError, ReadOnlyError, SettingsError
from sayso.web import app, shown
from sayso.web.access import Access
from sayso.web.guard import BODIES, BODY, HEADERS

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{ 7*7 }}"
FAILURES = {
    "library": LibraryError("/secret/library.sqlite: another process keeps it busy"),
    "read-only": ReadOnlyError("/secret/library.sqlite: cannot be written"),
    "absent": NotFoundError(f"there is no story {HOSTILE!r}"),
    "worded-alike": LibraryError("there is no room left beside /secret/library.sqlite"),
    "setting": SettingsError(f"since: wants a day, not {HOSTILE}"),
}
PAGE = {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}


@pytest.fixture(scope="module")
def made(empty):
    """The app, and pages that take in and fail as those of others may."""
    made = app.create(empty)

    def fails(how: str):
        raise FAILURES.get(how, RuntimeError("the secret"))

    def takes(file: UploadFile):
        return {"length": len(file.file.read())}

    made.get("/fails/{how}")(fails)
    made.get("/number/{number}")(lambda number: number)
    made.get("/counted")(counted)
    made.post("/add-test")(takes)
    made.router.routes.insert(0, made.router.routes.pop())
    return made


def counted(number: int) -> int:
    return number


@pytest.fixture(scope="module")
def browser(made):
    return TestClient(made, base_url=HERE, headers={"Sec-Fetch-Site": "same-origin", **PAGE}, follow_redirects=False)


@pytest.fixture(scope="module")
def program(made):
    """What sends no header of a browser."""
    return TestClient(made, base_url=HERE, follow_redirects=False)


# Host allow-list (DNS rebinding)


@pytest.mark.parametrize(
    "host",
    ["elsewhere.example", "elsewhere.example:8087", "127.0.0.1.elsewhere.example", "localhost.elsewhere.example:8087",
     "", "127.0.0.1@elsewhere.example", "elsewhere.example#127.0.0.1", "0.0.0.0:8087", "192.0.2.7", "[::2]:8087",
     "127.0.0.1:8087:8087", "127.0.0.1 ", "127.0.0.1:999999", "localhost\u00e9", "[::1", "2130706433", HOSTILE],
)  # fmt: skip
def test_host_allow_list_other_names_are_not_answered(browser, host):
    answer = browser.get("/", headers={"Host": host.encode("latin-1")})
    assert answer.status_code == 421
    assert "<script>alert" not in answer.text


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:1", "localhost:8087", "LOCALHOST", "[::1]:8087"])
def test_host_allow_list_the_names_of_this_computer_are(browser, host):
    assert browser.get("/", headers={"Host": host}).status_code == 200


def test_host_allow_list_names_and_addresses_that_were_allowed():
    some = Access.by_password("seven quiet herons", ["Desk.Example.org"])
    assert some.answers("desk.example.org:443")
    assert not some.answers("192.0.2.7:8087")
    every = Access.by_password("seven quiet herons", (), any_address=True)
    assert every.answers("192.0.2.7:8087")
    assert every.answers("[2001:db8::7]:8087")
    assert not every.answers("elsewhere.example")


# Requests from other sites' pages (CSRF)


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site", **PAGE},
        {"Sec-Fetch-Site": "same-site", **PAGE},  # another program on another port of this computer
        {"Sec-Fetch-Site": "cross-site", "Origin": HERE},
        {"Sec-Fetch-Site": ""},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "http://127.0.0.1:9000"},
        {"Origin": "http://127.0.0.1"},
        {"Origin": f"{HERE}.elsewhere.example"},
        {"Origin": "null"},
        {"Origin": ""},
        {},
        {"Referer": f"{HERE}/"},
        {"Authorization": "Bearer anything", "Origin": "https://elsewhere.example"},
        {"HX-Request": "true"},
    ],
)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_csrf_what_changes_something_must_come_from_our_own_pages(program, method, headers):
    answer = program.request(method, "/login", headers=headers)
    assert answer.status_code == 403


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}, {"Origin": HERE}])
def test_csrf_our_own_pages_and_programs_that_name_the_server_may(program, headers):
    assert program.post("/login", headers=headers).status_code == 303


def test_csrf_a_link_from_elsewhere_opens_a_page(program):
    assert program.get("/", headers={"Sec-Fetch-Site": "cross-site", **PAGE}).status_code == 200


@pytest.mark.parametrize("dest", ["script", "image", "iframe", "object", "empty", ""])
@pytest.mark.parametrize("site", ["cross-site", "same-site", "anything"])
def test_a_page_elsewhere_cannot_load_ours_into_itself_to_measure_it(program, site, dest):
    mode = "navigate" if dest == "iframe" else "no-cors"
    headers = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": mode, "Sec-Fetch-Dest": dest}
    assert program.get("/search?q=harbour", headers=headers).status_code == 403


# Headers


@pytest.mark.parametrize(
    ("path", "status"),
    [("/", 200), ("/nowhere", 404), ("/fails/absent", 404), ("/fails/read-only", 409), ("/fails/setting", 400),
     ("/fails/library", 500),
     ("/fails/otherwise", 500), ("/static/app.css", 200), ("/static/views.css", 200), ("/static/nothing", 404),
     ("/static/", 404), ("/login", 303), ("/api/openapi.json", 200), ("/api/nothing", 404), ("/counted", 400)],
)  # fmt: skip
def test_every_answer_carries_the_headers(browser, path, status):
    answer = browser.get(path)
    assert answer.status_code == status
    check_headers(answer, static=path.startswith("/static/") and status == 200)


def test_refusals_carry_the_headers_too(browser, program):
    for answer in (
        browser.get("/", headers={"Host": "elsewhere.example"}),
        program.post("/login"),
        browser.put("/"),
        browser.get("/%00"),
        browser.post("/login", headers={"Content-Length": str(BODY + 1)}),
        browser.get("/static/icon.svg", headers={"If-None-Match": "*"}),
    ):
        assert answer.status_code in (304, 400, 403, 405, 413, 421)
        check_headers(answer, static=answer.status_code == 304)


def check_headers(answer, static=False):
    for name, value in HEADERS.items():
        if name != "Cache-Control":
            assert answer.headers.get_list(name) == [value]
    assert answer.headers["cache-control"] == ("no-cache" if static else "no-store")
    assert "server" not in answer.headers


def test_the_policy_is_the_strict_one():
    assert HEADERS["Content-Security-Policy"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )


def test_static_files_may_be_kept_under_the_address_that_names_their_version(browser):
    for name in ("app.css", "views.css", "icon.svg"):
        answer = browser.get(shown.static(name))
        assert answer.status_code == 200
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        old = browser.get(f"/static/{name}?v=0123456789abcdef")
        assert old.headers["cache-control"] == "no-cache"


# Error pages


@pytest.mark.parametrize(
    "path",
    ["/{}", "/story/{}", "/claim/{}", "/article/{}", "/?since={}", "/?offset={}", "/?text={}", "/source?name={}",
     "/search?q={}", "/counted?number={}", "/static/{}", "/login?next={}", "/fails/absent", "/fails/setting",
     "/add/{}"],
)  # fmt: skip
def test_xss_on_error_pages_hostile_words_stay_words(browser, path):
    answer = browser.get(path.replace("{}", HOSTILE))
    assert answer.status_code < 500
    assert "<script>alert" not in answer.text
    assert "<img src=x" not in answer.text
    assert ">49<" not in answer.text


@pytest.mark.parametrize("path", ["/api/nothing", f"/api/{HOSTILE}"])
def test_errors_of_the_api_are_json(browser, path):
    answer = browser.get(path)
    assert answer.headers["content-type"] == "application/json"
    assert list(answer.json()) == ["error"]


def test_what_cannot_be_written_is_said_on_a_page_that_names_no_file(browser):
    answer = browser.get("/fails/read-only")
    assert "can only be read here" in answer.text
    assert "secret" not in answer.text


@pytest.mark.parametrize("how", ["library", "worded-alike", "otherwise"])
def test_a_failure_is_a_calm_page_and_its_traceback_stands_in_the_log_alone(browser, caplog, how):
    with caplog.at_level(logging.ERROR, "sayso.web"):
        answer = browser.get(f"/fails/{how}?q=what+somebody+looks+for")
    assert answer.status_code == 500
    assert "On whose say-so?" in answer.text
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text
    (record,) = caplog.records
    assert "secret" in str(record.exc_info[1])
    assert "somebody" not in record.getMessage()


def test_a_failure_of_the_error_page_itself_is_answered_too(browser, monkeypatch, caplog):
    monkeypatch.setattr(shown, "show", lambda *args, **more: 1 / 0)
    answer = browser.get("/nowhere")
    assert answer.status_code == 500
    check_headers(answer)


def test_a_line_cannot_be_slipped_into_the_log(browser, caplog):
    browser.get("/fails/x%0aERROR all is lost")
    assert "\n" not in caplog.records[0].getMessage()


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/%00", {}),
        ("/story/%00%ff%fe", {}),
        ("/story/" + "a" * 5000, {}),
        ("/static/" + "a" * 5000, {}),
        ("/static/..%2f..%2f..%2fetc%2fpasswd", {}),
        ("/static/%2e%2e/app.py", {}),
        ("/static//etc/passwd", {}),
        ("/static/..\\app.py", {}),
        ("/static/dist/..%2f..%2f..%2fapp.py", {}),
        ("/static", {}),
        ("/story/" + "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"), {}),
        ("/%ed%a0%80", {}),
        ("/?offset=99999999999999999999", {}),
        ("/?offset=-1", {}),
        ("/?offset=٣", {}),
        ("/?since=2031-13-99", {}),
        ("/?text=" + "a" * 1000, {}),
        ("/?text=%ff%00", {}),
        ("/?%ff=%ff&&==&text", {}),
        ("/", {"Content-Length": "-1"}),
        ("/", {"Content-Length": "1e3"}),
        ("/", {"Content-Length": "²".encode("latin-1")}),
        ("/", {"Cookie": "sayso=\xff; sayso; ==;;".encode("latin-1")}),
        ("/", {"Range": "bytes=0-0,1-1"}),
        ("/", {"Accept": "*" * 5000}),
        ("/static/app.css", {"If-Modified-Since": "no day"}),
        ("/static/app.css", {"If-Modified-Since": "Mon, 99 Foo 99999 99:99:99 GMT"}),
        ("/static/app.css", {"Range": "bytes=x"}),
        ("/static/app.css", {"Range": "bytes=999999999-"}),
    ],
)  # fmt: skip
def test_oddities_of_path_query_and_header_never_make_it_fail(browser, path, headers):
    answer = browser.get(path, headers=headers)
    assert answer.status_code < 500
    assert "root:" not in answer.text
    assert "build_middleware_stack" not in answer.text


def test_the_query_as_bytes_that_are_no_text(made):
    """uvicorn refuses such bytes; another server may not."""
    said = raw_request(made, b"text=\xff\xfe", "/nowhere")
    assert said == 404


def raw_request(made, query, path):
    import asyncio

    scope = {
        "type": "http", "http_version": "1.1", "method": "GET", "scheme": "http", "path": path, "query_string": query,
        "raw_path": path.encode(), "root_path": "", "client": None, "headers": [(b"host", b"127.0.0.1:8087")],
    }  # fmt: skip
    sent = []

    async def receive():
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message):
        sent.append(message)

    asyncio.run(made(scope, receive, send))
    return sent[0]["status"]


def test_head_is_answered_as_get(browser):
    answer = browser.head("/")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == browser.get("/").headers["content-type"]


def test_a_websocket_is_refused(browser):
    from starlette.websockets import WebSocketDisconnect

    with pytest.raises(WebSocketDisconnect), browser.websocket_connect("/"):
        pass


# Sizes


def test_a_long_body_is_refused_by_its_stated_length_before_it_is_read(browser):
    answer = browser.post("/login", data={"password": "a" * BODY})
    assert answer.status_code == 413
    assert "On whose say-so?" in answer.text


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
def test_a_long_body_without_a_length_is_refused_while_it_is_read(browser, kind):
    part = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'

    def body():
        yield part if "multipart" in kind else b"password="
        yield from [b"a" * (BODY // 10)] * 100

    path = "/add-test" if "multipart" in kind else "/login"
    answer = browser.post(path, content=body(), headers={"Content-Type": kind})
    assert answer.status_code == 413


def test_articles_may_be_longer_and_have_a_limit_too(browser):
    assert BODIES["/add"] == 64_000_000
    refused = browser.post("/add", headers={"Content-Length": "64000001"})
    assert refused.status_code == 413


def test_a_login_of_usual_size_is_read(browser):
    assert browser.post("/login", data={"password": "a" * 10_000}).status_code == 303


# Multipart and Range (the weaknesses of Starlette's past)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"--x",
        b"--x\r\n\r\n",
        b"--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--\r\n",
        b'--x\r\nContent-Disposition: form-data; name="file"; filename="../../etc/passwd"\r\n\r\na',
        b'--x\r\nContent-Disposition: form-data; name="' + b"a" * 70_000 + b'"\r\n\r\na\r\n--x--\r\n',
        b"--x\r\n" + b"A: b\r\n" * 20_000 + b"\r\na\r\n--x--\r\n",
        b"\xff" * 5000,
        b"--x\r\nContent-Disposition: form-data; name*=utf-8''%ff; filename*=unicode_escape''a\r\n\r\na\r\n--x--\r\n",
    ],
)
def test_multipart_that_is_broken_is_the_senders_fault(browser, body):
    answer = browser.post("/add-test", content=body, headers={"Content-Type": "multipart/form-data; boundary=x"})
    assert 400 <= answer.status_code < 500


@pytest.mark.parametrize(
    "kind", ["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=é", "a" * 300]
)
def test_multipart_without_a_boundary_is_the_senders_fault(browser, kind):
    answer = browser.post("/add-test", content=b"--x", headers={"Content-Type": kind.encode("latin-1")})
    assert 400 <= answer.status_code < 500


def test_multipart_of_very_many_parts_is_refused_soon(browser):
    part = b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\r\n'
    began = time.process_time()
    answer = browser.post(
        "/add-test", content=part * (BODY // len(part)), headers={"Content-Type": "multipart/form-data; boundary=x"}
    )
    assert answer.status_code == 400
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    "ranges",
    [",".join(f"{one}-{one}" for one in range(6700)), "0-," * 6000, "0-0," * 6000, "0" * 30_000, "-" * 30_000],
    ids=["one byte each", "all again and again", "the first", "zeros", "dashes"],
)
def test_range_requests_of_thousands_of_parts_take_no_time(browser, ranges):
    began = time.process_time()
    answer = browser.get("/static/app.css", headers={"Range": f"bytes={ranges}"})
    assert answer.status_code in (200, 206, 400, 416)
    assert time.process_time() - began < 2


def test_the_file_that_an_upload_brings_arrives_whole(browser):
    answer = browser.post("/add-test", files={"file": ("a.txt", b"a" * 900_000)})
    assert answer.json() == {"length": 900_000}


@pytest.mark.parametrize("charset", ["punycode", "unicode_escape", "utf-16", "idna"])
def test_a_form_names_no_codec_of_its_own(browser, charset):
    body = b'--x\r\nContent-Disposition: form-data; name="password"\r\n\r\n\\ud800\r\n--x--\r\n'
    kind = f'multipart/form-data; boundary=x; Charset="{charset}"'
    assert browser.post("/login", content=body, headers={"Content-Type": kind}).status_code == 415


def test_a_length_of_thousands_of_digits_is_refused(browser):
    assert browser.post("/login", headers={"Content-Length": "9" * 5000}).status_code == 400
