"""Pages of a listing."""

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from reportedly.doors.http.paging import from_cursor, offset_of, to_cursor
from reportedly.doors.http.problems import Problem


@given(st.text(st.characters(codec="utf-8")))
def test_a_cursor_names_its_place(place: str) -> None:
    """What a cursor was made of comes back from it."""
    assert from_cursor(to_cursor(place)) == place


@given(st.text(max_size=40))
def test_any_words_are_a_cursor_or_a_problem(words: str) -> None:
    """Whatever stands in the address, the answer is a number of entries or a problem."""
    try:
        found = offset_of(words)
    except Problem as refused:
        found = 0 if refused.status == 422 else -1
    assert found >= 0


@pytest.mark.parametrize(("path", "noun"), [("claims", "claims"), ("documents", "documents")])
def test_pages_give_everything_once(client: TestClient, path: str, noun: str) -> None:
    """Followed to the end, pages hold each entry once and as many as the total says."""
    seen: list[str] = []
    cursor = None
    while True:
        words = "" if cursor is None else f"&cursor={cursor}"
        page = client.get(f"/api/v1/{path}?limit=1{words}").json()
        seen += [one["id"] for one in page[noun]]
        cursor = page["next"]
        if cursor is None:
            break
    assert len(seen) == len(set(seen)) == page["total"]
