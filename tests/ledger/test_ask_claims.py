"""Listing claims by what they say and who says it."""

from datetime import date

import pytest

from reportedly.ledger.queries import ClaimQuery
from reportedly.model.errors import NotInLedger
from reportedly.model.terms import ActorKind, Certainty, Polarity, Predicate, VoiceKind


@pytest.fixture
def full(ledger, report, said, add):
    """Give a ledger with one claim for each thing that can be asked for."""
    add(
        ledger,
        report(1, said(place="Belava", when=(date(2020, 2, 1), date(2020, 2, 3))), published="2020-03-01"),
        report(2, said(polarity=Polarity.DENIED, voice=VoiceKind.GROUP), published="2020-03"),
        report(3, said(certainty=Certainty.HEDGED, when=(date(2020, 2, 20), None)), published="2021"),
        report(
            4,
            said(predicate=Predicate.BASED_IN, object="Korava", object_kind=ActorKind.PLACE),
            published=None,
        ),
        report(5, said("Iron Ridge", Predicate.OPPOSES, "Áshen Crown", score=0.3), published="2019-01-01"),
        report(6, said("Iron Ridge", Predicate.OPPOSES, "Áshen Crown", score=0.5), published="2019-01-02"),
    )
    return ledger


@pytest.mark.parametrize(
    ("wanted", "reports"),
    [
        ({}, [3, 2, 1, 6, 4]),
        ({"min_score": 0.0}, [3, 2, 1, 6, 5, 4]),
        ({"predicate": Predicate.ATTACKS}, [3, 2, 1]),
        ({"polarity": Polarity.DENIED}, [2]),
        ({"certainty": Certainty.HEDGED}, [3]),
        ({"voice": VoiceKind.GROUP}, [2]),
        ({"voice": VoiceKind.PUBLISHER}, [3, 1, 6, 4]),
        ({"publisher": "fictional courier"}, [3, 2, 1, 6, 4]),
        ({"publisher": "The Other Paper"}, []),
        ({"published_since": date(2020, 3, 15)}, [3, 2]),
        ({"published_until": date(2020, 3, 1)}, [2, 1, 6]),
        ({"event_since": date(2020, 2, 3)}, [3, 1]),
        ({"event_since": date(2020, 2, 4)}, [3]),
        ({"event_until": date(2020, 2, 19)}, [1]),
        ({"place": "BELAVA"}, [1]),
        ({"place": "xx"}, [1]),
        ({"place": "Korava"}, [4]),
        ({"text": "ashen"}, [6]),
        ({"actor_names": frozenset({"ASHEN CROWN"})}, [6]),
        ({"actor_names": frozenset({"korava"})}, [4]),
        ({"actor_names": frozenset({"!"})}, []),
        ({"actors": frozenset({"entity-unknown"})}, []),
        ({"limit": 2, "offset": 1}, [2, 1]),
    ],
)
def test_a_query_lists_what_fits_all_of_it(full, wanted, reports) -> None:
    """Newest publication first, undated last; a date that means several days fits by any of them."""
    found = full.view.claims(ClaimQuery(**wanted))
    assert [int((view.document.title or "").split()[1]) for view in found] == reports
    if "limit" not in wanted:
        assert full.view.count(ClaimQuery(**wanted)) == len(reports)


def test_an_actor_is_found_at_either_end(full, entity) -> None:
    """To be attacked is as much about an actor as to attack."""
    for name, claims in (("Salt Valley Guard", 3), ("Red Hill Front", 4)):
        assert full.view.count(ClaimQuery(actors=frozenset({entity(name)}))) == claims


def test_pages_join_without_gap_or_overlap(full) -> None:
    """Going on after the last claim of a page lists the rest, in the same order."""
    everything = full.view.claims(ClaimQuery(min_score=0.0))
    paged, after = [], None
    while page := full.view.claims(ClaimQuery(min_score=0.0, limit=2, after=after)):
        paged += page
        after = page[-1].claim.id
    assert paged == everything
    with pytest.raises(NotInLedger, match="list again from the beginning"):
        full.view.claims(ClaimQuery(after="claim-unknown"))


def test_claims_of_a_document_come_in_the_order_of_its_text(ledger, report, said, add) -> None:
    """A listing of one document can be read beside it."""
    document, read_claims, _ = report(1, said(), said(object="Iron Ridge"), said(object="Áshen Crown"))
    add(ledger, (document, read_claims[::-1], []))
    found = ledger.view.claims(ClaimQuery(document=document.id[:14]))
    assert [view.claim for view in found] == [read.claim for read in read_claims]


def test_a_claim_did_not_stand_before_it_was_recorded(ledger, report, said, add) -> None:
    """Asked about an earlier moment, the ledger says that it held no such claim then."""
    then = add(ledger, report(1, said()))
    document, (read,), _ = report(2, said())
    add(ledger, (document, [read], []))
    with pytest.raises(NotInLedger, match="held no such claim then"):
        ledger.view.claim(read.claim.id, as_of=then)
    with pytest.raises(NotInLedger, match="held no such document then"):
        ledger.view.document(document.id, as_of=then)


def test_both_ends_can_be_asked_for(full) -> None:
    """With `others`, either end is one of the actors and the other end one of the others, whichever way."""
    ends = full.view.claims(ClaimQuery(predicate=Predicate.ATTACKS))[0].claim
    names = frozenset({ends.subject.name}), frozenset({ends.object.name})
    for first, second in (names, names[::-1]):
        found = full.view.claims(ClaimQuery(actor_names=first, other_names=second))
        assert len(found) == 3
    assert full.view.claims(ClaimQuery(actor_names=names[0], other_names=frozenset({"Nobody"}))) == []
