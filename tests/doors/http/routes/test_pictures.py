"""Network and timeline over HTTP."""

from dataclasses import replace
from pathlib import Path

from fastapi.testclient import TestClient

from reportedly.doors.http.app import make_app
from reportedly.doors.http.settings import Settings
from reportedly.ledger.store import Ledger
from reportedly.model.terms import ActorKind
from tests.building import a_document, a_read_claim
from tests.doors.http.conftest import BASE


def test_a_network_rests_on_claims(client: TestClient) -> None:
    """Every line of the network names the claims that it is made of."""
    found = client.get("/api/v1/network").json()
    assert found["relations"]
    assert all(one["claims"] for one in found["relations"])


def test_a_network_names_whom_a_picture_leaves_out(tmp_path: Path) -> None:
    """A person stands among those left out, and one who is asked for by name does not; a group never does."""
    document, path = a_document(), tmp_path / "case.db"
    read = a_read_claim(document)
    person = replace(read.claim, subject=replace(read.claim.subject, kind=ActorKind.PERSON))
    with Ledger.open(path) as ledger:
        run = ledger.begin_run(version="0", extractors=["made@1"])
        ledger.append(document, [replace(read, claim=person)], [], run=run)
        ledger.finish_run(run)
    with TestClient(make_app(Settings(ledger=path)), base_url=BASE) as client:
        name = person.subject.name
        found = client.get("/api/v1/network").json()
        assert [one["name"] for one in found["people"]] == [name]
        asked = client.get("/api/v1/network", params={"actor": name}).json()
        assert (len(asked["relations"]), asked["people"]) == (1, [])


def test_a_timeline_rests_on_claims(client: TestClient) -> None:
    """Whatever stands on the timeline, or nowhere in time, is a claim of the ledger."""
    held = {one["id"] for one in client.get("/api/v1/claims").json()["claims"]}
    found = client.get("/api/v1/timeline?by=report").json()
    told = {claim for one in found["entries"] for claim in one["claims"]} | set(found["unplaced"])
    assert told == held
