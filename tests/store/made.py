"""Small readings, made without the weights, for what does not hang on what an article tells."""

import hashlib
from dataclasses import replace

import pytest

from sayso import linking
from sayso.ingest import from_text
from sayso.records import Reader, Reading, Source, Span, Statement, Where


def reading(text: str, location: str, weights: str = "w1", **known) -> Reading:
    """One statement on the page's own word: the whole text."""
    article = replace(from_text(text, location).article, **known)
    statement = Statement("t1", Span(0, len(text)), text, (), None, (), None, (), ("page",))
    return Reading(article, (), (), (), (statement,), Reader("0.1", weights))


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def credited(text, location, *chains, where=(), **known):
    """A reading of one statement a chain; a link of a chain is a name, or a name and a kind."""
    article = replace(from_text(text, location).article, **known)
    named = {link if isinstance(link, tuple) else (link, "person") for chain in chains for link in chain}
    sources = tuple(Source(f"s{n}", *one, None, ()) for n, one in enumerate(sorted(named)))
    ids = {one.name: one.id for one in sources}
    told = [tuple(ids[link if isinstance(link, str) else link[0]] for link in chain) for chain in chains]
    statements = tuple(
        Statement(f"t{n}", Span(n, len(text)), text[n:], chain, None, (), None, (), ("cue",), where=where)
        for n, chain in enumerate(told, 1)
    )
    return Reading(article, (), sources, (), statements, Reader("0.1", "w1"))


def place(name, area=None):
    return Where(Span(0, 1), name, None, None, None, area)


def filled(library, put, *readings):
    """Adds and links them, and gives the lists."""
    for one in readings:
        put(library, one)
    linking.link(library, pytest.fail)
    return library.lists
