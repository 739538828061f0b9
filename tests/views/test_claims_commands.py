"""`sayso stories`, `claims`, `trace` and `dossier` as their users meet them: a process and a library on disk."""

import json
import subprocess
import sys

import pytest
from lxml import html
from told_stories import Told

from sayso import link
from sayso.store import Library
from sayso.store.told import Made


def run(at, *arguments):
    command = [sys.executable, "-m", "sayso", *arguments, "--library", str(at)]
    return subprocess.run(command, capture_output=True, timeout=120, check=False, encoding="utf-8")


@pytest.fixture(scope="module")
def told():
    return Told("circular-report")


@pytest.fixture(scope="module")
def kept(told, tmp_path_factory):
    path = tmp_path_factory.mktemp("library") / "library.sqlite"
    with Library.open(path) as library:
        for reading in told.readings:
            assert library.add(reading, link.sketch(reading).to_json(), ())
        seen = library.component([one.id for one in told.articles])
        # Nothing ties articles without keys together, so the story that a person found is put there as it is.
        assert library.save_stories(seen, [], [Made(told.story, told.claims, "by hand")])
    return path


def test_stories_are_listed_with_their_ids(kept, told):
    done = run(kept, "stories")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0] == told.story.title
    assert told.story.id[:10] in done.stdout


def test_claims_are_one_a_line_for_a_program(kept, told):
    done = run(kept, "claims", "--story", told.story.id[:4], "-f", "json")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert found == [json.loads(json.dumps(one.to_dict())) for one in told.claims]


def test_claims_are_found_by_their_words_and_at_most_so_many(kept, told):
    assert told.claims[1].text in run(kept, "claims", "Felk", "investigating").stdout
    assert len(run(kept, "claims", "-n", "2", "-f", "json").stdout.splitlines()) == 2


def test_a_claim_is_traced_by_the_beginning_of_its_id(kept, told):
    done = run(kept, "trace", told.claims[0].id[:6])
    assert done.returncode == 0
    assert done.stdout.startswith("“The intruders demanded six million crowns")
    assert "From origins to reports" in done.stdout


def test_a_dossier_is_a_page_in_a_file_that_is_whole_or_not_there(kept, told, tmp_path):
    page = tmp_path / "dossier.html"
    done = run(kept, "dossier", told.story.id, "-f", "html", "-o", str(page))
    assert (done.returncode, done.stdout) == (0, "")
    assert page.read_text(encoding="utf-8").rstrip().endswith("</html>")
    assert list(tmp_path.iterdir()) == [page]


def test_a_dossier_for_a_program_is_the_story_and_its_claims(kept, told):
    found = [json.loads(line) for line in run(kept, "dossier", told.story.id, "-f", "json").stdout.splitlines()]
    assert [one["schema"] for one in found] == ["sayso/story/1"] + ["sayso/claim/1"] * len(told.claims)


@pytest.mark.parametrize("command", ["trace", "dossier"])
def test_an_id_that_is_not_there_is_one_line_on_standard_error(kept, command):
    done = run(kept, command, "zzzz")
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1


def test_where_nothing_is_found_a_line_says_so(kept):
    done = run(kept, "claims", "zebra")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "sayso: no claim found\n")


def test_a_folder_that_is_not_there_is_one_line_and_no_traceback(kept, told, tmp_path):
    done = run(kept, "dossier", told.story.id, "-o", str(tmp_path / "absent" / "page.html"))
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        f"sayso: {tmp_path}/absent/page.html: cannot be written: No such file or directory"
    ]


def test_without_a_library_a_line_says_how_to_make_one(tmp_path):
    done = run(tmp_path / "none.sqlite", "claims")
    assert done.returncode == 1
    assert "`sayso add` makes one" in done.stderr
    assert len(done.stderr.splitlines()) == 1


RADIO = "The Velm Post reported that the ferry was held on Monday. “The ferry was held on Monday,” said Ida Brandt."
POST = "The ferry at Velm was held on Monday, its pilot, Ida Brandt, said. She gave no reason for it at all."


def test_trace_and_dossier_show_sources_as_the_user_set_them_right(tmp_path):
    at, reports = tmp_path / "library.sqlite", tmp_path / "reports.jsonl"
    post = {"location": "velm/1", "outlet": "Evening News", "published": "2032-03-01", "text": POST}
    radio = {"location": "velm/2", "outlet": "Tamm Radio", "published": "2032-03-02", "text": RADIO}
    reports.write_text(f"{json.dumps(post)}\n{json.dumps(radio)}\n", encoding="utf-8")
    assert run(at, "add", str(reports)).returncode == 0
    assert run(at, "correct", "rename", "velm/2", "The Velm Post", "Evening News").returncode == 0
    for location in ("velm/1", "velm/2"):
        assert run(at, "correct", "rename", location, "Ida Brandt", "Ida Brandtner").returncode == 0
    claim, *_ = (json.loads(line) for line in run(at, "claims", "-f", "json").stdout.splitlines())
    for command, id in (("trace", claim["id"]), ("dossier", claim["story"])):
        text, page, lines = (run(at, command, id, "-f", form).stdout for form in ("text", "html", "json"))
        assert "citing Evening News" in text and "citing Ida Brandtner" in text
        assert "names that no outlet here bears" not in text
        boxes = {one.text_content() for one in html.document_fromstring(page).xpath("//span[contains(@class, 'box')]")}
        assert {"Evening News", "Ida Brandtner"} <= boxes and not boxes & {"The Velm Post", "Ida Brandt"}
        found = [json.loads(line) for line in lines.splitlines()]
        chains = {name for one in found for told in one.get("statements", ()) for name in told["chain"]}
        assert {"Evening News", "Ida Brandtner"} <= chains and not chains & {"The Velm Post", "Ida Brandt"}
        assert {relay["taken_from"] for one in found for relay in one.get("relays", ())} <= {"Evening News"}


def test_claims_go_into_a_pipe_whole_two_lines_each(kept, told):
    lines = run(kept, "claims").stdout.splitlines()
    assert lines[::2] == [" ".join(one.text.split()) for one in told.claims]
    assert all(line.startswith("    ") for line in lines[1::2])
