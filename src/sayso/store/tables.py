"""The tables of a library. What is asked for is a column; the rest of a record is its JSON, compressed.

    article ─┬─ reading   what it tells            correction   what the user set right
             ├─ sketch    what linking keeps of it
             ├─ block     keys under which related articles are looked up
             ├─ edge      what ties two articles together
             ├─ place     the places that it tells of
             ├─ credit ── source ── spelling
             └─ member ── story ─┬─ claim ── telling
                                 └─ likeness

The migrations make them; a test compares. `credit`, `source`, `spelling` and `place` are of current articles only, and
say nothing that the readings and the corrections do not: lists are asked of them.
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


def _numbered() -> Column[int]:
    number = ForeignKey("article.number", ondelete="CASCADE")
    return Column("article", Integer, number, primary_key=True, autoincrement=False)


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
    Index("article_outlet", "outlet", "current"),
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
    _numbered(),
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
    # as `StoryLine` shows them
    Column("title", Text, nullable=False),
    Column("last", String),
    *(Column(name, Integer, nullable=False) for name in ("reports", "claims", "low", "high", "unstated", "denials")),
    Column("outlets", Text, nullable=False),
    Column("claim", Text),
    Index("story_reports", "reports", "first"),
    Index("story_days", "first", "last"),
)
member = Table(
    "member",
    metadata,
    _article(),
    Column("story", String, ForeignKey("story.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("number", Integer, ForeignKey("article.number", ondelete="CASCADE"), nullable=False),  # of the article
    Index("member_number", "number", "story"),
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
    # as `ClaimLine` shows them
    *(Column(name, Integer, nullable=False) for name in ("reports", "low", "high", "unstated")),
    *(Column(name, Integer, nullable=False) for name in ("denials", "declines", "conflicts")),
    Column("first", String),
    Column("last", String),
    UniqueConstraint("story", "place"),
)
likeness = Table(  # what the weights said of the passages of a story, so that linking it again asks less
    "likeness",
    metadata,
    Column("story", String, ForeignKey("story.id", ondelete="CASCADE"), primary_key=True),
    Column("body", LargeBinary, nullable=False),
)
telling = Table(  # which statement belongs to which claims
    "telling",
    metadata,
    _numbered(),
    Column("statement", String, primary_key=True),
    Column("claim", Integer, ForeignKey("claim.number", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Index("telling_claim", "claim"),
    sqlite_with_rowid=False,
)
source = Table(
    "source",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("key", String, nullable=False, unique=True),  # the name as `same` writes it
    Column("name", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("statements", Integer, nullable=False),
    Index("source_statements", "statements"),
    Index("source_kind", "kind", "statements"),
)
spelling = Table(  # what readings call a source, and how often
    "spelling",
    metadata,
    Column("source", Integer, ForeignKey("source.number", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("name", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("statements", Integer, nullable=False),
    sqlite_with_rowid=False,
)
credit = Table(  # who is credited in which statement
    "credit",
    metadata,
    _numbered(),
    Column("statement", String, primary_key=True),
    Column("link", Integer, primary_key=True, autoincrement=False),  # of the chain, counted from the page
    Column("source", Integer, ForeignKey("source.number"), nullable=False),
    Column("name", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("published", String),  # of the article
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    Index("credit_source", "source", "published"),
    sqlite_with_rowid=False,
)
place = Table(
    "place",
    metadata,
    Column("name", String, primary_key=True),
    _numbered(),
    Index("place_article", "article"),
    sqlite_with_rowid=False,
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
