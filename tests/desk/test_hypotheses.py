"""Laws of matrices at the desk."""

from pathlib import Path

import pytest
from building import a_claim, a_document, a_reading, renamed

from reportedly.desk import Desk
from reportedly.desk.hypotheses import (
    add_hypothesis,
    check_target,
    draft_matrix,
    find_matrix,
    matrix_text,
    set_cell,
    weigh_file,
)
from reportedly.desk.precedents import Asked
from reportedly.ledger.store import Ledger
from reportedly.model.claims import ReadClaim
from reportedly.model.documents import Document
from reportedly.model.errors import NotInLedger, UsageError
from reportedly.model.terms import Polarity

WORDS = ["Red Hill Front", "supports", "Salt League"]


def keep(path: Path, report: Document, polarity: Polarity) -> None:
    """Put a report into the ledger."""
    claim = a_claim(report)
    with Ledger.open(path) as opened:
        run = opened.begin_run(version="1", extractors=["made@1"])
        opened.append(report, [ReadClaim(claim, (a_reading(claim, report, polarity=polarity),))], [], run=run)
        opened.finish_run(run)


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """Give a ledger of two reports, one of which denies."""
    path = tmp_path / "made.db"
    keep(path, a_document(), Polarity.AFFIRMED)
    keep(path, renamed(a_document(), publisher="Northern Fiction", source="b.txt"), Polarity.DENIED)
    return path


def test_a_draft_has_a_row_for_each_origin_and_can_be_weighed(ledger: Path, tmp_path: Path) -> None:
    """What is drafted is read back and weighed, with nothing to add while the ledger stands."""
    desk, path = Desk(ledger), tmp_path / "h.toml"
    made = draft_matrix(desk, Asked(WORDS))
    assert len(made.rows) == 2
    path.write_text(matrix_text(made), encoding="utf-8")
    found, notes = weigh_file(desk, path)
    assert found.matrix == made
    assert notes == ()


def test_a_new_report_is_told_of(ledger: Path, tmp_path: Path) -> None:
    """A matrix does not go stale in silence."""
    path = tmp_path / "h.toml"
    path.write_text(matrix_text(draft_matrix(Desk(ledger), Asked(WORDS))), encoding="utf-8")
    third = renamed(a_document(), publisher="Third Post", source="c.txt")
    keep(ledger, third, Polarity.AFFIRMED)
    desk = Desk(ledger)
    for one in desk.documents():
        if one.header.id != third.id:
            desk.decisions.link(third.id, one.header.id, derived=False, why="had a reporter there", by="Ada")
    _, notes = weigh_file(desk, path)
    note = " ".join(notes)
    assert "new origin" in note
    assert "Third Post" in note


def test_a_claim_that_the_ledger_lacks_is_refused(ledger: Path, tmp_path: Path) -> None:
    """Nobody can write a claim into a matrix that no report makes."""
    desk, path = Desk(ledger), tmp_path / "h.toml"
    made = draft_matrix(desk, Asked(WORDS))
    path.write_text(matrix_text(made).replace(made.claims[0], "claim-zzzz"), encoding="utf-8")
    with pytest.raises(NotInLedger):
        weigh_file(desk, path)


def test_without_a_ledger_a_matrix_is_weighed_and_says_that_claims_were_not_looked_up(
    ledger: Path, tmp_path: Path
) -> None:
    """A colleague who has the file alone can read it, and is told what was not checked."""
    path = tmp_path / "h.toml"
    path.write_text(matrix_text(draft_matrix(Desk(ledger), Asked(WORDS))), encoding="utf-8")
    found, (note,) = weigh_file(Desk(tmp_path / "none.db"), path)
    assert len(found.standings) == 5
    assert "not looked up" in note


def test_what_nobody_says_has_no_matrix(ledger: Path) -> None:
    """A matrix is about reports; without one there is none."""
    with pytest.raises(NotInLedger, match="no claim says or denies"):
        draft_matrix(Desk(ledger), Asked(["Salt League", "supports", "Red Hill Front"]))


def test_files_are_not_written_over_unasked(tmp_path: Path) -> None:
    """An edited matrix is a person's work."""
    path = tmp_path / "h.toml"
    check_target(path, force=False)
    path.touch()
    check_target(path, force=True)
    with pytest.raises(UsageError, match="there already"):
        check_target(path, force=False)
    with pytest.raises(UsageError, match="a folder"):
        check_target(tmp_path, force=True)


def test_a_mark_set_in_the_ledger_counts_until_it_is_undone(ledger: Path) -> None:
    """A person's mark stands over the proposed one, with who and why; undone, the proposal counts."""
    desk = Desk(ledger)
    study = desk.study()
    (proposition,) = study.dossier.propositions
    judged = find_matrix(desk, study, proposition)
    row = judged.weighing.matrix.rows[0].key
    kept = set_cell(desk, judged, (row, "H1"), "II", why="the party denied it", by="Ada Example")
    cell = find_matrix(desk, study, proposition).weighing.matrix.rows[0].cells["H1"]
    assert (cell.mark, cell.by, cell.why) == ("II", "Ada Example", "the party denied it")
    desk.decisions.undo(kept.id, why="too strong", by="Ada Example")
    assert find_matrix(desk, study, proposition) == judged


def test_only_cells_and_marks_that_there_are_can_be_set(ledger: Path) -> None:
    """What no row, hypothesis or scale has is refused and not kept."""
    desk = Desk(ledger)
    study = desk.study()
    judged = find_matrix(desk, study, study.dossier.propositions[0])
    row = judged.weighing.matrix.rows[0].key
    for cell, mark in ((("nobody", "H1"), "C"), ((row, "H99"), "C"), ((row, "H1"), "X")):
        with pytest.raises(UsageError):
            set_cell(desk, judged, cell, mark, why="seen", by="Ada Example")
    assert desk.decisions.in_effect() == []


def judged(desk: Desk):
    """Give the matrix of the one relation that is said."""
    study = desk.study()
    return find_matrix(desk, study, study.dossier.propositions[0])


def test_an_explanation_of_ones_own_stands_in_the_matrix_until_it_is_taken_back(ledger: Path) -> None:
    """It has a column without proposals, is kept with who and why, and undoing restores the matrix."""
    desk = Desk(ledger)
    before = judged(desk).weighing.matrix
    kept = add_hypothesis(desk, judged(desk), "A rival  staged it", why="no face is seen", by="Ada")
    found = judged(desk)
    assert found.weighing.matrix.hypotheses[-1].says == "A rival staged it"
    assert [row.cells["P1"].shown for row in found.weighing.matrix.rows] == [None, None]
    assert (found.own["P1"].by, found.own["P1"].reason) == ("Ada", "no face is seen")
    desk.decisions.undo(kept.id, why="wrong", by="Ada")
    assert judged(desk).weighing.matrix == before


def test_marks_of_a_removed_explanation_count_for_no_other(ledger: Path) -> None:
    """A key is never used again, so that marks set for one explanation do not stand by the next."""
    desk = Desk(ledger)
    first = add_hypothesis(desk, judged(desk), "A rival staged it", why="no face", by="Ada")
    row = judged(desk).weighing.matrix.rows[0].key
    set_cell(desk, judged(desk), (row, "P1"), "II", why="seen", by="Ada")
    desk.decisions.undo(first.id, why="wrong", by="Ada")
    second = add_hypothesis(desk, judged(desk), "They only met", why="as officials say", by="Ada")
    found = judged(desk).weighing
    assert second.about[1] == "P2"
    assert next(one for one in found.standings if one.hypothesis == "P2").unset == len(found.matrix.rows)


def test_an_explanation_is_added_once(ledger: Path) -> None:
    """The same words, in any case and spacing, are not a second explanation."""
    desk = Desk(ledger)
    add_hypothesis(desk, judged(desk), "A rival staged it", why="no face", by="Ada")
    with pytest.raises(UsageError, match="P1 says this already"):
        add_hypothesis(desk, judged(desk), "a rival STAGED it", why="again", by="Ben")
