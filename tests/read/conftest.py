"""Attributions built by hand over invented texts, so that the rules are tested without any weights."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from by_hand import at

from sayso.ingest import from_text
from sayso.read.chains import Chains
from sayso.read.drafts import Draft
from sayso.read.nesting import nest
from sayso.read.sources import Identities
from sayso.read.statements import Passage, Statements
from sayso.records import Source


@dataclass
class Known:
    """The sources of a text, found by the words that credit them."""

    text: str
    drafts: list[Draft]
    identities: Identities
    sources: dict[int, Source]

    def __getitem__(self, words: str) -> Source:
        span = at(self.text, words)
        draft = next(d for d in self.drafts if span in d.source)
        return self.sources[id(self.identities.of[id(draft)])]

    def names(self) -> list[str]:
        return [source.name for source in self.sources.values()]


@pytest.fixture
def known() -> Callable[..., Known]:
    """Gathers the sources of a text from its attributions."""

    def _known(text: str, *drafts: Draft) -> Known:
        found = nest(sorted(drafts, key=lambda one: one.at))
        identities = Identities(text)
        for draft in found:
            for one in [*draft.ancestors(), draft]:
                identities.place(one)
        return Known(text, found, identities, identities.finish())

    return _known


@dataclass
class Told:
    """The passages of a text, found by words that they hold."""

    text: str
    passages: list[Passage]
    sources: dict[int, Source]

    def __getitem__(self, words: str) -> Passage:
        span = at(self.text, words)
        holding = [p for p in self.passages if p.span.start <= span.start and span.end <= p.span.end]
        return min(holding, key=lambda p: p.span.end - p.span.start)

    def chain(self, words: str) -> list[str]:
        return [self.sources[id(e)].name for e in self[words].chain]


@pytest.fixture
def told(known: Callable[..., Known]) -> Callable[..., Told]:
    """Works out what a text tells, and on whose say-so."""

    def _told(text: str, *drafts: Draft) -> Told:
        found = known(text, *drafts)
        passages = Statements(from_text(text, "story.txt"), found.drafts, Chains(found.drafts, found.identities)).find()
        return Told(text, passages, found.sources)

    return _told
