"""The rules of honesty, as far as one article goes."""

import dataclasses
import json
import re
import typing
from pathlib import Path

import pytest

import sayso
from sayso import records

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").rglob("*.*"))
VERDICTS = re.compile(r"true|truth|false|fake|credib|reliab|trust|verif|score|rating|rank|bias|accura|correct", re.I)


@pytest.fixture(scope="module")
def readings():
    problems = []
    found = list(sayso.readings([str(path) for path in EXAMPLES], problems.append))
    assert not problems
    return found


def test_no_field_of_any_record_passes_a_verdict():
    for record in (getattr(records, name) for name in dir(records)):
        if dataclasses.is_dataclass(record):
            assert not [f.name for f in dataclasses.fields(record) if VERDICTS.search(f.name)]
    for choices in (records.Kind, records.Act, records.Evidence):
        assert not [name for name in typing.get_args(choices) if VERDICTS.search(name)]


def test_every_span_points_to_words(readings):
    for reading in readings:
        text = reading.article.text
        for statement in reading.statements:
            assert statement.text == text[statement.span.start : statement.span.end] != ""
        spans = [s for a in reading.attributions for s in (*a.source_spans, *a.cue_spans, *a.content_spans)]
        spans += [s for source in reading.sources for s in source.mentions]
        spans += [one.span for t in reading.statements for one in (*t.when, *t.where, *t.figures)]
        spans += [one.span for a in reading.attributions for one in a.said]
        spans += [doubt.span for doubt in reading.doubts]
        spans += [s for statement in reading.statements for s in statement.hedges]
        for start, end in spans:
            assert 0 <= start < end <= len(text)
            assert text[start:end].strip()


def test_every_id_that_is_used_is_there(readings):
    for reading in readings:
        sources = {source.id for source in reading.sources}
        attributions = {one.id for one in reading.attributions}
        for one in reading.attributions:
            assert one.source is None or one.source in sources
            assert one.parent is None or one.parent in attributions
        for statement in reading.statements:
            assert set(statement.chain) <= sources
            assert set(statement.attributions) <= attributions
            assert statement.root in (None, records.UNSTATED, *sources)
            assert statement.root in (None, records.UNSTATED) or statement.root == statement.chain[-1]


def test_a_nested_attribution_tells_what_its_parent_tells(readings):
    for reading in readings:
        by_id = {one.id: one for one in reading.attributions}
        for one in (a for a in reading.attributions if a.parent):
            outer = by_id[one.parent].content_spans
            assert all(any(a <= s and e <= b for a, b in outer) for s, e in one.content_spans)


def test_no_attribution_is_its_own_ancestor(readings):
    for reading in readings:
        parents = {one.id: one.parent for one in reading.attributions}
        for start in parents:
            seen, at = set(), start
            while at is not None:
                assert at not in seen
                seen.add(at)
                at = parents[at]


def test_an_ambiguous_source_is_never_in_anothers_place(readings):
    for reading in readings:
        for source in (s for s in reading.sources if s.candidates):
            assert len(set(source.candidates)) == len(source.candidates)
            assert source.id not in source.candidates


def test_an_unnamed_source_keeps_its_words_and_gets_no_name(readings):
    for reading in readings:
        named = {s.name for s in reading.sources if s.kind != "unnamed"}
        for source in (s for s in reading.sources if s.kind == "unnamed"):
            assert source.name not in named


def test_the_contract_is_plain_json(readings):
    for reading in readings:
        plain = json.loads(json.dumps(reading.to_dict(), ensure_ascii=False))
        assert plain["schema"] == "sayso/reading/1"
        assert set(plain) == {
            "schema", "article", "left_out", "sources", "attributions", "statements", "reader", "doubts", "incident",
        }  # fmt: skip
        assert all(isinstance(s["span"], list) and len(s["span"]) == 2 for s in plain["statements"])


def test_a_place_is_told_or_left_open_and_never_both(readings):
    for reading in readings:
        for where in (one for statement in reading.statements for one in statement.where):
            assert where.name == reading.article.text[where.span.start : where.span.end]
            assert (where.area is None) == (where.lat is None) == (where.why is None)
            assert where.area is None or not where.alternatives


def test_a_time_is_an_interval_or_left_open_and_never_both(readings):
    for reading in readings:
        for when in (one for statement in reading.statements for one in statement.when):
            known = [edge for edge in (when.earliest, when.latest) if edge is not None]
            assert not (known and when.alternatives)
            assert (when.anchored_on == "nothing") <= (not known)
            assert known == sorted(known) or when.earliest[:10] == when.latest[:10]
