"""Reviews over HTTP."""

from fastapi.testclient import TestClient

from tests.doors.http.conftest import bearing

VIC, WYN = bearing("review-review-review-1"), bearing("review-review-review-2")


def test_a_verdict_is_kept_and_can_be_taken_back(shared: TestClient) -> None:
    """What a person decides leaves their queue, and comes back when they take it back."""
    (first, *_) = shared.get("/api/v1/review/queue", headers=VIC).json()["queue"]
    claim = first["claim"]["id"]
    body = {"claim": claim, "value": "accept", "reason": "the words say it"}
    kept = shared.post("/api/v1/reviews", json=body, headers=VIC)
    assert (kept.status_code, kept.json()["standing"]["state"]) == (201, "accepted")
    waiting = [one["claim"]["id"] for one in shared.get("/api/v1/review/queue", headers=VIC).json()["queue"]]
    assert claim not in waiting
    decision = {"decision": kept.json()["decision"]["id"]}
    assert shared.post("/api/v1/reviews/undo", json=decision, headers=WYN).status_code == 403
    undone = shared.post("/api/v1/reviews/undo", json=decision, headers=VIC)
    assert undone.json()["standing"]["state"] == "open"


def test_a_queue_holds_the_selection(shared: TestClient) -> None:
    """What waits is what fits: the actor chosen on other screens is chosen here too."""
    (first, *_) = shared.get("/api/v1/claims", headers=WYN).json()["claims"]
    for name in (first["subject"]["name"], "Front of No Report"):
        fit = shared.get("/api/v1/claims", params={"actor": name}, headers=WYN).json()["total"]
        queue = shared.get("/api/v1/review/queue", params={"actor": name}, headers=WYN).json()
        assert queue["waiting"] + queue["judged"] == fit


def test_two_who_disagree_are_both_told(shared: TestClient) -> None:
    """One accepts and another rejects: the claim is disputed, and both verdicts stand."""
    (first, *_) = shared.get("/api/v1/claims", headers=VIC).json()["claims"]
    for who, value in ((VIC, "accept"), (WYN, "reject")):
        body = {"claim": first["id"], "value": value, "reason": "seen"}
        assert shared.post("/api/v1/reviews", json=body, headers=who).status_code == 201
    standing = shared.get(f"/api/v1/reviews/{first['id']}", headers=VIC).json()
    assert standing["state"] == "disputed"
    assert {one["by"] for one in standing["verdicts"]} == {"Vic", "Wyn"}


def test_who_may_only_look_decides_nothing(shared: TestClient) -> None:
    """A reader's verdict is refused, and nothing is kept of it."""
    (first, *_) = shared.get("/api/v1/claims", headers=VIC).json()["claims"]
    body = {"claim": first["id"], "value": "reject", "reason": "no"}
    refused = shared.post("/api/v1/reviews", json=body, headers=bearing("reader-reader-reader-1"))
    assert refused.status_code == 403


def test_a_verdict_for_publication_is_whole_and_kept(shared: TestClient) -> None:
    """An acceptance can carry a check with its organisation and page; anything less is refused."""
    claim = shared.get("/api/v1/claims", headers=VIC).json()["claims"][-1]["id"]
    check = {"verdict": "unsupported", "organisation": "Invented Fact Desk", "url": "https://example.org/c"}
    body = {"claim": claim, "value": "accept", "reason": "the words say it", "check": check}
    kept = shared.post("/api/v1/reviews", json=body, headers=VIC)
    assert (kept.status_code, kept.json()["decision"]["content"]) == (201, check)
    for wrong in ({**body, "value": "reject"}, {**body, "check": {**check, "url": "javascript:alert(1)"}}):
        assert 400 <= shared.post("/api/v1/reviews", json=wrong, headers=VIC).status_code < 500
