"""Competing hypotheses: a matrix of origins against explanations, and which explanation least speaks against.

One row is one origin, not one article. A hypothesis is ranked by what is inconsistent with it, weighed by
labels that people give a row; nothing here is a probability. The ranking comes with what it hangs on: the
rows whose loss would change it, and those that tell the hypotheses apart at all.

Source: Heuer, Psychology of Intelligence Analysis (1999), chapter 8.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from fractions import Fraction

from reportedly.analysis.hypotheses_rules import Rules
from reportedly.model.findings import Finding, Method, resting_on
from reportedly.model.ids import ClaimId

METHOD = Method("hypotheses", "1", "Heuer 1999, Psychology of Intelligence Analysis, ch. 8")


class Mark(StrEnum):
    """How a row stands to a hypothesis."""

    VERY_CONSISTENT = "CC"
    CONSISTENT = "C"
    NEITHER = "N"
    INCONSISTENT = "I"
    VERY_INCONSISTENT = "II"
    NOT_APPLICABLE = "NA"


@dataclass(frozen=True, slots=True)
class Cell:
    """What a row means for a hypothesis: a person's mark, else the one proposed, else none."""

    proposed: Mark | None = None
    because: str = ""
    """Why it is proposed."""
    mark: Mark | None = None
    """What a person set; None where nobody did."""
    by: str | None = None
    why: str = ""

    @property
    def shown(self) -> Mark | None:
        """The mark that counts."""
        return self.proposed if self.mark is None else self.mark


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One explanation of the reports."""

    key: str
    says: str
    role: str | None = None
    """What it is to the rules that propose marks; None for one of a person's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One origin, as evidence."""

    key: str
    says: str
    claims: tuple[ClaimId, ...] = ()
    """The claims that go back to it; none for evidence that a person added from elsewhere."""
    cells: Mapping[str, Cell] = field(default_factory=dict)
    """By hypothesis."""
    publisher: str | None = None
    """A to F, as a person judged the origin."""
    information: str | None = None
    """1 to 6."""
    relevance: str | None = None
    """High, medium or low."""
    by: str | None = None
    """Who gave the labels, or added the row."""
    why: str = ""

    def mark(self, hypothesis: str) -> Mark | None:
        """Give the mark that counts for a hypothesis; None if none is set."""
        cell = self.cells.get(hypothesis)
        return None if cell is None else cell.shown

    @property
    def labels(self) -> dict[str, str]:
        """The labels that people gave it, by kind."""
        given = {"publisher": self.publisher, "information": self.information, "relevance": self.relevance}
        return {kind: label for kind, label in given.items() if label is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix(Finding):
    """Origins against hypotheses."""

    title: str
    about: str
    """The proposition in question, as words."""
    hypotheses: tuple[Hypothesis, ...]
    rows: tuple[Row, ...]


def matrix(title: str, about: str, hypotheses: Sequence[Hypothesis], rows: Sequence[Row]) -> Matrix:
    """Give a matrix that rests on the claims of its rows.

    Raises: UngroundedFinding, if no row rests on a claim.
    """
    return Matrix(
        method=METHOD,
        claims=resting_on([claim for row in rows for claim in row.claims]),
        title=title,
        about=about,
        hypotheses=tuple(hypotheses),
        rows=tuple(rows),
    )


@dataclass(frozen=True, slots=True)
class Standing:
    """How a hypothesis stands: what speaks against it, as a weighed count and row by row."""

    hypothesis: str
    inconsistency: Fraction
    """Points of I and II, each by its row's weight; no probability, and comparable within one matrix only."""
    against: tuple[str, ...]
    """Keys of the rows that speak against it, heaviest first."""
    unset: int
    """How many of its cells nobody set and nothing proposed."""


Order = tuple[frozenset[str], ...]
"""Hypotheses from the least to the most inconsistent; those that stand level are in one set."""


class Diagnosticity(StrEnum):
    """How far a row tells the hypotheses apart."""

    NONE = "none"
    """It has the same mark for all: it would be there whichever is true."""
    SUPPORT = "support only"
    """It differs in agreement only, which does not count: it cannot change the order."""
    SOME = "some"
    STRONG = "strong"
    """It is very inconsistent with one and not inconsistent with another."""


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """What becomes of the order without one row."""

    row: str
    order: Order
    changes: bool
    """Whether the order is another without it."""
    leader_changes: bool
    """Whether other hypotheses come first without it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing(Finding):
    """What a matrix comes to, and what that hangs on."""

    matrix: Matrix
    standings: tuple[Standing, ...]
    """Least inconsistent first; level ones in the matrix's order."""
    order: Order
    sensitivity: tuple[Sensitivity, ...]
    """For each row, in the matrix's order."""
    diagnosticity: Mapping[str, Diagnosticity]
    """By row."""
    weights: Mapping[str, Fraction]
    """By row: 1, 1/2 or 1/4."""
    proposed: int
    """How many cells that count were proposed and not set by a person."""


def weigh(matrix: Matrix, rules: Rules) -> Weighing:
    """Give how the hypotheses stand, which rows the order hangs on, and which tell nothing."""
    order = order_of(matrix, rules)
    place = {key: number for number, level in enumerate(order) for key in level}
    standings = [standing(matrix, hypothesis.key, rules) for hypothesis in matrix.hypotheses]
    return Weighing(
        method=matrix.method,
        claims=matrix.claims,
        matrix=matrix,
        standings=tuple(sorted(standings, key=lambda one: place[one.hypothesis])),
        order=order,
        sensitivity=tuple(_without(matrix, row.key, order, rules) for row in matrix.rows),
        diagnosticity={row.key: diagnosticity(matrix, row, rules) for row in matrix.rows},
        weights={row.key: rules.weight(row.labels) for row in matrix.rows},
        proposed=sum(
            cell.mark is None and cell.proposed is not None
            for row in matrix.rows
            for cell in row.cells.values()
        ),
    )


def standing(matrix: Matrix, hypothesis: str, rules: Rules) -> Standing:
    """Give what speaks against a hypothesis."""
    counts = {row.key: _points(row, hypothesis, rules) * rules.weight(row.labels) for row in matrix.rows}
    against = sorted((key for key, count in counts.items() if count), key=lambda key: -counts[key])
    unset = sum(row.mark(hypothesis) is None for row in matrix.rows)
    return Standing(hypothesis, sum(counts.values(), Fraction(0)), tuple(against), unset)


def order_of(matrix: Matrix, rules: Rules) -> Order:
    """Give the hypotheses from the least to the most inconsistent."""
    found: dict[Fraction, set[str]] = {}
    for hypothesis in matrix.hypotheses:
        inconsistency = standing(matrix, hypothesis.key, rules).inconsistency
        found.setdefault(inconsistency, set()).add(hypothesis.key)
    return tuple(frozenset(found[inconsistency]) for inconsistency in sorted(found))


def diagnosticity(matrix: Matrix, row: Row, rules: Rules) -> Diagnosticity:
    """Give how far a row tells the hypotheses apart, by its marks alone, whatever it weighs."""
    keys = [hypothesis.key for hypothesis in matrix.hypotheses]
    if len({row.mark(key) for key in keys}) <= 1:
        return Diagnosticity.NONE
    points = [_points(row, key, rules) for key in keys]
    spread = max(points) - min(points)
    if spread == 0:
        return Diagnosticity.SUPPORT
    return Diagnosticity.STRONG if spread > 1 else Diagnosticity.SOME


def _points(row: Row, hypothesis: str, rules: Rules) -> int:
    mark = row.mark(hypothesis)
    return 0 if mark is None else rules.points.get(mark.value, 0)


def _without(matrix: Matrix, key: str, order: Order, rules: Rules) -> Sensitivity:
    rest = replace(matrix, rows=tuple(row for row in matrix.rows if row.key != key))
    left = order_of(rest, rules)
    return Sensitivity(key, left, left != order, left[:1] != order[:1])
