"""What is to be held against each other in a whole ledger."""

from pathlib import Path

from reportedly.analysis.propositions import propositions
from reportedly.desk.linking import SAYING_DAYS, linked_reports
from reportedly.ledger.store import Ledger
from tests.desk.test_origins_record import header
from tests.reporting import says
from tests.tracing import ORIGIN, a_document, lookalike, origin


def test_copies_and_those_that_say_the_same_are_linked(tmp_path: Path) -> None:
    """By text whenever it came out, by what they say within weeks, and nothing else."""
    copy = a_document(ORIGIN, "Radio Weir", "2031-01-01")
    near = a_document("Otters hold the mill.", "Evening Lantern", "2024-03-20T08:00:00Z")
    late = a_document("Otters held that mill.", "Evening Lantern", "2029-03-20T08:00:00Z")
    documents = {one.id: one for one in (origin(), copy, near, late, lookalike())}
    spoken = propositions([says(header(one), "Otter Brigade") for one in (origin(), near, late)])
    with Ledger.open(tmp_path / "ledger.db") as held:
        found = linked_reports(held.view, documents, spoken)
    assert copy.id in found[origin().id]
    assert origin().id in found[near.id]
    assert origin().id not in found.get(late.id, set())
    assert found[lookalike().id] == {lookalike().id}
    assert SAYING_DAYS.days == 60
