"""A shared ledger: ten writers at once, killed ones, and the same answers as a file's.

There is no module of this name: these are laws of the ledger as a whole, held on a real server.
"""

import os
import signal
import sys
import time

import pytest

from reportedly.ledger.queries import ClaimQuery, DocumentQuery
from reportedly.ledger.store import Ledger
from reportedly.model.decisions import DecisionKind, Verdict

WRITERS = 10


def fork(work) -> int:
    """Do something in a process of its own, and give its number."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        except Exception as error:
            sys.stderr.write(f"{error!r}\n")
        finally:
            os._exit(code)
    return child


def test_ten_writers_lose_nothing_and_keep_nothing_twice(shared, report, said, add) -> None:
    """Each reads reports of its own and one that all read, and judges the same claim: one unbroken chain."""
    common = report(0, said(), said(object="Iron Ridge"))
    with Ledger.open(shared) as ledger:
        add(ledger, common)
        claim = ledger.view.claims()[0].claim.id

    def write(writer: int) -> None:
        verdict = Verdict(
            kind=DecisionKind.REVIEW,
            about=(claim,),
            value="accept",
            reason="read it",
            by=f"writer {writer}",
        )
        with Ledger.open(shared, wait_seconds=120) as ledger:
            add(ledger, *(report(100 * writer + number, said()) for number in range(1, 4)), common)
            ledger.decide(verdict)

    children = [fork(lambda writer=writer: write(writer)) for writer in range(1, WRITERS + 1)]
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0] * WRITERS
    with Ledger.open(shared, read_only=True) as ledger:
        found = ledger.verify(quick=True)
        assert found.is_sound, found.troubles
        assert (found.documents, found.claims, found.decisions) == (1 + 3 * WRITERS, 2 + 3 * WRITERS, WRITERS)
        history = ledger.view.decision_history()
        assert len({one.decision.by for one in history}) == WRITERS
        assert len({one.decision.recorded for one in history}) == WRITERS
        assert len(ledger.view.runs()) == 1 + WRITERS


def test_a_writer_that_is_killed_leaves_nothing_half(shared, report, said, add) -> None:
    """What it had begun is gone with it, its turn is over, and the next goes on."""
    ready, told = os.pipe()

    def die() -> None:
        with Ledger.open(shared) as ledger:
            add(ledger, report(1, said()))
            with ledger._writer.begin() as connection:
                connection.exec_driver_sql("INSERT INTO extractors VALUES (99, 'half@1', 'half')")
                os.write(told, b"!")
                time.sleep(60)

    child = fork(die)
    os.read(ready, 1)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(ready)
    os.close(told)
    with Ledger.open(shared) as ledger:
        add(ledger, report(2, said()))
        assert ledger.verify(quick=True).is_sound
        assert ledger.view.count_documents() == 2
        with ledger._engine.connect() as connection:
            half = connection.exec_driver_sql("SELECT count(*) FROM extractors WHERE name = 'half'")
            assert half.scalar() == 0


@pytest.mark.parametrize("order", [(1, 2, 3), (3, 1, 2)])
def test_a_file_and_a_server_give_the_same_answers(shared, ledger_path, report, said, add, order) -> None:
    """Ids, listings, searches and counts are equal to the last letter."""
    from tests.ledger.conftest import Clock  # noqa: PLC0415

    answers = []
    for where in (ledger_path, shared):
        with Ledger.open(where, clock=Clock()) as ledger:
            for number in order:
                about = [said(), said("Áshen Crown", object="iron ridge", place="Zürich"), said("Iron Ridge")]
                add(ledger, report(number, *about[:number], published=f"2020-0{number}-01"))
            view = ledger.view
            answers.append(
                (
                    [(one.claim, one.shown, one.others) for one in view.claims()],
                    [one.header for one in view.documents()],
                    view.claims(ClaimQuery(text='"ashen crown" zur*')) != [],
                    view.count_documents(DocumentQuery(text="report hills")),
                    [(one.name, one.claims, one.names) for one in view.actors()],
                    [(one.name, one.claims) for one in view.relations(view.actors()[0].entity)],
                    view.state().rpartition(".")[0],
                )
            )
    assert answers[0] == answers[1]
