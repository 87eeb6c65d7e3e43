"""Choosing where documents are read."""

import pytest

from reportedly.desk import Recipe, Workshop
from reportedly.desk.engines import Engine, Here, choose_engine
from reportedly.model.errors import UsageError


def test_one_process_reads_here() -> None:
    """Without --jobs nothing is started beside this process."""
    workshop = Workshop(Recipe())
    engine = choose_engine(workshop, 1)
    assert isinstance(engine, Here)
    assert isinstance(engine, Engine)


def test_fewer_than_one_process_is_a_slip() -> None:
    """The message says what to do instead."""
    with pytest.raises(UsageError, match="leave it out"):
        choose_engine(Workshop(Recipe()), 0)


def test_several_processes_are_an_engine_by_entry_point() -> None:
    """The engine of several processes is installed with the program."""
    assert isinstance(choose_engine(Workshop(Recipe()), 2), Engine)
