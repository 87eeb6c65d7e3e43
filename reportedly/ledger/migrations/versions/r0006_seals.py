"""Make the table of seals, which chain all that was recorded; opening the ledger seals what is there."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the table and its triggers."""
    op.create_table(
        "seals",
        sa.Column("no", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("entry_no", sa.Integer, sa.ForeignKey("entries.no"), unique=True),
        sa.Column("decision_no", sa.Integer, sa.ForeignKey("decisions.no"), unique=True),
        sa.Column("digest", sa.Text, nullable=False),
    )
    if op.get_bind().dialect.name == "sqlite":
        _guard()


def _guard() -> None:
    refuse = "BEGIN SELECT RAISE(ABORT, 'the ledger only grows: seals cannot be changed'); END"
    op.execute(f"CREATE TRIGGER seals_not_updated BEFORE UPDATE ON seals {refuse}")
    op.execute(f"CREATE TRIGGER seals_not_deleted BEFORE DELETE ON seals {refuse}")
    # INSERT OR REPLACE removes rows without a word to the trigger above, so a taken key is refused before it.
    taken = " OR ".join(
        f"EXISTS (SELECT 1 FROM seals WHERE {key} = NEW.{key})"  # noqa: S608
        for key in ("no", "entry_no", "decision_no")
    )
    op.execute(f"CREATE TRIGGER seals_not_replaced BEFORE INSERT ON seals WHEN {taken} {refuse}")
