"""Exports over HTTP."""

import csv
import io
import json

from fastapi.testclient import TestClient

from reportedly.desk import Desk


def test_every_installed_format_is_offered(client: TestClient) -> None:
    """What the desk can write can be taken away here, without a list of our own."""
    assert client.get("/api/v1/exports").json()["formats"] == list(Desk.formats())


def test_a_file_holds_the_selection(client: TestClient) -> None:
    """The same filters give the same claims as the listing, as a download that no browser opens."""
    listed = client.get("/api/v1/claims?actor=Salt+League").json()["claims"]
    found = client.get("/api/v1/exports/jsonl?actor=Salt+League")
    assert found.headers["content-disposition"] == 'attachment; filename="claims.jsonl"'
    lines = [json.loads(line) for line in found.text.splitlines()]
    claims = {line["id"] for line in lines if line["type"] == "claim"}
    assert claims == {one["id"] for one in listed}
    none = client.get("/api/v1/exports/csv?certainty=possible")
    assert list(csv.DictReader(io.StringIO(none.text))) == []


def test_a_format_that_is_not_installed_is_named(client: TestClient) -> None:
    """An unknown format is a problem that says which there are."""
    found = client.get("/api/v1/exports/stone")
    assert found.status_code == 404
    assert "jsonl" in found.json()["detail"]
