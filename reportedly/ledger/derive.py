"""Keeping the derived tables in step with the kept ones, and building them again from nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, select, update

from reportedly.ledger.derived_schema import DERIVED, headings, names, shown, shown_places
from reportedly.ledger.keys import keys_of
from reportedly.ledger.schema import documents, entries, sightings, tombstones
from reportedly.ledger.search import add_words, clear_words
from reportedly.ledger.showing import Row, places_of, published_columns, showing_rows, words_of
from reportedly.ledger.state import DocumentState, HeldClaim, load_state
from reportedly.ledger.ways import ways_of
from reportedly.model.claims import Argument

_OWN = frozenset({"no", "since", "until"})


def add_rows(connection: Connection, table: str, rows: Sequence[Row]) -> None:
    """Add rows, all with the same columns, to a table."""
    if rows:
        columns = tuple(rows[0])
        tuples = [tuple(row[column] for column in columns) for row in rows]
        ways_of(connection).insert(connection, table, columns, tuples)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the derived tables are: the entry to bring them up to, and the last number in `shown`."""

    entry_no: int
    last_shown: int
    is_new: bool = False
    """Whether this is the document's first entry, so that nothing of it can be out of date."""


def derive(connection: Connection, state: DocumentState, progress: Progress) -> int:
    """Bring the derived tables in step with a document's state; give the last number in `shown`."""
    entry_no = progress.entry_no
    if not progress.is_new:
        _close_heading(connection, state, entry_no)
    _add_heading(connection, state, entry_no)
    _derive_names(connection, state.claims, entry_no)
    wanted = showing_rows(state)
    fresh = set(wanted) if progress.is_new else _close_stale(connection, state.no, wanted, entry_no)
    chosen = [held for held in state.claims if held.no in fresh]
    _show(connection, chosen, wanted, progress)
    return progress.last_shown + len(chosen)


def derive_title(connection: Connection, sighting_no: int, title: str | None, text: str) -> None:
    """Let a document be found by a title that it has not been seen under before."""
    add_words(connection, "document_words", [(sighting_no, text if title is None else f"{title}\n\n{text}")])


def rebuild(connection: Connection) -> None:
    """Build every derived table again from the kept ones, by going through all entries in order."""
    clear(connection)
    _rebuild_titles(connection)
    last_shown = 0
    for entry_no, document_no in connection.execute(
        select(entries.c.no, entries.c.document_no)
        .where(entries.c.document_no.not_in(select(tombstones.c.document_no)))
        .order_by(entries.c.no)
    ).all():
        state = load_state(connection, document_no, entry_no)
        last_shown = derive(connection, state, Progress(entry_no, last_shown))


def clear(connection: Connection) -> None:
    """Empty every derived table and both indexes of words."""
    for table in reversed(DERIVED):
        connection.execute(delete(table))
    clear_words(connection, "document_words")
    clear_words(connection, "shown_words")


def _rebuild_titles(connection: Connection) -> None:
    first = select(func.min(sightings.c.no)).group_by(sightings.c.document_no, sightings.c.title)
    query = (
        select(sightings.c.no, sightings.c.title, documents.c.text)
        .join_from(sightings, documents, documents.c.no == sightings.c.document_no)
        .where(sightings.c.no.in_(first))
        .order_by(sightings.c.no)
    )
    for no, title, text in connection.execute(query).all():
        derive_title(connection, no, title, text)


def _close_heading(connection: Connection, state: DocumentState, entry_no: int) -> None:
    connection.execute(
        update(headings)
        .where(
            headings.c.document_no == state.no,
            headings.c.until.is_(None),
            headings.c.sighting_no != state.sighting_no,
        )
        .values(until=entry_no)
    )


def _add_heading(connection: Connection, state: DocumentState, entry_no: int) -> None:
    first, last = published_columns(state.document.published)
    row = (state.sighting_no, state.no, entry_no, first, last)
    ways_of(connection).insert(connection, headings.name, _HEADING, [row], once=True)


_HEADING = ("sighting_no", "document_no", "since", "published_first", "published_last")


def _derive_names(connection: Connection, claims: Iterable[HeldClaim], entry_no: int) -> None:
    found: dict[tuple[str, str, int], tuple[str, str, int, int, str]] = {}
    ends = {_naming(end): end for held in claims for end in (held.claim.subject, held.claim.object)}
    for argument in ends.values():
        if argument.entity is not None:
            for key, rank, name in keys_of(argument):
                row = (key, argument.entity, entry_no, rank, name)
                found.setdefault((key, argument.entity, rank), row)
    ways_of(connection).insert(connection, names.name, _NAME, list(found.values()), once=True)


def _naming(argument: Argument) -> tuple[str | None, str, str, tuple[str, ...]]:
    return argument.entity, argument.name, argument.anchor.text, argument.aliases


_NAME = ("key", "entity", "since", "rank", "name")


def _close_stale(connection: Connection, document_no: int, wanted: dict[int, Row], entry_no: int) -> set[int]:
    """End what no longer holds, and give the numbers of the claims that must be shown anew."""
    fresh = set(wanted)
    open_rows = select(shown).where(shown.c.document_no == document_no, shown.c.until.is_(None))
    stale = []
    for row in connection.execute(open_rows).mappings():
        held = {column: value for column, value in row.items() if column not in _OWN}
        if wanted.get(row["claim_no"]) == held:
            fresh.discard(row["claim_no"])
        else:
            stale.append(row["no"])
    if stale:
        connection.execute(update(shown).where(shown.c.no.in_(stale)).values(until=entry_no))
    return fresh


def _show(
    connection: Connection, claims: Sequence[HeldClaim], wanted: dict[int, Row], progress: Progress
) -> None:
    numbered = list(enumerate(claims, progress.last_shown + 1))
    rows = [{**wanted[held.no], "no": no, "since": progress.entry_no, "until": None} for no, held in numbered]
    add_rows(connection, "shown", rows)
    add_words(connection, "shown_words", [(no, words_of(held)) for no, held in numbered])
    places: list[Row] = [
        {"key": key, "shown_no": no} for no, held in numbered for key in sorted(places_of(held))
    ]
    add_rows(connection, shown_places.name, places)
