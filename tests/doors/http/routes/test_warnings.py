"""Change and warning over HTTP."""

from fastapi.testclient import TestClient


def test_a_change_says_why(client: TestClient) -> None:
    """Each change names its cause, its reasons and its claims."""
    for one in client.get("/api/v1/changes?since=2000-01-01").json()["changes"]:
        assert one["cause"]
        assert one["why"]
        assert one["claims"]


def test_indicators_are_of_a_day(client: TestClient) -> None:
    """The day asked for is the day answered for."""
    assert client.get("/api/v1/indicators?day=2015-06-01").json()["day"] == "2015-06-01"
