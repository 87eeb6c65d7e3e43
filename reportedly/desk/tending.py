"""Tending: what keeps a ledger as it should be: checked, copied, rid of words, annotated."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportedly.desk.desk import Desk
    from reportedly.desk.notes import Notes
    from reportedly.desk.purging import Purging
    from reportedly.desk.safekeeping import Safekeeping
    from reportedly.ledger.address import Address
    from reportedly.ledger.store import Ledger


class Tending:
    """The part of a desk that tends its ledger."""

    address: "Address"
    """Where the ledger is: what opens it, and what messages call it."""
    ledger: Path
    """The path that files beside the ledger are named after: the ledger itself, where that is a file."""
    purged_too = False
    """Whether reports that were purged are kept all the same when they are read again."""

    def close(self) -> None:
        """Let go of the ledger's file."""
        raise NotImplementedError

    def _ask(self) -> "Ledger":
        raise NotImplementedError

    @property
    def safekeeping(self) -> "Safekeeping":
        """What keeps a ledger safe: checking it, copying it, putting a copy back."""
        from reportedly.desk.safekeeping import Safekeeping  # noqa: PLC0415 - the database takes a while

        return Safekeeping(self.address, self.close)

    @property
    def purging(self: "Desk") -> "Purging":  # type: ignore[misc]
        """What removes the words of reports, by hand or under rules, and leaves tombstones."""
        from reportedly.desk.purging import Purging  # noqa: PLC0415

        return Purging(self, lambda: self._ask().view)

    @property
    def notes(self: "Desk") -> "Notes":  # type: ignore[misc]
        """Corrections, retractions and replies that people noted on claims, reports and publishers."""
        from reportedly.desk.notes import Notes  # noqa: PLC0415

        return Notes(self, lambda: self._ask().view)
