"""The chain of sources behind an attribution: those who tell, from the one nearest the page to the deepest."""

from collections import defaultdict

from sayso.read.drafts import Draft
from sayso.read.entities import Entity
from sayso.read.sources import Identities
from sayso.records import Act, Evidence

TELLING: frozenset[Act] = frozenset(
    ("says", "denies", "confirms", "declines", "alleges", "warns", "predicts", "criticises", "supports")
)
"""Acts by which somebody passes something on. That a general threatens or hopes is, inside another's account, itself
what is told: its origin is whoever tells of it, not the general."""

RELAYS = frozenset(("outlet", "agency", "document", "post"))
_NEAR = 700
"""Characters between where an outlet is credited and where it cites its source, on the page itself."""


class Chains:
    """The chains of one article's drafts.

    `of` gives the entities of a draft's chain; `extended` also those put behind an outlet, and what it all rests on.
    """

    def __init__(self, drafts: list[Draft], identities: Identities) -> None:
        self.drafts = drafts
        self.identities = identities
        self.relayed = self._relayed()

    def of(self, draft: Draft) -> list[Entity]:
        """Those who tell what the draft tells, first to last, nobody twice in a row, the page itself left out."""
        return [entity for _, entity in self._links(draft)]

    def _links(self, draft: Draft) -> list[tuple[Draft, Entity]]:
        found: list[tuple[Draft, Entity]] = []
        for one in [*draft.ancestors(), draft]:
            entity = self.identities.of.get(id(one))
            counts = (one is draft and not found) or one.act in TELLING
            if entity is not None and counts and entity.kind != "author" and not (found and found[-1][1] is entity):
                found.append((one, entity))
        return found

    def extended(self, draft: Draft) -> tuple[list[Entity], tuple[Evidence, ...]]:
        """The chain with, behind each outlet that cites one source near by, that source too."""
        links = self._links(draft)
        named = [entity for _, entity in links]
        basis: list[Evidence] = ["block"] if any(one.rule in BLOCKS for one in [*draft.ancestors(), draft]) else []
        if draft.rule not in BLOCKS:
            basis.append("cue")
        chain: list[Entity] = []
        for one, entity in links:
            chain.append(entity)
            deeper = self._cited(entity, one) if is_stated(draft) and not self._informed(one) else None
            if deeper is not None and deeper not in named and deeper not in chain:
                chain.append(deeper)
        return chain, (*basis, "relay") if len(chain) > len(links) else tuple(basis)

    def _informed(self, draft: Draft) -> bool:
        """Whether the text says of this very passage whom it is from: then nobody else is put behind it."""
        inner = [self.identities.of.get(id(one)) for one in self.drafts if one.parent is draft and one.credits]
        return any(e is not None and (e.kind in RELAYS or e.kind == "unnamed") for e in inner)

    def _relayed(self) -> dict[int, list[tuple[Draft, Entity]]]:
        """For each outlet, the sources that the text says it cites."""
        found: dict[int, list[tuple[Draft, Entity]]] = defaultdict(list)
        for draft in self.drafts:
            chain = self.of(draft)
            if len(chain) > 1 and chain[-2].kind in RELAYS and chain[-1].kind == "unnamed" and draft.act in TELLING:
                found[id(chain[-2])].append((draft, chain[-1]))
        return found

    def _cited(self, outlet: Entity, draft: Draft) -> Entity | None:
        """Whom the outlet cites in the same passage, if it is one and the same throughout."""
        passage = _passage(draft)
        near = [
            source
            for other, source in self.relayed.get(id(outlet), ())
            if _passage(other) is passage and (passage is not None or abs(other.at - draft.at) < _NEAR)
        ]
        return near[0] if near and all(source is near[0] for source in near) else None


BLOCKS = frozenset(("introduced", "republished", "blockquote", "dateline", "credit"))


def _passage(draft: Draft) -> Draft | None:
    """The block that a draft stands in; None on the page itself."""
    return next((one for one in draft.ancestors() if one.rule in BLOCKS), None)


def is_stated(draft: Draft) -> bool:
    """Whether the text says who tells it; a hedging adverb inside another's account takes nothing from that one."""
    if draft.credits:
        return True
    return draft.parent is not None and not draft.nobody and _is_adverb(draft) and is_stated(draft.parent)


def _is_adverb(draft: Draft) -> bool:
    return draft.rule == "sourceless" or bool(
        draft.act == "alleges" and draft.cue and draft.cue[0].end - draft.cue[0].start < 14
    )
