"""Propositions over HTTP."""

from fastapi.testclient import TestClient


def test_every_count_leads_to_claims(client: TestClient) -> None:
    """A proposition's numbers come with the claims that they are made of."""
    (one,) = client.get("/api/v1/propositions").json()["propositions"]
    page = client.get(f"/api/v1/propositions/{one['id']}").json()
    assert {claim["id"] for claim in page["said"]} == set(one["claims"])
    assert page["affirming"]["low"] <= page["affirming"]["likeliest"] <= page["affirming"]["high"]


def test_what_changed_on_the_way_has_passages_on_both_sides(client: TestClient) -> None:
    """Every change names both reports and their words; one that nobody speaks of is not found."""
    (one,) = client.get("/api/v1/propositions").json()["propositions"]
    course = client.get(f"/api/v1/propositions/{one['id']}/drift").json()
    assert all(
        side["pieces"] for change in course["changes"] for side in (change["earlier"], change["later"])
    )
    assert client.get("/api/v1/propositions/proposition-none/drift").status_code == 404
