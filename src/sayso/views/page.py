"""Readings as one HTML file that opens offline: the marked text, each statement's chain drawn, the sources.

The page loads nothing and runs nothing; its styles stand in it. Whatever comes from an article is cleaned and escaped
in one place, the environment below, so no template can forget it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sayso.records import Figure, Reading, Source, Span, Statement, When, Where, written
from sayso.views import chain, claimed, drawing, lined, marked, relay_tree, shelf, timeline, told, worldmap


@dataclass(frozen=True)
class View:
    """A reading as the template wants it; `prefix` keeps its anchors apart from those of others on the page."""

    reading: Reading
    prefix: str

    @property
    def title(self) -> str:
        """The article's title, else where it came from."""
        return chain.flat(self.reading.article.title or self.reading.article.location)

    @property
    def facts(self) -> list[str]:
        """Outlet, byline, date: what is known of them."""
        article = self.reading.article
        return [chain.flat(fact) for fact in (article.outlet, article.byline, article.published) if fact]

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Sources by id."""
        return {source.id: source for source in self.reading.sources}

    @cached_property
    def groups(self) -> list[chain.Group]:
        """Neighbouring statements with the same chain."""
        return chain.groups(self.reading)

    @property
    def paragraphs(self) -> list[list[marked.Piece]]:
        """The text with its marks."""
        numbered = [pair for group in self.groups for pair in group.statements]
        return marked.paragraphs(self.reading.article.text, marked.marks(self.reading, self.prefix, numbered))

    def boxes(self, group: chain.Group) -> tuple[chain.Link, ...]:
        """The links of a group after the page itself, where every chain begins."""
        outlet = chain.flat(self.reading.article.outlet or "")
        note = ("this page" if outlet else "") if group.links else "its own word"
        return (chain.Link(outlet or "this page", note, "page"), *group.links)

    def drawings(self, group: chain.Group) -> dict[str, drawing.Drawing]:
        """The chain from the page to the root, drawn for the rooms it may stand in."""
        return drawing.draw(self.boxes(group))

    def alternative(self, group: chain.Group) -> str:
        """What a drawing says, in words."""
        page, *others = self.boxes(group)
        return " citing ".join(link.label for link in (page, *others)) if others else f"{page.name}: {chain.OWN_WORD}"

    def words(self, statement: Statement) -> Iterator[marked.Piece]:
        """A statement's words cut at its hedges."""
        start = statement.span.start
        hedges = (marked.Mark(Span(max(a - start, 0), b - start), "hedge") for a, b in statement.hedges)
        return (piece for _, piece in marked.cut(statement.text, hedges))

    @cached_property
    def times(self) -> list[told.Fact[When]]:
        """When things happened and were said."""
        return told.times(self.reading)

    @cached_property
    def places(self) -> list[told.Fact[Where]]:
        """Where things happened."""
        return told.places(self.reading)

    @cached_property
    def figures(self) -> list[told.Fact[Figure]]:
        """How many."""
        return told.figures(self.reading)

    @cached_property
    def spots(self) -> list[told.Spot]:
        """The places that are on the map."""
        return told.spots(self.places)

    @property
    def unplaced(self) -> list[told.Fact[Where]]:
        """The places that are not: of several places of that name, or of none that is listed."""
        return told.unplaced(self.places)

    @property
    def unresolved(self) -> list[told.Fact[When]]:
        """The times that cannot stand on a line."""
        return told.unresolved(self.times)

    @property
    def map(self) -> worldmap.Map | None:
        """The map of the places; None where none is known."""
        return worldmap.draw(self.spots)

    @property
    def timeline(self) -> timeline.Timeline | None:
        """The line of the times; None where none is resolved."""
        return timeline.draw(self.reading, self.times)

    def href(self, fact: told.Fact[told.One]) -> str:
        """The link to a fact's words."""
        return f"#{self.prefix}-{fact.anchor}"

    def mentions(self, source: Source) -> list[tuple[str, str]]:
        """Anchor and words of every mention of a source."""
        text = self.reading.article.text
        numbered = enumerate(source.mentions, 1)
        return [(f"{self.prefix}-{source.id}-{index}", chain.flat(text[a:b])) for index, (a, b) in numbered]


def render(readings: Sequence[Reading]) -> str:
    """One HTML page over all the readings, with a table of contents where there are several."""
    views = [View(reading, f"r{index}") for index, reading in enumerate(readings, 1)]
    return environment().get_template("page.html").render(views=views)


def render_fragment(reading: Reading) -> str:
    """One reading with its own styles and no page around it, for a notebook's `_repr_html_`."""
    view = View(reading, f"r{reading.article.id}")
    return environment().get_template("fragment.html").render(view=view)


@cache
def environment() -> Environment:
    """Where every template of the views comes from: whatever it prints is cleaned and escaped."""
    made = Environment(
        loader=PackageLoader("sayso.views"),
        autoescape=True,
        finalize=_clean,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(
        chain=chain, told=told, written=written, claimed=claimed, shelf=shelf, relay_tree=relay_tree, lined=lined
    )
    made.globals.update(css=_styles("page"), dossier_css=_styles("dossier"))
    return made


def _styles(name: str) -> Markup:
    return Markup(files("sayso.views").joinpath("templates", f"{name}.css").read_text(encoding="utf-8"))


def _clean(value: object) -> object:
    return chain.clean(value) if type(value) is str else value
