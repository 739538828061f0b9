"""Articles made for one test, read by the real reader."""

from functools import cache

from sayso.ingest.article import make_page
from sayso.link.claims.units import Unit
from sayso.read.article import read
from sayso.read.tagger import tagger
from sayso.records import Reading, Span, Statement


@cache
def article(outlet: str, text: str, published: str = "2031-05-16") -> Reading:
    """A reading of this text; 16 May 2031 is a Friday."""
    return read(make_page(text, outlet, outlet=outlet, published=published), tagger(0))


def whole(text: str, published: str = "2031-05-16") -> Unit:
    """The text as one unit, with all that its statements tell of when, where and how many."""
    reading = article("The Ledger", text, published)
    facts = [
        tuple(dict.fromkeys(one for statement in reading.statements for one in getattr(statement, name)))
        for name in ("when", "where", "figures")
    ]
    statement = Statement("t1", Span(0, len(text)), text, (), None, (), None, (), (), *facts)
    return Unit(reading, statement, Span(0, len(text)))
