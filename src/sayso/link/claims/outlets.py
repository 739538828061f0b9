"""Which outlet a name means, in a story: "the Packet", "the trade paper Phial", "the station"; and which are none.

credited, and here      the Packet           ──▶ The Haldermouth Packet, whose report is among the articles
credited, and not here  the Orme Wire        ──▶ an outlet by that name
cited here, speaks there "the Orme Monitor"  ──▶ a body: nobody but itself publishes what it finds
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from sayso.link.claims.english import CREDITED, PRESS, TOLD
from sayso.link.claims.naming import first, genre, initials, named, short
from sayso.records import OUTLETS, Reading, Source, Statement

SPEAKS = 2
"""Articles that must credit an outlet as a company or institution before it is taken for one."""


class Outlets:
    """The outlets of one story's articles, and those that they cite.

    Attributes:
        here: the short names of those whose articles these are.
        speaking: those of them that others credit as a company or institution.
        bodies: short names that one article cites like an outlet and another credits as a body that speaks.
    """

    def __init__(self, readings: Iterable[Reading]) -> None:
        known = list(readings)
        titles = {one.article.outlet for one in known if one.article.outlet}
        self.here = {short(title) for title in titles}
        self._own_names = {short(title): title for title in sorted(titles)}
        self._titles = {outlet: title.removeprefix("The ") for outlet, title in self._own_names.items()}
        self._meant_by: dict[str, str] = {}
        self.speaking = _speaking(known, self.here)
        self.bodies = frozenset(self._misread(known))

    def of(self, reading: Reading) -> str:
        """The outlet of an article, in short; empty where nobody knows it."""
        return self.known(short(reading.article.outlet or ""))

    def publishes(self, source: Source) -> bool:
        """Whether it is an outlet: by its kind, or by the name of one that is here."""
        name = self.known(short(source.name))
        if source.kind in OUTLETS:
            return name not in self.bodies
        return bool(named(source.name)) and name in self.here and not self._only_begins(short(source.name), name)

    def relays(self, reading: Reading, statement: Statement) -> tuple[str, ...]:
        """The names of other outlets and agencies that the statement comes through, nearest first."""
        sources = (reading.source(id) for id in statement.chain)
        own = self.of(reading)
        names = [*(one.name for one in sources if self.publishes(one)), *self.hearers(reading, statement)]
        return tuple(name for name in dict.fromkeys(names) if self.known(short(name)) != own)

    def hearers(self, reading: Reading, statement: Statement) -> Iterator[str]:
        """Outlets of the story to which somebody "told" it."""
        text = reading.article.text
        cues = {one.id: one.cue_spans for one in reading.attributions}
        for id in statement.attributions:
            for cue in cues[id]:
                told = TOLD.match(text, cue.start)
                outlet = self.meant(reading, told["outlet"], cue.start) if told else ""
                if told and outlet in self.here:
                    yield told["outlet"] if named(told["outlet"]) else self.title(outlet)

    def _only_begins(self, called: str, outlet: str) -> bool:
        """Whether words are but the place that an outlet's name begins with."""
        return called != outlet and outlet.startswith(f"{called} ") and genre(outlet) == "print"

    def known(self, name: str) -> str:
        """The outlet of the story that a short name means: "the packet" is the Haldermouth Packet."""
        if name not in self._meant_by:
            self._meant_by[name] = self._longer(name) or self._shorter(name) or name
        return self._meant_by[name]

    def _longer(self, name: str) -> str | None:
        found = [outlet for outlet in self.here if name and set(name.split()) <= set(outlet.split())]
        found = found or [outlet for outlet in self.here if name and name == initials(outlet)]
        return found[0] if len(found) == 1 else None

    def _shorter(self, name: str) -> str | None:
        """The outlet that a name has beside words for what it is: "the trade paper Phial", "a report in Phial"."""
        found = [outlet for outlet in self.here if set(outlet.split()) <= set(name.split())]
        longest = max(found, key=lambda outlet: (len(outlet), outlet), default=name)
        return longest if set(name.split()) - set(longest.split()) <= PRESS else None

    def own_name(self, reading: Reading, source: Source) -> str:
        """What an outlet that is here calls itself; any other what the article calls it."""
        return self._own_names.get(self.meant(reading, source.name, first(source)), source.name)

    def title(self, outlet: str) -> str:
        """What an outlet that is here calls itself."""
        return self._own_names[outlet]

    def meant(self, reading: Reading, called: str, at: int) -> str:
        """The outlet of a name; "the station" is the only one of its kind that the article names, or the last before.

        Args:
            at: where in the text it is called so.
        """
        name = self.known(short(called))
        if named(called):
            return name
        named_here = dict(self._named_in(reading))
        fit = {at: one for at, one in named_here.items() if genre(one) == genre(called)} or named_here
        if len(set(fit.values())) == 1:
            return next(iter(fit.values()))
        return fit.get(max((place for place in fit if place < at), default=-1), name)

    def _named_in(self, reading: Reading) -> Iterator[tuple[int, str]]:
        """Where an article names other outlets."""
        cited = [one for one in reading.sources if self.publishes(one) and named(one.name)]
        found = [(span.start, self.known(short(one.name))) for one in cited for span in one.mentions]
        found += [(at, one) for one, name in self._titles.items() if (at := reading.article.text.find(name)) >= 0]
        return ((at, one) for at, one in found if one != self.of(reading))

    def credited(self, reading: Reading) -> str | None:
        """The outlet from which the article says that it has its whole story."""
        found = {self.known(short(match["outlet"])) for match in CREDITED.finditer(reading.article.text)}
        others = (found & self.here) - {self.of(reading)}
        return next(iter(others)) if len(others) == 1 else None

    def _misread(self, readings: Sequence[Reading]) -> Iterator[str]:
        """What is credited as an organisation in one article and as an outlet in another, and has no article here."""
        kinds: dict[str, set[bool]] = {}
        for source in (source for reading in readings for source in reading.sources if named(source.name)):
            if source.kind in OUTLETS or source.kind == "organisation":
                kinds.setdefault(short(source.name), set()).add(source.kind in OUTLETS)
        yield from (name for name, found in kinds.items() if len(found) == 2 and self.known(name) not in self.here)


def _speaking(readings: Sequence[Reading], outlets: Iterable[str]) -> frozenset[str]:
    """Outlets that others credit as a company or institution: what they publish is their own word, not a report.

    By `SPEAKS` articles at least, and more than credit it as an outlet: one alone may well be misread.
    """
    votes: dict[str, Counter[bool]] = {}
    for reading in readings:
        for outlet, body in set(_credits(reading, outlets)):
            votes.setdefault(outlet, Counter())[body] += 1
    return frozenset(one for one, found in votes.items() if found[True] >= SPEAKS and found[True] > found[False])


def _credits(reading: Reading, outlets: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """The outlets that an article of another credits, and whether as a body that speaks for itself."""
    for source in reading.sources:
        name = short(source.name)
        for outlet in (one for one in outlets if name and set(name.split()) <= set(one.split())):
            if short(reading.article.outlet or "") != outlet:
                yield outlet, source.kind in ("organisation", "person")
