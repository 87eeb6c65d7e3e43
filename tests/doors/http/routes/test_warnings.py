"""Changes and indicators over HTTP."""

from fastapi.testclient import TestClient


def test_a_change_names_claims_and_the_answer_says_if_it_is_whole(client: TestClient) -> None:
    """What changed since long ago is all that is held, and nothing is left out unsaid."""
    answer = client.get("/api/v1/changes?since=2000-01-01").json()
    assert answer["complete"]
    assert all(one["claims"] for one in answer["changes"])


def test_signs_are_given_for_a_day(client: TestClient) -> None:
    """The day asked for is the day answered for."""
    answer = client.get("/api/v1/indicators?day=2024-01-01").json()
    assert answer["day"] == "2024-01-01"
    assert answer["complete"]
