"""brat standoff: a text (.txt) and what was marked in it (.ann), one annotation a line.

Offsets are in code points of the text as it is, line ends included. Notes, normalisations and equivalences
say nothing about a claim and are passed over.

Source: brat standoff format, https://brat.nlplab.org/standoff.html
"""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

from reportedly.model.annotations import Annotated, Flaw, Mark, Tie
from reportedly.model.errors import SourceMissing, SourceUnreadable
from reportedly.model.spans import Span

_MARK = re.compile(r"(T\S+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)", re.S)
_TIE = re.compile(r"(R\S+)\t(\S+)((?: \S+:\S+)+)\s*")
_EVENT = re.compile(r"(E\S+)\t(\S+):(\S+)((?: \S+:\S+)*)\s*")
_ATTRIBUTE = re.compile(r"[AM]\S+\t(\S+) (\S+)(?: (.+?))?\s*")
PASSED_OVER = ("#", "N", "*")
"""First characters of lines that are notes, normalisations and equivalences."""


def read_brat(path: Path) -> Annotated:
    """Give the text beside an .ann file with its annotations; an annotation that does not hold is a flaw.

    Raises: SourceMissing, if there is no text beside it; SourceUnreadable, with the line that is no standoff.
    """
    text_path = path.with_suffix(".txt")
    if not text_path.is_file():
        raise SourceMissing(f"{path}: its text is missing; put {text_path.name} beside it")
    try:
        content = text_path.read_bytes()
        text, lines = content.decode("utf-8"), path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceUnreadable(f"{path}: it, or its text, cannot be read as UTF-8 ({error})") from error
    reader = _Reader(text)
    for number, line in enumerate(lines.replace("\r\n", "\n").split("\n"), 1):
        if line.strip() and not line.startswith(PASSED_OVER) and not reader.take(line):
            raise SourceUnreadable(f"{path}:{number}: {line[:60]!r} is no line of brat standoff; mend it")
    return Annotated(
        name=path.stem,
        source=str(text_path),
        tool="brat",
        text=text,
        sha256=hashlib.sha256(content).hexdigest(),
        marks=reader.finished_marks(),
        ties=reader.finished_ties(),
        flaws=tuple(reader.flaws),
    )


class _Reader:
    """Gathers the annotations of one file; attributes may stand before or after what they are of."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._marks: dict[str, Mark] = {}
        self._ties: list[Tie] = []
        self._attributes: dict[str, list[tuple[str, str]]] = {}
        self.flaws: list[Flaw] = []

    def take(self, line: str) -> bool:
        """Take one line; give whether it is one of the format."""
        if found := _MARK.fullmatch(line):
            self._mark(found)
        elif found := _TIE.fullmatch(line):
            self._ties.append(Tie(found[1], found[2], _ends(found[3])))
        elif found := _EVENT.fullmatch(line):
            self._ties.append(Tie(found[1], found[2], _ends(found[4]), trigger=found[3]))
        elif found := _ATTRIBUTE.fullmatch(line):
            self._attributes.setdefault(found[2], []).append((found[1], found[3] or "true"))
        else:
            return False
        return True

    def finished_marks(self) -> Mapping[str, Mark]:
        """Give the marks with their attributes, by id."""
        return {key: Mark(one.id, one.label, one.pieces, self._of(key)) for key, one in self._marks.items()}

    def finished_ties(self) -> tuple[Tie, ...]:
        """Give the relations and events with their attributes."""
        return tuple(Tie(one.id, one.label, one.ends, one.trigger, self._of(one.id)) for one in self._ties)

    def _of(self, id: str) -> tuple[tuple[str, str], ...]:
        return tuple(self._attributes.get(id, ()))

    def _mark(self, found: re.Match[str]) -> None:
        key, label, offsets, words = found.groups()
        ends = sorted(tuple(map(int, pair.split())) for pair in offsets.split(";"))
        pieces = tuple(Span(start, end, self._text[start:end]) for start, end in ends)
        said = " ".join(" ".join(one.text for one in pieces).split())
        if any(not one.reproduces(self._text) for one in pieces) or said != " ".join(words.split()):
            self.flaws.append(Flaw(label, words, f"{key}: these words do not stand at {offsets} in the text"))
        else:
            self._marks[key] = Mark(key, label, pieces)


def _ends(words: str) -> tuple[tuple[str, str], ...]:
    return tuple((role, end) for role, _, end in (one.partition(":") for one in words.split()))
