"""What ties articles together, in the tables: keys, edges, components, and which of them wait to be linked."""

import json
from collections.abc import Iterable, Mapping

from sqlalchemy import ColumnElement, Connection, delete, insert, or_, select, update

from sayso.records.kept import Component, Known
from sayso.records.sketch import Related, Sketch
from sayso.store.batches import batches
from sayso.store.packed import hashed, unpacked, written
from sayso.store.tables import article, block, claim, edge, member, reading, sketch, story

Edges = Mapping[tuple[str, str], Related]


def candidates(connection: Connection, keys: Iterable[str], but: str) -> dict[str, Sketch]:
    """The sketches of current articles that share a key, without the article `but`."""
    found: dict[str, Sketch] = {}
    for some in batches({hashed(key) for key in keys}):
        sharing = select(block.c.article).where(block.c.key.in_(some))
        near = select(sketch).join(article, article.c.id == sketch.c.article).where(article.c.number.in_(sharing))
        for row in connection.execute(near.where(article.c.current, article.c.id != but)):
            found[row.article] = Sketch.from_json(unpacked(row.body))
    return found


def sketches(connection: Connection, ids: Iterable[str]) -> dict[str, Sketch]:
    """The sketches of these articles, by id."""
    found: dict[str, Sketch] = {}
    for some in batches(ids):
        for row in connection.execute(select(sketch).where(sketch.c.article.in_(some))):
            found[row.article] = Sketch.from_json(unpacked(row.body))
    return found


def save_edges(connection: Connection, id: str, edges: Edges) -> None:
    """Keeps what ties an article to others, and that it is compared; articles that are gone meanwhile are left out."""
    there = known(connection, {id, *(one for pair in edges for one in pair)}).keys()
    if id not in there:
        return
    old = edges_of(connection, [id])
    new = {pair: one for pair, one in edges.items() if there >= set(pair) and old.get(pair) != one}
    for a, b in new.keys() & old.keys():
        connection.execute(delete(edge).where(edge.c.a == a, edge.c.b == b))
    rows = [
        {"a": a, "b": b, "same_story": one.same_story, "copied": one.copied, "why": written(one.why)}
        for (a, b), one in sorted(new.items())
    ]
    if rows:
        connection.execute(insert(edge), rows)
    touch(connection, {one for pair in new for one in pair})
    connection.execute(update(article).where(article.c.id == id).values(compared=True))


def touch(connection: Connection, ids: Iterable[str]) -> None:
    """Notes that something about these articles changed: their stories are to be made again."""
    for some in batches(ids):
        changed = update(article).where(article.c.id.in_(some))
        connection.execute(changed.values(revision=article.c.revision + 1, waiting=article.c.current))


def cut(connection: Connection, id: str) -> None:
    """Takes an article out of all that it is tied to; what its story and its component told is to be linked again."""
    told = connection.execute(select(member.c.story).where(member.c.article == id)).scalars().all()
    others = connection.execute(select(member.c.article).where(member.c.story.in_(told))).scalars().all()
    touch(connection, {id, *others, *reached(connection, [id])})
    connection.execute(delete(edge).where(or_(edge.c.a == id, edge.c.b == id)))
    forget(connection, told)
    connection.execute(update(article).where(article.c.id == id).values(compared=False))


def component(connection: Connection, ids: Iterable[str]) -> Component:
    """All articles that edges lead to from these, as they are now."""
    there = known(connection, reached(connection, ids))
    edges = {pair: one for pair, one in edges_of(connection, there).items() if there.keys() >= set(pair)}
    return Component(there, sketches(connection, there), edges)


def reached(connection: Connection, ids: Iterable[str]) -> set[str]:
    """The articles that edges lead to from these, these included."""
    there: set[str] = set()
    fresh = set(ids)
    while fresh:
        there |= fresh
        fresh = {one for pair in edges_of(connection, fresh) for one in pair} - there
    return there


def edges_of(connection: Connection, ids: Iterable[str]) -> dict[tuple[str, str], Related]:
    """The edges that begin or end at these articles."""
    found: dict[tuple[str, str], Related] = {}
    for some in batches(ids):
        for row in connection.execute(select(edge).where(or_(edge.c.a.in_(some), edge.c.b.in_(some)))):
            found[row.a, row.b] = Related(row.same_story, row.copied, tuple(json.loads(row.why)))
    return found


def waiting(connection: Connection, compared: bool | None = None) -> list[str]:
    """The ids of articles whose stories are not up to date, in the order of adding."""
    which: ColumnElement[bool] = article.c.waiting
    if compared is not None:
        which &= article.c.compared == compared
    return list(connection.execute(select(article.c.id).where(which).order_by(article.c.number)).scalars())


def unchanged(connection: Connection, seen: Component) -> bool:
    """Whether the component is still as it was looked up."""
    return known(connection, seen.articles) == seen.articles


def linked(connection: Connection, ids: Iterable[str]) -> None:
    """Notes that the stories of these articles are up to date."""
    for some in batches(ids):
        connection.execute(update(article).where(article.c.id.in_(some)).values(waiting=False))


def forget(connection: Connection, stories: Iterable[str]) -> None:
    """Deletes these stories with their claims."""
    for some in batches(stories):
        connection.execute(delete(claim).where(claim.c.story.in_(some)))
        connection.execute(delete(story).where(story.c.id.in_(some)))


def known(connection: Connection, ids: Iterable[str]) -> dict[str, Known]:
    """What is known of those of these articles that are current."""
    columns = select(article.c.id, article.c.location, article.c.published, article.c.revision, reading.c.digest)
    columns = columns.join(reading, reading.c.article == article.c.id).where(article.c.current)
    found: dict[str, Known] = {}
    for some in batches(sorted(ids)):
        rows = connection.execute(columns.where(article.c.id.in_(some)))
        found |= {row.id: Known(row.location, row.published, row.revision, row.digest) for row in rows}
    return found
