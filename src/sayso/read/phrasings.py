"""Two turns of phrase that carry a chain and that the weights now and then miss: "citing X" and "a report from X".

They are found by their words, and only where no cue was found in them.
"""

import re
from collections.abc import Iterable

from sayso.read.drafts import Draft
from sayso.read.languages import english
from sayso.read.overlaps import Overlaps
from sayso.read.phrases import Phrase
from sayso.records import Kind, Span


def missed(text: str, found: list[Draft]) -> list[Draft]:
    """The attributions of both kinds that `found` lacks."""
    cues = Overlaps(span for one in found for span in (*one.cue, *one.source))
    return [*_citing(text, found, cues), *_reports(text, cues)]


def _citing(text: str, found: list[Draft], cues: Overlaps) -> Iterable[Draft]:
    """ "Citing X, the Daily said Y": X tells Y as the Daily does."""
    for match in english.CITES.finditer(text):
        cue, source = Span(*match.span("cue")), Span(*match.span("source"))
        host = next((one for one in found if _same_sentence(text, one, match) and one.content), None)
        if host is not None and not cues.touching(cue):
            content = tuple(p for p in host.content if p.end <= cue.start or p.start >= source.end)
            yield Draft((source,), (cue,), content, "says", _kind(text, source), 0.5, "citing", cites=True)


def _same_sentence(text: str, one: Draft, match: re.Match[str]) -> bool:
    if not one.credits or not one.cue or one.cites:
        return False
    between = text[min(one.at, match.end()) : max(one.at, match.start())]
    return len(between) < 250 and not re.search(r"[.!?][”\"’]?\s|\n", between)


def _reports(text: str, cues: Overlaps) -> Iterable[Draft]:
    """ "An earlier report from several papers about Y"."""
    for match in english.REPORT_FROM.finditer(text):
        cue, source, content = (Span(*match.span(name)) for name in ("cue", "source", "content"))
        if not cues.touching(Span(cue.start, source.end)):
            yield Draft((source,), (cue,), (content,), "says", _kind(text, source), 0.5, "report")


def _kind(text: str, source: Span) -> Kind:
    return Phrase(text[source.start : source.end]).kind or "outlet"
