"""Weighing one claim without the whole ledger."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.desk import ClaimQuery, Desk
from reportedly.desk.weighing_one import weigh_one
from reportedly.ledger.store import Ledger
from reportedly.model.claims import ReadClaim
from reportedly.model.terms import Polarity, Predicate
from tests.building import a_claim, a_document, a_reading, renamed


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[Desk]:
    """Give a desk over a report that says something and one that denies it."""
    with Ledger.open(tmp_path / "asked.db") as ledger:
        run = ledger.begin_run(version="1", extractors=["made@1"])
        for name, polarity in (("Harbour Wire", Polarity.AFFIRMED), ("Quern Post", Polarity.DENIED)):
            report = renamed(a_document(), publisher=name, published="2015-03-07", source=name)
            claim = a_claim(report)
            ledger.append(
                report,
                [ReadClaim(claim, (a_reading(claim, report, polarity=polarity),))],
                [],
                run=run,
            )
        ledger.finish_run(run)
    with Desk(tmp_path / "asked.db") as opened:
        yield opened


def test_a_claim_weighed_alone_weighs_what_it_does_among_all(asked: Desk) -> None:
    """What is left unloaded speaks of neither end, so grade, denials and confidence are the same."""
    claim = asked.claims()[0].claim
    (among,) = (one for one in asked.study().weigh() if claim.id in one.claims)
    found = weigh_one(asked, claim.id)
    assert found is not None
    alone, _ = found
    assert (alone.information, alone.publishers, alone.confidence, alone.claims) == (
        among.information,
        among.publishers,
        among.confidence,
        among.claims,
    )


def test_a_claim_that_does_not_fit_is_not_weighed(asked: Desk) -> None:
    """A selection that leaves the claim out leaves out what it says."""
    claim = asked.claims()[0].claim
    other = next(one for one in Predicate if one is not claim.predicate)
    assert weigh_one(asked, claim.id, ClaimQuery(predicate=other)) is None
