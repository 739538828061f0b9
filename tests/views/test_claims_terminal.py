"""Stories and claims in a terminal."""

import io
import re

import pytest
from rich.cells import cell_len
from rich.console import Console
from told_stories import NAMES, Told, claim, telling, three_hundred

from sayso.records.shelves import ClaimLine
from sayso.views import claims_terminal, dossier, trace


def printed(show, width=100):
    stream = io.StringIO()
    show(Console(file=stream, width=width, force_terminal=True, color_system=None, highlight=False))
    return stream.getvalue()


def traced(told, story=None, readings=(), width=100):
    view = trace.view(told, story, readings)
    return printed(lambda console: claims_terminal.render_trace(view, story, console), width)


def squeezed(text):
    return " ".join(text.split())


@pytest.mark.parametrize("name", NAMES)
def test_a_dossier_holds_every_claim_and_every_passage_with_its_location(name):
    told = Told(name)
    view = dossier.view(told.story, told.claims, told.readings)
    text = squeezed(printed(lambda console: claims_terminal.render_dossier(view, console)))
    for one in told.claims:
        assert f"“{squeezed(one.text)}”" in text
        assert all(f"“{squeezed(telling.text)}”" in text and telling.location in text for telling in one.statements)


def test_the_tree_leads_from_the_origin_to_the_reports():
    post = telling("The Velm Post", "2031-05-01", ("an official",), "asserts")
    wire = telling("Threlwire", "2031-05-02", ("The Velm Post", "an official"))
    echo = telling("The Echo", "2031-05-03", ("an official",))
    text = traced(claim(post, wire, echo, groups=[("an official", ["The Velm Post", "Threlwire", "The Echo"])]))
    assert (
        "an official  unnamed\n"
        "├─ The Velm Post  2031-05-01  [1]\n"
        "│  └─ Threlwire  2031-05-02  [2]\n"
        "└─ The Echo  2031-05-03  [3]\n"
    ) in text


def test_the_line_on_top_comes_right_after_the_claim():
    lines = traced(three_hundred()).splitlines()
    assert lines[0] == "“The port of Velm would stay closed.”"
    assert re.match(r"2\d\d reports, 1 to 20 origins, \d+ do not say\.", lines[2])


@pytest.mark.parametrize("width", [40, 100, 160])
def test_no_line_is_wider_than_the_terminal(width):
    told = Told("circular-report")
    text = traced(told.claims[0], told.story, told.readings, width) + traced(three_hundred(), width=width)
    assert max(cell_len(line) for line in text.splitlines()) <= max(width, 68)  # the map has a width of its own


def test_nothing_in_a_claim_can_drive_the_terminal():
    bad = "Velm \x1b[31m\x07 \u202eberth [bold]end"
    text = traced(claim(telling(bad, "2031-05-01", (bad,)), groups=[(bad, [bad])]))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)
    assert "[bold]end" in text


def test_a_list_of_claims_says_of_each_in_how_many_reports_and_who_answers():
    line = ClaimLine("c" * 16, "s1", "The mine was found.", 4, 1, 2, 3, 1, 2, 1, "2031-11-09T08:00", "2031-11-11")
    text = printed(lambda console: claims_terminal.claims([line], console), 200)
    counted = "4 reports · 1 to 2 origins, 3 do not say · 1 denial · 2 no comments · 1 conflict"
    assert squeezed(text) == f"The mine was found. cccccccccc {counted} · 2031-11-09 to 2031-11-11"


def test_a_list_of_stories_says_how_much_there_is_and_from_when_to_when():
    told = Told("circular-report")
    text = printed(lambda console: claims_terminal.stories([told.story], console))
    assert squeezed(text) == f"{told.story.title} aaaaaaaaaa 7 articles, 5 claims, 2031-11-09 to 2031-11-13"
