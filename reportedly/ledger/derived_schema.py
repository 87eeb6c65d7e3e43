"""The ledger's derived tables: worked out from the kept ones, and built again from them at any time.

A row holds from the entry `since` until just before the entry `until`, which is NULL while it still holds.
"""

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, LargeBinary, Table, Text

from reportedly.ledger.schema import link, metadata, number, words


def _since() -> "tuple[Column[int], Column[int]]":
    """Entry from which a derived row holds, and the entry from which it no longer does."""
    return Column("since", Integer, nullable=False), Column("until", Integer)


headings = Table(
    "headings",
    metadata,
    Column("sighting_no", Integer, ForeignKey("sightings.no"), primary_key=True, autoincrement=False),
    link("documents"),
    *_since(),
    words("published_first", needed=False),
    words("published_last", needed=False),
    Index("headings_by_document", "document_no"),
    Index("headings_by_day", "published_first"),
)

shown = Table(
    "shown",
    metadata,
    number(),
    *_since(),
    link("documents"),
    link("sightings"),
    link("claims"),
    link("namings"),
    link("readings"),
    Column("others", Integer, nullable=False),
    words("document"),
    Column("start", Integer, nullable=False),
    words("claim"),
    words("predicate"),
    words("polarity"),
    words("certainty"),
    words("status"),
    words("voice"),
    Column("score", Float, nullable=False),
    words("publisher", needed=False),
    words("published_first"),
    words("published_last", needed=False),
    words("event_first", needed=False),
    words("event_last", needed=False),
    words("subject_entity", needed=False),
    words("subject_mark"),
    words("subject_kind"),
    words("subject_name"),
    words("subject_said"),
    words("object_entity", needed=False),
    words("object_mark"),
    words("object_kind"),
    words("object_name"),
    words("object_said"),
    Index("shown_by_day", "published_first"),
    Index("shown_by_document", "document_no"),
    Index("shown_by_claim", "claim_no"),
    Index("shown_by_predicate", "predicate"),
    Index("shown_by_subject", "subject_mark", "predicate", "object_mark", "until", "score"),
    Index("shown_by_object", "object_mark", "predicate", "subject_mark", "until", "score"),
)

shown_places = Table(
    "shown_places",
    metadata,
    Column("key", Text, primary_key=True),
    Column("shown_no", Integer, ForeignKey("shown.no"), primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

names = Table(
    "names",
    metadata,
    Column("key", Text, primary_key=True),
    Column("entity", Text, primary_key=True),
    Column("rank", Integer, primary_key=True, autoincrement=False),
    Column("since", Integer, nullable=False),
    words("name"),
    Index("names_by_entity", "entity"),
    sqlite_with_rowid=False,
)

actor_tallies = Table(
    "actor_tallies",
    metadata,
    Column("entity", Text, primary_key=True),
    words("name"),
    words("kind"),
    Column("claims", Integer, nullable=False),
    Column("documents", Integer, nullable=False),
    words("first", needed=False),
    words("last", needed=False),
    Index("actor_tallies_by_claims", "claims"),
)

name_tallies = Table(
    "name_tallies",
    metadata,
    Column("entity", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("claims", Integer, nullable=False),
)

marks = Table(
    "marks",
    metadata,
    Column("name", Text, primary_key=True),
    Column("entry_no", Integer, nullable=False),
)

prints = Table(
    "prints",
    metadata,
    Column("document_no", Integer, ForeignKey("documents.no"), primary_key=True, autoincrement=False),
    Column("hashes", LargeBinary, nullable=False),
)

DERIVED = (headings, shown, shown_places, names, actor_tallies, name_tallies, prints, marks)
"""Tables that are worked out from the kept ones, and can be built again from them."""
