"""Stories and claims, in the tables. All functions work inside a transaction of the caller's."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, Table, insert, select

from sayso.errors import NotFoundError
from sayso.records.kept import Component
from sayso.records.links import Claim, Story
from sayso.records.load import load
from sayso.store import lines, ties
from sayso.store.batches import batches
from sayso.store.packed import loaded, packed, written
from sayso.store.tables import article, claim, likeness, member, story


class Made(NamedTuple):
    """A story with its claims, the digest of all that they were made from, and what comparing its passages told."""

    story: Story
    claims: Sequence[Claim]
    digest: str
    likeness: bytes = b""


def digests(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """The stories that these articles are in, each with the digest of what it was made from."""
    found: dict[str, str] = {}
    columns = select(story.c.id, story.c.digest).join(member, member.c.story == story.c.id)
    for some in batches(ids):
        found |= {row.id: row.digest for row in connection.execute(columns.where(member.c.article.in_(some)))}
    return found


def likenesses(connection: Connection, ids: Iterable[str]) -> list[bytes]:
    """What is kept with the stories that these articles are in."""
    found: dict[str, bytes] = {}
    for some in batches(ids):
        told = select(member.c.story).where(member.c.article.in_(some))
        rows = connection.execute(select(likeness).where(likeness.c.story.in_(told)))
        found |= {row.story: row.body for row in rows}
    return list(found.values())


def save(connection: Connection, seen: Component, kept: Collection[str], made: Iterable[Made]) -> bool:
    """Puts stories in place of those that the articles of a component were in. See `Library.save_stories`."""
    there = digests(connection, seen.articles)
    if not ties.unchanged(connection, seen) or not there.keys() >= set(kept):
        return False
    ties.forget(connection, there.keys() - set(kept))
    for one in made:
        _insert(connection, one)
    ties.linked(connection, seen.articles)
    return True


def _insert(connection: Connection, made: Made) -> None:
    id, body = made.story.id, packed(written(made.story))
    known = {"id": id, "first": made.story.first, "digest": made.digest, "body": body}
    connection.execute(insert(story).values(**known, **lines.of_story(made.story, made.claims)))
    connection.execute(insert(likeness).values(story=id, body=made.likeness))
    numbers = lines.numbers(connection, article, {one.id for one in made.story.articles})
    members = [{"article": one, "story": id, "number": number} for one, number in numbers.items()]
    connection.execute(insert(member), members)
    rows = [
        {
            "id": one.id, "story": id, "place": place, "text": one.text, "body": packed(written(one)),
            "told": "\n".join(dict.fromkeys(telling.text for telling in one.statements)), **lines.of_claim(one),
        }
        for place, one in enumerate(made.claims)
    ]  # fmt: skip
    if rows:
        connection.execute(insert(claim), rows)
        lines.put(connection, made.claims)


def story_ids(connection: Connection, articles: Select[tuple[str]] | None = None) -> list[str]:
    """The ids of stories, the newest first; of those alone that have one of these articles."""
    found = select(story.c.id).order_by(story.c.first.desc().nulls_last(), story.c.id)
    if articles is not None:
        found = found.where(story.c.id.in_(select(member.c.story).where(member.c.article.in_(articles))))
    return list(connection.execute(found).scalars())


def claim_ids(
    connection: Connection,
    of: str | None = None,
    numbers: Select[tuple[int]] | None = None,
    limit: int | None = None,
) -> list[str]:
    """The ids of claims, those of the newest story first, and in a story those first that most articles tell."""
    found = select(claim.c.id).join(story, story.c.id == claim.c.story)
    if of is not None:
        found = found.where(claim.c.story == of)
    if numbers is not None:
        found = found.where(claim.c.number.in_(numbers))
    order = (story.c.first.desc().nulls_last(), story.c.id, claim.c.place)
    return list(connection.execute(found.order_by(*order).limit(limit)).scalars())


def stories(connection: Connection, ids: Iterable[str]) -> list[Story]:
    """These stories, in this order; those that are gone are left out."""
    return [load(Story, body) for body in _bodies(connection, story, list(ids))]


def claims(connection: Connection, ids: Iterable[str]) -> list[Claim]:
    """These claims, in this order; those that are gone are left out."""
    return [load(Claim, body) for body in _bodies(connection, claim, list(ids))]


def _bodies(connection: Connection, table: Table, ids: list[str]) -> Iterator[dict[str, object]]:
    found: dict[str, bytes] = {}
    for some in batches(ids):
        rows = connection.execute(select(table.c.id, table.c.body).where(table.c.id.in_(some)))
        found |= {row.id: row.body for row in rows}
    return (loaded(found[id]) for id in ids if id in found)


def only(connection: Connection, table: Table, prefix: str) -> str:
    """The id in a table that begins so.

    Raises:
        NotFoundError: none does, or several do.
    """
    begins: ColumnElement[bool] = table.c.id.between(prefix, prefix + "\U0010ffff")
    found = list(connection.execute(select(table.c.id).where(begins).order_by(table.c.id).limit(2)).scalars())
    if not found or not prefix:
        raise NotFoundError(f"there is no {table.name} {prefix!r}")
    if len(found) > 1 and found[0] != prefix:
        raise NotFoundError(f"there are several that begin with {prefix!r}: give more of the id")
    return str(found[0])
