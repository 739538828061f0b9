"""The tables of a library. What is asked for is a column; the rest of a record is its JSON, compressed.

    article ─┬─ reading   what it tells            correction   what the user set right
             ├─ sketch    what linking keeps of it
             ├─ block     keys under which related articles are looked up
             ├─ edge      what ties two articles together
             └─ member ── story ── claim

The migrations make them; a test compares.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()


def _article() -> Column[str]:
    return Column("article", String, ForeignKey("article.id", ondelete="CASCADE"), primary_key=True)


article = Table(
    "article",
    metadata,
    Column("number", Integer, primary_key=True),  # in the order of adding; full-text search knows articles by it
    Column("id", String, nullable=False, unique=True),
    Column("location", String, nullable=False),
    Column("sha256", String, nullable=False),
    Column("outlet", String),
    Column("title", String),
    Column("byline", String),
    Column("published", String),
    Column("language", String, nullable=False),
    Column("current", Boolean, nullable=False),  # not an older version of what is at its location
    Column("compared", Boolean, nullable=False),  # its edges are found
    Column("waiting", Boolean, nullable=False),  # its story is not up to date
    Column("revision", Integer, nullable=False),  # grows with every change of it or of its edges
    Column("text", Text, nullable=False),  # last, so that what stands before it is found without reading it
    UniqueConstraint("location", "sha256"),
    Index("article_waiting", "waiting", "compared"),
)
reading = Table(
    "reading",
    metadata,
    _article(),
    Column("version", String, nullable=False),
    Column("weights", String, nullable=False),
    Column("unread", String),
    Column("at", String),
    Column("digest", String, nullable=False),  # of what it tells, whenever it was read
    Column("quotations", String, nullable=False),  # of the page, to read it again
    Column("body", LargeBinary, nullable=False),
)
sketch = Table(
    "sketch",
    metadata,
    _article(),
    Column("version", Integer, nullable=False, index=True),  # of the linking that made it
    Column("body", LargeBinary, nullable=False),
)
block = Table(
    "block",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("article", Integer, ForeignKey("article.number", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Index("block_article", "article"),
    sqlite_with_rowid=False,
)
edge = Table(
    "edge",
    metadata,
    Column("a", String, ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),  # the lesser id
    Column("b", String, ForeignKey("article.id", ondelete="CASCADE"), primary_key=True),
    Column("same_story", Float, nullable=False),
    Column("copied", Float, nullable=False),
    Column("why", Text, nullable=False),
    Index("edge_b", "b"),
    sqlite_with_rowid=False,
)
story = Table(
    "story",
    metadata,
    Column("id", String, primary_key=True),
    Column("first", String, index=True),
    Column("digest", String, nullable=False),  # of all that it was made from
    Column("body", LargeBinary, nullable=False),
)
member = Table(
    "member",
    metadata,
    _article(),
    Column("story", String, ForeignKey("story.id", ondelete="CASCADE"), nullable=False, index=True),
)
claim = Table(
    "claim",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("story", String, ForeignKey("story.id", ondelete="CASCADE"), nullable=False),
    Column("place", Integer, nullable=False),  # among the claims of its story
    Column("text", Text, nullable=False),
    Column("told", Text, nullable=False),  # the words of its statements, to be searched
    Column("body", LargeBinary, nullable=False),
    UniqueConstraint("story", "place"),
)
correction = Table(
    "correction",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("at", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("subjects", Text, nullable=False),
    Column("value", Text),
    Column("undone", Boolean, nullable=False),
)
