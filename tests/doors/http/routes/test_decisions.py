"""Decisions over HTTP."""

from fastapi.testclient import TestClient

from tests.doors.http.conftest import bearing

ADA, VIC, RAE = (
    bearing(f"{who}-1") for who in ("admins-admins-admins", "review-review-review", "reader-reader-reader")
)


def two_documents(shared: TestClient) -> tuple[str, str]:
    """Give the ids of the two reports."""
    first, second = shared.get("/api/v1/documents", headers=VIC).json()["documents"]
    return first["id"], second["id"]


def test_a_link_is_judged_and_taken_back(shared: TestClient) -> None:
    """A judgement on a link stands on its proposition with who and why, until it is taken back."""
    child, parent = two_documents(shared)
    body = {"child": child, "parent": parent, "value": "independent", "reason": "it had its own man there"}
    kept = shared.post("/api/v1/links", json=body, headers=VIC)
    assert kept.status_code == 201
    (one,) = shared.get("/api/v1/propositions", headers=VIC).json()["propositions"]
    page = f"/api/v1/propositions/{one['id']}"
    (judged,) = shared.get(page, headers=VIC).json()["judged"]
    assert (judged["by"], judged["reason"], judged["undoable"]) == ("Vic", "it had its own man there", True)
    assert len(judged["names"]) == 2
    assert shared.get(page, headers=RAE).json()["judged"][0]["undoable"] is False
    shared.post("/api/v1/reviews/undo", json={"decision": judged["id"]}, headers=VIC)
    assert shared.get(page, headers=VIC).json()["judged"] == []


def test_a_reader_judges_nothing(shared: TestClient) -> None:
    """Links, names and cells need an analyst; what a reader sends is refused and leaves no trace."""
    child, parent = two_documents(shared)
    before = shared.get("/api/v1/decisions", headers=RAE).json()
    link = {"child": child, "parent": parent, "value": "derived", "reason": "it looks so"}
    names = {"one": "Red Hill Front", "other": "Salt League", "value": "same", "reason": "it looks so"}
    assert shared.post("/api/v1/links", json=link, headers=RAE).status_code == 403
    assert shared.post("/api/v1/identities", json=names, headers=RAE).status_code == 403
    assert shared.get("/api/v1/decisions", headers=RAE).json() == before


def test_names_are_judged_one_and_apart_again(shared: TestClient) -> None:
    """Two names judged to be one are shown as one with the reason; taking it back parts them again."""
    actors = shared.get("/api/v1/actors", headers=VIC).json()["actors"]
    one, other = (each["entity"] for each in actors)
    body = {"one": one, "other": other, "value": "same", "reason": "one spelling of the other"}
    kept = shared.post("/api/v1/identities", json=body, headers=VIC).json()["decision"]
    page = shared.get(f"/api/v1/actors/{one}/identity", headers=VIC).json()
    assert [each["entity"] for each in page["one_with"]] == [other]
    assert [each["reason"] for each in page["decisions"]] == ["one spelling of the other"]
    shared.post("/api/v1/reviews/undo", json={"decision": kept["id"]}, headers=VIC)
    page = shared.get(f"/api/v1/actors/{one}/identity", headers=VIC).json()
    assert (page["one_with"], page["decisions"]) == ([], [])


def test_a_decision_needs_a_reason(shared: TestClient) -> None:
    """Without words of why, nothing is decided."""
    child, parent = two_documents(shared)
    body = {"child": child, "parent": parent, "value": "derived", "reason": "  "}
    assert shared.post("/api/v1/links", json=body, headers=VIC).status_code == 422


def test_decisions_are_listed_with_what_became_of_them(shared: TestClient) -> None:
    """The latest comes first, and each says whether it holds and whether whoever asks may undo it."""
    child, parent = two_documents(shared)
    for value in ("derived", "independent"):
        body = {"child": child, "parent": parent, "value": value, "reason": f"judged {value}"}
        shared.post("/api/v1/links", json=body, headers=VIC)
    newest, older, *_ = shared.get("/api/v1/decisions?kind=link", headers=ADA).json()["decisions"]
    assert (newest["value"], newest["in_effect"], newest["undoable"]) == ("independent", True, True)
    assert (older["in_effect"], older["superseded_by"]) == (False, newest["id"])
