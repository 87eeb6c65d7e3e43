"""Marked windows: political news with sources, cues and contents marked (PolNeAR, training part)."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.sets.attributions import ROLES
from evaluation.sets.polnear import Marked as Mark
from evaluation.sets.polnear import read_annotations
from reportedly.reading.learned.pieces import MOST_PIECES
from reportedly.reading.learned.words import WordPieces

_WORD = re.compile(r"\w+(?:['’]\w+)?|[^\w\s]")
_ORDER = ("content", "source", "cue")
"""Within what somebody says the words of an inner speaker count, as they are the nearer ones."""

_FULL = 0.75
"""Share of a window from which it ends with the next sentence."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A run of words as the encoder takes it, with the role of each."""

    ids: tuple[int, ...]
    first_piece: tuple[int, ...]
    roles: tuple[int, ...]
    """0 for none, else one more than the place in `ROLES`."""


def marked_windows(folder: Path, spelling: WordPieces) -> Iterator[Marked]:
    """Yield the windows of all annotated articles of a folder."""
    paths = sorted((folder / "text").glob("*.txt"))
    texts = {path.stem: path.read_bytes().decode("utf-8") for path in paths}
    for name, marks in read_annotations(folder / "attributions", texts).items():
        words = [match.span() for match in _WORD.finditer(texts[name])]
        yield from _windows(texts[name], words, roles_of(words, marks), spelling)


def roles_of(words: Sequence[tuple[int, int]], marks: Sequence[Mark]) -> list[int]:
    """Give the role of each word, by offsets."""
    roles = [0] * len(words)
    starts = [start for start, _ in words]
    for role in _ORDER:
        for mark in (one for one in marks if one.role == role):
            for start, end in mark.pieces:
                first = max(0, bisect_right(starts, start) - 1)
                for k in range(first, bisect_right(starts, end - 1)):
                    if words[k][1] > start:
                        roles[k] = 1 + ROLES.index(role)
    return roles


def _windows(
    text: str, words: Sequence[tuple[int, int]], roles: Sequence[int], spelling: WordPieces
) -> Iterator[Marked]:
    ids, firsts, held = [spelling.begin], list[int](), list[int]()
    before = ""
    for (start, end), role in zip(words, roles, strict=True):
        pieces = spelling.spell(text[start:end])
        full = len(ids) + len(pieces) > MOST_PIECES
        if full or (len(ids) > _FULL * MOST_PIECES and before in '.!?"”'):
            yield Marked((*ids, spelling.end), tuple(firsts), tuple(held))
            ids, firsts, held = [spelling.begin], [], []
        firsts.append(len(ids))
        held.append(role)
        ids += pieces
        before = text[start:end]
    if held:
        yield Marked((*ids, spelling.end), tuple(firsts), tuple(held))
