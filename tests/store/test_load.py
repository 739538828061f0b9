"""Records come back from plain values as they were."""

import json

import pytest

from sayso.records import Claim, Copy, Origin, Origins, Passage, Reading, Relay, Span, Story, Telling
from sayso.records.load import load


def test_readings_come_back_from_json(readings):
    for one in readings:
        assert load(Reading, json.loads(json.dumps(one.to_dict()))) == one


def test_stories_and_claims_come_back_from_json():
    words = Passage("a1", Span(3, 9), "bridge")
    telling = Telling("a1", "orle", None, None, "t1", "The bridge is open.", ("The Post",), "relays", "b2", "words")
    origin = Origin("The Post", "outlet", ("a1/t1",), ('both say "bridge"',), False)
    claim = Claim("c1", "s1", "The bridge is open.", (telling,), Origins(0, 1, 0, (origin,)), circular=("A", "B"))
    copy = Copy("a1", "b2", 0.5, ((Span(0, 3), Span(4, 7)),), "earlier")
    story = Story("s1", "A bridge", None, None, ("c1",), (), (Relay("A", "a1", "B", words),), (copy,))
    for record in (claim, story):
        assert load(type(record), json.loads(json.dumps(record.to_dict()))) == record


@pytest.mark.parametrize("plain", [{}, {"article": 3}, {"article": {"id": "x"}}, {"statements": 1}, [], None])
def test_what_is_no_reading_is_refused(plain):
    with pytest.raises(ValueError, match="is no Reading"):
        load(Reading, plain)
