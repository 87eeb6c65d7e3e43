"""A process that is killed, hangs or talks nonsense costs what it was asked for, and says why."""

import os
import signal
from pathlib import Path

import pytest

from reportedly.desk.parsing.process import Death, Process, out_of_memory
from reportedly.model.errors import SourceTooLarge, SourceUnreadable


def test_a_death_is_noticed_and_explained() -> None:
    """Whatever ended it; it is named with the way out."""
    process = Process()
    os.kill(process._child.pid, signal.SIGSEGV)
    with pytest.raises(Death) as caught:
        process.receive()
    error = caught.value.explain("x.pdf")
    assert isinstance(error, SourceUnreadable)
    assert f"signal {signal.SIGSEGV.value}" in str(error)
    with pytest.raises(Death):
        process.send({"ask": "body"})


def test_no_secret_goes_to_what_takes_files_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys of the environment stay here; the rest goes along."""
    monkeypatch.setenv("REPORTEDLY_LLM_KEY", "key-that-nobody-may-see")
    monkeypatch.setenv("REPORTEDLY_OTHER", "seen")
    process = Process()
    environ = Path(f"/proc/{process._child.pid}/environ")
    if not environ.is_file():
        pytest.skip("this system does not show the environment of a process")
    shown = environ.read_bytes()
    process.kill()
    assert b"REPORTEDLY_OTHER=seen" in shown
    assert b"nobody-may-see" not in shown


def test_what_hangs_is_ended() -> None:
    """Nobody waits for ever."""
    process = Process()
    with pytest.raises(Death) as caught:
        process.receive(0.2)
    assert caught.value.late
    assert isinstance(caught.value.explain("x"), SourceTooLarge)


@pytest.mark.parametrize(
    ("death", "word"),
    [
        (Death(-27), "over 30 s"),
        (Death(0), "of memory"),
        (Death(1), "exit code 1"),
        (Death(None), "exit code None"),
    ],
)
def test_every_death_has_its_words(death: Death, word: str) -> None:
    """Time, memory, and what else there is."""
    assert word in str(death.explain("x"))
    assert "GB" in str(out_of_memory("x"))
