"""The public texts that placed annotations are about, by set and by the name that the set gives them.

A set that is not here has no texts. `$REPORTEDLY_EVALUATION` names the folder of the sets.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

from evaluation.sets.muc4_labels import read_texts
from evaluation.sets.results import set_folder

Texts = Iterator[tuple[str, str]]


def texts_of(name: str) -> dict[str, str]:
    """Give the texts of a set by their names in it, none where the set is not here.

    Raises: KeyError, if no such set is known.
    """
    folder, read = set_folder(name), READERS[name]
    return dict(read(folder)) if folder.is_dir() else {}


def _muc4(folder: Path) -> Texts:
    for path in sorted(folder.glob("*_docs.jsonl")):
        yield from read_texts(path).items()


def _re3d(folder: Path) -> Texts:
    for line in (folder / "re3d.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row["id"], row["text"]


def _un(folder: Path) -> Texts:
    for row in json.loads((folder / "narratives.json").read_text(encoding="utf-8")):
        yield row["ref"], row["text"]


def _polnear(folder: Path) -> Texts:
    for path in sorted((folder / "train" / "text").glob("*.txt")):
        yield path.name, path.read_bytes().decode("utf-8")


def _places(folder: Path) -> Texts:
    for corpus in ("lgl", "GeoVirus"):
        root = ElementTree.parse(folder / f"{corpus}.xml").getroot()  # noqa: S314 - a file of a known set
        for at, article in enumerate(root.iter("article")):
            yield f"{corpus}:{at}", article.findtext("text") or ""


READERS: Mapping[str, Callable[[Path], Texts]] = {
    "muc4": _muc4,
    "re3d": _re3d,
    "un": _un,
    "polnear": _polnear,
    "places": _places,
}
