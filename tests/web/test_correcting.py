"""What a person sets right on a claim's page changes the claim, stands in the log, and can be taken back."""

import re
import threading
from html import escape
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient

from sayso import linking, pipeline
from sayso.errors import LibraryError
from sayso.ingest.article import make_page
from sayso.records.corrections import of_source
from sayso.store import Library
from sayso.web import jobs
from sayso.web.app import create

TEXT = "Fire destroyed the Halvard mill in Velm on Sunday, said Jon Skarre of the service."
OUTLETS = "The Velm Star", "Mill News", "The Coast", "Orle FM"
MILL = [(outlet, f"2033-07-1{day}", TEXT) for day, outlet in enumerate(OUTLETS)]
AGAIN = "being put together again"
CHANGES = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The file of a library with four reports of one fire."""
    path = tmp_path_factory.mktemp("made") / "library.sqlite"
    read = pipeline.reader()
    with Library.open(path) as library:
        for outlet, day, text in MILL:
            linking.add(library, read(make_page(text, f"mill/{outlet}", outlet=outlet, published=day)))
        linking.link(library, pytest.fail)
    return path


@pytest.fixture
def library(made, tmp_path):
    with Library.open(made) as original:
        original.backup(tmp_path / "copy.sqlite")
    with Library.open(tmp_path / "copy.sqlite") as opened:
        yield opened


@pytest.fixture
def site(library):
    return TestClient(create(library.path), base_url="http://127.0.0.1", headers=CHANGES, follow_redirects=False)


@pytest.fixture
def fire(library):
    return max(library.claims(), key=lambda one: len(one.statements))


def seen(library):
    return {one.id: one.to_dict() for one in library.claims()}, [one.to_dict() for one in library.stories()]


def done(answer):
    """The id of the correction that an answer leads to."""
    assert answer.status_code == 303, answer.text
    return parse_qs(urlsplit(answer.headers["location"]).query)["done"][0]


def linked(site):
    """Waits until nothing is under way, asking as the pages do."""
    pause = threading.Event()
    for _ in range(600):
        answer = site.get("/corrections/under-way")
        assert (answer.status_code, answer.text) == (204, "")
        if answer.headers.get("HX-Trigger") == "linked":
            return
        pause.wait(0.05)
    raise AssertionError("still under way")


def ended(site, answer):
    """Where an answer leads to when all is linked, and the page there."""
    done(answer)
    linked(site)
    page = site.get(answer.headers["location"], follow_redirects=True)
    assert page.status_code == 200 and AGAIN not in page.text
    return page.url.path, page.text


def test_a_split_changes_the_claim_and_its_undoing_brings_everything_back(site, library, fire):
    before = seen(library)
    *kept, last, final = [one.key for one in fire.statements]
    answer = site.post("/correct/split", data={"claim": fire.id, "statement": [last, final]})
    id, (path, page) = done(answer), ended(site, answer)
    claims = library.lists.credit_claims([*kept, last, final])
    assert claims[last] == claims[final] != claims[kept[0]] and {claims[key] for key in kept} == {claims[kept[0]]}
    assert path == f"/claim/{claims[kept[0]]}"
    assert "2 statements are another claim" in page and f'href="/claim/{claims[last]}"' in page
    assert f'name="id" value="{id}"' in page and 'action="/correct/undo"' in page
    assert seen(library) != before
    path, page = ended(site, site.post("/correct/undo", data={"id": id, "statement": kept[0]}))
    assert path == f"/claim/{fire.id}" and "Taken back:" in page
    assert seen(library) == before


def test_claims_that_were_split_are_merged_again(site, library, fire):
    *_, last, final = told = [one.key for one in fire.statements]
    split = done(site.post("/correct/split", data={"claim": fire.id, "statement": [last, final]}))
    linked(site)
    claims = library.lists.credit_claims(told)
    first, second = claims[told[0]], claims[last]
    page = site.get(f"/claim/{first}").text
    assert f'type="radio" name="other" id="o-{second}"' in page and f'id="o-{first}"' not in page
    library.undo(split)
    merge = done(site.post("/correct/merge", data={"claim": first, "other": second}))
    linked(site)
    assert set(library.lists.credit_claims(told).values()) == {fire.id}
    made = library.corrections()[-1]
    assert (made.id, made.kind, len(made.subjects)) == (merge, "merge", 4)


def test_what_is_split_until_no_claim_is_left_leads_to_the_log(site, library, fire):
    keys = [one.key for one in fire.statements]
    for key in keys[1:]:
        claim = library.lists.credit_claims(keys).get(keys[0])
        answer = site.post("/correct/split", data={"claim": claim, "statement": [key]})
        path, page = ended(site, answer)
    assert path == "/corrections"
    assert "1 statement is another claim" in page and f'name="statement" value="{keys[0]}"' in page


def test_a_source_is_renamed_and_retyped_beside_its_statement(site, library, fire):
    told = fire.statements[0]
    page = site.get(f"/claim/{fire.id}").text
    form = re.search(r'action="/correct/rename".*?</form>', page, re.DOTALL)[0]
    statement, source = (re.search(rf'name="{name}" value="(.*?)"', form)[1] for name in ("statement", "source"))
    assert statement == told.key
    answer = site.post("/correct/rename", data={"statement": statement, "source": source, "name": " Jonna  Skarre "})
    path, renamed = ended(site, answer)
    assert library.claim(path.rpartition("/")[2]).statements[0].chain == ("Jonna Skarre",)
    assert '<span class="box named" dir="auto">Jonna Skarre</span>' in renamed
    done(site.post("/correct/retype", data={"statement": statement, "source": source, "kind": "organisation"}))
    made = library.corrections()
    assert [(one.kind, one.value) for one in made] == [("rename", "Jonna Skarre"), ("retype", "organisation")]
    assert made[1].subjects == (of_source(told.location, "Jonna Skarre"),)


@pytest.fixture
def held(monkeypatch):
    """Linking that waits until it is let go; how often it began."""
    link, let_go, begun = pipeline.link, threading.Event(), []

    def slow(*given):
        begun.append(given)
        assert let_go.wait(30)
        return link(*given)

    monkeypatch.setattr(pipeline, "link", slow)
    yield let_go, begun
    let_go.set()


def test_the_answer_does_not_wait_and_every_page_of_the_story_says_so_meanwhile(site, library, fire, held):
    before, told = seen(library), fire.statements
    answer = site.post("/correct/split", data={"claim": fire.id, "statement": [told[-1].key]})
    id = done(answer)
    assert seen(library) == before and [one.id for one in library.corrections()] == [id]
    there = answer.headers["location"]
    assert there.startswith(f"/claim/{fire.id}?done={id}&statement=")
    for path in (there, f"/story/{fire.story}", f"/article/{told[0].article}", "/corrections"):
        page = site.get(path).text
        assert AGAIN in page and 'hx-get="/corrections/under-way' in page, path
        assert f'hx-get="{escape(path)}" hx-trigger="linked"' in page
    assert "HX-Trigger" not in site.get(f"/corrections/under-way?article={told[-1].article}").headers
    assert site.get("/corrections/under-way?article=another").headers["HX-Trigger"] == "linked"
    held[0].set()
    path, page = ended(site, answer)
    assert seen(library) != before and "1 statement is another claim" in page


def test_what_is_set_right_meanwhile_is_linked_once_more_together(site, library, fire, held):
    let_go, begun = held
    first, second, third, fourth = [one.key for one in fire.statements]
    answers = [site.post("/correct/split", data={"claim": fire.id, "statement": [first, second]})]
    while not begun:
        pass
    [source] = {one.id for one in library.readings([first.partition("/")[0]])[0].sources}
    answers += [site.post("/correct/rename", data={"statement": first, "source": source, "name": "J. S."})]
    answers += [site.post("/correct/retype", data={"statement": first, "source": source, "kind": "organisation"})]
    let_go.set()
    linked(site)
    assert len(begun) == 2 and library.unlinked() == []
    claims = library.lists.credit_claims([first, second, third, fourth])
    assert claims[first] == claims[second] != claims[third] == claims[fourth]
    assert "J. S." in {name for one in library.claim(claims[first]).statements for name in one.chain}
    for answer in answers:
        assert site.get(answer.headers["location"], follow_redirects=True).status_code == 200


def test_the_way_leads_to_the_claim_that_the_statement_is_in_when_all_is_done(site, library, fire, held):
    first, *left = [one.key for one in fire.statements]
    answer = site.post("/correct/split", data={"claim": fire.id, "statement": [first, left[0]]})
    assert urlsplit(answer.headers["location"]).path == f"/claim/{fire.id}"
    held[0].set()
    path, page = ended(site, answer)
    assert path == f"/claim/{library.lists.credit_claims(left)[left[1]]}" != f"/claim/{fire.id}"
    assert "2 statements are another claim" in page and f'href="/claim/{fire.id}">To that claim' in page


def test_what_cannot_be_linked_is_said_until_it_is(site, library, fire, monkeypatch):
    def broken(*given):
        raise KeyError("<b>x</b>")

    monkeypatch.setattr(linking.across, "claims", broken)
    split = site.post("/correct/split", data={"claim": fire.id, "statement": [fire.statements[-1].key]})
    path, page = ended(site, split)
    assert path == f"/claim/{fire.id}" and "could not be put together again: sayso failed to link it" in page
    assert "&lt;b&gt;x" in page and "<b>x" not in page
    for path in (f"/story/{fire.story}", f"/article/{fire.statements[0].article}", "/corrections"):
        assert "could not be put together again" in site.get(path).text
    monkeypatch.undo()
    site.post("/correct/undo", data={"id": done(split)})
    linked(site)
    for path in (f"/story/{fire.story}", "/corrections"):
        assert "could not be put together" not in site.get(path).text
    assert library.unlinked() == []


@pytest.mark.parametrize(
    ("failure", "said"),
    [(LibraryError("the disk is full"), "the disk is full"), (ValueError("secret"), "sayso failed")],
)
def test_why_nothing_can_be_linked_is_said_and_the_next_addition_mends_it(
    site, library, fire, monkeypatch, failure, said
):
    def broken(*given):
        raise failure

    monkeypatch.setattr(pipeline, "link", broken)
    answer = site.post("/correct/split", data={"claim": fire.id, "statement": [fire.statements[-1].key]})
    _, page = ended(site, answer)
    assert f"could not be put together again: {said}" in page and "secret" not in page
    linking.link(library, pytest.fail)
    assert "could not be put together" not in site.get("/corrections").text


def test_a_server_that_stops_finishes_the_story_at_hand_and_says_so(library, fire, held, monkeypatch, caplog):
    let_go, begun = held
    monkeypatch.setattr(jobs, "PATIENCE", 0.1)
    with TestClient(create(library.path), base_url="http://127.0.0.1", headers=CHANGES) as site:
        site.post("/correct/split", data={"claim": fire.id, "statement": [fire.statements[-1].key]})
        threading.Timer(0.5, let_go.set).start()
    assert "finishing what is at hand" in caplog.text
    assert library.unlinked() == [] and len(begun) == 1


def test_a_server_that_starts_links_what_was_left(library, fire):
    told = fire.statements[0]
    library.correct("rename", [of_source(told.location, told.chain[-1])], "J. Skarre")
    assert library.unlinked() == [told.article]
    with TestClient(create(library.path), base_url="http://127.0.0.1") as site:
        linked(site)
    assert library.unlinked() == []
    assert library.claim(library.lists.credit_claims([told.key])[told.key]).statements[0].chain == ("J. Skarre",)


def test_the_log_tells_all_corrections_the_last_first_and_offers_to_undo(site, library, fire):
    told = fire.statements[0]
    first = library.correct("rename", [of_source(told.location, told.chain[-1])], "<b>J. Skarre</b>")
    linking.link(library, pytest.fail)
    split = done(site.post("/correct/split", data={"claim": fire.id, "statement": [fire.statements[-1].key]}))
    page = site.get("/corrections").text
    assert page.index(f'id="{split}"') < page.index(f'id="{first.id}"')
    assert "&lt;b&gt;J. Skarre" in page and "<b>J. Skarre" not in page
    assert fire.statements[-1].outlet in page
    assert page.count('action="/correct/undo"') == 2
    answer = site.post("/correct/undo", data={"id": first.id})
    assert answer.headers["location"] == f"/corrections?done={first.id}"
    page = site.get("/corrections").text
    assert page.count('action="/correct/undo"') == 1 and '<span class="tag">undone</span>' in page


@pytest.mark.parametrize(
    ("path", "data", "status"),
    [
        ("split", {}, 404),
        ("split", {"claim": "f" * 16, "statement": "x/t1"}, 404),
        ("split", {"claim": "CLAIM"}, 400),
        ("split", {"claim": "CLAIM", "statement": "x/t1"}, 404),
        ("split", {"claim": "CLAIM", "statement": "ALL"}, 400),
        ("merge", {"claim": "CLAIM"}, 400),
        ("merge", {"claim": "CLAIM", "other": "CLAIM"}, 400),
        ("merge", {"claim": "CLAIM", "other": "f" * 16}, 404),
        ("retype", {}, 404),
        ("retype", {"statement": "FIRST", "source": "s99", "kind": "person"}, 404),
        ("retype", {"statement": "FIRST", "source": "SOURCE", "kind": "liar"}, 400),
        ("rename", {"statement": "x/t1", "source": "SOURCE", "name": "Jon"}, 404),
        ("rename", {"statement": "FIRST", "source": "SOURCE", "name": " "}, 400),
        ("rename", {"statement": "FIRST", "source": "SOURCE", "name": "J" * 201}, 400),
        ("undo", {"id": "nothing"}, 404),
    ],
)
def test_what_is_not_there_or_says_nothing_is_refused_and_changes_nothing(site, library, fire, path, data, status):
    told = fire.statements[0]
    [reading] = library.readings([told.article])
    source = next(one for one in reading.statements if one.id == told.statement).chain[0]
    known = {"CLAIM": fire.id, "FIRST": told.key, "ALL": [one.key for one in fire.statements], "SOURCE": source}
    answer = site.post(f"/correct/{path}", data={name: known.get(value, value) for name, value in data.items()})
    assert answer.status_code == status, answer.text
    assert "<h1>" in answer.text
    assert library.corrections() == []


def test_another_sites_page_can_correct_nothing(site, library, fire):
    data = {"claim": fire.id, "statement": [fire.statements[-1].key]}
    assert site.post("/correct/split", data=data, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert library.corrections() == []


def test_an_empty_log_says_so(site):
    assert "Nothing was set right yet" in site.get("/corrections").text
