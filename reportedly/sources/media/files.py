"""The files of a store of media: bytes under their digest, whole or not there; and small copies of them."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from reportedly.model.errors import LedgerBroken, LedgerUnwritable

_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Received:
    """Bytes that are in the folder and not on record yet."""

    path: Path
    sha256: str
    size: int


class MediaFiles:
    """The files in a folder of media."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @contextmanager
    def receive(self, file: BinaryIO, most: int, name: str) -> Iterator[Received]:
        """Give bytes written into the folder, for as long as it takes to judge them; then they are gone.

        Args:
            most: of more bytes one more is taken, for whoever judges to see.
        Raises: LedgerUnwritable.
        """
        half = self.folder / f"{os.getpid()}.{id(file):x}.half"
        try:
            yield self._write(half, file, most, name)
        finally:
            with suppress(OSError):
                half.unlink()

    def keep(self, received: Received, thumbnail: bytes) -> None:
        """Put received bytes and their small copy where they stay.

        Raises: LedgerUnwritable.
        """
        try:
            if thumbnail:
                small = self._path("thumbnails", received.sha256)
                small.parent.mkdir(parents=True, exist_ok=True)
                half = small.with_name(f"{small.name}.{os.getpid()}.half")
                half.write_bytes(thumbnail)
                half.replace(small)
            body = self._path("bodies", received.sha256)
            body.parent.mkdir(parents=True, exist_ok=True)
            received.path.replace(body)
        except OSError as error:
            raise LedgerUnwritable(f"{self.folder}: it cannot be written ({error}); check it") from error

    def read_bytes(self, sha256: str) -> bytes:
        """Give the bytes as they were received.

        Raises: LedgerBroken, if they are missing or not what they were.
        """
        content = self._read(self._path("bodies", sha256))
        if hashlib.sha256(content).hexdigest() != sha256:
            raise LedgerBroken(f"{self.folder}: the file {sha256} was changed; restore it from a copy")
        return content

    def thumbnail(self, sha256: str) -> bytes | None:
        """Give the small JPEG that was drawn anew; None if there is none."""
        path = self._path("thumbnails", sha256)
        return self._read(path) if path.exists() else None

    def paths(self, sha256: str) -> tuple[Path, Path]:
        """Give where the small copy and the bytes of a digest stand, whether they are there or not."""
        return self._path("thumbnails", sha256), self._path("bodies", sha256)

    def _write(self, half: Path, file: BinaryIO, most: int, name: str) -> Received:
        hashed, size = hashlib.sha256(), 0
        try:
            with half.open("wb") as written:
                while size <= most and (piece := file.read(min(_PIECE, most + 1 - size))):
                    hashed.update(piece)
                    written.write(piece)
                    size += len(piece)
                written.flush()
                os.fsync(written.fileno())
        except OSError as error:
            raise LedgerUnwritable(f"{name}: it cannot be kept in {self.folder} ({error})") from error
        return Received(half, hashed.hexdigest(), size)

    def _read(self, path: Path) -> bytes:
        try:
            return path.read_bytes()
        except OSError as error:
            raise LedgerBroken(f"{path}: it is missing ({error.strerror}); restore it from a copy") from error

    def _path(self, what: str, sha256: str) -> Path:
        return self.folder / what / sha256[:2] / sha256
