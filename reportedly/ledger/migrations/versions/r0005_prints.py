"""Keep prints of the texts, so that a new text can be compared with all without reading them again."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the table of prints; it is filled when they are first needed."""
    document = sa.Column(
        "document_no", sa.Integer, sa.ForeignKey("documents.no"), primary_key=True, autoincrement=False
    )
    op.create_table("prints", document, sa.Column("hashes", sa.LargeBinary, nullable=False))
