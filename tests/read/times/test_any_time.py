"""Whatever the text, spans are its words, in order and apart, and no text is slow."""

from itertools import pairwise

import pytest
from growth import grows_with_the_text
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.read.times.find import find

DAYS = [None, "2019-09-14", "0001-01-01", "9999-12-31"]
SOME = (
    "on Friday May 5 2019 the next day week later since before until from to and between a.m. 10:30 3 p.m. early late "
    "said will was is last this year month ago in two , . ’s 10/11/2019 31 Feb night morning the 1990s end of"
)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(SOME.split()), max_size=25),
    st.sampled_from([None, "2019-09-14", "0001-01-01", "9999-12-31"]),
)
def test_spans_are_in_order_and_apart_and_ends_are_in_order(words, published):
    text = " ".join(words)
    found = find(text, published)
    spans = [when.span for when in found]
    assert all(0 <= a < b <= len(text) and text[a:b].strip() == text[a:b] for a, b in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    for when in found:
        assert not (when.earliest and when.latest) or when.earliest <= when.latest
        assert (when.anchored_on == "text") == (when.anchor_span is not None)


@pytest.mark.parametrize("words", ["1", "at least ", "12 ", "the ", "(", "5-5-", "\n"])
def test_nothing_is_found_in_endless_nothing_in_a_time_that_grows_no_faster(words):
    assert find((words * 10_000)[:10_000], "2019-09-14") == ()
    assert grows_with_the_text(lambda text: find(text, "2019-09-14"), words, 400_000)
