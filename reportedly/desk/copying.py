"""Copies among all that a ledger holds: prints are kept beside the documents, so no text is read again."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from reportedly.documents.copies.boilerplate import find_boilerplate, known_to
from reportedly.documents.copies.index import Candidate, Index
from reportedly.documents.copies.prints import METHOD, Hashes, from_bytes, to_bytes, winnow
from reportedly.ledger.answers import StoredPrints
from reportedly.ledger.store import Ledger
from reportedly.model.errors import LedgerLocked, LedgerUnwritable
from reportedly.model.ids import DocumentId


@dataclass(frozen=True)
class Copies:
    """Which documents of a ledger share words with a text."""

    index: Index
    prints: dict[DocumentId, Hashes]
    """The prints of each document held, in the order recorded."""
    publishers: dict[DocumentId, str | None]
    boilerplate: dict[str, Hashes]
    """Each publisher's boilerplate; those without any are absent."""

    def of(self, document: DocumentId, *, limit: int | None = None) -> list[Candidate]:
        """Give the other documents that share words with one that is held, those with most of it first.

        Raises: KeyError, for a document that is not held.
        """
        known = known_to(self.boilerplate, self.publishers[document])
        found = self.index.candidates(self.prints[document], known)
        return [one for one in found if one.document != document][:limit]

    def of_text(self, text: str, publisher: str | None, *, limit: int | None = None) -> list[Candidate]:
        """Give the documents held that share words with a text from anywhere, those with most of it first."""
        return self.index.candidates(winnow(text).hashes, known_to(self.boilerplate, publisher), limit=limit)


def open_copies(ledger: Ledger, *, as_of: datetime | None = None) -> Copies:
    """Give the index over all documents of a ledger; those without prints get them first.

    Args:
        as_of: leave out documents that were recorded later; None for all.
    """
    # A ledger that can only be read, or that another process is writing to, is answered from all the same.
    with suppress(LedgerUnwritable, LedgerLocked):
        keep_missing_prints(ledger)
    stored = [*ledger.view.prints(METHOD, as_of=as_of), *_made_now(ledger, as_of)]
    prints = {one.document: from_bytes(one.hashes) for one in stored}
    publishers = {one.document: one.publisher for one in stored}
    index = Index()
    index.add_all(prints.items())
    boilerplate = find_boilerplate((publishers[document], hashes) for document, hashes in prints.items())
    return Copies(index, prints, publishers, boilerplate)


def _made_now(ledger: Ledger, as_of: datetime | None) -> Iterator[StoredPrints]:
    missing = ledger.view.unprinted(METHOD, as_of=as_of)
    while missing is not None:
        for document, publisher, text in missing.texts:
            yield StoredPrints(document, publisher, to_bytes(winnow(text).hashes))
        missing = ledger.view.unprinted(METHOD, after=missing.upto, as_of=as_of)


def keep_missing_prints(ledger: Ledger) -> None:
    """Make and keep the prints of all documents that have none.

    Raises: LedgerLocked, LedgerUnwritable, LedgerBroken.
    """
    while (missing := ledger.view.unprinted(METHOD)) is not None:
        made = {document: to_bytes(winnow(text).hashes) for document, _, text in missing.texts}
        ledger.keep_prints(METHOD, missing.upto, made)
