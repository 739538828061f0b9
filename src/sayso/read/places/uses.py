"""Tells which names are used as places in which something happens, and what the text says beside them.

"Strikes on Latakia" and "in Moscow" are places; "Moscow said", "the Damascus Times" and "talks with Tehran" are not.
A name without words that make it a place is left out: the gazetteer lists towns called Reading, Nice and Turkey Creek.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from sayso.read.languages import english_local as local
from sayso.read.languages import english_places as words
from sayso.read.overlaps import Overlaps
from sayso.read.places.gazetteer import Gazetteer, Place
from sayso.read.places.names import Name, Words, places_of
from sayso.records import Level, Span


@dataclass(slots=True)
class Use:
    """A name used as a place.

    Attributes:
        level: the level that the words beside it call for ("the village of"), if any.
        holders: what the text says that it lies in: for each word that says so, all that bear that name.
        holds: the uses that say that they lie in this one.
        sure: more than a capital says that it is a place: the tagger, a dateline, "the town of", or several words.
        body: the article names a body of the town ("Oxley police").
    """

    name: Name
    level: Level | None = None
    holders: list[tuple[Place, ...]] = field(default_factory=list)
    holds: list["Use"] = field(default_factory=list)
    sure: bool = True
    body: bool = False


class Uses:
    """Reads the uses of one article."""

    def __init__(
        self,
        text: Words,
        names: list[Name],
        tags: Sequence[tuple[Span, str]],
        actors: Sequence[Span],
        gazetteer: Gazetteer,
    ) -> None:
        self.text, self.names, self.gazetteer = text, names, gazetteer
        self.taken = Overlaps([*actors, *(span for span, kind in tags if _longer_name(text.text, span, kind))])
        self.people = _people(text.text, tags)
        self.persons = Overlaps([span for span, kind in tags if kind == "person"])
        self.actors = Overlaps(actors)
        self.starts = {name.span.start for name in names if name.whole and name.places}
        self.tagged = {text.text[span.start : span.end].casefold() for span, kind in tags if kind == "place"}
        plain = (self._text(name) for name in names if name.first not in text.titled)
        self.in_text = {name.casefold() for name in plain if not name.isupper()}
        self.datelines = {match.start("place"): match for match in words.DATELINE.finditer(text.text)}

    def found(self) -> list[Use]:
        """The uses, in order."""
        uses: list[Use | None] = [self._use(name) for name in self.names]
        for at in range(1, len(uses)):
            uses[at] = uses[at] or self._listed_after(uses[at - 1], self.names[at])
        for at in range(len(uses) - 1, 0, -1):
            uses[at - 1] = uses[at - 1] or self._listed_before(self.names[at - 1], uses[at])
        found = [use for use in uses if use]
        for use in found:
            self._hold(use)
            use.sure = self._sure(use.name)
        for use, after in pairwise(found):
            between = self.text.text[use.name.span.end : after.name.span.start]
            beside = use.name.whole and len(between) < words.LOOK_AHEAD and words.IN_IT.match(between)
            if beside and any(inner.lies_in(place) for place in after.name.places for inner in use.name.places):
                after.holds.append(use)
        return found

    def _use(self, name: Name) -> Use | None:
        if not self._free(name):
            return None
        if self._placed(name):
            return Use(name, self._level(name))
        return None

    def _sure(self, name: Name) -> bool:
        several = name.last > name.first + 1 or name.span.start in self.datelines
        return several or self._text(name).casefold() in self.tagged or bool(words.KIND_OF.search(self._before(name)))

    def _free(self, name: Name) -> bool:
        """Whether the name is not part of a longer one, nor of a source, nor a person's."""
        text, dateline = self.text, name.span.start in self.datelines
        if self.actors.cover(name.span) or (name.whole and not dateline and self.taken.exceed(name.span)):
            return False
        if name.whole and self.person(name) and not dateline:
            return False
        shown = name.first in self.text.titled or self._text(name).isupper()
        if name.whole and not dateline and shown and not self._elsewhere(name):
            return False
        return self._alone_before(name) and (dateline or self._alone_after(name)) and text[name.first] != "I"

    def person(self, name: Name) -> bool:
        """Whether the tagger takes it for a person's name, and the words before it do not tell better."""
        before = self._before(name)
        told = words.BARE.search(before) and not words.TRUSTED.search(before)
        return self._text(name).casefold() in self.people and not told

    def of_person(self, name: Name) -> bool:
        """Whether it is a person's name or part of one, which tells of no place."""
        return self.persons.cover(name.span) or self.person(name)

    def _elsewhere(self, name: Name) -> bool:
        """Whether a name out of a headline, where "Home" has a capital, or an acronym, is one in the text as well."""
        if name.last > name.first + 1 or _government(name.places):
            return True
        return self._text(name).casefold() in self.in_text

    def _alone_before(self, name: Name) -> bool:
        at = name.first - 1
        if not self.text.joined(name.first) or not self.text.capital(at) or at in self.text.titled:
            return True
        word = self.text[at]
        return bool(words.SMALL.match(word) or words.SIDES.match(word)) or word.casefold() in words.CALENDAR

    def _alone_after(self, name: Name) -> bool:
        at = name.last
        if not self.text.joined(at) or not self.text.capital(at) or at in self.text.titled:
            return True
        word = self.text[at].casefold()
        return word in words.CALENDAR or word in words.GENERIC

    def _placed(self, name: Name) -> bool:
        before, after, government = self._before(name), self._after(name), _government(name.places)
        if name.span.start in self.datelines:
            return self._dateline(name)
        if words.POSSESSIVE.match(after):
            # "in Norland's view" says nothing of where; "in Norland's port" does.
            possessed = words.POSSESSED_AFTER.match(after) or (words.LOCATIVE.search(before) and self._owner(name))
            return bool(possessed and name.places)
        if words.SIDES_TALK.search(before):
            return False
        if words.THE.search(before) and not self._with_the(name, after):
            return False
        if words.LOCATIVE.search(before) or words.KIND_OF.search(before) or words.MOVED.search(before):
            return True
        if struck := words.STRUCK.search(before):
            return bool(name.places) and not (government and words.ALSO_AGAINST.match(struck.group("verb")))
        if local.BODY.match(after) or local.PEOPLE.match(after):
            return False  # "according to Oxley police"
        if not name.places or not name.whole:
            return bool(words.WEAK.search(before)) and not before.endswith("and ")
        if words.WEAK.search(before) and not before.endswith(("and ", "for ")) and not government:
            return True
        if words.VENUE_AFTER.match(after) and self._text(name).casefold() in self.tagged:
            return not government
        if words.NOUN_AFTER.match(after) or words.STATE_AFTER.match(after):
            return not government or bool(words.STATE_AFTER.match(after) or words.THE.search(before))
        country = any(place.area.level == "country" for place in name.places)
        return bool(words.EVENT_AFTER.match(after)) and not (country and words.BY_IT.match(after))

    def _owner(self, name: Name) -> bool:
        """Whether it is the country or region of the listed name that follows: "in Norland's Oxley"."""
        wide = any(place.area.level in {"country", "region"} for place in name.places)
        return wide and name.span.end + len("'s ") in self.starts

    def _with_the(self, name: Name, after: str) -> bool:
        """Whether a name may have "the" before it: seas, regions, some countries; else a noun must follow."""
        if not name.whole or self._text(name).endswith("s"):
            return True
        if any(place.area.level not in {"town", "facility"} for place in name.places):
            return True
        before = self._before(name)
        return bool(
            words.NOUN_AFTER.match(after) or words.EVENT_AFTER.match(after) or words.KIND_OF.search(before)
        ) or bool(re.search(r"(?:ern|town|of) $", before))

    def _dateline(self, name: Name) -> bool:
        match = self.datelines[name.span.start]
        if not name.whole or name.span.end != match.end("place"):
            return False
        alone = any(place.alone and place.area.level == "town" for place in name.places)
        return alone or self._text(name).isupper() or bool(match["agency"] or match["date"] or match["more"])

    def _level(self, name: Name) -> Level | None:
        after = self._after(name)
        if words.STATE_AFTER.match(after) or self.text[name.last - 1].casefold() in words.REGIONAL:
            return "region"
        kind = words.KIND_OF.search(self._before(name))
        if kind and kind["kind"] in words.REGIONAL:
            return "region"
        if (
            words.TOWN_AFTER.match(after)
            or (kind and kind["kind"] in words.TOWNS)
            or self.text[name.last - 1] == "City"
        ):
            return "town"
        return None

    def _listed_after(self, before: Use | None, name: Name) -> Use | None:
        """The next of a list: "Velm, Oxley and Tarn"."""
        if not before or not name.whole or not self._free(name):
            return None
        between = self.text.text[before.name.span.end : name.span.start]
        if len(between) > words.LOOK_AHEAD or not words.LISTING.match(between):
            return None
        return Use(name, self._level(name))

    def _listed_before(self, name: Name, after: Use | None) -> Use | None:
        """One that stands before what makes the next a place: "Velm and Oxley provinces", "Velm, Norland"."""
        if not after or not name.whole or not self._free(name):
            return None
        between = self.text.text[name.span.end : after.name.span.start]
        if after.level == "region" and re.fullmatch(r"(?:,| and| or|, and) ", between):
            return Use(name, "region")
        return None

    def _hold(self, use: Use) -> None:
        """Notes what the words beside a name say that it lies in."""
        text, name = self.text.text, use.name
        match = self.datelines.get(name.span.start)
        if match and match["more"]:
            self._note(use, match["more"].strip(", "))
        rest = text[name.span.end : name.span.end + words.LOOK_AHEAD]
        at = name.last
        while at < min(name.last + 8, len(self.text.spans)) and not self.text.capital(at):
            at += 1
        if at < len(self.text.spans) and words.IN_IT.match(text[name.span.end : self.text.spans[at][0]]) and rest:
            after_comma = rest.lstrip().startswith((",", "("))
            for end in range(min(at + 4, len(self.text.spans)), at, -1):
                part = text[self.text.spans[at][0] : self.text.spans[end - 1][1]]
                if "\n" not in part and self._note(use, part, after_comma):
                    break
        if owned := words.OWNED.search(self._before(name)):
            owner = owned["owner"]
            kind = words.KIND_OF.search(self._before(name)) or words.POSSESSIVE.search(owned.group())
            if kind or words.NOUN_AFTER.match(self._after(name)):
                for part in (owner, owner.split()[-1]):
                    if self._note(use, re.sub(r"[’'].*$", "", part)):
                        break

    def _note(self, use: Use, holder: str, after_comma: bool = True) -> bool:
        state = words.STATES.get(holder.rstrip(".")) if after_comma else None
        found = self.gazetteer.named(state) if state else places_of(holder, self.gazetteer)
        if codes := self.gazetteer.demonym(holder):
            found = tuple(place for code in codes for place in self.gazetteer.nation(code))
        found = tuple(
            place for place in found if place.area.level in {"country", "region"} and place not in use.name.places
        )
        if state:
            found = tuple(place for place in found if place.countries == ("US",))
        if found:
            use.holders.append(found)
        return bool(found)

    def _text(self, name: Name) -> str:
        return self.text.text[name.span.start : name.span.end]

    def _before(self, name: Name) -> str:
        start = max(0, name.span.start - words.LOOK_BACK)
        return self.text.text[start : name.span.start].rpartition("\n")[2]

    def _after(self, name: Name) -> str:
        return self.text.text[name.span.end : name.span.end + words.LOOK_AHEAD].split("\n")[0]


def _government(places: Sequence[Place]) -> bool:
    return any(place.area.level == "country" or place.alone or place.capital for place in places)


def _longer_name(text: str, span: Span, kind: str) -> bool:
    words_ = text[span.start : span.end]
    several = " " in words_ and not re.search(r"[\n,()]|[’']s ", words_)
    return kind in {"person", "organisation"} and several


def _people(text: str, tags: Sequence[tuple[Span, str]]) -> set[str]:
    """Names that are taken for people's at least twice as often as not."""
    people, all_ = Counter[str](), Counter[str]()
    for span, kind in tags:
        name = text[span.start : span.end].casefold()
        all_[name] += 1
        people[name] += kind == "person"
    return {name for name, count in people.items() if 3 * count > 2 * all_[name]}
