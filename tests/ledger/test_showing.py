"""What is shown of a claim follows from its document and its readings."""

from datetime import date

import pytest

from reportedly.ledger.showing import places_of, published_columns, showing_rows, words_of
from reportedly.ledger.state import DocumentState, HeldClaim, HeldReading
from reportedly.model.terms import ActorKind


def _state(arrived) -> DocumentState:
    document, read_claims, _ = arrived
    held = tuple(
        HeldClaim(no, no, read.claim, tuple(HeldReading(no, one) for one in read.readings))
        for no, read in enumerate(read_claims, 1)
    )
    return DocumentState(1, 1, document, held)


@pytest.mark.parametrize(
    ("when", "days"),
    [
        (None, (None, None)),
        ((None, None), (None, None)),
        ((date(2020, 1, 2), None), ("2020-01-02", "9999-12-31")),
        ((None, date(2020, 1, 2)), ("0001-01-01", "2020-01-02")),
    ],
)
def test_an_open_end_reaches_to_the_end_of_days(report, said, when, days) -> None:
    """A claim that holds since a day fits any later question; one without a time fits none."""
    row = showing_rows(_state(report(1, said(when=when))))[1]
    assert (row["event_first"], row["event_last"]) == days


def test_an_undated_document_sorts_as_the_oldest(report, said) -> None:
    """No date is no reason to be left out of a listing."""
    assert showing_rows(_state(report(1, said(), published=None)))[1]["published_first"] == ""
    assert published_columns(None) == (None, None)


def test_a_claim_without_readings_is_not_shown(report, said) -> None:
    """It was read once, by a version that has been superseded."""
    state = _state(report(1, said()))
    bare = HeldClaim(1, 1, state.claims[0].claim, ())
    assert showing_rows(DocumentState(1, 1, state.document, (bare,))) == {}


def test_words_and_places_come_from_claim_and_reading(report, said) -> None:
    """Quotes, names and aliases are words; where it holds and what place it is about are places."""
    claim = said(aliases=("RHF",), place="Belava", object="Korava", object_kind=ActorKind.PLACE)
    (held,) = _state(report(1, claim)).claims
    assert {"Red Hill Front", "RHF", "Korava"} <= set(words_of(held).split("\n"))
    assert places_of(held) == {"belava", "xx", "korava"}
