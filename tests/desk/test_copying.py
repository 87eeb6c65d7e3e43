"""Laws of finding copies among what a ledger holds."""

import random

import pytest
from building import a_document

from reportedly.desk.copying import keep_missing_prints, open_copies
from reportedly.documents.copies.prints import METHOD
from reportedly.ledger.store import Ledger

FOOTER = "The Fictional Courier belongs to its readers and answers every letter by hand on the second Monday."


def a_text(seed: int) -> str:
    """Give words that no other seed gives in the same order."""
    chance = random.Random(seed)  # noqa: S311
    return " ".join(f"w{chance.randrange(3000)}" for _ in range(80))


REPORTS = [
    a_document(a_text(1), "Made-up Wire", "wire.txt"),
    a_document(f"{a_text(1)}\n\n{FOOTER}", "Fictional Courier", "copy.txt"),
    *(a_document(f"{a_text(seed)}\n\n{FOOTER}", "Fictional Courier", f"{seed}.txt") for seed in range(2, 8)),
]


@pytest.fixture
def path(tmp_path):
    """Give a ledger file that holds the reports."""
    where = tmp_path / "copies.db"
    with Ledger.open(where) as ledger:
        run = ledger.begin_run(version="1")
        for document in REPORTS:
            ledger.append(document, [], [], run=run)
        ledger.finish_run(run)
    return where


def test_a_copy_is_found_and_a_footer_is_not(path) -> None:
    """Among an outlet's texts under one footer, only the text that was copied is given."""
    wire, copy = REPORTS[:2]
    with Ledger.open(path) as ledger:
        copies = open_copies(ledger)
        assert [one.document for one in copies.of(copy.id)] == [wire.id]
        assert copies.of(copy.id)[0].contained > 0.9
        assert copies.of(REPORTS[3].id) == []
        assert {one.document for one in copies.of_text(wire.text, "Third Paper")} == {wire.id, copy.id}


def test_a_ledger_that_can_only_be_read_gives_the_same(path) -> None:
    """Prints that cannot be kept are made each time; answers do not depend on it."""
    copy = REPORTS[1]
    with Ledger.open(path, read_only=True) as ledger:
        found = open_copies(ledger).of(copy.id)
        assert ledger.view.prints(METHOD) == []
    with Ledger.open(path) as ledger:
        keep_missing_prints(ledger)
        assert len(ledger.view.prints(METHOD)) == len(REPORTS)
        assert open_copies(ledger).of(copy.id) == found


def test_what_came_later_is_left_out_as_of_a_moment(tmp_path) -> None:
    """Nobody could have copied it then."""
    with Ledger.open(tmp_path / "later.db") as ledger:
        run = ledger.begin_run(version="1")
        ledger.append(REPORTS[1], [], [], run=run)
        moment = ledger.view.documents()[0].recorded
        ledger.append(REPORTS[0], [], [], run=run)
        assert set(open_copies(ledger, as_of=moment).prints) == {REPORTS[1].id}
        assert set(open_copies(ledger).prints) == {one.id for one in REPORTS[:2]}
