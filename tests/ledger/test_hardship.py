"""Full disks, closed disks, clocks that go back, two processes: clear errors, and no damage.

There is no module of this name: these are laws of the ledger as a whole, held on real files and processes.
"""

import os
import resource
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reportedly.ledger.store import Ledger
from reportedly.model.decisions import DecisionKind, Verdict
from reportedly.model.errors import LedgerError, LedgerLocked, LedgerUnwritable

GRADE = Verdict(kind=DecisionKind.GRADE, about=("Courier", ""), value="B", reason="read it", by="Ada")
SOUND, REFUSED, FAULT = 0, 40, 41


def in_a_fork(work) -> int:
    """Do something in a process of its own and give its exit code: whatever it limits ends with it."""
    child = os.fork()
    if child == 0:
        code = FAULT
        try:
            work()
            code = SOUND
        except LedgerError as error:
            code = REFUSED if "disk" in str(error) else FAULT
            sys.stderr.write(f"{error}\n")
        except Exception as error:
            sys.stderr.write(f"{error!r}\n")
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


@pytest.mark.parametrize("room", [4096, 60_000, 200_000])
def test_a_full_disk_is_said_and_damages_nothing(ledger_path: Path, report, said, add, room) -> None:
    """Wherever the disk ends within a write: an error that names it, and all that was kept is there."""
    with Ledger.open(ledger_path) as ledger:
        add(ledger, report(0, said()))
    size = max(path.stat().st_size for path in ledger_path.parent.iterdir())

    def fill() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + room, size + room))
        with Ledger.open(ledger_path) as ledger:
            for number in range(1, 400):
                add(ledger, report(number, *(said(object=f"Iron Ridge {n}") for n in range(20))))

    assert in_a_fork(fill) == REFUSED
    with Ledger.open(ledger_path) as ledger:
        assert ledger.verify(quick=True).is_sound
        assert ledger.view.count() >= 1
        add(ledger, report(1000, said()))
        assert ledger.verify(quick=True).is_sound


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_ledger_on_a_closed_disk_can_be_asked_and_says_that_it_cannot_be_written(
    ledger_path: Path, report, said, add
) -> None:
    """A folder and file that may only be read, as on a disk mounted so."""
    with Ledger.open(ledger_path) as ledger:
        add(ledger, report(1, said()))
    ledger_path.chmod(0o400)
    ledger_path.parent.chmod(0o500)
    try:
        with Ledger.open(ledger_path, read_only=True) as ledger:
            assert ledger.verify(quick=True).is_sound
        with pytest.raises(LedgerUnwritable), Ledger.open(ledger_path) as ledger:
            ledger.decide(GRADE)
    finally:
        ledger_path.parent.chmod(0o700)
        ledger_path.chmod(0o600)


def test_a_clock_that_goes_back_turns_no_history_round(ledger_path: Path, report, said, add) -> None:
    """What is recorded later has no earlier moment, and the chain holds."""
    moments = iter([datetime(2030, 1, 1, tzinfo=UTC)] * 9)
    with Ledger.open(ledger_path, clock=lambda: next(moments)) as ledger:
        add(ledger, report(1, said()))
        first = ledger.decide(GRADE)
    with Ledger.open(ledger_path, clock=lambda: datetime(2020, 1, 1, tzinfo=UTC)) as ledger:
        add(ledger, report(2, said()))
        assert ledger.decide(GRADE).recorded > first.recorded
        found = ledger.verify(quick=True)
    assert found.troubles == ()


def test_a_locked_ledger_is_said_to_be_locked(ledger_path: Path) -> None:
    """Who waits too long is told who holds it, and nothing half-written stays."""
    with (
        Ledger.open(ledger_path) as holder,
        Ledger.open(ledger_path, wait_seconds=0.05) as other,
        holder._writer.begin(),
        pytest.raises(LedgerLocked),
    ):
        other.decide(GRADE)
    with Ledger.open(ledger_path) as ledger:
        assert ledger.decide(GRADE).value == "B"
        assert ledger.verify().is_sound


def test_processes_that_write_at_once_make_one_chain(ledger_path: Path) -> None:
    """Three processes decide at the same time: every decision is kept once, in one chain."""
    Ledger.open(ledger_path).close()

    def decide(by: str) -> int:
        child = os.fork()
        if child == 0:
            code = FAULT
            try:
                with Ledger.open(ledger_path) as ledger:
                    for number in range(10):
                        about = (f"Courier {by} {number}", "")
                        ledger.decide(
                            Verdict(kind=DecisionKind.GRADE, about=about, value="B", reason="read it", by=by)
                        )
                code = SOUND
            finally:
                os._exit(code)
        return child

    children = [decide(by) for by in ("Ada", "Ben", "Cy")]
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [SOUND] * 3
    with Ledger.open(ledger_path, read_only=True) as ledger:
        found = ledger.verify()
    assert found.troubles == ()
    assert found.decisions == 30
