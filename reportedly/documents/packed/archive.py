"""Zip archives from strangers: parts are read one by one, in memory, each only as far as a limit."""

import struct
import zipfile
import zlib
from io import BytesIO
from typing import Any

from reportedly.model.errors import SourceTooLarge, SourceUnreadable

MAX_PARTS = 5_000
"""More parts than any report has; a list of millions would fill the memory before one is read."""

MAX_UNPACKED_BYTES = 50_000_000
"""The most that all parts of one document may unpack to."""

_CHUNK_BYTES = 1 << 18
_IN_LIST = b"PK\x01\x02"
_LOCKED_FLAG = 0x1
# Other methods unpack a few bytes to megabytes before anyone can count them; no office program uses them.
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    IndexError,
)
"""What reading a damaged archive raises."""


class Archive:
    """The parts of a packed document by name; what is read is counted against one limit."""

    def __init__(self, content: bytes, source: str) -> None:
        """Open an archive.

        Raises: SourceTooLarge, if it lists too many parts; SourceUnreadable, if it is broken.
        """
        self.source = source
        self._left = MAX_UNPACKED_BYTES
        if content.count(_IN_LIST) > MAX_PARTS:
            raise SourceTooLarge(
                f"{source}: it has over {MAX_PARTS} parts, as no report has; save it as text"
            )
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
        except _BROKEN as error:
            raise self.broken() from error
        self._parts = {one.filename: one for one in self._zip.infolist()}

    def broken(self) -> SourceUnreadable:
        """Give the error for a document that is not what its form asks for."""
        return SourceUnreadable(
            f"{self.source}: this document is broken; open it in the program that made it and save it again"
        )

    def holds(self, name: str) -> bool:
        """Tell whether there is a part of this name."""
        return name in self._parts

    def read(self, name: str) -> bytes:
        """Give a part unpacked.

        Raises: SourceTooLarge, once over the limit; SourceUnreadable, if it is missing, locked or broken.
        """
        part = self._parts.get(name)
        if part is None or part.compress_type not in _METHODS:
            raise self.broken()
        if part.flag_bits & _LOCKED_FLAG:
            raise SourceUnreadable(f"{self.source}: it is locked by a password; save a copy without one")
        try:
            with self._zip.open(part) as stream:
                return self._take(stream)
        except _BROKEN as error:
            raise self.broken() from error

    def _take(self, stream: Any) -> bytes:
        chunks = []
        while chunk := stream.read(_CHUNK_BYTES):
            self._left -= len(chunk)
            if self._left < 0:
                raise SourceTooLarge(
                    f"{self.source}: it unpacks to over {MAX_UNPACKED_BYTES} bytes; save its text alone"
                )
            chunks.append(chunk)
        return b"".join(chunks)

    def read_xml(self, name: str) -> Any:
        """Give a part as an element tree: nothing is fetched, and no entity of its own is let in.

        Raises: SourceTooLarge; SourceUnreadable, if it is no XML or declares a document type.
        """
        from lxml import etree  # type: ignore[import-untyped, unused-ignore]  # noqa: PLC0415 - heavy

        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
        )
        try:
            tree = etree.fromstring(self.read(name), parser)
        except (etree.LxmlError, ValueError) as error:
            raise self.broken() from error
        if tree is None or tree.getroottree().docinfo.doctype:
            raise SourceUnreadable(
                f"{self.source}: part {name} declares entities of its own, as no office program does; "
                "save its text and give that"
            )
        return tree
