"""The article that sayso began with, in our own words: a page relays three outlets that relay one unnamed source."""

from pathlib import Path

import pytest

import sayso

PAGE = Path(__file__).parents[1] / "examples" / "stopped-flights" / "1-northern-signal.txt"
KESTREL, OSTMARK, TARSUN, SOURCE = "Kestrel Post", "Ostmark Daily News", "Tarsun Independent", "Verenian source"


@pytest.fixture(scope="module")
def reading():
    return sayso.read(PAGE)


def chains(reading, words: str) -> list[list[str]]:
    """The chains of the statements that hold these words, as names."""
    at = reading.article.text.index(words)
    found = [s for s in reading.statements if s.span.start <= at and at + len(words) <= s.span.end]
    assert found, f"no statement holds {words!r}"
    return [[_name(reading, source) for source in s.chain] for s in found]


def _name(reading, source: str) -> str:
    """The words of a source; an unnamed one that is mentioned as "the Verenian source" anywhere is that one."""
    one = reading.source(source)
    mentions = " ".join(reading.article.text[a:b] for a, b in one.mentions)
    return SOURCE if one.kind == "unnamed" and SOURCE in mentions else one.name


def paragraphs(reading, first: str, last: str) -> list[tuple[int, int]]:
    text = reading.article.text
    start, end = text.index(first), text.index(last) + len(last)
    found, at = [], start
    for part in text[start:end].split("\n"):
        if part.strip():
            found.append((at, at + len(part)))
        at += len(part) + 1
    return found


def test_menu_advertisements_and_read_more_are_left_out_and_nothing_else(reading):
    text = reading.article.text
    assert [text[a:b].split()[0] for a, b in (piece.span for piece in reading.left_out)] == [
        "Home", "READ", "Get", "Get", "Cloakline",
    ]  # fmt: skip


def test_the_threat_has_the_newspaper_and_its_unnamed_source(reading):
    assert [TARSUN, SOURCE] in chains(reading, "would shoot down its drones")


def test_what_was_learned_has_the_chain_of_the_sentence_that_credits_it(reading):
    assert [TARSUN, SOURCE] in chains(reading, "may have already stopped three Costane flights")


def test_the_first_block_runs_through_its_outlet_to_the_unnamed_source(reading):
    for start, end in paragraphs(reading, "The source cited in the report", "would be seen as weakness."):
        inside = [s for s in reading.statements if start <= s.span.start and s.span.end <= end]
        assert inside
        for statement in inside:
            names = [_name(reading, source) for source in statement.chain]
            assert KESTREL in names[0]
            assert SOURCE in names


def test_the_second_block_runs_through_two_outlets_to_the_unnamed_source(reading):
    for start, end in paragraphs(reading, "The Verenian army allegedly prevented", "the publication claimed."):
        inside = [s for s in reading.statements if start <= s.span.start and s.span.end <= end]
        found = [[_name(reading, source) for source in s.chain] for s in inside]
        assert [OSTMARK, TARSUN, SOURCE] in found
        assert all(names[0] == OSTMARK for names in found)


def test_the_failure_is_told_by_sources_through_the_newspaper(reading):
    assert [TARSUN, "Costane sources"] in chains(reading, "“a failure,”")
    assert any("press" in names[-1] for names in chains(reading, "“a gift from Marsh.”") if names)


def test_the_jets_have_several_publications_through_the_second_outlet(reading):
    found = chains(reading, "Verenian jets intercepting Costane drones")
    assert any(names[0] == OSTMARK and "publications" in names[-1] for names in found)


def test_nobody_commented_is_an_act_of_declining(reading):
    declining = [a for a in reading.attributions if a.act == "declines"]
    assert any("commented" in reading.article.text[a:b] for one in declining for a, b in one.cue_spans)


def test_what_the_page_tells_itself_has_an_empty_chain(reading):
    at = reading.article.text.index("with the loss of nine Verenian airmen")
    found = [s for s in reading.statements if s.span.start <= at < s.span.end]
    assert [(s.chain, s.root) for s in found] == [((), None)]
