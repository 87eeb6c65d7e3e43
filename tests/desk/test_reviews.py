"""Reviews at the desk."""

from pathlib import Path

from reportedly.desk import Desk
from reportedly.ledger.store import Ledger
from tests.building import a_document, a_read_claim


def test_what_a_person_has_judged_leaves_their_queue(tmp_path: Path) -> None:
    """A claim that somebody judged is counted as judged for them, and still waits for another if it must."""
    path, document = tmp_path / "a.db", a_document()
    with Ledger.open(path) as ledger:
        run = ledger.begin_run(version="0", extractors=["made@1"])
        ledger.append(document, [a_read_claim(document)], [], run=run)
    with Desk(path) as desk:
        (queued,) = desk.reviews.queue(by="Ada").claims
        desk.reviews.decide(queued.view.claim.id, "accept", why="the words say it", by="Ada")
        after = desk.reviews.queue(by="Ada")
        assert (after.claims, after.judged) == ((), 1)
        assert desk.reviews.standing(queued.view.claim.id).accepted_by == ("Ada",)
