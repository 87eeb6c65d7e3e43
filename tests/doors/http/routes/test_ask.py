"""Asking over HTTP."""

from fastapi.testclient import TestClient


def test_a_question_in_words_is_answered_with_claims(client: TestClient) -> None:
    """Each sentence names claims that the answer holds in full."""
    answer = client.get("/api/v1/ask/who first reported that Red Hill Front supports Salt League?").json()
    assert answer["question"] == "first"
    held = {one["id"] for one in answer["claims"]}
    assert answer["sentences"]
    assert all(one["claims"] and set(one["claims"]) <= held for one in answer["sentences"])


def test_a_question_is_asked_by_its_name_with_words(client: TestClient) -> None:
    """Arguments are given as words, in their order."""
    words = {"word": ["Red Hill Front", "supports", "Salt League"]}
    answer = client.get("/api/v1/ask/origins", params=words).json()
    assert answer["arguments"]["statement"] == '"Red Hill Front" supports "Salt League"'


def test_what_is_not_understood_is_a_problem(client: TestClient) -> None:
    """A question that is not understood answers nothing: 422 with the nearest questions."""
    answer = client.get("/api/v1/ask/is it true")
    assert answer.status_code == 422
    assert "not understood" in answer.json()["detail"]


def test_what_can_be_asked_is_listed(client: TestClient) -> None:
    """The list holds every question with what it needs."""
    found = client.get("/api/v1/ask").json()["questions"]
    assert {"first", "origins", "denials"} <= {one["question"] for one in found}
