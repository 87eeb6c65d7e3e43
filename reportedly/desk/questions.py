"""Questions to the ledger that the desk answers at once, without analysis."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, cast

from reportedly.desk.resolving import Meant, resolve_name
from reportedly.ledger.answers import (
    ActorView,
    ClaimDetail,
    ClaimView,
    DocumentDetail,
    DocumentView,
    RejectView,
    RunView,
)
from reportedly.ledger.queries import ClaimQuery, DocumentQuery
from reportedly.model.claims import Reason
from reportedly.model.collecting import paused_collection
from reportedly.model.documents import Document
from reportedly.model.errors import UsageError
from reportedly.model.ids import DocumentId
from reportedly.model.registry import Registry
from reportedly.model.terms import ActorKind

if TYPE_CHECKING:
    from reportedly.analysis.network.relations import Relation
    from reportedly.desk.asking.answer import Answer
    from reportedly.desk.desk import Desk
    from reportedly.desk.media.media import Media
    from reportedly.desk.portraits import Portrait
    from reportedly.desk.study import Study
    from reportedly.ledger.store import Ledger


class Questions(ABC):
    """What can be asked of an open ledger."""

    min_score: float

    @property
    @abstractmethod
    def registry(self) -> Registry:
        """The actors known beforehand."""

    @abstractmethod
    def study(
        self,
        query: ClaimQuery | None = None,
        *,
        actors: Sequence[str] = (),
        as_of: datetime | None = None,
    ) -> "Study":
        """Give the study of the claims that fit."""

    @abstractmethod
    def _ask(self) -> "Ledger":
        """Give the ledger, opened for reading."""

    @property
    def media(self) -> "Media":
        """The pictures and films that are kept: adding them, finding them again, tying them to claims."""
        from reportedly.desk.media.media import Media  # noqa: PLC0415

        return Media(cast("Desk", self))

    def meant(self, name: str) -> Meant:
        """Give the actors that a name, slug or id means.

        Raises: UsageError, if the name is empty.
        """
        if not name.strip():
            raise UsageError("the name of an actor is empty; give one, such as 'Boko Haram'")
        return resolve_name(name, self.registry)

    def claims(self, query: ClaimQuery | None = None, *, actors: Sequence[str] = ()) -> list[ClaimView]:
        """Give the claims that fit, newest publication first.

        Args:
            query: None for all that score enough.
            actors: names, in any spelling; either end of a claim must be one of these actors.
        Raises: NotInLedger, UsageError, LedgerError.
        """
        return self._ask().view.claims(self.query_for(query, actors))

    def count(self, query: ClaimQuery | None = None, *, actors: Sequence[str] = ()) -> int:
        """Give how many claims fit, whatever the query's limit."""
        return self._ask().view.count(self.query_for(query, actors))

    def claim(self, wanted: str) -> ClaimDetail:
        """Give everything held on the claim whose id is or begins with `wanted`."""
        return self._ask().view.claim(wanted)

    def documents(self, query: DocumentQuery | None = None) -> list[DocumentView]:
        """Give the documents that fit, newest publication first."""
        return self._ask().view.documents(query)

    def document_ids(self, query: DocumentQuery | None = None) -> list[DocumentId]:
        """Give the ids of the documents that fit, in no order."""
        return self._ask().view.document_ids(query)

    def count_documents(self, query: DocumentQuery | None = None) -> int:
        """Give how many documents fit, whatever the query's limit."""
        return self._ask().view.count_documents(query)

    def reports_by_publisher(self) -> list[tuple[str, int]]:
        """Give how many documents each publisher has, by its name as written; whose is newest first."""
        return self._ask().view.reports_by_publisher()

    def document(self, wanted: str) -> DocumentDetail:
        """Give the document whose id is or begins with `wanted`, with all that is read in it."""
        return self._ask().view.document(wanted)

    def texts(self, wanted: Iterable[DocumentId]) -> dict[DocumentId, Document]:
        """Give documents with their texts, in the order asked for; one that is not held is left out."""
        return self._ask().view.texts(wanted)

    def actors(self, *, kind: ActorKind | None = None, limit: int | None = None) -> list[ActorView]:
        """Give the actors that shown claims name, most claims first."""
        return self._ask().view.actors(kind=kind, limit=limit, min_score=self.min_score)

    def count_actors(self) -> int:
        """Give how many actors shown claims name."""
        return self._ask().view.count_actors(min_score=self.min_score)

    def actor(self, name: str, *, most: int | None = None) -> "tuple[Portrait, ...]":
        """Give a portrait of each actor that a name can mean.

        Args:
            most: claims that relations are worked out from, the newest; None for all.
        Raises: NotInLedger, if neither the registry nor a shown claim knows the name.
        """
        from reportedly.desk.portraits import find_portraits  # noqa: PLC0415

        return find_portraits(cast("Desk", self), self._ask().view, name, most)

    def network(
        self, query: ClaimQuery | None = None, *, actors: Sequence[str] = ()
    ) -> "tuple[Relation, ...]":
        """Give who is said to stand how to whom in the claims that fit, those in most reports first."""
        return self.study(query, actors=actors).relations

    def rejects(
        self, *, reason: Reason | None = None, document: str | None = None, limit: int | None = None
    ) -> list[RejectView]:
        """Give what was drafted and refused, in the order recorded."""
        return self._ask().view.rejects(reason=reason, document=document, limit=limit)

    def reject_counts(self) -> dict[Reason, int]:
        """Give how many drafts were refused for each reason, commonest first."""
        return self._ask().view.reject_counts()

    def runs(self) -> list[RunView]:
        """Give the runs that brought something, the latest first."""
        return self._ask().view.runs()

    def state(self) -> str:
        """Give a word that changes whenever something is recorded or decided, and is no other ledger's."""
        return self._ask().view.state()

    def position(self, *, as_of: datetime | None = None) -> tuple[int, datetime | None]:
        """Give how far the ledger goes: the number of its last entry, and when that was recorded."""
        return self._ask().view.position(as_of=as_of)

    def ask(self, *words: str) -> "Answer":
        """Give the answer to a question: sentences that each name their claims, and what cannot be told.

        Args:
            words: a question in English, or the name of one and its arguments; see `questions.toml`.
        Raises: UsageError, if it is not understood for certain, with the nearest questions; LedgerError.
        """
        from reportedly.desk.asking.ask import ask  # noqa: PLC0415

        with paused_collection():
            return ask(cast("Desk", self), self._ask().view, words)

    def query_for(self, query: ClaimQuery | None, actors: Sequence[str]) -> ClaimQuery:
        """Give a query that also asks for these actors, by every name and id that they can mean."""
        asked = query or ClaimQuery(min_score=self.min_score)
        if not actors:
            return asked
        meant = [self.meant(name) for name in actors]
        entities = asked.actors.union(*(one.entities for one in meant))
        return replace(
            asked, actors=entities, actor_names=asked.actor_names.union(*(one.names for one in meant))
        )
