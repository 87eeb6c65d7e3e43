"""A weighed matrix as text."""

import io

from rich.console import Console

from reportedly.analysis.hypotheses import Cell, Hypothesis, Mark, Row, matrix, weigh
from reportedly.analysis.hypotheses_rules import load_rules
from reportedly.doors.cli.console import THEME
from reportedly.doors.cli.view_hypotheses import STYLES, draw_weighing
from reportedly.model.ids import ClaimId


def drawn(*rows: Row) -> str:
    """Give what is drawn of a matrix, in one line."""
    hypotheses = (Hypothesis("H1", "it is so"), Hypothesis("H2", "it is not so"))
    out = io.StringIO()
    console = Console(file=out, width=80, theme=THEME, highlight=False, markup=False)
    draw_weighing(console, weigh(matrix("Which?", "A supports B", hypotheses, rows), load_rules()))
    return " ".join(out.getvalue().split())


def a_row(key: str, mark: Mark | None, other: Mark | None = None) -> Row:
    """Give a row with proposed marks."""
    cells = {"H1": Cell(proposed=mark), "H2": Cell(proposed=other)}
    return Row(key=key, says=f"{key} \x1b[31m says", claims=(ClaimId("claim-abcdefgh"),), cells=cells)


def test_what_the_ranking_hangs_on_is_named() -> None:
    """The row whose loss puts another first, and the rows that can change nothing, are told by number."""
    text = drawn(a_row("a", Mark.INCONSISTENT), a_row("b", Mark.CONSISTENT, Mark.CONSISTENT))
    assert "Without row 1 another comes first: H1 = H2" in text
    assert "1 row cannot change the order: 2" in text
    assert "3 marks proposed by rule" in text


def test_where_nothing_hangs_on_one_row_that_is_said() -> None:
    """No change is told, not left out; a cell that nobody set is a dash."""
    text = drawn(a_row("a", Mark.INCONSISTENT), a_row("b", Mark.INCONSISTENT))
    assert "No single row changes the order" in text
    assert "H2 –" in text


def test_words_of_reports_cannot_drive_the_terminal() -> None:
    """Control characters are shown as replaced."""
    assert "\x1b[31m" not in drawn(a_row("a", Mark.CONSISTENT))


def test_every_mark_has_a_style() -> None:
    """No mark is drawn without one."""
    assert set(STYLES) == {mark.value for mark in Mark}
