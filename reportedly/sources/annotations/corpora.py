"""Corpora of annotated texts: brat standoff, CAS JSON, WebAnno TSV, or a project that INCEpTION exported."""

import lzma
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath

from reportedly.model.annotations import Annotated
from reportedly.model.documents import Unreadable
from reportedly.model.errors import SourceError, SourceMissing, SourceTooLarge, SourceUnreadable
from reportedly.sources.annotations.brat import read_brat
from reportedly.sources.annotations.cas_json import read_cas
from reportedly.sources.annotations.webanno_tsv import read_tsv

MOST_BYTES = 200_000_000
"""More than this in one file of an archive is not unpacked."""
MOST_TOTAL = 1_000_000_000
"""An export that unpacks to more altogether is refused."""
EXPORTED = (".json", ".tsv")
ENDINGS = (".ann", *EXPORTED)
CURATED, UNTOUCHED = "CURATION_USER", "INITIAL_CAS"
FOLDERS = ("curation", "annotation")
"""Where an exported project keeps annotations, what was agreed on first."""

_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError),
    # what is packed in a way of its own; what is locked; names and places that cannot be
    *(NotImplementedError, RuntimeError, ValueError),
)


def read_corpus(path: Path, annotator: str | None = None) -> Iterator[Annotated | Unreadable]:
    """Yield each annotated text of a file, a folder or an exported project, in order of name.

    Args:
        annotator: whose annotations of an exported project; None for what was agreed on in curation, else of
            the only annotator there is.
    Raises: SourceMissing, SourceUnreadable, if there is nothing of these formats.
    """
    if path.is_dir():
        files = sorted(one for one in path.rglob("*") if one.suffix in ENDINGS)
        if not files:
            raise SourceMissing(f"{path}: no {', no '.join(ENDINGS)} is in this folder")
        for each in files:
            yield _guarded(each)
    elif not path.is_file():
        raise SourceMissing(f"{path}: there is no such file or folder")
    elif path.suffix.lower() == ".zip":
        yield from _exported(path, annotator)
    else:
        yield _guarded(path)


def _guarded(path: Path) -> Annotated | Unreadable:
    try:
        if path.suffix == ".ann":
            return read_brat(path)
        return _read(path.read_bytes(), path.stem, str(path))
    except SourceError as error:
        return Unreadable(str(path), error)
    except OSError as error:
        return Unreadable(str(path), SourceUnreadable(f"{path}: cannot be read ({error.strerror})"))


def _read(content: bytes, name: str, source: str) -> Annotated:
    """Read what INCEpTION writes, by the ending of its name."""
    return (read_tsv if source.endswith(".tsv") else read_cas)(content, name, source)


def _exported(path: Path, annotator: str | None) -> Iterator[Annotated | Unreadable]:
    try:
        with zipfile.ZipFile(path) as archive:
            chosen = _chosen(archive, path, annotator)
            for document, (member, content) in sorted(chosen.items()):
                source = f"{path}!{member}"
                try:
                    yield _read(content, document, source)
                except SourceError as error:
                    yield Unreadable(source, error)
    except _BROKEN as error:
        raise SourceUnreadable(f"{path}: this is no archive that can be read ({error})") from error


def _chosen(archive: zipfile.ZipFile, path: Path, annotator: str | None) -> dict[str, tuple[str, bytes]]:
    """Give for each document the one annotation that counts, by the folders of an exported project."""
    found: dict[str, dict[str, tuple[str, bytes]]] = {}
    for member, content in _members(archive, path):
        place = PurePosixPath(member)
        if len(place.parts) < 2 or place.suffix not in EXPORTED or place.stem == UNTOUCHED:
            continue
        found.setdefault(place.parent.name, {})[place.stem] = (member, content)
    if not found:
        raise SourceUnreadable(
            f"{path}: no annotation in JSON or TSV is in it; export the project as UIMA CAS JSON "
            "or WebAnno TSV"
        )
    return {document: _one(by_person, document, path, annotator) for document, by_person in found.items()}


def _one(
    by_person: dict[str, tuple[str, bytes]], document: str, path: Path, annotator: str | None
) -> tuple[str, bytes]:
    wanted = annotator or (CURATED if CURATED in by_person else None)
    if wanted is None and len(by_person) == 1:
        wanted = next(iter(by_person))
    if wanted is None or wanted not in by_person:
        named = ", ".join(sorted(by_person))
        raise SourceUnreadable(
            f"{path}: {document} was annotated by {named}; say whose to take with --annotator"
        )
    return by_person[wanted]


class _Taken:
    """Counts what is unpacked of one export; an archive that states less than it holds breaks by itself."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._bytes = 0

    def add(self, entry: zipfile.ZipInfo) -> None:
        """Count a file before it is unpacked.

        Raises: SourceTooLarge.
        """
        if entry.file_size > MOST_BYTES:
            raise SourceTooLarge(
                f"{self._path}: {entry.filename} is larger than {MOST_BYTES:,} bytes unpacked; take it out"
            )
        self._bytes += entry.file_size
        if self._bytes > MOST_TOTAL:
            raise SourceTooLarge(f"{self._path}: it unpacks to over {MOST_TOTAL:,} bytes; export it in parts")


def _members(archive: zipfile.ZipFile, path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the annotation files of an export, also those in an archive of their own for each annotator."""
    taken = _Taken(path)
    for entry in archive.infolist():
        place = PurePosixPath(entry.filename)
        if not place.parts or place.parts[0] not in FOLDERS or entry.is_dir():
            continue
        taken.add(entry)
        content = archive.read(entry)
        if place.suffix == ".zip":
            with zipfile.ZipFile(BytesIO(content)) as inner:
                for each in inner.infolist():
                    ending = PurePosixPath(each.filename).suffix
                    if ending in EXPORTED:
                        taken.add(each)
                        yield str(place.parent / f"{place.stem}{ending}"), inner.read(each)
        else:
            yield entry.filename, content
