"""Errors as problems."""

import pytest
from fastapi.testclient import TestClient


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/v1/claims/claim-none", 404),
        ("/api/v1/claims?limit=0", 422),
        ("/api/v1/claims?since=2024-02-30", 422),
        ("/api/v1/claims?since=2024-02-02&until=2024-02-01", 422),
        ("/api/v1/claims?nonsense=1", 422),
        ("/api/v1/claims?cursor=%00", 422),
        ("/api/v1/documents?cursor=bm9wZQ", 422),
        ("/api/v1/nothing", 404),
        ("/api/v1/propositions/none", 404),
    ],
)
def test_a_problem_says_what_is_wrong(client: TestClient, path: str, status: int) -> None:
    """Every error has the standard's type, its status, and words for a person."""
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert answer.json()["status"] == status
    assert answer.json()["detail"]
