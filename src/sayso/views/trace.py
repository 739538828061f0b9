"""One claim arranged for a reader, and the page of one: its origins, its reports, its answers, all its words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.records import Reading
from sayso.records.links import Claim, Copy, Origin, Story, Telling, Value
from sayso.views import chain, claimed, gathered, lanes, page, passages, relay_tree
from sayso.views.passages import Numbered, Quote
from sayso.views.shelf import Shelf, shelf


@dataclass(frozen=True, slots=True)
class Side:
    """One of several things set beside each other: a value, or one end of a drift; with its words and who tells it."""

    value: str
    quote: Quote
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """What is set side by side, under a heading, with the reason where it is no conflict."""

    heading: str
    reason: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """An origin with the evidence of every merge, and the numbers of its statements."""

    origin: Origin
    numbers: tuple[int, ...]

    @property
    def about(self) -> str:
        """Its kind, and at which end of the interval it counts."""
        return f"{claimed.kind(self.origin)}; {claimed.counted(self.origin)}"


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy and some of the words that it shares, the longest first."""

    outlet: str
    of: str
    about: str
    words: tuple[str, ...]
    more: int


@dataclass(frozen=True)
class View:
    """A claim as templates and the terminal want it; `prefix` keeps its anchors apart from other claims' on a page."""

    claim: Claim
    shelf: Shelf
    prefix: str

    @property
    def text(self) -> str:
        """The claim in one line."""
        return chain.flat(self.claim.text)

    @property
    def tally(self) -> str:
        """The one line on top."""
        return claimed.tally(self.claim)

    @property
    def span(self) -> str:
        """From when to when it was published."""
        return claimed.between(*claimed.published(self.claim.statements))

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of every statement by its key."""
        return claimed.numbers(self.claim)

    def at(self, number: int) -> str:
        """The link to a statement by its number."""
        return f"#{self.prefix}-s{number}"

    @cached_property
    def trees(self) -> list[relay_tree.Node]:
        """From origins to reports."""
        return relay_tree.trees(self.claim, self.shelf)

    @property
    def unstated(self) -> relay_tree.Node | None:
        """The reports that state no origin; None where all do."""
        return relay_tree.unstated(self.claim, self.shelf)

    @cached_property
    def lanes(self) -> lanes.Lanes | None:
        """When the reports came; None where fewer than two bear a date."""
        return lanes.draw(self.claim)

    @property
    def origins(self) -> list[Merged]:
        """The origins with what each rests on, in the order of their earliest reports."""
        order = self.numbers
        found = [Merged(one, self._numbered(one.statements)) for one in self.claim.origins.groups]
        return sorted(found, key=lambda merged: merged.numbers or (len(order) + 1,))

    @property
    def told(self) -> list[Numbered]:
        """Every passage that tells the claim, by publication."""
        return self._passages(self.claim.supporting)

    @property
    def answered(self) -> list[tuple[str, list[Numbered]]]:
        """Denials, corrections and no-comments under their headings; those that there are."""
        found = []
        for stance, (heading, *_) in claimed.ANSWERS.items():
            if tellings := [one for one in self.claim.statements if one.stance == stance]:
                found.append((heading, self._passages(tellings)))
        return found

    @property
    def conflicts(self) -> list[Beside]:
        """What cannot all be right, side by side."""
        return [Beside(claimed.SLOTS[one.slot], "", self._sides(one.values)) for one in self.claim.conflicts]

    @property
    def differences(self) -> list[Beside]:
        """What differs and need not contradict, with the reason."""
        found = self.claim.differences
        return [Beside(claimed.SLOTS[one.slot], claimed.APART[one.because], self._sides(one.values)) for one in found]

    @property
    def drift(self) -> list[Beside]:
        """What was lost or added on the way, before and after."""
        return [
            Beside(
                claimed.LOSSES[one.loss],
                "",
                tuple(
                    Side(name, passages.quoted(passage, self.shelf), ())
                    for name, passage in (("before", one.before), ("after", one.after))
                ),
            )
            for one in self.claim.drift
        ]

    @property
    def ring(self) -> str:
        """Those who cite each other in a ring: "A → B → A"; empty where nobody does."""
        names = [chain.flat(name) for name in self.claim.circular]
        return " → ".join([*names, names[0]]) if names else ""

    @cached_property
    def facts(self) -> gathered.Gathered:
        """When, where and how many, as those who tell the claim put it."""
        told = ((self.numbers[one.key], one) for one in self.claim.supporting)
        return gathered.gather(told, self.shelf, self.at)

    def copies(self, story: Story | None) -> list[Copied]:
        """The copies among the articles that speak of the claim."""
        articles = {one.article for one in self.claim.statements}
        return [copied(one, self.shelf) for one in (story.copies if story else ()) if {one.article, one.of} <= articles]

    def _passages(self, tellings: Sequence[Telling]) -> list[Numbered]:
        return [passages.numbered(self.numbers[one.key], one, self.shelf) for one in tellings]

    def _sides(self, values: Sequence[Value]) -> tuple[Side, ...]:
        return tuple(
            Side(chain.flat(one.value), passages.quoted(one.passage, self.shelf), self._numbered(one.statements))
            for one in values
        )

    def _numbered(self, keys: Sequence[str]) -> tuple[int, ...]:
        return tuple(sorted(self.numbers[key] for key in keys if key in self.numbers))


COPIED = 3
"""Shared passages of a copy that are shown; one is proof enough, three show how it was cut."""

LONG = 400
"""Characters of one shared passage that are shown."""


def copied(copy: Copy, found: Shelf) -> Copied:
    """A copy with its longest shared passages, in the words of the copy; none where its reading is not at hand."""
    reading = found.readings.get(copy.article)
    longest = sorted((span for span, _ in copy.passages), key=lambda span: span.start - span.end)
    shown = sorted(longest[:COPIED]) if reading else []
    texts = [chain.flat(reading.article.text[a:b]) for a, b in shown] if reading else []
    words = tuple(text if len(text) <= LONG else text[: text.rfind(" ", 0, LONG)] + " …" for text in texts)
    names = found.label(copy.article), found.label(copy.of)
    return Copied(*names, claimed.direction(copy), words, len(copy.passages) - len(words))


def view(claim: Claim, story: Story | None, readings: Sequence[Reading]) -> View:
    """A claim with what is known of its articles.

    Args:
        story: the claim's own; without one the view knows the articles of the claim only.
        readings: those of its articles that are at hand; passages of others stand without the words around them.
    """
    return View(claim, shelf(story, [claim], readings), "c1")


def render(claim: Claim, story: Story | None, readings: Sequence[Reading]) -> str:
    """The page of one claim, which loads nothing. Parameters as of `view`."""
    made = view(claim, story, readings)
    unseen = claimed.unseen(story, [claim], made.shelf)
    return page.environment().get_template("trace.html").render(view=made, story=story, unseen=unseen)
