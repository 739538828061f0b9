"""Finds which claim a denial, a no-comment or a "could not confirm" answers: nobody else's words are behind a claim.

A denial tells nothing of its own: "any mine had been found" stands beside "a dredger brought up a mine", whatever else
it is like. A no-comment on nothing in particular answers what most reports tell and its own article told before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.link.claims.corrected import Pairs
from sayso.link.claims.english import GENERAL, NEGATED, POINTING
from sayso.link.claims.likeness import Likeness
from sayso.link.claims.stances import answers, goes_on
from sayso.link.claims.units import Unit

ALIKE = 0.4
"""Least cosine of an answer and a claim's nearest passage: they share a subject, and few other words."""
WIDE = 0.15
"""How much nearer a claim counts that two articles tell: what nobody else tells is seldom answered."""
OPPOSED = 0.3
"""Least mean probability that two groups deny each other for one to be the other's denial."""


@dataclass(slots=True)
class Group:
    """Units that tell the same, and those that answer them: deny, decline, could not confirm.

    Attributes:
        contrary: those of `answering` whose words contradict the claim's.
    """

    telling: list[int]
    answering: list[int] = field(default_factory=list)
    contrary: set[int] = field(default_factory=set)


def answered(
    units: Sequence[Unit],
    like: Likeness,
    grouped: Sequence[Sequence[int]],
    parted: Pairs = frozenset(),
) -> list[Group]:
    """The groups with their answers; those that only answer another are gone.

    Args:
        parted: what the user says is not of one claim.
    """
    gone_on = _gone_on(units)
    silent = {at for at, unit in enumerate(units) if answers(unit)} | gone_on.keys()
    groups = [Group([at for at in group if at not in silent]) for group in grouped]
    groups = [group for group in groups if group.telling]
    groups = _without_denials(units, like, groups, parted)
    for at in sorted(silent):
        open_to = [group for group in groups if not _parted(parted, [at], group.telling)]
        home = _home(units, like, open_to, gone_on.get(at, at))
        if home is not None:
            home.answering.append(at)
            home.contrary.update({at} & gone_on.keys())
    return groups


def _gone_on(units: Sequence[Unit]) -> dict[int, int]:
    """What goes on with a denial, and the denial."""
    found: dict[int, int] = {}
    for at in range(1, len(units)):
        if units[at].reading is units[at - 1].reading:
            denial = found.get(at - 1, at - 1)
            if goes_on(units[at], units[denial]):
                found[at] = denial
    return found


def _parted(parted: Pairs, some: Sequence[int], others: Sequence[int]) -> bool:
    return any((min(one, other), max(one, other)) in parted for one in some for other in others)


def _without_denials(units: Sequence[Unit], like: Likeness, groups: list[Group], parted: Pairs) -> list[Group]:
    """Groups that say that another's is not so become its answers: one says it, and the other that it is not so.

    What one report alone tells is not denied by mere words: of twenty such "denials" nineteen were chance.
    """
    width = {id(group): _width(units, group) for group in groups}
    order = sorted(groups, key=lambda one: (_negative(units, one), -width[id(one)], one.telling))
    neighbours = _neighbours(like, order)
    gone: set[int] = set()
    for place, group in enumerate(order):
        before = (order[at] for at in sorted(neighbours[place]) if at < place and width[id(order[at])] > 1)
        standing = (one for one in before if id(one) not in gone and _negative(units, one) != _negative(units, group))
        said = (one for one in standing if not _parted(parted, one.telling, group.telling))
        other = next((one for one in said if _opposed(like, one, group)), None)
        if other is None:
            continue
        other.answering += group.telling
        other.contrary |= set(group.telling)
        gone.add(id(group))
    return [group for group in groups if id(group) not in gone]


def _neighbours(like: Likeness, groups: Sequence[Group]) -> list[set[int]]:
    """For each group the places of those that it has a pair with."""
    place = {at: number for number, group in enumerate(groups) for at in group.telling}
    found: list[set[int]] = [set() for _ in groups]
    for one, other in like.opposed:
        if one in place and other in place:
            found[place[one]].add(place[other])
            found[place[other]].add(place[one])
    return found


def _negative(units: Sequence[Unit], group: Group) -> bool:
    return sum(bool(NEGATED.search(units[at].text)) for at in group.telling) * 2 > len(group.telling)


def _opposed(like: Likeness, one: Group, other: Group) -> bool:
    pairs = [(min(a, b), max(a, b)) for a in one.telling for b in other.telling]
    asked = [pair for pair in pairs if pair in like.opposed]
    against, alike = (sum(known[pair] for pair in asked) for known in (like.opposed, like.agreed))
    return bool(asked) and against / len(asked) >= OPPOSED and against > alike


def _home(units: Sequence[Unit], like: Likeness, groups: Sequence[Group], at: int) -> Group | None:
    """The claim that one unit answers."""
    article = units[at].reading.article.id
    if _general(units[at]):
        own = [group for group in groups if any(units[one].reading.article.id == article for one in group.telling)]
        last = {id(group): _last(units, group, at) for group in own}
        before = [group for group in own if last[id(group)] >= 0]
        denies = units[at].statement.act == "denies"
        return max(before, key=lambda group: (denies * last[id(group)], _width(units, group)), default=None)
    cosines = like.vectors @ like.vectors[at]
    near = [(one, float(cosines[one.telling].max()), _width(units, one)) for one in groups]
    known = [(cosine + WIDE * (width > 1), width, one) for one, cosine, width in near if cosine >= ALIKE]
    return max(known, key=lambda each: each[:2], default=(0.0, 0, None))[2]


def _general(unit: Unit) -> bool:
    """Whether it declines to speak of nothing in particular, or points at what was told before."""
    bare = any(one.act == "declines" and not one.content_spans for one in unit.attributions)
    return bare or bool(GENERAL.search(unit.text)) or bool(POINTING.fullmatch(unit.text))


def _last(units: Sequence[Unit], group: Group, at: int) -> int:
    """Where the unit's own article last told it before the unit; -1 where it did not."""
    article, span = units[at].reading.article.id, units[at].span
    own = (units[one].span for one in group.telling if units[one].reading.article.id == article)
    return max((one.start for one in own if one < span), default=-1)


def _width(units: Sequence[Unit], group: Group) -> int:
    return len({units[one].reading.article.id for one in group.telling})
