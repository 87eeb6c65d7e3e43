"""Questions that a desk answers at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from building import a_claim, a_document, a_reading, a_reject, renamed

from reportedly.desk import ClaimQuery, Desk
from reportedly.ledger.store import Ledger
from reportedly.model.claims import ReadClaim
from reportedly.model.errors import NotInLedger, UsageError
from reportedly.model.terms import Predicate


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give a desk over two reports of invented outlets: one claim is read surely, one hardly at all."""
    path = tmp_path / "made.db"
    one = a_document()
    other = renamed(a_document(), publisher="Northern Fiction", source="b.txt", published="2015-05-14")
    sure, unsure = a_claim(one), a_claim(other, Predicate.ATTACKS)
    with Ledger.open(path) as ledger:
        run = ledger.begin_run(version="1", extractors=["made@1"])
        ledger.append(one, [ReadClaim(sure, (a_reading(sure, one),))], [a_reject(one)], run=run)
        ledger.append(other, [ReadClaim(unsure, (a_reading(unsure, other, 0.1),))], [], run=run)
        ledger.finish_run(run)
    with Desk(path) as opened:
        yield opened


def test_what_is_counted_is_what_is_listed(desk: Desk) -> None:
    """A count and its listing never disagree, whatever the limit of the listing."""
    assert desk.count() == len(desk.claims()) == 1
    every = ClaimQuery(min_score=0.0)
    assert desk.count(every) == len(desk.claims(every)) == 2
    assert desk.count(ClaimQuery(min_score=0.0, limit=1)) == 2
    assert desk.count_documents() == len(desk.documents()) == len(desk.document_ids()) == 2
    assert desk.count_actors() == len(desk.actors())
    assert sum(desk.reject_counts().values()) == len(desk.rejects()) == 1


def test_what_hardly_scores_is_only_shown_on_request(desk: Desk) -> None:
    """A query of its own decides what counts; without one the desk's least score does."""
    assert [one.claim.predicate for one in desk.claims()] == [Predicate.SUPPORTS]
    assert desk.claims(actors=["RED HILL FRONT"]) == desk.claims()
    assert desk.claims(actors=["Copper Guard"]) == []


def test_a_claim_and_a_report_are_found_by_the_beginning_of_their_ids(desk: Desk) -> None:
    """What a listing shows leads to the whole, and nothing is found under nobody's id."""
    (view,) = desk.claims()
    assert desk.claim(view.claim.id[:16]).claim == view.claim
    assert desk.document(view.claim.document[:18]).document.id == view.claim.document
    with pytest.raises(NotInLedger):
        desk.claim("claim-zzzzzzzz")


def test_texts_come_in_the_order_asked_for(desk: Desk) -> None:
    """One that is not held is left out, and the rest keep their order."""
    first, second = desk.document_ids()
    for wanted in ([first, second], [second, first]):
        assert list(desk.texts([*wanted, "document-zz"])) == wanted


def test_asking_for_more_actors_never_forgets_those_asked_before(desk: Desk) -> None:
    """Names are added to a query, and the query given stays as it is."""
    query = ClaimQuery(actors=frozenset({"entity-a"}), min_score=0.0)
    asked = desk.query_for(query, ["Salt League"])
    assert query.actors == {"entity-a"} <= asked.actors
    assert asked.min_score == 0.0
    assert desk.query_for(query, []) == query


@pytest.mark.parametrize("name", ["", "  "])
def test_an_empty_name_means_nobody(desk: Desk, name: str) -> None:
    """A name of blanks is refused, and does not mean everybody."""
    with pytest.raises(UsageError, match="empty"):
        desk.claims(actors=[name])
