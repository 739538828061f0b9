"""Who stands behind whom."""

from dataclasses import replace

from sayso.ingest import from_text
from sayso.read import attributions
from sayso.read.tagger import Tagged, Tags
from sayso.records import Span


def tagged(text: str, source: str, cue: str, *content: str) -> Tagged:
    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    pieces = tuple(span(words) for words in content)
    return Tagged(
        (span(cue),),
        (span(source),) if source else (),
        pieces,
        {"says": 1.0},
        {"outlet": 1.0},
        0.9,
        (5.0,) * len(pieces),
    )


def found(text, *drafts):
    return {
        " ".join(text[a:b] for a, b in one.cue): one for one in attributions.find(from_text(text), Tags(list(drafts)))
    }


def test_who_is_cited_stands_inside_what_the_citing_outlet_said():
    text = "Citing a port official, the Harrow Post said the cranes were sold."
    told = "the cranes were sold"
    got = found(text, tagged(text, "a port official", "Citing", told), tagged(text, "the Harrow Post", "said", told))
    assert got["Citing"].parent is got["said"]


def test_citing_is_found_by_its_words_where_the_weights_missed_it():
    text = "Citing a port official, the Harrow Post said the cranes were sold."
    got = found(text, tagged(text, "the Harrow Post", "said", "the cranes were sold"))
    assert got["Citing"].parent is got["said"]
    assert [text[a:b] for a, b in got["Citing"].source] == ["a port official"]


def test_a_report_from_several_papers_about_something_is_theirs():
    text = "The claims coincided with an earlier report from several Lask papers about cranes sold in May."
    got = found(text)
    assert [text[a:b] for a, b in got["report from"].source] == ["several Lask papers"]


def test_neither_nor_is_two_who_decline():
    text = "Neither Verenia nor Costane has commented on these claims."
    page = from_text(text)
    one = tagged(text, "Costane", "has commented on", "these claims")
    got = attributions.find(page, Tags([replace(one, acts={"declines": 1.0})]))
    assert sorted(text[a:b] for draft in got for a, b in draft.source) == ["Costane", "Verenia"]
    assert {draft.act for draft in got} == {"declines"}


def test_to_let_somebody_know_is_the_word_of_who_let_them():
    text = "Marsh let Brandt know that the valley was closed."
    got = found(
        text,
        tagged(text, "Marsh", "let", "Brandt know that the valley was closed"),
        tagged(text, "Brandt", "know", "that the valley was closed"),
    )
    assert list(got) == ["let"]
    assert [text[a:b] for a, b in got["let"].content] == ["that the valley was closed"]


def test_what_a_heading_tells_stays_in_the_heading():
    text = "REPORTS: Cranes sold in May\n\nThe port was quiet on Monday, and the gulls were not."
    got = found(text, tagged(text, "REPORTS", ":", "Cranes sold in May", "The port was quiet on Monday"))
    assert [text[a:b] for a, b in got[":"].content] == ["Cranes sold in May"]
