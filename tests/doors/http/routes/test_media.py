"""Media over HTTP: small copies drawn anew, and what people say of them."""

from pathlib import Path

from fastapi.testclient import TestClient

from evaluation.made_pictures import a_scene, tagged
from reportedly.desk import Desk
from reportedly.desk.media.telling import Told


def test_a_small_copy_and_never_the_file(client: TestClient, ledger_file: Path) -> None:
    """Its type is fixed, it says nothing of itself, and positions are coarse."""
    with Desk(ledger_file) as desk:
        claim = desk.claims()[0].claim.id
        content = tagged(a_scene(1, (640, 480)))
        kept = desk.media.add_bytes(content, "x", Told(by="Ann", why="so", claim=claim)).kept
    (one,) = client.get(f"/api/v1/media?claim={claim}").json()["media"]
    assert one["says"]["position"] == [31.8, -74.3]
    small = client.get(one["thumbnail"])
    assert small.headers["content-type"] == "image/jpeg"
    assert small.headers["x-content-type-options"] == "nosniff"
    assert small.content.startswith(b"\xff\xd8\xff")
    assert b"Acme" not in small.content
    assert small.content != content
    (held,) = client.get(f"/api/v1/claims/{claim}").json()["media"]
    assert (held["media"], held["access"]) == (kept.id, "linked")
    assert client.get("/api/v1/media/none/thumbnail").status_code == 404
    assert client.get("/api/v1/media?claim=a&document=b").status_code == 422
