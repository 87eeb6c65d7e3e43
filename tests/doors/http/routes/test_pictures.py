"""The network and the timeline over HTTP."""

from fastapi.testclient import TestClient


def test_each_relation_and_entry_names_claims(client: TestClient) -> None:
    """Nothing is drawn without claims, and the answer says whether it is of all of them."""
    network, timeline = (client.get(f"/api/v1/{name}").json() for name in ("network", "timeline"))
    assert network["complete"]
    assert timeline["complete"]
    assert all(one["claims"] for one in (*network["relations"], *timeline["entries"]))
