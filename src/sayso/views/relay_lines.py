"""The tree from an origin to the reports, in lines of a terminal."""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from sayso.views import chain, claimed, relay_tree, shelf, terminal
from sayso.views.relay_tree import Node, Report

STYLES = {"named": "bold cyan", "unnamed": "cyan", "unstated": "dim italic", "page": "bold"}
"""The same as a chain's in a reading; a report is bold."""

SHOWN = 24
"""Reports on one node that are named; beyond them only their number is given."""


def lines(node: Node, console: Console, width: int) -> Iterator[Text]:
    """A tree; every line is at most `width` columns wide."""
    yield from _node(node, "", "", console, width)


def _node(node: Node, first: str, rest: str, console: Console, width: int) -> Iterator[Text]:
    head = Text(node.name, STYLES[node.shape])
    for report in node.reports:
        head.append(f"  {_dated(report)}", "dim")
    if node.note:
        head.append(f"  {node.note}", "dim")
    below = bool(node.branches or node.leaves)
    yield from _framed(head, first, rest + ("│  " if below else "   "), console, width)
    entries: list[Node | Text] = [*node.branches, *_leaves(node.leaves)]
    for index, entry in enumerate(entries, 1):
        last = index == len(entries)
        corner, onward = rest + ("└─ " if last else "├─ "), rest + ("   " if last else "│  ")
        if isinstance(entry, Node):
            yield from _node(entry, corner, onward, console, width)
        else:
            yield from _framed(entry, corner, onward + "   ", console, width)


def _framed(text: Text, first: str, rest: str, console: Console, width: int) -> Iterator[Text]:
    for index, line in enumerate(terminal.wrap(text, console, width - len(rest))):
        yield Text.assemble((rest if index else first, "dim"), line)


def _leaves(leaves: tuple[Report, ...]) -> Iterable[Text]:
    """A line each where they are few, else all in one run of text."""
    if len(leaves) <= relay_tree.ROWS:
        return [Text.assemble((leaf.outlet, "bold"), ("  " + _dated(leaf), "dim")) for leaf in leaves]
    span = claimed.between(leaves[0].published, relay_tree.latest(leaves))
    run = Text.assemble((f"{chain.count(len(leaves), 'report')}, {span}: ", "dim"))
    for index, leaf in enumerate(leaves[:SHOWN]):
        run.append(", " if index else "").append(leaf.outlet).append(f" {_numbers(leaf.numbers)}", "dim")
    return [run.append(f" and {len(leaves) - SHOWN} more" if len(leaves) > SHOWN else "", "dim")]


def _dated(report: Report) -> str:
    return "  ".join(filter(None, (shelf.when(report.published)[:10], _numbers(report.numbers), report.how)))


def _numbers(numbers: Iterable[int]) -> str:
    return f"[{', '.join(map(str, numbers))}]"
