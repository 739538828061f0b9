"""Finds where things happened: the main path, from names to areas.

text ──names──▶ every listed name ──uses──▶ those used as places ──choose──▶ Where
"""

from collections.abc import Sequence

from sayso.read.languages import english_places as words
from sayso.read.places import choose
from sayso.read.places import names as named
from sayso.read.places.alike import alike
from sayso.read.places.choose import Chosen, Evidence
from sayso.read.places.gazetteer import Gazetteer, Place
from sayso.read.places.local import local
from sayso.read.places.names import Name, Words
from sayso.read.places.uses import Use, Uses
from sayso.records import Area, Level, Span, Where

PART = 15.0
"""Kilometres: a building or quarter that bears its town's name lies in or about it. GeoNames gives towns no extent."""


def find(
    text: str, names: Sequence[tuple[Span, str]], actors: Sequence[Span], gazetteer: Gazetteer
) -> tuple[Where, ...]:
    """The places in which an article says that something happened, in order.

    A building that is not listed gets the place of the town in its name ("Oxley Hospital") if the article names that
    town elsewhere too, for it may be called after a person; a part of a town ("South Oxley") always does. It is as
    wide as the town and PART km at least. All others, streets among them, have no area.

    Args:
        names: proper names with what each is the name of, as the tagger finds them.
        actors: who is credited; a name inside is part of a source and no place.
    """
    return find_both(text, names, actors, gazetteer)[0]


def find_both(
    text: str, names: Sequence[tuple[Span, str]], actors: Sequence[Span], gazetteer: Gazetteer
) -> tuple[tuple[Where, ...], tuple[Where, ...]]:
    """What `find` finds, and the towns that are named through their bodies and people only ("Oxley police")."""
    read = Words(text)
    listed = named.with_tagged(read, named.listed(read, gazetteer), names, gazetteer)
    reader = Uses(read, listed, names, actors, gazetteer)
    uses = reader.found()
    told = [name for name in listed if not reader.of_person(name)]
    evidence = _evidence(read, told, uses, gazetteer)
    both = [*uses, *local(read, listed, uses, reader.of_person)]
    chosen = choose.choose(both, evidence, gazetteer)
    lands = evidence.lands("")
    chosen = [
        one if one.place or one.open else alike(use, text[slice(*use.name.span)], lands, gazetteer)
        for use, one in zip(both, chosen, strict=True)
    ]
    towns = {one.place.id for use, one in zip(uses, chosen, strict=False) if one.place and use.name.whole}
    found = [_where(text, use, one, towns) for use, one in zip(both, chosen, strict=True)]
    return tuple(found[: len(uses)]), tuple(found[len(uses) :])


def _evidence(text: Words, listed: Sequence[Name], uses: Sequence[Use], gazetteer: Gazetteer) -> Evidence:
    evidence = Evidence()
    held = {use.name.span for use in uses if use.holders}
    for at in text.capitals[: named.LOOKED_UP]:
        if codes := gazetteer.demonym(text[at]):
            evidence.countries[text[at].casefold()] = set(codes)
    for name in listed:
        wide = [place for place in name.places if place.area.level in {"country", "region"}]
        town = any(place.alone and place not in wide for place in name.places)
        if len(wide) == 1 and name.span not in held and not town:
            _add(evidence, name, wide[0])
    for places in list(dict.fromkeys(name.places for name in listed if name.whole and name.places))[: choose.MOST]:
        evidence.name(choose.key_of(places), places)
    for use in uses:
        for holder in use.holders:
            if len(holder) == 1:
                evidence.countries[f"holder {holder[0].id}"] = set(holder[0].countries)
                evidence.regions[f"holder {holder[0].id}"] = holder[0]
    return evidence


def _add(evidence: Evidence, name: Name, place: Place) -> None:
    key = f":{choose.key_of(name.places)}"
    if len(evidence.regions) + len(evidence.countries) >= choose.MOST:
        return
    if place.area.level == "country":
        evidence.countries[key] = set(place.countries)
    else:
        evidence.regions[key] = place


def _side(name: str) -> bool:
    return (
        bool(words.SIDES.match(name.split(maxsplit=1)[0]))
        and name.rsplit(maxsplit=1)[-1].casefold() not in words.FACILITY
    )


def _where(text: str, use: Use, chosen: Chosen, towns: set[int]) -> Where:
    span = use.name.span
    name = text[span.start : span.end]
    if not use.name.whole and use.name.places:
        part = _part(name, chosen.place.area) if chosen.place and (_side(name) or chosen.place.id in towns) else None
        return _record(span, name, part, (), chosen.why if part else None)
    area = chosen.place.area if chosen.place else None
    return _record(span, name, area, tuple(place.area for place in chosen.open), chosen.why)


def _part(name: str, town: Area) -> Area:
    """An unlisted building or quarter, placed by the town in its name."""
    level: Level = "district" if _side(name) else "facility"
    if town.level != "town":
        level = town.level
    within = (town.name, *town.within)
    return Area(f"{town.id}/{name}", name, level, town.lat, town.lon, max(town.radius, PART), town.country, within)


def _record(span: Span, name: str, area: Area | None, open: tuple[Area, ...], why: str | None) -> Where:
    if area is None:
        return Where(span, name, None, None, None, None, open)
    return Where(span, name, area.lat, area.lon, area.level, area, (), why)
