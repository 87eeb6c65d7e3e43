"""Laws of readings in bulk."""

from reportedly.ledger import ask_readings
from reportedly.model.ids import ClaimId


def test_readings_in_bulk_are_those_of_each_claim(ledger, report, read_again, said, add, monkeypatch) -> None:
    """Whatever the size of a batch, a claim has the readings that its own page has, in that order."""
    first = report(1, said(), said(object="Iron Ridge"))
    second = report(2, said())
    add(ledger, first, read_again(first, "other@1"), second)
    ids = [one.claim.id for one in ledger.view.claims()]
    for size in (1, 2, 500):
        monkeypatch.setattr(ask_readings, "BATCH", size)
        found = ledger.view.readings([*ids, ClaimId("claim-zz")])
        assert found == {one: ledger.view.claim(one).readings for one in ids}
    assert sorted(len(one) for one in found.values()) == [1, 2, 2]


def test_a_former_version_of_a_reader_counts_no_more(ledger, report, read_again, said, add) -> None:
    """What a later version of the same extractor read stands alone; as of before, what it was then."""
    arrived = report(1, said())
    (id_,) = [one.claim.id for one in arrived[1]]
    moment = add(ledger, arrived)
    add(ledger, read_again(arrived, "patterns@2"))
    assert [one.extractor for one in ledger.view.readings([id_])[id_]] == ["patterns@2"]
    assert [one.extractor for one in ledger.view.readings([id_], as_of=moment)[id_]] == ["patterns@1"]
