"""An invented article and its reading, made by hand: every way in which a statement can have, or lack, a source."""

import hashlib
from collections.abc import Callable
from dataclasses import replace

import pytest

from sayso.records import Article, Attribution, LeftOut, Reader, Reading, Source, Span, Statement

TEXT = """Home | Harbour | Weather

The ferry berth at Velm lay empty on Friday after a fire in the customs shed 🔥.

Harrow Radio reported that a port official had said two crewmen were possibly still missing.

The Harrow Post also reported:

The shed had stored fireworks since May.

The cafe\u0301’s night watch saw smoke at four.

Ilva Marr denied that her company had kept fireworks there. Doran Pell declined to comment.

Pell met Osk Tamm on Saturday. He said the berth “might reopen 🚢 within days”.

The fire was reportedly out by noon. The crew slept ashore. That is according to the harbour log.
"""


class Words:
    """Finds spans by their words, so that no test counts characters."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __call__(self, words: str, nth: int = 0) -> Span:
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        return Span(start, start + len(words))

    def statement(self, id: str, words: str, chain: tuple[str, ...], **more) -> Statement:
        fields = {"root": chain[-1] if chain else None, "attributions": (), "act": "says", "hedges": ()}
        fields |= {"evidence": ("cue",) if chain else ("page",)} | more
        return Statement(id=id, span=self(words), text=words, chain=chain, **fields)


def make_article(text: str, **more) -> Article:
    fields = {"location": "velm.txt", "outlet": "The Velm Lantern", "title": "Fire empties Velm berth", "byline": None}
    fields |= {"published": "2031-05-09", "language": "en"} | more
    digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    return Article(id=digest[:16], text=text, sha256=digest, **fields)


def make_sources(at: Words) -> tuple[Source, ...]:
    return (
        Source("s1", "Harrow Radio", "outlet", None, (at("Harrow Radio"),)),
        Source("s2", "a port official", "unnamed", "port", (at("a port official"),)),
        Source("s3", "The Harrow Post", "outlet", None, (at("The Harrow Post"),)),
        Source("s4", "Ilva Marr", "person", None, (at("Ilva Marr"), at("her"))),
        Source("s5", "Doran Pell", "person", None, (at("Doran Pell"), at("Pell", 1))),
        Source("s6", "Osk Tamm", "person", None, (at("Osk Tamm"),)),
        Source("s7", "He", "person", None, (at("He"),), candidates=("s5", "s6")),
        Source("s8", "the harbour log", "document", None, (at("the harbour log"),)),
    )


def attribution(id: str, source: str | None, at: Words, who: str, cue: str, *told: str, **more) -> Attribution:
    spans = ((at(who),) if who else (), (at(cue, more.pop("cue_nth", 0)),), tuple(map(at, told)))
    return Attribution(id, source, *spans, **({"act": "says", "speech": "indirect", "parent": None} | more))


def make_attributions(at: Words) -> tuple[Attribution, ...]:
    outer = "that a port official had said two crewmen were possibly still missing"
    block = ("The shed had stored fireworks since May.", "The cafe\u0301’s night watch saw smoke at four.")
    return (
        attribution("a1", "s1", at, "Harrow Radio", "reported", outer),
        attribution("a2", "s2", at, "a port official", "had said", outer.split("said ")[1], parent="a1"),
        attribution("a3", "s3", at, "The Harrow Post", "also reported:", *block, speech="block"),
        attribution("a4", "s4", at, "Ilva Marr", "denied", "that her company had kept fireworks there", act="denies"),
        attribution("a5", "s5", at, "Doran Pell", "declined to comment", act="declines"),
        attribution("a6", "s7", at, "He", "said", "the berth “might reopen 🚢 within days”", cue_nth=1),
        attribution("a7", None, at, "", "reportedly", "The fire was", "out by noon"),
        attribution("a8", "s8", at, "the harbour log", "according to", "The crew slept ashore"),
    )


def make_statements(at: Words) -> tuple[Statement, ...]:
    fire = "The ferry berth at Velm lay empty on Friday after a fire in the customs shed 🔥."
    crew = "two crewmen were possibly still missing"
    kept = "that her company had kept fireworks there"
    berth = "the berth “might reopen 🚢 within days”"
    watch = "The cafe\u0301’s night watch saw smoke at four."
    out = {"root": "unstated", "attributions": ("a7",), "hedges": (at("reportedly"),), "evidence": ("cue",)}
    maybe = {"hedges": (at("possibly"),), "attributions": ("a1", "a2"), "evidence": ("cue", "relay")}
    return (
        at.statement("t1", fire, (), act=None),
        at.statement("t2", crew, ("s1", "s2"), **maybe),
        at.statement("t3", "The shed had stored fireworks since May.", ("s3",), evidence=("block",)),
        at.statement("t4", watch, ("s3",), evidence=("block", "continues")),
        at.statement("t5", kept, ("s4",), act="denies", attributions=("a4",)),
        at.statement("t6", "Doran Pell declined to comment", ("s5",), act="declines", attributions=("a5",)),
        at.statement("t7", "Pell met Osk Tamm on Saturday.", (), act=None),
        at.statement("t8", berth, ("s7",), hedges=(at("might"),), attributions=("a6",)),
        at.statement("t9", "The fire was reportedly out by noon", (), **out),
        at.statement("t10", "The crew slept ashore", ("s8",), evidence=("following",), attributions=("a8",)),
    )


@pytest.fixture
def reading() -> Reading:
    at = Words(TEXT)
    menu = (LeftOut(at("Home | Harbour | Weather"), "menu"),)
    parts = (make_sources(at), make_attributions(at), make_statements(at))
    return Reading(make_article(TEXT), menu, *parts, Reader("0.1.0", "0" * 64))


@pytest.fixture
def hostile() -> Callable[[str], Reading]:
    """A reading in which the given words are everything: title, outlet, source, statement, reason."""

    def make(words: str) -> Reading:
        whole = Span(0, len(words))
        article = make_article(words, title=words, outlet=words, byline=words, location=words, published=words)
        source = Source("s1", words, "unnamed", words, (whole,))
        told = Attribution("a1", "s1", (whole,), (), (whole,), "says", "direct", None)
        statement = Statement("t1", whole, words, ("s1",), "s1", ("a1",), "denies", (whole,), ("block",))
        reader = Reader("0.1.0", "0" * 64)
        return Reading(article, (LeftOut(whole, words),), (source,), (told,), (statement,), reader)

    return make


@pytest.fixture
def unread(reading: Reading) -> Reading:
    reader = replace(reading.reader, unread="the language is Velmish, and sayso reads English")
    return replace(reading, left_out=(), sources=(), attributions=(), statements=(), reader=reader)


@pytest.fixture
def long_reading() -> Reading:
    """One statement far longer than any terminal shows."""
    text = " ".join(["The harbour clerk counted crates until dusk"] * 40)
    statement = Words(text).statement("t1", text, ())
    return Reading(make_article(text), (), (), (), (statement,), Reader("0.1.0", "0" * 64))
