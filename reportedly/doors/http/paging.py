"""Pages of a listing: a cursor names where the next one begins, and stays good while the ledger grows."""

import base64
import binascii
from typing import Annotated

from fastapi import Query

from reportedly.doors.http.problems import Problem

MOST = 200
Limit = Annotated[int, Query(ge=1, le=MOST, description="How many to give.")]
Cursor = Annotated[str | None, Query(description="`next` of the page before.", max_length=200)]


def to_cursor(place: str) -> str:
    """Give a place in a listing as an opaque word."""
    return base64.urlsafe_b64encode(place.encode()).decode().rstrip("=")


def from_cursor(cursor: str | None) -> str | None:
    """Give the place that a cursor names, None where there is none.

    Raises: Problem, if it is no cursor of ours.
    """
    if cursor is None:
        return None
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        return base64.b64decode(padded, altchars=b"-_", validate=True).decode()
    except (binascii.Error, UnicodeDecodeError, ValueError) as error:
        raise Problem(422, "cursor: this is none that was given out; begin without one") from error


def offset_of(cursor: str | None) -> int:
    """Give the number of entries to skip that a cursor names."""
    place = from_cursor(cursor)
    if place is None:
        return 0
    if not place.isascii() or not place.isdigit() or len(place) > 12:
        raise Problem(422, "cursor: this is none that was given out; begin without one")
    return int(place)
