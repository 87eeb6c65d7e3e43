"""The guards of a ledger on a server: triggers that refuse any change of a kept table but a purge on record.

They always fire, also for what a replica's worker does; who owns the tables can take them off, which checking
the ledger tells.
"""

from collections.abc import Iterator

from sqlalchemy import Connection

from reportedly.ledger.schema import KEPT

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

_REFUSE = "RAISE EXCEPTION 'the ledger only grows: % cannot be changed', TG_TABLE_NAME;"
_EMPTIED = (
    "NEW.no = OLD.no AND NEW.id = 'purged-' || OLD.no AND NEW.publisher IS NULL AND NEW.url IS NULL "
    "AND NEW.text = '' AND EXISTS (SELECT 1 FROM tombstones WHERE document_no = OLD.no)"
)
_DECIDED = (
    "EXISTS (SELECT 1 FROM decisions JOIN seals ON seals.decision_no = decisions.no JOIN documents "
    "ON documents.no = NEW.document_no WHERE decisions.no = NEW.decision_no AND decisions.kind = 'purge' "
    "AND decisions.about = '[\"' || documents.id || '\"]' AND documents.id = NEW.document)"
)


def _guards() -> Iterator[tuple[str, str, str, str]]:
    """Yield the table, name, event and body of each guard."""
    for table in (one.name for one in KEPT):
        gone = f"EXISTS (SELECT 1 FROM tombstones WHERE {_OWNERS[table]})" if table in _OWNERS else ""  # noqa: S608
        may_go = f"IF {gone} THEN RETURN OLD; END IF; " if gone else ""
        may_change = f"IF {_EMPTIED} THEN RETURN NEW; END IF; " if table == "documents" else ""
        yield table, f"{table}_not_updated", "BEFORE UPDATE", f"BEGIN {may_change}{_REFUSE} END"
        yield table, f"{table}_not_deleted", "BEFORE DELETE", f"BEGIN {may_go}{_REFUSE} END"
        yield table, f"{table}_not_emptied", "BEFORE TRUNCATE", f"BEGIN {_REFUSE} END"
    unless = "RAISE EXCEPTION 'a tombstone needs a sealed decision to purge its document';"
    body = f"BEGIN IF {_DECIDED} THEN RETURN NEW; END IF; {unless} END"
    yield "tombstones", "tombstones_on_record", "BEFORE INSERT", body


def make_guards(connection: Connection) -> None:
    """Make every guard, in place of what bears its name."""
    for table, name, when, body in _guards():
        each = "STATEMENT" if when.endswith("TRUNCATE") else "ROW"
        # The tables that a guard looks at are those of the ledger, whatever path a session sets.
        connection.exec_driver_sql(
            f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql "
            f"SET search_path FROM CURRENT AS $guard${body}$guard$"
        )
        connection.exec_driver_sql(
            f"DROP TRIGGER IF EXISTS {name} ON {table}; "
            f"CREATE TRIGGER {name} {when} ON {table} FOR EACH {each} EXECUTE FUNCTION {name}(); "
            f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}"
        )


def find_loose_guards(connection: Connection) -> Iterator[tuple[str, str]]:
    """Yield (where, trouble) for each guard that is gone, asleep, or no longer does what it was made to."""
    rows = connection.exec_driver_sql(
        "SELECT c.relname, t.tgname, t.tgenabled, p.prosrc FROM pg_trigger t "
        "JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid "
        "WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal"
    )
    held = {(table, name): (_sign(state), body) for table, name, state, body in rows}
    for table, name, _, body in _guards():
        if held.get((table, name)) != ("A", body):
            yield f"table {table}", f"its guard {name} was taken off, so rows can be changed"


def _sign(state: str | bytes) -> str:
    return state.decode("ascii") if isinstance(state, bytes) else state
