"""The columns of stories and claims that lists show, and which statements belong to which claims."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from sayso.records.links import Claim, Story
from sayso.store.batches import batches
from sayso.store.tables import article, claim, telling

OUTLETS = 6
"""How many outlets a story's line names."""


def of_story(one: Story, claims: Sequence[Claim]) -> dict[str, Any]:
    """The columns of a story besides what it always had."""
    main = claims[0] if claims else None
    outlets = dict.fromkeys(listed.outlet for listed in one.articles if listed.outlet)
    return {
        "title": one.title,
        "last": one.last,
        "reports": len(one.articles),
        "claims": len(claims),
        **_origins(main),
        "denials": len({key for each in claims for key in each.denied_by}),
        "outlets": json.dumps(list(outlets)[:OUTLETS], ensure_ascii=False),
        "claim": main.text if main else None,
    }


def of_claim(one: Claim) -> dict[str, Any]:
    """The columns of a claim besides what it always had."""
    days = [each.published for each in one.statements if each.published]
    return {
        "reports": len({each.article for each in one.supporting}),
        **_origins(one),
        "denials": len(one.denied_by),
        "declines": len(one.declined_by),
        "conflicts": len(one.conflicts),
        "first": min(days, default=None),
        "last": max(days, default=None),
    }


def _origins(one: Claim | None) -> dict[str, int]:
    if one is None:
        return {"low": 0, "high": 0, "unstated": 0}
    origins = one.origins
    return {"low": origins.proven_distinct, "high": origins.not_proven_shared, "unstated": origins.unstated}


def put(connection: Connection, claims: Sequence[Claim]) -> None:
    """Writes which statements belong to these claims, which are in the tables already."""
    articles = numbers(connection, article, {each.article for one in claims for each in one.statements})
    own = numbers(connection, claim, {one.id for one in claims})
    rows = {
        (articles[each.article], each.statement, own[one.id])
        for one in claims
        for each in one.statements
        if each.article in articles
    }
    if rows:
        columns = ("article", "statement", "claim")
        connection.execute(insert(telling), [dict(zip(columns, row, strict=True)) for row in sorted(rows)])


def numbers(connection: Connection, table: Table, ids: set[str]) -> dict[str, int]:
    """The numbers of rows by their ids; those that are not there are left out."""
    found: dict[str, int] = {}
    for some in batches(sorted(ids)):
        rows = connection.execute(select(table.c.id, table.c.number).where(table.c.id.in_(some)))
        found |= {row.id: row.number for row in rows}
    return found
