"""Actors over HTTP."""

from fastapi.testclient import TestClient


def test_an_actor_is_found_by_part_of_its_name(client: TestClient) -> None:
    """What is typed is looked for in every name an actor goes by."""
    found = client.get("/api/v1/actors?q=salt").json()
    assert [one["name"] for one in found["actors"]] == ["Salt League"]


def test_an_actor_is_found_by_the_name_it_is_listed_by(client: TestClient) -> None:
    """Whatever reports call it, the very name that the list shows finds it."""
    for one in client.get("/api/v1/actors").json()["actors"]:
        found = client.get("/api/v1/actors", params={"q": one["name"]}).json()["actors"]
        assert one["entity"] in [each["entity"] for each in found]


def test_an_actor_shows_what_reports_say(client: TestClient) -> None:
    """The page of an actor names its relations with their claims."""
    (one,) = client.get("/api/v1/actors/Salt League").json()["actors"]
    assert one["seen"]["name"] == "Salt League"
    assert all(each["claims"] for each in one["relations"])


def test_relations_stand_in_time_with_their_claims(client: TestClient) -> None:
    """Each relation of an actor has turns, each turn its days and claims, and its counts beside it."""
    found = client.get("/api/v1/actors/Salt League/history?by=report").json()
    assert found["histories"]
    for one in found["histories"]:
        assert all(turn["claims"] for turn in one["turns"])
        assert one["relation"]["reports"] >= 1


def test_nothing_is_said_of_where_a_person_is(client: TestClient) -> None:
    """Places come with groups only; what is no person says so."""
    found = client.get("/api/v1/actors/Salt League/history").json()
    assert found["is_person"] is False
    assert found["stays"] == []
