"""Strict reading of plain JSON."""

import pytest

from reportedly.model.fields import FieldError, Fields
from reportedly.model.records import Value
from reportedly.model.terms import Polarity

FIELDS = Fields(
    {
        "text": "a",
        "whole": 3,
        "number": 0.5,
        "flag": True,
        "inner": {"x": "y"},
        "list": [{"n": 1}],
        "day": "2024-02-30",
    }
)


def test_each_kind_is_given_as_it_is() -> None:
    """A field of its kind comes back unchanged; one that is not there is None only where it may be."""
    assert (FIELDS.text("text"), FIELDS.whole("whole"), FIELDS.number("number")) == ("a", 3, 0.5)
    assert FIELDS.flag("flag")
    assert not FIELDS.flag("none")
    assert FIELDS.inner("inner").text("x") == "y"
    assert [one.whole("n") for one in FIELDS.each("list")] == [1]
    assert (FIELDS.maybe_text("none"), FIELDS.maybe_day("none"), FIELDS.texts("none")) == (None, None, ())


@pytest.mark.parametrize(
    ("value", "key"), [(True, "whole"), ("3", "whole"), (3, "text"), ([], "inner"), ({}, "list")]
)
def test_another_kind_is_named_and_never_taken(value: Value, key: str) -> None:
    """True is no number, "3" is none either, and the message says which field it was."""
    fields = Fields({key: value}, "claim.")
    asked = {"whole": fields.whole, "text": fields.text, "inner": fields.inner, "list": fields.each}[key]
    with pytest.raises(FieldError, match=rf"claim\.{key} is not"):
        asked(key)  # type: ignore[operator]


def test_what_is_missing_or_outside_a_closed_set_is_named() -> None:
    """A missing field, an unknown word and a day that there is not are each told."""
    with pytest.raises(FieldError, match="none is missing"):
        FIELDS.text("none")
    with pytest.raises(FieldError, match="one of affirmed, denied"):
        FIELDS.one_of("text", Polarity)
    with pytest.raises(FieldError, match="a day"):
        FIELDS.maybe_day("day")
