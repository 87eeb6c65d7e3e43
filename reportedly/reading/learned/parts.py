"""Parts: a file of weights that is too big for some hosts, kept in pieces beside a digest of the whole.

`parts.json` in the folder of a reading model names each file, its SHA-256 and, where it is cut, its pieces in
order. Files that it does not name are taken as they lie there.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from reportedly.model.errors import VocabularyError

MANIFEST = "parts.json"
MOST_BYTES = 45_000_000
"""What one piece holds at most: some hosts of repositories refuse files of 100 MB, and warn from 50."""


def whole(folder: Path, name: str) -> bytes:
    """Give the bytes of a file of a reading model, its pieces joined and its digest checked.

    Raises: VocabularyError, if a piece is missing or the whole is not what the manifest says.
    """
    told = read_manifest(folder).get(name)
    try:
        if told is None:
            return (folder / name).read_bytes()
        joined = b"".join((folder / piece).read_bytes() for piece in _pieces(told, name))
    except OSError as error:
        missing = Path(str(error.filename)).name
        raise VocabularyError(
            f"{folder}: {missing} of the reading model is missing; install the package again"
        ) from error
    if hashlib.sha256(joined).hexdigest() != told.get("sha256"):
        raise VocabularyError(f"{folder}: {name} is not the one that was built; install the package again")
    return joined


def cut(folder: Path, name: str, most: int = MOST_BYTES) -> None:
    """Note a file's digest in the manifest, and cut it into pieces where it holds more than `most` bytes."""
    content = (folder / name).read_bytes()
    told: dict[str, object] = {"sha256": hashlib.sha256(content).hexdigest()}
    for old in folder.glob(f"{name}.part*"):
        old.unlink()
    if len(content) > most:
        pieces = [content[begin : begin + most] for begin in range(0, len(content), most)]
        names = [f"{name}.part{number}" for number in range(1, len(pieces) + 1)]
        for piece_name, piece in zip(names, pieces, strict=True):
            (folder / piece_name).write_bytes(piece)
        (folder / name).unlink()
        told["parts"] = names
    manifest = {**read_manifest(folder), name: told}
    text = json.dumps(manifest, indent=1, sort_keys=True) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8")


def read_manifest(folder: Path) -> Mapping[str, Mapping[str, object]]:
    """Give what is known of the files of a folder; nothing where there is no manifest."""
    path = folder / MANIFEST
    if not path.is_file():
        return {}
    kept: dict[str, Mapping[str, object]] = json.loads(path.read_text(encoding="utf-8"))
    return kept


def digest_of(folder: Path, names: Sequence[str]) -> str:
    """Give one SHA-256 over some files of a reading model, in the order named."""
    hashed = hashlib.sha256()
    for name in names:
        hashed.update(hashlib.sha256(whole(folder, name)).digest())
    return hashed.hexdigest()


def _pieces(told: Mapping[str, object], name: str) -> list[str]:
    parts = told.get("parts")
    return [str(one) for one in parts] if isinstance(parts, list) else [name]
