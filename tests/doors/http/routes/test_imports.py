"""Imports over HTTP."""

from fastapi.testclient import TestClient


def test_an_empty_file_is_refused(client: TestClient) -> None:
    """Nothing is kept of a file with nothing in it."""
    assert client.post("/api/v1/imports?name=a.txt", content=b"").status_code == 422
    assert client.get("/api/v1/imports").json() == {"imports": []}


def test_who_only_reads_brings_nothing_in(shared: TestClient) -> None:
    """A reader's file is refused before it is looked at."""
    headers = {"Authorization": "Bearer reader-reader-reader-1"}
    assert shared.post("/api/v1/imports?name=a.txt", content=b"x", headers=headers).status_code == 403
