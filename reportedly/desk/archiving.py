"""Pages out of web archives at the desk: on record before they are read, as what was fetched is."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from reportedly.desk.outcomes import Outcome, ReadDocument
from reportedly.model.documents import Archived, Capture, Unreadable
from reportedly.sources.custody import Custody, Kept, custody_folder
from reportedly.sources.fetching.fetcher import AGENT


class Archiving:
    """The custody of archived pages during one reading; it is opened when the first of them comes."""

    def __init__(self, ledger: Path) -> None:
        self._ledger = ledger
        self._custody: Custody | None = None
        self._kept: dict[str, Kept] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._custody is not None:
            self._custody.close()

    def on_record(self, found: Iterable[Capture | Unreadable]) -> Iterator[Capture | Unreadable]:
        """Yield captures, those from archives once they are on record.

        Raises: LedgerUnwritable; LedgerBroken.
        """
        for one in found:
            if isinstance(one, Capture) and one.archived is not None:
                if self._custody is None:
                    self._custody = Custody(custody_folder(self._ledger))
                record = _record(one, one.archived)
                kept = self._custody.keep_record(one.archived.url, one.sha256, record, one.archived.wire)
                self._kept[one.source] = kept
            yield one

    def settled(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """Yield outcomes, those of archived pages once it is on record what became of them."""
        for outcome in outcomes:
            kept = self._kept.pop(outcome.source, None)
            if kept is not None and self._custody is not None:
                read = isinstance(outcome, ReadDocument)
                document = outcome.document.id if isinstance(outcome, ReadDocument) else None
                trouble = None if read or not isinstance(outcome, Unreadable) else str(outcome.error)
                self._custody.settle(kept, document=document, trouble=trouble)
            yield outcome


def _record(capture: Capture, archived: Archived) -> dict[str, object]:
    """Give the custody record of an archived page: what the archive says; it was not us who asked."""
    return {
        "url": archived.url,
        "final_url": archived.url,
        "hops": [],
        "address": archived.address or "",
        "asked": archived.moment,
        "answered": archived.moment,
        "status": archived.status,
        "reason": archived.reason,
        "headers": [list(pair) for pair in archived.headers],
        "sha256": capture.sha256,
        "bytes": len(capture.content),
        "tool": AGENT,
        "source": capture.source,
        "publisher": capture.header.publisher,
        "archive": {"file": capture.source, "record": archived.record, "checked": list(archived.checked)},
    }
