"""The ledger's kept tables; `derived_schema` has those that are worked out from them.

Kept tables are only ever added to; triggers made by the migrations refuse anything else but a purge on
record, which leaves a tombstone. An *entry* is one
document appended in one transaction: its number orders everything that was recorded, whatever the clock said.
"""

from sqlalchemy import (
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
)

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007")
"""Every revision of the schema that this version knows, oldest first."""

APPLICATION_ID = 0x52505459
"""What marks an SQLite file as a ledger: "RPTY"."""

metadata = MetaData()


def number() -> "Column[int]":
    """Give the column that numbers the rows of a table."""
    return Column("no", Integer, primary_key=True, autoincrement=False)


def link(table: str, *, primary_key: bool = False) -> "Column[int]":
    """Give a column that refers to a row of another table."""
    name = f"{table.removesuffix('s') if table != 'entries' else 'entry'}_no"
    return Column(
        name, Integer, ForeignKey(f"{table}.no"), nullable=False, primary_key=primary_key, autoincrement=False
    )


def words(name: str, *, needed: bool = True) -> "Column[str]":
    """Give a column of text."""
    return Column(name, Text, nullable=not needed)


runs = Table(
    "runs",
    metadata,
    number(),
    Column("id", Text, nullable=False, unique=True),
    words("started"),
    words("version"),
    words("options"),
    words("extractors"),
)

run_ends = Table(
    "run_ends",
    metadata,
    Column("run_no", Integer, ForeignKey("runs.no"), primary_key=True, autoincrement=False),
    words("finished"),
    Column("unreadable", Integer, nullable=False),
)

documents = Table(
    "documents",
    metadata,
    number(),
    Column("id", Text, nullable=False, unique=True),
    words("publisher", needed=False),
    words("url", needed=False),
    words("text"),
)

entries = Table(
    "entries",
    metadata,
    number(),
    link("runs"),
    link("documents"),
    words("recorded"),
    Column("claims", Integer, nullable=False),
    Column("readings", Integer, nullable=False),
    Column("rejects", Integer, nullable=False),
    Index("entries_by_document", "document_no", "no"),
    Index("entries_by_run", "run_no"),
    Index("entries_by_moment", "recorded"),
)

sightings = Table(
    "sightings",
    metadata,
    number(),
    link("documents"),
    link("entries"),
    words("source"),
    words("sha256"),
    words("language"),
    words("title", needed=False),
    words("byline", needed=False),
    words("published", needed=False),
    Column("headline_start", Integer),
    Column("headline_end", Integer),
    Index("sightings_by_document", "document_no", "no"),
)

extractors = Table(
    "extractors",
    metadata,
    number(),
    Column("signature", Text, nullable=False, unique=True),
    words("name"),
)

claims = Table(
    "claims",
    metadata,
    number(),
    Column("id", Text, nullable=False, unique=True),
    link("documents"),
    words("predicate"),
    link("entries"),
    Index("claims_by_document", "document_no"),
)

namings = Table(
    "namings",
    metadata,
    number(),
    link("claims"),
    link("entries"),
    words("content"),
    Index("namings_by_claim", "claim_no", "no"),
)

readings = Table(
    "readings",
    metadata,
    number(),
    words("id"),
    link("claims"),
    link("extractors"),
    link("entries"),
    Column("score", Float, nullable=False),
    words("polarity"),
    words("certainty"),
    words("status"),
    words("voice"),
    words("content"),
    Index("readings_by_claim", "claim_no"),
)

rejects = Table(
    "rejects",
    metadata,
    number(),
    words("id"),
    link("documents"),
    link("extractors"),
    link("entries"),
    words("reason"),
    words("detail"),
    words("content"),
    Index("rejects_by_document", "document_no"),
    Index("rejects_by_reason", "reason"),
)

passes = Table(
    "passes",
    metadata,
    number(),
    link("documents"),
    Column("extractor_no", Integer, ForeignKey("extractors.no"), nullable=False),
    link("entries"),
    Index("passes_by_document", "document_no", "no"),
)

pass_readings = Table(
    "pass_readings",
    metadata,
    Column("pass_no", Integer, ForeignKey("passes.no"), primary_key=True, autoincrement=False),
    Column("reading_no", Integer, ForeignKey("readings.no"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

pass_rejects = Table(
    "pass_rejects",
    metadata,
    Column("pass_no", Integer, ForeignKey("passes.no"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("reject_no", Integer, ForeignKey("rejects.no"), nullable=False),
    Index("pass_rejects_by_reject", "reject_no"),
    sqlite_with_rowid=False,
)

decisions = Table(
    "decisions",
    metadata,
    number(),
    Column("id", Text, nullable=False, unique=True),
    words("kind"),
    words("about"),
    words("value"),
    words("reason"),
    words("by"),
    words("recorded"),
    words("content"),
    Index("decisions_by_kind", "kind", "about"),
    Index("decisions_by_moment", "recorded"),
)

seals = Table(
    "seals",
    metadata,
    number(),
    Column("entry_no", Integer, ForeignKey("entries.no"), unique=True),
    Column("decision_no", Integer, ForeignKey("decisions.no"), unique=True),
    words("digest"),
)

tombstones = Table(
    "tombstones",
    metadata,
    number(),
    Column("document_no", Integer, ForeignKey("documents.no"), nullable=False, unique=True),
    Column("decision_no", Integer, ForeignKey("decisions.no"), nullable=False, unique=True),
    words("document"),
    words("text_sha256"),
    words("sha256s"),
    Index("tombstones_by_document", "document"),
)

purged_entries = Table(
    "purged_entries",
    metadata,
    Column("entry_no", Integer, ForeignKey("entries.no"), primary_key=True, autoincrement=False),
    link("tombstones"),
    words("digests"),
)

purged_claims = Table(
    "purged_claims",
    metadata,
    Column("id", Text, primary_key=True),
    link("tombstones", primary_key=True),
    sqlite_with_rowid=False,
)

KEPT = (
    runs,
    run_ends,
    documents,
    entries,
    sightings,
    extractors,
    claims,
    namings,
    readings,
    rejects,
    passes,
    pass_readings,
    pass_rejects,
    decisions,
    seals,
    tombstones,
    purged_entries,
    purged_claims,
)
"""Tables that are only ever added to; a purge on record takes rows away, and leaves these."""
