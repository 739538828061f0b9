"""Who took it from whom, as a tree: from an origin through those who are cited down to the reports.

A report hangs on the report that it cites where that one is among the articles, else on the bare name; a copy hangs on
what it copies. Everything stands in the order of publication, so that no place in the tree is a rank.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.records import OUTLETS, UNSTATED
from sayso.records.links import Claim, Origin, Telling
from sayso.records.shelves import same
from sayso.views import chain, claimed
from sayso.views.chain import Shape
from sayso.views.shelf import Shelf, links

DEEPEST = 12
"""Links from an origin to a report that are drawn; no chain in a real text comes near, so this bounds hostile ones."""

ROWS = 8
"""Reports on one node that have a line each; more of them stand side by side."""

TRUNKS = 12
"""Origins, and numbers of statements, that are seen at once; the rest unfold."""

CHIPS = 18
"""Reports side by side that are seen at once; the rest unfold."""

NOT_HERE = "its own report is not here"
"""Of a cited outlet that none of the articles is by."""

NEVER = "9999"
"""Where an undated report stands: after all the dated ones."""


@dataclass(frozen=True, slots=True)
class Report:
    """One article in the tree.

    Attributes:
        numbers: of its statements on the page.
        how: what sets its telling apart: that its words are a copy, or under which words it credits the origin.
    """

    outlet: str
    published: str | None
    numbers: tuple[int, ...]
    how: str


@dataclass(frozen=True, slots=True)
class Node:
    """An origin, or somebody who is cited, with the reports of its own and those that took it from there.

    Attributes:
        reports: its own articles.
        leaves: articles that took it from here and from which nobody took it.
        branches: those from which somebody did.
    """

    name: str
    note: str
    shape: Shape
    reports: tuple[Report, ...]
    leaves: tuple[Report, ...]
    branches: tuple["Node", ...]

    @property
    def size(self) -> int:
        """How many articles hang on it, its own among them."""
        return len(self.reports) + len(self.leaves) + sum(branch.size for branch in self.branches)

    @property
    def single(self) -> bool:
        """Whether one report and nothing else hangs on it, so that both fit on a line."""
        return len(self.leaves) == 1 and not self.branches and not self.reports


@dataclass(slots=True)
class _Growing:
    """A node that is not finished; `tellings` are those of its own."""

    name: str
    tellings: list[Telling] = field(default_factory=list)
    under: dict[str, "_Growing"] = field(default_factory=dict)

    def first(self) -> str:
        return min([one.published or NEVER for one in self.tellings] + [each.first() for each in self.under.values()])


def trees(claim: Claim, shelf: Shelf) -> list[Node]:
    """One tree an origin, by the earliest report of each."""
    numbers = claimed.numbers(claim)
    return [_Tree(group, tellings, numbers, shelf).node() for group, tellings in by_publication(claim)]


def unstated(claim: Claim, shelf: Shelf) -> Node | None:
    """The reports that state no origin, under one node; None where all do."""
    grouped = {telling.key for _, tellings in by_publication(claim) for telling in tellings}
    by_article: dict[str, list[Telling]] = {}
    for telling in claim.supporting:
        if telling.key not in grouped:
            by_article.setdefault(telling.article, []).append(telling)
    numbers = claimed.numbers(claim)
    leaves = tuple(
        Report(shelf.label(id), several[0].published, tuple(numbers[one.key] for one in several), _own(several[0]))
        for id, several in by_article.items()
    )
    return Node(chain.NO_SOURCE, "", "unstated", (), leaves, ()) if leaves else None


def by_publication(claim: Claim) -> list[tuple[Origin, list[Telling]]]:
    """The origins with their tellings, by the earliest report of each."""
    told = {telling.key: telling for telling in claim.supporting}
    placed = [(group, [told[key] for key in group.statements if key in told]) for group in claim.origins.groups]
    return sorted(placed, key=lambda pair: min((one.published or NEVER for one in pair[1]), default=NEVER))


def latest(reports: Sequence[Report]) -> str | None:
    """The last day of publication among reports; None where none bears a date."""
    return max((report.published for report in reports if report.published), default=None)


def _own(telling: Telling) -> str:
    """How a statement without a root puts it: through somebody all the same, or on its own word, or nobody's."""
    if through := links(telling):
        return f"through {' citing '.join(through)}"
    return "“reportedly” or the like" if UNSTATED in telling.chain else "its own word"


class _Tree:
    """The tree of one origin."""

    def __init__(self, origin: Origin, tellings: list[Telling], numbers: Mapping[str, int], shelf: Shelf) -> None:
        self.origin, self.tellings, self.numbers, self.shelf = origin, tellings, numbers, shelf
        self.by_article = {one.article: one for one in reversed(tellings)}
        self.by_outlet = {same(one.outlet): one for one in reversed(tellings) if one.outlet}
        self.relays = set(self.by_outlet) | {same(name) for one in tellings for name in links(one)[:-1]}
        self.trunk = _Growing(chain.flat(origin.name))

    def node(self) -> Node:
        for telling in self.tellings:
            at = self.trunk
            *through, last = self._path(telling, frozenset())
            for name in (*through[:DEEPEST], last):
                at = at if same(name) == same(at.name) else at.under.setdefault(same(name), _Growing(name))
            at.tellings.append(telling)
        shape: Shape = "unnamed" if self.origin.kind == "unnamed" else "named"
        return self._finish(self.trunk, claimed.kind(self.origin), shape)

    def _path(self, telling: Telling, passed: frozenset[str]) -> list[str]:
        """The names from the origin to a report; `passed` are the articles on the way, for some cite in a ring."""
        passed |= {telling.article}
        last = self.shelf.label(telling.article)
        copied = self.by_article.get(telling.copy_of or "")
        if copied and copied.article not in passed:
            return [*self._path(copied, passed), last]
        cited = self._cited(telling)
        for outer, name in enumerate(cited):
            own = self.by_outlet.get(same(name))
            if own and own.article not in passed:
                return [*self._path(own, passed), *reversed(cited[:outer]), last]
        return [*reversed(cited), last]

    def _cited(self, telling: Telling) -> tuple[str, ...]:
        """The chain from the page inwards without its root, unless others report the root's words or relay them."""
        names = links(telling)
        return names if names and same(names[-1]) in self.relays - {same(self.origin.name)} else names[:-1]

    def _finish(self, grown: _Growing, note: str, shape: Shape) -> Node:
        under = sorted(grown.under.values(), key=lambda each: (each.first(), same(each.name)))
        leaves = [report for each in under if not each.under for report in self._reports(each.tellings)]
        branches = tuple(self._finish(each, *self._about(each)) for each in under if each.under)
        return Node(grown.name, note, shape, tuple(self._reports(grown.tellings)), tuple(leaves), branches)

    def _about(self, grown: _Growing) -> tuple[str, Shape]:
        if grown.tellings:
            return "", "page"
        kind = self.shelf.kind(grown.name)
        if kind in OUTLETS and same(grown.name) not in self.shelf.outlets:
            return NOT_HERE, "named"
        return ("cited" if kind in OUTLETS or kind is None else kind), "unnamed" if kind == "unnamed" else "named"

    def _reports(self, tellings: Iterable[Telling]) -> list[Report]:
        """One an article, with the numbers of all its statements."""
        by_article: dict[str, list[Telling]] = {}
        for telling in tellings:
            by_article.setdefault(telling.article, []).append(telling)
        return [self._report(several) for several in by_article.values()]

    def _report(self, tellings: list[Telling]) -> Report:
        first, numbers = tellings[0], tuple(self.numbers[one.key] for one in tellings)
        hows = dict.fromkeys(filter(None, map(self._how, tellings)))
        return Report(self.shelf.label(first.article), first.published, numbers, ", ".join(hows))

    def _how(self, telling: Telling) -> str:
        if telling.copy_of:
            return f"copies {self.shelf.label(telling.copy_of)}"
        names = links(telling)
        aliased = len(self._cited(telling)) < len(names) and same(names[-1]) != same(self.origin.name)
        return f"as “{names[-1]}”" if aliased else ""
