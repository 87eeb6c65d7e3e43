"""Spans are gathered whole: what a reading rests on is what is compared."""

from dataclasses import fields
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from reportedly.ledger.verify_contents import spans_of
from reportedly.model.claims import Reading
from reportedly.model.spans import Span


def every_span(value: Any) -> list[Span]:
    """Give all spans anywhere inside a value."""
    if isinstance(value, Span):
        return [value]
    if isinstance(value, tuple):
        return [span for one in value for span in every_span(one)]
    if hasattr(value, "__dataclass_fields__"):
        return [span for field in fields(value) for span in every_span(getattr(value, field.name))]
    return []


@given(st.data())
def test_no_span_of_a_reading_is_left_out(arrivals, data) -> None:
    """A field that a reading gains is compared too, or this fails."""
    _, read_claims, _ = data.draw(arrivals)
    for read_claim in read_claims:
        for reading in read_claim.readings:
            assert isinstance(reading, Reading)
            assert sorted(spans_of(reading)) == sorted(every_span(reading))
