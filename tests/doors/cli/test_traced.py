"""An answer says where not all sources were looked for."""

from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest

from reportedly.desk.study import Study
from reportedly.doors.cli.options import Common
from reportedly.doors.cli.traced import hint_untraced
from tests.reporting import a_dossier, a_report, says

REPORT = a_report("one")
DOSSIER = a_dossier(says(REPORT))


def _told(capsys: pytest.CaptureFixture[str], *, quiet: bool = False, **facts: object) -> str:
    study = SimpleNamespace(dossier=replace(DOSSIER, **facts))  # type: ignore[arg-type]
    hint_untraced(Common(quiet=quiet), cast("Study", study))
    return " ".join(capsys.readouterr().err.split())


def test_a_whole_answer_says_nothing_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    """Where all sources were looked for there is nothing to tell."""
    assert _told(capsys) == ""


def test_reports_nobody_traced_are_counted_with_what_it_means(capsys: pytest.CaptureFixture[str]) -> None:
    """How many there are, and that counts with them are ranges."""
    told = _told(capsys, untraced=frozenset({REPORT.id}))
    assert "Where 1 report has it from" in told
    assert "ranges" in told


def test_a_source_further_off_is_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    """Where only the nearest others were looked at, the answer says so; not to who wants it quiet."""
    assert "further off" in _told(capsys, is_narrowed=True)


def test_quiet_is_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    """--quiet shows only what was asked for."""
    assert _told(capsys, quiet=True, is_narrowed=True) == ""
