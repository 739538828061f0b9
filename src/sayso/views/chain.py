"""What every view shares: the words for a chain, for what it rests on, for an act; and text made safe to show."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, NamedTuple

from sayso.records import UNSTATED, Act, Evidence, LeftOut, Reading, Source, Statement

OWN_WORD = "the page's own word"
NO_SOURCE = "… no source stated"

Shape = Literal["page", "named", "unnamed", "unstated"]

EVIDENCE: Mapping[Evidence, str] = {
    "block": "by the line that introduces it",
    "continues": "continues the account",
    "relay": "the text says elsewhere whom it cites",
    "following": "credited by the next sentence",
}
"""Cue and page are absent: the first is what a reader expects, the second is what an empty chain says already."""

ACTS: Mapping[Act, str] = {"declines": "declines to comment"}

# Line and paragraph breaks of every alphabet become a space, so that no two words run together.
_BREAKS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# What could drive a terminal, turn the reading direction, or not be encoded: C0 but tab and newline, DEL, C1,
# the bidirectional embeddings, overrides and isolates, and lone surrogates.
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Link(NamedTuple):
    """One box of a drawn chain; `note` is the small line under the name."""

    name: str
    note: str
    shape: Shape

    @property
    def label(self) -> str:
        """The link as it stands in a line of text."""
        return f"{self.name} (unnamed)" if self.shape == "unnamed" else self.name


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbouring statements behind which the same chain stands, each with its number in the article."""

    links: tuple[Link, ...]
    statements: tuple[tuple[int, Statement], ...]


def clean(text: str) -> str:
    """Article text without the characters that could drive a terminal or reverse a line; tab and newline stay."""
    return _CONTROLS.sub("", _BREAKS.sub(" ", text))


def flat(text: str) -> str:
    """Clean text with every run of white space as one space, so that it stands in a line."""
    if text.isascii() and text.isprintable() and "  " not in text:  # most of what there is, and a third of the time
        return text
    return re.sub(r"\s+", " ", clean(text))


def candidates(source: Source, sources: Mapping[str, Source]) -> tuple[str, ...]:
    """The names that an ambiguous pronoun may stand for, none of them chosen."""
    return tuple(flat(sources[id].name) for id in source.candidates)


def link(source: Source, sources: Mapping[str, Source]) -> Link:
    """A source as it stands in a chain: its name, whether it is unnamed, which names it may stand for."""
    name, names = flat(source.name), candidates(source, sources)
    shape: Shape = "unnamed" if source.kind == "unnamed" else "named"
    return Link(f"{name} ({' or '.join(names)}?)" if names else name, source.kind, shape)


def links(statement: Statement, sources: Mapping[str, Source]) -> tuple[Link, ...]:
    """The chain of a statement as boxes, from the source that the page cites to the root; none for its own word."""
    boxes = tuple(link(sources[id], sources) for id in statement.chain if id != UNSTATED)
    return (*boxes, Link(NO_SOURCE, "", "unstated")) if statement.root == UNSTATED else boxes


def groups(reading: Reading) -> list[Group]:
    """The statements in text order, neighbours with the same chain together, numbered from 1."""
    sources = {source.id: source for source in reading.sources}
    numbered = enumerate(in_order(reading.statements), 1)
    by_chain = groupby(numbered, key=lambda pair: (pair[1].chain, pair[1].root))
    together = [tuple(pairs) for _, pairs in by_chain]
    return [Group(links(pairs[0][1], sources), pairs) for pairs in together]


def in_order(statements: Iterable[Statement]) -> list[Statement]:
    """Statements as they come in the text, the outer one first."""
    return sorted(statements, key=lambda statement: (statement.span.start, -statement.span.end))


def act(statement: Statement) -> str | None:
    """The act in words where it is more than saying."""
    return None if statement.act in (None, "says") else ACTS.get(statement.act, statement.act)


def evidence(statement: Statement) -> str:
    """What the chain rests on besides its own words, or an empty string."""
    return ", ".join(dict.fromkeys(EVIDENCE[each] for each in statement.evidence if each in EVIDENCE))


def about(source: Source, sources: Mapping[str, Source]) -> str:
    """What is known of a source in one line: kind, whether several, what the text says of it, who it may be."""
    parts: list[str] = [source.kind]
    if source.number == "several":
        parts.append("several")
    if source.descriptor:
        parts.append(f"“{flat(source.descriptor)}”")
    if source.candidates:
        parts.append(f"may be {' or '.join(candidates(source, sources))}")
    return ", ".join(parts)


def count(number: int, one: str, many: str | None = None) -> str:
    """A number and its noun: "1 mention", "3 mentions"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def left_out(parts: Iterable[LeftOut]) -> str:
    """What is not article, counted by reason, the most frequent first: "2 menu, 1 advertisement"."""
    tally = Counter(flat(part.reason) for part in parts)
    return ", ".join(f"{number} {reason}" for reason, number in tally.most_common())


def totals(reading: Reading) -> str:
    """The closing line: how many statements, behind how many sources each stands, how many state none."""
    lengths = Counter(len(statement.chain) for statement in reading.statements if statement.root != UNSTATED)
    parts = [f"{lengths[0]} on the page's own word"] if lengths[0] else []
    parts += [f"{lengths[size]} through {count(size, 'source')}" for size in sorted(lengths) if size]
    unstated = sum(statement.root == UNSTATED for statement in reading.statements)
    parts += [f"{unstated} with no source stated"] if unstated else []
    return ": ".join(filter(None, (count(len(reading.statements), "statement"), ", ".join(parts))))
