"""Make the table of what people decide, kept like all else: it only grows."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the table, its indexes and its triggers."""
    op.create_table(
        "decisions",
        sa.Column("no", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        *(
            sa.Column(name, sa.Text, nullable=False)
            for name in ("kind", "about", "value", "reason", "by", "recorded", "content")
        ),
    )
    op.create_index("decisions_by_kind", "decisions", ["kind", "about"])
    op.create_index("decisions_by_moment", "decisions", ["recorded"])
    if op.get_bind().dialect.name == "sqlite":
        _guard()


def _guard() -> None:
    refuse = "BEGIN SELECT RAISE(ABORT, 'the ledger only grows: decisions cannot be changed'); END"
    op.execute(f"CREATE TRIGGER decisions_not_updated BEFORE UPDATE ON decisions {refuse}")
    op.execute(f"CREATE TRIGGER decisions_not_deleted BEFORE DELETE ON decisions {refuse}")
    # INSERT OR REPLACE removes rows without a word to the trigger above, so a taken key is refused before it.
    taken = (
        "EXISTS (SELECT 1 FROM decisions WHERE no = NEW.no) "
        "OR EXISTS (SELECT 1 FROM decisions WHERE id = NEW.id)"
    )
    op.execute(f"CREATE TRIGGER decisions_not_replaced BEFORE INSERT ON decisions WHEN {taken} {refuse}")
