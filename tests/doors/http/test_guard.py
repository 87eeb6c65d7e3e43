"""Who is let in at all."""

import pytest
from fastapi.testclient import TestClient

from tests.doors.http.conftest import bearing

HEALTH = "/api/v1/health"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "127.0.0.1:9999", ""])
def test_a_foreign_name_gets_no_answer(client: TestClient, host: str) -> None:
    """A name of someone else that points at this machine opens nothing."""
    assert client.get(HEALTH, headers={"Host": host}).status_code == 421


def test_a_foreign_page_may_not_ask(client: TestClient) -> None:
    """A page from elsewhere in the same browser is refused, and can change nothing."""
    assert client.get(HEALTH, headers={"Origin": "https://evil.example"}).status_code == 403
    crossed = client.post("/api/v1/reviews", json={}, headers={"Sec-Fetch-Site": "cross-site"})
    assert crossed.status_code == 403


def test_without_a_token_nothing_is_told(shared: TestClient) -> None:
    """Where people need tokens, none or a wrong one opens nothing, and a right one does."""
    assert shared.get(HEALTH).status_code == 401
    assert shared.get(HEALTH, headers=bearing("guess-guess-guess-guess")).status_code == 401
    assert shared.get(HEALTH, headers=bearing("reader-reader-reader-1")).json()["person"] == "Rae"


@pytest.mark.parametrize("path", ["/", "/claims", HEALTH, "/static/app/main.js", "/api/v1/nothing"])
def test_every_answer_forbids_what_it_did_not_bring(client: TestClient, path: str) -> None:
    """No page of ours runs a script or loads a picture from anywhere else, whatever a report holds."""
    policy = client.get(path).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy
    assert "http" not in policy
