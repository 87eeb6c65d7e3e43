"""Readers: the learned extractor in two sizes, of which one reads.

The small one comes with the program. The large one is a package of its own that names the folder of its
weights by an entry point; whoever has it installed chooses it by name, so that installing a package alone
changes nothing that is read. Both stand in the same place among the extractors, under names of their own.
"""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly import __version__
from reportedly.desk.outcomes import Check
from reportedly.model.errors import ModelMissing, ReportedlyError, UsageError
from reportedly.model.protocols import Extractor

if TYPE_CHECKING:
    from reportedly.claims.joint import Joint

PLACE = "relations"
"""The extractor that both sizes are: `--extractor relations` reads with the chosen one."""
SMALL, LARGE = "small", "large"
SIZES = (SMALL, LARGE)
VARIABLE = "REPORTEDLY_READER"
FOLDERS = "reportedly.readers"
"""Group of entry points; each is named as a size and gives, called without arguments, a folder's path."""

PACKAGE = "reportedly-large-reader"
PAGE = "docs/how-to/use-the-large-reader.md"
_FIGURES = ("best F1", "precision", "recall", "over-claiming")


@dataclass(frozen=True)
class Installed:
    """A reading model that lies on this machine."""

    size: str
    folder: Path
    package: str
    """What it came with: name and version."""

    @cached_property
    def card(self) -> Mapping[str, object]:
        """What its folder says of it: name, version, scale of its scores, figures."""
        kept: Mapping[str, object] = json.loads((self.folder / "card.json").read_text(encoding="utf-8"))
        return kept

    @property
    def digest(self) -> str:
        """The first 16 digits of a SHA-256 over encoder and heads."""
        from reportedly.reading.learned.network import ENCODER_FILE, HEADS_FILE  # noqa: PLC0415 - heavy
        from reportedly.reading.learned.parts import digest_of  # noqa: PLC0415

        return digest_of(self.folder, (ENCODER_FILE, HEADS_FILE))[:16]

    def words(self) -> str:
        """Give name, version, digest, package and figures, in a line."""
        card = self.card
        known = card.get("figures")
        figures = known if isinstance(known, Mapping) else {}
        told = ", ".join(f"{name} {figures[name]:.2f}" for name in _FIGURES if name in figures)
        held = f"; with the rules on held-back documents: {told}" if told else ""
        return f"{card['name']}@{card['version']} from {self.package}, SHA-256 {self.digest}{held}"


def chosen_size(given: str | None) -> str:
    """Give the size asked for, else the one that REPORTEDLY_READER names, else the small one.

    Raises: UsageError, if there is none of that name.
    """
    asked = given or os.environ.get(VARIABLE) or SMALL
    if asked not in SIZES:
        raise UsageError(f"{asked}: no such reader; choose {' or '.join(SIZES)}")
    return asked


def find_reader(size: str) -> Installed:
    """Give the model of a size.

    Raises: ModelMissing, if it is not installed or its package is broken.
    """
    if size == SMALL:
        from reportedly.reading.learned.extractor import shipped_folder  # noqa: PLC0415 - heavy

        return Installed(SMALL, shipped_folder(), f"reportedly {__version__}")
    point = next(iter(entry_points(group=FOLDERS, name=size)), None)
    if point is None:
        raise ModelMissing(
            f"the {size} reader is not installed; {PAGE} says how {PACKAGE} is built and installed; "
            f"or read with the small one, --reader {SMALL}"
        )
    return _of_package(size, point)


def _of_package(size: str, point: EntryPoint) -> Installed:
    package = PACKAGE if point.dist is None else f"{point.dist.name} {point.dist.version}"
    try:
        folder = Path(str(point.load()()))
    except Exception as error:  # whatever a foreign package raises is its trouble, named as such
        raise ModelMissing(
            f"the {size} reader of {package} cannot be loaded ({type(error).__name__}: {error}); "
            f"install it again, or read with the small one, --reader {SMALL}"
        ) from error
    if not (folder / "card.json").is_file():
        raise ModelMissing(
            f"the {size} reader of {package} came without its weights; build it again from "
            f"packages/{PACKAGE}, or read with the small one, --reader {SMALL}"
        )
    return Installed(size, folder, package)


@cache
def load_reader(size: str) -> Extractor:
    """Give the learned extractor of a size.

    Raises: ModelMissing, if it is not installed; VocabularyError, if its files are not those that were built.
    """
    from reportedly.reading.learned.extractor import load_learned, relations  # noqa: PLC0415 - heavy

    return relations() if size == SMALL else load_learned(find_reader(size).folder)


@cache
def joint_of(size: str) -> "Joint | None":
    """Give the weights of the joint score that belong to a size; None for the shipped ones."""
    from reportedly.claims.joint import load_joint  # noqa: PLC0415 - only when something is read

    return None if size == SMALL else load_joint(find_reader(size).folder)


def mark_of(size: str) -> str:
    """Give what tells readings by one size and build from those by another; empty for the small one.

    The small one's files are told by the program's version and by the vocabulary.
    """
    if size == SMALL:
        return ""
    folder = find_reader(size).folder
    kept = (folder / name for name in ("card.json", "joint-scores.json"))
    told = [hashlib.sha256(file.read_bytes()).hexdigest() for file in kept if file.is_file()]
    return "\n".join([size, *told])


def check_readers(chosen: str) -> Iterator[Check]:
    """Yield what is installed, for the check-up: the chosen size first."""
    for size in sorted(SIZES, key=lambda one: one != chosen):
        yield _check(size, needed=size == chosen)


def _check(size: str, *, needed: bool) -> Check:
    name = f"reader {size}"
    try:
        found = find_reader(size).words()
    except (ReportedlyError, OSError, ValueError) as error:
        if needed:
            return Check(name, False, str(error), "see the message")
        return Check(name, True, f"not installed; {PAGE} says how it is built", needed=False)
    hint = "" if needed else f"; choose it with --reader {size}"
    return Check(name, True, f"{found}{hint}", needed=needed)
