"""The first tables, and full-text search over articles and claims."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_WORDS = "USING fts5({columns}, content={table}, content_rowid=number, tokenize='unicode61 remove_diacritics 2')"


def upgrade() -> None:
    """Makes the tables."""
    _articles()
    _ties()
    _told()
    op.create_table(
        "correction",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("subjects", sa.Text, nullable=False),
        sa.Column("value", sa.Text),
        sa.Column("undone", sa.Boolean, nullable=False),
    )
    if op.get_bind().dialect.name == "sqlite":
        _searchable("article", ("title", "text"))
        _searchable("claim", ("text", "told"))


def _articles() -> None:
    op.create_table(
        "article",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("location", sa.String, nullable=False),
        sa.Column("sha256", sa.String, nullable=False),
        sa.Column("outlet", sa.String),
        sa.Column("title", sa.String),
        sa.Column("byline", sa.String),
        sa.Column("published", sa.String),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("current", sa.Boolean, nullable=False),
        sa.Column("compared", sa.Boolean, nullable=False),
        sa.Column("waiting", sa.Boolean, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.UniqueConstraint("location", "sha256"),
    )
    op.create_index("article_waiting", "article", ["waiting", "compared"])
    op.create_table(
        "reading",
        _article(),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("weights", sa.String, nullable=False),
        sa.Column("unread", sa.String),
        sa.Column("at", sa.String),
        sa.Column("digest", sa.String, nullable=False),
        sa.Column("quotations", sa.String, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "sketch",
        _article(),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_sketch_version", "sketch", ["version"])


def _ties() -> None:
    number = sa.ForeignKey("article.number", ondelete="CASCADE")
    op.create_table(
        "block",
        sa.Column("key", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("article", sa.Integer, number, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_index("block_article", "block", ["article"])
    op.create_table(
        "edge",
        sa.Column("a", sa.String, sa.ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("b", sa.String, sa.ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("same_story", sa.Float, nullable=False),
        sa.Column("copied", sa.Float, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("edge_b", "edge", ["b"])


def _told() -> None:
    op.create_table(
        "story",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("first", sa.String),
        sa.Column("digest", sa.String, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_story_first", "story", ["first"])
    op.create_table("member", _article(), _story())
    op.create_index("ix_member_story", "member", ["story"])
    op.create_table(
        "claim",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        _story(),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("told", sa.Text, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("story", "place"),
    )


def _article() -> sa.Column[str]:
    return sa.Column("article", sa.String, sa.ForeignKey("article.id", ondelete="CASCADE"), primary_key=True)


def _story() -> sa.Column[str]:
    return sa.Column("story", sa.String, sa.ForeignKey("story.id", ondelete="CASCADE"), nullable=False)


def _searchable(table: str, columns: tuple[str, ...]) -> None:
    """Full-text search over columns of a table, kept in step by triggers."""
    names = ", ".join(columns)
    new, old = (", ".join(f"{row}.{name}" for name in columns) for row in ("new", "old"))
    words = f"{table}_words"
    remove = f"INSERT INTO {words}({words}, rowid, {names}) VALUES ('delete', old.number, {old});"
    insert = f"INSERT INTO {words}(rowid, {names}) VALUES (new.number, {new});"
    op.execute(f"CREATE VIRTUAL TABLE {words} {_WORDS.format(columns=names, table=table)}")
    op.execute(f"CREATE TRIGGER {words}_insert AFTER INSERT ON {table} BEGIN {insert} END")
    op.execute(f"CREATE TRIGGER {words}_delete AFTER DELETE ON {table} BEGIN {remove} END")
    op.execute(f"CREATE TRIGGER {words}_update AFTER UPDATE OF {names} ON {table} BEGIN {remove} {insert} END")
