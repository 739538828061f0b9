"""Lists say what the full records say, and are asked of as people leaf."""

from dataclasses import replace
from pathlib import Path

import pytest
from compared import claim_line, current, everything, holds, vars_of, wanted
from hypothesis import given
from hypothesis import strategies as st
from made import credited, filled, place

from sayso import pipeline
from sayso.errors import LibraryError, SettingsError
from sayso.records import Area
from sayso.records.shelves import Filters, SourceLine, same
from sayso.store import Library, sources
from sayso.store.lines import OUTLETS

STORIES = Path(__file__).parents[2] / "examples" / "stories"
ORLE = Area("x:1", "Orle", "town", 1.0, 2.0, 3.0, "XX", ("Tamm", "Velmark"))


@pytest.fixture(scope="module")
def examples(tmp_path_factory):
    """All example stories, added and linked as `sayso add` does."""
    with Library.open(tmp_path_factory.mktemp("lists") / "library.sqlite") as library:
        found = pipeline.add(library, [str(path) for path in sorted(STORIES.glob("*/reports.jsonl"))], pytest.fail)
        assert set(found) == {"added"}
        pipeline.link(library, pytest.fail)
        yield library


def test_the_lists_of_the_example_stories_are_those_of_the_full_records(examples):
    holds(examples)


def test_the_example_stories_have_denials_conflicts_and_several_outlets(examples):
    """Without them the comparison above would compare noughts."""
    stories = everything(examples.lists.story_lines)
    claims = [line for one in stories for line in everything(examples.lists.claim_lines, one.id)]
    assert max(one.denials for one in stories) > 0 and max(len(one.outlets) for one in stories) == OUTLETS
    assert all(any(getattr(one, name) for one in claims) for name in ("denials", "declines", "conflicts", "unstated"))


def test_the_stories_that_most_report_come_first_if_so_asked(examples):
    counts = [one.reports for one in everything(examples.lists.story_lines, order="reports")]
    assert counts == sorted(counts, reverse=True) and len(set(counts)) > 1


def test_a_statement_leads_to_the_claim_that_tells_it(examples):
    told = {}
    for claim in examples.claims():
        for one in claim.statements:
            told.setdefault(one.key, set()).add(claim.id)
    found = examples.lists.credit_claims([*told, "0/t1", "nothing"])
    assert found.keys() == told.keys() and all(found[key] in told[key] for key in told)
    assert examples.lists.story_of("0") is None


def test_claims_and_articles_are_found_by_their_words(examples):
    claims = everything(examples.lists.claim_hits, "harbour")
    found = {line.id: vars_of(line) for line in claims}
    assert found == {one.id: claim_line(one) for one in examples.claims(text="harbour")} != {}
    hits = everything(examples.lists.article_hits, "harbour")
    assert hits == list(examples.search("harbour")) != []
    assert examples.lists.claim_hits("zanzimar").total == examples.lists.article_hits("zanzimar").total == 0
    with pytest.raises(SettingsError, match="at least one word"):
        examples.lists.claim_hits("…")


@pytest.mark.parametrize("text", ["said", "denied", "the port"])
def test_the_stories_with_some_words_are_those_that_the_library_finds(examples, text):
    found = everything(examples.lists.story_lines, Filters(text=text))
    assert [one.id for one in found] == [one.id for one in examples.stories(text)]


def test_every_choice_lets_just_its_own_stories_through(examples):
    readings = current(examples)
    for outlet in examples.lists.choices("outlet"):
        own = {story for one, story in readings.items() if one.article.outlet == outlet}
        assert _ids(examples, Filters(outlet=outlet)) == own != set()
    for source in examples.lists.choices("source", limit=20):
        own = {story for one, story in readings.items() if same(source) in wanted([one])}
        assert _ids(examples, Filters(source=f"The {source.upper()}")) == own != set()
    for name in examples.lists.choices("place", limit=20):
        own = {story for one, story in readings.items() if any(name in _named(told) for told in one.statements)}
        assert _ids(examples, Filters(place=name)) == own != set()


def _named(statement):
    return {n for one in statement.where for n in ((one.area.name, *one.area.within) if one.area else (one.name,))}


def _ids(library, filters):
    return {one.id for one in library.lists.story_lines(filters, limit=1000).items}


@pytest.mark.parametrize("few", [0, sources.FEW])
def test_the_sources_with_some_letters_are_those_of_all_in_the_same_order(examples, monkeypatch, few):
    monkeypatch.setattr(sources, "FEW", few)
    every = everything(examples.lists.source_lines)
    for text, kind in (("an", None), ("or", None), ("an", "person"), ("zzz", None)):
        wanted = [one for one in every if text in one.key and kind in (None, one.kind)]
        found = examples.lists.source_lines(text, kind, offset=1, limit=3)
        assert (list(found.items), found.total) == (wanted[1:4], len(wanted))


def test_filters_join_and_days_are_included(library, put):
    lists = filled(
        library, put,
        credited(
            "The bridge at Orle is shut.", "a", ["Ida Brandt"], where=(place("Orle", ORLE),),
            outlet="Coast", published="2032-03-01T09:00",
        ),
        credited(
            "Fire took the mill of Velm.", "b", ["Jon Skarre"], where=(place("Velm\n Mill"),),
            outlet="Star", published="2033-07-10",
        ),
        credited("Nothing of note.", "c", [], outlet="Star"),
    )  # fmt: skip
    a, b, c = map(lists.story_of, (library.versions(one)[0] for one in "abc"))
    for asked, found in {
        (): {a, b, c}, (("outlet", "Star"),): {b, c}, (("place", "Velmark"),): {a}, (("place", "Velm Mill"),): {b},
        (("outlet", "Star"), ("source", "Ida Brandt")): set(), (("outlet", "Star"), ("text", "fire")): {b},
        (("since", "2032-03-01"),): {a, b}, (("since", "2032-03-02"),): {b}, (("until", "2032-03-01"),): {a},
        (("until", "2032-02-28"),): set(), (("since", "2033-07-10"), ("until", "2033-07-10")): {b},
    }.items():  # fmt: skip
        assert _ids(library, Filters(**dict(asked))) == found, asked
    assert lists.choices("outlet") == ["Star", "Coast"] and lists.choices("outlet", limit=1) == ["Star"]
    assert set(lists.choices("place")) == {"Orle", "Tamm", "Velmark", "Velm Mill"}
    assert [one.location for one in lists.recent(2)] == ["c", "b"]
    with pytest.raises(SettingsError, match="a day is wanted"):
        lists.story_lines(Filters(since="last week"))


def test_a_source_is_called_what_most_statements_call_it(library, put):
    ministry = ("the Harbour Ministry", "organisation")
    lists = filled(
        library, put,
        credited("One. Two. Three.", "a", [ministry], [ministry, "Ida 100% Brandt"], ["Harbour\u200b Ministry"]),
        credited("Four.", "b", ["HARBOUR MINISTRY"]),
    )  # fmt: skip
    line = SourceLine("harbour ministry", "the Harbour Ministry", "organisation", 2, 4)
    assert lists.source_lines().items[0] == lists.source_line("The harbour  ministry") == line
    assert [one.key for one in lists.source_lines(kind="person").items] == ["ida 100% brandt"]
    assert [one.key for one in lists.source_lines("0%").items] == ["ida 100% brandt"]
    assert lists.source_lines("inist").total == 1 and lists.source_lines("_").total == 0
    library.remove("a")
    assert lists.source_line("harbour ministry") == replace(
        line, name="HARBOUR MINISTRY", kind="person", articles=1, statements=1
    )
    with pytest.raises(LibraryError, match="no source 'Ida Brandt'"):
        lists.source_line("Ida Brandt")
    assert lists.credits("Ida Brandt").items == ()
    library.remove("b")
    assert lists.source_lines().total == 0 and list(library.check()) == []


@given(st.text())
def test_the_key_of_a_key_is_the_key(name):
    assert same(same(name)) == same(name)
    assert not same(name) or same(f"  The {name}") == same(name)
