"""A story as one page: its articles, its claims, their origins and answers, who took it from whom, what is unseen."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.records import Reading
from sayso.records.links import Claim, Listed, Relay, Story
from sayso.records.shelves import same
from sayso.views import casualties, chain, claimed, gathered, page, passages, relay_tree, shelf, trace
from sayso.views.passages import Quote


@dataclass(frozen=True, slots=True)
class Taken:
    """An outlet or agency, and the first who say that they took something from it; `more` others say so later."""

    name: str
    here: bool
    by: tuple[Quote, ...]
    more: int = 0


@dataclass(frozen=True)
class View:
    """A story as templates and the terminal want it."""

    story: Story
    claims: tuple[trace.View, ...]
    shelf: shelf.Shelf

    @property
    def title(self) -> str:
        """The story's title in one line."""
        return chain.flat(self.story.title)

    @property
    def facts_line(self) -> str:
        """How much there is, and from when to when."""
        story = self.story
        counted = chain.count(len(story.articles), "article"), chain.count(len(self.claims), "claim")
        return " · ".join([*counted, claimed.between(story.first, story.last)])

    @cached_property
    def articles(self) -> list[Listed]:
        """All articles by publication; those without a date last."""
        return sorted(self.story.articles, key=lambda one: (one.published is None, one.published or "", one.id))

    @property
    def taken(self) -> list[Taken]:
        """Who took it from whom, by the words of those who did; by name."""
        return self.taken_with(None)

    def taken_with(self, most: int | None) -> list[Taken]:
        """The same with so many quotations of each at most."""
        by: dict[str, list[Relay]] = {}
        for relay in sorted(self.story.relays, key=self._published):
            by.setdefault(same(relay.taken_from), []).append(relay)
        return [self._taken(key, by[key], most) for key in sorted(by)]

    def _taken(self, key: str, relays: Sequence[Relay], most: int | None) -> Taken:
        quotes = tuple(passages.quoted(one.words, self.shelf) for one in relays[:most])
        name = chain.flat(relays[0].taken_from)
        return Taken(name, key in self.shelf.outlets, quotes, len(relays) - len(quotes))

    @property
    def copies(self) -> list[trace.Copied]:
        """All copies of the story."""
        return [trace.copied(one, self.shelf) for one in self.story.copies]

    @property
    def casualties(self) -> list[casualties.Table]:
        """Killed and injured, as the articles tell."""
        return casualties.tables(self.story, self.shelf)

    @cached_property
    def facts(self) -> gathered.Gathered:
        """When, where and how many, over all claims."""
        told = ((n, one) for n, view in enumerate(self.claims, 1) for one in view.claim.supporting)
        return gathered.gather(told, self.shelf, "#c{}".format)

    @property
    def unseen(self) -> claimed.Unseen:
        """What sayso has not seen."""
        return claimed.unseen(self.story, [view.claim for view in self.claims], self.shelf)

    def _published(self, relay: Relay) -> str:
        listed = self.shelf.listed.get(relay.article)
        return (listed.published if listed else None) or relay_tree.NEVER


def view(story: Story, claims: Sequence[Claim], readings: Sequence[Reading]) -> View:
    """A story, its claims in the order given, and those of its readings that are at hand."""
    found = shelf.shelf(story, claims, readings)
    return View(story, tuple(trace.View(one, found, f"c{n}") for n, one in enumerate(claims, 1)), found)


def render(story: Story, claims: Sequence[Claim], readings: Sequence[Reading]) -> str:
    """The page of a story, which loads nothing. Parameters as of `view`."""
    return page.environment().get_template("dossier.html").render(view=view(story, claims, readings))
