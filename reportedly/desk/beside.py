"""What lies beside a ledger, custody and media: copied with it, checked whole, put back with it."""

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from reportedly.ledger.backup import copy_into
from reportedly.ledger.faults import disk_told
from reportedly.model.errors import LedgerBroken, LedgerUnwritable
from reportedly.sources.custody import Custody, custody_folder
from reportedly.sources.media.store import MediaStore, media_folder

_UNFINISHED = "unfinished"
_HALF = ".half"
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Beside:
    """A folder that belongs to a ledger: a record that only grows, and files under their digests."""

    name: str
    folder_of: Callable[[Path], Path]
    record: str
    """The file of its record."""
    files: tuple[str, ...]
    """The folders of its files."""
    verify: Callable[[Path], int]
    """Gives how many records there are, once all and their files are found as they were."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What was copied or put back beside a ledger."""

    name: str
    folder: Path
    records: int
    kept: Path | None = None
    """The folder that stood there before; None if none did."""


def _verify_custody(folder: Path) -> int:
    custody = Custody(folder)
    try:
        return custody.verify()
    finally:
        custody.close()


def _verify_media(folder: Path) -> int:
    store = MediaStore(folder, create=False)
    try:
        return store.verify()
    finally:
        store.close()


_BESIDE = (
    Beside("custody", custody_folder, "custody.sqlite", ("bodies",), _verify_custody),
    Beside("media", media_folder, "media.sqlite", ("bodies", "thumbnails"), _verify_media),
)


@contextmanager
def copied_beside(ledger: Path, copy: Path) -> Iterator[tuple[Stored, ...]]:
    """Leave copies of what lies beside a ledger beside its copy, which is put there at the end of the block.

    Until then each folder says that it is unfinished. One that says so and has no ledger is of a copy that
    was stopped, and makes room; at a failure nothing is left.

    Raises: LedgerUnwritable; LedgerBroken, if what was copied is not what was recorded.
    """
    begun: list[Path] = []
    try:
        made = []
        for one in _standing(ledger):
            folder = one.folder_of(copy)
            _begin(folder)
            begun.append(folder)
            made.append(_copied(one, one.folder_of(ledger), folder))
        yield tuple(made)
    except BaseException:
        for folder in begun:
            shutil.rmtree(folder, ignore_errors=True)
        raise
    for folder in begun:
        (folder / _UNFINISHED).unlink(missing_ok=True)


def prepare_beside(copy: Path, folder: Path) -> tuple[Stored, ...]:
    """Give what lies beside a copy, itself copied into a folder and checked there.

    Raises: LedgerUnwritable; LedgerBroken, if it is not what was recorded.
    """
    made = []
    for one in _standing(copy):
        candidate = folder / one.name
        with disk_told(candidate):
            candidate.mkdir()
        made.append(_copied(one, one.folder_of(copy), candidate))
    return tuple(made)


def put_beside(prepared: Sequence[Stored], ledger: Path, kept: Path | None) -> tuple[Stored, ...]:
    """Make prepared folders those of the ledger; what stood there goes to the former ledger.

    Args:
        kept: where the former ledger lies; None if there was none.
    Raises: LedgerUnwritable.
    """
    candidates = {one.name: one for one in prepared}
    made = []
    for one in (one for one in _BESIDE if one.name in candidates):
        folder, former = one.folder_of(ledger), None
        with disk_told(folder):
            if folder.exists():
                former = _free_name(one, ledger, kept)
                folder.replace(former)
            candidates[one.name].folder.replace(folder)
        made.append(Stored(one.name, folder, candidates[one.name].records, former))
    return tuple(made)


def _standing(ledger: Path) -> Iterator[Beside]:
    return (one for one in _BESIDE if (one.folder_of(ledger) / one.record).is_file())


def _begin(folder: Path) -> None:
    with disk_told(folder):
        if (folder / _UNFINISHED).exists():
            shutil.rmtree(folder)
        if folder.exists():
            raise LedgerUnwritable(
                f"{folder}: there is a folder already; choose another name for the copy, or move it away"
            )
        folder.mkdir()
        (folder / _UNFINISHED).touch()


def _copied(one: Beside, source: Path, target: Path) -> Stored:
    """Copy a folder and check the copy; the record first, because bytes are on disk before their record."""
    copy_into(source / one.record, target / one.record)
    with disk_told(target):
        for place in one.files:
            for file in sorted((source / place).rglob("*")):
                if file.is_file() and file.suffix != _HALF:
                    _copy_file(file, target / file.relative_to(source))
    try:
        return Stored(one.name, target, one.verify(target))
    except LedgerBroken as error:
        raise LedgerBroken(f"{source}: {one.name} is not what was recorded ({error})") from error


def _copy_file(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        read = source.open("rb")
    except FileNotFoundError:
        return  # purged meanwhile; whether its record still asks for it is seen when the copy is checked
    with read, target.open("wb") as written:
        shutil.copyfileobj(read, written, _PIECE)
        written.flush()
        os.fsync(written.fileno())


def _free_name(one: Beside, ledger: Path, kept: Path | None) -> Path:
    """Give where a former folder goes: beside the former ledger, so that the two can be opened together."""
    names = (Path(f"{ledger}.before-restore-{number}") for number in count(1))
    ledgers = names if kept is None else iter((kept, *(Path(f"{kept}-{number}") for number in range(2, 99))))
    return next(folder for folder in map(one.folder_of, ledgers) if not folder.exists())
