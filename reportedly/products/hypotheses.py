"""A weighed matrix of hypotheses as records, as rows of a table, and as Markdown that a brief can carry."""

from collections.abc import Iterator
from fractions import Fraction

from reportedly.analysis.hypotheses import Cell, Row, Sensitivity, Weighing
from reportedly.model.records import Record, Value

NOTE = (
    "Ranked by what speaks against each, the least first. Counts compare hypotheses within this matrix only; "
    "they are no probabilities, and the best of bad explanations still comes first."
)


def weighing_record(found: Weighing) -> Record:
    """Give a whole matrix with its ranking as one record."""
    return {
        "type": "hypotheses",
        "method": found.method.signature,
        "source": found.method.source,
        "title": found.matrix.title,
        "about": found.matrix.about,
        "note": NOTE,
        "hypotheses": [
            {"id": one.key, "says": one.says, "role": one.role} for one in found.matrix.hypotheses
        ],
        "ranking": [
            {
                "id": one.hypothesis,
                "inconsistency": quarters(one.inconsistency),
                "against": list(one.against),
                "unset": one.unset,
            }
            for one in found.standings
        ],
        "order": [list[Value](sorted(level)) for level in found.order],
        "proposed_cells": found.proposed,
        "rows": [dict(record) for record in row_records(found)],
        "claims": list(found.claims),
    }


def row_records(found: Weighing) -> Iterator[Record]:
    """Yield a record for each row, flat enough for a table: marks, weight, and what hangs on it."""
    for row, sensitive in zip(found.matrix.rows, found.sensitivity, strict=True):
        yield {
            "type": "hypotheses_row",
            "row": row.key,
            "says": row.says,
            **{f"mark_{one.key}": _mark(row.cells.get(one.key)) for one in found.matrix.hypotheses},
            **{f"reason_{one.key}": _reason(row.cells.get(one.key)) for one in found.matrix.hypotheses},
            "publisher": row.publisher,
            "information": row.information,
            "relevance": row.relevance,
            "by": row.by,
            "why": row.why or None,
            "weight": quarters(found.weights[row.key]),
            "diagnosticity": found.diagnosticity[row.key].value,
            "without_it": consequence(sensitive),
            "claims": list(row.claims),
        }


def consequence(one: Sensitivity) -> str:
    """Give what becomes of the order without a row, as words."""
    if not one.changes:
        return "same order"
    order = " < ".join(" = ".join(sorted(level)) for level in one.order)
    return f"{'another comes first' if one.leader_changes else 'order changes'}: {order}"


def quarters(number: Fraction) -> float:
    """Give a count of quarters as a plain number."""
    return float(number)


def markdown(found: Weighing) -> str:
    """Give a matrix with its ranking as Markdown."""
    return "\n".join(_lines(found)) + "\n"


def _lines(found: Weighing) -> Iterator[str]:
    matrix = found.matrix
    says = {one.key: one.says for one in matrix.hypotheses}
    yield from (f"## {_plain(matrix.title)}", "", f"{NOTE} Method: {found.method.source}.", "")
    yield from ("| rank | hypothesis | speaks against it | rows |", "|---|---|---|---|")
    place = {key: number for number, level in enumerate(found.order, start=1) for key in level}
    for one in found.standings:
        hypothesis = f"**{one.hypothesis}** {_plain(says[one.hypothesis])}"
        rows = ", ".join(str(number_of(found, key)) for key in one.against) or "none"
        yield f"| {place[one.hypothesis]} | {hypothesis} | {quarters(one.inconsistency):g} | {rows} |"
    keys = [one.key for one in matrix.hypotheses]
    yield from ("", f"| row | origin | {' | '.join(keys)} | weight | tells them apart | without it |")
    yield "|---" * (len(keys) + 5) + "|"
    for number, (row, sensitive) in enumerate(zip(matrix.rows, found.sensitivity, strict=True), start=1):
        marks = " | ".join(_mark(row.cells.get(key)) or "–" for key in keys)
        tail = f"{quarters(found.weights[row.key]):g} | {found.diagnosticity[row.key].value}"
        yield f"| {number} | {_plain(row.says)} | {marks} | {tail} | {_plain(consequence(sensitive))} |"
    yield from ("", f"A mark with * is proposed by rule and not set by a person ({found.proposed} here).", "")
    yield from (f"{number}. {_cited(row)}" for number, row in enumerate(matrix.rows, start=1))


def _cited(row: Row) -> str:
    claims = ", ".join(f"`{claim}`" for claim in row.claims) or f"no claim; added by {row.by}"
    labels = ", ".join(f"{kind} {label}" for kind, label in row.labels.items())
    judged = f"; {labels} ({row.by}{f': {row.why}' if row.why else ''})" if labels else "; not judged"
    return f"{claims}{_plain(judged)}"


def number_of(found: Weighing, key: str) -> int:
    """Give the number of a row, from 1."""
    return [row.key for row in found.matrix.rows].index(key) + 1


def _mark(cell: Cell | None) -> str | None:
    if cell is None or cell.shown is None:
        return None
    return cell.shown.value if cell.mark is not None else f"{cell.shown.value}*"


def _reason(cell: Cell | None) -> Value:
    if cell is None or cell.shown is None:
        return None
    return f"{cell.why} ({cell.by})".strip() if cell.mark is not None else f"{cell.because} (proposed)"


def _plain(words: str) -> str:
    """Give words that cannot break a table of Markdown."""
    return " ".join(words.replace("|", "\\|").split())
