"""Laws of spans."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.spans import Span, span_of

TEXT = "The Amber Front – \u202fsaid 𝔛 – left Lowmark."

ranges = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT))).filter(lambda r: r[0] < r[1])


@given(ranges)
def test_a_span_of_a_text_reproduces_it(offsets: tuple[int, int]) -> None:
    """Offsets count code points, astral letters and odd spaces included."""
    span = span_of(TEXT, *offsets)
    assert span.reproduces(TEXT)
    assert span.offsets == offsets
    assert len(span.text) == span.end - span.start


@given(ranges, ranges)
def test_overlapping_is_sharing_a_character(one: tuple[int, int], other: tuple[int, int]) -> None:
    """Half-open ranges that only touch share nothing, and the order of asking does not matter."""
    first, second = span_of(TEXT, *one), span_of(TEXT, *other)
    shared = set(range(*one)) & set(range(*other))
    assert first.overlaps(second) is second.overlaps(first) is bool(shared)
    assert first.covers(second) is (set(range(*other)) <= set(range(*one)))


def test_a_span_that_quotes_wrongly_is_found_out() -> None:
    """Wrong words, offsets past the end and empty runs reproduce nothing."""
    wrong = [Span(0, 3, "the"), Span(-3, 0, "The"), Span(3, 3, ""), Span(len(TEXT), len(TEXT) + 1, "x")]
    assert not any(span.reproduces(TEXT) for span in wrong)


@given(st.lists(ranges, max_size=6))
def test_spans_sort_by_place(offsets: list[tuple[int, int]]) -> None:
    """Text order is the order of spans."""
    assert [span.offsets for span in sorted(span_of(TEXT, *one) for one in offsets)] == sorted(offsets)
