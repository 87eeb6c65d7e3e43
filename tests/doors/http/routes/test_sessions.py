"""Signing in and out."""

from fastapi.testclient import TestClient

SESSION = "/api/v1/session"
RAE, ADA = "reader-reader-reader-1", "admins-admins-admins-1"


def test_a_browser_signs_in_once_and_out_again(shared: TestClient) -> None:
    """A token handed in opens everything for its person until they sign out."""
    assert shared.post(SESSION, json={"token": f" {RAE}\n"}).json()["person"] == "Rae"
    assert shared.get(SESSION).json() == {"person": "Rae", "role": "reader", "by_token": True}
    assert shared.get("/api/v1/claims").status_code == 200
    assert shared.delete(SESSION).status_code == 204
    assert shared.get("/api/v1/claims").status_code == 401


def test_a_wrong_token_opens_nothing(shared: TestClient) -> None:
    """Whoever guesses is told so, is given no cookie and sees nothing."""
    refused = shared.post(SESSION, json={"token": "guess-guess-guess-guess"})
    assert refused.status_code == 401
    assert "set-cookie" not in refused.headers
    assert shared.get("/api/v1/claims").status_code == 401


def test_no_script_and_no_other_site_gets_the_token(shared: TestClient) -> None:
    """The cookie is for this server's own pages alone, and over TLS it never travels without."""
    plain = shared.post(SESSION, json={"token": RAE}).headers["set-cookie"]
    assert "HttpOnly" in plain
    assert "SameSite=strict" in plain
    assert "Secure" not in plain
    proxied = shared.post(SESSION, json={"token": RAE}, headers={"X-Forwarded-Proto": "https"})
    assert "Secure" in proxied.headers["set-cookie"]


def test_whoever_comes_next_in_a_browser_is_not_told_what_the_last_was(shared: TestClient) -> None:
    """An answer that one person's browser holds is never confirmed to another."""
    shared.post(SESSION, json={"token": RAE})
    tag = shared.get("/api/v1/health").headers["etag"]
    assert shared.get("/api/v1/health", headers={"If-None-Match": tag}).status_code == 304
    shared.post(SESSION, json={"token": ADA})
    assert shared.get("/api/v1/health", headers={"If-None-Match": tag}).json()["person"] == "Ada"


def test_without_tokens_whoever_sits_here_is_the_owner(client: TestClient) -> None:
    """On one's own machine nobody signs in, and no cookie is kept."""
    assert client.get(SESSION).json() == {"person": "me", "role": "admin", "by_token": False}
    assert "set-cookie" not in client.post(SESSION, json={"token": "anything"}).headers
