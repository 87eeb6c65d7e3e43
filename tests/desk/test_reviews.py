"""Reviews at the desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from building import a_document, a_read_claim, renamed

from reportedly.analysis.reviewing import ReviewState
from reportedly.desk import ClaimQuery, Desk
from reportedly.ledger.store import Ledger
from reportedly.model.errors import NotInLedger, UsageError

WHY = "its words say so"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give a desk over two reports of invented outlets with a claim each."""
    path = tmp_path / "made.db"
    with Ledger.open(path) as ledger:
        run = ledger.begin_run(version="1", extractors=["made@1"])
        for publisher in ("Fictional Courier", "Northern Fiction"):
            report = renamed(a_document(), publisher=publisher, source=f"{publisher}.txt")
            ledger.append(report, [a_read_claim(report)], [], run=run)
        ledger.finish_run(run)
    with Desk(path) as opened:
        yield opened


def queued(desk: Desk, by: str) -> set[str]:
    """Give the claims that a person should look at."""
    return {one.view.claim.id for one in desk.reviews.queue(by=by).claims}


def test_what_a_person_judged_leaves_their_queue(desk: Desk) -> None:
    """A verdict is asked for once from each person, and is counted as theirs alone."""
    first, second = (one.claim.id for one in desk.claims())
    assert queued(desk, "Ada") == {first, second}
    desk.reviews.decide(first, "accept", why=WHY, by="Ada")
    assert queued(desk, "Ada") == {second}
    assert (desk.reviews.queue(by="Ada").judged, desk.reviews.queue(by="Wyn").judged) == (1, 0)


def test_a_comment_is_no_verdict(desk: Desk) -> None:
    """Whoever only remarks on a claim has still to judge it, and it stays open."""
    first = desk.claims()[0].claim.id
    desk.reviews.decide(first, "comment", why="look at the date", by="Ada")
    assert first in queued(desk, "Ada")
    assert desk.reviews.queue(by="Ada").judged == 0
    standing = desk.reviews.standing(first)
    assert (standing.state, len(standing.comments)) == (ReviewState.OPEN, 1)


def test_people_who_disagree_leave_a_claim_disputed(desk: Desk) -> None:
    """A verdict against another publishes nothing, and an undone one counts no more."""
    first = desk.claims()[0].claim.id
    desk.reviews.decide(first, "accept", why=WHY, by="Ada")
    against = desk.reviews.decide(first, "reject", why="they do not", by="Wyn")
    assert desk.reviews.standing(first).state is ReviewState.DISPUTED
    assert not desk.reviews.standing(first).is_approved
    desk.decisions.undo(against.id, why="misread it", by="Wyn")
    assert desk.reviews.standing(first).is_approved


def test_a_queue_says_how_much_it_looked_at(desk: Desk) -> None:
    """A limit shows in the count of what was looked at."""
    assert desk.reviews.queue(by="Ada").looked_at == 2
    assert desk.reviews.queue(ClaimQuery(limit=1), by="Ada").looked_at == 1


def test_a_queue_keeps_to_the_actors_asked_for(desk: Desk) -> None:
    """Claims that name nobody who was chosen are neither asked for nor counted."""
    named = desk.claims()[0].claim.subject.name
    assert len(desk.reviews.queue(by="Ada", actors=[named]).claims) == 2
    other = desk.reviews.queue(by="Ada", actors=["Front of No Report"])
    assert (other.claims, other.looked_at) == ((), 0)


def test_only_known_claims_are_judged_in_known_words(desk: Desk) -> None:
    """A verdict on no claim, or one that is no verdict, is refused and leaves nothing."""
    first = desk.claims()[0].claim.id
    with pytest.raises(UsageError):
        desk.reviews.decide(first, "perhaps", why=WHY, by="Ada")
    with pytest.raises(NotInLedger):
        desk.reviews.decide("claim-zzzzzzzz", "accept", why=WHY, by="Ada")
    assert desk.reviews.standing(first).verdicts == ()
