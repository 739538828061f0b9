"""Decides which of the places of one name is meant, for a whole article at once, or leaves it open.

The evidence, in this order; nothing else counts, and least of all how big a place is:

    named with it   the words beside the name say what it lies in: "Oxley, Norland", "the Norlandic town of Oxley"
    known alone     papers print it without its country, and nothing in the article speaks for another of its name
    only one        one place is listed, and it does not lie far from everything else that the article names; a town
                    needs its country or a neighbour named, or a body of its own ("Oxley police"), for many towns
                    are listed nowhere, and a quarter or an invented town may bear the name of another far away
    named nearby    of its bearers exactly one lies in a region that the article names; or in a country; or within
                    NEAR km of a place already found, with all others beyond FAR km of each; not where the article
                    names another region of that country; or several names have a bearer each in just one region
                    that they share, within TOGETHER km
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sayso.read.places.gazetteer import Gazetteer, Place, distance
from sayso.read.places.uses import Use

MOST = 500
"""Places of one article that count as evidence, at most."""
NEAR, FAR, ABROAD, TOGETHER = 150.0, 300.0, 1000.0, 100.0
"""Kilometres. A sole bearer of a name may lie ABROAD from what else is found if no country named borders on its own."""


@dataclass(slots=True)
class Evidence:
    """What an article names beyond doubt.

    Attributes:
        countries: ISO codes, of names and demonyms, by the key of the name that says so.
        regions: first-level and other regions, by the key of the name.
        found: places that names were resolved to, by key.
        named: towns that bear any name in the text, with its key, by the degrees in which they lie.
    """

    countries: dict[str, set[str]] = field(default_factory=dict)
    regions: dict[str, Place] = field(default_factory=dict)
    found: dict[str, Place] = field(default_factory=dict)
    named: dict[tuple[int, int], list[tuple[str, Place]]] = field(default_factory=dict)

    def name(self, key: str, places: Iterable[Place]) -> None:
        """Notes a name of the text, whatever it is used for."""
        for place in places:
            if place.area.level == "town":
                self.named.setdefault((round(place.area.lat), round(place.area.lon)), []).append((key, place))

    def neighbour(self, place: Place, key: str) -> bool:
        """Whether another name of the text is borne by a town within TOGETHER km."""
        lat, lon = round(place.area.lat), round(place.area.lon)
        around = ((lat + up, lon + right) for up in (-1, 0, 1) for right in (-2, -1, 0, 1, 2))
        others = (other for cell in around for name, other in self.named.get(cell, ()) if name != key)
        return any(distance(place.area, other.area) < TOGETHER for other in others)

    def lands(self, but: str) -> set[str]:
        """The countries that the article speaks of, by other words than the name with this key."""
        named = {code for key, codes in self.countries.items() if key != but for code in codes}
        towns = {code for key, place in self.found.items() if key != but for code in place.countries}
        regions = {code for place in self.areas(but) for code in place.countries}
        return named | towns | regions

    def areas(self, but: str) -> list[Place]:
        """The regions that it names, by other words than that name; no seas, for a town on one is not in it."""
        return [place for key, place in self.regions.items() if key != but and place.area.level != "sea"]


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a use was resolved to: one place and why, or those that it may be."""

    place: Place | None
    why: str | None = None
    open: tuple[Place, ...] = ()


def choose(uses: Sequence[Use], evidence: Evidence, gazetteer: Gazetteer) -> list[Chosen]:
    """One decision for each use, in their order; the same name with nothing beside it is the same place throughout."""
    keys = [_key(use) for use in uses]
    decided = [_with_it(use) if use.holders else None for use in uses]
    said = _said(keys, decided)
    evidence.found.update((key, chosen.place) for key, chosen in said.items() if chosen.place)
    bare = _together(
        key_use for key_use, chosen in zip(zip(keys, uses, strict=True), decided, strict=True) if not chosen
    )
    for step in (_surely, _nearby, _nearby):
        for key, use in bare.items():
            if key not in said and (chosen := step(use, key, evidence, gazetteer)) and chosen.place:
                said[key] = chosen
                if len(evidence.found) < MOST:
                    evidence.found[key] = chosen.place
    said.update(_jointly({key: use for key, use in bare.items() if key not in said}, evidence))
    open = {key: Chosen(None, None, _bearers(use)) for key, use in bare.items() if key not in said}
    return [chosen or said.get(key) or open[key] for key, chosen in zip(keys, decided, strict=True)]


def _said(keys: Sequence[str], decided: Sequence[Chosen | None]) -> dict[str, Chosen]:
    """What the article says somewhere of a name, if it says only one thing: not of two Oxleys in two states."""
    said: dict[str, Chosen] = {}
    for key, chosen in zip(keys, decided, strict=True):
        if chosen and chosen.place:
            said[key] = chosen if said.get(key, chosen).place == chosen.place else Chosen(None)
    return {key: chosen for key, chosen in said.items() if chosen.place}


def _together(uses: Iterable[tuple[str, Use]]) -> dict[str, Use]:
    """One use for each name: sure if one of them is, and holding what any holds."""
    found: dict[str, Use] = {}
    for key, use in uses:
        one = found.setdefault(key, Use(use.name, use.level, sure=False))
        one.sure = one.sure or use.sure
        one.holds = one.holds or use.holds
        one.body = one.body or use.body
    return found


def _key(use: Use) -> str:
    return f"{use.level if use.level == 'region' else ''}:{key_of(use.name.places)}"


def key_of(places: Iterable[Place]) -> str:
    """What the names of the same places share."""
    return ",".join(str(place.id) for place in places)


def _bare(key: str) -> str:
    return key.partition(":")[2]


def _bearers(use: Use) -> tuple[Place, ...]:
    """The places of the name that the words beside it allow, with a town and the region named after it made one."""
    places = _levelled(use, use.name.places)
    if use.holds and (around := tuple(place for place in places if _around(place, use.holds))):
        places = around
    return _nested(places)


def _levelled(use: Use, places: tuple[Place, ...]) -> tuple[Place, ...]:
    return tuple(place for place in places if place.area.level == use.level) or places


def _around(place: Place, held: Iterable[Use]) -> bool:
    return all(any(inner.lies_in(place) for inner in use.name.places) for use in held)


def _nested(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """Drops what is told twice: the province of a town of its name, and a town in a wider area of its name."""
    towns = [place for place in places if place.area.level == "town"]
    seats = {town.region for town in towns} - {None}
    heads = [town for town in towns if town.alone or town.capital]
    kept = [place for place in places if place.id not in seats and not any(_province(place, town) for town in heads)]
    return tuple(place for place in kept if not any(place.lies_in(other) for other in kept if other not in towns))


def _province(place: Place, capital: Place) -> bool:
    """Whether this is the region about a capital that is none of its towns (Kyiv)."""
    return place.area.level == "region" and not place.alone and capital.lies_in(place)


def _with_it(use: Use) -> Chosen | None:
    """By what the words beside the name say; open where they contradict the list, for then it is not listed."""
    places = use.name.places
    holders = [holder for holder in use.holders if not _beside(places, holder)]
    if not holders:
        return None
    for holder in holders:
        places = tuple(place for place in places if any(place.lies_in(area) for area in holder))
    places = _nested(_levelled(use, places))
    return Chosen(places[0], "named with it") if len(places) == 1 else Chosen(None, None, places)


def _beside(places: Sequence[Place], holder: Sequence[Place]) -> bool:
    """Whether the two names are of one kind: then they are a list ("Norland, Sudmark and Tarn") and neither holds."""
    levels = {place.area.level for place in places if not any(place.lies_in(area) for area in holder)}
    inside = any(place.lies_in(area) for place in places for area in holder)
    return not inside and not levels.isdisjoint({"country"} | {area.area.level for area in holder})


def _surely(use: Use, key: str, evidence: Evidence, gazetteer: Gazetteer) -> Chosen | None:
    """By the name itself, where nothing in the article speaks against it."""
    places = _bearers(use)
    alone = [place for place in places if place.alone or place.area.level == "sea"]
    if use.holds and len(places) == 1:
        return Chosen(places[0], "named with it")
    if len(alone) == 1:
        rivals = [place for place in places if place is not alone[0]]
        against = any(_spoken_for(rival, alone[0], key, evidence) for rival in rivals)
        return (
            None if against and not _spoken_for(alone[0], alone[0], key, evidence) else Chosen(alone[0], "known alone")
        )
    if len(places) == 1 and _plausible(places[0], use, key, evidence, gazetteer):
        return Chosen(places[0], "only one")
    return None


def _spoken_for(place: Place, alone: Place, key: str, evidence: Evidence) -> bool:
    """Whether the article speaks of a place against one that needs no naming: of its region, or of a town in it."""
    if alone.area.level == "country" and place.area.level != "town":
        return not evidence.lands(key).isdisjoint(place.countries)
    towns = {town.region for other, town in evidence.found.items() if other != key} - {None}
    return not towns.isdisjoint({place.region, place.id}) or any(place.lies_in(area) for area in evidence.areas(key))


def _plausible(place: Place, use: Use, key: str, evidence: Evidence, gazetteer: Gazetteer) -> bool:
    lands = evidence.lands(key)
    if place.area.level != "town" or not lands.isdisjoint(place.countries):
        return True
    if not lands:
        return use.body or (use.sure and (_seat(place, use) or evidence.neighbour(place, _bare(key))))
    if any(not lands.isdisjoint(gazetteer.neighbours(code)) for code in place.countries):
        return True
    found = [other for other in evidence.found.values() if other.area.level == "town"]
    return any(distance(place.area, other.area) < ABROAD for other in found)


def _seat(place: Place, use: Use) -> bool:
    """Whether it is a capital, or its region bears the name as well."""
    return place.capital or any(other.id == place.region for other in use.name.places)


def _nearby(use: Use, key: str, evidence: Evidence, gazetteer: Gazetteer) -> Chosen | None:
    """By what else the article names."""
    places = tuple(place for place in _bearers(use) if use.sure or place.area.level != "town")
    if any(place.alone and place.area.level == "town" for place in places):
        return None  # what speaks against a city that needs no naming leaves it open, but makes it no other
    found = (place for name, place in evidence.found.items() if name != key and place.area.level != "sea")
    areas = [*evidence.areas(key), *found]
    inside = [place for place in places if any(place.lies_in(area) for area in areas)]
    if len(inside) == 1:
        return Chosen(inside[0], "named nearby")
    lands = evidence.lands(key)
    inside = inside or [place for place in places if not lands.isdisjoint(place.countries)]
    if len(inside) == 1:
        return Chosen(inside[0], "named nearby")
    towns = [
        place for name, place in evidence.found.items() if name != key and place.area.level in {"town", "facility"}
    ]
    off = [(min((distance(place.area, town.area) for town in towns), default=FAR), place) for place in places]
    near = [place for kilometres, place in off if kilometres < NEAR]
    regions = {code for area in evidence.areas(key) if area.area.level == "region" for code in area.countries}
    if (
        len(near) == 1
        and regions.isdisjoint(near[0].countries)
        and all(kilometres > FAR for kilometres, place in off if place is not near[0])
    ):
        return Chosen(near[0], "named nearby")
    return None


def _jointly(uses: dict[str, Use], evidence: Evidence) -> dict[str, Chosen]:
    """Names that are open each for itself, where all have just one bearer in the only region that they share."""
    bearers = {
        key: [place for place in _bearers(use) if place.area.level == "town" and place.region is not None]
        for key, use in uses.items()
        if use.sure and use.name.whole and len(use.name.places) > 1
    }
    shared = (
        set.intersection(*({place.region for place in places} for places in bearers.values())) if bearers else set()
    )
    if len(bearers) < 2 or len(shared) != 1:
        return {}
    inside = {key: [place for place in places if place.region in shared] for key, places in bearers.items()}
    found = [places[0] for places in inside.values() if len(places) == 1]
    apart = any(distance(found[0].area, other.area) > TOGETHER for other in found[1:]) if found else True
    spoken = {code for key in uses for code in evidence.lands(key)}
    if apart or len(found) < len(inside) or not spoken.isdisjoint(found[0].countries):
        return {}
    return {key: Chosen(places[0], "named nearby") for key, places in inside.items()}
