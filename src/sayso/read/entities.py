"""A source while it is being gathered from the places that credit it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.read.phrases import Phrase, same_name
from sayso.records import Kind, Span


@dataclass
class Entity:
    """A source while it is being gathered.

    Attributes:
        names: the forms of its name, as words.
        longest: the fullest form.
        words: every word that it was described with, in lower case.
        through: for an unnamed source, who relays it.
        candidates: for an ambiguous one, whom it may mean.
        last: where it was last credited.
    """

    phrase: Phrase
    names: list[tuple[str, ...]] = field(default_factory=list)
    longest: str = ""
    kinds: dict[Kind, float] = field(default_factory=dict)
    mentions: set[Span] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    gender: str | None = None
    through: "Entity | None" = None
    candidates: tuple["Entity", ...] = ()
    last: int = 0

    @property
    def kind(self) -> Kind:
        """The kind that its mentions together speak for."""
        return max(self.kinds, key=self.kinds.__getitem__, default="person")

    def note(self, span: Span, phrase: Phrase, kinds: Mapping[Kind, float]) -> None:
        """Adds a place where it is credited, and what the words there tell of it and of its kind."""
        self.mentions.add(span)
        self.words |= {word.lower() for word in phrase.words.replace(",", " ").split()}
        self.last = max(self.last, span.end)
        for kind, weight in kinds.items():
            self.kinds[kind] = self.kinds.get(kind, 0.0) + weight
        self.gender = phrase.gender or self.gender

    def can_be(self, words: tuple[str, ...], kind: Kind | None) -> bool:
        """Whether a name, whose words tell `kind`, can be its name.

        A longer name must agree with the fullest: that Brandt is Oda Brandt makes Ilo Brandt nobody's other name. Of a
        body no first word alone will do, as of a person: it is too often a place's, unless it is a masthead's word.
        """
        names = self.names if len(words) == 1 else [max(self.names, key=len, default=())]
        by_first = (self.kind == "person" and kind in (None, "person")) or kind == "outlet"
        return any(same_name(words, known) and (by_first or not _first_alone(words, known)) for known in names)


def _first_alone(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) == 1 < len(long) and short == long[:1]
