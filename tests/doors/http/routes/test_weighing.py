"""Weighing over HTTP."""

from fastapi.testclient import TestClient


def test_a_weight_gives_reasons_with_claims(client: TestClient) -> None:
    """What there is to go by names its claims, and a likelihood only where one is asked for."""
    (one,) = client.get("/api/v1/propositions").json()["propositions"]
    weight = client.get(f"/api/v1/propositions/{one['id']}/weight").json()
    assert weight["claims"]
    assert weight["likelihood"] is None
    assert client.get("/api/v1/propositions/proposition-x/weight").status_code == 404


def test_what_falls_without_a_claim(client: TestClient) -> None:
    """Taking a claim away names it as gone; what is no part of the case is refused."""
    (first, *_) = client.get("/api/v1/claims").json()["claims"]
    found = client.get(f"/api/v1/what-if?without={first['id']}").json()
    assert found["gone"] == [first["id"]]
    assert client.get("/api/v1/what-if?without=nobody-at-all").status_code == 422


def test_nothing_is_at_odds_where_all_agree(client: TestClient) -> None:
    """Two reports that say the same contradict nothing."""
    assert client.get("/api/v1/contradictions").json() == {"contradictions": []}
