"""Words that stand where a source stands and credit nobody in particular; and names set beside a description."""

import pytest

from sayso.ingest import from_text
from sayso.read.attributions import find
from sayso.read.chains import Chains, is_stated
from sayso.read.layout import without_left_out
from sayso.read.phrases import Phrase
from sayso.read.sources import Identities
from sayso.read.tagger import Tagged, Tags
from sayso.records import Span


def tagged(text: str, source: str, cue: str, content: str) -> Tagged:
    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    return Tagged((span(cue),), (span(source),), (span(content),), {"says": 1.0}, {"outlet": 1.0}, 0.9, (5.0,))


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("Media reports say the bridge will close in June.", "Media reports", "say"),
        ("It was claimed the bridge will close in June.", "It", "was claimed"),
        ("Several unconfirmed reports said the bridge will close in June.", "Several unconfirmed reports", "said"),
    ],
)
def test_the_root_is_unstated(text, source, cue):
    drafts = find(from_text(text), Tags([tagged(text, source, cue, "the bridge will close in June")]))
    identities = Identities(text)
    identities.place(drafts[0])
    assert not is_stated(drafts[0])
    assert Chains(drafts, identities).of(drafts[0]) == []
    assert drafts[0].source  # the words are still pointed to


def test_a_named_report_is_somebody():
    text = "Reports by Harrow Radio said the bridge will close."
    drafts = find(from_text(text), Tags([tagged(text, "Reports by Harrow Radio", "said", "the bridge will close")]))
    assert is_stated(drafts[0])


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Its editor, Pavel Iden,", "Pavel Iden"),
        ("A Costane opposition deputy, Luc Amsel", "Luc Amsel"),
        ("Ana Ferro, the ministry’s spokeswoman", "Ana Ferro"),
        ("The ministry, which paid for it", None),
    ],
)
def test_a_name_beside_a_description_is_the_name(words, name):
    assert Phrase(words).name == name


def test_nothing_that_is_left_out_is_read_and_offsets_hold():
    text = "Share   Print   Save\n\nThe mayor said the bridge would close.\n\nREAD MORE: Bridges we like\n"
    page = from_text(text)
    seen = without_left_out(page)
    assert len(seen) == len(text) and "READ MORE" not in seen
    assert seen.index("The mayor") == text.index("The mayor")
