"""Propositions over HTTP."""

from fastapi.testclient import TestClient


def test_every_count_leads_to_claims(client: TestClient) -> None:
    """A proposition's numbers come with the claims that they are made of."""
    (one,) = client.get("/api/v1/propositions").json()["propositions"]
    page = client.get(f"/api/v1/propositions/{one['id']}").json()
    assert {claim["id"] for claim in page["said"]} == set(one["claims"])
    assert page["affirming"]["low"] <= page["affirming"]["likeliest"] <= page["affirming"]["high"]
