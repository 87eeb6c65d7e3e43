"""Make the tables that a purge leaves behind, and open the guards for a purge on record and nothing else."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_OWNERS = {
    "sightings": "document_no = OLD.document_no",
    "claims": "document_no = OLD.document_no",
    "namings": "document_no = (SELECT document_no FROM claims WHERE no = OLD.claim_no)",
    "readings": "document_no = (SELECT document_no FROM claims WHERE no = OLD.claim_no)",
    "rejects": "document_no = OLD.document_no",
    "passes": "document_no = OLD.document_no",
    "pass_readings": "document_no = (SELECT document_no FROM passes WHERE no = OLD.pass_no)",
    "pass_rejects": "document_no = (SELECT document_no FROM passes WHERE no = OLD.pass_no)",
}
"""Tables whose rows may go once their document has a tombstone, and how that is found."""


def upgrade() -> None:
    """Make the tables and their triggers, and make the old ones let a purge through."""
    op.create_table(
        "tombstones",
        sa.Column("no", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("document_no", sa.Integer, sa.ForeignKey("documents.no"), nullable=False, unique=True),
        sa.Column("decision_no", sa.Integer, sa.ForeignKey("decisions.no"), nullable=False, unique=True),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("text_sha256", sa.Text, nullable=False),
        sa.Column("sha256s", sa.Text, nullable=False),
    )
    op.create_index("tombstones_by_document", "tombstones", ["document"])
    op.create_table(
        "purged_entries",
        sa.Column("entry_no", sa.Integer, sa.ForeignKey("entries.no"), primary_key=True, autoincrement=False),
        sa.Column("tombstone_no", sa.Integer, sa.ForeignKey("tombstones.no"), nullable=False),
        sa.Column("digests", sa.Text, nullable=False),
    )
    op.create_table(
        "purged_claims",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("tombstone_no", sa.Integer, sa.ForeignKey("tombstones.no"), primary_key=True),
        sqlite_with_rowid=False,
    )
    if op.get_bind().dialect.name == "sqlite":
        _guard("tombstones", ("no", "document_no", "decision_no"))
        _guard("purged_entries", ("entry_no",))
        _guard("purged_claims", ("id, tombstone_no",))
        _only_on_record()
        _let_through()


def _guard(table: str, keys: tuple[str, ...]) -> None:
    op.execute(f"CREATE TRIGGER {table}_not_updated BEFORE UPDATE ON {table} {_refuse(table)}")
    op.execute(f"CREATE TRIGGER {table}_not_deleted BEFORE DELETE ON {table} {_refuse(table)}")
    # INSERT OR REPLACE removes rows without a word to the trigger above, so a taken key is refused before it.
    taken = " OR ".join(f"EXISTS (SELECT 1 FROM {table} WHERE {_equal(key)})" for key in keys)  # noqa: S608
    op.execute(f"CREATE TRIGGER {table}_not_replaced BEFORE INSERT ON {table} WHEN {taken} {_refuse(table)}")


def _only_on_record() -> None:
    """Let a tombstone stand only for a document whose purge was decided and sealed."""
    decided = (
        "SELECT 1 FROM decisions JOIN seals ON seals.decision_no = decisions.no JOIN documents "
        "ON documents.no = NEW.document_no WHERE decisions.no = NEW.decision_no AND decisions.kind = 'purge' "
        "AND decisions.about = '[\"' || documents.id || '\"]' AND documents.id = NEW.document"
    )
    held = f"EXISTS ({decided}) OR EXISTS (SELECT 1 FROM tombstones WHERE no = NEW.no)"  # noqa: S608
    op.execute(
        f"CREATE TRIGGER tombstones_on_record BEFORE INSERT ON tombstones WHEN NOT ({held}) "
        "BEGIN SELECT RAISE(ABORT, 'a tombstone needs a sealed decision to purge its document'); END"
    )


def _let_through() -> None:
    for table, owner in _OWNERS.items():
        gone = f"EXISTS (SELECT 1 FROM tombstones WHERE {owner})"  # noqa: S608
        op.execute(f"DROP TRIGGER {table}_not_deleted")
        op.execute(
            f"CREATE TRIGGER {table}_not_deleted BEFORE DELETE ON {table} WHEN NOT {gone} {_refuse(table)}"
        )
    emptied = (
        "NEW.no = OLD.no AND NEW.id = 'purged-' || OLD.no AND NEW.publisher IS NULL AND NEW.url IS NULL "
        "AND NEW.text = '' AND EXISTS (SELECT 1 FROM tombstones WHERE document_no = OLD.no)"
    )
    op.execute("DROP TRIGGER documents_not_updated")
    op.execute(
        f"CREATE TRIGGER documents_not_updated BEFORE UPDATE ON documents WHEN NOT ({emptied}) "
        f"{_refuse('documents')}"
    )


def _refuse(table: str) -> str:
    return f"BEGIN SELECT RAISE(ABORT, 'the ledger only grows: {table} cannot be changed'); END"


def _equal(key: str) -> str:
    return " AND ".join(f"{column} = NEW.{column}" for column in key.split(", "))
