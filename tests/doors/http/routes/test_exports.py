"""Exports over HTTP."""

import csv
import io
import json

import pytest
from fastapi.testclient import TestClient

from reportedly.desk import Desk
from reportedly.desk.takeaway import write_case
from reportedly.model.release import ReleaseSettings, read_coarseness, statement_record


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


@pytest.mark.parametrize("format", ["csv", "json", "jsonl"])
@pytest.mark.parametrize("words", ["", "?everything=true", "?actor=Salt+League"])
def test_what_is_sent_piece_by_piece_is_the_whole_case(client: TestClient, format: str, words: str) -> None:
    """A file sent while it is written is byte for byte the one that is made of the whole case."""
    takeaway = client.app.state.bench.desk.takeaway  # type: ignore[attr-defined]
    actors = ["Salt League"] if "actor" in words else []
    case = takeaway.whole_case() if "everything" in words else takeaway.case(actors=actors)
    whole = io.BytesIO()
    write_case(case, format, whole)
    assert client.get(f"/api/v1/exports/{format}{words}").content == whole.getvalue()


def test_publication_is_the_same_by_either_door(client: TestClient) -> None:
    """What is published is held back and blocked out as on the command line, and said with the file."""
    takeaway = client.app.state.bench.desk.takeaway  # type: ignore[attr-defined]
    settings = ReleaseSettings(coarsen=read_coarseness("country"), delay_days=1, without_names=True)
    case, statement = takeaway.released(takeaway.case(), settings)
    whole = io.BytesIO()
    write_case(case, "csv", whole)
    found = client.get("/api/v1/exports/csv?coarsen=country&delay=1&without_names=true")
    assert found.content == whole.getvalue()
    assert json.loads(found.headers["reportedly-publication"]) == statement_record(statement)


def test_what_cannot_be_asked_of_publication_is_refused(client: TestClient) -> None:
    """A coarseness that there is not is a problem that names those there are, before anything is sent."""
    found = client.get("/api/v1/exports/jsonl?coarsen=street")
    assert found.status_code == 422
    assert "district" in found.json()["detail"]
