"""The articles that a claim or story speaks of, by id: what is known of each, and its reading where it is at hand."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from sayso.records import UNSTATED, Attribution, Kind, Reading, Statement
from sayso.records.links import Claim, Listed, Story, Telling
from sayso.records.shelves import same
from sayso.views import chain


@dataclass(frozen=True)
class Shelf:
    """Where views look articles up: `listed` holds every one by id, `readings` those that are at hand."""

    listed: Mapping[str, Listed]
    readings: Mapping[str, Reading]

    def statement(self, telling: Telling) -> Statement | None:
        """The statement behind a telling; None where its reading is not at hand or was read anew since."""
        found = self._statements.get(telling.key)
        return found if found and found.text == telling.text else None

    def attributions(self, telling: Telling) -> list[Attribution]:
        """The attributions of a telling's statement, outermost first; none where its reading is not at hand."""
        statement = self.statement(telling)
        known = {each.id: each for each in self.readings[telling.article].attributions} if statement else {}
        return [known[id] for id in statement.attributions if id in known] if statement else []

    def label(self, article: str) -> str:
        """The outlet of an article, else the end of its location."""
        one = self.listed.get(article)
        return chain.flat(one.outlet or tail(one.location)) if one else article

    def kind(self, name: str) -> Kind | None:
        """Of which kind a source of this name is in most of the readings; None where no reading names it."""
        found = self._kinds.get(same(name))
        return max(sorted(found.items()), key=lambda pair: pair[1])[0] if found else None

    @cached_property
    def outlets(self) -> frozenset[str]:
        """The outlets of all articles, as `same` writes them."""
        return frozenset(same(one.outlet) for one in self.listed.values() if one.outlet)

    @cached_property
    def _statements(self) -> dict[str, Statement]:
        return {f"{id}/{one.id}": one for id, reading in self.readings.items() for one in reading.statements}

    @cached_property
    def _kinds(self) -> dict[str, Counter[Kind]]:
        found: dict[str, Counter[Kind]] = {}
        for reading in self.readings.values():
            for source in reading.sources:
                found.setdefault(same(source.name), Counter())[source.kind] += 1
        return found


def shelf(story: Story | None, claims: Iterable[Claim], readings: Iterable[Reading]) -> Shelf:
    """The shelf of a story, its claims, and those of its readings that are at hand."""
    by_id = {reading.article.id: reading for reading in readings}
    listed = {one.id: one for claim in claims for one in _told(claim)}
    listed |= {id: _listed(reading) for id, reading in by_id.items()}
    return Shelf(listed | {one.id: one for one in (story.articles if story else ())}, by_id)


def links(telling: Telling) -> tuple[str, ...]:
    """The names in a telling's chain, without the word for a chain that ends at nobody in particular."""
    return tuple(name for name in map(chain.flat, telling.chain) if name != UNSTATED)


def tail(location: str) -> str:
    """The last part of a location that says anything: a file's name, an address's page."""
    return location.rstrip("/").rpartition("/")[2] or location


def when(published: str | None) -> str:
    """The time of publication for a person: "2031-11-09 08:20"."""
    return chain.flat(published.replace("T", " ")[:16]) if published else "undated"


def _told(claim: Claim) -> Iterator[Listed]:
    return (Listed(one.article, one.location, one.outlet, one.published, None) for one in claim.statements)


def _listed(reading: Reading) -> Listed:
    one = reading.article
    return Listed(one.id, one.location, one.outlet, one.published, one.title)
