"""A reading for a person in a terminal; plain lines of a fixed width where the output is piped."""

from collections.abc import Iterator

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from sayso.records import Reading, Statement
from sayso.views import chain, terminal_facts

PIPED_WIDTH = 100
"""Columns; a file or a pipe has no width of its own."""

WIDE = 120
"""Columns from which a statement may take twice as many lines."""

NAME_WIDTH = 40
GUTTER = 5


def render(reading: Reading, console: Console) -> None:
    """Prints a reading: its head, its statements under their chains, its sources, what was left out, the totals.

    Nothing of the article can drive the terminal: control characters are taken out and markup is not read.
    """
    width = console.width if console.is_terminal else PIPED_WIDTH
    for line in _lines(reading, console, width):
        # soft_wrap, because the lines are cut to measure already and a console that is no terminal says 80.
        console.print(line, soft_wrap=True, highlight=False)


def _lines(reading: Reading, console: Console, width: int) -> Iterator[Text]:
    yield from _head(reading, console, width)
    if reading.reader.unread:
        yield Text(f"not read: {chain.flat(reading.reader.unread)}", "yellow")
        return
    for group in chain.groups(reading):
        yield Text()
        yield from wrap(_heading(group), console, width)
        for number, statement in group.statements:
            yield from _statement(number, statement, console, width)
    for line, wraps in terminal_facts.lines(reading):
        yield from hang(line, console, width) if wraps else [line]
    yield from _sources(reading, console, width)
    if reading.left_out:
        yield Text()
        yield from wrap(_labelled("Left out", chain.left_out(reading.left_out)), console, width)
    yield Text()
    yield from wrap(Text(chain.totals(reading), "bold"), console, width)


def _head(reading: Reading, console: Console, width: int) -> Iterator[Text]:
    article = reading.article
    facts = [chain.flat(fact) for fact in (article.outlet, article.published, article.location) if fact]
    if article.title:
        yield from wrap(Text(chain.flat(article.title), "bold"), console, width)
    yield from wrap(Text(" · ".join(facts), "dim"), console, width)
    for doubt in reading.doubts:
        yield from wrap(Text(f"when it was published is in doubt: {chain.flat(doubt.why)}", "yellow"), console, width)


def _heading(group: chain.Group) -> Text:
    if not group.links:
        return Text(chain.OWN_WORD, "dim italic")
    styles = {"named": "bold cyan", "unnamed": "cyan", "unstated": "dim italic"}
    heading = Text()
    for link in group.links:
        heading.append(" → " if heading else "", "dim").append(link.label, styles[link.shape])
    return heading


def _statement(number: int, statement: Statement, console: Console, width: int) -> Iterator[Text]:
    words = _words(statement)
    if act := chain.act(statement):
        words = Text.assemble((f"[{act}]", "magenta"), " ", words)
    most = 6 if width >= WIDE else 3
    lines = trim(wrap(words, console, width - GUTTER), most, width - GUTTER)
    for index, line in enumerate(lines):
        margin = str(number) if index == 0 else ""
        yield Text.assemble((margin.rjust(GUTTER - 2) + "  ", "dim"), line)
    for line in wrap(Text(chain.evidence(statement), "dim italic"), console, width - GUTTER):
        yield Text.assemble(" " * GUTTER, line)


def _words(statement: Statement) -> Text:
    """The statement's words with its hedges underlined: cut first and cleaned after, for cleaning moves offsets."""
    words, at = Text(), 0
    for hedge in sorted(statement.hedges):
        start, end = (max(edge - statement.span.start, at) for edge in hedge)
        words.append(chain.flat(statement.text[at:start]))
        words.append(chain.flat(statement.text[start:end]), "underline")
        at = end
    return words.append(chain.flat(statement.text[at:]))


def wrap(text: Text, console: Console, width: int) -> list[Text]:
    """A text as lines of at most `width` columns; none for an empty one."""
    if not text:
        return []
    lines = list(text.wrap(console, max(width, 10)))
    for line in lines:
        line.rstrip()
    return lines


def trim(lines: list[Text], most: int, width: int) -> list[Text]:
    """The first lines, the last of them ended with "…" after a whole word."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while " " in last.plain and cell_len(last.plain) > width - 2:
        last = last[: last.plain.rindex(" ")]
    return [*lines[: most - 1], last.append(" …", "dim")]


def _sources(reading: Reading, console: Console, width: int) -> Iterator[Text]:
    if not reading.sources:
        return
    sources = {source.id: source for source in reading.sources}
    longest = min(NAME_WIDTH, max(cell_len(chain.flat(source.name)) for source in reading.sources))
    yield from (Text(), Text("Sources", "bold"))
    for source in reading.sources:
        name = chain.flat(source.name)
        padded = name if cell_len(name) > longest else set_cell_size(name, longest)
        facts = f"{chain.about(source, sources)}, {chain.count(len(source.mentions), 'mention')}"
        yield from hang(Text.assemble("  ", padded, "  ", (facts, "dim")), console, width)


def hang(text: Text, console: Console, width: int) -> Iterator[Text]:
    """A text as lines, those after the first set in."""
    first, *rest = wrap(text, console, width - GUTTER)
    yield first
    yield from (Text.assemble(" " * GUTTER, line) for line in rest)


def _labelled(name: str, words: str) -> Text:
    return Text.assemble((f"{name}: ", "bold"), words)
