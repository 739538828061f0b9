"""The views as JSON: what is described is what is answered, and nothing that is asked makes the server fail."""

import json
import threading
import warnings
from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from sayso import pipeline
from sayso.records.load import load
from sayso.records.reading import Reading
from sayso.store import Library
from sayso.web import api
from sayso.web.app import create

STORIES = Path(__file__).parents[2] / "examples" / "stories"
OWN = {"Sec-Fetch-Site": "same-origin"}
TEXT = "The harbour of Velm was closed on Monday, port officials told the Coast Courier."


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    path = tmp_path_factory.mktemp("api") / "l.sqlite"
    with Library.open(path) as library:
        list(pipeline.add(library, [str(STORIES / "denied-sale"), str(STORIES / "rising-toll")], print))
        pipeline.link(library, print)
    with TestClient(create(path), base_url="http://127.0.0.1", headers=OWN, raise_server_exceptions=False) as client:
        yield client


def get(client, url, status=200):
    answer = client.get(url)
    assert answer.status_code == status, answer.text
    return answer.json()


def test_every_answer_is_as_it_is_described(client):
    line = get(client, "/api/stories")["items"][0]
    claim = get(client, f"/api/stories/{line['id']}/claims")["items"][0]
    telling = get(client, f"/api/claims/{claim['id']}")["statements"][0]
    source = get(client, "/api/sources")["items"][0]["name"]
    asked = {
        "/api/stories": "", "/api/stories/{id}": line["id"], "/api/stories/{id}/claims": line["id"],
        "/api/claims": "?text=" + quote(claim["text"].split()[0]), "/api/claims/{id}": claim["id"],
        "/api/articles": "?text=" + quote(telling["text"].split()[0]), "/api/articles/{id}": telling["article"],
        "/api/sources": "", "/api/source": f"?name={quote(source)}", "/api/status": "",
    }  # fmt: skip
    described = {one.path: one for one in api.router.routes if "GET" in one.methods and "jobs" not in one.path}
    assert described.keys() == asked.keys()
    for path, value in asked.items():
        url = path.replace("{id}", value) if "{" in path else path + value
        answer = get(client, url)
        made = TypeAdapter(described[path].response_model).validate_json(json.dumps(answer), extra="forbid")
        assert made, path
        if "items" in answer:
            assert answer["items"], path


def test_records_are_those_of_the_contract(client):
    library = client.app.state.library
    for story in library.stories():
        assert get(client, f"/api/stories/{story.id}") == json.loads(json.dumps(story.to_dict()))
        for claim in library.claims(story.id):
            assert get(client, f"/api/claims/{claim.id[:12]}") == json.loads(json.dumps(claim.to_dict()))
        for listed in story.articles:
            assert load(Reading, get(client, f"/api/articles/{listed.id}")) == library.readings([listed.id])[0]


def test_lists_come_in_parts_and_are_filtered_as_the_page_is(client):
    whole = get(client, "/api/stories")
    assert (whole["total"], whole["offset"], len(whole["items"])) == (2, 0, 2)
    second = get(client, "/api/stories?offset=1&limit=1")
    assert second == {"items": whole["items"][1:], "total": 2, "offset": 1}
    outlet = whole["items"][0]["outlets"][0]
    assert get(client, f"/api/stories?outlet={quote(outlet)}")["total"] == 1
    assert get(client, "/api/stories?until=1999-01-01") == {"items": [], "total": 0, "offset": 0}


@pytest.mark.parametrize(
    ("url", "status"),
    [
        ("/api/stories/ffffffffffffffff", 404),
        ("/api/stories/ffffffffffffffff/claims", 404),
        ("/api/claims/zz", 404),
        ("/api/articles/0", 404),
        ("/api/source?name=no%20such%20one", 404),
        ("/api/jobs/0", 404),
        ("/api/nothing", 404),
        ("/api/claims", 400),
        ("/api/claims?text=", 400),
        ("/api/claims?text=-", 400),
        ("/api/articles?text=%00", 400),
        ("/api/stories?offset=-1", 400),
        ("/api/stories?limit=0", 400),
        ("/api/stories?limit=201", 400),
        ("/api/stories?since=soon", 400),
        ("/api/stories?order=best", 400),
        ("/api/sources?kind=liar", 400),
        ("/api/add", 405),
    ],
)
def test_what_cannot_be_answered_is_one_sentence(client, url, status):
    answer = get(client, url, status)
    assert list(answer) == ["error"] and answer["error"] and "Traceback" not in answer["error"]


def test_the_server_s_own_paths_stay_with_it(client):
    assert get(client, "/api/status")["path"] == "l.sqlite"


def wait(client, url):
    for _ in range(600):
        job = get(client, url)
        if job["state"] not in ("waiting", "reading", "linking"):
            return job
        threading.Event().wait(0.05)
    raise AssertionError(job)


SENT = [
    (TEXT, "text/plain", 1),
    (f"<!doctype html><html><body><article><p>{TEXT}</p><p>{TEXT}</p></article></body></html>", "text/html", 1),
    (json.dumps({"url": "https://a.example/1", "outlet": "A", "text": TEXT}, indent=1), "application/json", 1),
    (json.dumps([{"text": TEXT + " A."}, {"text": TEXT + " B."}]), "application/json; charset=utf-8", 2),
    ("\n".join(json.dumps({"text": TEXT + one}) for one in (" C.", " D.", " E.")), "application/x-ndjson", 3),
]


@pytest.mark.parametrize(("body", "kind", "count"), SENT)
def test_a_program_adds_and_asks_what_became_of_it(tmp_path, body, kind, count):
    with TestClient(create(tmp_path / "l.sqlite"), base_url="http://127.0.0.1", headers=OWN) as client:
        for outcome in ("added", "there"):
            answer = client.post("/api/add", content=body, headers={"content-type": kind})
            assert answer.status_code == 202
            job = wait(client, answer.headers["location"])
            assert (job["state"], job[outcome], job["failed"]) == ("done", count, 0)
            TypeAdapter(api.JobRecord).validate_json(json.dumps(job), extra="forbid")
        article = job["articles"][0]
        assert get(client, f"/api/articles/{article['article']}")["article"]["text"].startswith(TEXT)
        assert article["story"] == client.app.state.library.lists.story_of(article["article"])
        if "https" in body:
            assert article["location"] == "https://a.example/1"


def test_what_a_program_sends_wrong_is_refused(client):
    for body, kind in ((b"", "text/plain"), (b"{", "application/json"), (b"7", "application/json")):
        answer = client.post("/api/add", content=body, headers={"content-type": kind})
        assert answer.status_code == 400 and "body: " in answer.json()["error"]
    foreign = client.post("/api/add", content=TEXT, headers={"Sec-Fetch-Site": "cross-site"})
    assert foreign.status_code == 403 and foreign.json()["error"]
    assert client.app.state.jobs.recent() == []


def test_everything_in_the_description_can_be_described(tmp_path):
    app = create(tmp_path / "l.sqlite")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert app.openapi()["components"]["schemas"]
    app.state.library.close()


def test_the_description_names_every_path_and_no_verdict(client):
    described = get(client, "/api/openapi.json")
    assert set(described["paths"]) == {one.path for one in api.router.routes}
    for path in described["paths"].values():
        for asked in path.values():
            assert {"4XX", "5XX"} < set(asked["responses"]) and "422" not in asked["responses"]
    names = {name for one in described["components"]["schemas"].values() for name in one.get("properties", {})}
    assert {"chain", "origins", "proven_distinct"} <= names
    assert not names & {"true", "truth", "score", "credible", "credibility", "rating", "trust", "verdict"}


def parameters(described):
    """Every path, with the names of what may be asked of it."""
    for path, asked in described["paths"].items():
        if "get" in asked:
            yield path, [one["name"] for one in asked["get"].get("parameters", []) if one["in"] == "query"]


WORDS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        ["", "0", "1", "-1", "9" * 9, "9" * 30, "1e3", "NaN", '"', '""', "*", '"a', "a*", "NEAR(a b)", "a AND",
         "title:a",
         "%", "_", "\\", "'", "2031-01-01", "0000-00-00", "9999-12-31", "newest", "person", "\0", "\ud800", "a" * 600,
         "the", "said", "-", "^", "(", "{", "\u202e", "\ufdd0"]
    ),
)  # fmt: skip


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_nothing_that_is_asked_makes_the_server_fail(client, data):
    paths = list(parameters(client.app.openapi()))
    path, names = data.draw(st.sampled_from(paths))
    known = [one["id"] for one in client.get("/api/stories").json()["items"]]
    id = data.draw(st.one_of(WORDS, st.sampled_from(known)))
    given = data.draw(st.dictionaries(st.sampled_from(names), WORDS)) if names else {}
    query = "&".join(f"{name}={quote(value, errors='surrogatepass')}" for name, value in given.items())
    answer = client.get(path.replace("{id}", quote(id, safe="", errors="surrogatepass")) + f"?{query}")
    assert answer.status_code < 500, (path, id, given)
    if answer.headers["content-type"] == "application/json" and answer.status_code >= 400:
        assert list(answer.json()) == ["error"]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(st.binary(max_size=80), st.text(max_size=80).map(lambda text: text.encode("utf-8", "replace"))),
    st.sampled_from(["text/plain", "application/json", "", "multipart/form-data; boundary=x", "\xfc"]),
)
def test_nothing_that_is_sent_makes_the_server_fail(client, body, kind):
    answer = client.post("/api/add", content=body, headers={"content-type": kind.encode("latin-1")})
    assert answer.status_code in (202, 400, 503)
    assert client.post("/add", content=body, headers={"content-type": kind.encode("latin-1")}).status_code in (400, 503)
