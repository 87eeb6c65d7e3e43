"""Matrices of hypotheses at the desk: drafted from the ledger, read from a file, held against the ledger."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from reportedly.analysis.hypotheses import Cell, Hypothesis, Mark, Matrix, Row, Weighing, weigh
from reportedly.analysis.hypotheses_draft import news
from reportedly.analysis.hypotheses_file import read_matrix, write_matrix
from reportedly.analysis.hypotheses_rules import load_rules
from reportedly.analysis.propositions import Proposition
from reportedly.desk.desk import Desk
from reportedly.desk.precedents import Asked
from reportedly.desk.study import Study
from reportedly.ledger.queries import ClaimQuery
from reportedly.model.decisions import Decision, DecisionKind
from reportedly.model.errors import LedgerMissing, NotInLedger, UsageError
from reportedly.model.folding import fold_bare

OWN = "P"
"""What the key of a person's own hypothesis begins with; drafted ones begin with H."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The matrix of one proposition, with what people decided in it."""

    proposition: Proposition
    weighing: Weighing
    set_by: Mapping[tuple[str, str], Decision]
    """By row and hypothesis, the decision that set its mark."""
    own: Mapping[str, Decision] = field(default_factory=dict)
    """By key, the decisions that added hypotheses of people's own."""


def draft_matrix(desk: Desk, asked: Asked) -> Matrix:
    """Give a drafted matrix for what is asked about: one row for each origin that says or denies it.

    Raises: NotInLedger, if no claim says or denies it; UsageError, VocabularyError, LedgerError.
    """
    study = _study(desk)
    proposition = asked.proposition(desk, study.dossier.propositions)
    if proposition is None:
        raise NotInLedger(f"{asked}: no claim says or denies it; `network` lists what is said")
    return study.draft([proposition], desk.registry)


def find_matrix(desk: Desk, study: Study, proposition: Proposition) -> Judged:
    """Give the matrix of a proposition as drafted, with what people added and set in the ledger, weighed.

    Raises: VocabularyError, LedgerError.
    """
    drafted = study.draft([proposition], desk.registry)
    held = desk.decisions.in_effect(kind=DecisionKind.CELL)
    set_by = {(one.about[1], one.about[2]): one for one in held if one.about[0] == proposition.id}
    own = _own(desk.decisions.in_effect(kind=DecisionKind.HYPOTHESIS), proposition)
    rows = tuple(_judged_row(row, own, set_by) for row in drafted.rows)
    hypotheses = (*drafted.hypotheses, *(Hypothesis(key, one.value) for key, one in own.items()))
    found = replace(drafted, hypotheses=hypotheses, rows=rows)
    shown = {(row.key, key) for row in rows for key in row.cells}
    held_cells = {key: set_by[key] for key in shown & set_by.keys()}
    return Judged(proposition, weigh(found, load_rules()), held_cells, own)


def _own(decisions: Iterable[Decision], proposition: Proposition) -> dict[str, Decision]:
    return {one.about[1]: one for one in decisions if one.about[0] == proposition.id}


def _judged_row(row: Row, own: Iterable[str], set_by: Mapping[tuple[str, str], Decision]) -> Row:
    cells = {**row.cells, **{key: Cell() for key in own}}
    return replace(row, cells={key: _marked(cell, set_by.get((row.key, key))) for key, cell in cells.items()})


def add_hypothesis(desk: Desk, judged: Judged, says: str, *, why: str, by: str) -> Decision:
    """Add an explanation of a person's own to a matrix; kept with the ledger's decisions, and undone so.

    Its key was never used in this matrix before, so that no mark set for another explanation counts for it.
    Raises: UsageError, if the matrix has it already.
    """
    words = " ".join(says.split())
    same = [one for one in judged.weighing.matrix.hypotheses if fold_bare(one.says) == fold_bare(words)]
    if same:
        raise UsageError(f"{same[0].key} says this already; set its marks, or word yours differently")
    matrix = judged.proposition.id
    ever = desk.decisions.history(kind=DecisionKind.HYPOTHESIS, about=matrix)
    used = [one.decision.about[1] for one in ever if one.decision.kind is DecisionKind.HYPOTHESIS]
    numbers = [int(key.removeprefix(OWN)) for key in used if key.removeprefix(OWN).isdecimal()]
    key = f"{OWN}{max(numbers, default=0) + 1}"
    return desk.decisions.hypothesis((matrix, key), words, why=why, by=by)


def set_cell(desk: Desk, judged: Judged, cell: tuple[str, str], mark: str, *, why: str, by: str) -> Decision:
    """Decide how a row of a matrix stands to a hypothesis; kept with the ledger's decisions, and undone so.

    Args:
        cell: key of the row, and of the hypothesis.
    Raises: UsageError, if the matrix has no such cell, or there is no such mark.
    """
    cells = {(row.key, key) for row in judged.weighing.matrix.rows for key in row.cells}
    if cell not in cells:
        raise UsageError(f"{cell[0]}, {cell[1]}: the matrix has no such cell")
    if mark not in set(Mark):
        raise UsageError(f"{mark!r} is no mark; choose one of {', '.join(Mark)}")
    return desk.decisions.cell((judged.proposition.id, *cell), mark, why=why, by=by)


def _marked(cell: Cell, decision: Decision | None) -> Cell:
    if decision is None:
        return cell
    return replace(cell, mark=Mark(decision.value), by=decision.by, why=decision.reason)


def weigh_file(desk: Desk, path: Path) -> tuple[Weighing, tuple[str, ...]]:
    """Give how the hypotheses of a file stand, and what the ledger has that the file does not.

    Raises: NotInLedger, if the ledger lacks a claim that a row rests on; VocabularyError, UngroundedFinding.
    """
    rules = load_rules()
    matrix = read_matrix(path, rules)
    weighing = weigh(matrix, rules)
    try:
        study = _study(desk)
    except LedgerMissing:
        return weighing, (
            f"there is no ledger {desk.address.name} here: the claims of the rows were not looked up",
        )
    return weighing, _news(desk, study, matrix)


def matrix_text(matrix: Matrix) -> str:
    """Give a matrix as the text of a file that a person edits."""
    return write_matrix(matrix)


def _study(desk: Desk) -> Study:
    return desk.study(ClaimQuery(min_score=desk.min_score))


def _news(desk: Desk, study: Study, matrix: Matrix) -> tuple[str, ...]:
    wanted = set(matrix.claims)
    about = [one for one in study.dossier.propositions if any(view.claim.id in wanted for view in one.said)]
    held = {view.claim.id for one in about for view in one.said}
    for claim in matrix.claims:
        if claim not in held:
            desk.claim(claim)
    hidden = len(wanted - held)
    notes = (f"{hidden} of its claims score too little to be shown: lower --min-score",) if hidden else ()
    if not about:
        return notes
    lead = [one for one in about if str(one) == matrix.about] or about[:1]
    return (
        *notes,
        *news(matrix, study.draft([*lead, *(one for one in about if one not in lead)], desk.registry)),
    )


def check_target(path: Path, force: bool) -> None:
    """Refuse a file that cannot or must not be written.

    Raises: UsageError.
    """
    if path.is_dir():
        raise UsageError(f"{path}: this is a folder; give a file in it")
    if path.exists() and not force:
        raise UsageError(f"{path}: this file is there already; choose another, or add --force")
