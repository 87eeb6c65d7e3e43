"""What the server holds."""

from fastapi.testclient import TestClient


def test_health_counts_what_is_held(client: TestClient) -> None:
    """The counts are those of the ledger, and the state is a word."""
    found = client.get("/api/v1/health").json()
    assert (found["documents"], found["claims"], found["actors"]) == (2, 2, 2)
    assert found["state"]
