"""What the weights said of the passages of a story, kept with it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Adds the table; it fills as stories are linked."""
    of_story = sa.ForeignKey("story.id", ondelete="CASCADE")
    op.create_table(
        "likeness",
        sa.Column("story", sa.String, of_story, primary_key=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
