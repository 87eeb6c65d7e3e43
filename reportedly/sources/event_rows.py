"""Event tables that a user has, row by row: the words of a row become a report, its codes stand in the title.

ACLED's `notes` are its coders' words, so ACLED is the publisher. UCDP GED has no notes: its rows quote the
headline of a source, which is read as that source's words. What coders coded is kept as the title, as what
the table says; it is never read as a claim, because no words of a text make it.
"""

import csv
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from reportedly.model.documents import Capture, Header, Media, Unreadable
from reportedly.model.errors import SourceEmpty, SourceUnreadable


@dataclass(frozen=True, slots=True)
class Shape:
    """What the columns of one data set are called."""

    name: str
    id: str
    words: str
    publisher: str | None
    """Column of the publisher; None where the data set itself speaks."""
    moment: str | None
    """Column of the Unix time at which the row was last written; None where there is none."""
    codes: tuple[str, ...]


SHAPES = (
    Shape(
        name="ACLED",
        id="event_id_cnty",
        words="notes",
        publisher=None,
        moment="timestamp",
        codes=(
            "event_date",
            "event_type",
            "sub_event_type",
            "actor1",
            "actor2",
            "location",
            "fatalities",
            "source",
        ),
    ),
    Shape(
        name="UCDP GED",
        id="id",
        words="source_headline",
        publisher="source_office",
        moment=None,
        codes=("date_start", "date_end", "side_a", "side_b", "where_coordinates", "best", "low", "high"),
    ),
)


_ESCAPED = re.compile("[\ud800-\udfff]")
"""What stands for bytes that are no UTF-8, where lines are opened with `surrogateescape`."""
_MOST_SECONDS = 253_402_300_799
"""The last second of the year 9999, after which no date can be written."""


def row_captures(source: str, lines: Iterable[str]) -> Iterator[Capture | Unreadable]:
    """Yield a report for each row of an ACLED or UCDP GED table, or why a row has none.

    Args:
        source: name of the file; row n is `source#n`, from 1, without the heading.
        lines: of CSV with commas or semicolons, the heading first.
    Raises: SourceUnreadable, if the heading is of neither.
    """
    rows = iter(lines)
    heading = next(rows, "").removeprefix("\ufeff")
    delimiter = ";" if heading.count(";") > heading.count(",") else ","
    columns = next(csv.reader([heading], delimiter=delimiter), [])
    shape = next((one for one in SHAPES if _needed(one) <= set(columns)), None)
    if shape is None:
        raise SourceUnreadable(f"{source}: {_heading_trouble(heading, columns)}")
    table = csv.DictReader(rows, columns, delimiter=delimiter)
    number = 0
    while True:
        number += 1
        try:
            row = next(table)
        except StopIteration:
            return
        except csv.Error as error:
            yield _unreadable(f"{source}#{number}", f"it cannot be taken apart ({error}); mend the row")
            continue
        yield _capture(f"{source}#{number}", shape, row)


def _needed(shape: Shape) -> set[str]:
    """Give the columns without which a table is not of this shape."""
    return {shape.id, shape.words, *shape.codes[:3]}


def _heading_trouble(heading: str, columns: list[str]) -> str:
    """Tell what is wrong with the heading of a table of neither shape, and the way out."""
    known = " or ".join(one.name for one in SHAPES)
    if not heading.strip():
        return f"there is no heading in its first line; export the table of {known} whole"
    if "\0" in heading or _ESCAPED.search(heading):
        return "its heading is not in UTF-8; save the table as CSV in UTF-8"
    nearest = max(SHAPES, key=lambda one: len(_needed(one) & set(columns)))
    there = _needed(nearest) & set(columns)
    if not there:
        return f"its heading is not that of a table of {known}; export it whole, with commas or semicolons"
    missing = ", ".join(sorted(_needed(nearest) - there))
    return (
        f"its heading has {', '.join(sorted(there))} of a table of {nearest.name}, but not {missing}; "
        "export it whole, or name its columns so"
    )


def _unreadable(name: str, trouble: str) -> Unreadable:
    return Unreadable(name, SourceUnreadable(f"{name}: {trouble}"))


def _capture(name: str, shape: Shape, row: Mapping[str | None, str | None]) -> Capture | Unreadable:
    # An unquoted comma cuts the words short and shifts all that follows: "attacked, which it denied".
    if None in row:
        return _unreadable(name, "it has more fields than the heading; quote the words that hold separators")
    words = (row.get(shape.words) or "").strip()
    if not words:
        return Unreadable(
            name, SourceEmpty(f"{name}: its {shape.words} is empty; there are no words to read")
        )
    if any(_ESCAPED.search(value) for value in row.values() if isinstance(value, str)):
        return _unreadable(name, "bytes in it are no UTF-8; export the table as UTF-8")
    content = words.encode("utf-8", "replace")
    publisher = shape.name if shape.publisher is None else (row.get(shape.publisher) or "").strip() or None
    coded = "; ".join(f"{key}={row.get(key)}" for key in shape.codes if row.get(key))
    return Capture(
        source=name,
        content=content,
        media=Media.TEXT,
        sha256=hashlib.sha256(content).hexdigest(),
        header=Header(
            title=f"{shape.name} {row.get(shape.id)}, as coded: {coded}",
            publisher=publisher,
            published=_written(shape, row),
        ),
        encoding="utf-8",
    )


def _written(shape: Shape, row: Mapping[str | None, str | None]) -> str | None:
    """Give the day on which the row was written; the day of the event is not the day of the report."""
    moment = "" if shape.moment is None else (row.get(shape.moment) or "").strip()
    if not re.fullmatch(r"[0-9]{1,12}", moment) or int(moment) > _MOST_SECONDS:
        return None
    return datetime.fromtimestamp(int(moment), UTC).date().isoformat()
