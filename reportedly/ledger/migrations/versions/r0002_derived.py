"""Make the derived tables and the full-text indexes; opening the ledger fills them from the kept ones."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the derived tables, their indexes, and the indexes of words."""
    _make_headings()
    _make_shown()
    _make_lookups()
    _make_tallies()
    if op.get_bind().dialect.name == "sqlite":
        for name in ("document_words", "shown_words"):
            op.execute(
                f"CREATE VIRTUAL TABLE {name} USING fts5(words, content='', columnsize=0, "
                "tokenize='unicode61 remove_diacritics 2')"
            )


def _text(name: str, *, nullable: bool = False) -> "sa.Column[str]":
    return sa.Column(name, sa.Text, nullable=nullable)


def _key(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.Text, primary_key=True)


def _count(name: str, *, nullable: bool = False) -> "sa.Column[int]":
    return sa.Column(name, sa.Integer, nullable=nullable)


def _to(column: str, table: str) -> "sa.Column[int]":
    return sa.Column(column, sa.Integer, sa.ForeignKey(f"{table}.no"), nullable=False)


def _key_to(column: str, table: str) -> "sa.Column[int]":
    return sa.Column(column, sa.Integer, sa.ForeignKey(f"{table}.no"), primary_key=True, autoincrement=False)


def _make_headings() -> None:
    op.create_table(
        "headings",
        _key_to("sighting_no", "sightings"),
        _to("document_no", "documents"),
        _count("since"),
        _count("until", nullable=True),
        _text("published_first", nullable=True),
        _text("published_last", nullable=True),
    )
    op.create_index("headings_by_document", "headings", ["document_no"])
    op.create_index("headings_by_day", "headings", ["published_first"])


def _make_shown() -> None:
    ends = ("entity", "mark", "kind", "name", "said")
    op.create_table(
        "shown",
        sa.Column("no", sa.Integer, primary_key=True, autoincrement=False),
        _count("since"),
        _count("until", nullable=True),
        _to("document_no", "documents"),
        _to("sighting_no", "sightings"),
        _to("claim_no", "claims"),
        _to("naming_no", "namings"),
        _to("reading_no", "readings"),
        _count("others"),
        _text("document"),
        _count("start"),
        *(_text(name) for name in ("claim", "predicate", "polarity", "certainty", "status", "voice")),
        sa.Column("score", sa.Float, nullable=False),
        _text("published_first"),
        *(_text(name, nullable=True) for name in ("publisher", "published_last")),
        *(_text(name, nullable=True) for name in ("event_first", "event_last")),
        *(_text(f"{role}_{end}", nullable=end == "entity") for role in ("subject", "object") for end in ends),
    )
    op.create_index("shown_by_day", "shown", ["published_first"])
    op.create_index("shown_by_document", "shown", ["document_no"])
    op.create_index("shown_by_claim", "shown", ["claim_no"])
    op.create_index("shown_by_predicate", "shown", ["predicate"])
    op.create_index("shown_by_subject", "shown", ["subject_mark"])
    op.create_index("shown_by_object", "shown", ["object_mark"])


def _make_lookups() -> None:
    op.create_table("shown_places", _key("key"), _key_to("shown_no", "shown"), sqlite_with_rowid=False)
    rank = sa.Column("rank", sa.Integer, primary_key=True, autoincrement=False)
    since, name = _count("since"), _text("name")
    op.create_table("names", _key("key"), _key("entity"), rank, since, name, sqlite_with_rowid=False)
    op.create_index("names_by_entity", "names", ["entity"])
    op.create_table("marks", _key("name"), _count("entry_no"))


def _make_tallies() -> None:
    op.create_table(
        "actor_tallies",
        _key("entity"),
        _text("name"),
        _text("kind"),
        _count("claims"),
        _count("documents"),
        _text("first", nullable=True),
        _text("last", nullable=True),
    )
    op.create_index("actor_tallies_by_claims", "actor_tallies", ["claims"])
    op.create_table("name_tallies", _key("entity"), _key("name"), _count("claims"))
