"""The password, how often it may be tried, sessions, and where a login leads; by real requests to the app."""

import ast
import re
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from asking import HERE, client
from fastapi import APIRouter
from fastapi.routing import iter_route_contexts
from starlette.testclient import TestClient

import sayso.web
from sayso.web import app
from sayso.web.access import IDLE, LONGEST, TRIES, TRIES_OF_ALL, WINDOW, Access, TooManyTries
from sayso.web.pages.login import here

PASSWORD = "seven quiet herons"
HASH = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
OPEN = {"/login", "/static"}
OFF_SITE = [
    "//elsewhere.example/", "https://elsewhere.example/", "/\\elsewhere.example", "\\\\elsewhere.example",
    "/\t/elsewhere.example", "/\n/elsewhere.example", " //elsewhere.example", "javascript:alert(1)",
    "elsewhere.example", "/a\r\nSet-Cookie: a=b", "///elsewhere.example", "/\x00", "", "/a\\..\\b",
    "/\x85/elsewhere.example",
]  # fmt: skip
ODD_PATHS = [
    "/", "/nowhere", "/login/", "/Login", "/static", "/login/../", "/LOGIN", "//login", "/static%2f", "/static/../",
    "/static/%2e%2e/", "/login;x", "/login%00",
]  # fmt: skip


class Clock:
    """A time that moves when it is told to."""

    now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def access(clock):
    return Access(HASH, clock=clock)


@pytest.fixture
def browser(empty, access):
    return client(empty, access)


def log_in(browser, password=PASSWORD, **more):
    return browser.post("/login", data={"password": password, **more})


def asked(path):
    """A URL that a route's path stands for."""
    return re.sub(r"\{[^}]*\}", "x", path)


def every_route(of):
    for context in iter_route_contexts(of.routes):
        route = getattr(context, "original_route", context)
        path = getattr(context, "path", None) or route.path
        for method in getattr(context, "methods", None) or getattr(route, "methods", None) or {"GET"}:
            yield method, path


def test_login_bypass_by_route_order_every_route_asks_for_the_login(empty, access):
    made = app.create(empty, access)
    late = APIRouter()
    late.get("/late/{id}")(lambda id: "secret")
    made.include_router(late)
    asking = TestClient(made, base_url=HERE, headers={"Sec-Fetch-Site": "same-origin"}, follow_redirects=False)
    routes = set(every_route(made))
    assert {("GET", "/"), ("POST", "/logout"), ("GET", "/late/{id}"), ("GET", "/api/openapi.json")} <= routes
    for method, path in sorted(routes):
        if path not in OPEN:
            answer = asking.request(method, asked(path))
            to_login = answer.status_code == 303 and answer.headers["location"].startswith("/login")
            assert to_login or answer.status_code == 401, (method, path, answer.status_code)


def test_every_file_of_pages_is_in_the_app(empty, access):
    pages = {path.stem for path in Path(sayso.web.__file__).parent.glob("pages/*.py")} - {"__init__"}
    routed = {page.__name__.rpartition(".")[2] for page in app.PAGES}
    assert routed <= pages | {"api"}
    for name in pages:
        module = __import__(f"sayso.web.pages.{name}", fromlist=["router"])
        assert name in routed or not hasattr(module, "router"), f"{name} has a router that the app does not list"


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "ODD"])
@pytest.mark.parametrize("path", ODD_PATHS)
def test_login_bypass_by_the_form_of_the_path_or_method(browser, method, path):
    answer = browser.request(method, path)
    assert answer.status_code in (303, 400, 401, 404, 405)
    assert "<h1>Stories</h1>" not in answer.text
    if answer.status_code in (404, 405):
        assert path.startswith("/static")


def test_a_right_password_lets_in_and_a_wrong_one_does_not(browser):
    assert browser.get("/").headers["location"] == "/login"
    wrong = log_in(browser, "seven quiet heron")
    assert wrong.status_code == 401
    assert "not the password" in wrong.text
    assert not browser.cookies
    assert browser.get("/").status_code == 303
    right = log_in(browser)
    assert (right.status_code, right.headers["location"]) == (303, "/")
    assert browser.get("/").status_code == 200


def test_the_cookie_is_for_this_server_alone_and_not_for_scripts(browser):
    cookie = log_in(browser).headers["set-cookie"]
    assert re.fullmatch(r"sayso=[\w-]{43}; HttpOnly; Path=/; SameSite=strict", cookie)


def test_the_cookie_is_secure_where_the_browser_came_by_https(browser):
    answer = browser.post("/login", data={"password": PASSWORD}, headers={"Origin": "https://127.0.0.1:8087"})
    assert "; Secure" in answer.headers["set-cookie"]


def test_session_alive_after_logout_the_old_cookie_opens_nothing(browser, access):
    log_in(browser)
    token = browser.cookies["sayso"]
    out = browser.post("/logout")
    assert (out.status_code, out.headers["location"]) == (303, "/login")
    assert "Max-Age=0" in out.headers["set-cookie"]
    again = browser.get("/", headers={"Cookie": f"sayso={token}"})
    assert again.status_code == 303
    assert not access.knows(token)


def test_the_session_before_a_login_ends_with_it(browser, access):
    log_in(browser)
    first = browser.cookies["sayso"]
    log_in(browser)
    assert browser.cookies["sayso"] != first
    assert not access.knows(first)


@pytest.mark.parametrize("token", ["", "x", "sayso", "a" * 43, "é" * 43, "a" * 5000])
def test_a_made_up_cookie_opens_nothing(browser, token):
    answer = browser.get("/", headers={"Cookie": f"sayso={token}".encode("latin-1")})
    assert answer.status_code == 303


def test_sessions_end_unused_and_in_any_case(access, clock):
    token = access.log_in("client", PASSWORD)
    for _ in range(LONGEST // IDLE):
        clock.now += IDLE - 1
        assert access.knows(token)
    clock.now += IDLE - 1
    assert not access.knows(token)  # used all along, and over nevertheless
    other = access.log_in("client", PASSWORD)
    clock.now += IDLE + 1
    assert not access.knows(other)


def test_weak_randomness_tokens_come_from_secrets_and_are_kept_hashed(access, monkeypatch):
    tokens = {access.log_in("client", PASSWORD) for _ in range(50)}
    assert len(tokens) == 50
    assert min(map(len, tokens)) == 43  # 256 bits
    assert not any(token in repr(access) for token in tokens)


@pytest.mark.parametrize("path", sorted(Path(sayso.web.__file__).parent.rglob("*.py")), ids=lambda path: path.name)
def test_weak_randomness_nothing_but_secrets_draws(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {
        alias.name for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom) for alias in node.names
    }
    modules = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    called = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not (names | modules | called) & {"random", "uuid", "numpy", "urandom", "getrandbits"}


def test_the_password_is_kept_as_argon2id():
    access = Access.by_password(PASSWORD)
    assert access.password_hash.startswith("$argon2id$v=19$m=65536,t=3")
    assert PASSWORD not in repr(access)
    assert access.log_in("client", PASSWORD)


def test_ten_wrong_tries_shut_out_even_the_right_password_for_a_quarter_of_an_hour(browser, clock):
    for _ in range(TRIES):
        assert log_in(browser, "wrong").status_code == 401
    shut = log_in(browser)
    assert shut.status_code == 429
    assert 0 < int(shut.headers["retry-after"]) <= WINDOW + 1
    assert not browser.cookies
    clock.now += WINDOW + 1
    assert log_in(browser).status_code == 303


def test_a_right_password_takes_the_wrong_tries_back(access):
    for _ in range(3):
        for _ in range(TRIES - 1):
            assert access.log_in("client", "wrong") is None
        assert access.log_in("client", PASSWORD)


def test_tries_from_many_addresses_are_counted_together(access):
    for number in range(TRIES_OF_ALL):
        assert access.log_in(f"198.51.100.{number}", "wrong") is None
    with pytest.raises(TooManyTries):
        access.log_in("192.0.2.1", PASSWORD)


def test_addresses_of_one_ipv6_network_are_one_client(access):
    for number in range(TRIES):
        assert access.log_in(f"2001:db8:0:7::{number:x}", "wrong") is None
    with pytest.raises(TooManyTries):
        access.log_in("2001:db8:0:7:ffff::1", PASSWORD)
    assert access.log_in("2001:db8:0:8::1", PASSWORD)


def test_a_forwarded_header_makes_no_new_client(browser):
    for number in range(TRIES + 1):
        answer = browser.post("/login", data={"password": "x"}, headers={"X-Forwarded-For": f"192.0.2.{number}"})
    assert answer.status_code == 429


def test_failures_take_the_same_way_whatever_was_typed(access, monkeypatch):
    looked = []
    monkeypatch.setattr(PasswordHasher, "verify", lambda self, hash, password: looked.append(password))
    for typed in ("", "x", PASSWORD[:-1], "ü" * 1000):
        access.log_in("client", typed)
    assert len(looked) == 4  # each is hashed whole; argon2 compares in constant time


@pytest.mark.parametrize("next", OFF_SITE)
def test_open_redirect_a_login_leads_to_paths_of_this_server_only(browser, next):
    assert here(next) == "/"
    assert log_in(browser, next=next).headers["location"] == "/"
    assert browser.get("/login", params={"next": next}).headers["location"] == "/"


@pytest.mark.parametrize("next", OFF_SITE)
def test_open_redirect_without_a_password_neither(empty, next):
    assert client(empty).get("/login", params={"next": next}).headers["location"] == "/"


def test_after_the_login_one_is_where_one_wanted_to_be(browser):
    wanted = "/source?name=Two%20Words%20%26%20more&offset=50"
    login = browser.get(wanted).headers["location"]
    form = browser.get(login).text
    next = re.search(r'name="next" value="([^"]*)"', form)[1].replace("&amp;", "&")
    assert next == wanted
    assert log_in(browser, next=next).headers["location"] == wanted
    assert browser.get("/story/a b").status_code == 404  # a path with a space is one too


def test_a_program_is_told_instead_of_sent_to_a_form(browser):
    answer = browser.get("/api/stories")
    assert (answer.status_code, answer.json()) == (401, {"error": "Log in first."})
    assert browser.post("/corrections").status_code == 401
    part = browser.get("/", headers={"HX-Request": "true"})
    assert (part.status_code, part.headers["hx-redirect"]) == (401, "/login")


def test_without_a_password_there_is_nothing_to_log_in_to(empty):
    open_to_me = client(empty)
    assert open_to_me.get("/").status_code == 200
    assert open_to_me.get("/login").headers["location"] == "/"
    answer = log_in(open_to_me, "anything")
    assert answer.headers["location"] == "/"
    assert "set-cookie" not in answer.headers
    assert "Log out" not in open_to_me.get("/").text


def test_the_login_page_tells_nothing_of_the_library(browser):
    page = browser.get("/login").text
    assert 'href="/add"' not in page
    assert 'href="/static/app.css' in page
