"""Network and timeline over HTTP."""

from fastapi.testclient import TestClient


def test_a_network_rests_on_claims(client: TestClient) -> None:
    """Every line of the network names the claims that it is made of."""
    found = client.get("/api/v1/network").json()
    assert found["relations"]
    assert all(one["claims"] for one in found["relations"])


def test_a_timeline_rests_on_claims(client: TestClient) -> None:
    """Whatever stands on the timeline, or nowhere in time, is a claim of the ledger."""
    held = {one["id"] for one in client.get("/api/v1/claims").json()["claims"]}
    found = client.get("/api/v1/timeline?by=report").json()
    told = {claim for one in found["entries"] for claim in one["claims"]} | set(found["unplaced"])
    assert told == held
