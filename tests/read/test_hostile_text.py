"""No text is slow to read: four times the text takes about four times as long, never sixteen."""

import re
from itertools import chain

import pytest
from growth import grows_with_the_text

from sayso.read import attributions, blocks, layout, phrases, pieces, quotes, sources, statements
from sayso.read.drafts import Draft
from sayso.read.languages import english
from sayso.read.phrases import Phrase
from sayso.read.sources import Identities
from sayso.read.tagger import Tags
from sayso.records import Article, Page, Span

HOSTILE = {
    "double quotes": '"', "opening quotes": "“", "single quotes": "‘a", "spaced quotes": ' "a', "apostrophes": "'",
    "initials": "A ", "the": "The The ", "capitals": "Aa-", "dashes": "– ", "hyphens": "-", "spaces": " ", "dots": ".",
    "one word": "a", "digits": "1", "titles": "Mr. ", "links": "A of the ", "allegedly": "allegedly ",
    "said": "not say ", "sentences": "It reportedly is. ", "short lines": "A\n",
    "introductions": "The Post reported:\n", "parentheses": "). (A", "more": "More more from ", "by": "By a – ",
    "unnamed": "people who are ", "colons": "Via A:\n\nb. (A News)\n",
}  # fmt: skip
MODULES = (english, phrases, blocks, layout, quotes, statements, sources, attributions)


def patterns():
    found = {
        f"{module.__name__.rsplit('.')[-1]}.{name}": value
        for module in MODULES
        for name, value in vars(module).items()
        if isinstance(value, re.Pattern)
    }
    found |= {f"act {i} {name}": pattern for i, (name, pattern) in enumerate(english.ACTS)}
    return found | {f"introduction {i}": pattern for i, pattern in enumerate(blocks.INTRODUCTIONS)}


def page(text):
    return Page(Article("0", "x.txt", None, None, None, None, "en", text, ""))


def search_all(text):
    for pattern in patterns().values():
        for _ in pattern.finditer(text):
            pass


def describe(text):
    phrase = Phrase(text.strip() or "a")
    for name in (
        "pronoun",
        "short",
        "name",
        "titled",
        "gender",
        "is_unnamed",
        "generic",
        "descriptor",
        "several",
        "kind",
    ):
        getattr(phrase, name)


def gather(text):
    identities = Identities(text)
    words = [Span(*m.span()) for m in re.finditer(r"\S+", text)][:20]
    for word in words:
        identities.place(Draft((word,), (), (word,)))
    identities.finish()


WORK = {
    "patterns": search_all,
    "quotations": quotes.quotations,
    "phrases": describe,
    "blocks": lambda text: blocks.find(page(text)),
    "attributions": lambda text: attributions.find(page(text), Tags([])),
    "sources": gather,
    "sentences": pieces.sentences,
}


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("work", WORK.values(), ids=WORK.keys())
def test_a_longer_text_takes_only_so_much_longer(work, words):
    # All the patterns together take longer, and show what they are on less.
    assert grows_with_the_text(work, words, 12_000 if work is search_all else 40_000)


def test_every_pattern_of_the_rules_is_swept():
    assert len(patterns()) > 40
    assert {"english.HEDGES", "phrases.NAME", "blocks.TRAILING"} <= set(patterns())
    assert all(p in patterns().values() for p in chain((p for _, p in english.ACTS), blocks.INTRODUCTIONS))
