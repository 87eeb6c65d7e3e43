"""A few kills of each kind of work, of the many that `make endurance` makes."""

import os
from pathlib import Path

import pytest

from evaluation.endurance import report, run, run_and_kill
from evaluation.endurance_work import Deciding, Importing, Migrating, Reading, Work, troubles_of


def test_a_few_kills_leave_the_ledger_whole() -> None:
    """It opens, verifies and goes on; nothing told as kept is lost, nothing is there twice."""
    works: tuple[Work, ...] = (Reading(), Deciding(), Importing(), Migrating())
    outcomes = run(8, seed=7, works=works)
    assert [one for outcome in outcomes.values() for one in outcome.troubles] == []
    assert sum(one.kills for one in outcomes.values()) == 8
    assert len(list(report(outcomes))) == len(works)


def test_what_was_told_before_the_kill_is_known_after_it() -> None:
    """A line that was cut off in the middle was not told."""

    def work(tell) -> None:
        tell("one")
        tell("two")
        os.kill(os.getpid(), 9)

    assert run_and_kill(work, None) == ({"one", "two"}, False)
    assert run_and_kill(lambda tell: tell("done"), None) == ({"done"}, True)


@pytest.mark.parametrize(("told", "found"), [(set(), 0), ({"document-x"}, 1)])
def test_a_ledger_that_is_gone_counts_as_lost(tmp_path: Path, told: set[str], found: int) -> None:
    """The check itself can fail."""
    assert len(troubles_of(tmp_path / "absent.db", told, lambda _: [])) == found
