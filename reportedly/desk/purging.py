"""Purging at the desk: which reports are to go, what rests on them, and their removal everywhere."""

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.desk.retention import RetentionRule
from reportedly.ledger.answers import DocumentView
from reportedly.ledger.purge import Purge
from reportedly.ledger.queries import DocumentQuery
from reportedly.ledger.store import Ledger
from reportedly.model.decisions import DecisionKind
from reportedly.model.errors import UsageError
from reportedly.model.ids import ClaimId, DocumentId
from reportedly.model.moments import published_days
from reportedly.model.notes import NoteKind
from reportedly.model.tombstones import BY_HAND, Tombstone
from reportedly.sources.custody import custody_folder
from reportedly.sources.disposal import count_captures, dispose
from reportedly.sources.media.disposal import MediaDisposal, dispose_media, going

if TYPE_CHECKING:
    from reportedly.desk.desk import Desk
    from reportedly.ledger.view import View

_COPIES = (".before-*", ".unfinished")
_JUDGING = frozenset({DecisionKind.REVIEW, DecisionKind.NOTE})


@dataclass(frozen=True, slots=True)
class Chosen:
    """A report that is to go."""

    document: DocumentView
    rule: str
    why: str
    """The rule's; empty where it goes by hand."""


@dataclass(frozen=True, slots=True)
class PurgePlan:
    """What a purge would remove, and what it would leave."""

    chosen: tuple[Chosen, ...]
    claims: int
    """How many claims go, of any score."""
    captures: int
    """How many captures in custody go."""
    media: int
    """How many pictures and films go: those that no other report and nobody else needs."""
    decisions: int
    """How many decisions about them stay on record, in the words of whoever made them."""
    copies: tuple[Path, ...]
    """Copies of the ledger beside it, made before, which a purge does not reach."""


@dataclass(frozen=True, slots=True)
class Purged:
    """What a purge has removed."""

    tombstones: tuple[Tombstone, ...]
    captures: int
    media: int
    scrubbed: bool
    """Whether no byte is left in the file; another process that has it open can prevent that for now."""
    on_server: bool = False
    """Whether the ledger is on a server, whose own log and copies we cannot reach."""


class Purging:
    """The purges of one ledger."""

    def __init__(self, desk: "Desk", view: "Callable[[], View]") -> None:
        self._desk = desk
        self._view = view

    def plan(self, ids: Sequence[str] = (), rules: Sequence[RetentionRule] = ()) -> PurgePlan:
        """Give what would go: documents by their ids, and whatever a rule takes; nothing is changed.

        Raises: NotInLedger, for an id that is not held; LedgerError.
        """
        view = self._view()
        wanted = {view.document(one).document.id for one in ids}
        judged = self._judged() if any(one.keep_reviewed for one in rules) else frozenset()
        chosen: list[Chosen] = []
        for one in view.documents(DocumentQuery()):
            rule = self._rule_for(one, rules, judged)
            if one.header.id in wanted:
                chosen.append(Chosen(one, BY_HAND, ""))
            elif rule is not None:
                chosen.append(Chosen(one, rule.name, rule.why))
        return self._plan(tuple(chosen))

    def carry_out(self, plan: PurgePlan, *, by: str, why: str = "") -> Purged:
        """Remove the words of what a plan has chosen, from custody first, then from the ledger and its bytes.

        Stopped half-way, it can be begun again: what is in the ledger still can be chosen still.

        Args:
            why: for what goes by hand, and in place of a rule's reason if given.
        Raises: UsageError, if nobody is named, or no reason; LedgerError.
        """
        purges = [
            Purge(document=one.document.header.id, by=by, why=why.strip() or one.why, rule=one.rule)
            for one in plan.chosen
        ]
        if not by.strip() or not all(one.why.strip() for one in purges):
            raise UsageError("purge: say who removes it and why (--by, --why); both stay on the tombstone")
        with Ledger.open(self._desk.address, create=False) as ledger:
            ledger.require_right_to_purge()
            captures = dispose(custody_folder(self._desk.ledger), *self._marks(plan.chosen))
            disposal = self._disposal(plan.chosen, self._claims_of(plan.chosen), by, why)
            media = dispose_media(self._desk.media.folder, disposal, datetime.now(UTC))
            self._desk.close()
            stones = tuple(ledger.purge(purges)) if purges else ()
            on_server = self._desk.address.login is not None
            return Purged(stones, captures, media, ledger.scrub(), on_server)

    def tombstones(self) -> list[Tombstone]:
        """Give what purged documents left, in the order purged."""
        return self._view().tombstones()

    def tombstone(self, id_: str) -> Tombstone | None:
        """Give what the document or claim of a whole id left when it was purged; None if it never was."""
        return self._view().tombstone(id_)

    def _plan(self, chosen: tuple[Chosen, ...]) -> PurgePlan:
        claims = self._claims_of(chosen)
        about = {*claims, *(one.document.header.id for one in chosen)}
        decided = self._desk.decisions.history()
        return PurgePlan(
            chosen=chosen,
            claims=len(claims),
            captures=count_captures(custody_folder(self._desk.ledger), *self._marks(chosen)),
            media=len(going(self._desk.media.folder, self._disposal(chosen, claims))),
            decisions=sum(bool(about & set(one.decision.about)) for one in decided),
            copies=tuple(sorted(self._copies())),
        )

    def _claims_of(self, chosen: Sequence[Chosen]) -> frozenset[ClaimId]:
        view = self._view()
        details = (view.document(one.document.header.id) for one in chosen)
        return frozenset(read.claim.id for one in details for read in one.read_claims)

    def _disposal(
        self, chosen: Sequence[Chosen], claims: Set[ClaimId], by: str = "", why: str = ""
    ) -> MediaDisposal:
        """Give what is to go of media, where evidence for claims of reports that stay needs none of it.

        Args:
            claims: those of the chosen reports.
        """
        documents = frozenset(one.document.header.id for one in chosen)
        ties = self._desk.decisions.in_effect(kind=DecisionKind.EVIDENCE)
        needed = frozenset(one.about[1] for one in ties if one.about[0] not in claims)
        reasons = "; ".join(dict.fromkeys(one.why for one in chosen if one.why))
        why = why.strip() or reasons
        return MediaDisposal(documents=documents, needed=needed, by=by.strip(), why=why)

    def _marks(self, chosen: Sequence[Chosen]) -> tuple[list[DocumentId], list[str]]:
        headers = [one.document.header for one in chosen]
        return [one.id for one in headers], [one.sha256 for one in headers]

    def _copies(self) -> Iterator[Path]:
        ledger = self._desk.ledger
        for ending in _COPIES:
            yield from ledger.parent.glob(f"{ledger.name}{ending}")

    def _judged(self) -> frozenset[DocumentId]:
        """Give the reports that a person has judged a claim of, or put a note on."""
        about = {
            part
            for one in self._desk.decisions.in_effect()
            if one.kind in _JUDGING and one.value != NoteKind.RECOGNITION
            for part in one.about
        }
        view = self._view()
        held = (view.document(one.header.id) for one in view.documents(DocumentQuery()))
        return frozenset(
            one.document.id
            for one in held
            if one.document.id in about or any(read.claim.id in about for read in one.read_claims)
        )

    def _rule_for(
        self, one: DocumentView, rules: Sequence[RetentionRule], judged: frozenset[DocumentId]
    ) -> RetentionRule | None:
        """Give the first rule that takes a document; None if none does."""
        for rule in rules:
            spared = rule.keep_reviewed and one.header.id in judged
            if not spared and self._is_old(one, rule) and self._is_of(one, rule):
                return rule
        return None

    def _is_of(self, one: DocumentView, rule: RetentionRule) -> bool:
        key_of = self._desk.publishers.key_of
        return not rule.publishers or key_of(one.header.publisher) in {
            key_of(name) for name in rule.publishers
        }

    def _is_old(self, one: DocumentView, rule: RetentionRule) -> bool:
        if rule.older_than_days is None:
            return True
        return _day(one, rule.counted_from) <= datetime.now(UTC).date() - timedelta(days=rule.older_than_days)


def _day(one: DocumentView, counted_from: str) -> date:
    days = published_days(one.header.published) if counted_from == "published" else None
    return one.recorded.date() if days is None else days[1]
