"""Competing explanations in a brief: the matrix of hypotheses, one row for each origin, and its ranking.

Source: Heuer, Psychology of Intelligence Analysis (1999), chapter 8.
"""

from collections.abc import Iterator, Sequence

from reportedly.analysis.hypotheses import Row as OriginRow
from reportedly.analysis.hypotheses import Weighing
from reportedly.model.cases import Case, Told
from reportedly.model.ids import ClaimId
from reportedly.products.brief.content import Row, Section, Table
from reportedly.products.brief.judgements import counted, guarded

NOTE = (
    "Explanations are ordered by what speaks against each, the least first; the counts compare them within "
    "one matrix only and are no probabilities, and the best of bad explanations still comes first. CC and C: "
    "the row fits; N: neither; I and II: it speaks against. A mark with * is proposed by rule, and no person "
    "set it."
)
SILENCE = "No matrix of explanations was drawn up: it takes two origins to tell them apart."


def explanations_section(case: Case, weighings: Sequence[Weighing]) -> Section:
    """Give the section with the ranking and the matrix of each weighing that rests on claims of the case."""
    tables = tuple(table for one in weighings for table in _tables(case, one))
    note = " ".join((NOTE, *_left_out(weighings))) if tables else ""
    return Section("hypotheses", "Competing explanations", (), SILENCE, tables, note)


def _tables(case: Case, one: Weighing) -> Iterator[Table]:
    every = _told(case, one.claims)
    if not every:
        return
    claims = tuple(told.claim.id for told in every)
    mark = guarded(case, every)
    says = {each.key: each.says for each in one.matrix.hypotheses}
    numbers = {row.key: str(place) for place, row in enumerate(one.matrix.rows, 1)}
    place = {key: number for number, level in enumerate(one.order, 1) for key in level}
    ranking = tuple(
        Row(
            (
                str(place[each.hypothesis]),
                f"{each.hypothesis}: “{says[each.hypothesis]}”{mark}",
                f"{float(each.inconsistency):g}",
                ", ".join(numbers[key] for key in each.against) or "none",
            ),
            claims,
        )
        for each in one.standings
    )
    title = f"“{one.matrix.about.replace('_', ' ')}”"
    yield Table(f"Explanations of {title}", ("Place", "Explanation", "Against it", "Rows"), ranking)
    yield _matrix(case, one, title)


def _matrix(case: Case, one: Weighing, title: str) -> Table:
    keys = [each.key for each in one.matrix.hypotheses]
    columns = ("Row", "Origin", *keys, "Weight", "Without it")
    rows: list[Row] = []
    for number, (row, sensitive) in enumerate(zip(one.matrix.rows, one.sensitivity, strict=True), 1):
        told = _told(case, row.claims)
        if told:
            change = (
                "another first"
                if sensitive.leader_changes
                else "other order"
                if sensitive.changes
                else "same"
            )
            marks = [_mark(row, key) for key in keys]
            weight = f"{float(one.weights[row.key]):g}"
            cells = (str(number), f"“{row.says}”{guarded(case, told)}", *marks, weight, change)
            rows.append(Row(cells, tuple(each.claim.id for each in told)))
    return Table(f"Origins against explanations of {title}", columns, tuple(rows))


def _mark(row: OriginRow, key: str) -> str:
    cell = row.cells.get(key)
    if cell is None or cell.shown is None:
        return "–"
    return cell.shown.value if cell.mark is not None else f"{cell.shown.value}*"


def _told(case: Case, claims: Sequence[ClaimId]) -> tuple[Told, ...]:
    return tuple(case.by_claim[one] for one in claims if one in case.by_claim)


def _left_out(weighings: Sequence[Weighing]) -> Iterator[str]:
    bare = sum(not row.claims for one in weighings for row in one.matrix.rows)
    if bare:
        yield f"{counted(bare, 'row')} that people added from elsewhere rest on no claim and are not shown."
