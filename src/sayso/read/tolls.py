"""How many people an article's incident killed and injured, from the figures that tell what befell people.

Nobody is counted twice: "the victim" who was hurt is the one who died, where one did. What sums up several incidents
("35 people were shot across the city") is the toll of none of them.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.read.languages.english_incidents import (
    ANYBODY,
    DEATH,
    JOINS,
    KILLED_THEM,
    KNOWN,
    MEN,
    MORE,
    PLAIN,
    SELF,
    SUICIDE,
    SUMS,
    WOMEN,
)
from sayso.read.pieces import sentences
from sayso.records import Figure, Span, Toll

LEAD = 800
"""Characters of an article that tell its own incident; further down others are recalled. The best of four on dev."""
HEAD = 8
"""Characters between "the death of" and the number of the dead: "our", "all"."""
BEGINNING = 2500
"""Characters in which a death that is told without a number is the incident's."""


def tolls(text: str, figures: Sequence[Figure]) -> tuple[Toll | None, Toll | None]:
    """How many were killed and how many injured; None where the article does not say, or tells of several incidents."""
    people = _People(text, figures)
    dead = _killed(text, people)
    return dead, _injured(text, people, dead)


@dataclass(frozen=True, slots=True)
class _Told:
    """People of whom one thing is told: one figure, or several that are joined ("a man and a woman")."""

    value: int
    spans: tuple[Span, ...]
    words: frozenset[str]

    @property
    def names(self) -> frozenset[str]:
        """The words that say what kind of people they are."""
        return frozenset(word for word in self.words - KNOWN - PLAIN if word.isalpha())

    @property
    def ages(self) -> frozenset[str]:
        """What the words give in digits: of one person, the age."""
        return frozenset(word for word in self.words if word.isdecimal())

    @property
    def more(self) -> bool:
        """Whether they are none of those told of before."""
        return not MORE.isdisjoint(self.words)


class _People:
    """The figures of one text that tell what befell people, by what it was."""

    def __init__(self, text: str, figures: Sequence[Figure]) -> None:
        self._text = text
        self._sentences = sentences(text)
        self._starts = [one.start for one in self._sentences]
        self._figures = [one for one in figures if one.value is not None and not one.about]

    def told(self, unit: str) -> list[_Told]:
        """Those of the whole, not of a part of it or of another time; those of the beginning alone where it has any."""
        whole = [one for one in self._figures if one.unit == unit and not self._sums(one)]
        lead = [one for one in whole if one.span.start < LEAD] or whole
        found: list[_Told] = []
        for i, one in enumerate(lead):
            same = _told(self._text, one)
            joined = i and JOINS.fullmatch(self._text, _end(lead[i - 1]), one.span.start)
            found[-1:] = [_both(found[-1], same)] if joined else [*found[-1:], same]
        return found

    def counted(self, at: int) -> Figure | None:
        """Those who are counted right there: "the death of | our five colleagues"."""
        near = (one for one in self._figures if at <= one.span.start < at + HEAD and one.counted)
        return next(near, None)

    def _sums(self, one: Figure) -> bool:
        """Whether its sentence sums up several incidents."""
        start, end = self._sentences[max(0, bisect_right(self._starts, one.span.start) - 1)]
        return bool(SUMS.search(self._text, start, end))


def _end(one: Figure) -> int:
    return max(one.span.end, one.counted.end if one.counted else 0)


def _told(text: str, one: Figure) -> _Told:
    words = text[one.span.start : _end(one)].lower().replace("-", " ").split()
    return _Told(int(one.value or 0), (one.span,), frozenset(words))


def _both(one: _Told, other: _Told) -> _Told:
    return _Told(one.value + other.value, one.spans + other.spans, one.words | other.words)


def _killed(text: str, people: _People) -> Toll | None:
    """The first number told, with who killed them if he died too; with none, one where the beginning tells a death."""
    if found := people.told("killed"):
        return _with_killer(text, _toll(_main(found)))
    if not (told := DEATH.search(text, 0, BEGINNING)):
        return None
    if told[0].endswith("of") and (counted := people.counted(told.end())):
        return Toll(int(counted.value or 0), (Span(told.start(), counted.span.end),))
    return Toll(1, (Span(*told.span()),), "a death is told, without a number")


def _with_killer(text: str, dead: Toll) -> Toll:
    """ "Killed three people and then himself": four."""
    start = dead.spans[0].start
    himself = SUICIDE.search(text, 0, BEGINNING) if KILLED_THEM.search(text, max(0, start - 40), start) else None
    return Toll(dead.value + 1, (*dead.spans, Span(*himself.span())), "and who killed them") if himself else dead


def _injured(text: str, people: _People, dead: Toll | None) -> Toll | None:
    """The number hurt; where only those shot or taken to hospital are told, or more of them, those who were not killed.

    With no number, one where the beginning tells of somebody who hurt himself and of no death.
    """
    hurt, shot, taken = (people.told(unit) for unit in ("injured", "shot", "hospitalised"))
    killed = people.told("killed")
    found = _toll(_added(hurt, taken)) if (hurt := _living(hurt, killed, dead)) else None
    if shot:
        left = _left(_main(shot), dead)
        found = left if found is None or left.value > found.value else found
    if taken and not (dead and dead.value) and (found is None or _main(taken).value > found.value):
        return _toll(_main(taken), "taken to hospital")
    if found is None and (taken := _living(taken, killed, dead)):
        return _toll(_main(taken), "taken to hospital")
    alone = SELF.search(text, 0, BEGINNING) if found is None and not (dead and dead.value) else None
    return Toll(1, (Span(*alone.span()),), "one person, by his or her own hand") if alone else found


def _living(hurt: list[_Told], killed: list[_Told], dead: Toll | None) -> list[_Told]:
    """Those who are not the one who died."""
    if dead is None or dead.value != 1:
        return hurt
    return [one for one in hurt if not _may_be(one, killed)]


def _may_be(one: _Told, killed: list[_Told]) -> bool:
    """Whether the one hurt is the one who died, as far as the words for both tell."""
    if one.value != 1 or one.more:
        return False
    if not killed:
        return True
    ages = frozenset().union(*(other.ages for other in killed))
    if one.ages and ages and one.ages.isdisjoint(ages):
        return False
    names = frozenset().union(*(other.names for other in killed))
    if _kinds(one.names) - _kinds(names) and _kinds(names):
        return False
    return not one.names.isdisjoint(names) or (one.names <= ANYBODY and not one.words.isdisjoint(KNOWN))


def _kinds(names: frozenset[str]) -> frozenset[str]:
    """Whether they are men, women, or some of both; nothing where the words do not tell."""
    return frozenset(kind for kind, these in (("men", MEN), ("women", WOMEN)) if names & these)


def _added(hurt: list[_Told], taken: list[_Told]) -> _Told:
    """ "One in critical condition, three others injured": four."""
    main = _main(hurt)
    if not main.more:
        return main
    before = [one for one in hurt + taken if one.spans[0].end <= main.spans[0].start and not one.more]
    near = [one for one in before if main.spans[0].start - one.spans[-1].end < NEAR]
    return _both(near[-1], main) if near else main


NEAR = 60
"""Characters before "three others" in which those stand whom they are others than."""


def _left(shot: _Told, dead: Toll | None) -> Toll:
    gone = dead.value if dead else 0
    words = f"{shot.value} shot" + (f", {gone} of them killed" if gone else "")
    return Toll(max(0, shot.value - gone), (*shot.spans, *(dead.spans if dead and gone else ())), words)


def _main(found: Sequence[_Told]) -> _Told:
    """The first; where that is one, the most, for an article may begin with one of those whom it tells of.

    Where each is one, a man and a woman are two.
    """
    most = found[0] if found[0].value != 1 else max(found, key=lambda one: one.value)
    other = [one for one in found if most.value == 1 and {"men", "women"} == _kinds(one.names) | _kinds(most.names)]
    return _both(most, other[0]) if other else most


def _toll(one: _Told, why: str = "") -> Toll:
    return Toll(one.value, one.spans, why or (f"{len(one.spans)} numbers together" if len(one.spans) > 1 else ""))
