"""Stories and claims for a person in a terminal: lists of them, one claim traced, the dossier of a story."""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from sayso.records.links import Story
from sayso.records.shelves import ClaimLine
from sayso.views import (
    casualties,
    chain,
    claimed,
    dossier,
    lined,
    passages,
    relay_lines,
    relay_tree,
    terminal,
    terminal_facts,
    trace,
)
from sayso.views.gathered import Gathered

SHORT = 10
"""Letters of an id that are shown: enough to be one among millions, and any unique prefix is taken."""

SET_IN = 4
"""Columns by which what belongs to a heading is set in."""

Lines = Iterator[Text]


def stories(found: Iterable[Story], console: Console) -> None:
    """Prints two lines a story as they come: its title; its id, how much there is, and from when to when."""
    for story in found:
        counted = chain.count(len(story.articles), "article"), chain.count(len(story.claims), "claim")
        about = "  ".join([story.id[:SHORT], ", ".join([*counted, claimed.between(story.first, story.last)])])
        _print([Text(chain.flat(story.title), "bold"), *_set_in([Text(about, "dim")], console)], console)


def claims(found: Iterable[ClaimLine], console: Console) -> None:
    """Prints a claim's words, and under them its id, how many tell and answer it, from when to when, as they come.

    Into a pipe or a file each goes whole on a line of its own: there may be many thousands.
    """
    for claim in found:
        words, id = chain.flat(claim.text), claim.id[:SHORT]
        line = "  " + " · ".join([*lined.claim(claim), claimed.between(claim.first, claim.last)])
        if console.is_terminal:
            _print([Text(words, "bold"), *_set_in([Text.assemble((id, "dim"), line)], console)], console)
        else:
            console.file.write(f"{words}\n{' ' * SET_IN}{id}{line}\n")


def render_trace(view: trace.View, story: Story | None, console: Console) -> None:
    """Prints a claim: its origins and reports, why so many, its answers, conflicts, all its passages."""
    _print(_trace(view, story, console), console)


def render_dossier(view: dossier.View, console: Console) -> None:
    """Prints a story: what was seen, its claims one after another, who took it from whom, the copies."""
    _print(_dossier(view, console), console)


def _print(lines: Iterable[Text], console: Console) -> None:
    width = _width(console)
    for line in lines:
        # Some lines are cut to measure already, and must not be cut again by a console that says it is narrower.
        for part in terminal.wrap(line, console, width) or [Text()]:
            console.print(part, soft_wrap=True, highlight=False)


def _width(console: Console) -> int:
    return console.width if console.is_terminal else terminal.PIPED_WIDTH


def _trace(view: trace.View, story: Story | None, console: Console) -> Lines:
    yield Text(f"“{view.text}”", "bold")
    title = [chain.flat(story.title)] if story else []
    yield Text(" · ".join([*title, view.span, f"claim {view.claim.id}"]), "dim")
    yield from _claim(view, console)
    yield from _copies(view.copies(story), console)
    yield from _facts(view.facts, console)
    yield from _unseen(claimed.unseen(story, [view.claim], view.shelf))


def _dossier(view: dossier.View, console: Console) -> Lines:
    yield Text(view.title, "bold")
    yield Text(f"{view.facts_line} · story {view.story.id}", "dim")
    yield from _unseen(view.unseen)
    for number, one in enumerate(view.claims, 1):
        yield from (Text(), Text("═" * min(40, _width(console)), "dim"))
        yield Text.assemble(
            (f"Claim {number} ", "dim"), (f"“{one.text}”", "bold"), (f"  {one.claim.id[:SHORT]}", "dim")
        )
        yield from _claim(one, console)
    if view.taken:
        yield from (Text(), Text("Who says that they took it from whom", "bold"))
    for taken in view.taken:
        yield Text.assemble((taken.name, "bold cyan"), ("" if taken.here else "  not among these texts", "dim"))
        yield from (line for quote in taken.by for line in _quote(quote, console))
    yield from _copies(view.copies, console)
    for table in view.casualties:
        yield from _casualties(table, console)
    yield from _facts(view.facts, console)


def _claim(view: trace.View, console: Console) -> Lines:
    yield Text(f"{view.tally}.", "bold")
    if answers := claimed.answers(view.claim):
        yield Text(" · ".join(answers), "dim")
    yield from (Text(), Text("From origins to reports", "bold"))
    if view.ring:
        yield Text(f"In a ring, each citing the next: {view.ring}")
    yield from _trees(view, console)
    yield from _why(view, console)
    for heading, found in view.answered:
        yield from _passages(heading, found, console)
    yield from _beside("Conflicts: these cannot all be right", view.conflicts, console)
    yield from _beside("Differences that need not contradict each other", view.differences, console)
    yield from _beside("What changed on the way", view.drift, console)
    yield from _passages("Every passage that tells it", view.told, console)


def _trees(view: trace.View, console: Console) -> Lines:
    for node in (*view.trees, *([view.unstated] if view.unstated else [])):
        yield from relay_lines.lines(node, console, _width(console))


def _why(view: trace.View, console: Console) -> Lines:
    yield from (Text(), Text(f"Why {claimed.interval(view.claim)}", "bold"))
    yield from map(Text, claimed.bounds(view.claim) or ["No report says who told it."])
    for one in view.origins:
        numbers = ", ".join(map(str, one.numbers[: relay_tree.TRUNKS]))
        more = len(one.numbers) - relay_tree.TRUNKS
        counted = f"[{numbers}{f' and {more} more' if more > 0 else ''}]"
        yield Text.assemble((chain.flat(one.origin.name), "cyan"), (f"  {one.about}  {counted}", "dim"))
        yield from _set_in((Text(chain.flat(line)) for line in one.origin.why), console)


def _passages(heading: str, found: list[passages.Numbered], console: Console) -> Lines:
    if found:
        yield from (Text(), Text(heading, "bold"))
    for one in found:
        whence = Text.assemble((f"[{one.number}] ", "dim"), (one.quote.outlet, "bold"))
        for link in one.links:
            whence.append(" citing ", "dim").append(link.name, relay_lines.STYLES[link.shape])
        whence.append(f" ({chain.OWN_WORD})" if one.own else "", "dim")
        whence.append(f"  copies {one.copy_of}" if one.copy_of else "", "dim")
        yield whence
        yield from _set_in(_body(one.quote, one.why), console)


def _beside(heading: str, found: list[trace.Beside], console: Console) -> Lines:
    if found:
        yield from (Text(), Text(heading, "bold"))
    for one in found:
        yield Text.assemble(one.heading, (f"  {one.reason}" if one.reason else "", "dim"))
        for side in one.sides:
            numbers = f"  [{', '.join(map(str, side.numbers))}]" if side.numbers else ""
            yield from _set_in([Text.assemble((side.value, "bold"), (numbers, "dim"))], console)
            yield from _quote(side.quote, console)


def _quote(quote: passages.Quote, console: Console) -> Lines:
    yield from _set_in([Text(quote.outlet, "bold"), *_body(quote)], console)


def _body(quote: passages.Quote, why: str = "") -> Lines:
    """The passage without the words around it, and where it stands."""
    words = chain.flat("".join(piece.text for piece in quote.pieces if piece.under("content")))
    yield Text(f"“{words}”")
    yield Text(" · ".join(filter(None, (quote.published, quote.location, chain.flat(why)))), "dim")


def _copies(found: list[trace.Copied], console: Console) -> Lines:
    if found:
        yield from (Text(), Text("Copied words", "bold"))
    for one in found:
        yield Text.assemble((one.outlet, "bold"), " copies ", (one.of, "bold"), (f"  {one.about}", "dim"))
        yield from _set_in((Text(f"“{words}”") for words in one.words), console)
        if one.more:
            yield from _set_in([Text(f"and {chain.count(one.more, 'shared passage')} more", "dim")], console)


def _casualties(table: casualties.Table, console: Console) -> Lines:
    yield from (Text(), Text(table.heading, "bold"))
    for row in table.rows:
        yield from _set_in([Text.assemble((str(row.value), "bold"), (f"  {row.articles}", "dim"))], console)
        yield from _quote(row.quote, console)


def _facts(found: Gathered, console: Console) -> Lines:
    laid_out = terminal_facts.laid_out(found.timeline, found.times, found.places, found.figures)
    for line, wraps in laid_out:
        yield from terminal.hang(line, console, _width(console)) if wraps else [line]


def _unseen(unseen: claimed.Unseen) -> Lines:
    yield from (Text(), Text(f"Seen: {unseen.seen}. {claimed.UNSEEN}."))
    if unseen.cited:
        names = ", ".join(f"{name} (in {chain.count(times, 'text')})" for name, times in unseen.cited)
        yield Text(f"Cited under names that no outlet here bears: {names}", "dim")


def _set_in(lines: Iterable[Text], console: Console) -> Lines:
    for line in lines:
        yield from (
            Text.assemble(" " * SET_IN, part) for part in terminal.wrap(line, console, _width(console) - SET_IN)
        )
