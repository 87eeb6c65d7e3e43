"""WACZ: web archives in a zip, with a list of what is in it, its digests, and which addresses are pages.

Source: WACZ 1.1.1, specs.webrecorder.net.
"""

import json
import posixpath
import zipfile
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from io import BytesIO
from typing import IO, Any

from reportedly.model.documents import Capture, Unreadable
from reportedly.model.errors import SourceEmpty, SourceTooLarge, SourceUnreadable
from reportedly.sources.archives.digests import has_digest
from reportedly.sources.archives.records import Reopen
from reportedly.sources.archives.warc import Originals, warc_captures

MAX_MEMBERS = 10_000
MAX_LIST_BYTES = 20_000_000
"""The most that the list of contents, or one list of pages, may unpack to."""
MAX_RATIO = 500
"""How many times its own size a part may unpack to; archives in it are packed already."""

_LIST = "datapackage.json"
_SEAL = "datapackage-digest.json"
_BROKEN = (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError, IndexError)


def wacz_captures(reopen: Reopen, name: str, max_bytes: int) -> Iterator[Capture | Unreadable]:
    """Yield the pages of every archive in it that has the digest it states, and what cannot be used.

    Raises: SourceUnreadable, if it is no WACZ or its list of contents was changed; SourceTooLarge.
    """
    with closing(reopen()) as stream:
        package = _Package(stream, name)
        originals = Originals(pages=package.pages())
        archives = package.archives()
        if not archives:
            raise SourceEmpty(f"{name}: no web archive is in it; give the WARC files that belong to it")
        for member in archives:
            within = f"{name}/{posixpath.basename(member)}"
            trouble = package.trouble_with(member)
            if trouble is None:
                yield from warc_captures(partial(package.open, member), within, max_bytes, originals)
            else:
                yield Unreadable(within, SourceUnreadable(f"{within}: {trouble}"))


class _Package:
    """The opened zip with its list of contents."""

    def __init__(self, stream: IO[bytes], name: str) -> None:
        self._name = name
        try:
            self._zip = zipfile.ZipFile(stream)
        except _BROKEN as error:
            raise self._broken("it is no zip archive") from error
        if len(self._zip.infolist()) > MAX_MEMBERS:
            raise SourceTooLarge(f"{name}: over {MAX_MEMBERS} files are in it; give the WARC files in it")
        self._members = {one.filename: one for one in self._zip.infolist()}
        content = self._read(_LIST)
        self._check_seal(content)
        listed = _parse(content)
        resources = listed.get("resources") if isinstance(listed, dict) else None
        if not isinstance(resources, list):
            raise self._broken(f"{_LIST} lists nothing")
        self._hashes = {
            str(one["path"]): str(one.get("hash", ""))
            for one in resources
            if isinstance(one, dict) and "path" in one
        }

    def archives(self) -> list[str]:
        """Give the names of the web archives in it, sorted."""
        return sorted(
            one for one in self._members if one.startswith("archive/") and one.endswith((".warc", ".warc.gz"))
        )

    def pages(self) -> set[str] | None:
        """Give the addresses that it says are pages; None if it lists none."""
        found: set[str] = set()
        for name in self._members:
            if name.startswith("pages/") and name.endswith(".jsonl"):
                for line in self._read(name).splitlines():
                    row = _parse(line)
                    if isinstance(row, dict) and isinstance(row.get("url"), str):
                        found.add(row["url"])
        return found or None

    def trouble_with(self, member: str) -> str | None:
        """Give why a part is not to be used; None if it is as the list of contents says."""
        stated = self._hashes.get(member)
        if not stated:
            return f"{_LIST} does not name it with a digest, so it was put in later; it is left"
        one = self._members[member]
        if one.file_size > MAX_RATIO * max(one.compress_size, 1):
            return f"it unpacks to over {MAX_RATIO} times its size; it is left"
        try:
            with self.open(member) as stream:
                right = has_digest(stream, stated)
        except _BROKEN:
            return "it cannot be unpacked; get the archive anew"
        return None if right else f"it does not have the digest that {_LIST} states; get the archive anew"

    def open(self, member: str) -> IO[bytes]:
        """Open a part at its beginning."""
        return self._zip.open(member)

    def _check_seal(self, content: bytes) -> None:
        if _SEAL not in self._members:
            return
        seal = _parse(self._read(_SEAL))
        stated = seal.get("hash") if isinstance(seal, dict) else None
        if isinstance(stated, str) and not has_digest(BytesIO(content), stated):
            raise self._broken(f"{_LIST} does not have the digest that {_SEAL} states")

    def _read(self, member: str) -> bytes:
        one = self._members.get(member)
        if one is None:
            raise self._broken(f"there is no {member} in it")
        try:
            with self._zip.open(one) as stream:
                content = stream.read(MAX_LIST_BYTES + 1)
        except _BROKEN as error:
            raise self._broken(f"{member} cannot be unpacked") from error
        if len(content) > MAX_LIST_BYTES:
            raise SourceTooLarge(f"{self._name}: {member} unpacks to over {MAX_LIST_BYTES} bytes; it is left")
        return content

    def _broken(self, why: str) -> SourceUnreadable:
        return SourceUnreadable(f"{self._name}: this WACZ cannot be trusted ({why}); get the archive anew")


def _parse(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None
