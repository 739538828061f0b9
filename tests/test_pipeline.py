"""The main path: one article's trouble is not the others'."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sayso
from sayso import pipeline

STORY = Path(__file__).parents[1] / "examples" / "stopped-flights"
LINES = [line for path in sorted(STORY.glob("*.txt")) for line in path.read_text(encoding="utf-8").splitlines() if line]
MARKS = st.sampled_from(
    ["“", "”", '"', "«", "‘", "’", ":", "\n", " said ", " citing a source, ", " allegedly ", "(Wire)", "😀", "\u0301"]
)


def test_a_fault_on_one_article_is_one_line_and_the_others_are_read(monkeypatch):
    read = pipeline.reader()

    def faulty(page):
        if "lask-wire" in page.article.location:
            raise KeyError("x")
        return read(page)

    monkeypatch.setattr(pipeline, "reader", lambda threads=None, confidence=None: faulty)
    problems = []
    found = list(pipeline.readings([str(STORY)], problems.append))
    assert len(found) == 4 and len(problems) == 1
    assert "3-lask-wire.txt: sayso failed on it" in str(problems[0])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(st.sampled_from(LINES), MARKS), min_size=1, max_size=6).map("\n".join))
def test_any_mixture_of_lines_and_marks_is_read_whole(text):
    text = f"The mayor of Dormen spoke.\n\n{text}\n\n "
    reading = sayso.read(text)
    assert reading.article.text == text
    ids = {one.id for one in reading.attributions}
    assert all(one.parent in ids for one in reading.attributions if one.parent)
    for statement in reading.statements:
        assert statement.text == text[statement.span.start : statement.span.end]


@pytest.mark.parametrize("cut", [1, 7, 120, 1500])
def test_an_article_cut_short_anywhere_is_read(cut):
    text = (STORY / "1-northern-signal.txt").read_text(encoding="utf-8")[: -cut or None]
    assert sayso.read(text + "\n").statements
