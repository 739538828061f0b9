"""What lists are asked of: lines of stories and claims, who is credited where, and the places that are told of."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_STORY = ("reports", "claims", "low", "high", "unstated", "denials")
_CLAIM = ("reports", "low", "high", "unstated", "denials", "declines", "conflicts")


def upgrade() -> None:
    """Adds the columns and tables; `sayso.store.shelved` fills them."""
    _lines()
    _members()
    _sources()
    op.create_table(
        "telling",
        _article(),
        sa.Column("statement", sa.String, primary_key=True),
        sa.Column("claim", sa.Integer, _of("claim"), primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_index("telling_claim", "telling", ["claim"])
    op.create_table("place", sa.Column("name", sa.String, primary_key=True), _article(), sqlite_with_rowid=False)
    op.create_index("place_article", "place", ["article"])
    op.create_index("article_outlet", "article", ["outlet", "current"])


def _lines() -> None:
    op.add_column("story", sa.Column("title", sa.Text, nullable=False, server_default=""))
    op.add_column("story", sa.Column("last", sa.String))
    for name in _STORY:
        op.add_column("story", sa.Column(name, sa.Integer, nullable=False, server_default="0"))
    op.add_column("story", sa.Column("outlets", sa.Text, nullable=False, server_default="[]"))
    op.add_column("story", sa.Column("claim", sa.Text))
    op.create_index("story_reports", "story", ["reports", "first"])
    op.create_index("story_days", "story", ["first", "last"])
    for name in _CLAIM:
        op.add_column("claim", sa.Column(name, sa.Integer, nullable=False, server_default="0"))
    op.add_column("claim", sa.Column("first", sa.String))
    op.add_column("claim", sa.Column("last", sa.String))


def _members() -> None:
    """Made anew, because SQLite adds no column that refers to something and is never empty."""
    op.rename_table("member", "member_before")
    op.drop_index("ix_member_story", "member_before")
    of_article, of_story = (sa.ForeignKey(f"{one}.id", ondelete="CASCADE") for one in ("article", "story"))
    op.create_table(
        "member",
        sa.Column("article", sa.String, of_article, primary_key=True),
        sa.Column("story", sa.String, of_story, nullable=False),
        sa.Column("number", sa.Integer, _of("article"), nullable=False),
    )
    op.execute(
        "INSERT INTO member SELECT member_before.article, member_before.story, article.number"
        " FROM member_before JOIN article ON article.id = member_before.article"
    )
    op.drop_table("member_before")
    op.create_index("ix_member_story", "member", ["story"])
    op.create_index("member_number", "member", ["number", "story"])


def _sources() -> None:
    op.create_table(
        "source",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("key", sa.String, nullable=False, unique=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("articles", sa.Integer, nullable=False),
        sa.Column("statements", sa.Integer, nullable=False),
    )
    op.create_index("source_statements", "source", ["statements"])
    op.create_index("source_kind", "source", ["kind", "statements"])
    op.create_table(
        "spelling",
        sa.Column("source", sa.Integer, _of("source"), primary_key=True, autoincrement=False),
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("kind", sa.String, primary_key=True),
        sa.Column("statements", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "credit",
        _article(),
        sa.Column("statement", sa.String, primary_key=True),
        sa.Column("link", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("source", sa.Integer, sa.ForeignKey("source.number"), nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("published", sa.String),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("stop", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("credit_source", "credit", ["source", "published"])


def _article() -> sa.Column[int]:
    return sa.Column("article", sa.Integer, _of("article"), primary_key=True, autoincrement=False)


def _of(table: str) -> sa.ForeignKey:
    return sa.ForeignKey(f"{table}.number", ondelete="CASCADE")
