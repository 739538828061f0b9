"""What a library holds, counted."""

from pathlib import Path

from sqlalchemy import ColumnElement, Connection, Table, func, select

from sayso.records.kept import Status
from sayso.store.migrate import version
from sayso.store.tables import article, claim, correction, reading, story


def status(connection: Connection, path: Path) -> Status:
    """The counts of a library in this file."""
    older = _count(connection, article, ~article.c.current)
    days = select(func.min(article.c.published), func.max(article.c.published)).where(article.c.current)
    first, last = connection.execute(days).one()
    outlets = select(func.count(article.c.outlet.distinct())).where(article.c.current)
    return Status(
        path=str(path),
        layout=version(connection) or "",
        articles=_count(connection, article) - older,
        older=older,
        outlets=connection.execute(outlets).scalar_one(),
        stories=_count(connection, story),
        claims=_count(connection, claim),
        corrections=_count(connection, correction, ~correction.c.undone),
        waiting=_count(connection, article, article.c.waiting),
        first=first,
        last=last,
        readers=_readers(connection),
        bytes=sum(one.stat().st_size for one in (path, path.with_name(path.name + "-wal")) if one.exists()),
    )


def _count(connection: Connection, table: Table, which: ColumnElement[bool] | None = None) -> int:
    counted = select(func.count()).select_from(table)
    return connection.execute(counted if which is None else counted.where(which)).scalar_one()


def _readers(connection: Connection) -> tuple[tuple[str, str, int], ...]:
    by = (reading.c.version, reading.c.weights)
    return tuple(
        (row[0], row[1], row[2]) for row in connection.execute(select(*by, func.count()).group_by(*by).order_by(*by))
    )
