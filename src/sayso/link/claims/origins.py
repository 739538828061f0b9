"""Counts the origins behind a claim: merges roots on evidence alone, and says which.

Independence is never proved: the interval goes from the roots that are named and tied to no other, up to all that
nothing ties together (docs/decisions/origins.md).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.link.claims.roots import Root
from sayso.records import OUTLETS, Kind, Origin, Origins

_WHY = {
    "name": "the same source: {}",
    "voice": "voices of one institution: {}",
    "outlet": "taken from the same outlet: {}",
    "heard": "an unnamed source, heard through one outlet: {}",
    "seen": "the same outlet's own eyes: {}",
}


@dataclass(frozen=True, slots=True)
class Rooted:
    """A telling that asserts or relays.

    Attributes:
        key: of the telling.
        root: None where it states none.
        copied: keys of tellings whose words it copies, or is copied by.
        quoted: keys of tellings that quote the same words.
    """

    key: str
    article: str
    root: Root | None
    copied: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()


def origins(tellings: Sequence[Rooted]) -> Origins:
    """The interval, with the evidence of every merge."""
    parent = {one.key: one.key for one in tellings}
    why: dict[str, list[str]] = {}
    _tie(tellings, parent, why)
    stated = [one for one in tellings if any(_same(parent, one, other) for other in tellings if other.root)]
    found: dict[str, list[Rooted]] = {}
    for one in stated:
        found.setdefault(_top(parent, one.key), []).append(one)
    made = tuple(_origin(members, why) for members in found.values())
    proven = sum(one.proven for one in made)
    unstated = {one.key: one for one in tellings if one not in stated}
    alone = {_top(parent, key) for key in unstated}
    return Origins(max(proven, min(1, len(made))), len(made), len(alone), made)


def _tie(tellings: Sequence[Rooted], parent: dict[str, str], why: dict[str, list[str]]) -> None:
    holders: dict[str, str] = {}
    for one in tellings:
        for key in sorted(one.root.keys) if one.root else ():
            _join(parent, why, one.key, holders.setdefault(key, one.key), _said(key))
    known = {one.key: one for one in tellings}
    for one in tellings:
        for other in _copied(one, known):
            _join(parent, why, one.key, other, "copied words")
        for other in (key for key in one.quoted if key in known):
            _join(parent, why, one.key, other, "the same words, quoted")
    _tie_stopped(tellings, parent, why)


def _copied(one: Rooted, known: Mapping[str, Rooted]) -> list[str]:
    """What its words are copied from: of several the one with its root, so that no copy makes two sources one."""
    found = [known[key] for key in one.copied if key in known]
    keys = one.root.keys if one.root else frozenset[str]()
    same = [other for other in found if (keys & other.root.keys if other.root else not one.root)]
    return [other.key for other in same or found[:1]]


def _tie_stopped(tellings: Sequence[Rooted], parent: dict[str, str], why: dict[str, list[str]]) -> None:
    """A chain that ends at an outlet, or at a nameless source of it, goes on as that outlet's own report does.

    With the first where that has several, so that nothing makes two of its sources one.
    """
    for one in tellings:
        outlet = _stops_at(one)
        own = [other for other in tellings if outlet and other.root and other.root.through[0] == outlet]
        beyond = [other for other in tellings if outlet and other.root and outlet in other.root.through[1:]]
        on = next((other for other in own + beyond if _stops_at(other) != outlet), None)
        if on and on.root:
            _join(parent, why, one.key, on.key, f"{on.root.name}, through {outlet}")


def _stops_at(one: Rooted) -> str | None:
    """The other outlet that its chain goes no further than by name."""
    if one.root is None or len(one.root.through) < 2 or one.root.proven:
        return None
    nameless = all(key.startswith(("heard:", "outlet:")) for key in one.root.keys)
    return one.root.through[-1] if nameless else None


def _said(key: str) -> str:
    kind, _, name = key.partition(":")
    return _WHY[kind].format(name)


def _join(parent: dict[str, str], why: dict[str, list[str]], one: str, other: str, reason: str) -> None:
    mine, yours = _top(parent, one), _top(parent, other)
    if mine == yours:
        return
    kept, gone = sorted((mine, yours))
    parent[gone] = kept
    why[kept] = list(dict.fromkeys([*why.get(kept, []), *why.pop(gone, []), reason]))


def _top(parent: Mapping[str, str], key: str) -> str:
    while parent[key] != key:
        key = parent[key]
    return key


def _same(parent: Mapping[str, str], one: Rooted, other: Rooted) -> bool:
    return _top(parent, one.key) == _top(parent, other.key)


def _origin(members: Sequence[Rooted], why: Mapping[str, list[str]]) -> Origin:
    roots = [one.root for one in members if one.root]
    best = max(roots, key=lambda root: (root.proven, root.kind not in OUTLETS, -len(root.through), root.name))
    reasons = next((tuple(why[one.key]) for one in members if one.key in why), ())
    kind: Kind = best.kind
    return Origin(best.name, kind, tuple(one.key for one in members), reasons, any(root.proven for root in roots))
