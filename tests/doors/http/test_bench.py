"""The bench that routes share."""

from pathlib import Path

import pytest

from reportedly.desk import ClaimQuery
from reportedly.doors.http.bench import Bench
from reportedly.doors.http.problems import Problem
from reportedly.doors.http.settings import Settings


def test_what_was_worked_out_is_kept_for_a_state_of_the_ledger(ledger_file: Path) -> None:
    """The same question is answered with the same study until something is decided."""
    bench = Bench(Settings(ledger=ledger_file))
    study = bench.study(ClaimQuery())
    assert bench.study(ClaimQuery()) is study
    claim = study.dossier.said[0].claim.id
    bench.desk.reviews.decide(claim, "comment", why="to change the state", by="Ada")
    assert bench.study(ClaimQuery()) is not study
    bench.close()


def test_one_proposition_is_studied_alone_and_with_its_sources(ledger_file: Path) -> None:
    """Its study holds its claims and no others, none of them untraced; an unknown one is told."""
    bench = Bench(Settings(ledger=ledger_file))
    (one,) = bench.study(ClaimQuery(), traced=False).dossier.propositions
    alone = bench.proposition(ClaimQuery(), (), one.id).dossier
    assert {view.claim.id for view in alone.said} == {view.claim.id for view in one.said}
    assert not alone.untraced
    with pytest.raises(Problem):
        bench.proposition(ClaimQuery(), (), "proposition-none")
    bench.close()
