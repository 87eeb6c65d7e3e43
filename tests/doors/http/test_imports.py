"""Reports dropped on the workbench."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from reportedly.desk import Desk
from reportedly.doors.http.imports import Importer, safe_name
from reportedly.doors.http.settings import Settings
from tests.doors.http.conftest import bearing


@given(st.text(max_size=200))
def test_a_name_never_leaves_its_folder(name: str) -> None:
    """Whatever a file is called, it is kept in the folder it is meant for."""
    kept = safe_name(name)
    assert Path(kept).name == kept
    assert kept not in {"", ".", ".."}
    assert len(kept) <= 120


def test_an_empty_file_is_refused(client: TestClient) -> None:
    """There is nothing to read in it, and the answer says so."""
    answer = client.post("/api/v1/imports?name=a.txt", content=b"")
    assert (answer.status_code, "empty" in answer.json()["detail"]) == (422, True)


def test_a_reader_brings_nothing_in(shared: TestClient) -> None:
    """Who may only look changes nothing."""
    answer = shared.post(
        "/api/v1/imports?name=a.txt", content=b"x", headers=bearing("reader-reader-reader-1")
    )
    assert answer.status_code == 403


def test_what_cannot_be_read_is_told(client: TestClient) -> None:
    """A file of no use ends as failed, with the reason in words, and the queue goes on."""
    answer = client.post("/api/v1/imports?name=a.bin", content=b"\x00\x01\x02" * 50)
    assert answer.status_code == 202
    client.app.state.bench.importer.close()  # type: ignore[attr-defined]
    (one,) = [each for each in client.get("/api/v1/imports").json()["imports"] if each["name"] == "a.bin"]
    assert one["state"] == "failed"
    assert one["troubles"][0].startswith("a.bin")


def test_whatever_a_file_does_to_a_reader_those_after_it_are_read(
    ledger_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What nobody foresaw ends one import as failed, with its reason, not all that wait behind it."""

    def broken(*_: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(Desk, "read", broken)
    importer = Importer(Settings(ledger=ledger_file))
    with Desk(ledger_file) as desk:
        for content in (b"one", b"two"):
            importer.add(desk, "a.txt", content)
    importer.close()
    assert [one.state for one in importer.jobs()] == ["failed", "failed"]
    assert importer.jobs()[0].troubles == (
        "a.txt: it could not be read (ZeroDivisionError: division by zero)",
    )
