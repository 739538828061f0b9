from pathlib import Path

import pytest
from by_hand import at

from sayso.ingest import from_html, from_text
from sayso.read import attributions, blocks
from sayso.read.tagger import Tagged

STORY = Path(__file__).parents[2] / "examples" / "stopped-flights" / "1-northern-signal.txt"
FIRST = "The dam above Velm has leaked since Monday, and nobody has been told of it."
SECOND = "Its keeper wrote three letters about it, and none of them was answered."


def found(text):
    """Rule, source and the first words of each paragraph of every block."""
    page = from_text(text, "story.txt")
    return [
        (d.rule, "".join(text[a:b] for a, b in d.source), [text[a:b] for a, b in d.content]) for d in blocks.find(page)
    ]


def openings(paragraphs):
    return [" ".join(words.split()[:3]) for words in paragraphs]


def test_the_two_passages_of_the_stopped_flights_are_handed_over_whole_and_nothing_more():
    text = STORY.read_text(encoding="utf-8")
    (_, kestrel, first), (_, ostmark, second) = found(text)
    assert (kestrel, ostmark) == ("The Kestrel Post", "Ostmark Daily News")
    assert openings(first) == ["The source cited", "Moreover, it was"]
    assert openings(second) == [
        "The Verenian army", "Citing a Verenian", "One such flight", "Another stopped flight",
        "“These developments prompted", "The publication’s claims", "Neither Verenia nor",
    ]  # fmt: skip
    assert first[1].endswith("seen as weakness.")
    assert second[-1].endswith("on these claims.")


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("The Harrow Gazette also reported:", "The Harrow Gazette"),
        ("The Harrow Gazette, which broke the story, reports this morning:", "The Harrow Gazette"),
        ("The Velm Examiner & Post writes:", "The Velm Examiner & Post"),
        ("The Orsin Almanac also reported:", "The Orsin Almanac"),
        ("More on this story from Harrow Radio", "Harrow Radio"),
        ("More from Harrow Radio:", "Harrow Radio"),
        ("From the Harrow Gazette:", "the Harrow Gazette"),
        ("Via Harrow Radio", "Harrow Radio"),
        ("Source: Harrow Radio", "Harrow Radio"),
        ("Originally published by Harrow Radio", "Harrow Radio"),
        ("As reported by Harrow Radio:", "Harrow Radio"),
        ("Here is what Harrow Radio said:", "Harrow Radio"),
        ("This is how the Harrow Gazette put it:", "the Harrow Gazette"),
        ("Lask Wire reported:", "Lask Wire"),
        ("By Tor Ibsel – September 14 – Harrow Radio", "Harrow Radio"),
        ("By Tor Ibsel, Harrow Radio, 14 September 2031", "Harrow Radio"),
    ],
)
def test_a_line_that_hands_over_is_understood(line, source):
    (_, who, paragraphs), *more = found(f"{SECOND}\n\n{line}\n\n{FIRST}\n\n{SECOND}")
    assert who.removeprefix("the ") == source.removeprefix("the ")
    assert paragraphs == [FIRST, SECOND]
    assert more == []


@pytest.mark.parametrize(
    "line",
    ["Oda Brandt also said:", "The ministry reported:", "The Velm Water Commission reported:", "The keeper writes:",
     "Minister Oda Brandt reported:", "More from Velm", "He said:", "The Harrow Gazette is closing down"],
)  # fmt: skip
def test_a_line_that_hands_over_to_no_outlet_opens_no_block(line):
    assert found(f"{SECOND}\n\n{line}\n\n{FIRST}") == []


def test_a_block_ends_at_the_next_heading_and_at_the_next_introduction():
    text = f"Harrow Radio reported:\n\n{FIRST}\n\nVia Orsin News\n\n{SECOND}\n\nThe Mayor’s Reply\n\n{FIRST}"
    assert [(who, paragraphs) for _, who, paragraphs in found(text)] == [
        ("Harrow Radio", [FIRST]),
        ("Orsin News", [SECOND]),
    ]


def test_a_block_in_quotation_marks_ends_with_them():
    text = f"Harrow Radio reported:\n\n“{FIRST}”\n\n“{SECOND}”\n\nNobody at the dam could be found on Tuesday."
    assert found(text) == [("introduced", "Harrow Radio", [f"“{FIRST}”", f"“{SECOND}”"])]


def test_a_block_may_open_with_a_quotation_in_its_lede():
    text = f"Harrow Radio reported:\n\n“It leaks,” the keeper said.\n\n{SECOND}"
    assert found(text) == [("introduced", "Harrow Radio", ["“It leaks,” the keeper said.", SECOND])]


def test_a_republished_article_goes_on_through_its_own_headings():
    text = f"{SECOND}\n\nBy Tor Ibsel – September 14 – Harrow Radio\n\n{FIRST}\n\nA Long Silence\n\n{SECOND}"
    assert found(text) == [("republished", "Harrow Radio", [FIRST, SECOND])]


def test_a_dateline_credits_the_agency_with_its_paragraph():
    assert found(f"VELM, 14 September (Lask Wire) – {FIRST}\n\n{SECOND}") == [("dateline", "Lask Wire", [FIRST])]


def test_a_bare_credit_at_the_end_of_a_paragraph_is_a_source():
    assert found(f"{SECOND}\n\n{FIRST} (Source: Harrow Radio)") == [("credit", "Harrow Radio", [FIRST])]
    assert found(f"{FIRST} (Velm district)") == []


def test_an_introduction_with_nothing_below_it_is_no_block():
    assert found(f"{FIRST}\n\nMore on this story from Harrow Radio") == []


def test_a_heading_after_an_introduction_is_passed_over():
    text = f"From Harrow Radio:\n\nDam Leaks Above Velm\n\n{FIRST}"
    assert found(text) == [("introduced", "Harrow Radio", [FIRST])]


def tagged(text, source, cue, content):
    parts = [(at(text, words),) for words in (cue, source, content)]
    return Tagged(*parts, {"says": 1.0}, {"person": 1.0}, 0.9)


def blockquoted(before):
    words = "It leaks at both ends, and it has leaked since the spring."
    html = f"<article><h1>The Dam</h1><p>{SECOND}</p><p>{before}</p><blockquote><p>{words}</p></blockquote></article>"
    page = from_html(html.encode(), "story.html")
    text = page.article.text
    return page, text, words


def test_a_blockquote_is_credited_to_the_source_of_the_line_before():
    page, text, words = blockquoted("Tor Ibsel wrote a letter to the council:")
    (draft,) = blocks.find(page)
    assert [text[a:b] for a, b in draft.content] == [words]
    drafts = attributions.find(page, [tagged(text, "Tor Ibsel", "Ibsel [wrote]", "a letter to the council")])
    block = next(d for d in drafts if d.rule == "blockquote")
    assert [text[a:b] for a, b in block.source] == ["Tor Ibsel"]


def test_a_blockquote_is_not_credited_to_somebody_a_paragraph_away():
    page, text, _ = blockquoted("There was a letter to the council in the spring:")
    drafts = attributions.find(page, [tagged(text, "Its keeper", "wrote", "three letters about it")])
    assert next(d for d in drafts if d.rule == "blockquote").source == ()
