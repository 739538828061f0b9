"""What the annotated articles become, whatever they were annotated in: one text and its attributions.

Every reader of data (`corpus.py`, `polnear.py`, `gum.py`) gives these, and every score is taken on them.
"""

from dataclasses import dataclass, field

from sayso import records

Span = tuple[int, int]


@dataclass(frozen=True)
class Attribution:
    """One annotated attribution; spans are (start, end) code points into the article's text.

    Empty strings and None mean that the annotation does not say.
    """

    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    act: str = ""
    kind: str = ""
    entity: str | None = None
    block: bool = False
    parent: int | None = None


@dataclass(frozen=True)
class Annotated:
    """One annotated article. `nested` tells whether attributions inside contents are marked too.

    `names` are its names with their kinds; None where they are not annotated. Where they are, attributions are not.
    """

    name: str
    text: str
    attributions: tuple[Attribution, ...]
    nested: bool
    mentions: tuple[tuple[Span, str], ...] = ()
    hedges: tuple[Span, ...] = ()
    left_out: tuple[tuple[Span, str], ...] = ()
    head: dict[str, str] = field(default_factory=dict)
    names: tuple[tuple[Span, str], ...] | None = None


def as_records(found: tuple[Span, ...]) -> tuple[records.Span, ...]:
    """Annotated spans as readings have them."""
    return tuple(records.Span(*span) for span in found)
