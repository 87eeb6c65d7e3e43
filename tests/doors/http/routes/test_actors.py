"""Actors over HTTP."""

from fastapi.testclient import TestClient


def test_an_actor_is_found_by_part_of_its_name(client: TestClient) -> None:
    """What is typed is looked for in every name an actor goes by."""
    found = client.get("/api/v1/actors?q=salt").json()
    assert [one["name"] for one in found["actors"]] == ["Salt League"]


def test_an_actor_shows_what_reports_say(client: TestClient) -> None:
    """The page of an actor names its relations with their claims."""
    (one,) = client.get("/api/v1/actors/Salt League").json()["actors"]
    assert one["seen"]["name"] == "Salt League"
    assert all(each["claims"] for each in one["relations"])
