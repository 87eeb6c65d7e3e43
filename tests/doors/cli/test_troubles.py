"""Troubles, told."""

import pytest
import typer

from reportedly.doors.cli.troubles import BROKEN_PIPE, INTERRUPTED, told
from reportedly.model.errors import LedgerError


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (LedgerError("x.db: no [good]; choose another"), 4),
        (KeyboardInterrupt(), INTERRUPTED),
        (BrokenPipeError(), BROKEN_PIPE),
        (ZeroDivisionError("deep inside"), 1),
        (typer.Exit(8), 8),
    ],
)
def test_whatever_goes_wrong_becomes_a_code(
    error: BaseException, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing leaves a command as a traceback."""
    monkeypatch.setattr("reportedly.doors.cli.troubles.hush", lambda: None)

    def work() -> None:
        raise error

    with pytest.raises(typer.Exit) as ended:
        told(work)
    assert ended.value.exit_code == code


def test_a_message_is_printed_word_for_word(capsys: pytest.CaptureFixture[str]) -> None:
    """Brackets and control characters of a file's name cannot play with the terminal."""

    def work() -> None:
        raise LedgerError("[red]x\x1b[31m.db[/]: bad; choose another")

    with pytest.raises(typer.Exit):
        told(work)
    assert (
        capsys.readouterr().err == "error: [red]x\N{REPLACEMENT CHARACTER}[31m.db[/]: bad; choose another\n"
    )
