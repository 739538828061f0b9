"""Attributions whose parts are given by their words."""

from sayso.read.attributions import act
from sayso.read.drafts import Draft
from sayso.records import Kind, Span


def at(text: str, words: str) -> Span:
    """Where `words` stand; of "[He] said" only what is in brackets, found by the words around it."""
    bare = words.replace("[", "").replace("]", "")
    start = text.index(bare)
    if "[" not in words:
        return Span(start, start + len(bare))
    return Span(start + words.index("["), start + words.index("]") - 1)


def credit(text: str, source: str, cue: str, *content: str, kind: Kind = "person", rule: str = "") -> Draft:
    """An attribution whose parts are given by their words; "" where it has none."""
    cues = (at(text, cue),) if cue else ()
    words = text[cues[0].start : cues[0].end] if cues else ""
    sources = (at(text, source),) if source else ()
    told = tuple(at(text, part) for part in content)
    return Draft(sources, cues, told, act(words, source, {}), kind, rule=rule)
