"""Casework: a question's claims with all that stands behind them."""

from pathlib import Path

from reportedly import Desk
from reportedly.desk import ClaimQuery
from reportedly.desk.casework import make_case, make_whole_case
from reportedly.model.terms import Polarity


def test_a_case_holds_the_claims_asked_for_with_texts_and_origins(folder: Path, tmp_path: Path) -> None:
    """Every claim quotes its document, and each has a standing with its origins."""
    desk = Desk(tmp_path / "made.db", extractors=["patterns"])
    list(desk.read([folder]))
    whole, denied = make_whole_case(desk), make_case(desk, ClaimQuery(polarity=Polarity.DENIED))
    assert {one.claim.id for one in denied.told} < {one.claim.id for one in whole.told}
    for case in (whole, denied):
        for told in case.told:
            assert all(span.reproduces(told.document.text) for span in told.shown.spans)
            assert told.claim.id in case.standing_of[told.claim.id].claims
    assert len(whole.documents) == 3
    assert denied.count_origins is not None
    assert denied.count_origins([whole.documents[0].id]).likeliest == 1
