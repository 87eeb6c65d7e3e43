"""Make the kept tables, and the triggers that refuse to change or remove anything in them."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_KEYS = {
    "runs": ("no", "id"),
    "run_ends": ("run_no",),
    "documents": ("no", "id"),
    "entries": ("no",),
    "sightings": ("no",),
    "extractors": ("no", "signature"),
    "claims": ("no", "id"),
    "namings": ("no",),
    "readings": ("no",),
    "rejects": ("no",),
    "passes": ("no",),
    "pass_readings": ("pass_no, reading_no",),
    "pass_rejects": ("pass_no, position",),
}
"""Every kept table with the keys by which a row could be replaced."""


def upgrade() -> None:
    """Make the kept tables, their indexes and their triggers."""
    _make_runs()
    _make_documents()
    _make_claims()
    _make_readings()
    _make_passes()
    if op.get_bind().dialect.name == "sqlite":
        for table, keys in _KEYS.items():
            _guard(table, keys)


def _number() -> "sa.Column[int]":
    return sa.Column("no", sa.Integer, primary_key=True, autoincrement=False)


def _text(name: str, *, nullable: bool = False) -> "sa.Column[str]":
    return sa.Column(name, sa.Text, nullable=nullable)


def _unique(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.Text, nullable=False, unique=True)


def _count(name: str, *, nullable: bool = False) -> "sa.Column[int]":
    return sa.Column(name, sa.Integer, nullable=nullable)


def _to(column: str, table: str) -> "sa.Column[int]":
    return sa.Column(column, sa.Integer, sa.ForeignKey(f"{table}.no"), nullable=False)


def _key_to(column: str, table: str) -> "sa.Column[int]":
    return sa.Column(column, sa.Integer, sa.ForeignKey(f"{table}.no"), primary_key=True, autoincrement=False)


def _make_runs() -> None:
    op.create_table(
        "runs",
        _number(),
        _unique("id"),
        _text("started"),
        _text("version"),
        _text("options"),
        _text("extractors"),
    )
    op.create_table("run_ends", _key_to("run_no", "runs"), _text("finished"), _count("unreadable"))
    op.create_table("extractors", _number(), _unique("signature"), _text("name"))


def _make_documents() -> None:
    op.create_table(
        "documents",
        _number(),
        _unique("id"),
        _text("publisher", nullable=True),
        _text("url", nullable=True),
        _text("text"),
    )
    op.create_table(
        "entries",
        _number(),
        _to("run_no", "runs"),
        _to("document_no", "documents"),
        _text("recorded"),
        _count("claims"),
        _count("readings"),
        _count("rejects"),
    )
    op.create_index("entries_by_document", "entries", ["document_no", "no"])
    op.create_index("entries_by_run", "entries", ["run_no"])
    op.create_index("entries_by_moment", "entries", ["recorded"])
    op.create_table(
        "sightings",
        _number(),
        _to("document_no", "documents"),
        _to("entry_no", "entries"),
        _text("source"),
        _text("sha256"),
        _text("language"),
        _text("title", nullable=True),
        _text("byline", nullable=True),
        _text("published", nullable=True),
        _count("headline_start", nullable=True),
        _count("headline_end", nullable=True),
    )
    op.create_index("sightings_by_document", "sightings", ["document_no", "no"])


def _make_claims() -> None:
    op.create_table(
        "claims",
        _number(),
        _unique("id"),
        _to("document_no", "documents"),
        _text("predicate"),
        _to("entry_no", "entries"),
    )
    op.create_index("claims_by_document", "claims", ["document_no"])
    op.create_table(
        "namings", _number(), _to("claim_no", "claims"), _to("entry_no", "entries"), _text("content")
    )
    op.create_index("namings_by_claim", "namings", ["claim_no", "no"])


def _make_readings() -> None:
    op.create_table(
        "readings",
        _number(),
        _text("id"),
        _to("claim_no", "claims"),
        _to("extractor_no", "extractors"),
        _to("entry_no", "entries"),
        sa.Column("score", sa.Float, nullable=False),
        _text("polarity"),
        _text("certainty"),
        _text("status"),
        _text("voice"),
        _text("content"),
    )
    op.create_index("readings_by_claim", "readings", ["claim_no"])
    op.create_table(
        "rejects",
        _number(),
        _text("id"),
        _to("document_no", "documents"),
        _to("extractor_no", "extractors"),
        _to("entry_no", "entries"),
        _text("reason"),
        _text("detail"),
        _text("content"),
    )
    op.create_index("rejects_by_document", "rejects", ["document_no"])
    op.create_index("rejects_by_reason", "rejects", ["reason"])


def _make_passes() -> None:
    op.create_table(
        "passes",
        _number(),
        _to("document_no", "documents"),
        _to("extractor_no", "extractors"),
        _to("entry_no", "entries"),
    )
    op.create_index("passes_by_document", "passes", ["document_no", "no"])
    op.create_table(
        "pass_readings",
        _key_to("pass_no", "passes"),
        _key_to("reading_no", "readings"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "pass_rejects",
        _key_to("pass_no", "passes"),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        _to("reject_no", "rejects"),
        sqlite_with_rowid=False,
    )
    op.create_index("pass_rejects_by_reject", "pass_rejects", ["reject_no"])


def _guard(table: str, keys: tuple[str, ...]) -> None:
    refuse = f"BEGIN SELECT RAISE(ABORT, 'the ledger only grows: {table} cannot be changed'); END"
    op.execute(f"CREATE TRIGGER {table}_not_updated BEFORE UPDATE ON {table} {refuse}")
    op.execute(f"CREATE TRIGGER {table}_not_deleted BEFORE DELETE ON {table} {refuse}")
    # INSERT OR REPLACE removes rows without a word to the trigger above, so a taken key is refused before it.
    taken = " OR ".join(f"EXISTS (SELECT 1 FROM {table} WHERE {_equal(key)})" for key in keys)  # noqa: S608
    op.execute(f"CREATE TRIGGER {table}_not_replaced BEFORE INSERT ON {table} WHEN {taken} {refuse}")


def _equal(key: str) -> str:
    return " AND ".join(f"{column} = NEW.{column}" for column in key.split(", "))
