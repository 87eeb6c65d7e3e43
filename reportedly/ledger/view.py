"""Asking the ledger: every answer can be had as of a past moment, and then never changes."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime

from sqlalchemy import Connection, Engine

from reportedly.ledger.answers import (
    ActorView,
    ClaimDetail,
    ClaimView,
    DocumentDetail,
    DocumentView,
    RejectView,
    RelationView,
    RunView,
    StoredPrints,
    Unprinted,
)
from reportedly.ledger.ask_actors import Bounds, count_actors, find_actors, list_actors, list_relations
from reportedly.ledger.ask_claims import claim_detail, count_claims, list_claims
from reportedly.ledger.ask_prints import list_prints, next_unprinted
from reportedly.ledger.ask_readings import list_readings
from reportedly.ledger.ask_records import (
    count_by_publisher,
    count_documents,
    count_rejects,
    document_detail,
    list_document_ids,
    list_documents,
    list_rejects,
    list_runs,
)
from reportedly.ledger.ask_texts import documents_about, list_texts
from reportedly.ledger.chain import last_seal
from reportedly.ledger.decide import last_decision, list_decisions
from reportedly.ledger.faults import told_plainly
from reportedly.ledger.lookup import last_entry, recorded_at
from reportedly.ledger.near_names import NearName, is_held, near_names
from reportedly.ledger.queries import ClaimQuery, DocumentQuery
from reportedly.ledger.tombstones import list_tombstones, tombstone_of
from reportedly.model.claims import REVIEW_BELOW, Reading, Reason
from reportedly.model.decisions import Decided, Decision, DecisionKind
from reportedly.model.documents import Document
from reportedly.model.ids import ClaimId, DocumentId
from reportedly.model.terms import ActorKind
from reportedly.model.tombstones import Tombstone

_SEAL_DIGITS = 12


class View:
    """Questions to one ledger; each is answered from one consistent state of it."""

    def __init__(self, engine: Engine, where: str) -> None:
        self._engine = engine
        self._where = where

    def claims(self, query: ClaimQuery | None = None) -> list[ClaimView]:
        """Give the claims that fit, newest publication first; within a document in the order of its text.

        Raises: UsageError, if the query's text has no word; NotInLedger, for its document or `after`.
        """
        with self._asking() as connection:
            return list_claims(connection, query or ClaimQuery())

    def count(self, query: ClaimQuery | None = None) -> int:
        """Give how many claims fit, whatever the query's limit and offset."""
        with self._asking() as connection:
            return count_claims(connection, query or ClaimQuery())

    def claim(self, wanted: str, *, as_of: datetime | None = None) -> ClaimDetail:
        """Give everything held on the claim whose id is or begins with `wanted`.

        Raises: NotInLedger, with the nearest ids.
        """
        with self._asking() as connection:
            return claim_detail(connection, wanted, as_of)

    def readings(
        self, wanted: Iterable[ClaimId], *, as_of: datetime | None = None
    ) -> dict[ClaimId, tuple[Reading, ...]]:
        """Give every reading in effect of each of these claims, best first."""
        with self._asking() as connection:
            return list_readings(connection, wanted, as_of)

    def documents(self, query: DocumentQuery | None = None) -> list[DocumentView]:
        """Give the documents that fit, newest publication first."""
        with self._asking() as connection:
            return list_documents(connection, query or DocumentQuery())

    def document_ids(self, query: DocumentQuery | None = None) -> list[DocumentId]:
        """Give the ids of the documents that fit, in no order; limit and offset play no part."""
        with self._asking() as connection:
            return list_document_ids(connection, query or DocumentQuery())

    def count_documents(self, query: DocumentQuery | None = None) -> int:
        """Give how many documents fit, whatever the query's limit and offset."""
        with self._asking() as connection:
            return count_documents(connection, query or DocumentQuery())

    def reports_by_publisher(self) -> list[tuple[str, int]]:
        """Give how many documents each publisher has, by its name as written; whose is newest first."""
        with self._asking() as connection:
            return count_by_publisher(connection)

    def document(self, wanted: str, *, as_of: datetime | None = None) -> DocumentDetail:
        """Give the document whose id is or begins with `wanted`, with all that is read in it.

        Raises: NotInLedger, with the nearest ids.
        """
        with self._asking() as connection:
            return document_detail(connection, wanted, as_of)

    def texts(
        self, wanted: Iterable[DocumentId], *, as_of: datetime | None = None
    ) -> dict[DocumentId, Document]:
        """Give these documents with their texts, in the order asked for; one that is not held is left out."""
        with self._asking() as connection:
            return list_texts(connection, wanted, as_of)

    def documents_about(
        self,
        entities: Collection[str],
        *,
        since: date | None = None,
        until: date | None = None,
        limit: int,
        as_of: datetime | None = None,
        words: Sequence[str] = (),
    ) -> list[DocumentId]:
        """Give the documents of some days that say most about any of these actors; ties by the newest.

        Args:
            words: only documents that have one of these, each as a text is searched for it.
        """
        with self._asking() as connection:
            return documents_about(connection, entities, (since, until), limit, as_of, words)

    def rejects(
        self,
        *,
        reason: Reason | None = None,
        document: str | None = None,
        limit: int | None = None,
        offset: int = 0,
        as_of: datetime | None = None,
    ) -> list[RejectView]:
        """Give the rejects of each extractor's latest pass, in the order recorded."""
        with self._asking() as connection:
            return list_rejects(connection, reason, document, (limit, offset), as_of)

    def reject_counts(self, *, as_of: datetime | None = None) -> dict[Reason, int]:
        """Give how many rejects there are by reason, commonest first; a reason without any is absent."""
        with self._asking() as connection:
            return count_rejects(connection, as_of)

    def actors(
        self,
        *,
        kind: ActorKind | None = None,
        limit: int | None = None,
        offset: int = 0,
        min_score: float = REVIEW_BELOW,
        as_of: datetime | None = None,
    ) -> list[ActorView]:
        """Give the actors of all claims shown from a score on, most claims first."""
        with self._asking() as connection:
            return list_actors(connection, Bounds(as_of, min_score), kind, limit, offset)

    def actor(
        self,
        wanted: str,
        *,
        names: Iterable[str] = (),
        entities: Iterable[str] = (),
        min_score: float = REVIEW_BELOW,
        as_of: datetime | None = None,
    ) -> list[ActorView]:
        """Give the actors that an id, name, alias or acronym can mean in any spelling, most claims first.

        Args:
            names: more names to accept as if they had been given.
            entities: ids of actors that are meant in any case.
        Raises: NotInLedger, with the nearest names.
        """
        with self._asking() as connection:
            return find_actors(connection, wanted, names, entities, Bounds(as_of, min_score))

    def names_near(self, wanted: str, *, held_too: bool = False) -> list[NearName] | None:
        """Give the names that can be meant by one that no claim uses, nearest first; None if one uses it.

        Args:
            held_too: give them for a name that claims use, too, that name among them.
        """
        with self._asking() as connection:
            is_known = not held_too and is_held(connection, wanted)
            return None if is_known else near_names(connection, wanted)

    def count_actors(self, *, min_score: float = REVIEW_BELOW, as_of: datetime | None = None) -> int:
        """Give how many actors all claims shown from a score on name."""
        with self._asking() as connection:
            return count_actors(connection, Bounds(as_of, min_score))

    def relations(
        self,
        entity: str,
        *,
        limit: int | None = None,
        min_score: float = REVIEW_BELOW,
        as_of: datetime | None = None,
    ) -> list[RelationView]:
        """Give what claims say between an actor and others, by predicate and other end, most claims first."""
        with self._asking() as connection:
            return list_relations(connection, entity, Bounds(as_of, min_score), limit)

    def state(self) -> str:
        """Give a word that changes whenever something is recorded or decided, and is no other ledger's."""
        with self._asking() as connection:
            seal = last_seal(connection)[:_SEAL_DIGITS]
            return f"{last_entry(connection, None)}.{last_decision(connection)}.{seal}"

    def position(self, *, as_of: datetime | None = None) -> tuple[int, datetime | None]:
        """Give the number of the last entry, 0 if there is none, and the moment at which it was recorded."""
        with self._asking() as connection:
            entry = last_entry(connection, as_of)
            return entry, recorded_at(connection, entry)

    def runs(self, *, as_of: datetime | None = None) -> list[RunView]:
        """Give the runs that brought something, the latest first."""
        with self._asking() as connection:
            return list_runs(connection, as_of)

    def decisions(
        self,
        *,
        kind: DecisionKind | None = None,
        about: str | None = None,
        as_of: datetime | None = None,
    ) -> list[Decision]:
        """Give the decisions in effect, in the order recorded: not undone, and not decided anew since.

        Args:
            about: an id or name that must be among what a decision is about.
        """
        return [
            one.decision
            for one in self.decision_history(kind=kind, about=about, as_of=as_of)
            if one.is_in_effect and one.decision.kind is not DecisionKind.UNDO
        ]

    def decision_history(
        self,
        *,
        kind: DecisionKind | None = None,
        about: str | None = None,
        as_of: datetime | None = None,
    ) -> list[Decided]:
        """Give every decision with what became of it, in the order recorded, and each undo of one of them.

        Args:
            about: an id or name that must be among what a decision is about, or its own id.
        """
        with self._asking() as connection:
            return list_decisions(connection, kind, about, as_of)

    def prints(self, method: str, *, as_of: datetime | None = None) -> list[StoredPrints]:
        """Give the prints kept by a method, of each document that has them, in the order recorded."""
        with self._asking() as connection:
            return list_prints(connection, method, as_of)

    def unprinted(
        self, method: str, *, after: int | None = None, as_of: datetime | None = None
    ) -> Unprinted | None:
        """Give some of the documents that have no prints by a method yet; None if there are none left.

        Args:
            after: go on behind this entry, the `upto` of what was given before; None for the first.
        """
        with self._asking() as connection:
            return next_unprinted(connection, method, after or 0, as_of)

    def tombstones(self) -> list[Tombstone]:
        """Give what purged documents left, in the order purged."""
        with self._asking() as connection:
            return list_tombstones(connection)

    def tombstone(self, id_: str) -> Tombstone | None:
        """Give what the document or claim of a whole id left when it was purged; None if it never was."""
        with self._asking() as connection:
            return tombstone_of(connection, id_)

    @contextmanager
    def _asking(self) -> Iterator[Connection]:
        with told_plainly(self._where), self._engine.connect() as connection:
            yield connection
