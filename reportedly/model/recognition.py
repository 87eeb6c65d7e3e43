"""Words that a machine recognised in pictures of pages: where each line stands, and how sure the machine was.

Its confidence is about letters. It says nothing of what the words claim, and is never put together with a
reading's score, a text's certainty or a publisher's grade.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import isfinite
from typing import TYPE_CHECKING, cast

from reportedly.model.errors import SourceUnreadable

if TYPE_CHECKING:
    from reportedly.model.records import Record, Value

UNREAD_WAY_OUT = (
    "Text recognition reads such pages: run `pip install 'reportedly[ocr]'` and read the file again"
)
"""What to do about pages that show pictures and hold no text."""

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points from the lower left corner of the page as it is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A recognised line."""

    start: int
    end: int
    """`[start, end)` in the text of its document."""
    confidence: float
    """The recogniser's own mean probability, in [0, 1], that its letters are these; not calibrated here."""
    page: int
    """From 1."""
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """How the words of a document were recognised."""

    by: str
    """`name@version` of the recogniser."""
    passages: tuple[Passage, ...] = field(repr=False)
    """In the order of the text."""
    unclear: int = 0
    """Lines that were seen and too unclear to be read; they are not in the text."""
    unread: tuple[int, ...] = ()
    """Pages with pictures and without words that were not looked at, because there were too many."""

    def moved(self, by: int) -> "Recognition":
        """Give it with every passage so many characters further on."""
        shifted = (replace(one, start=one.start + by, end=one.end + by) for one in self.passages)
        return replace(self, passages=tuple(shifted))

    def over(self, start: int, end: int) -> tuple[Passage, ...]:
        """Give the passages that share a character with `[start, end)`."""
        return tuple(one for one in self.passages if one.start < end and start < one.end)

    @property
    def words(self) -> str:
        """What to say of it where the document is shown, in sentences."""
        least = min(self.passages, key=lambda one: one.confidence)
        most = max(one.confidence for one in self.passages)
        said = (
            f"The words of {_pages({one.page for one in self.passages})} were recognised in pictures by a "
            f"program (OCR), which states a confidence of {least.confidence:.2f} to {most:.2f} for their "
            f"lines, least on page {least.page}. It can misread a name, a figure or a “not”: compare with the"
            " page."
        )
        if self.unclear:
            said += f" Lines too unclear to be read: {self.unclear}."
        return f"{said} Not looked at: {_pages(set(self.unread))}." if self.unread else said


def unread_words(pages: Sequence[int]) -> str:
    """Give what to say of pages of pictures that were not read, where the document is shown."""
    one = len(set(pages)) == 1
    shows, what = ("shows", "it says") if one else ("show", "they say")
    said = _pages(set(pages))
    return (
        f"{said[0].upper()}{said[1:]} of its file {shows} pictures and no text, and "
        f"{'was' if one else 'were'} not read: what {what} is missing here. {UNREAD_WAY_OUT}."
    )


def _pages(numbers: set[int]) -> str:
    """Give page numbers as words, runs of them as ranges."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
    return f"{'page' if len(numbers) == 1 else 'pages'} {', '.join(told)}"


def passages_field(passages: Sequence[Passage]) -> "dict[str, Value]":
    """Give the field that a claim's record gets where it stands in recognised lines; nothing elsewhere."""
    rows: list[Value] = [
        {
            "start": one.start,
            "end": one.end,
            "confidence": round(one.confidence, 4),
            "page": one.page,
            "box": [round(side, 1) for side in one.box],
        }
        for one in passages
    ]
    return {"recognised": rows} if rows else {}


def recognition_record(recognition: Recognition) -> "Record":
    """Give it as plain JSON; `recognition_of` gives it back."""
    passages: list[Value] = [
        [one.start, one.end, round(one.confidence, 4), one.page, *(round(side, 1) for side in one.box)]
        for one in recognition.passages
    ]
    return {
        "by": recognition.by,
        "passages": passages,
        "unclear": recognition.unclear,
        "unread": list(recognition.unread),
    }


def recognition_of(record: Mapping[str, object]) -> Recognition:
    """Give what a record tells.

    Raises: SourceUnreadable, if it is not what `recognition_record` writes.
    """
    try:
        passages = tuple(map(_passage, cast("list[Sequence[float]]", record["passages"])))
        made = Recognition(
            by=str(record["by"]),
            passages=passages,
            unclear=int(cast("int", record["unclear"])),
            unread=tuple(int(one) for one in cast("list[int]", record["unread"])),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise SourceUnreadable(f"recognised words: not what is written of them ({error})") from error
    if not passages:
        raise SourceUnreadable("recognised words: there is no passage of them")
    return made


def _passage(row: Sequence[float]) -> Passage:
    start, end, confidence, page, left, bottom, right, top = row
    if not 0 <= start < end or not 0 <= confidence <= 1 or page < 1 or not all(map(isfinite, row)):
        raise ValueError(f"no passage: {row}")
    return Passage(
        start=int(start),
        end=int(end),
        confidence=float(confidence),
        page=int(page),
        box=(float(left), float(bottom), float(right), float(top)),
    )
