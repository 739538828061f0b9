"""Days of publication that the text contradicts."""

from datetime import date

import pytest

from sayso.read import doubts
from sayso.read.times.find import find


def found(text, published, today=date(2031, 11, 23)):
    return doubts.of(text, published, find(text, published), today)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("By Ana Ferro\n14 September 2029\n\nThe ferry sank on Friday.", "14 September 2029"),
        ("Ferry sinks\n\nPublished 3 May 2029 | 10:21\n\nThe ferry sank.", "3 May 2029"),
        ("Ferry sinks\n3 years ago\n\nThe ferry sank on Friday.", "3 years ago"),
        ("Ferry sinks\nPosted: 8 months ago\nThe ferry sank on Friday.", "8 months ago"),
    ],
)
def test_a_crawl_day_header_is_contradicted_by_the_text(text, words):
    (doubt,) = found(text, "2031-11-20")
    assert text[doubt.span.start : doubt.span.end].endswith(words)
    assert "2031-11-20" in doubt.why


def test_what_is_told_as_past_cannot_come_after_the_publication():
    (doubt,) = found("The ferry sank on 14 September 2029 off Velm.", "2028-01-05")
    assert "2029-09-14" in doubt.why
    assert not found("The ferry will sail on 14 September 2029.", "2028-01-05")


@pytest.mark.parametrize(
    "text",
    [
        "By Ana Ferro\n19 November 2031\n\nThe ferry sank on Friday.",
        "Updated 25 November 2031\n\nThe ferry sank on Friday.",
        "The ferry sank on 14 September 2029, and 3 years ago another did.",
        "Ferry sinks\n\nThe yard was founded on 3 May 1921.\n\nIt sank.",
        "The ferry sank on Friday.",
    ],
)
def test_a_text_that_tells_of_the_past_is_no_contradiction(text):
    assert not found(text, "2031-11-20")


def test_a_page_three_years_old_may_say_so():
    assert not found("Ferry sinks\n3 years ago\n\nIt sank.", "2028-11-20")


def test_without_a_day_there_is_nothing_to_doubt():
    assert not found("By Ana Ferro\n14 September 2029\n\nThe ferry sank.", None)
    assert not found("By Ana Ferro\n14 September 2029\n\nThe ferry sank.", "")


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_no_day_is_too_early_or_too_late(published):
    text = "Ferry sinks\n999 years ago\n\nThe ferry sank on 14 September 2029. On 31 December 9999 it rose."
    assert all(doubt.about == "published" for doubt in found(text, published))
