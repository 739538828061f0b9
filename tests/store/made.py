"""Small readings, made without the weights, for what does not hang on what an article tells."""

import hashlib
from dataclasses import replace

from sayso.ingest import from_text
from sayso.records import Reader, Reading, Span, Statement


def reading(text: str, location: str, weights: str = "w1", **known) -> Reading:
    """One statement on the page's own word: the whole text."""
    article = replace(from_text(text, location).article, **known)
    statement = Statement("t1", Span(0, len(text)), text, (), None, (), None, (), ("page",))
    return Reading(article, (), (), (), (statement,), Reader("0.1", weights))


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
