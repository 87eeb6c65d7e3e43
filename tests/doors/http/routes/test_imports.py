"""Imports over HTTP."""

import pytest
from fastapi.testclient import TestClient

from reportedly.doors.http.imports import Import
from reportedly.doors.http.routes import imports
from reportedly.doors.http.routes.imports import import_record

ADDRESS = "/api/v1/imports?name=a.txt"


def test_a_file_that_is_too_large_is_refused_with_its_size(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bound is told in bytes, and nothing is queued."""
    monkeypatch.setattr(imports, "MOST_BYTES", 1000)
    before = client.get("/api/v1/imports").json()
    answer = client.post(ADDRESS, content=b"x" * 1001)
    assert answer.status_code == 413
    assert "1,001 bytes are more than the 1,000" in answer.json()["detail"]
    assert client.get("/api/v1/imports").json() == before


@pytest.mark.parametrize("query", ["", "?name=", f"?name={'a' * 301}"])
def test_a_file_needs_a_name(client: TestClient, query: str) -> None:
    """What has no name, or one beyond measure, is not taken."""
    assert client.post(f"/api/v1/imports{query}", content=b"x").status_code == 422


def test_what_was_dropped_is_listed_under_the_id_that_was_answered(client: TestClient) -> None:
    """Whoever drops a file can follow it; the same bytes again are the same import."""
    content = b"\x00\x01\x02" * 60
    first, again = (client.post(ADDRESS, content=content).json() for _ in range(2))
    assert first["id"] == again["id"]
    listed = [one["id"] for one in client.get("/api/v1/imports").json()["imports"]]
    assert listed.count(first["id"]) == 1


def test_how_far_an_import_has_come_is_told_anew_each_time(client: TestClient) -> None:
    """What waits or fails leaves the ledger as it was, so its state is no mark of this answer."""
    answer = client.get("/api/v1/imports")
    assert "etag" not in answer.headers
    assert answer.headers["cache-control"] == "private, no-store"


def test_a_record_of_an_import_keeps_its_troubles() -> None:
    """What could not be read stands beside what was."""
    record = import_record(Import("import-1", "a.txt", "done", ("document-1",), 2, ("page 3: no text",)))
    assert (record["documents"], record["claims"]) == (["document-1"], 2)
    assert record["troubles"] == ["page 3: no text"]
