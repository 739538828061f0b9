"""What an attribution is while it is being worked out; only `read` knows it."""

from dataclasses import dataclass, field

from sayso.records import Act, Kind, Span


@dataclass
class Draft:
    """An attribution before it has an id.

    Attributes:
        kind: what the weights, or a rule, take the source to be; the words of the source may overrule it.
        kinds: probabilities of all kinds, where the weights gave them.
        rule: which rule made it, "" for the weights.
        nobody: whether the words of the source credit nobody in particular ("media reports", "it" of "it was claimed").
        cites: whether the cue only names whom another relies on ("citing").
        doubt: paragraphs after a block of which nobody can tell whether it still covers them.
        place, block, parents: as in `tagger.Tagged`; -2, 0 and empty for what a rule made.
        parent: the draft inside whose content this one stands.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    act: Act = "says"
    kind: Kind = "unnamed"
    confidence: float = 1.0
    rule: str = ""
    nobody: bool = False
    cites: bool = False
    doubt: tuple[Span, ...] = ()
    kinds: dict[Kind, float] = field(default_factory=dict)
    place: int = -2
    block: float = 0.0
    parents: dict[int, float] = field(default_factory=dict)
    parent: "Draft | None" = field(default=None, repr=False)

    @property
    def at(self) -> int:
        """Where it stands in the text: its cue, or what else it has."""
        return (self.cue or self.source or self.content)[0].start

    @property
    def credits(self) -> bool:
        """Whether the text says who tells it."""
        return bool(self.source) and not self.nobody

    def holds(self, span: Span) -> bool:
        """Whether one piece of the content holds the whole span."""
        return any(piece.start <= span.start and span.end <= piece.end for piece in self.content)

    def ancestors(self) -> list["Draft"]:
        """The drafts that it stands inside, outermost first."""
        found: list[Draft] = []
        one = self.parent
        while one is not None:
            found.insert(0, one)
            one = one.parent
        return found
