"""Answers as values: what a listing gives can be passed on, compared and kept."""

from dataclasses import FrozenInstanceError, is_dataclass

import pytest

from reportedly.ledger import answers
from reportedly.ledger.queries import ClaimQuery

KINDS = [one for one in vars(answers).values() if is_dataclass(one) and one.__module__ == answers.__name__]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_no_answer_can_be_edited(kind) -> None:
    """What is kept is appended: whoever holds an answer cannot make it say something else."""
    assert kind.__dataclass_params__.frozen
    assert not hasattr(kind, "__dict__") or "__slots__" in vars(kind)


def test_an_answer_given_twice_is_equal(ledger, report, said, add) -> None:
    """Two answers to one question are one value, also where the ledger was asked by another reader."""
    add(ledger, report(1, said(), said(object="Iron Ridge")))
    first, second = ledger.view.claims(), ledger.view.claims()
    assert first == second
    assert len({view.claim.id for view in first}) == 2
    with pytest.raises(FrozenInstanceError):
        first[0].others = 3


def test_a_listing_and_a_detail_show_the_same(ledger, report, said, add) -> None:
    """The reading in a listing is the first of those that the claim itself gives, under the same header."""
    add(ledger, report(1, said()))
    (view,) = ledger.view.claims(ClaimQuery())
    detail = ledger.view.claim(view.claim.id)
    assert (view.shown, view.others) == (detail.readings[0], len(detail.readings) - 1)
    assert view.recorded == detail.recorded
    for name in ("id", "source", "title", "publisher", "published"):
        assert getattr(view.document, name) == getattr(detail.document, name)
