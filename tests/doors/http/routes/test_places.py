"""Places over HTTP."""

from fastapi.testclient import TestClient


def test_what_has_no_point_is_not_on_the_map(client: TestClient) -> None:
    """Claims without a place put nothing on the map."""
    found = client.get("/api/v1/map").json()
    assert (found["places"], found["unplaced"], found["complete"]) == ([], [], True)
