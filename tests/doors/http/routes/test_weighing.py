"""Weighing over HTTP."""

from fastapi.testclient import TestClient


def test_a_weight_gives_grades_and_no_likelihood_unasked(client: TestClient) -> None:
    """A likelihood is given only to who asks for it."""
    (one,) = client.get("/api/v1/propositions").json()["propositions"]
    plain = client.get(f"/api/v1/propositions/{one['id']}/weight").json()
    assert plain["likelihood"] is None
    asked = client.get(f"/api/v1/propositions/{one['id']}/weight?likelihood=none")
    assert asked.status_code == 422


def test_an_unknown_proposition_is_told(client: TestClient) -> None:
    """What no claim speaks of has no weight."""
    assert client.get("/api/v1/propositions/proposition-none/weight").status_code == 404


def test_what_if_takes_away_what_is_named(client: TestClient) -> None:
    """Without a claim, that claim is gone."""
    (claim, *_) = client.get("/api/v1/claims").json()["claims"]
    answer = client.get("/api/v1/what-if", params={"without": claim["id"]})
    assert answer.json()["gone"] == [claim["id"]]
