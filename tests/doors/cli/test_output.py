"""Answers as tables or records."""

import pytest

from reportedly.doors.cli.options import Asking, Common
from reportedly.doors.cli.output import hint, open_desk, put, wants_table


def test_a_table_is_the_default() -> None:
    """Who asks for nothing gets something to read."""
    assert wants_table(Common())
    assert wants_table(Common(format="table"))
    assert not wants_table(Common(format="json"))


def test_records_are_made_only_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """Drawing makes no records, and records draw nothing."""

    def never(*_: object) -> list[dict[str, str]]:
        raise AssertionError

    put(Common(), open_desk(Common()), never, lambda console: console.print("drawn"))
    put(Common(format="jsonl"), open_desk(Common()), lambda: [{"type": "x"}], never)
    assert capsys.readouterr().out == 'drawn\n{"type": "x"}\n'


def test_hints_go_to_standard_error_unless_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    """What is piped on is the answer alone."""
    hint(Common(), "try this")
    hint(Common(quiet=True), "not this")
    assert capsys.readouterr() == ("", "try this\n")


def test_the_desk_shows_from_the_score_asked_for() -> None:
    """--min-score reaches the desk."""
    assert open_desk(Asking(min_score=0.2)).min_score == 0.2
