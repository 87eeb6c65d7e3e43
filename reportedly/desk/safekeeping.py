"""Keeping a ledger safe: checking that it is what was recorded, copying it, putting a copy back.

Custody and media, which lie beside it, go with it.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from reportedly.desk.beside import Stored, copied_beside, prepare_beside, put_beside
from reportedly.ledger.address import Address
from reportedly.ledger.backup import copy_into, copy_ledger, put_in_place
from reportedly.ledger.carry import carry_in, carry_out
from reportedly.ledger.faults import disk_told
from reportedly.ledger.store import Ledger
from reportedly.ledger.verify import Soundness
from reportedly.model.errors import LedgerBroken, LedgerMissing, LedgerUnwritable
from reportedly.model.records import Record, Value


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What was copied."""

    soundness: Soundness
    beside: tuple[Stored, ...]
    """Custody and media, where there are any."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back, and where that lies which stood there before."""

    soundness: Soundness
    kept: Path | None
    """The former ledger; None if there was none."""
    beside: tuple[Stored, ...] = ()
    """Custody and media, where the copy has any; what it has not stays as it is."""


_OTHER_FILES = "name another folder for the files beside the ledger in REPORTEDLY_FILES"


class Safekeeping:
    """The care of one ledger's file."""

    def __init__(self, ledger: Address, let_go: Callable[[], None]) -> None:
        self._ledger = ledger
        self._let_go = let_go

    def verify(self, *, quick: bool = False, seal: str | None = None) -> Soundness:
        """Check the ledger and give what is wrong and where; nothing is changed.

        Raises: LedgerError, if there is no ledger, or it cannot be opened at all.
        """
        return _verified(self._ledger, quick=quick, seal=seal)

    def back_up(self, target: Path) -> BackedUp:
        """Leave a copy of the ledger at `target`, checked in full, while others may write on.

        Custody and media go into folders beside it, as they lie beside the ledger. The ledger is copied
        first, so that no picture or capture is missing that it speaks of, and gets its name last.

        Raises: LedgerError; LedgerBroken, if the copy is not sound. It is kept all the same, to look into.
        """
        if target.exists():
            raise LedgerUnwritable(f"{target}: there is a file already; choose another name, or move it away")
        incoming = Path(f"{target}.incoming")
        incoming.unlink(missing_ok=True)
        try:
            if self._ledger.path is None:
                carry_out(self._ledger, incoming)
            else:
                copy_ledger(self._ledger.path, incoming)
            with copied_beside(self._ledger.beside, target) as beside:
                incoming.replace(target)
        finally:
            incoming.unlink(missing_ok=True)
        found = _verified(target)
        _require(found, target, "this copy is not sound, because the ledger is not")
        return BackedUp(found, beside)

    def restore(self, copy: Path) -> Restored:
        """Make a copy the ledger, once it is checked in full; what stood there before is kept beside it.

        Raises: LedgerError; LedgerBroken, if the copy is not sound, and then nothing was changed.
        """
        if not copy.is_file():
            raise LedgerMissing(f"{copy}: there is no such file; give one that `backup` wrote")
        if self._ledger.path is None:
            return self._restore_to_server(copy)
        return self._restore_to_file(copy, self._ledger.path)

    def _restore_to_file(self, copy: Path, ledger: Path) -> Restored:
        if ledger.exists() and copy.samefile(ledger):
            raise LedgerUnwritable(f"{copy}: this is the ledger itself; give a copy of it")
        self._let_go()
        with _folder_beside(ledger) as folder:
            candidate, found, beside = _prepared(copy, Path(folder))
            # The ledger first: stopped between, it is the older, and all that it speaks of is there.
            kept = put_in_place(candidate, ledger)
            return Restored(found, kept, put_beside(beside, ledger, kept))

    def _restore_to_server(self, copy: Path) -> Restored:
        """Carry a copy over to a database that holds nothing yet: what is there cannot be taken away."""
        self._let_go()
        files = self._ledger.beside
        with disk_told(files.parent, _OTHER_FILES):
            files.parent.mkdir(parents=True, exist_ok=True)
        with _folder_beside(files) as folder:
            candidate, _, beside = _prepared(copy, Path(folder))
            carry_in(candidate, self._ledger)
            return Restored(_verified(self._ledger), None, put_beside(beside, files, None))


def copy_record(ledger: str, made: BackedUp | Restored) -> Record:
    """Give what checking a copy found, and what was copied or put back beside it."""
    beside: list[Value] = [
        {
            "what": one.name,
            "folder": str(one.folder),
            "records": one.records,
            "kept": None if one.kept is None else str(one.kept),
        }
        for one in made.beside
    ]
    return {**soundness_record(ledger, made.soundness), "beside": beside}


def soundness_record(ledger: str, found: Soundness) -> Record:
    """Give what checking a ledger found."""
    return {
        "type": "verification",
        "ledger": ledger,
        "sound": found.is_sound,
        "quick": found.quick,
        "documents": found.documents,
        "claims": found.claims,
        "readings": found.readings,
        "entries": found.entries,
        "decisions": found.decisions,
        "purged": [{"by": by, "documents": count} for by, count in found.purged],
        "seal": found.seal,
        "found": found.found,
        "troubles": [{"where": one.where, "trouble": one.trouble} for one in found.troubles],
    }


def _verified(path: Path | Address, *, quick: bool = False, seal: str | None = None) -> Soundness:
    with Ledger.open(path, read_only=True, create=False) as ledger:
        return ledger.verify(quick=quick, seal=seal)


def _prepared(copy: Path, folder: Path) -> tuple[Path, Soundness, tuple[Stored, ...]]:
    """Give a copy and what lies beside it, themselves copied into a folder and checked there.

    A copy that an older version wrote is brought forward here, and stays as it is where it lies.
    """
    candidate = folder / "candidate.db"
    copy_into(copy, candidate)
    Ledger.open(candidate).close()
    found = _verified(candidate)
    _require(found, copy, "this copy is not sound, so it was not put back")
    return candidate, found, prepare_beside(copy, folder)


def _require(found: Soundness, path: Path, trouble: str) -> None:
    if not found.is_sound:
        first = found.troubles[0]
        raise LedgerBroken(
            f"{path}: {trouble} ({first.where}: {first.trouble}); see all with "
            f"`reportedly verify --ledger {path}`"
        )


def _folder_beside(ledger: Path) -> "TemporaryDirectory[str]":
    """Give a folder on the disk of the ledger, so that a file in it can be moved into its place at once."""
    if not ledger.parent.is_dir():
        raise LedgerUnwritable(
            f"{ledger}: there is no folder {ledger.parent}; make it, or choose another path"
        )
    with suppress(OSError):
        return TemporaryDirectory(prefix=".restoring-", dir=ledger.parent)
    raise LedgerUnwritable(f"{ledger.parent}: nothing can be written here; choose another ledger")
