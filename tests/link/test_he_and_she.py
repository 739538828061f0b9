"""Whom "he" and "she" mean: the only one, the only person of the sentence before, and otherwise nobody."""

import pytest

from sayso.link.claims.pronouns import meant
from sayso.link.claims.voices import Voices
from sayso.records import Article, Reader, Reading, Source, Span


def source(id, kind, name, text, candidates=()):
    spans = (Span(text.find(name), text.find(name) + len(name)),)
    return Source(id, name, kind, None, spans, candidates=candidates)


def found(text, *others, pronoun="she"):
    ids = tuple(f"s{n}" for n in range(1, len(others) + 1))
    named = [source(id, kind, name, text) for id, (kind, name) in zip(ids, others, strict=True)]
    last = source("s9", "person", pronoun, text, ids)
    article = Article("a", "a", "The Post", None, None, None, "en", text, "0")
    reading = Reading(article, (), (*named, last), (), (), Reader("0", "0"))
    return meant(reading, last, Voices([reading], ())).name


STOLT, BRILL, GLASS = ("person", "Mira Stolt"), ("person", "Ada Brill"), ("organisation", "Vessary Glass")


@pytest.mark.parametrize(
    ("text", "others", "name"),
    [
        ("Ada Brill left. Mira Stolt held up a roll. “It is mine,” she said.", (STOLT, BRILL), "Mira Stolt"),
        ("Mira Stolt of Vessary Glass held up a roll. “It is mine,” she said.", (STOLT, GLASS), "Mira Stolt"),
        ("Mira Stolt met Ada Brill at noon. “It is mine,” she said.", (STOLT, BRILL), "she"),
        ("Mira Stolt left. Ada Brill left. Nobody came. “It is mine,” she said.", (STOLT, BRILL), "she"),
    ],
)
def test_she_is_the_only_person_of_the_sentence_before(text, others, name):
    assert found(text, *others) == name


def test_they_are_nobody_where_several_may_be():
    text = "Ada Brill left. Mira Stolt held up a roll. “It is ours,” they said."
    assert found(text, STOLT, BRILL, pronoun="they") == "they"
