"""What every view of claims shares: the line on top, the words for stances, differences, drift, and what is unseen."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.records import OUTLETS, Kind
from sayso.records.links import Apart, Claim, Copy, Listed, Loss, Origin, Slot, Stance, Story, Telling
from sayso.records.shelves import same
from sayso.views.chain import count, flat
from sayso.views.shelf import Shelf, links

ANSWERS: Mapping[Stance, tuple[str, str, str]] = {
    "denies": ("Denied", "denies it", "deny it"),
    "corrects": ("Corrected", "corrects it", "correct it"),
    "cannot-confirm": ("Could not confirm", "cannot confirm it", "cannot confirm it"),
    "declines": ("No comment", "does not comment", "do not comment"),
}
"""A heading, and the words after one and after several statements."""

SLOTS: Mapping[Slot, str] = {
    "figure": "How many",
    "day": "Which day",
    "place": "Where",
    "actor": "Who",
    "denial": "Told and denied",
}

APART: Mapping[Apart, str] = {
    "succession": "one after another: the count goes on",
    "scope": "not the same is counted",
    "bound": "the one allows the other (“at least”, “up to”)",
    "rounding": "the same, rounded",
    "later": "of another time",
}

LOSSES: Mapping[Loss, str] = {
    "hedge lost": "a hedge is lost",
    "source inflated": "one source became several",
    "number rounded": "a number is rounded",
}

DIRECTIONS: Mapping[str, str] = {
    "credited": "it credits the other",
    "earlier": "the other was published earlier",
    "unknown": "which of the two was first is not known",
}

KINDS: Mapping[Kind, str] = {
    "author": "the outlet’s own eyes",
    "unnamed": "unnamed",
}

UNSEEN = "What others wrote is not here"


@dataclass(frozen=True, slots=True)
class Unseen:
    """What bounds everything that is said of a story: how many texts, from when to when, who is cited but not here."""

    texts: int
    first: str | None
    last: str | None
    undated: int
    unread: int
    cited: tuple[tuple[str, int], ...]

    @property
    def seen(self) -> str:
        """The texts in one line: "7 texts, from 2031-11-09 to 2031-11-11"."""
        span = f", from {self.first} to {self.last}" if self.first and self.first != self.last else ""
        span = f", of {self.first}" if self.first and self.first == self.last else span
        lacking = [f"{self.undated} without a date"] if self.undated else []
        lacking += [f"{self.unread} that could not be read"] if self.unread else []
        return count(self.texts, "text") + span + (f" ({', '.join(lacking)})" if lacking else "")


def tally(claim: Claim) -> str:
    """The line on top: "9 reports, 1 to 2 origins, 3 do not say"."""
    told = claim.supporting
    reports = len({telling.article for telling in told})
    several = len(told) > reports
    parts = [count(reports, "report") + (f" in {len(told)} statements" if several else ""), interval(claim)]
    if unstated := claim.origins.unstated:
        who = f"{count(unstated, 'statement')} " if several else f"{unstated} "
        parts.append(who + ("does not say" if unstated == 1 else "do not say"))
    return ", ".join(parts)


def interval(claim: Claim) -> str:
    """The origins as an interval: "1 origin", "1 to 3 origins", "no origin stated"."""
    return origins(claim.origins.proven_distinct, claim.origins.not_proven_shared)


def origins(low: int, high: int) -> str:
    """The interval between these two ends in words."""
    if not high:
        return "no origin stated"
    return count(high, "origin") if low == high else f"{low} to {high} origins"


def bounds(claim: Claim) -> tuple[str, str] | None:
    """What the two ends of the interval mean; None where no origin is stated at all."""
    low, high = claim.origins.proven_distinct, claim.origins.not_proven_shared
    if not high:
        return None
    named = sum(group.proven for group in claim.origins.groups)
    least = (
        f"At least {low}: {count(named, 'root is', 'roots are')} named or first-hand, and no words here tie "
        f"{'it to another' if named == 1 else 'them together'}."
        if named
        else f"At least {low}: somebody said it first, though no root is named or first-hand."
    )
    if high == 1:
        return least, "At most 1: whoever credits anybody goes back to it."
    return least, f"At most {high}: so many are left that no words here show to be one. They may still be fewer."


def answers(claim: Claim) -> list[str]:
    """Who answers it, counted: "2 deny it", "1 does not comment"."""
    tally = Counter(telling.stance for telling in claim.statements)
    return [f"{n} {words[1] if n == 1 else words[2]}" for stance, words in ANSWERS.items() if (n := tally[stance])]


def asides(claim: Claim) -> list[str]:
    """What a list says after the line on top: who answers it, and how many conflicts there are."""
    return [*answers(claim), *([count(len(claim.conflicts), "conflict")] if claim.conflicts else [])]


def numbers(claim: Claim) -> dict[str, int]:
    """Every statement's number on the page, from 1, by its key."""
    return {telling.key: number for number, telling in enumerate(claim.statements, 1)}


def between(first: str | None, last: str | None) -> str:
    """Two days of publication for a person: "2031-11-09 to 2031-11-11", one if they are the same, "undated"."""
    one, other = ((edge or "")[:10] for edge in (first, last))
    return f"{one} to {other}" if one and other and one != other else one or other or "undated"


def published(tellings: Iterable[Telling]) -> tuple[str | None, str | None]:
    """The first and last day of publication; None where no article tells."""
    days = sorted(flat(telling.published)[:10] for telling in tellings if telling.published)
    return (days[0], days[-1]) if days else (None, None)


def kind(origin: Origin) -> str:
    """The kind of an origin in words."""
    return KINDS.get(origin.kind, origin.kind)


def counted(origin: Origin) -> str:
    """At which end of the interval an origin counts."""
    return "counts at both ends" if origin.proven else "counts at the upper end only"


def direction(copy: Copy) -> str:
    """A copy's share, and what its direction rests on."""
    return f"{round(copy.share * 100)} % of its words; {DIRECTIONS[copy.why]}"


def unseen(story: Story | None, claims: Iterable[Claim], shelf: Shelf) -> Unseen:
    """What was seen of a story, or of a claim where no story is given, and which cited outlets were not."""
    articles = story.articles if story else tuple(shelf.listed.values())
    days = sorted({flat(one.published)[:10] for one in articles if one.published})
    unread = sum(bool(reading.reader.unread) for reading in shelf.readings.values())
    return Unseen(
        len(articles),
        days[0] if days else None,
        days[-1] if days else None,
        sum(not one.published for one in articles),
        unread,
        _cited(story, claims, articles, shelf),
    )


def _cited(
    story: Story | None, claims: Iterable[Claim], articles: Iterable[Listed], shelf: Shelf
) -> tuple[tuple[str, int], ...]:
    """Outlets and agencies that the articles cite and none of the articles is by, with how many cite them, by name."""
    by: dict[str, set[str]] = {}
    spelled: dict[str, str] = {}
    pairs = [(relay.taken_from, relay.article) for relay in (story.relays if story else ())]
    told = [(name, each.article) for claim in claims for each in claim.statements for name in links(each)]
    makers = {name for name in {name for name, _ in told} if shelf.kind(name) in OUTLETS}
    pairs += [pair for pair in told if pair[0] in makers]
    here = {same(one.outlet) for one in articles if one.outlet}
    for name, article in pairs:
        if same(name) not in here:
            by.setdefault(same(name), set()).add(article)
            spelled.setdefault(same(name), flat(name))
    return tuple((spelled[key], len(by[key])) for key in sorted(by))
